"""Who alone has a role in a place is told by all rows there; denials are held against the plan."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_bodies.sole_roles import (
    claims_sole,
    with_sole_roles,
    with_some_not,
    without_idle_only,
    without_only_listed,
)
from tipassist.answer.verdicts import verdict_of


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Is SOMTC the sole coordinator in Pillar D?", "No"),
        ("SOMTC alone coordinates Pillar D, right?", "No"),
        ("No one except SOMTC coordinates in Pillar D, right?", "No"),
        ("Is AICHR the only supporting body in Pillar C?", "No"),
        ("SOMSWD is the sole supporting body in Pillar C, is it not?", "No"),
        ("Only AICHR supports activities in Pillar C, true?", "No"),
        ("Outcome B.1 is coordinated exclusively by SOMSWD, true?", "No"),
        ("Outcome A.2 is coordinated only by SLOM, right?", "No"),
        ("ACWC is the only one coordinating in A.1, right?", "No"),
        ("Is B.3 only coordinated by SOMTC?", "No"),
        ("Is SOMTC the only body that coordinates in Pillar C?", "Yes"),
        ("SOMTC alone coordinates Pillar C, right?", "Yes"),
        ("Pillar C is led by SOMTC alone, right?", "Yes"),
        ("No body other than SOMTC coordinates in Pillar C. Correct?", "Yes"),
        ("No body except AICHR supports in Pillar C, correct?", "No"),
        ("Is SOMTC the only body in Pillar C?", "No"),
        ("Pillar D is entirely coordinated by SOMTC, right?", "No"),
        ("SOMTC single-handedly coordinates Pillar D, right?", "No"),
        ("There is no coordinator but SOMTC in Pillar D, right?", "No"),
        ("There are no supporting bodies besides AICHR in Pillar C, right?", "No"),
        ("Pillar D has just one coordinator, SOMTC, right?", "No"),
        ("The sole coordinator in Pillar C is SOMTC, correct?", "Yes"),
        ("In Pillar D, SOMTC is the only coordinator, right?", "No"),
        ("Only SOMTC is involved in Pillar C, right?", "No"),
        ("Nobody else than SOMTC appears in Pillar C, right?", "No"),
        ("Is SOMTC the only body named in outcome D.1?", "Yes"),
        ("The only thing SLOM leads is A.2.1, right?", "No"),
        ("The only thing TELMIN does is A.7.3, right?", "Yes"),
        ("ACWC appears nowhere except in Pillar A, true?", "No"),
        ("Nowhere but in Pillar A does SLOM coordinate. True?", "Yes"),
        ("SLOM coordinates nowhere outside Pillar A. True?", "Yes"),
        ("Nowhere outside A.2 does ACMW support, right?", "No"),
    ],
)
def test_whoever_is_alone_is_so_in_every_row(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


@pytest.mark.parametrize(
    "question",
    [
        "Are SOMSWD and AICHR the only supporting bodies in Pillar B?",
        "Is SLOM the sole coordinator in A.2 and ACMW the sole supporter?",
        "SOMSWD and AICHR alone support in Pillar C, right?",
        "Pillar D is coordinated solely by SOMTC and ASLOM, right?",
        "Is SOMTC the only supporter of AICHR in Pillar B?",
    ],
)
def test_no_verdict_on_several_that_are_alone(assistant: Assistant, question: str) -> None:
    assert not verdict_of(assistant.ask(question).text)


@pytest.mark.parametrize(
    "text",
    [
        "Which rows does SOMTC alone coordinate in Pillar D?",
        "SLOM leads only in Pillar A",
        "Is SOMTC a coordinator in Pillar D?",
        "Not a single row is led by SLOM",
    ],
)
def test_other_questions_stay(text: str) -> None:
    assert with_sole_roles(text, tuple) == text
    assert with_some_not(text) == text


def test_somebody_is_said_to_be_alone() -> None:
    assert claims_sole("Is SLOM the sole lead?")
    assert not claims_sole("Is SLOM the lead?")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("AICHR isn't involved in Pillar C, is it?", "No"),
        ("SOMTC isn't coordinating in Pillar B, is it?", "No"),
        ("SOMSWD doesn't play a role in Pillar D, does it?", "No"),
        ("AICHR leads nothing in Pillar D, does it?", "Yes"),
        ("AICHR hasn't a role in Pillar A, has it?", "No"),
        ("SOMTC never supports in Pillar B, does it?", "No"),
        ("A.2.1 isn't led by ACMW, is it?", "Yes"),
        ("SLOM does not coordinate A.3.2, does it?", "No"),
        ("Every activity in Pillar C has a coordinator, doesn't it?", "Yes"),
        ("Not every activity in Pillar D is coordinated by SOMTC, right?", "Yes"),
        ("Not all activities have a coordinating body, correct?", "Yes"),
        ("Is it true that not all activities in Pillar A have a supporting body?", "Yes"),
        ("Not all rows in Pillar B name AICHR, right?", "Yes"),
        ("Not all activities in Pillar C are coordinated by SOMTC, right?", "No"),
        ("The plan says nothing about shelters, correct?", "No"),
        ("The plan is silent on forced marriage, right?", "No"),
        ("Nothing in Pillar A concerns COVID-19. Correct?", "No"),
        ("There is nothing on child labour in the plan, correct?", "No"),
        ("Isn't there anything on shelters in the plan?", "Yes"),
        ("Does the plan cover shelters?", "Yes"),
        ("Is there nothing about COVID-19?", ""),
        ("The plan doesn't cover organ removal, does it?", ""),
    ],
)
def test_what_is_denied_is_held_against_the_plan(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("True or false: the plan has 62 activities.", "No"),
        ("True or false - every activity has at least one coordinating body", "No"),
        ("True or false: only two activities lack a coordinating ASB.", "Yes"),
        ("True or false? SOMTC leads C.1.1.", "Yes"),
        ("Right or wrong: SOMTC coordinates 41 activities", "No"),
    ],
)
def test_what_is_put_to_the_test_first_is_tested(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(ask(assistant, question).text) == verdict


def test_rows_named_together_are_the_only_ones(assistant: Assistant) -> None:
    answer = ask(assistant, "ASLOM supports only B.1.4 and B.2.2, right?").text
    assert verdict_of(answer) == "Yes"
    assert "no other activity" not in answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does TELMIN lead A.7.3 all by itself?", "No"),
        ("Is TELMIN on its own in A.7.3?", "No"),
        ("Seeing that TELMIN leads A.7.3 by itself, what will be measured there?", "No"),
        ("Does AICHR lead A.1.4 on its own?", "Yes"),
        ("Does SOMTC run C.1.1 single-handedly?", "Yes"),
    ],
)
def test_a_body_by_itself_in_a_row_is_alone_there(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


def test_own_rows_are_not_rows_alone(assistant: Assistant) -> None:
    answer = assistant.ask("What is on our own rows of the plan?", body="SLOM")
    assert len(answer.items) == 5


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("show only our supporting roles", "show our supporting roles"),
        ("just SOMTC's coordinating rows please", "SOMTC's coordinating rows please"),
        ("which rows do we only support", "which rows do we only support"),
        ("rows we only support", "rows we support"),
        ("where is ours the only supporting role", "where is ours the only supporting role"),
        ("are our supporting roles only in D", "are our supporting roles only in D"),
    ],
)
def test_an_only_that_says_nobody_to_be_alone_is_idle(question: str, said: str) -> None:
    assert without_idle_only(question) == said


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("we want only the pillars in which we lead", "we want the pillars in which we lead"),
        (
            "Where are we? Give me just the outcomes under which we lead a row",
            "Where are we? Give me the outcomes under which we lead a row",
        ),
        ("the pillars in which only we lead", "the pillars in which only we lead"),
        ("in which pillars is SLOM only a supporter", "in which pillars is SLOM only a supporter"),
    ],
)
def test_groups_that_alone_are_asked_for_are_asked_for(question: str, said: str) -> None:
    assert without_only_listed(question) == said


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("ACMW only supports SLOM's rows, right?", "No"),
        ("ACMW supports only SLOM, right?", "No"),
        ("ACMW supports only rows that SLOM leads, right?", "No"),
        ("SOM-ED only ever supports SOMTC, right?", "Yes"),
        ("SLOM leads and never supports anyone. Right?", "Yes"),
        ("SOMTC leads and supports nothing, right?", "No"),
        ("SOMHD supports but leads nothing, right?", "Yes"),
        ("ACWC supports and never leads anything, right?", "No"),
    ],
)
def test_who_only_supports_another_or_has_one_role_alone_is_checked_in_every_row(
    assistant: Assistant, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question).text) == verdict


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("In pillar D alone, which rows have support?", "In pillar D, which rows have support?"),
        ("Looking at pillar B only: who leads?", "Looking at pillar B: who leads?"),
        (
            "For the protection pillar alone, how many rows?",
            "For the protection pillar, how many rows?",
        ),
        ("Does SLOM alone lead in pillar A?", "Does SLOM alone lead in pillar A?"),
        ("In pillar A SLOM alone leads, right?", "In pillar A SLOM alone leads, right?"),
        ("Is A.2 led by SLOM only, or not?", "Is A.2 led by SLOM only, or not?"),
    ],
)
def test_a_place_alone_bounds_what_is_asked_and_nobody(question: str, said: str) -> None:
    assert without_idle_only(question) == said


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("In law enforcement SOMTC works all by itself, right?", "No. 8 of the 10"),
        ("Under prevention SLOM works on its own, right?", "No. 1 of the 21"),
        ("In C.3 SOMTC works alone, right?", "Yes. 2 of the 2"),
        ("B.1.4 has a single supporting body, namely AICHR. True?", "No. AICHR supports B.1.4 not"),
        ("B.1.4 has one supporter, AICHR, and that is all, right?", "No. AICHR supports B.1.4 not"),
        ("The only supporter of B.1.4 is ASLOM, right?", "No. ASLOM supports B.1.4 not alone"),
        ("C.4.1 has a single supporter: AICHR, right?", "Yes. AICHR supports C.4.1"),
    ],
)
def test_who_works_alone_or_is_the_one_named(
    assistant: Assistant, question: str, says: str
) -> None:
    assert assistant.ask(question).text.startswith(says)
