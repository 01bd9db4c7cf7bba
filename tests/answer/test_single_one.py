"""The single one of a body is the one row that it has in a role that was asked for."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

MORE = ("Who supports more, ACMW or SOMSWD?", "And who coordinates more?")


@pytest.mark.parametrize(
    ("turns", "listed"),
    [
        ((*MORE, "Which is our single one?"), "A.2.3"),
        ((*MORE, "what's ACMW's only one?"), "A.2.3"),
        ((*MORE, "and the sole row of ACMW"), "A.2.3"),
        (("what do we coordinate?", "what do we support?", "which is our single one?"), "A.2.3"),
        (("how many does AICHR support in C?", "and which is its only one?"), "C.4.1"),
    ],
)
def test_the_one_row_of_a_role_is_told(
    assistant: Assistant, turns: tuple[str, ...], listed: str
) -> None:
    assert codes(ask(assistant, *turns, body="ACMW")) == listed


@pytest.mark.parametrize("asked", ["Which is SOMSWD's only one?", "which is their single one?"])
def test_a_body_with_more_has_no_single_one(assistant: Assistant, asked: str) -> None:
    assert len(codes(ask(assistant, *MORE, asked)).split()) != 1
