"""An abbreviation stands for a body with or without an article; who owns rows coordinates them."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_bodies.acting_names import acting_names_of

NAMES = acting_names_of(("SLOM", "SOM-ED", "ACMW"))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("everything the ACMW leads", "everything ACMW leads"),
        ("rows led by the ASEAN SLOM", "rows led by SLOM"),
        (
            "all activities that SOM-ED handles are in A",
            "all activities that SOM-ED coordinates are in A",
        ),
        ("SLOM owns A.4.1, right?", "SLOM coordinates A.4.1, right?"),
        ("SLOM is in charge of which rows?", "SLOM coordinates which rows?"),
        ("what does ac-mw lead", "what does ACMW lead"),
    ],
)
def test_names_are_plain(said: str, plain: str) -> None:
    assert NAMES.plain(said) == plain


@pytest.mark.parametrize(
    "said",
    [
        "with the SLOM working group",
        "only the ACMW ones",
        "SLOM is responsible for monitoring the plan",
        "SLOM runs a workshop",
        "without the SLOM rows",
    ],
)
def test_others_stay(said: str) -> None:
    assert NAMES.plain(said) == said


def test_all_that_a_body_owns_is_checked(assistant: Assistant) -> None:
    said = "All activities that SOMSWD runs sit in pillar B, right?"
    assert ask(assistant, said).text.startswith("Yes")
