""" "The other pillars": all but those that were looked in, put into the question by their names."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.asked_again.other_pillars import with_outside_named
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.turns import State, Turn
from tipassist.answer.understanding.understand import Understander

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


@pytest.mark.parametrize(
    ("body", "questions", "expected"),
    [
        ("SOMSWD", ("Which do we coordinate in pillar B?", "Do we coordinate any outside it?"), ""),
        (
            "SOMSWD",
            (
                "what do we lead in B",
                "do we lead any outside it?",
                "and what do we support outside it",
            ),
            "A.1.5 C.2.1 D.3.6",
        ),
        ("SOMSWD", ("what do we lead in B", "any role outside of it?"), "A.1.5 C.2.1 D.3.6"),
        ("ACMW", ("what do we support in A.2?", "and beyond that outcome?"), "A.3.1 A.3.2 A.4.1"),
        ("ACMW", ("what do we support in A.2?", "and outside that pillar?"), ""),
        ("AICHR", ("what do we lead in pillar B?", "any outside of there?"), "A.1.4 A.7.3"),
        ("AICHR", ("what do we lead in pillar B?", "and outside?"), "A.1.4 A.7.3"),
        (None, ("Who leads A.2.4?", "does DGICM do anything outside it?"), "B.7.1 B.7.2"),
        (None, ("Who leads A.2.4?", "does it lead anything in another pillar?"), "B.7.1"),
        (None, ("What does SLOM coordinate?", "do they lead any outside it?"), ""),
        (None, ("what does AICHR lead in B?", "is there any in another pillar?"), "A.1.4 A.7.3"),
    ],
)
def test_what_lies_outside_it_is_where_was_not_looked(
    assistant: Assistant, body: str | None, questions: tuple[str, ...], expected: str
) -> None:
    answer = ask(assistant, *questions, body=body)
    assert codes(answer) == expected
    assert answer.text.startswith("Yes") <= bool(expected)


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("how many activities in pillar C?", "how many outside it?"), "The plan has 53 coded"),
        (
            ("what does AICHR lead in B?", "how many outside pillar B?"),
            "AICHR coordinates 2 of the",
        ),
        (("what does AICHR lead in B?", "any outside of pillar B?"), "AICHR coordinates 2 of the"),
    ],
)
def test_a_place_left_out_is_nothing_to_count(
    assistant: Assistant, questions: tuple[str, ...], said: str
) -> None:
    assert ask(assistant, *questions).text.startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "who helps from outside?",
        "is that outside that area",
        "what is beyond that line?",
        "and it?",
    ],
)
def test_no_other_outside_is_a_place_that_was_not_looked_in(
    understander: Understander, question: str
) -> None:
    state = State((Turn(understander.understand("what does AICHR lead in B?")),))
    meaning = understander.understand(question)
    words = load_pointing_words()
    assert with_outside_named(meaning, state, words, question) is None


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


@pytest.mark.parametrize(
    ("first", "then", "total"),
    [
        ("How many activities in outcome A.2?", "And outside it in pillar A?", 15),
        ("How many activities in outcome B.3?", "And outside it in pillar B?", 14),
        ("How many activities does SOMTC lead in outcome A.7?", "And outside it in pillar A?", 5),
        ("How many activities in outcome B.3?", "And outside it, in pillar A?", 21),
        ("How many activities in outcome A.2?", "And outside it?", 57),
        ("How many activities in outcome A.2?", "And in pillar B?", 17),
    ],
)
def test_outside_it_is_looked_for_in_the_pillar_said(
    assistant: Assistant, first: str, then: str, total: int
) -> None:
    assert ask(assistant, first, then).items_total == total


def test_another_outcome_is_asked_of_whole(assistant: Assistant) -> None:
    first = ("Is SOMTC in every activity of D.3?", "Which not?", "Who leads those?")
    assert "SOMTC and SOM-MLAT" in ask(assistant, *first, "And in D.4?").text


def test_a_name_alone_gets_no_yes(assistant: Assistant) -> None:
    talk = ("The predecessor: who drew it up?", "When?", "And this one?")
    assert not ask(assistant, *talk).text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    "asked", ["and under the other?", "and the other?", "and in the other one?"]
)
def test_the_other_of_two_pillars_is_counted_too(assistant: Assistant, asked: str) -> None:
    goals = ("what is the goal of pillar C?", "and of pillar B?")
    said = ask(assistant, *goals, "how many outcomes are under pillar C?", asked)
    assert codes(said) == "B.1 B.2 B.3 B.4 B.5 B.6 B.7"


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        (
            ("Where does SOMSWD support outside of pillar B?", "And inside that pillar?"),
            "B.6.1 B.7.1",
        ),
        (
            ("Where does SOMSWD support outside of pillar B?", "how many within that one?"),
            "B.6.1 B.7.1",
        ),
        (
            ("Where does AICHR lead outside of outcome B.2?", "and inside that outcome?"),
            "B.2.1 B.2.2",
        ),
        (("Which rows outside pillar A have no project?", "and in that pillar?"), "A.1.2 A.5.1"),
    ],
)
def test_that_pillar_is_the_one_left_out(
    assistant: Assistant, talk: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *talk)) == expected
