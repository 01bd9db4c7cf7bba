"""Another role of the body spoken of: what it supports after what it leads."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant

SUPPORTED = "A.1.5 B.6.1 B.7.1 C.2.1 D.3.6"
OURS = "Which activities are ours to coordinate?"


@pytest.mark.parametrize(
    "asked",
    [
        "And the ones where we're just the supporting body?",
        "and the ones where we are only a supporter?",
        "and those in which we just help out?",
        "ok, and the rows where we're not in charge, just supporting",
        "what about the ones where we're only in a supporting role?",
        "and where we support someone else's row?",
        "the ones where we merely support others?",
        "and the activities in which we are the supporting ASB instead?",
        "and the ones we only back?",
        "now those where someone else leads and we help",
        "not those, the ones where we support",
        "flip it: where do we support?",
        "any where we're only a helper?",
        "and in a supporting capacity?",
        "and as a supporter only?",
        "are there others where we just support?",
        "and where are we only backing someone else up",
        "where do we just help somebody else out?",
    ],
)
def test_rows_in_another_role_are_none_of_the_list(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, OURS, asked, body="SOMSWD")
    assert said.text.startswith("SOMSWD supports 5 of the 63 activities")
    assert codes(said) == SUPPORTED


@pytest.mark.parametrize(
    "asked",
    [
        "And the ones where it's just the supporting body?",
        "and the ones where they're only in support?",
        "and those where it merely supports?",
    ],
)
def test_the_body_spoken_of_is_it(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "Which activities does SOMSWD coordinate?", asked)) == SUPPORTED


@pytest.mark.parametrize(
    "asked",
    [
        ("And the ones SOMSWD supports?",),
        ("Now the ones with SOMSWD as a supporting body",),
        ("and those that name SOMSWD as a supporter",),
        ("Now the ones in which SOMSWD has a supporting role",),
        ("Are any of those outside pillar B?", "Now the ones where it is only supporting"),
        ("Are any of those outside pillar B?", "Now the ones with SOMSWD as supporting body"),
    ],
)
def test_the_body_may_be_named_again(assistant: Assistant, asked: tuple[str, ...]) -> None:
    said = ask(assistant, "Which activities does SOMSWD coordinate?", *asked)
    assert codes(said) == SUPPORTED


@pytest.mark.parametrize(
    ("asked", "rows"),
    [
        ("Now the ones with SOMTC as a supporting body", "B.5.1 B.7.2"),
        ("And the ones where it has support?", "B.1.1 B.5.1 B.7.2"),
    ],
)
def test_another_body_is_looked_for_in_the_list(
    assistant: Assistant, asked: str, rows: str
) -> None:
    assert codes(ask(assistant, "Which activities does SOMSWD coordinate?", asked)) == rows


@pytest.mark.parametrize(
    "asked",
    [
        "Isn't there one more where the table calls us 'relevant' instead of supporting?",
        "and is there one where we're only named as relevant?",
        "is there also a row in which the plan lists us as relevant, not supporting?",
    ],
)
def test_one_more_row_is_looked_for_by_its_role(assistant: Assistant, asked: str) -> None:
    before = (OURS, "And the ones where we're just the supporting body?")
    assert codes(ask(assistant, *before, asked, body="SOMSWD")) == "B.4.1"
    assert ask(assistant, *before, asked, "Who runs that one?", body="SOMSWD").text.startswith(
        "SOMTC coordinates B.4.1"
    )


@pytest.mark.parametrize(
    "before",
    [
        ("How many activities do we coordinate?", "Which of those fall in the protection pillar?"),
        ("Which of the rows in pillar B do we coordinate?",),
    ],
)
@pytest.mark.parametrize(
    "asked",
    ["Same pillar, but where we support someone else's row?", "same pillar but where we help"],
)
def test_the_same_pillar_is_kept(assistant: Assistant, before: tuple[str, ...], asked: str) -> None:
    said = ask(assistant, *before, asked, body="AICHR")
    assert said.text.startswith("AICHR supports 3 of the 17 activities in Pillar B")


def test_a_list_of_other_things_is_narrowed_still(assistant: Assistant) -> None:
    said = ask(
        assistant, "which activities have no project?", "and the ones where we lead?", body="ACWC"
    )
    assert codes(said) == "A.1.2"
    led = "Which activities does SOMTC coordinate in pillar C?"
    said = ask(assistant, led, "and the ones where we support?", body="AICHR")
    assert codes(said) == "C.4.1"


@pytest.mark.parametrize(
    "asked",
    ["Different hats in each?", "same role in both?", "so do we have another role in each one?"],
)
def test_the_role_in_each_row_told_is_given(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "Where are we named?", asked, body="SOM-ED")
    assert not said.text.startswith(("Yes", "No"))
    assert "SOM-ED supports A.1.1" in said.text
    assert "SOM-ED coordinates A.1.5" in said.text


@pytest.mark.parametrize(
    ("before", "asked", "expected"),
    [
        (
            (OURS, "and support?"),
            "isnt there one more where we sit under some other label",
            "B.4.1",
        ),
        ((OURS, "and support?"), "do we appear in any other role?", "B.4.1"),
        (
            (OURS, "and support?"),
            "is there another one where we're named in a third capacity",
            "B.4.1",
        ),
        ((OURS,), "are there any where we are in a different role", f"{SUPPORTED} B.4.1"),
    ],
)
def test_another_role_is_one_that_was_not_told(
    assistant: Assistant, before: tuple[str, ...], asked: str, expected: str
) -> None:
    said = ask(assistant, *before, asked, body="SOMSWD")
    assert sorted(codes(said).split()) == sorted(expected.split())


def test_a_role_beside_the_two_is_relevant(assistant: Assistant) -> None:
    asked = "Which activities name SOMSWD in a role other than coordinating or supporting?"
    assert codes(ask(assistant, asked)) == "B.4.1"


@pytest.mark.parametrize(
    ("before", "asked", "expected"),
    [
        (("what does SLOM lead?", "those in A.2"), "and where it merely supports?", ""),
        (("what does ASLOM lead?", "any of these with no projects?"), "the ones it supports", "B"),
        (("what does AICHR support?", "those in B"), "and the ones it leads", "B.2.1 B.2.2 B.3.3"),
    ],
)
def test_a_part_of_the_list_since_leaves_the_other_role_asked_of_the_plan(
    assistant: Assistant, before: tuple[str, ...], asked: str, expected: str
) -> None:
    rows = "B.1.4 B.2.2" if expected == "B" else expected
    assert codes(ask(assistant, *before, asked)) == rows


@pytest.mark.parametrize(
    "between",
    [
        "which of those have no supporting body?",
        "which of those have no supporting body next to us?",
        "which of them have a supporter next to us?",
    ],
)
def test_a_part_told_by_a_role_leaves_the_list_what_it_is(
    assistant: Assistant, between: str
) -> None:
    talk = (OURS, between, "now the ones where we are only support")
    assert codes(ask(assistant, *talk, body="SOMSWD")) == SUPPORTED


@pytest.mark.parametrize(
    "asked",
    [
        "sorry, wrong role. I meant where it supports",
        "wrong role, I want the ones it supports",
        "that was the wrong role - I need the ones it supports",
        "my mistake: wrong role. supporting!",
    ],
)
def test_a_role_that_was_the_wrong_one_is_taken_back(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "DGICM as coordinating body - list please", asked)) == "B.7.2"


def test_a_role_is_not_taken_back_where_it_is_asked_about(assistant: Assistant) -> None:
    asked = ask(assistant, "What does DGICM coordinate?", "Is that the wrong role?")
    assert not asked.text.startswith("DGICM supports")


@pytest.mark.parametrize(
    "asked",
    [
        "I also need those where it is in a supporting capacity.",
        "I'd like to have the ones where it only supports",
        "can we also see the rows in which it is a supporting body?",
        "give me those where it helps out too",
        "I need the supporting ones as well.",
        "and the supporting rows?",
        "what about the supporting ones",
    ],
)
def test_rows_in_another_role_may_be_wanted_too(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, "Which activities does SOMSWD coordinate?", asked)) == SUPPORTED


@pytest.mark.parametrize(
    "asked",
    [
        "And does it appear in any capacity other than these two?",
        "is it there in any other capacity?",
        "does it come up in a role other than those?",
        "is it named as anything else?",
        "Any other capacity?",
        "is there any third role besides these two?",
    ],
)
def test_a_role_beside_the_two_told(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "What does SOMSWD lead?", "and where does it support?", asked)
    assert codes(said) == "B.4.1"
    assert "relevant" in said.text


def test_a_role_beside_the_one_told(assistant: Assistant) -> None:
    said = ask(assistant, "What does SOMSWD lead?", "do they appear in any other role than that?")
    assert codes(said) == "A.1.5 B.4.1 B.6.1 B.7.1 C.2.1 D.3.6"


def test_another_capacity_is_asked_of_the_body_told_last(assistant: Assistant) -> None:
    said = ask(assistant, "What does SOMSWD lead?", "What is capacity building?", "Any other term?")
    assert "SOMSWD" not in said.text
