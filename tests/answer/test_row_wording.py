"""A row of a list is known again by what it says."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.of_places.row_wording import partners_note, row_text, says_only_row
from tipassist.types import Item, Role

LONG = "Activities to " + "train many officers " * 20
ROW = Item(
    locator="A.1.1", title=LONG, coordinating=("SOMTC",), supporting=("ACWC", "SOM-ED"), relevant=()
)


@pytest.mark.parametrize(
    "note",
    [
        "",
        "SOMTC coordinates; ACWC and SOM-ED support",
        "with ACWC and SOM-ED supporting",
        "coordinating; with ACWC and SOM-ED supporting",
        "with SOMTC coordinating; with SOM-ED supporting",
    ],
)
def test_a_row_in_each_of_its_wordings_is_known(note: str) -> None:
    assert says_only_row(row_text("A.1.1", LONG, note), ROW)
    assert says_only_row(f"**A.1.1** {LONG}" + (f" ({note})" if note else ""), ROW)


@pytest.mark.parametrize(
    "text",
    [
        row_text("A.1.2", LONG),
        row_text("A.1.1", "Activities to do something else"),
        row_text("A.1.1", LONG, "SOMTC coordinates"),
        row_text("A.1.1", LONG, "with 3 projects"),
        row_text("A.1.1", LONG) + ' – indicator: "Number of officers"',
        "SOMTC coordinates A.1.1.",
    ],
)
def test_what_says_more_or_other_than_its_row_is_not_taken_for_it(text: str) -> None:
    assert not says_only_row(text, ROW)


def test_partners_are_named_by_role_beside_a_body() -> None:
    assert partners_note(ROW, "ACWC") == "with SOMTC coordinating; with SOM-ED supporting"
    assert partners_note(ROW, "SOMTC", [Role.COORDINATING]).startswith("coordinating; with ACWC")


@pytest.mark.parametrize(
    ("question", "has_wording"),
    [
        ("A.2.6: the activity and how it would be measured?", True),
        ("A.2.6, activity and indicator please", True),
        ("A.2.6: how is the activity measured?", False),
    ],
)
def test_the_activity_and_its_indicators_are_both_told(
    assistant: Assistant, question: str, has_wording: bool
) -> None:
    text = assistant.ask(question).text
    assert "indicator" in text
    assert ("**A.2.6**" in text) is has_wording
