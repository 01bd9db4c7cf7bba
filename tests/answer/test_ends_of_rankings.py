"""The first and the last of a ranking, asked in a talk after a count of each or the other end."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

PER_OUTCOME = "no of activities per outcome in pillar B"
PILLARS = "Which pillar has most SOMTC rows?"


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        ((PER_OUTCOME, "which has most"), "B.1"),
        ((PER_OUTCOME, "which has most", "the least"), "B.4 B.5"),
        (("activities per outcome in pillar C", "which has the most?"), "C.1"),
        ((PILLARS, "and the fewest?"), "A"),
        ((PILLARS, "which has the least?"), "A"),
        ((PILLARS, "and the fewest?", "and the most?"), "D"),
        (("which outcome has the fewest activities", "and the most?"), "A.2 D.3"),
    ],
)
def test_the_ends_of_a_ranking(assistant: Assistant, talk: tuple[str, ...], told: str) -> None:
    assert codes(ask(assistant, *talk)) == told


@pytest.mark.parametrize("then", ["what is it about?", "which has most projects?"])
def test_another_question_is_no_other_end(assistant: Assistant, then: str) -> None:
    assert codes(ask(assistant, PILLARS, then)) != "A"


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Pillar D has the most activities of the four, right?", "No. Pillar A has the most"),
        ("Pillar A has the most activities of all, correct?", "Yes. Pillar A has the most"),
        (
            "D has the fewest activities of the four pillars, doesn't it?",
            "No. Pillar C has the fewest",
        ),
        ("Is Pillar C the pillar with the fewest activities?", "Yes. Pillar C has the fewest"),
        ("A.2 has the most projects, right?", "No. Outcome B.1 has the most"),
        ("Pillar B has the second most activities, true?", "Yes. Pillar B has the second most"),
        ("B is a bit bigger than D in activities, isn't it?", "Yes. Pillar B has more"),
        ("C is bigger than A, right?", "No. Pillar"),
        ("Which pillar is the thinnest, in activities?", "Pillar C has the fewest"),
        ("which outcome is leanest, by projects?", "Outcome A.5 has the fewest"),
    ],
)
def test_a_place_in_a_ranking_is_checked(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "Pillar D has the most activities led by SOMTC, right?",
        "Which pillar has the most activities of the four?",
        "Does SOMTC have the most activities in pillar D?",
        "Is a bigger budget than that in the plan?",
    ],
)
def test_other_superlatives_claim_no_place_of_a_pillar(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith(("Yes. Pillar", "No. Pillar"))


@pytest.mark.parametrize(
    ("talk", "starts"),
    [
        (
            ("Which body coordinates most in pillar A?", "Who is last?"),
            "SOM-ED, ACMW, DGICM and TELMIN coordinate the fewest",
        ),
        (("Which pillar has the most activities?", "who comes last?"), "Pillar C has the fewest"),
        (
            ("Which pillar has the most projects?", "Which one comes last?"),
            "Pillar C has the fewest projects",
        ),
    ],
)
def test_the_last_of_a_ranking_is_no_last_row(
    assistant: Assistant, talk: tuple[str, ...], starts: str
) -> None:
    assert ask(assistant, *talk).text.startswith(starts)


@pytest.mark.parametrize(
    ("first", "then", "begins"),
    [
        ("What is a coordinating body?", "Which of them has the most activities to lead?", "SOMTC"),
        ("what's a coordinating body?", "which of those leads the most rows", "SOMTC coordinates"),
        ("What is a supporting ASB?", "and which one supports the most activities?", "AICHR"),
        ("what is a coordinating body?", "which of them leads the fewest rows in B?", "ACWC, AS"),
        ("what is an outcome?", "which of them has the most activities?", "Outcome A.2 and"),
        ("What does ACWC mean?", "which of them leads the most", "ACWC coordinates 3"),
    ],
)
def test_all_of_a_kind_are_ranked_once_it_is_told_what_one_is(
    assistant: Assistant, first: str, then: str, begins: str
) -> None:
    assert ask(assistant, first, then).text.startswith(begins)


def test_who_comes_next_follows_the_first_of_all(assistant: Assistant) -> None:
    talk = ("What is a coordinating body?", "Which of them has the most activities to lead?")
    assert ask(assistant, *talk, "Who comes next after that?").text.startswith("SOMSWD coordinates")
