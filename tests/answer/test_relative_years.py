"""Years told by the day that one asks are asked for by their numbers."""

import pytest

from tipassist.answer.rewording.wrapped.relative_years import without_relative_year


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("so is the mid-term evaluation this year or next?", "so when is the mid-term evaluation?"),
        ("does the plan end next year?", "when does the plan end?"),
        ("will the framework be ready this year", "when will the framework be ready?"),
        ("do we have budget this year?", "do we have budget this year?"),
        ("what happens next year?", "what happens next year?"),
        ("is there an annual review?", "is there an annual review?"),
    ],
)
def test_a_relative_year_asks_when(asked: str, read: str) -> None:
    assert without_relative_year(asked) == read
