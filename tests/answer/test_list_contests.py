"""Lists of the sections are set against each other by their items, not by rows of the table."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Does Section F.1 have more items than Section F.2?", "Yes. Section F.1 has 4 items and"),
        ("Does Section F.2 have fewer items than Section F.1?", "Yes. Section F.2 has 3 items and"),
        ("Is Section F.2 longer than Section F.1?", "No. Section F.2 has 3 items and Section F.1"),
        ("Does F.1 have as many items as F.2?", "No. Section F.1 has 4 items and Section F.2"),
        ("Does pillar A have more activities than pillar B?", "Yes. Pillar A has 21 activities"),
    ],
)
def test_lists_are_counted_by_their_items(assistant: Assistant, question: str, first: str) -> None:
    assert assistant.ask(question).text.startswith(first)
