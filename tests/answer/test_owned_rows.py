"""What is said of none, any, both or all of a body's rows is told of them alone."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.of_rows.owned_rows import with_owned_rows
from tipassist.answer.verdicts import verdict_of
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("body", "question", "verdict", "told"),
    [
        ("SOM-MLAT", "neither of our two activities has a supporting body, right?", "No", "D.4.2"),
        (None, "neither of SOM-MLAT's two activities has a supporter, right?", "No", "1 of the 2"),
        ("SOM-MLAT", "neither row of ours has a supporter, right?", "No", "1 of the 2"),
        ("SOM-MLAT", "neither of the two activities we lead has a helper, right?", "No", "D.4.2"),
        ("SOMHD", "neither of our two rows has a coordinator, right?", "No", "B.1.1"),
        ("SOMHD", "none of our two activities is supported by SOMTC, right?", "Yes", "of the 2"),
        ("SOM-MLAT", "both our activities have a supporting body, right?", "No", "Not so: D.3.4"),
        ("SOM-MLAT", "both activities of ours have a supporter, right?", "No", "Not so: D.3.4"),
        ("SOM-MLAT", "Does either of our two rows have a supporter?", "Yes", "D.4.2"),
        ("SOMHD", "Does any of our two rows lack a coordinator?", "Yes", "A.1.3"),
        ("ACWC", "Does one of our rows lack projects?", "Yes", "A.1.2"),
        ("SLOM", "Is one of our rows without an example?", "No", "None of the 63"),
        ("ACWC", "Is one of the rows we lead supported by SOMTC?", "No", "None of the 63"),
        (None, "SOMTC supports neither of SOMHD's two rows, right?", "Yes", "None of the 2"),
        (None, "SOMSWD leads none of SOMHD's rows, right?", "No", "B.1.1"),
        (None, "Does SOMSWD lead none of SOMHD's rows?", "No", "B.1.1"),
        (None, "SOMSWD leads both of SOMHD's rows, right?", "No", "Not so: A.1.3"),
        (None, "SLOM appears in none of SOMHD's rows, right?", "Yes", "None of the 2"),
        (None, "neither SLOM nor ACMW leads a row in pillar C, right?", "Yes", "10 of the 10"),
    ],
)
def test_what_is_said_of_the_rows_of_a_body_is_told_of_them(
    assistant: Assistant, body: str | None, question: str, verdict: str, told: str
) -> None:
    text = ask(assistant, question, body=body).text
    assert verdict_of(text) == verdict
    assert told in text


@pytest.mark.parametrize(
    ("told", "asked", "rows"),
    [
        (
            ("ASLOM coordinates what?", "supports?"),
            "of the two it leads, which has no projects",
            "D.3.5",
        ),
        (
            ("ASLOM coordinates what?", "supports?"),
            "of those it leads, which have no projects?",
            "D.3.5",
        ),
        (
            ("what does ACWC lead", "supports?"),
            "which of the three it leads has a supporter",
            "A.2.6",
        ),
        (
            ("what does SLOM lead?", "supports?"),
            "which of those it leads does ACMW not support",
            "A.4.2",
        ),
    ],
)
def test_the_rows_a_body_leads_are_not_those_told_last(
    assistant: Assistant, told: tuple[str, ...], asked: str, rows: str
) -> None:
    assert codes(ask(assistant, *told, asked)) == rows


def test_our_two_rows_are_asked_who_supports_them(assistant: Assistant) -> None:
    told = ("what do we lead", "and support?", "of the two we lead, who supports?")
    assert "B.6.2 and D.3.5" in ask(assistant, *told, body="ASLOM").text


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        ("SLOM", "Where is ACMW not next to us?", "A.4.2"),
        ("SLOM", "Among our five, is there one where ACMW isn't alongside us?", "A.4.2"),
        ("SLOM", "Where is ACMW right beside us?", "A.2.1 A.2.2 A.3.2 A.4.1"),
        ("ASLOM", "Which one of ours has no project yet?", "D.3.5"),
        ("ASLOM", "Which of ours is still blank under projects?", "D.3.5"),
        ("ACWC", "Drop what we only support and show the others.", "A.1.2 A.2.6 B.2.3"),
        ("ACWC", "Skip whatever we support, then list the rest, where we are lead.", None),
        ("ACWC", "Which of our rows aren't supported by SOMTC?", None),
        ("SLOM", "Which of the rows we hold have no one assisting us?", "A.4.2"),
        ("SOMTC", "On the prevention side, which rows we lead lack a helper?", None),
    ],
)
def test_rows_of_ones_own_in_other_words(
    assistant: Assistant, body: str, question: str, listed: str | None
) -> None:
    answer = assistant.ask(question, body=body)
    if listed is not None:
        assert codes(answer) == listed
    assert len(answer.items) < 40


@pytest.mark.parametrize(
    ("body", "question", "verdict"),
    [
        ("SOM-MLAT", "Do we have any helper on our two rows?", "Yes"),
        ("SOM-MLAT", "Is there a supporter on our two lines?", "Yes"),
        ("SOM-MLAT", "Has somebody been assigned to help us on our two lines?", "Yes"),
        ("ASLOM", "Have we got anybody backing us?", "No"),
        ("ASLOM", "Do we have some supporters?", "No"),
        ("SOMTC", "do we have any supporters in pillar A?", "Yes"),
        ("SOM-ED", "do we have any supporters in pillar C?", "No"),
        ("SLOM", "do we have supporters in pillar A?", "Yes"),
    ],
)
def test_whether_one_is_helped_is_asked_of_the_rows_one_leads(
    assistant: Assistant, body: str, question: str, verdict: str
) -> None:
    assert verdict_of(assistant.ask(question, body=body).text) == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Is anyone beside us named in A.1.1?",
        "Are they above us or next to us?",
        "Which body stands next to SOMTC?",
        "Which of ours has a supporter?",
        "In our two meetings, who spoke?",
    ],
)
def test_what_is_said_of_no_row_of_ones_own_stays(text: str) -> None:
    assert with_owned_rows(text) == text


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("coordinating and supporting rows of SOMTC", 41),
        ("lead and support rows of ACWC", 4),
        ("which are the coordinating and relevant activities of SOMSWD in pillar B?", 7),
    ],
)
def test_rows_of_a_body_in_two_roles(assistant: Assistant, question: str, count: int) -> None:
    assert len(assistant.ask(question).items) == count


@pytest.mark.parametrize(
    "question",
    [
        "Which events of AICHR are planned under B.6.1?",
        "what projects by AICHR are listed in B.6.1?",
    ],
)
def test_what_a_body_plans_in_a_row_is_what_the_row_lists(
    assistant: Assistant, register: Register, question: str
) -> None:
    row = register.activity("B.6.1")
    assert row is not None
    text = assistant.ask(question).text
    assert all(one.wording.text[:30] in text for one in row.projects)


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("somtc pillar c all of it right", "Yes", "10 of the 10"),
        ("SOMTC, pillar D, all of it?", "No", "12 of the 15"),
        ("is pillar D all SOMTC", "No", "12 of the 15"),
        ("Is all of pillar C in the hands of SOMTC?", "Yes", "10 of the 10"),
        ("is pillar B entirely SOMSWD's?", "No", "6 of the 17"),
        ("B.1 is wholly SOMSWD, no?", "No", "4 of the 5"),
        ("so C.1 is all SOMTC, correct?", "Yes", "4 of the 4"),
    ],
)
def test_a_place_that_is_all_of_one_body_is_one_that_it_coordinates(
    assistant: Assistant, question: str, verdict: str, told: str
) -> None:
    text = ask(assistant, question).text
    assert verdict_of(text) == verdict
    assert told in text


@pytest.mark.parametrize("question", ["is pillar D SOMTC?", "what is all of pillar C about"])
def test_a_place_is_not_said_to_be_all_of_a_body(assistant: Assistant, question: str) -> None:
    assert "are coordinated by" not in ask(assistant, question).text


@pytest.mark.parametrize(
    ("questions", "rows"),
    [
        (("somtc pillar c all of it right", "and D", "which ones not"), "D.3.4 D.3.5 D.4.2"),
        (("so is D.3 all SOMTC?", "which not"), "D.3.4 D.3.5"),
        (("SOMTC's role in pillar D", "which ones not"), "D.3.4 D.3.5"),
        (("does every activity in pillar B have a project?", "which ones not"), ""),
    ],
)
def test_which_ones_not_after_a_claim_of_a_place_are_its_other_rows(
    assistant: Assistant, questions: tuple[str, ...], rows: str
) -> None:
    answer = ask(assistant, *questions)
    assert answer.status is AnswerStatus.ANSWERED
    assert codes(answer) == rows


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Are the five B.1 activities all ours?", "Do all five activities under B.1 belong to us?"),
        ("Are all rows of C.3 SOMTC's?", "Do all activities under C.3 belong to SOMTC?"),
        ("All five B.1 activities are ours, right?", None),
        ("Are the B.1 activities ours?", "Are the B.1 activities ours?"),
    ],
)
def test_all_rows_of_a_place_are_said_to_be_somebodys(text: str, said: str | None) -> None:
    said = said or "All five activities under B.1 belong to us, right?"
    assert with_owned_rows(text) == said


@pytest.mark.parametrize(
    ("body", "question", "listed"),
    [
        ("ACWC", "One of ours has a blank projects column. Which one was it again?", "A.1.2"),
        ("ACWC", "I remember one of our rows has no project. Which was it?", "A.1.2"),
        ("SLOM", "One of ours is led without a supporter. Which is that?", "A.4.2"),
        (None, "One of the activities SOMTC leads has no project; which one?", "A.5.1"),
        ("SOM-MLAT", "which of ours has SOMTC behind us as support", "D.4.2"),
        (None, "which of SLOM's rows have ACMW behind it?", "A.2.1 A.2.2 A.3.2 A.4.1"),
    ],
)
def test_which_of_the_rows_it_was_is_asked_of_all_of_them(
    assistant: Assistant, body: str | None, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body=body)) == listed


@pytest.mark.parametrize(
    ("body", "question", "begins"),
    [
        ("SOM-MLAT", "For which indicators will we have to collect data?", "The plan lists 3 ind"),
        (None, "what indicators will SLOM need to gather figures for?", "The plan lists 8 indic"),
    ],
)
def test_data_are_collected_for_the_indicators_of_ones_rows(
    assistant: Assistant, body: str | None, question: str, begins: str
) -> None:
    assert assistant.ask(question, body=body).text.startswith(begins)
