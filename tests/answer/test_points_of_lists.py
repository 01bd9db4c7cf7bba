"""Points: "the second point?" of a section, and of an answer that is no list."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.lists import as_printed
from tipassist.locators import section
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("first", "then", "start"),
    [
        ("What does section F say?", "the second point?", "**Section F.2**"),
        ("What does section F say?", "the third point?", "**Section F.3**"),
        ("What are the purposes of the plan?", "the second purpose?", "**Section B.2**"),
    ],
)
def test_a_point_is_one_that_is_printed_on_the_same_level(
    assistant: Assistant, first: str, then: str, start: str
) -> None:
    assert ask(assistant, first, then).text.startswith(start)


def test_items_under_one_item_are_its_points(assistant: Assistant) -> None:
    answer = ask(assistant, "What are the responsibilities of SOMTC-Philippines?", "the second?")
    assert "**Section F.1.b**" in answer.text


@pytest.mark.parametrize("then", ["the second step?", "the third point?", "and the second one?"])
def test_running_text_has_no_second_step(assistant: Assistant, then: str) -> None:
    answer = ask(assistant, "What does section G say?", then)
    assert answer.status is AnswerStatus.CLARIFY
    assert not answer.items


@pytest.mark.parametrize(
    ("told", "order"),
    [
        ("C.7 C.1 C.2 C.3 C.4 C.5 C.6", "C.1 C.2 C.3 C.4 C.5 C.6 C.7"),
        ("C.7 C.1 C.2", "C.7 C.1 C.2"),
        ("C.2 C.1", "C.2 C.1"),
    ],
)
def test_all_items_of_a_section_are_numbered_as_printed(
    register: Register, told: str, order: str
) -> None:
    listed = tuple(section(*one.split(".")) for one in told.split())
    assert as_printed(listed, register) == tuple(section(*one.split(".")) for one in order.split())


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("What is the first duty of SOMTC-Philippines?", "F.1.d"),
        ("What is the first function of the Working Group?", "F.2.c"),
        ("What is the first duty of a Coordinating ASB?", "F.3.g"),
    ],
)
def test_the_last_is_the_last_point_of_the_list_told(
    assistant: Assistant, first: str, last: str
) -> None:
    text = ask(assistant, first, "And the last?").text
    assert f"**Section {last}**" in text
    assert text.count("**Section ") == 1
