"""Words around a question that are no conditions of it."""

import pytest

from tipassist.answer.rewording.addenda import without_spare_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Put together for me the rows SLOM leads", "list the rows SLOM leads"),
        ("Of all 63 activities, how many have a supporter?", "how many have a supporter?"),
        ("rows led by TELMIN or by SOM-ED", "rows led by TELMIN or SOM-ED"),
        ("of the 5 rows SLOM leads, who helps?", "of the 5 rows SLOM leads, who helps?"),
        (
            "Do we lead? And if we don't, where do we help?",
            "Do we lead, and if not, where do we help?",
        ),
        ("who leads it, or by whom is it led", "who leads it, or by whom is it led"),
    ],
)
def test_spare_words_are_no_conditions(text: str, said: str) -> None:
    assert without_spare_words(text) == said
