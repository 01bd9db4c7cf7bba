"""Answers over the real plan: complete, cited, verbatim."""

from itertools import product

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.register.queries import holdings
from tipassist.types import Answer, AnswerStatus, Role

VERBS = {Role.COORDINATING: "coordinate", Role.SUPPORTING: "support"}
QUESTIONS = [
    "What is SOMSWD coordinating?", "What does AMMTC coordinate?", "is SLOM in pillar C?",
    "c13", "Who coordinates A.2.5?", "pillar B", "outcome B.6", "indicators for B.6",
    "how many projects are there?", "which body coordinates the most activities?",
    "What rests on ACTIP Article 14?", "which activities cite the Myanmar plan?",
    "Footnote 26", "Glossary SLOM", "what is do no harm?", "Section F.3", "F.1.a",
    "Compare ACMW and ACWC", "Why does SLOM lead A.2.3?", "is money laundering mentioned?",
    "what is there for seafarers", "When is the mid-term evaluation?", "who handles shelters?",
    "which activities have no projects?", "list the bodies", "What does TELMIN stand for?",
]  # fmt: skip


def codes(answer: Answer) -> tuple[str, ...]:
    return tuple(item.locator for item in answer.items)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_claim_is_cited_with_the_documents_own_words(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = assistant.ask(question)
    known = {citation.id for citation in answer.citations}
    for citation in answer.citations:
        assert citation.quote
        assert register.text[citation.start : citation.end] == citation.quote
    for claim in answer.claims:
        assert set(claim.citations) <= known
        if answer.status in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL):
            assert claim.citations, claim.text


def test_every_body_and_role_gives_the_whole_list(assistant: Assistant, register: Register) -> None:
    for body, role in product(register.bodies, VERBS):
        expected = tuple(one.activity.code for one in holdings(register, body, (role,)))
        answer = assistant.ask(f"What does {body} {VERBS[role]}?")
        assert codes(answer) == expected, (body, role)
        assert answer.complete
        assert answer.items_total == len(expected)


def test_lists_stay_in_their_pillar(assistant: Assistant, register: Register) -> None:
    for body, pillar in product(register.bodies, register.pillars):
        answer = assistant.ask(f"which activities does {body} coordinate in pillar {pillar.letter}")
        expected = tuple(
            one.activity.code
            for one in holdings(register, body, (Role.COORDINATING,))
            if one.activity.pillar == pillar.letter
        )
        assert codes(answer) == expected


def test_a_bare_code_is_looked_up(assistant: Assistant, register: Register) -> None:
    for activity in register.activities:
        answer = assistant.ask(activity.code)
        assert codes(answer) == (activity.code,)
        assert activity.wording.text in answer.text
        for entry in (*activity.examples, *activity.indicators):
            assert entry.text in answer.text
        for project in activity.projects:
            assert project.wording.text in answer.text


def test_my_body_without_a_body_asks_which(assistant: Assistant) -> None:
    answer = assistant.ask("What is my body coordinating?")
    assert answer.status is AnswerStatus.CLARIFY
    assert "SOMSWD" in answer.text
    assert codes(assistant.ask("What is my body coordinating?", body="slom")) == (
        "A.2.1", "A.2.2", "A.3.2", "A.4.1", "A.4.2",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "suggestion"),
    [("A.9.1", "A.7.1"), ("what does B.8 say", "B.7"), ("Footnote 99", "Footnote 55")],
)
def test_a_code_that_does_not_exist_is_never_repaired(
    assistant: Assistant, question: str, suggestion: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.UNKNOWN_CODE
    assert suggestion in answer.text
    assert answer.claims[0].citations == ()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who coordinates A.2.5?", "names no"),
        ("which projects are listed under D.3.5?", "no projects"),
        ("who supports C.1.1?", "no supporting body"),
        ("Why does SLOM lead A.2.3?", "ACMW, not SLOM"),
        ("Does SLOM coordinate anything in pillar C?", "No."),
        ("Does SLOM support A.2.1?", "No."),
        ("Does SLOM coordinate A.2.1?", "Yes."),
    ],
)
def test_blanks_and_wrong_premises_are_said_plainly(
    assistant: Assistant, question: str, words: str
) -> None:
    assert words in assistant.ask(question).text


def test_pointers_are_told_from_projects(assistant: Assistant) -> None:
    text = assistant.ask("how many projects does the plan list?").text
    assert "126 entries" in text
    assert "125 projects" in text


