"""A place told to be somebody's, then the others there; a sole lead, and one sole or joint."""

import pytest

from tipassist.answer.assistant import Assistant

_OTHERS_IN_D = ["D.3.4", "D.3.5", "D.4.2"]
_AICHR_LEADS = ["A.1.4", "A.7.3", "B.2.1", "B.2.2", "B.3.3"]


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        (
            "Pillar D looks like a SOMTC show. Which of its activities are coordinated by someone "
            "else?",
            _OTHERS_IN_D,
        ),
        (
            "Pillar D seems dominated by SOMTC. Which rows there does another body lead?",
            _OTHERS_IN_D,
        ),
        ("SOMTC dominates pillar D. Which rows are led by someone else?", _OTHERS_IN_D),
        (
            "Pillar D is led by SOMTC. Which activities there does another body support?",
            ["D.3.6", "D.5.1", "D.7.1"],
        ),
        ("Pillar C is a SOMTC affair. Which of its rows are coordinated by others?", []),
    ],
)
def test_the_others_of_a_place_are_those_there(
    assistant: Assistant, question: str, codes: list[str]
) -> None:
    assert sorted(one.locator for one in assistant.ask(question).items) == codes


def test_a_place_in_the_question_itself_stays(assistant: Assistant) -> None:
    asked = "Pillar D is a SOMTC affair. Which activities in pillar B are led by someone else?"
    found = assistant.ask(asked)
    assert all(one.locator.startswith("B.") for one in found.items)


@pytest.mark.parametrize(
    "question",
    [
        "I need the set of activities that AICHR itself coordinates, sole or joint.",
        "activities with AICHR as sole or joint coordinator",
        "Which rows have AICHR as joint or sole lead?",
    ],
)
def test_sole_or_joint_leaves_out_no_row(assistant: Assistant, question: str) -> None:
    found = assistant.ask(question)
    assert sorted(one.locator for one in found.items) == _AICHR_LEADS


@pytest.mark.parametrize(
    "question",
    ["Which rows does AICHR coordinate as sole lead?", "Where is AICHR sole lead?"],
)
def test_a_sole_lead_shares_it_with_nobody(assistant: Assistant, question: str) -> None:
    found = assistant.ask(question)
    expected = [one for one in _AICHR_LEADS if one != "A.7.3"]
    assert sorted(one.locator for one in found.items) == expected


@pytest.mark.parametrize(
    "told", ["I've just taken over the ACMW file", "I have inherited the desk"]
)
def test_a_new_post_is_no_condition(assistant: Assistant, told: str) -> None:
    found = assistant.ask(f"{told}. Which rows have us in a supporting seat?", body="ACMW")
    expected = ["A.2.1", "A.2.2", "A.2.6", "A.3.1", "A.3.2", "A.4.1"]
    assert sorted(one.locator for one in found.items) == expected


def test_having_a_say_is_no_procedure(with_meaning: Assistant) -> None:
    found = with_meaning.ask("How do survivors get a say in making policy?")
    assert "B.1.5" in [one.locator for one in found.items]
