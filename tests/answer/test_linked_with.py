"""Whom a row wants links with is told by its wording, not by who leads it."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_subjects.linked_with import with_links_worded


@pytest.mark.parametrize(
    "asked",
    [
        "d32 wants links w who",
        "who does D.3.2 want links with?",
        "D.3.2 wants cooperation with whom?",
        "which bodies should D.3.2 connect with?",
        "and D.3.2 aims for closer ties with which bodies?",
        "with whom does D.3.2 want to liaise?",
        "D.3.2 is meant to build formal linkages with who",
        "what units is D.3.2 supposed to be linked to",
    ],
)
def test_the_row_says_with_whom(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, asked)
    assert said.text.startswith("**D.3.2** ")
    assert "Liaise with the DGICM and ASLOM" in said.text


@pytest.mark.parametrize(
    "asked",
    [
        "who works with SOMTC on D.3.2?",
        "who leads D.3.2 with whom?",
        "with whom does SOMTC coordinate D.3.2?",
        "which rows want links with DGICM?",
        "who does D.3.2 want?",
    ],
)
def test_what_asks_of_bodies_stays(asked: str) -> None:
    assert with_links_worded(asked) == asked


@pytest.mark.parametrize(
    "asked",
    [
        "and who does it want links with?",
        "it wants ties with whom?",
        "who is that row meant to link to",
    ],
)
def test_it_is_the_row_spoken_of(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "who leads D.3.2?", asked)
    assert said.text.startswith("**D.3.2** ")


@pytest.mark.parametrize("asked", ["it should link up with whom", "whom should it be linked with"])
def test_of_several_rows_it_is_the_one_that_speaks_of_links(
    assistant: Assistant, asked: str
) -> None:
    said = ask(assistant, "which activities speak of HSU?", asked)
    assert said.text.startswith("**D.3.2** ")
    assert "DGICM and ASLOM" in said.text
