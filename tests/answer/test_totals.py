"""Several kinds of things counted in one question, and terms set side by side."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.language.units import counted_together, counts_nothing_else
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("how many pillars, outcomes and codes?", ("pillars", "outcomes", "activities")),
        ("how many pillars and how many outcomes does it have", ("pillars", "outcomes")),
        ("how many activities are there and who leads most of the outcomes", ("activities",)),
        ("count for me: outcomes, activities, bodies", ("outcomes", "activities", "bodies")),
        ("which outcomes are there", ()),
        ("the body count in pillar a", ()),
    ],
)  # fmt: skip
def test_units_side_by_side_are_counted_together(text: str, units: tuple[str, ...]) -> None:
    assert counted_together(text) == units


def test_every_kind_that_is_counted_is_told(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("How many pillars, outcomes and activities are there in the plan?")

    lead = answer.claims[0].text
    for count in (len(register.pillars), len(register.outcomes), len(register.activities)):
        assert f"{count} " in lead
    assert len(answer.claims) == 1 + len(register.pillars)


def test_totals_stay_in_their_pillar(assistant: Assistant, register: Register) -> None:
    answer = assistant.ask("how many outcomes and activities are in pillar B?")

    outcomes = sum(one.pillar == "B" for one in register.outcomes)
    activities = sum(one.pillar == "B" for one in register.activities)
    assert answer.claims[0].text.startswith(
        f"The plan has {outcomes} priority outcomes and {activities} coded activities in Pillar B."
    )


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        ("What is the difference between ACWC and ACMW?", "ACWC", "ACMW"),
        ("difference between MLAT and ASEAN MLAT", "MLAT", "ASEAN MLAT"),
    ],
)
def test_a_difference_sets_two_definitions_side_by_side(
    assistant: Assistant, question: str, first: str, second: str
) -> None:
    answer = assistant.ask(question)

    assert [claim.text.split("**")[1] for claim in answer.claims[:2]] == [first, second]


@pytest.mark.parametrize(
    ("question", "words", "place"),
    [
        ("trauma-informed approach = ?", "begins with understanding", "Footnote 2"),
        ("What does 'rolling work plan' mean?", "will be updated annually", "Section E"),
    ],
)
def test_a_sentence_that_tells_what_a_term_is_defines_it(
    assistant: Assistant, question: str, words: str, place: str
) -> None:
    answer = assistant.ask(question)

    assert answer.status is AnswerStatus.ANSWERED
    assert words in answer.claims[0].text
    assert place in {citation.locator for citation in answer.citations}


def test_a_term_that_is_only_used_is_quoted_where_it_stands(assistant: Assistant) -> None:
    answer = assistant.ask("What does stewardship mean here?")

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "does not define it" in answer.claims[0].text
    assert "will have stewardship of this Work Plan" in answer.claims[1].text


def test_what_the_plan_never_speaks_of_is_not_counted(assistant: Assistant) -> None:
    answer = assistant.ask("how many pages does the plan have")
    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert '"pages"' in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("boss asks the grand total of activities, all pillars", "63"),
        ("my director wants the grand total of indicators", "97"),
        ("the minister wants the sum of activities over all the pillars", "63"),
        ("they ask for the total of outcomes, all pillars", "25"),
    ],
)
def test_who_asks_for_a_total_is_no_subject(assistant: Assistant, question: str, told: str) -> None:
    assert told in assistant.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    ["how big is the plan?", "How large is this work plan", "what is the size of the plan?"],
)
def test_how_big_the_plan_is_is_told_in_figures(
    assistant: Assistant, register: Register, question: str
) -> None:
    text = assistant.ask(question).text

    assert f"{len(register.outcomes)} priority outcomes" in text
    assert f"{len(register.activities)} coded activities" in text


@pytest.mark.parametrize("question", ["how big is the plan's budget?", "how large is the fund?"])
def test_how_big_something_else_is_is_no_question_of_these(
    assistant: Assistant, question: str
) -> None:
    assert "priority outcomes" not in assistant.ask(question).text


def test_what_only_asks_for_money_is_not_said_to_be_lacking(assistant: Assistant) -> None:
    text = assistant.ask("how much money is set aside for the public procurement activity?").text

    assert "no amount of money" in text
    assert "aside" not in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("how many outcomes and activities are in pillar C?", "4 priority outcomes and 10 coded"),
        ("number of outcomes and activities under pillar A please", "7 priority outcomes and 21"),
        ("How many activities and projects are under outcome B.3?", "3 coded activities and 8 pro"),
        ("how many outcomes and projects in C", "4 priority outcomes and 24 projects in Pillar C"),
        ("pillar D: how many outcomes, activities and projects?", "7 priority outcomes, 15 coded"),
        ("how many activities and footnotes are in pillar B?", "17 coded activities and 14 foot"),
        ("how many projects plus indicators does A.3.3 have", "2 projects and 1 indicator in A.3"),
        (
            "In pillar C, how many outcomes and how many activities are there?",
            "4 priority outcomes",
        ),
        ("What's the total of outcomes and activities in Pillar C?", "4 priority outcomes and 10"),
        ("how many bodies and activities are in pillar C?", "3 bodies and 10 coded activities"),
        (
            "how many outcomes and activities are there in pillars A and B?",
            "14 priority outcomes an",
        ),
    ],
)
def test_two_kinds_of_things_are_both_counted_wherever_they_are(
    assistant: Assistant, with_meaning: Assistant, question: str, told: str
) -> None:
    for one in (assistant, with_meaning):
        assert one.ask(question).text.startswith(f"The plan has {told}")


def test_totals_of_several_pillars_are_told_for_each(assistant: Assistant) -> None:
    answer = assistant.ask("how many outcomes and activities are there in pillars A and B?")

    assert ["Pillar A" in one.text for one in answer.claims[1:]] == [True, False]
    assert len(answer.claims) == 3


@pytest.mark.parametrize(
    "text",
    [
        "how many activities have indicators and projects?",
        "how many activities and projects mention children?",
        "how many activities and projects are there for each outcome?",
        "how many activities are there and who leads most of the outcomes",
        "how many activities and projects have no coordinating body?",
    ],
)
def test_what_says_more_than_which_things_counts_them_not_together(text: str) -> None:
    assert not counts_nothing_else(text)


def test_footnotes_are_counted_in_their_place(assistant: Assistant, register: Register) -> None:
    inside = [
        note for note in register.footnotes if any(one.parts[0] == "B" for one in note.marked_in)
    ]
    text = assistant.ask("How many footnotes are in pillar B?").text
    assert text.startswith(f"The plan has {len(inside)} footnotes in Pillar B.")
