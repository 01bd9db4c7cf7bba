"""The most and the fewest of some rows, one body for all rows, bodies left out of a ranking."""

from collections.abc import Callable

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Activity, Register
from tipassist.types import Role

Count = Callable[[Activity], int]


def projects(one: Activity) -> int:
    return sum(not entry.pointer for entry in one.projects)


def indicators(one: Activity) -> int:
    return len(one.indicators)


@pytest.mark.parametrize(
    ("question", "body", "count"),
    [
        ("Between our five activities, which has the most projects?", "SLOM", projects),
        ("Of the activities we coordinate, which has the most indicators?", "SOMSWD", indicators),
        ("Which of the activities that SOMTC leads has the most projects?", None, projects),
    ],
)
def test_the_most_is_looked_for_among_the_rows_named(
    assistant: Assistant, register: Register, question: str, body: str | None, count: Count
) -> None:
    leader = body or "SOMTC"
    held = [one for one in register.activities if leader in one.named(Role.COORDINATING)]
    best = max(map(count, held))
    answer = assistant.ask(question, body=body)
    assert [item.locator for item in answer.items] == [
        one.code for one in held if count(one) == best
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Do all activities in outcome {} have the same coordinating body?",
        "Are all the activities of {} coordinated by one and the same body?",
        "Under outcome {} there are several activities. Does one body coordinate all of them?",
    ],
)
@pytest.mark.parametrize("outcome", ["B.3", "C.1", "B.6", "A.4"])
def test_one_body_for_all_rows_must_be_the_same_body(
    assistant: Assistant, register: Register, question: str, outcome: str
) -> None:
    named = [
        set(one.named(Role.COORDINATING)) for one in register.activities if one.outcome == outcome
    ]
    says = "Yes." if set.intersection(*named) else "No."
    assert assistant.ask(question.format(outcome)).text.startswith(says)


@pytest.mark.parametrize(
    "question",
    [
        "Leaving SOMTC aside, which body coordinates the largest number of activities?",
        "which body leads the most activities if SOMTC is not counted?",
        "who coordinates the most activities after SOMTC is taken out?",
    ],
)
def test_a_body_left_out_after_its_name_takes_no_place(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith("SOMSWD coordinates")


def test_two_things_are_said_of_a_row_after_whose_it_is(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask("Which of the activities that we lead do not mention ACMW?", body="SLOM")
    assert [item.locator for item in answer.items] == [
        one.code
        for one in register.activities
        if "SLOM" in one.named(Role.COORDINATING) and "ACMW" not in one.named(Role.SUPPORTING)
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Which of the activities SOMSWD supports outside Pillar B are coordinated by SOMTC?",
        "Which of the rows that SOMSWD backs except those in Pillar B are led by SOMTC?",
    ],
)
def test_a_place_left_out_between_two_deeds_joins_none(assistant: Assistant, question: str) -> None:
    assert [one.locator for one in assistant.ask(question).items] == ["C.2.1", "D.3.6"]


def test_those_of_a_list_are_told_apart_in_either_order(assistant: Assistant) -> None:
    ask = "List the activities that SOMSWD coordinates, and of those tell me which ones name SOMTC."
    assert "Of these, 2 name SOMTC: B.5.1 and B.7.2." in assistant.ask(ask).text


def test_a_bound_on_a_number_sets_no_pillar_against_another(
    assistant: Assistant, register: Register
) -> None:
    answer = assistant.ask(
        "Are there activities in pillar A or pillar D with fewer than 1 indicator?"
    )
    assert [item.locator for item in answer.items] == [
        one.code for one in register.activities if one.pillar in "AD" and not one.indicators
    ]


def test_the_place_above_an_activity_is_asked_for_by_it(assistant: Assistant) -> None:
    answer = assistant.ask("Which article of ACTIP is behind the outcome our A.2.4 belongs to?")
    assert answer.text.startswith("A.2 rests on Footnote 13")


def test_a_clause_that_only_includes_takes_nothing_from_the_rows(
    assistant: Assistant, register: Register
) -> None:
    question = "How many activity types do we coordinate, counting the one we share with SOMTC?"
    held = [one.code for one in register.activities if "ACWC" in one.named(Role.COORDINATING)]
    answer = assistant.ask(question, body="ACWC")
    assert [item.locator for item in answer.items] == held


def test_a_project_that_stands_alone_is_told_apart(
    assistant: Assistant, register: Register
) -> None:
    question = (
        "Where in pillar D is the Bilateral and Multilateral Cooperation Project the only project?"
    )
    rows = [one for one in register.activities if one.pillar == "D" and projects(one) == 1]
    wanted = [one.code for one in rows if "Multilateral" in one.projects[0].wording.text]
    assert [item.locator for item in assistant.ask(question).items] == wanted


def test_nothing_of_a_body_is_confirmed(assistant: Assistant) -> None:
    answer = assistant.ask("can someone confirm slom has nothing outside pillar A")
    assert answer.text.startswith("Yes. None of the 42 activities outside Pillar A names SLOM")


def test_a_role_set_against_two_others_is_the_one_asked_for(assistant: Assistant) -> None:
    ask = "In what rows are we named as relevant ASB rather than coordinating or supporting?"
    assert [item.locator for item in assistant.ask(ask, body="SOMSWD").items] == ["B.4.1"]


def test_a_code_that_the_next_one_corrects_is_not_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("coordinator of A.2.7.. sorry A.2.3")
    assert answer.text.startswith("ACMW coordinates A.2.3")


@pytest.mark.parametrize(
    "question",
    [
        "Does SLOM support anybody, or does it only coordinate?",
        "Is it TELMIN or AICHR that coordinates A.7.3?",
    ],
)
def test_which_of_two_is_not_answered_with_yes(assistant: Assistant, question: str) -> None:
    assert not assistant.ask(question).text.startswith(("Yes", "No"))


def test_only_one_body_is_denied_where_two_are_named(assistant: Assistant) -> None:
    answer = assistant.ask("Does B.2.3 have only one coordinating body, namely ACWC?")
    assert answer.text.startswith("No.")
    assert "SOMTC" in answer.text


def test_of_the_rows_of_a_body_two_things_are_asked(
    assistant: Assistant, register: Register
) -> None:
    question = "Of the activities we coordinate, in which do others support us and in which do we"
    question += " stand alone?"
    held = [one.code for one in register.activities if "SOMSWD" in one.named(Role.COORDINATING)]
    answer = assistant.ask(question, body="SOMSWD")
    assert [item.locator for item in answer.items] == held


def test_how_to_answer_says_nothing_of_the_rows(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("list w/o intro pls: aichr supporting, pillar d")
    assert [item.locator for item in answer.items] == [
        one.code
        for one in register.activities
        if one.pillar == "D" and "AICHR" in one.named(Role.SUPPORTING)
    ]


def test_a_body_that_has_none_is_left_out(assistant: Assistant, register: Register) -> None:
    question = "Which rows name both SOMSWD and SOMTC, but AICHR has none?"
    answer = assistant.ask(question)
    named = {one.code: {entry.body for entry in one.bodies} for one in register.activities}
    assert [item.locator for item in answer.items] == [
        code
        for code, bodies in named.items()
        if {"SOMSWD", "SOMTC"} <= bodies - {"AICHR"} == bodies
    ]


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("who coordinates activities in the most pillars?", "SOMTC has the most pillars"),
        (
            "Among the bodies other than SOMTC, who coordinates in the greatest number of pillars?",
            "ACWC, AICHR, DGICM and ASLOM tie for the most pillars: 2 pillars each",
        ),
    ],
)
def test_bodies_are_ranked_by_the_places_they_act_in(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)
