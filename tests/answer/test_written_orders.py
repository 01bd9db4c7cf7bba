"""What is ordered in writing is asked."""

import pytest

from tipassist.answer.rewording.wrapped.written_orders import without_order


@pytest.mark.parametrize(
    ("ordered", "asked"),
    [
        (
            "can you draft an email to my boss saying when the review is",
            "tell me when the review is",
        ),
        ("Write a short paragraph listing what SLOM leads", "tell me what SLOM leads"),
        ("make a slide with the outcomes of A", "list the outcomes of A"),
        ("prepare a note about outcome A.2", "tell me about outcome A.2"),
        ("prepare the workshop with them", "prepare the workshop with them"),
        (
            "Take me through the annual review, who looks at what",
            "how does the annual review work?",
        ),
        (
            "Walk me through the steps by which the new text is approved each spring.",
            "how is the new text approved each spring?",
        ),
        ("so who checks what in the final evaluation?", "how does the final evaluation work?"),
        ("walk me through pillar B", "walk me through pillar B"),
        ("take me through A.1.1 please", "take me through A.1.1 please"),
    ],
)
def test_what_is_ordered_in_writing_is_asked(ordered: str, asked: str) -> None:
    assert without_order(ordered) == asked
