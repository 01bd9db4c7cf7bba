"""How far something holds, or another case of it, said in a talk with nothing else."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant

FORCE = "when did ACTIP enter into force?"
CHAINS = "Who deals with forced labour in supply chains?"


@pytest.mark.parametrize(
    "asked",
    [
        "In every member state?",
        "for all countries?",
        "everywhere?",
        "and in all member states?",
        "is that for every country",
        "really in each member state?",
    ],
)
def test_how_far_it_holds_is_asked_of_what_was_told(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, FORCE, asked)
    assert "Brunei" in said.text
    assert not said.items


@pytest.mark.parametrize(
    ("asked", "case"),
    [
        ("And if it's the government that buys things?", "the government that buys things"),
        ("and if it's about the courts", "the courts"),
        ("but where it's the police that are involved?", "the police that are involved"),
        ("what if it concerns an embassy?", "an embassy"),
    ],
)
def test_another_case_is_another_subject(assistant: Assistant, asked: str, case: str) -> None:
    said = ask(assistant, CHAINS, asked)
    plain = ask(assistant, CHAINS, f"and what about {case}?")
    assert said.items == plain.items
    assert said.text.splitlines()[0] == plain.text.splitlines()[0]


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("what does SLOM lead?", "in all pillars?", "SLOM coordinates 5 of the 63"),
        ("who leads A.2.1?", "and when is it due?", "The plan sets no date"),
        ("what's A.2.1?", "and if it's the lead that fails?", "SLOM coordinates A.2.1"),
    ],
)
def test_rows_and_dates_are_asked_for_themselves(
    assistant: Assistant, before: str, asked: str, told: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(told)


@pytest.mark.parametrize("asked", ["in all ten countries?", "in all of the member states?"])
def test_all_of_a_number_of_states_is_an_extent(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "since when is ACTIP in force?", asked)
    assert "in force in all ASEAN Member States" in said.text


@pytest.mark.parametrize(
    "asked",
    [
        "always? or only in some cases",
        "always, or just sometimes?",
        "without exception?",
        "in all cases?",
        "only under certain conditions, or always?",
        "for everyone, or only some",
    ],
)
def test_whether_it_always_holds_is_told_by_the_passage(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "what is the non-punishment principle?", asked)
    assert "directly related" in said.text
    assert "Each activity or programme type" not in said.text
