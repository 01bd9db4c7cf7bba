"""Stiff and spoken turns of a talk are read as plain ones."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.followups.plain_turns import in_plain_turns

LED_BY_SLOM = "Which activities does SLOM coordinate?"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("and the indic.. no sorry, the projects", "and the projects"),
        ("ok A.. no, pillar C", "and pillar C"),
        ("the second, sorry no, the fourth one, what is it", "and the fourth one, what is it"),
        ("so that, no, forget rows. shelters, where?", "shelters, where?"),
        ("no, not all of them, those SLOM leads", "those SLOM leads"),
        ("It was the indicators I meant, not the leads: which has two?", "which has two?"),
        ("Where, by contrast, is it supporting?", "Where is it supporting?"),
        ("our deck must show them without pillar A. Which remain?", "show them without pillar A"),
        ("kindly specify in which pillar they lie", "in which pillar they lie"),
        ("please single out those with ACMW", "list those with ACMW"),
        ("could you verify whether this is really so?", "are you sure?"),
        ("set out the indicators", "give the indicators"),
        ("who is it that supports it?", "who supports it?"),
        ("in which of these rows is a project to be found?", "which of these rows has a project?"),
        ("a footnote, which of them has one?", "which of them has a footnote?"),
        ("By whom shall it be carried out?", "who leads it?"),
        ("by whom is this to be supported?", "who supports this?"),
        ("besides that one, where is ACWC leading?", "what else does ACWC lead?"),
        ("other than it, which rows does SLOM lead?", "what else does SLOM lead?"),
        ("of the foregoing, which lack a project", "of those, which lack a project"),
        ("Of the rows in question, who leads?", "Of those, who leads?"),
        ("from those that are left, drop A", "from the remaining ones, drop A"),
        ("and the last one left, who helps?", "and the remaining one, who helps?"),
        ("who leads the activity at the end of the list?", "who leads the last one?"),
        ("is the row in question in A?", "is that row in A?"),
        ("on which row does this footnote appear?", "which row carries it?"),
        ("any of them with just a single project - which?", "which of them with only one project?"),
        ("so that makes how many altogether", "how many are they"),
        ("coordinator = ?", "coordinated by?"),
        ("hm, I'd have bet on D", "hm, i would have guessed D"),
        ("the one they do all alone?", "which of these has only one body?"),
    ],
)
def test_stiff_and_spoken_words_are_put_plainly(typed: str, plain: str) -> None:
    assert in_plain_turns(typed) == plain


@pytest.mark.parametrize(
    "typed",
    [
        "no lead, no support - which ones?",
        "that's it... no more questions",
        "who leads it, no, who supports it",
        "is it C? no, A.",
        "the first.. or the last? who supports it",
        "what is the one at the end of 2026?",
        "which body is in question?",
        "of the latter?",
        "confirm that SOMTC leads it",
        "who leads the activity on the ground?",
        "which activities are left blank?",
        "...",
    ],
)
def test_other_words_stay(typed: str) -> None:
    assert in_plain_turns(typed) == typed


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("the same for the fourth pillar", "the same for pillar D"),
        ("and in the last pillar?", "and in pillar D?"),
        ("which activities are in the last pillar?", "which activities are in the last pillar?"),
        ("and the ninth pillar?", "and the ninth pillar?"),
    ],
)
def test_a_pillar_told_by_its_number_has_its_letter(typed: str, plain: str) -> None:
    assert in_plain_turns(typed, "ABCD") == plain
    assert in_plain_turns(typed) == typed


@pytest.mark.parametrize(
    ("before", "asked", "listed"),
    [
        (
            LED_BY_SLOM,
            "Of the foregoing, kindly identify those that have no supporting body.",
            "A.4.2",
        ),
        (LED_BY_SLOM, "of the activities concerned, which does AICHR support?", "A.3.2"),
        (LED_BY_SLOM, "and the one it does all alone?", "A.4.2"),
        ("What does AICHR support?", "ok B.. no, pillar C", "C.4.1"),
        ("What does AICHR support?", "the same for the third pillar, if you please", "C.4.1"),
        ("Who leads B.2.3?", "apart from that one, where is ACWC in the lead?", "A.1.2 A.2.6"),
        ("What does ACMW support?", "where is its role that of a coordinating body?", "A.2.3"),
    ],
)
def test_they_lean_on_what_was_told(
    assistant: Assistant, before: str, asked: str, listed: str
) -> None:
    assert codes(ask(assistant, before, asked)) == listed


def test_a_pillar_of_a_list_that_was_told_keeps_its_number(assistant: Assistant) -> None:
    told = ask(assistant, "list the pillars by their number of projects", "and the first pillar?")
    plain = ask(assistant, "how many rows are in pillar B?", "and in the first pillar?")
    assert "21" in plain.text
    assert told.text != plain.text


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("do we coordinate anywhere?", "Yes. ACMW coordinates 1 of the 63"),
        ("do we lead it?", "No. The plan names SOMTC"),
    ],
)
def test_anywhere_is_not_only_in_the_row_told(
    assistant: Assistant, asked: str, begins: str
) -> None:
    said = ask(assistant, "Who leads A.3.1?", asked, body="ACMW")
    assert said.text.startswith(begins)


def test_any_of_the_rows_is_not_the_one_told(assistant: Assistant) -> None:
    said = ask(
        assistant,
        "is there an activity with no indicator?",
        "who leads it",
        "is the coordinating body left blank in any of the rows?",
    )
    assert "A.1.3" in said.text
    assert "A.2.5" in said.text
