"""The question before, asked of another row: by position, by what it is about, by its code."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("talk", "told"),
    [
        (
            ("Who is responsible for B.6.1?", "And for the one following it?"),
            "ASLOM coordinates B.6",
        ),
        (("Who leads B.6.2?", "and the next row?"), "DGICM coordinates B.7.1"),
        (("Who leads A.2.3?", "and the row before it?"), "SLOM coordinates A.2.2"),
        (("Which ACTIP article does B.6 cite?", "B.5"), "B.5 rests on Footnote 37"),
        (("What are the projects of D.3.4?", "D.3.5 too?"), "The plan lists no projects for D.3.5"),
        (("What are the indicators of A.2.1?", "and the row after that one?"), "A.2.2 has 1 ind"),
    ],
)
def test_the_same_is_asked_of_another_row(
    assistant: Assistant, talk: tuple[str, ...], told: str
) -> None:
    assert ask(assistant, *talk).text.startswith(told)


def test_a_bare_code_after_a_whole_row_is_that_row(assistant: Assistant) -> None:
    assert ask(assistant, "A.2.1", "A.2.2").text.startswith("**A.2.2**")


def test_the_one_on_something_is_that_of_the_list(assistant: Assistant) -> None:
    talk = ("Which activities are ours to coordinate?", "indicator for the one on compensation?")
    assert ask(assistant, *talk, body="ASLOM").text.startswith("B.6.2 has 1 indicator")
    said = ask(assistant, *talk, "And for the other one?", body="ASLOM")
    assert said.text.startswith("D.3.5 has 2 indicators")


@pytest.mark.parametrize("asked", ["Who does, then, for each?", "so who leads in both?"])
def test_who_leads_each_is_asked_of_the_rows_told(assistant: Assistant, asked: str) -> None:
    said = ask(
        assistant, "How many rows name us?", "Do we lead either of them?", asked, body="SOMHD"
    )
    assert "no coordinating body for A.1.3" in said.text
    assert "SOMSWD coordinates B.1.1" in said.text


def test_their_other_row_is_that_of_the_body_told(assistant: Assistant) -> None:
    said = ask(assistant, "who leads D.3.4?", "their other row")
    assert [one.locator for one in said.items] == ["D.4.2"]


def test_in_which_rows_something_is_cited(assistant: Assistant) -> None:
    said = ask(assistant, "Is the Myanmar 2022 plan cited in pillar C?", "In which rows there?")
    assert len(said.items) == 8
    assert "C.2.3" not in [one.locator for one in said.items]


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("lead?", "SOM-MLAT coordinates D.3.4"),
        ("and supporters", "The plan names no supporting body for D.3.4"),
    ],
)
def test_a_bare_word_is_asked_of_the_row_found(assistant: Assistant, asked: str, told: str) -> None:
    assert ask(assistant, "which row is about extradition?", asked).text.startswith(told)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("same for indicators", "1 of the 63 activities has no indicator: D.3.6"),
        ("and the indicators column?", "1 of the 63 activities has no indicator: D.3.6"),
        ("and an empty indicators column?", "1 of the 63 activities has no indicator: D.3.6"),
        ("a blank indicators cell?", "1 of the 63 activities has no indicator: D.3.6"),
        ("same question for examples, any empty ones?", "4 of the 63 activities have no example"),
        ("Do the same check on the indicators column.", "1 of the 63 activities has no indicator"),
        ("and their indicators?", "A.1.2 has 1 indicator"),
    ],
)
def test_a_blank_column_is_asked_again_of_another(
    assistant: Assistant, asked: str, told: str
) -> None:
    assert ask(assistant, "Which activities have no project?", asked).text.startswith(told)


def test_the_same_check_goes_back_past_what_was_asked_of_its_rows(assistant: Assistant) -> None:
    talk = ("Where's the projects cell blank?", "Whose rows are these?")
    said = ask(assistant, *talk, "Run the same check on examples")
    assert said.text.startswith("4 of the 63 activities have no example")


@pytest.mark.parametrize(
    "asked", ["what does it aim at?", "and its purpose?", "what is it meant to achieve?"]
)
def test_the_aim_of_a_row_spoken_of_is_what_the_row_says(assistant: Assistant, asked: str) -> None:
    assert ask(assistant, "Who supports B.7.1?", asked).text.startswith("**B.7.1** Activities")


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        ("do D as well", "D.3.6 D.4.2 D.5.1 D.7.1"),
        ("do D too", "D.3.6 D.4.2 D.5.1 D.7.1"),
        ("can you do pillar D as well?", "D.3.6 D.4.2 D.5.1 D.7.1"),
        ("run it for D as well", "D.3.6 D.4.2 D.5.1 D.7.1"),
        ("now do B.3", "B.3.1"),
        ("try A.1", "A.1.1 A.1.3 A.1.5"),
        ("finally B.3", "B.3.1"),
        ("and lastly B.3", "B.3.1"),
        ("last but not least, pillar D?", "D.3.6 D.4.2 D.5.1 D.7.1"),
    ],
)
def test_the_same_is_done_for_another_place(assistant: Assistant, said: str, rows: str) -> None:
    first = "pillar C: which activities have a supporting ASB"
    assert codes(ask(assistant, first, said)) == rows


@pytest.mark.parametrize(
    "said", ["do ACWC as well", "now do ACWC", "run it for ACWC", "lastly ACWC"]
)
def test_the_same_is_done_for_another_body(assistant: Assistant, said: str) -> None:
    assert codes(ask(assistant, "what does AICHR support", said)) == "A.1.1"


@pytest.mark.parametrize("said", ["do they lead too?", "the last", "finally, what does it lead?"])
def test_what_says_more_is_not_asked_of_another(assistant: Assistant, said: str) -> None:
    assert codes(ask(assistant, "what does AICHR support", said)) != "A.1.1"


@pytest.mark.parametrize("said", ["no coordinating body named?", "nobody named as coordinator?"])
def test_a_third_blank_column_is_asked_of_all_too(assistant: Assistant, said: str) -> None:
    talk = ("Which activities have an empty projects column?", "and an empty indicators column?")
    assert codes(ask(assistant, *talk, said)) == "A.1.3 A.2.5"
    checked = ask(assistant, *talk, said, "does the first of them at least have a supporter?")
    assert checked.text.startswith("Yes. A.1.3 has 1 supporting body.")
    other = ask(
        assistant, *talk, said, "does the first of them have a supporter?", "the other one?"
    )
    assert other.text.startswith("No. ")
    assert "A.2.5" in other.text


def test_a_blank_column_of_a_list_is_asked_of_the_list(assistant: Assistant) -> None:
    talk = ("what does ACWC lead?", "which of those have no project?")
    told = ask(assistant, *talk, "and an empty indicators column?").text
    assert told.startswith("None of the 3 activities")


@pytest.mark.parametrize(
    "said", ["done by?", "done by whom?", "carried out by?", "and to be done by which body?"]
)
def test_who_does_what_is_planned_is_not_how_far_it_is(assistant: Assistant, said: str) -> None:
    told = ask(assistant, "when is the mid-term evaluation?", said)
    assert told.status is AnswerStatus.ANSWERED
    assert "SOMTC-Philippines" in told.text


@pytest.mark.parametrize("said", ["year?", "and the year?", "what year?", "in which year?"])
def test_a_bare_year_is_asked_of_what_was_told(with_meaning: Assistant, said: str) -> None:
    told = ask(with_meaning, "who commissioned the review?", said)
    assert "in 2021" in told.text.split("\n")[0]


@pytest.mark.parametrize(
    "said",
    ["and the present one was endorsed in?", "and when was the current one endorsed?",
     "so the new one was endorsed when?"],
)  # fmt: skip
def test_the_present_one_is_this_plan_beside_an_earlier_one(
    with_meaning: Assistant, said: str
) -> None:
    told = ask(with_meaning, "What was there before this plan?", said)
    assert "endorsed on 4 August 2023" in told.text


@pytest.mark.parametrize(
    ("row", "asked", "begins"),
    [
        ("D.3.4", "It has a second row as well, what does that one say?", "**D.4.2** Activities"),
        ("D.3.4", "It also has another row: how many indicators does it have?", "D.4.2 has 1"),
        ("D.3.4", "It has one more row, whom does that one reach out to?", "**D.4.2** Activities"),
        ("A.2.2", "It has another row, what does that one say?", "I cannot tell which one"),
        ("D.3.4", "Whom is it aimed at?", "**D.3.4** Activities"),
        ("D.3.4", "Who is it led by?", "SOM-MLAT coordinates D.3.4"),
    ],
)
def test_the_other_row_told_of_and_whom_a_row_is_for(
    assistant: Assistant, row: str, asked: str, begins: str
) -> None:
    assert ask(assistant, f"Who coordinates {row}?", asked).text.startswith(begins)


def test_the_other_row_of_ours_may_be_one_that_we_support(assistant: Assistant) -> None:
    asked = "We have another row too: who coordinates that one?"
    said = ask(assistant, "Who supports B.1.1?", asked, body="SOMHD")
    assert said.text.startswith("The plan names no coordinating body for A.1.3")
