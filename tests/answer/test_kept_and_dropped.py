"""What a follow-up question keeps of the one before: its number, scope or role, or none of it."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

IN_B = "which do we support in pillar B?"
LED = "how many activities does AICHR lead?"
FIRST = "what is the first activity AICHR supports?"


@pytest.mark.parametrize(
    ("questions", "start"),
    [
        (("who leads A.3.2", "is AICHR in it?"), "Yes. AICHR supports A.3.2."),
        (("who leads A.3.2", "is ACMW there too?"), "Yes. ACMW supports A.3.2."),
        (("who supports A.3.2", "is SLOM in it?"), "Yes. SLOM coordinates A.3.2."),
        (("who leads A.3.2", "does AICHR?"), "No."),
        (("who supports A.3.2", "is SLOM one of them?"), "No."),
    ],
)
def test_a_body_in_a_row_may_have_any_role_there(
    assistant: Assistant, questions: tuple[str, ...], start: str
) -> None:
    assert ask(assistant, *questions).text.startswith(start)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("is COVID mentioned in A.1.3?", "anywhere else?"), "B.1.1"),
        (("who leads A.7.3?", "any other with two leads?"), "B.2.3"),
        (("does B.7.1 have two supporters?", "another like it in pillar A?"), "A.1.1 A.2.6 A.3.2"),
        ((LED, "are you sure about B?"), "B.2.1 B.2.2 B.3.3"),
        (("what does AICHR lead in pillar A?", "any more in the others?"), "B.2.1 B.2.2 B.3.3"),
        (
            ("list the activities of AICHR", "drop the SOMTC ones"),
            "A.1.4 A.2.6 A.3.2 A.7.3 B.3.3",
        ),
    ],
)
def test_what_was_looked_for_is_kept(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions)) == expected


def test_the_ones_a_body_owns_are_left_out(assistant: Assistant) -> None:
    left = ask(assistant, "which activities have two supporting bodies?", "leave out SOMTC's")
    assert codes(left).startswith("A.2.6 A.3.2")
    assert "A.1.1" not in codes(left)


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        ((FIRST, "and the second?"), "A.3.2"),
        (("the second one we lead", "and the third?"), "B.2.1"),
        ((IN_B, "the second one we support, what is it about?"), "B.3.1"),
        ((IN_B, "the second one we support", "and the third?"), "B.6.1"),
        ((IN_B, "the second one we support in the whole plan"), "A.3.2"),
    ],
)
def test_a_place_is_counted_in_the_set_and_where_it_was_just_asked(
    assistant: Assistant, questions: tuple[str, ...], expected: str
) -> None:
    assert codes(ask(assistant, *questions, body="AICHR")) == expected


def test_the_next_number_held_against_the_counts_is_the_one_it_says(assistant: Assistant) -> None:
    counted = ("how many activities are in each pillar?", "isn't it 16 in B?")
    assert ask(assistant, *counted, "and 15 in D?").text.startswith("Yes.")
    assert ask(assistant, *counted, "and 14 in D?").text.startswith("No.")


def test_the_rest_of_a_pillar_leaves_the_outcome_out(assistant: Assistant) -> None:
    rest = ask(assistant, "list the activities in outcome A.2", "and in the rest of the pillar?")
    assert "has 15 activities" in rest.text
    assert not [one for one in rest.items if one.locator.startswith("A.2.")]


def test_who_is_not_in_a_pillar_are_the_bodies_it_does_not_name(assistant: Assistant) -> None:
    told = ask(assistant, "tell me about pillar C", "who is not in it?").text
    assert told.startswith("9 of the 12 bodies have a role in no activity in Pillar C")


UNDER = ("What comes under A.2?", "drop the ones SLOM leads")
SCAMS = ("Which rows mention online scams?", "who leads these", "leave out the C.3 one")
LED_IN_D = ("SOMTC leads in D", "take out those with AICHR")
ON_A_PROJECT = "take out the ones on the Bilateral project too"


@pytest.mark.parametrize(
    ("talk", "rows"),
    [
        ((*UNDER, "of the rest who's the lead"), "A.2.3 A.2.4 A.2.5 A.2.6"),
        ((*UNDER, "projects of the rest"), "A.2.3 A.2.4 A.2.5 A.2.6"),
        ((*UNDER, "of the rest who's the lead", "last one's indicator"), "A.2.6"),
        (SCAMS, "C.1.2 C.2.1"),
        ((*SCAMS, "projects of the rest"), "C.1.2 C.2.1"),
        (
            ("what does AICHR support", "without anything in B"),
            "A.2.6 A.3.2 A.3.3 C.4.1 D.3.6 D.5.1 D.7.1",
        ),
        ((*LED_IN_D, ON_A_PROJECT), "D.2.2 D.2.3"),
        ((*LED_IN_D, ON_A_PROJECT, "how many remain"), "D.2.2 D.2.3"),
        (("SOMTC list in D", "which D rows did you leave out"), "D.3.4 D.3.5"),
        (("what does SOMSWD do in B.1", "which ones are not on the list"), "B.1.4"),
        (("who else leads besides SOMTC in D", "list their rows"), "D.3.4 D.3.5 D.4.2"),
        (("what does SLOM lead", "without A.2"), "A.3.2 A.4.1 A.4.2"),
        # Near: nothing is said to be taken out of.
        (("leave out C.3",), ""),
    ],
)
def test_what_is_taken_out_stays_out(
    assistant: Assistant, talk: tuple[str, ...], rows: str
) -> None:
    assert " ".join(sorted(codes(ask(assistant, *talk)).split())) == rows


@pytest.mark.parametrize(
    ("asked", "bodies"),
    [
        ("who else leads besides SOMTC in D", ("SOM-MLAT", "ASLOM")),
        ("who leads except SOMTC in D?", ("SOM-MLAT", "ASLOM")),
        ("who else supports other than AICHR in C", ("SOMSWD",)),
        ("which bodies are left out of outcome A.2?", ("SOM-ED", "SOMHD", "SOMTC", "SOMSWD")),
    ],
)
def test_a_place_behind_a_body_left_out_is_looked_in(
    assistant: Assistant, asked: str, bodies: tuple[str, ...]
) -> None:
    answer = assistant.ask(asked)
    assert "outside" not in answer.text
    assert all(one in answer.text for one in bodies)


def test_a_place_left_out_itself_is_not_looked_in(assistant: Assistant) -> None:
    assert "outside Pillar D" in assistant.ask("who leads activities except in D?").text
