"""A number of a unit that is put to the test is confirmed or denied, in the plan or a place."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register


@pytest.mark.parametrize(
    "question",
    [
        "there are {0} activities, is that so?",
        "are there {0} activities in the plan?",
        "the plan has {0} activity types, correct?",
        "does the plan have {0} coded activities?",
    ],
)
@pytest.mark.parametrize("more", [0, 1])
def test_the_number_of_activities(
    assistant: Assistant, register: Register, question: str, more: int
) -> None:
    count = len(register.activities)
    answer = assistant.ask(question.format(count + more))
    assert answer.text.startswith("No. " if more else "Yes. ")
    assert f"{count} coded activities" in answer.claims[0].text


def test_the_rows_of_a_place_are_told_with_their_number(
    assistant: Assistant, register: Register
) -> None:
    codes = [one.code for one in register.activities if one.outcome == "A.2"]
    answer = assistant.ask(f"does A.2 have {len(codes)} activities?")
    assert answer.text.startswith("Yes. ")
    assert [one.locator for one in answer.items] == codes


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("are there more than 10 activities in pillar C?", "No. "),
        ("are there at least 10 activities in pillar C?", "Yes. "),
        ("are there three activities without a coordinating body?", "No. 2 of the"),
        ("There are five pillars in the plan, right?", "No. The plan has 4 pillars"),
    ],
)
def test_bounds_and_conditions_are_heeded(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("the plan stands on five pillars, yes?", "No. The plan has 4 pillars"),
        ("is the plan built around four pillars?", "Yes. The plan has 4 pillars"),
        ("There are five core principles. True?", "No. The plan has 7 principles"),
        ("Every activity has at least one project against it. True?", "No. 60 of the 63"),
        ("Every outcome has at least one activity. Correct?", "Yes. 25 of the 25"),
    ],
)
def test_numbers_are_put_to_the_test_in_any_frame(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
