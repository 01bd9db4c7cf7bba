"""Claims in which mistakes are asked for: they are held against the plan, and told of in words."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.asker.faults import claim_to_correct, with_faults_as_tag

_RIGHT, _WRONG = "What you say is right", "What you say is not right as it stands"


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("X leads Y and Z. Any mistake?", "X leads Y and Z"),
        ("Please check this for me: X leads Y and Z. Any errors?", "X leads Y and Z"),
        ("X leads Y, anything wrong there?", "X leads Y"),
        ("X leads Y. Did I get something wrong?", "X leads Y"),
        ("X leads Y - what's wrong with it?", "X leads Y"),
        ("X leads Y. Spot the error.", "X leads Y"),
        ("X leads Y. Am I mistaken?", "X leads Y"),
        ("X leads Y. Is that wrong?", "X leads Y"),
        ("X leads Y. Where did I go wrong?", "X leads Y"),
        ("X leads Y. Do you see any inaccuracies in that?", "X leads Y"),
        ("Find the mistake: X leads Y.", "X leads Y"),
        ("What is wrong with this: X leads Y?", "X leads Y"),
        ("Is anything wrong with saying that X leads Y?", "X leads Y"),
        ("Any mistake in this list of X's lead roles: A.1.1, A.1.2?", "X coordinates A.1.1, A.1.2"),
    ],
)
def test_the_claim_is_told_apart(question: str, claim: str) -> None:
    assert claim_to_correct(question) == claim
    assert with_faults_as_tag(question) == f"{claim}, right?"


@pytest.mark.parametrize(
    "text",
    [
        "What is wrong with the plan?",
        "Does anything go wrong in Y?",
        "Any mistake?",
        "Who leads Y? Am I wrong?",
        "If I am not mistaken, X leads Y.",
        "Are there lessons from mistakes in the plan?",
        "X leads Y, right?",
    ],
)
def test_other_questions_stay(text: str) -> None:
    assert with_faults_as_tag(text) == text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("SLOM leads A.2.1, A.2.2 and A.2.3. Any mistake?", f"{_WRONG}. 2 of the 3 activities"),
        ("SLOM leads A.2.1 and A.2.2. Any mistake?", f"{_RIGHT}. 2 of the 2 activities"),
        ("SLOM leads A.2.4. Am I wrong?", f"{_WRONG}. The plan names DGICM, not SLOM"),
        ("SLOM leads five rows. Any error?", f"{_RIGHT}. 5 of the 63 activities"),
        ("SLOM leads six rows, anything wrong?", f"{_WRONG}. 5 of the 63 activities"),
        ("Is anything wrong with saying that SLOM leads A.2.1?", f"{_RIGHT}. SLOM coordinates"),
        ("The plan was endorsed in 2022. Is that a mistake?", f"{_WRONG}, not 2022"),
    ],
)
def test_what_is_right_is_told_in_words(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


def test_a_claim_in_a_talk_has_no_bare_yes(assistant: Assistant) -> None:
    told = ask(assistant, "Who leads A.2.1?", "SLOM leads A.2.2 as well. Any mistake?").text
    assert not told.startswith(("Yes", "No"))
