"""What a few words ask of the row, the passage or the outcomes just told."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (("how many indicators for B.6.1", "anything on legal aid among them"), "Yes. 1 of the 4"),
        (
            ("which indicators has B.3.2", "is there one on detention among these?"),
            "Yes. 1 of the 3",
        ),
        (("which projects has B.7.2", "anything about legal aid among them?"), "B.7.2 has 4"),
    ],
)
def test_an_entry_is_looked_for_among_those_told(
    assistant: Assistant, talk: tuple[str, str], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(told)


@pytest.mark.parametrize("asked", ["and B.6.2 how many", "how many for B.6.2?"])
def test_the_same_entries_are_counted_of_another_row(assistant: Assistant, asked: str) -> None:
    talk = ("how many indicators for B.6.1", "anything on legal aid among them", asked)
    assert ask(assistant, *talk).text.startswith("B.6.2 has 1 indicator")


@pytest.mark.parametrize(
    "asked",
    [
        "and is the review of money laundering laws there or in C.1.1",
        "is a review of national anti-money laundering laws in it or in C.1.1?",
    ],
)
def test_what_stands_in_one_of_two_rows_is_looked_for_in_both(
    assistant: Assistant, asked: str
) -> None:
    assert codes(ask(assistant, "give me C.1.4", asked)) == "C.1.4"


def test_either_of_two_states_is_asked_of_the_row(assistant: Assistant) -> None:
    talk = ("what is B.1.5", "voluntary or obligatory?")
    assert "voluntary participation" in ask(assistant, *talk).text
    assert ask(assistant, *talk, "does it have a supporter").text.startswith("No.")


@pytest.mark.parametrize(
    "asked", ["no, the companies, not campaigns", "nope, about the companies, not the campaigns"]
)
def test_a_subject_that_is_denied_is_not_looked_for(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "where does it speak of social media", asked)) == "A.7.3"


@pytest.mark.parametrize("asked", ["same people?", "and the same body?", "is it the same team?"])
def test_the_same_people_are_told_by_the_passage(with_meaning: Assistant, asked: str) -> None:
    talk = ("Who leads the mid-term evaluation?", "and the final one?", asked)
    assert ask(with_meaning, *talk).text.startswith("SOMTC-Philippines will also lead")


def test_for_all_or_some_is_told_by_the_passage(assistant: Assistant) -> None:
    talk = ("Focal points: who appoints", "for every body or only the coordinating ones")
    assert ask(assistant, *talk).text.startswith("**Section F.3**")


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        (
            "which outcomes of pillar C have no footnote",
            "how many rows do those two have in all",
            3,
        ),
        ("which outcomes have no footnote", "and how many rows do they have in total?", 7),
    ],
)
def test_rows_are_counted_in_the_outcomes_told(
    assistant: Assistant, before: str, asked: str, told: int
) -> None:
    assert len(ask(assistant, before, asked).items) == told


@pytest.mark.parametrize(
    "asked", ["whats left that has no other body at all", "which ones remain that have one body?"]
)
def test_what_is_left_is_of_the_list(assistant: Assistant, asked: str) -> None:
    talk = ("which of our lead rows are in B", "drop those where AICHR supports", asked)
    assert codes(ask(assistant, *talk, body="SOMTC")) == "B.3.2"


def test_what_we_do_in_it_is_our_rows(assistant: Assistant) -> None:
    said = ask(assistant, "which body is ours", "what do we do in it, just the codes", body="SLOM")
    assert codes(said) == "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"
    assert "project" not in said.text.split("\n")[0]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("what are the rows on data? I mean prevention only", "A.7.1 A.7.2"),
        ("rows on training? protection only, please", "B.2.1 B.2.3 B.3.1 B.3.2"),
        ("which rows have no project, only prevention", "A.1.2 A.5.1"),
    ],
)
def test_a_pillar_is_meant_by_its_field_alone(assistant: Assistant, asked: str, told: str) -> None:
    assert codes(ask(assistant, asked)).startswith(told)
