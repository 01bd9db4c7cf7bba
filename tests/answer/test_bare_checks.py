"""Bare checks of the rows just told: "all SOMTC?", "any supporters?", "nothing in support?"."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize("asked", ["all SOMTC?", "and everything SOMTC?", "so all of them SOMTC?"])
def test_a_body_alone_is_asked_of_every_row_told(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "rows in outcome D.2", asked)
    assert said.text.startswith("Yes. 3 of the 3")


def test_a_body_that_leads_some_of_them_does_not_lead_all(assistant: Assistant) -> None:
    said = ask(assistant, "Outcome A.2 rows", "all SLOM?")
    assert said.text.startswith("No. 2 of the 6")


def test_all_of_a_body_is_its_own_without_a_list(assistant: Assistant) -> None:
    assert ask(assistant, "all SOMTC?").text.startswith("**SOMTC** stands for")


@pytest.mark.parametrize(
    "asked", ["any supporters at all", "any helpers?", "and any support there?"]
)
def test_supporters_are_looked_for_in_the_rows_told(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "rows in outcome C.2", asked)) == "C.2.1"


def test_rows_that_a_claim_did_not_hold_of_are_looked_in_too(assistant: Assistant) -> None:
    said = ask(assistant, "Outcome A.2 rows", "all SLOM?", "any supporters?")
    assert codes(said) == "A.2.1 A.2.2 A.2.6"


@pytest.mark.parametrize("asked", ["which rows have them", "and which ones have one?"])
def test_which_have_them_is_asked_of_the_same_rows(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "what does SLOM lead", "any supporters?", asked)
    assert codes(said) == "A.2.1 A.2.2 A.3.2 A.4.1"


@pytest.mark.parametrize(
    "asked", ["Nothing as a supporting body?", "none as supporter?", "no supporting role?"]
)
def test_nothing_in_a_role_is_asked_of_the_body(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Where do we come into the table at all?", asked, body="SLOM")
    assert said.text.startswith("Yes. None of the 63 activities is supported by SLOM")
    said = ask(assistant, "what does AICHR lead?", asked)
    assert said.text.startswith("No. 10 of the 63 activities are supported by AICHR")


def test_rows_without_a_supporter_are_no_role_of_the_body(assistant: Assistant) -> None:
    assert codes(ask(assistant, "SLOM's rows?", "none with a supporter?")) == "A.4.2"


@pytest.mark.parametrize(
    "asked",
    ["does either of them have someone supporting?", "Does either have somebody supporting it?"],
)
def test_somebody_supporting_either_is_one_answer(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "what does SOM-MLAT lead", asked)
    assert said.text.startswith("Yes. 1 of the 2")
    assert "No. " not in said.text


@pytest.mark.parametrize(
    "asked",
    [
        "And the one that doesn't, what is it for?",
        "and the one that does not: what does it do?",
        "the one which isn't, what is it about?",
    ],
)
def test_the_one_that_is_left_is_asked_about(assistant: Assistant, asked: str) -> None:
    said = ask(
        assistant, "Which activities does SLOM coordinate?", "which have ACMW in support", asked
    )
    assert said.text.startswith(("**A.4.2**", "A.4.2"))


@pytest.mark.parametrize(
    "asked",
    [
        "my mistake, which ones does SLOM lead, in fact?",
        "Ah, sorry. Which rows does SLOM actually coordinate?",
        "hm, which ones does SLOM actually lead?",
    ],
)
def test_a_body_that_leads_none_of_them_is_asked_anew(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Which activities does ASLOM lead?", asked)
    assert codes(said) == "A.2.1 A.2.2 A.3.2 A.4.1 A.4.2"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("are none of those in Pillar A?", "No. 5 of the 5 lie in Pillar A"),
        ("are none of them in B?", "Yes. None of the 5 lies in Pillar B"),
    ],
)
def test_none_in_a_place_is_about_where_they_lie(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert ask(assistant, "what does SLOM lead", asked).text.startswith(told)


@pytest.mark.parametrize("asked", ["same row?", "is that the same row", "ok, in the same rows?"])
def test_the_same_row_is_one_of_both_lists(assistant: Assistant, asked: str) -> None:
    turns = ("which rows does AICHR lead", "and which does SOMTC support", asked)
    assert codes(ask(assistant, *turns)) == "B.2.1 B.2.2"


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("who leads A.1.4", "and A.5.1", "same row?"), "A.1.4 and A.5.1 are not the same."),
        (
            ("anything on climate?", "which rows speak of scams?", "which are in both lists?"),
            "The two lists told before have nothing in common.",
        ),
    ],
)
def test_two_answers_that_share_nothing(
    assistant: Assistant, turns: tuple[str, ...], told: str
) -> None:
    text = ask(assistant, *turns).text
    assert text.startswith("None. ")
    assert told in text
