"""Rows whose words name a body, whatever role they give it."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("body", "question", "said", "listed"),
    [
        (
            "DGICM",
            "I don't think we have a role in pillar D, but are we mentioned there at all?",
            "Yes.",
            "D.3.2",
        ),
        ("DGICM", "does pillar D mention us?", "Yes.", "D.3.2"),
        ("DGICM", "which rows mention us but give us no role?", "1 of the 63", "D.3.2"),
        ("ASLOM", "are we mentioned in a row that we neither lead nor support?", "Yes.", "D.3.2"),
        ("SLOM", "which rows name us without giving us a role?", "None of the 63", ""),
        (None, "Where is DGICM named in the text of a row without having a role?", "1 of", "D.3.2"),
        (None, "which examples name DGICM?", "1 of the 63", "D.3.2"),
        (None, "Which activities mention ASLOM in their wording?", "1 of the 63", "D.3.2"),
        ("HSU", "Which rows name us in the text?", "3 of the 63", "B.3.1 C.4.1 D.3.2"),
    ],
)
def test_rows_that_name_a_body_in_their_words(
    assistant: Assistant, body: str | None, question: str, said: str, listed: str
) -> None:
    answer = assistant.ask(question, body=body)
    assert answer.text.startswith(said)
    assert codes(answer) == listed


@pytest.mark.parametrize(
    ("body", "question", "said"),
    [
        ("ACWC", "are we named in pillar C?", "No. None of the 10"),
        ("SOMTC", "in which rows do we have no role?", "22 of the 63"),
        ("SLOM", "are we named in pillar A?", "Yes. SLOM has a role in 5"),
        (None, "which rows mention SOMTC but have no supporting body?", "24 of the 63"),
        (None, "Name every activity in which SOMTC plays no part in pillar B.", "6 of the 17"),
        (None, "victim protection rows where SOMTC is not mentioned in any role", "6 of the 17"),
    ],
)
def test_roles_are_told_where_roles_are_asked(
    assistant: Assistant, body: str | None, question: str, said: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(said)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("row about strengthening us: who coordinates + how measured", "Number of HSU activities"),
        ("which row is about us?", "**D.3.2**"),
        ("where are we mentioned?", "**B.3.1**"),
        ("do we lead anything?", "No. None of the 63"),
    ],
)
def test_a_body_without_a_role_is_spoken_of_by_its_name(
    assistant: Assistant, question: str, told: str
) -> None:
    assert told in assistant.ask(question, body="HSU").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what's in footnote 47 and which outcome does it belong to", "Its mark stands in D.2"),
        ("which row does footnote 14 belong to, and what does it say?", "A.2.2"),
    ],
)
def test_a_footnote_belongs_where_its_mark_stands(
    assistant: Assistant, question: str, told: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("**Footnote")
    assert told in answer.text


@pytest.mark.parametrize(
    ("body", "question", "told"),
    [
        ("TELMIN", "What is the project that we are meant to carry out?", "**A.7.3** Convene"),
        (
            None,
            "rows that have the labour officials and the migrant workers committee together "
            "(SLOM + ACMW)",
            "4 of the 63 activities name SLOM and ACMW",
        ),
        (None, "which rows does SLOM lead (not SOMTC)?", "do not name SOMTC"),
    ],
)
def test_what_a_body_is_to_do_and_names_said_again(
    assistant: Assistant, body: str | None, question: str, told: str
) -> None:
    assert told in assistant.ask(question, body=body).text


@pytest.mark.parametrize(
    ("body", "question"),
    [
        ("SOMHD", "Our staff canteen needs a menu for fifty people, any ideas?"),
        ("SLOM", "our printer is broken, what now?"),
    ],
)
def test_a_chore_of_ones_own_is_beside_the_plan(
    with_meaning: Assistant, body: str, question: str
) -> None:
    assert with_meaning.ask(question, body=body).status is AnswerStatus.OUT_OF_SCOPE


@pytest.mark.parametrize("question", ["what is our job?", "what's our share of the plan?"])
def test_what_is_ones_own_in_the_plan_is_no_chore(with_meaning: Assistant, question: str) -> None:
    assert with_meaning.ask(question, body="SOMTC").status is AnswerStatus.ANSWERED


@pytest.mark.parametrize(
    "question", ["Which pillar runs through all the rest?", "which pillar cuts across the others?"]
)
def test_a_pillar_that_runs_through_the_others_leads_nothing(
    with_meaning: Assistant, question: str
) -> None:
    assert "cross-cutting pillar" in with_meaning.ask(question).text
