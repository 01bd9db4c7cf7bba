"""Rows of a body that have to do with an instrument keep both conditions, whatever the verb."""

import pytest

from tests.answer.talking import codes
from tipassist.answer.assistant import Assistant
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("question", "listed"),
    [
        (
            "Of the pillar D activities we coordinate, which ones borrow from Myanmar's 2022 work "
            "plan?",
            "D.1.1 D.4.1 D.5.1 D.7.1",
        ),
        (
            "Which of the pillar D activities that we coordinate owe something to Myanmar's 2022 "
            "work plan?",
            "D.1.1 D.4.1 D.5.1 D.7.1",
        ),
        ("our pillar D rows with a Myanmar 2022 work plan origin", "D.1.1 D.4.1 D.4.2 D.5.1 D.7.1"),
        ("Which of our rows in A.2 mirror ACTIP Article 14?", ""),
        ("Which of our pillar B rows mirror ACTIP Article 14?", "B.3.1"),
        ("Which activities that we lead take something from ACTIP article 14?", "B.3.1"),
    ],
)
def test_rows_of_a_body_are_told_by_what_they_refer_to(
    assistant: Assistant, question: str, listed: str
) -> None:
    assert codes(assistant.ask(question, body="SOMTC")) == listed


@pytest.mark.parametrize(
    "question",
    [
        "which of our activities help align laws with ACTIP?",
        "does SOMTC lead anything on ACTIP Article 14?",
        "what does ACTIP Article 14 say?",
        "which activities refer to ACTIP Article 14?",
    ],
)
def test_other_questions_of_instruments_are_no_such_sets(
    understander: Understander, question: str
) -> None:
    query = understander.understand(question, "SOMTC").query
    assert query is None or not query.stated


@pytest.mark.parametrize(
    "question",
    [
        "We lead on victim funds and someone else leads on remedies. Which paragraph of Article 14 "
        "is each of those two outcomes, B.5 and B.6, footnoted to?",
        "Which paragraph of Article 14 are B.5 and B.6 footnoted to?",
    ],
)
def test_which_paragraph_is_told_by_the_footnotes(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question, body="SOMSWD").text
    assert "ACTIP Art. 14(14)" in text
    assert "ACTIP Art. 14(13)" in text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("The BWP is cited in pillar A only, right?", "No. "),
        ("APA IV.A(b) is cited only in Pillar A, correct?", "No. Outcome B.2 refers"),
        ("APA IV.A(b) is cited nowhere but in Pillar A, right?", "No. Outcome B.2 refers"),
        ("APA IV.D(c) is only cited in Pillar D. Correct?", "Yes. Nothing outside Pillar D"),
        ("Is ACTIP 14(13) cited at outcome B.6 alone?", "Yes. Nothing outside Outcome B.6"),
        ("BWP B.d.1.1 is cited only at B.1.4, right?", "Yes. Nothing outside B.1.4"),
        ("Is APA IV.A(b) cited in Pillar A?", "Yes. 1 outcome in the plan refers"),
        ("Is APA IV.A(b) cited only in Pillar C?", "No. Nothing in Pillar C refers"),
        ("Does A.5 cite only APA IV.A(b)?", "No. Outcome A.5 refers to APA IV.A(e)"),
        ("In which footnote is BWP B.e.1.1 found?", "1 footnote refers to BWP B.e.1.1: 26."),
        ("Is BWP B.e.1.1 cited anywhere?", "No pillar, outcome or activity of the plan"),
    ],
)
def test_what_is_cited_only_there_is_held_against_all_places(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_a_footnote_without_a_mark_is_told_where_no_place_refers(assistant: Assistant) -> None:
    text = assistant.ask("BWP B.e.1.1 - which activity cites it?").text
    assert "Footnote 26 (BWP, B.c.1.1, B.e.1.1) refers to it; its mark is missing." in text
