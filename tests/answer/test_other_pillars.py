""" "The other pillars": all but those that were looked in, put into the question by their names."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

IN_B = "where does SOMTC support in B"
COUNTS = ("how many activities in pillar A?", "and pillar B", "and in the other two?")


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        (
            "SOMSWD",
            ("what do we lead in pillar B", "and in the other three pillars, where do we support?"),
            "A.1.5 C.2.1 D.3.6",
        ),
        (
            "DGICM",
            ("which do we support in pillar C?", "and under the remaining three pillars?"),
            "B.7.2",
        ),
        (
            "AICHR",
            ("what do we lead in pillar A?", "and in the others, what do we lead?"),
            "B.2.1 B.2.2 B.3.3",
        ),
        ("ACWC", ("what do we lead in pillar A?", "what about the other pillars"), "B.2.3"),
        ("SLOM", ("what do we lead in pillar A?", "anything in the other 3 pillars?"), ""),
        ("ACMW", ("what do we do in A.2?", "are we in any other pillar?"), ""),
    ],
)
def test_the_pillars_not_looked_in_are_looked_in(
    assistant: Assistant, body: str, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions, body=body)) == expected


def test_a_pronoun_beside_them_is_the_body_spoken_of(assistant: Assistant) -> None:
    answer = ask(assistant, IN_B, "and where in the other pillars does it coordinate?")
    assert answer.text.startswith("SOMTC coordinates 29 of the 46 activities")


def test_the_number_said_tells_how_many_were_looked_in(assistant: Assistant) -> None:
    assert "25 activities" in ask(assistant, *COUNTS).text


def test_what_is_more_than_the_others_stays_a_comparison(assistant: Assistant) -> None:
    asked = ("how many activities in pillar A?", "is that more than the other pillars?")
    assert ask(assistant, *asked).text.startswith("Yes. Pillar A has the most")


def test_several_pillars_are_a_place_to_look_in(assistant: Assistant) -> None:
    answer = ask(assistant, "what do we lead in A?", "anything in pillars B and C?", body="ACWC")
    assert codes(answer) == "B.2.3"


def test_one_of_several_with_the_most_has_not_more_than_the_others(assistant: Assistant) -> None:
    asked = ("how many outcomes in pillar B?", "does that have more than the others?")
    assert ask(assistant, *asked).text.startswith("No. Pillar A, Pillar B and Pillar D tie")


def test_the_rest_of_the_pillar_is_what_an_outcome_leaves_of_it(assistant: Assistant) -> None:
    answer = ask(
        assistant, "what do we support in A.2", "and in the rest of the pillar?", body="ACMW"
    )
    assert codes(answer) == "A.3.1 A.3.2 A.4.1"
