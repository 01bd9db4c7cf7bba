"""A count, a rank or a sum asked once more is of the very thing that was counted before."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (("How many indicators are there?", "In B?", "Which activity has the most?"), "B.6.1 has"),
        (("How many projects are there?", "Which activity has the most?"), "B.2.1, B.3.1 and D.5"),
        (("How many projects are in D?", "In which pillar most?"), "Pillar B has the most proj"),
        (("How many projects are there?", "Which pillar has the fewest?"), "Pillar C has the few"),
        (("How many activities are there?", "Which pillar has the most?"), "Pillar A has the most"),
        (("How many indicators are there?", "Which pillar has the most activities?"), "Pillar A"),
    ],
)
def test_the_most_is_of_what_was_counted(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("Which pillar has most projects?", "Which comes second?", "Pillar A has the second most"),
        ("Which outcome has the most indicators?", "And which is third?", "Outcome B.3 has the th"),
        ("Which pillar has the most activities?", "Which comes second?", "Pillar B has the second"),
        ("Which body coordinates the most?", "Who comes second?", "SOMSWD coordinates the second"),
    ],
)
def test_what_comes_next_is_another_one(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("Is A.1.1 supported?", "By how many bodies?", "ACWC and SOM-ED support A.1.1"),
        ("Is A.3.2 supported?", "By how many?", "ACMW and AICHR support A.3.2"),
        ("Is A.1.1 coordinated by SOMTC?", "By how many bodies?", "SOMTC coordinates A.1.1"),
        ("How many activities are in A?", "In how many does SLOM act?", "SLOM has a role in 5"),
    ],
)
def test_how_many_is_asked_of_the_row_spoken_of(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question).text.startswith(begins)


@pytest.mark.parametrize("question", ["In how many activities?", "Under how many is it?"])
def test_what_recurs_is_counted_by_its_rows(assistant: Assistant, question: str) -> None:
    assert (
        "under 13 activities" in ask(assistant, "Which project appears most often?", question).text
    )


@pytest.mark.parametrize(
    ("talk", "begins"),
    [
        (
            ("Tell me about A.2.4", "Who leads it?", "What are the examples given?"),
            "A.2.4 has 1 ex",
        ),
        (("Tell me about A.1.1", "What are the projects listed?"), "A.1.1 has 5 projects"),
        (("What is in B.3?", "What are the projects listed in the plan?"), "The plan"),
    ],
)
def test_entries_given_are_those_of_the_row(
    assistant: Assistant, talk: tuple[str, ...], begins: str
) -> None:
    assert ask(assistant, *talk).text.startswith(begins)


def test_all_that_cites_a_document_is_counted_in_the_plan(assistant: Assistant) -> None:
    cited = "Which projects are from the Myanmar 2022 TIP work plan in pillar B?"
    for question in ("How many activities altogether cite it?", "How many activities cite it?"):
        assert ask(assistant, cited, question).text.startswith("16 activities in the plan refer")


def test_entries_of_two_rows_are_summed(assistant: Assistant) -> None:
    talk = ("What are the indicators of B.1.3?", "And B.1.4?", "How many is that together?")
    assert ask(assistant, *talk).text.startswith("Together they have 4 indicators")


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("SLOM leads six activities, doesn't it?", "And ACMW one?", "Yes. 1 of the 63"),
        ("Does SLOM lead five activities?", "And AICHR ten?", "No. 5 of the 63"),
        ("Does SLOM lead five activities?", "And does DGICM lead two?", "Yes. 2 of the 63"),
        ("Does SLOM lead five activities?", "And SOMSWD?", "No. 6 of the 63"),
    ],
)
def test_another_number_is_claimed_of_another_body(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question).text.startswith(begins)


@pytest.mark.parametrize(
    "question", ["How many duties does it have?", "How many tasks do they have?"]
)
def test_duties_are_counted_of_whom_they_were_asked(assistant: Assistant, question: str) -> None:
    text = ask(assistant, "What is the role of a Coordinating ASB?", question).text
    assert "7 items" in text


@pytest.mark.parametrize("question", ["How long is that?", "And how long is that?"])
def test_the_length_of_a_time_frame_is_what_was_told_of_it(
    assistant: Assistant, question: str
) -> None:
    assert "five-year period" in ask(assistant, "What is the time frame?", question).text


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("What does the plan say about its time frame?", "how many years is that?"),
        ("What period does the work plan cover?", "so how many years is that in all?"),
    ],
)
def test_the_years_of_a_time_frame_are_told_and_not_missed(
    with_meaning: Assistant, before: str, question: str
) -> None:
    answer = ask(with_meaning, before, question)
    assert answer.status is AnswerStatus.ANSWERED
    assert "five-year period" in answer.text


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("Who supports A.3.2?", "how many is that?", "ACMW and AICHR support A.3.2"),
        ("Who leads A.7.3?", "so how many are they?", "TELMIN and AICHR coordinate A.7.3"),
    ],
)
def test_the_bodies_of_a_row_are_counted_and_not_the_row(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question).text.startswith(begins)


@pytest.mark.parametrize(
    ("before", "question", "begins"),
    [
        ("what does ASLOM lead?", "and no projects?", "1 of the 2 activities in B.6.2 and D.3.5"),
        ("Which activities are in D.3?", "and no indicators?", "1 of the 6 activities in D.3.1"),
        ("what does SOMTC lead in pillar B?", "no examples?", "None of the 6 activities in B.1.4"),
    ],
)
def test_what_has_none_is_counted_among_the_rows_just_told(
    assistant: Assistant, before: str, question: str, begins: str
) -> None:
    assert ask(assistant, before, question).text.startswith(begins)


@pytest.mark.parametrize(
    "question", ["when do we have to report on those?", "how often must we report on these?"]
)
def test_what_is_reported_on_rows_is_what_a_body_has_to_report(
    with_meaning: Assistant, question: str
) -> None:
    answer = ask(with_meaning, "what do we lead?", question, body="AICHR")
    assert "Periodic reports will be submitted at least annually" in answer.text


HARM = "What does the do no harm principle mean?"


@pytest.mark.parametrize(
    "talk",
    [
        (HARM, "How many such core principles are there?"),
        (HARM, "and how many such principles are there in total?"),
        (HARM, "what does a trauma-informed approach do?", "how many such core principles exist?"),
    ],
)
def test_such_things_of_the_sections_are_counted_in_all(
    with_meaning: Assistant, talk: tuple[str, ...]
) -> None:
    assert ask(with_meaning, *talk).text.startswith("The list has 7 items.")


def test_such_things_that_no_section_told_are_not_counted(with_meaning: Assistant) -> None:
    answer = ask(with_meaning, "What does Section C.3 say?", "how many such cases are there?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("talk", "number"),
    [
        (("How many outcomes are in pillar C?", "And how many activities beneath them?"), 10),
        (("Which outcomes does pillar B have?", "how many activities do these have in total?"), 17),
        (("How many pillars are there?", "and how many priority outcomes under those?"), 25),
    ],
)
def test_what_several_places_told_hold_is_counted_together(
    assistant: Assistant, talk: tuple[str, ...], number: int
) -> None:
    unit = "outcomes" if number == 25 else "activities"
    assert f" have {number} {unit} in sum." in ask(assistant, *talk).text


def test_what_each_of_them_holds_is_counted_apart(assistant: Assistant) -> None:
    talk = ("Which outcomes does pillar B have?", "and how many activities in each of them?")
    assert ask(assistant, *talk).text.startswith("Activities by outcome in Pillar B: ")
