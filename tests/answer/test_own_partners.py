"""Whom the asker's own body helps, who helps it, and in what it is not named."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.verdicts import verdict_of
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "own", "says"),
    [
        ("Who stands behind us as supporters in what we lead?", "SOMSWD", "SOMTC, SOMHD and DGICM"),
        ("Which bodies help us wherever we lead?", "SLOM", "ACMW and AICHR"),
        ("Who backs us up in the activities that we coordinate?", "SLOM", "ACMW and AICHR"),
        ("Whose help can we count on?", "AICHR", "SOMTC and ASLOM"),
        ("On whom do we rely for support?", "AICHR", "SOMTC and ASLOM"),
        ("Which coordinators do we help?", "ACMW", "SLOM (4), ACWC (1) and SOMTC (1)"),
        ("Besides SLOM, which lead bodies do we help out?", "ACMW", "ACWC (1) and SOMTC (1)"),
        ("Name the coordinators we support, SLOM aside.", "ACMW", "ACWC (1) and SOMTC (1)"),
        ("Which bodies do we back, apart from AICHR?", "ACMW", "SLOM (4), ACWC (1) and SOMTC (1)"),
        ("Whose rows does AICHR support besides SOMTC's?", None, "ACWC (1) and SLOM (1)"),
        ("Which supporters do we have in B.7?", "DGICM", "SOMTC and SOMSWD"),
        ("who's got our back? row by row please", "SOMSWD", "SOMTC, SOMHD and DGICM"),
        ("Who has SLOM's back in pillar A?", None, "ACMW and AICHR"),
        ("Who are our main supporters?", "SOMTC", "AICHR supports"),
    ],
)
def test_partners_by_role(assistant: Assistant, question: str, own: str | None, says: str) -> None:
    assert says in assistant.ask(question, body=own).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "own", "listed"),
    [
        ("Do we support any lead body that is not SOMTC?", "AICHR", "A.2.6 A.3.2"),
        ("Which rows have us supporting a body other than SOMTC?", "AICHR", "A.2.6 A.3.2"),
        ("Do we help any coordinator other than SOMSWD?", "SOMHD", ""),
        ("Where do we help others than AICHR?", "ACMW", "A.2.1 A.2.2 A.2.6 A.3.1 A.3.2 A.4.1"),
        ("us + DGICM: anything together?", "SOMSWD", "B.7.1 B.7.2"),
        ("us and SOM-ED, rows in common?", "SOMSWD", "A.1.5"),
        ("Which activities have our name on them, no matter in which capacity?", "ACWC",
         "A.1.1 A.1.2 A.2.6 B.2.3"),
        ("Which rows name ACWC no matter as what?", None, "A.1.1 A.1.2 A.2.6 B.2.3"),
        ("From which pillars are we missing entirely?", "ACWC", "C D"),
        ("Is there a pillar that we are missing from?", "ACWC", "C D"),
        ("Which pillars leave us out?", "ACWC", "C D"),
        ("Which of our supporting rows are not SLOM's?", "ACMW", "A.2.6 A.3.1"),
        ("With whom do we share the lead?", "AICHR", "A.7.3"),
        ("Who co-leads with us?", "SLOM", ""),
        ("Which rows of pillar C are we missing from?", "AICHR",
         "C.1.1 C.1.2 C.1.3 C.1.4 C.2.1 C.2.2 C.2.3 C.3.1 C.3.2"),
        ("What do we lead? Include whatever we share with others.", "AICHR",
         "A.1.4 A.7.3 B.2.1 B.2.2 B.3.3"),
        ("What do we lead? Leave out what we share with others.", "AICHR", "A.1.4 B.3.3"),
        ("What do we lead? Without the joint ones.", "AICHR", "A.1.4 B.2.1 B.2.2 B.3.3"),
        ("Usually we're SOMTC's helper. In which rows is it the other way round?", "AICHR",
         "B.2.1 B.2.2"),
        ("Is one of the rows we support missing its indicators?", "AICHR", "D.3.6"),
        ("Is one of our rows lacking projects?", "ACWC", "A.1.2"),
        ("Is there a row in our charge for which the plan lists no project yet?", "ACWC", "A.1.2"),
        ("Drafting a note for our own AICHR representative: where are we the helper on something "
         "SOMSWD is running?", "AICHR", ""),
        ("Just one of the rows we lead refers to the old plan (BWP). Which one?", "SLOM", "A.2.2"),
        ("Which of our rows bear a footnote to the BWP 2017-2020?", "SLOM", "A.2.2"),
    ],
)  # fmt: skip
def test_rows_of_the_own_body(
    assistant: Assistant, question: str, own: str | None, listed: str
) -> None:
    assert codes(assistant.ask(question, body=own)) == listed


def test_rows_that_are_supported_are_added_where_they_are_asked_for_too(
    assistant: Assistant,
) -> None:
    reply = assistant.ask("What do we lead, including the ones we only support?", body="ACWC")
    assert codes(reply) == "A.1.1 A.1.2 A.2.6 B.2.3"


@pytest.mark.parametrize(
    ("question", "own", "begins"),
    [
        ("We support nobody. True?", "SLOM", "Yes. None of the 63"),
        ("We never help anybody, right?", "SLOM", "Yes. None of the 63"),
        ("We have no supporting role, correct?", "AICHR", "No. 10 of the 63"),
        ("We are not a coordinator anywhere, right?", "SOMHD", "Yes. None of the 63"),
        ("We support nobody but SOMTC, right?", "AICHR", "No. 8 of the 10"),
        ("We only support SOMTC, right?", "ACWC", "Yes. The one activity"),
        ("Is SOMTC the only one that we support?", "AICHR", "No. 8 of the 10"),
        ("Neither of our rows has a supporting body, right?", "SOM-MLAT", "No. 1 of the 2"),
        ("We have no supporters in A.4, right?", "SLOM", "No. 1 of the 12 bodies"),
        ("All of B.1 belongs to us, I told the minister. Was that right?", "SOMSWD", "No. 4 of"),
        ("Is our outcome A.4 based on ACTIP?", "SLOM", "No. Nothing in Outcome A.4"),
    ],
)
def test_claims_about_the_own_body(
    assistant: Assistant, question: str, own: str, begins: str
) -> None:
    assert assistant.ask(question, body=own).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "own", "listed"),
    [
        ("Forced labour worries us all. Which of our rows speak of it?", "SLOM", "A.3.2 A.4.2"),
        ("The donor asked about shelters. Which of our activities mention them?", "SOMSWD",
         "B.1.3 B.4.1"),
    ],
)  # fmt: skip
def test_a_subject_told_before_is_asked_of_the_own_rows(
    with_meaning: Assistant, question: str, own: str, listed: str
) -> None:
    assert codes(with_meaning.ask(question, body=own)) == listed


def test_who_helps_on_the_own_row_on_a_subject(with_meaning: Assistant) -> None:
    told = with_meaning.ask("climate change row = ours? anybody supporting us", body="AICHR").text
    assert "A.1.4" in told
    assert "No " in told


def test_a_role_told_before_is_asked_for_its_duties(with_meaning: Assistant) -> None:
    asked = "Our colleagues are called stewards of this plan. What must they do as such?"
    told = with_meaning.ask(asked, body="SOMTC").text
    assert "annual review" in told


@pytest.mark.parametrize(
    "question",
    [
        "When did the 2019 workshop that our A.4.2 refers to take place?",
        "The 2019 workshop in A.4.2 was held when?",
    ],
)
def test_the_date_of_what_was_held_before(with_meaning: Assistant, question: str) -> None:
    assert "27-29 May 2019" in with_meaning.ask(question, body="SLOM").text


def test_the_date_of_what_was_held_is_asked_for_of_the_row_spoken_of(assistant: Assistant) -> None:
    told = ask(assistant, "who leads A.4.2?", "when was the workshop it mentions")
    assert told.status is AnswerStatus.ANSWERED
    assert "27-29 May 2019" in told.text


def test_what_is_to_be_held_has_no_date(with_meaning: Assistant) -> None:
    told = with_meaning.ask("When will the workshop in A.4.2 take place?", body="SLOM").text
    assert told.startswith("The plan sets no date")


@pytest.mark.parametrize(
    ("body", "question", "verdict", "told"),
    [
        ("ACWC", "we never get any support, do we?", "No", "AICHR and ACMW"),
        (None, "ACWC gets no help at all, right?", "No", "AICHR and ACMW"),
        (None, "ASLOM has no supporters, right?", "Yes", "None of the 12 bodies"),
        ("SOMHD", "is there no lead role for us anywhere?", "Yes", "is coordinated by SOMHD"),
        ("SLOM", "is there no supporting role for us?", "Yes", "is supported by SLOM"),
        ("SOMTC", "is there no supporting role for us?", "No", "B.2.1"),
    ],
)
def test_no_help_and_no_role_are_looked_for_where_they_would_be(
    assistant: Assistant, body: str | None, question: str, verdict: str, told: str
) -> None:
    text = ask(assistant, question, body=body).text
    assert verdict_of(text) == verdict
    assert told in text


@pytest.mark.parametrize(
    ("question", "own", "listed"),
    [
        ("Where does ACMW not support us?", "SLOM", "A.4.2"),
        ("Is any of our activities one where ACMW does not support us?", "SLOM", "A.4.2"),
        ("Where is SLOM not supported by ACMW?", None, "A.4.2"),
        ("Where do SOMTC and DGICM not support us?", "SOMSWD", "B.1.1 B.1.2 B.1.3 B.1.5"),
        ("Where do ACWC and AICHR not support SOM-MLAT?", None, "D.3.4 D.4.2"),
        ("Which activities does SLOM coordinate that ACMW does not support?", None, "A.4.2"),
    ],
)
def test_rows_of_one_body_that_another_does_not_support(
    assistant: Assistant, question: str, own: str | None, listed: str
) -> None:
    assert codes(assistant.ask(question, body=own)) == listed
