"""Questions that one place settles: goals, abbreviations, where a text comes from."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.types import Answer, AnswerStatus


def places(answer: Answer) -> set[str]:
    return {one.locator for one in answer.citations}


@pytest.mark.parametrize(
    ("question", "letter", "words"),
    [
        ("ultimate goal of the first pillar, in the authors' own words", "A", "demand-side"),
        ("does the goal of the last pillar name any crimes? which", "D", "migrant smuggling"),
        ("Whose rights does the third pillar's goal speak of?", "C", "defendants"),
        ("Which partners does the overall aim of Pillar D name?", "D", "Dialogue Partners"),
        ("whom does Pillar D's objective mention?", "D", "civil society"),
    ],
)
def test_the_goal_of_a_pillar_is_told(
    assistant: Assistant, question: str, letter: str, words: str
) -> None:
    answer = assistant.ask(question)
    assert words in answer.text
    assert places(answer) == {letter}


def test_the_outcomes_under_a_goal_are_rows_still(assistant: Assistant) -> None:
    answer = assistant.ask("Which outcomes contribute to the goal of pillar A?")
    same = assistant.ask("Which outcomes contribute to the overall aim of pillar A?")
    assert same.items == answer.items
    assert {one.locator for one in answer.items} >= {"A.1", "A.7"}


def test_what_a_goal_refers_to_is_told_still(assistant: Assistant) -> None:
    answer = assistant.ask(
        "The goal statement of Pillar C: give the ACTIP provisions it is tied to."
    )
    assert "Footnote 39" in places(answer)


@pytest.mark.parametrize(
    "question",
    [
        "slom vs aslom, i always mix them up",
        "ASLOM, is that the same as SLOM with an extra A?",
        "SLOM and ASLOM: full names please, for a letter",
    ],
)
def test_bodies_are_told_apart_by_their_names(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    assert places(answer) == {"Glossary SLOM", "Glossary ASLOM"}


def test_a_comparison_of_what_bodies_do_stays_one(assistant: Assistant) -> None:
    answer = assistant.ask("Are the activities of SLOM the same as those of ASLOM?")
    assert "Glossary SLOM" not in places(answer)


@pytest.mark.parametrize(
    "question",
    [
        "CACJ - what do these letters mean according to the plan",
        "whats CACJ, they write of a colloquium with it",
        "is TELMIN spelled out anywhere in the plan?",
    ],
)
def test_an_abbreviation_that_is_used_and_never_explained_is_named_so(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "does not define" in answer.text


def test_where_a_text_comes_from_is_told_by_its_footnotes(assistant: Assistant) -> None:
    answer = assistant.ask("Which document does the text on gender equality come from?")
    assert "Footnote 6" in places(answer)
    answer = assistant.ask("What does the text on gender equality say?")
    assert "Footnote 6" not in places(answer)


def test_what_no_row_of_a_body_has_is_told_from_the_sections(assistant: Assistant) -> None:
    answer = assistant.ask("What exactly did SOMTC adopt on 5 July 2022?")
    assert "Final Review Report" in answer.text


@pytest.mark.parametrize(
    ("question", "also"),
    [
        ("A.2.4 wording and its indicators", "A.2.4 has 1 indicator"),
        ("give me the text of A.2.4 with indicators", "A.2.4 has 1 indicator"),
        ("what does A.2.4 say and what are its indicators", "A.2.4 has 1 indicator"),
        ("the full wording of A.2.4 plus who leads it", "DGICM coordinates A.2.4"),
    ],
)
def test_the_wording_is_told_beside_another_field(
    assistant: Assistant, question: str, also: str
) -> None:
    answer = assistant.ask(question)
    assert answer.text.startswith("**A.2.4** Activities/programmes to improve the capacity")
    assert also in answer.text


def test_the_wording_of_an_indicator_is_the_indicator_alone(assistant: Assistant) -> None:
    answer = assistant.ask("what's the wording of the indicator of A.2.4")
    assert answer.text.startswith("A.2.4 has 1 indicator")


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("what does non-punishment mean", "Section C.3"),
        ("explain non-punishment", "Section C.3"),
        ("define do no harm", "Section C.2"),
    ],
)
def test_what_heads_an_item_is_explained_by_it(
    assistant: Assistant, question: str, place: str
) -> None:
    answer = assistant.ask(question)
    assert places(answer) - {"Section C"} == {place}
    assert not answer.items
