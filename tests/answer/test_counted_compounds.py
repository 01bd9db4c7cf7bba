"""A count said in one word with its noun bounds the places that have so many."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.counted_compounds import with_counts_apart


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Does pillar C have any single-activity outcome?", "C.4"),
        ("Which outcomes of pillar C are one-activity outcomes?", "C.4"),
        ("How many two-activity outcomes does Pillar B have?", "B.6 B.7"),
        ("Name the multi-indicator activities of outcome B.6.", "B.6.1"),
    ],
)
def test_places_have_so_many(assistant: Assistant, question: str, found: str) -> None:
    assert codes(ask(assistant, question)) == found


@pytest.mark.parametrize(
    "text",
    ["single-parent families", "a two-year project", "a one-activity plan", "one activity outcome"],
)
def test_other_compounds_stay(text: str) -> None:
    assert with_counts_apart(text) == text
