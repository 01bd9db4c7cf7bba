"""Words that only say where rows stand, and questions that ask at their end."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register


@pytest.mark.parametrize(
    "told", ["sit under", "fall under", "belong to", "appear in", "are listed in", "come under"]
)
def test_rows_are_counted_in_a_place_whatever_verb_places_them(
    assistant: Assistant, register: Register, told: str
) -> None:
    answer = assistant.ask(f"how many activities {told} A.2")
    assert [item.locator for item in answer.items] == [
        one.code for one in register.activities if one.outcome == "A.2"
    ]


def test_rows_of_a_body_still_belong_to_it(assistant: Assistant) -> None:
    answer = assistant.ask("which activities in A.2 belong to SLOM")
    assert [item.locator for item in answer.items] == ["A.2.1", "A.2.2"]


@pytest.mark.parametrize(
    "question",
    [
        "in pillar D, SOMTC coordinates and has supporting bodies in which ones",
        "which activities in pillar D does SOMTC coordinate and has supporting bodies",
    ],
)
def test_which_ones_may_be_asked_at_the_end(assistant: Assistant, question: str) -> None:
    assert [one.locator for one in assistant.ask(question).items] == ["D.3.6", "D.5.1", "D.7.1"]


def test_a_list_of_a_row_is_asked_for_whatever_verb_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("is there already a project listed for A.5.1?")
    assert answer.text.startswith("No. The plan lists no projects for A.5.1")


def test_what_a_wording_names_as_examples_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("which mechanisms does D.4.1 name as examples")
    assert "the Bali Process, COMMIT and INTERPOL" in answer.text
