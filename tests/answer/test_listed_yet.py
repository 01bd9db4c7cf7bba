"""What the plan lists "yet" is asked of what it lists; a blank cell is a no."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_subjects.listed_yet import with_entries_listed, without_already
from tipassist.answer.verdicts import verdict_of
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("has any project been put down for it yet?", "is there any project for it?"),
        ("Have indicators been listed for D.3.6 so far?", "are there indicators for D.3.6?"),
        ("is there a project for interpreters yet?", "is there a project for interpreters?"),
        ("a row for which the plan lists no project yet", "a row with no project"),
        ("rows under which the plan gives an example", "rows with an example"),
        ("the year for which the plan gives no date", "the year for which the plan gives no date"),
        (
            "Was a supporting body named for all the activities under ACWC, and which?",
            "do all the activities under ACWC have a supporting body, and which?",
        ),
        (
            "Please confirm whether each activity we lead has a supporting body.",
            "does each activity we lead have a supporting body.",
        ),
        (
            "I want to know if a project has been listed for each row of A.2.",
            "does each row of A.2 have a project.",
        ),
        ("Is an indicator set for every row?", "does every row have an indicator?"),
        (
            "For each of our rows, has a project been named?",
            "does each of our rows have a project?",
        ),
        ("Are supporters listed for our rows?", "do our rows have supporters?"),
        ("Was a supporter named for B.1.2?", "Was a supporter named for B.1.2?"),
        ("Which rows show if a project is listed?", "Which rows show if a project is listed?"),
        ("have any projects been completed yet?", "have any projects been completed yet?"),
        ("Has the review been held yet?", "Has the review been held yet?"),
    ],
)
def test_entries_listed_are_entries_there_are(question: str, said: str) -> None:
    found = with_entries_listed(question)
    assert found[0].lower() + found[1:] == said[0].lower() + said[1:]


@pytest.mark.parametrize(
    "question",
    [
        "is there a project for government procurement yet?",
        "has any project been put down for government procurement?",
        "is there a project on government procurement?",
    ],
)
def test_a_blank_cell_of_the_row_is_a_no(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert verdict_of(text) == "No"
    assert "The plan lists no projects for A.5.1" in text


def test_what_was_done_is_not_told(assistant: Assistant) -> None:
    answer = ask(assistant, "have any projects been completed yet?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    "question",
    ["is forced marriage only in pillar A or in C too?", "forced marriage - in C too or just A?"],
)
def test_places_offered_get_no_yes(assistant: Assistant, question: str) -> None:
    text = ask(assistant, question).text
    assert verdict_of(text) == ""
    assert "[A.1.1]" in text
    assert "[C.1.2]" in text


@pytest.mark.parametrize(
    "question",
    ["what are the tasks of the working group under SOMTC?", "what must SOMTC's working group do?"],
)
def test_a_group_is_named_by_what_it_stands_under(assistant: Assistant, question: str) -> None:
    assert "[Section F.2.a]" in ask(assistant, question).text


@pytest.mark.parametrize(
    ("body", "question", "verdict", "listed"),
    [
        ("SOM-MLAT", "Is a supporting body designated for each row in our charge?", "No", "D.4.2"),
        (
            "SOM-MLAT",
            "May I have confirmation as to whether a supporting body has been designated for each"
            " of the activities in our charge, and if so which?",
            "No",
            "D.4.2",
        ),
        ("AICHR", "Have coordinating bodies been named for all of our activities?", "Yes", "A.1.4"),
        (None, "Is a supporter named in each activity of Outcome D.3?", "No", "D.3.6"),
        (None, "Are projects planned for all rows of Outcome B.2?", "Yes", "B.2.1"),
        ("SOM-MLAT", "Has any supporter been named for our activities?", "Yes", "D.4.2"),
    ],
)
def test_what_is_listed_for_each_row_is_looked_up_in_each(
    assistant: Assistant, body: str | None, question: str, verdict: str, listed: str
) -> None:
    answer = ask(assistant, question, body=body)
    assert verdict_of(answer.text) == verdict
    assert answer.items[0].locator == listed


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("any rows where it's the indicators that are missing?", ["D.3.6"]),
        ("are there rows where it is the project that is missing?", ["A.1.2", "A.5.1", "D.3.5"]),
    ],
)
def test_what_is_missing_may_be_put_first(
    assistant: Assistant, question: str, rows: list[str]
) -> None:
    assert [one.locator for one in assistant.ask(question).items] == rows


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "which of the three already have a project written in",
            "which of the three have a project",
        ),
        ("Which rows already have an indicator filled in?", "Which rows have an indicator?"),
        (
            "which rows already have a project running?",
            "which rows already have a project running?",
        ),
        ("what has already been done?", "what has already been done?"),
    ],
)
def test_what_rows_already_have_is_what_they_have(question: str, said: str) -> None:
    assert without_already(question) == said


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Was the plan endorsed in August 2022 already?", "Was the plan endorsed in August 2022?"),
        ("Had it already come into force by 2016?", "Had it come into force by 2016?"),
        ("Which were already held in 2022?", "Which were already held in 2022?"),
        ("Was the meeting already held?", "Was the meeting already held?"),
    ],
)
def test_whether_a_date_is_right_asks_for_no_progress(typed: str, read: str) -> None:
    assert without_already(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (
            "but is the number of convictions at least one of the indicators?",
            "but is there an indicator on convictions?",
        ),
        (
            'is "number of raids" an indicator in pillar C?',
            "is there an indicator on raids in pillar C?",
        ),
        (
            "Is the share of women among its indicators?",
            "is there an indicator on women?",
        ),
        ("what is the number of indicators?", "what is the number of indicators?"),
        ("is the number of indicators right?", "is the number of indicators right?"),
    ],
)
def test_a_number_that_is_one_of_the_indicators(typed: str, read: str) -> None:
    assert with_entries_listed(typed) == read


def test_whether_a_number_is_among_the_indicators_is_told_by_them(assistant: Assistant) -> None:
    answer = ask(assistant, "is the number of convictions among the indicators?")

    assert verdict_of(answer.text) == "Yes"
    assert "C.3.2" in {one.locator for one in answer.items}
