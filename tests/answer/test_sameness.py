"""What named activities have in common."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("do D.3.1 and D.3.2 have the same project?", "Yes. D.3.1 and D.3.2 have 1 project in"),
        ("Do A.7.1 and C.3.1 list the same project?", "Yes. A.7.1 and C.3.1 have 1 project in"),
        ("do C.1.1 and C.1.2 share an indicator?", "No. C.1.1 and C.1.2 have no indicator in"),
        ("c.3.1 same lead as c.3.2?", "Yes. SOMTC coordinates C.3.1 and C.3.2."),
        (
            "is the coordinator of B.7.1 the same as that of B.7.2?",
            "No. B.7.1 and B.7.2 have no coordinating body in common.",
        ),
        (
            "which indicators do C.1.1 and C.1.2 have in common",
            "C.1.1 and C.1.2 have no indicator in common.",
        ),
    ],
)
def test_sameness_is_told_with_what_each_has(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Which bodies do B.2.1 and B.2.2 have in common?", "B.2.1 and B.2.2 have 2 bodies in"),
        ("Which bodies differ between A.3.3 and D.3.6?", "SOMSWD stands only at D.3.6."),
        ("Which bodies swap roles between B.7.1 and B.7.2?", "B.7.1 and B.7.2 name the same"),
        ("Do B.7.1 and B.7.2 have the same bodies?", "Yes. B.7.1 and B.7.2 name the same bodies"),
        ("Do A.1.4 and A.4.2 share a body?", "No. A.1.4 and A.4.2 have no body in common."),
        ("Who is named in both A.2.1 and A.2.2?", "A.2.1 and A.2.2 name the same bodies in the s"),
        ("Which paragraph do C.1 and C.2 share?", "C.1 and C.2 both refer to ACTIP Art. 16(2)."),
        ("Do D.3 and D.4 share a paragraph of APA?", "No. D.3 and D.4 have no reference in"),
        ("do A.1, A.3 and A.5 share a paragraph", "Yes. A.1, A.3 and A.5 all refer to APA IV.A(j"),
        (
            "do B.1 and B.4 have any article in common",
            "No. B.1 and B.4 have no reference in common. ACTIP Art. 14(1) (B.4) is a part of",
        ),
    ],
)
def test_bodies_and_references_of_rows_are_set_side_by_side(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("turns", "begins"),
    [
        (("B.7.1 who leads", "B.7.2?", "did they just swap places"), "Yes. B.7.1 and B.7.2 name"),
        (("who's on A.2.1", "and A.2.2", "what do they differ in"), "A.2.1 and A.2.2 name the"),
        (("A.3.3 who helps", "D.3.6 same", "what's different between those two"), "SOMSWD stands"),
        (("who coordinates C.2.1", "and B.7.2", "who's on both"), "C.2.1 and B.7.2 have 2 bodies"),
        (("which articles is A.5 tied to", "A.4?", "any overlap?"), "Yes. A.5 and A.4 both refer"),
        (("what does B.3 cite", "B.5?", "so do they share a paragraph"), "No. B.3 and B.5 have no"),
    ],
)
def test_two_rows_spoken_of_are_set_side_by_side(
    assistant: Assistant, turns: tuple[str, ...], begins: str
) -> None:
    for turn in turns:
        answer = assistant.ask(turn, conversation_id=str(turns))
    assert answer.text.startswith(begins)


def test_sameness_is_asked_of_the_rows_of_a_conversation_too(assistant: Assistant) -> None:
    for earlier in ("D.3.1 indicator pls", "and D.3.2?"):
        assistant.ask(earlier, conversation_id="same-rows")
    answer = assistant.ask("same project under both?", conversation_id="same-rows")
    assert answer.text.startswith("Yes. D.3.1 and D.3.2 have 1 project in common")


@pytest.mark.parametrize(
    "question",
    [
        "Bilateral and Multilateral Cooperation Project: listed more in pillar A or pillar D?",
        "which pillar lists the Bilateral and Multilateral Cooperation Project most often?",
    ],
)
def test_a_project_is_counted_by_pillar(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert "11 in Pillar D and 2 in Pillar A" in answer.text
    assert not answer.text.startswith("Yes")


def test_a_sentence_before_may_only_tell_of_the_project_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask(
        'The "Legal Assistance Project" keeps recurring in my translation. Under which codes?'
    )
    assert [one.locator for one in answer.items] == ["B.1.4", "B.3.1", "B.4.1", "B.6.1"]


def test_activities_without_a_named_project_are_told(assistant: Assistant) -> None:
    answer = assistant.ask(
        "pillar D activities that do not list the Bilateral and Multilateral Cooperation Project"
    )
    assert [one.locator for one in answer.items] == ["D.2.2", "D.2.3", "D.3.5", "D.3.6"]


def test_the_same_articles_are_all_of_them(assistant: Assistant) -> None:
    answer = assistant.ask("Do C.1.1 and C.1.2 cite the same articles?")
    assert answer.text.startswith("No. C.1.1 and C.1.2 both refer to Myanmar")
    assert "Besides, C.1.1 refers to BWP C.c.1.1" in answer.text


def test_rows_without_references_cite_no_article_together(assistant: Assistant) -> None:
    answer = assistant.ask("Do A.2.1 and A.2.3 cite the same articles?")
    assert answer.text.startswith("No. A.2.1 and A.2.3 have no reference in common.")


@pytest.mark.parametrize(
    "asked",
    [
        "B.6.2 has the same ones?",
        "is it the same for B.6.2?",
        "same bodies on B.6.2?",
        "does B.6.2 have those too?",
        "and B.6.2, the same?",
        "has B.6.2 the same supporters?",
        "are those the ones on B.6.2 as well?",
    ],
)
def test_another_row_is_held_against_the_supporters_told(assistant: Assistant, asked: str) -> None:
    answer = ask(assistant, "B.6.1 in short?", "supporting bodies there?", asked)
    assert answer.text.startswith("No.")
    assert "B.6.2: ASLOM coordinates." in answer.text


@pytest.mark.parametrize(
    ("before", "asked", "begins"),
    [
        ("who coordinates B.6.1?", "is B.4.1 led by the same body?", "Yes. SOMTC coordinates"),
        ("who supports B.5.1?", "does B.7.2 have those too?", "Yes. SOMTC supports B.7.2."),
        ("who supports outcome B.6?", "is it the same for B.7.1?", "No. The plan names SOMTC and"),
        ("who supports outcome B.6?", "does B.6.2 have those too?", "No. The plan names no supp"),
        ("who coordinates pillar C?", "same bodies on D.3.3?", "Yes. SOMTC coordinates D.3.3."),
        ("who coordinates B.6.1?", "does B.6.2 have the same one?", "No. B.6.1 and B.6.2 have no"),
        ("who supports B.7.1?", "the same supporters on B.7.2?", "No. SOMTC supports B.7.1"),
        ("who is involved in B.6.1?", "B.6.2 has the same ones?", "No. B.6.1 and B.6.2 have no bo"),
        ("projects of D.3.1?", "does D.3.2 have those too?", "Yes. D.3.1 and D.3.2 have 1 project"),
        ("projects of D.3.1?", "does D.4.1 have the same ones?", "No. D.3.1 and D.4.1 have 1 pro"),
        ("indicators of B.6.1?", "is it the same for B.6.2?", "No. B.6.1 and B.6.2 have no indic"),
        ("does SOMTC coordinate B.6.1?", "is it the same for B.4.1?", "Yes. SOMTC coordinates B.4"),
        ("does SOMTC coordinate B.6.1?", "is it the same for B.6.2?", "No. The plan names ASLOM"),
        ("who supports B.2.2", "same for B.3.1?", "AICHR supports B.3.1"),
        ("who supports B.2.2", "and for B.3.1 the same", "AICHR supports B.3.1"),
        ("C.1.1 indicators?", "C.1.4 same", "C.1.4 has 1 indicator"),
    ],
)
def test_what_was_told_is_looked_for_in_another_row(
    assistant: Assistant, before: str, asked: str, begins: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Do D.3.1 and D.4.1 have the same projects?", "No. D.3.1 and D.4.1 have 1 project"),
        ("Do D.3.1 and D.3.2 list the same projects?", "Yes."),
        ("Do D.3.1 and D.4.1 share a project?", "Yes."),
    ],
)
def test_the_same_projects_are_all_of_them(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "asked", "begins"),
    [
        (
            "who coordinates B.6.1?",
            "are there different ones on B.6.2?",
            "B.6.1 and B.6.2 have no c",
        ),
        (
            "who coordinates B.6.1?",
            "is it somebody else for B.6.2?",
            "B.6.1 and B.6.2 have no coor",
        ),
        (
            "who coordinates C.1.1?",
            "does C.1.2 have a different one?",
            "SOMTC coordinates C.1.1 and",
        ),
        ("who supports B.6.1?", "others on C.2.1?", "SOMSWD supports B.6.1 and C.2.1."),
        ("projects of B.6.1?", "does B.6.2 have different ones?", "B.6.1 and B.6.2 have 1 project"),
        ("who supports B.6.1?", "is it the same for pillar D?", "Pillar D (Regional"),
    ],
)
def test_what_differs_in_another_row_is_told_without_a_yes(
    assistant: Assistant, before: str, asked: str, begins: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Do A.7.1 and A.7.2 list identical projects?", "No"),
        ("Are the projects of A.7.1 and A.7.2 the same?", "No"),
        ("A.7.1 and A.7.2 have the very same project list, right?", "No"),
        ("Do A.6.1 and D.2.1 list identical projects?", "Yes"),
        ("Do A.7.1 and A.7.2 share projects?", "Yes"),
        ("Do A.7.1 and A.7.2 have any project in common?", "Yes"),
        ("Do A.7.1 and A.7.2 have the same project?", "Yes"),
    ],
)
def test_rows_are_the_same_only_in_all_that_they_list(
    assistant: Assistant, question: str, verdict: str
) -> None:
    text = assistant.ask(question).text
    assert text.startswith(f"{verdict}. ")
    assert ("Not in all of them:" in text) is (verdict == "No")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("A.7.1 and A.7.2 have not one project in common, I'd say. Right?", "No. A.7.1 and A.7.2"),
        ("A.7.1 and A.7.2 don't share a single project, do they?", "No. A.7.1 and A.7.2 have 2"),
        ("A.7.1 and A.7.2 share no projects, no?", "No. A.7.1 and A.7.2 have 2 projects"),
        ("Don't A.7.1 and A.7.2 share a project?", "Yes. A.7.1 and A.7.2 have 2 projects"),
        ("A.7.1 and A.7.2 share a project, don't they?", "Yes. A.7.1 and A.7.2 have 2"),
        ("A.1.1 and A.1.2 have no project in common, right?", "Yes. A.1.1 and A.1.2 have no"),
        ("A.7.1 and A.2.1 don't have the same coordinator, right?", "Yes. A.7.1 and A.2.1 have"),
    ],
)
def test_what_is_denied_of_activities_is_so_where_they_have_nothing_the_same(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("do they have a project in common?", "Yes. A.7.1 and A.7.2 have 2"),
        ("they share no project, right?", "No. A.7.1 and A.7.2 have 2"),
    ],
)
def test_rows_told_before_are_compared_as_named_ones(
    assistant: Assistant, question: str, begins: str
) -> None:
    before = ("Who coordinates A.7.1?", "and A.7.2?")
    assert ask(assistant, *before, question).text.startswith(begins)