@pytest.mark.parametrize(
    "question", ["", "   ", "?", "🤷", "a" * 5000, "\x00\x01", "'; drop table--"]
)
def test_any_text_ends_with_a_status(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status is not AnswerStatus.ERROR


def test_suggestions_have_answers(assistant: Assistant) -> None:
    for question in QUESTIONS:
        for suggestion in assistant.ask(question).suggestions:
            status = assistant.ask(suggestion, body="SLOM").status
            assert status is AnswerStatus.ANSWERED, (question, suggestion)


def test_who_only_names_a_body_is_told_what_it_is_first(assistant: Assistant) -> None:
    answer = assistant.ask("SLOM = ?")
    assert answer.claims[0].text.startswith("**SLOM** stands for ASEAN Senior Labour")
    assert any(one.locator == "Glossary SLOM" for one in answer.citations)


def test_a_definition_names_the_footnote_it_rests_on(assistant: Assistant) -> None:
    answer = assistant.ask("What does capacity building mean?")
    assert any(one.kind == "footnote" for one in answer.citations)


def test_footnotes_that_refer_to_something_are_counted(assistant: Assistant) -> None:
    answer = assistant.ask("How many of the footnotes point to ACTIP Article 12?")
    assert answer.text.startswith("8 footnotes refer to ACTIP Art. 12")
    rows = [claim for claim in answer.claims if claim.text.startswith("**Footnote")]
    assert len(rows) == 8


def test_activities_under_outcomes_that_refer_to_something(assistant: Assistant) -> None:
    answer = assistant.ask("Which activities belong to outcomes that cite Article 12(a) of ACTIP?")
    assert [item.locator for item in answer.items] == ["A.3.1", "A.3.2", "A.3.3"]
    assert answer.claims[0].text.startswith("Outcome A.3 refers to ACTIP Art. 12(a)")


@pytest.mark.parametrize(
    "question",
    ["Which outcomes have no footnote?", "outcomes without any footnote for legal reference?"],
)
def test_footnotes_of_an_outcome_are_its_own(
    assistant: Assistant, register: Register, question: str
) -> None:
    answer = assistant.ask(question)
    expected = [one.code for one in register.outcomes if not one.footnotes]
    assert [item.locator for item in answer.items] == expected


def test_a_cell_is_asked_whether_it_speaks_of_a_subject(assistant: Assistant) -> None:
    spoken = assistant.ask("Does C.2.1 have an example on remote testimony?")
    other = assistant.ask("Does B.1.1 have indicators about shelters?")
    blank = assistant.ask("Is there any project foreseen in A.5.1, or is that cell empty?")

    assert spoken.text.startswith("Yes. 1 of the 2 examples of C.2.1")
    assert 'none of them with the words "shelters"' in other.text
    assert blank.text.startswith("No. The plan lists no projects for A.5.1")


def test_where_was_looked_is_said_of_the_activities_counted(assistant: Assistant) -> None:
    told = assistant.ask("In which activities of pillar B does SOMSWD have any role?").claims[0]
    assert told.text.startswith("SOMSWD has a role in 9 of the 17 activities in Pillar B: it ")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("does SOMHD lead or just support?", "SOMHD coordinates none of the 63 activities and"),
        (
            "Does the health senior officials meeting coordinate any activity? If not, which "
            "ones does it support?",
            "SOMHD coordinates none of the 63 activities and supports 2.",
        ),
        ("is TELMIN only supporting or leading?", "TELMIN coordinates 1 of the 63 activities and"),
    ],
)
def test_one_role_or_another_is_answered_by_both(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_a_code_in_brackets_that_only_illustrates_is_not_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("how many activity types (A.1.1 and so on) are in the plan?")
    assert answer.text.startswith("The plan has 63 coded activities")


def test_thanks_are_no_greeting(assistant: Assistant) -> None:
    assert assistant.ask("thanks!").text.startswith("You are welcome.")
    assert assistant.ask("hi there").text.startswith("Hello.")


@pytest.mark.parametrize("asked", ["How is the plan monitored?", "how is the work plan reviewed"])
def test_what_is_done_with_the_plan_is_told_by_its_sections(
    assistant: Assistant, asked: str
) -> None:
    answer = assistant.ask(asked)
    assert answer.status is AnswerStatus.ANSWERED
    assert not answer.items
