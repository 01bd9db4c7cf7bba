"""How things differ, said in other words."""

import pytest

from tipassist.answer.rewording.idioms.differing import as_differing


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("What sets A.1.1 apart from A.1.2?", "How does A.1.1 differ from A.1.2?"),
        ("So what separates SLOM from ACMW?", "So How does SLOM differ from ACMW?"),
        ("What tells the one from the other?", "How does the one differ from the other?"),
        ("Two rows. How is A.1.1 unlike A.1.2?", "Two rows. How does A.1.1 differ from A.1.2?"),
        ("This vs that: how do the two part ways?", "This vs that: how do the two differ?"),
        ("where does SLOM part company from ACMW?", "where does SLOM differ from ACMW?"),
        ("What sets the date?", "What sets the date?"),
        ("What protects victims from traffickers?", "What protects victims from traffickers?"),
        ("Which rows separate children from adults?", "Which rows separate children from adults?"),
    ],
)
def test_how_things_differ_is_asked_plainly(said: str, asked: str) -> None:
    assert as_differing(said) == asked
