"""Another row like the one spoken of, all pillars after one of them, and why it is that body."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

COVID = ("SOMHD coordinates the covid activity, right?", "then who is the coordinator")
LEAD = "who leads B.1.3?"


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("is A.1.3 without a coordinator?", "any other like that?"), "A.2.5"),
        (("who coordinates A.2.5?", "are there others with the lead left blank?"), "A.1.3"),
        (("does A.5.1 have no project?", "another one like it"), "A.1.2 D.3.5"),
        (("A.1.2 has any project?", "which others are in the same situation?"), "A.5.1 D.3.5"),
        (("who coordinates B.2.3?", "is there another one with two coordinators?"), "A.7.3"),
        (("how many projects has A.1.1?", "any other activity with that many?"), ""),
        (("who coordinates A.2.1?", "any other activity like that?"), "A.2.2 A.3.2 A.4.1 A.4.2"),
        (("who supports C.2.1?", "is there another like that in pillar A?"), "A.1.5"),
        ((*COVID, "is there another like that, with no coordinator named?"), "A.1.3 A.2.5"),
    ],
)
def test_another_row_has_or_lacks_what_the_one_spoken_of_does(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("how many activities in pillar B?", "and the pillar with the most?"), "Pillar A has the"),
        (("how many activities are under B.2", "which outcome has the most?"), "Outcome A.2 and"),
        (("how many pillars are there", "which one has the fewest?"), "Pillar C has the fewest"),
    ],
)
def test_a_superlative_after_one_is_asked_of_all_of_its_kind(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert ask(assistant, *questions).text.startswith(expected)


@pytest.mark.parametrize(
    "aside",
    ["that's us then.", "oh that is us.", "fine, as expected.", "great, that's what I thought."],
)
def test_a_sentence_that_takes_note_says_nothing_of_what_is_asked(
    assistant: Assistant, aside: str
) -> None:
    answer = ask(assistant, "who leads A.1.2?", f"{aside} any projects for it?", body="ACWC")
    assert answer.text.startswith("No. The plan lists no projects for A.1.2")


@pytest.mark.parametrize("field", ["which indicators?", "which bodies?", "what examples"])
def test_a_bare_field_is_asked_of_the_row_spoken_of(assistant: Assistant, field: str) -> None:
    assert codes(ask(assistant, LEAD, field)) == "B.1.3"


@pytest.mark.parametrize("why", ["why them?", "why are they the ones?", "why them and not others?"])
def test_the_capacity_that_is_told_is_the_reason(assistant: Assistant, why: str) -> None:
    answer = ask(assistant, "who has stewardship of the work plan?", why)
    assert answer.status is AnswerStatus.ANSWERED
    assert "Voluntary Lead Shepherd" in answer.text


def test_a_body_told_without_a_capacity_has_no_reason(assistant: Assistant) -> None:
    answer = ask(assistant, LEAD, "why them?")
    assert answer.status is AnswerStatus.PARTIAL
    assert answer.text.startswith("The plan gives no reason for it.")


def test_the_two_are_the_subjects_asked_last_when_bodies_are_asked_for(
    assistant: Assistant,
) -> None:
    said = ask(
        assistant,
        "which rows mention shelters?",
        "what about social media?",
        "Compare the two for me: who leads which?",
    )
    assert {"B.4.1", "A.7.3"} <= {str(one.locator) for one in said.items}


PROJECTS = ("what does A.5.1 say?", "whats planned, any project?")


@pytest.mark.parametrize(
    "asked",
    [
        "how many others have that same gap",
        "which other rows have the same gap?",
        "how many more rows are like that?",
        "which others lack that too?",
    ],
)
def test_others_with_the_gap_just_told_are_counted(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, *PROJECTS, asked)) == "A.1.2 D.3.5"


def test_whether_it_is_the_only_one_with_that_gap_is_asked_of_all(assistant: Assistant) -> None:
    said = ask(assistant, *PROJECTS, "is it the only one with that gap?")
    assert said.text.startswith("No. 3 activities have no project")


@pytest.mark.parametrize(
    "asked",
    [
        "and are there any where the indicators are the thing missing",
        "and are there any without indicators?",
    ],
)
def test_another_blank_is_looked_for_in_all_rows(assistant: Assistant, asked: str) -> None:
    talk = (*PROJECTS, "how many others have that same gap", "which?")
    assert codes(ask(assistant, *talk, asked)) == "D.3.6"


@pytest.mark.parametrize(
    "asked", ["whats planned, any project?", "any project planned, and which?"]
)
def test_what_is_planned_is_asked_of_the_row(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "what does A.5.1 say?", asked).text.startswith("No. The plan lists no")
    assert ask(assistant, "what does A.2.1 say?", asked).text.startswith("Yes. A.2.1 has 1 project")


@pytest.mark.parametrize("asked", ["any other row like that?", "any other like it?"])
@pytest.mark.parametrize("row", ["B.4.1", "A.7.3"])
def test_in_what_it_is_to_be_like_a_row_shown_whole_is_asked_back(
    assistant: Assistant, row: str, asked: str
) -> None:
    assert ask(assistant, row, asked).status is AnswerStatus.CLARIFY
