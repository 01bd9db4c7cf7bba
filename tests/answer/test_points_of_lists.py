"""Points: "the second point?" of a section, and of an answer that is no list."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.draft import Draft, DraftClaim, part_evidence, section_evidence
from tipassist.answer.followups.of_lists.lists import as_printed
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.turns import turn_of
from tipassist.locators import code, section
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route


@pytest.mark.parametrize(
    ("first", "then", "start"),
    [
        ("What does section F say?", "the second point?", "**Section F.2**"),
        ("What does section F say?", "the third point?", "**Section F.3**"),
        ("What are the purposes of the plan?", "the second purpose?", "**Section B.2**"),
    ],
)
def test_a_point_is_one_that_is_printed_on_the_same_level(
    assistant: Assistant, first: str, then: str, start: str
) -> None:
    assert ask(assistant, first, then).text.startswith(start)


def test_items_under_one_item_are_its_points(assistant: Assistant) -> None:
    answer = ask(assistant, "What are the responsibilities of SOMTC-Philippines?", "the second?")
    assert "**Section F.1.b**" in answer.text


@pytest.mark.parametrize("then", ["the second step?", "the third point?", "and the second one?"])
def test_running_text_has_no_second_step(assistant: Assistant, then: str) -> None:
    answer = ask(assistant, "What does section G say?", then)
    assert answer.status is AnswerStatus.CLARIFY
    assert not answer.items


@pytest.mark.parametrize(
    ("told", "order"),
    [
        ("C.7 C.1 C.2 C.3 C.4 C.5 C.6", "C.1 C.2 C.3 C.4 C.5 C.6 C.7"),
        ("C.7 C.1 C.2", "C.7 C.1 C.2"),
        ("C.2 C.1", "C.2 C.1"),
    ],
)
def test_all_items_of_a_section_are_numbered_as_printed(
    register: Register, told: str, order: str
) -> None:
    listed = tuple(section(*one.split(".")) for one in told.split())
    assert as_printed(listed, register) == tuple(section(*one.split(".")) for one in order.split())


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("What is the first duty of SOMTC-Philippines?", "F.1.d"),
        ("What is the first function of the Working Group?", "F.2.c"),
        ("What is the first duty of a Coordinating ASB?", "F.3.g"),
    ],
)
def test_the_last_is_the_last_point_of_the_list_told(
    assistant: Assistant, first: str, last: str
) -> None:
    text = ask(assistant, first, "And the last?").text
    assert f"**Section {last}**" in text
    assert text.count("**Section ") == 1


@pytest.mark.parametrize(
    ("before", "asked", "start"),
    [
        (("what does do no harm mean?",), "And number six, so that's only about women?", "C.6"),
        (("what does do no harm mean?",), "and the fifth, what's that about?", "C.5"),
        (("explain the second one", "what is a trauma-informed approach?"), "and the 6th?", "C.6"),
    ],
)
def test_a_number_is_of_the_list_after_a_question_of_one_of_it(
    assistant: Assistant, before: tuple[str, ...], asked: str, start: str
) -> None:
    said = ask(assistant, "Which principles are all actions supposed to follow?", *before, asked)
    assert said.text.startswith(f"**Section {start}**")


def test_parts_of_a_section_lettered_like_pillars_are_pillars(register: Register) -> None:
    section_d = register.section("D")
    assert section_d is not None
    told = [part_evidence(register, one) for one in section_d.items]
    first = DraftClaim("The list has 4 items.", tuple(told))
    lead = DraftClaim("The plan is built around:", (section_evidence(section_d),))
    draft = Draft(AnswerStatus.ANSWERED, (first, lead), route=Route.PASSAGES)
    meaning = Meaning(question="how many pillars?", text="how many pillars?", intent=Intent.PROSE)
    turn = turn_of(meaning, draft, register)
    assert turn is not None
    assert turn.told == tuple(code(one.letter) for one in register.pillars)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("how many activities in the first one?", "has 21 activities"),
        ("how many rows has the second one", "has 17 activities"),
    ],
)
def test_a_pillar_told_by_its_number_is_counted(
    assistant: Assistant, asked: str, told: str
) -> None:
    said = ask(assistant, "The pillars, what are they?", asked)
    assert told in said.text.split("\n")[0]


def test_that_one_is_no_number(assistant: Assistant) -> None:
    said = ask(
        assistant, "what are the pillars", "the last one?", "how many rows does that one have?"
    )
    assert "has 15 activities" in said.text.split("\n")[0]
    assert not said.text.startswith("No")


FOUR = "Could someone explain to me what the four pillars are?"


@pytest.mark.parametrize(
    ("then", "listed"),
    [
        ("How many activities are in the fourth?", 15),
        ("How many activities does the third have?", 10),
        ("how many activities are there in the last?", 15),
    ],
)
def test_pillars_spoken_of_by_their_number_can_be_picked(
    with_meaning: Assistant, then: str, listed: int
) -> None:
    assert len(ask(with_meaning, FOUR, then).items) == listed


def test_rows_of_a_picked_pillar_are_those_asked_of_next(with_meaning: Assistant) -> None:
    talk = (FOUR, "Why is the fourth said to be different?", "How many activities are in it?")
    answer = ask(with_meaning, *talk, "Which of these are not led by SOMTC?")
    assert [one.locator for one in answer.items] == ["D.3.4", "D.3.5", "D.4.2"]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("Who monitors the plan?", "Which of these are not led by SOMTC?"),
        ("Who monitors the plan?", "and which of these is SLOM leading?"),
        ("How is the plan funded?", "Which of these are supported by AICHR?"),
    ],
)
def test_rows_are_asked_back_for_where_none_were_told(
    assistant: Assistant, first: str, then: str
) -> None:
    answer = ask(assistant, first, then)
    assert answer.status is AnswerStatus.CLARIFY
    assert not answer.items


def test_rows_told_before_other_things_are_still_meant(assistant: Assistant) -> None:
    talk = ("What does ACWC do?", "Who monitors the plan?", "Which of these does ACWC lead?")
    assert codes(ask(assistant, *talk)) == "A.1.2 A.2.6 B.2.3"


@pytest.mark.parametrize(
    "asked",
    ["What other rows have none?", "which other activities have none", "any other rows without?"],
)
def test_others_lack_what_the_one_row_on_a_subject_was_asked_for(
    with_meaning: Assistant, asked: str
) -> None:
    first = "Why does the plan bring up government purchasing?"
    answer = ask(with_meaning, first, "Any project foreseen for that?", asked)
    assert codes(answer) == "A.1.2 D.3.5"


@pytest.mark.parametrize(
    "talk",
    [
        (FOUR, "Why is the fourth said to be different?"),
        (FOUR, "Why is the last different?"),
        ("Why is Pillar D said to be different?",),
    ],
)
def test_why_a_pillar_is_as_it_is_is_what_the_sections_say_of_it(
    with_meaning: Assistant, talk: tuple[str, ...]
) -> None:
    text = ask(with_meaning, *talk).text
    assert text.startswith("In particular, the fourth pillar")
    assert "cross-cutting" in text


def test_why_asked_of_bodies_or_rows_of_a_pillar_stays(with_meaning: Assistant) -> None:
    assert len(ask(with_meaning, "Why is there no support in Pillar C?").items) == 8
    assert len(ask(with_meaning, "Why is AICHR in pillar D?").items) == 3
