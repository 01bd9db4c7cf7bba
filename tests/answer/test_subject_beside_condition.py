"""A subject beside a condition: both hold of the rows that are told or counted."""

import re

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        (
            "how many activities about migrant workers have no supporter",
            ["A.1.2", "A.2.3", "A.2.5", "A.4.2"],
        ),
        ("activities on labour exploitation without a supporting body", ["B.4.1"]),
        ("which activities under pillar B about children have no supporter?", ["B.1.5", "B.2.3"]),
        ("activities about women that SOMTC does not coordinate", None),
        ("how many activities about children in pillar B?", ["B.1.5", "B.2.1", "B.2.3", "B.3.1"]),
        ("which activities about children are in pillar B?", ["B.1.5", "B.2.1", "B.2.3", "B.3.1"]),
    ],
)
def test_rows_meet_subject_and_condition(
    assistant: Assistant, question: str, codes: list[str] | None
) -> None:
    found = [item.locator for item in assistant.ask(question).items]
    told = ["A.1.2", "A.1.5", "B.1.1", "B.2.1", "B.2.2"]
    assert found == (told if codes is None else codes)


@pytest.mark.parametrize(
    ("question", "codes"),
    [
        ("which rows speak of shelters and are coordinated by SOMSWD?", "B.1.3"),
        ("Which activities coordinated by SOMSWD mention shelters?", "B.1.3"),
        ("Which rows on children are coordinated by ACWC?", "B.2.3"),
        ("Which row covers scam cases and is supported by SOMSWD?", "C.2.1"),
        ("Which rows in B deal with compensation and are not SOMTC's?", "B.6.2"),
        ("Which rows are not led by SOMTC and speak of training?", "A.2.1 A.2.4 A.2.6 B.2.1"),
        ("is there a training row that SOMTC doesn't lead?", "A.2.1 A.2.4 A.2.6 B.2.1"),
        ("Which recruitment rows does SLOM not lead?", "A.1.1 A.1.5 A.2.3 D.5.1"),
        ("List the awareness rows nobody supports", "A.2.4"),
        ("Of the rows that mention police, which are not SOMTC's to lead?", "A.4.2 B.2.1"),
        ("Which rows for migrant workers are not supported by ACMW?", None),
        ("rows on women or girls not under SOMTC pls", "A.1.2 A.1.5 B.1.1"),
        ("Do any training rows have no supporting body?", "A.2.4 B.2.3 B.3.2 C.1.1"),
        ("Which capacity building rows name SOMTC and AICHR?", "B.1.4 B.2.1 B.3.1 B.6.1"),
    ],
)
def test_no_condition_beside_a_subject_is_lost(
    assistant: Assistant, question: str, codes: str | None
) -> None:
    found = [item.locator for item in assistant.ask(question).items]
    told = codes or "A.1.2 A.1.3 A.2.3 A.2.5 A.4.2 B.1.1"
    assert found == told.split()


@pytest.mark.parametrize(
    ("question", "has", "lacks"),
    [
        ("Which rows mention guidelines but not training?", ["guideline"], ["training"]),
        ("rows that mention children without mentioning women", ["child"], ["women"]),
        ("which rows are about women and not about children", ["women"], ["children", "child"]),
        ("Which rows mention both labour inspectors and police?", ["inspector", "police"], []),
        ("Which rows mention neither victims nor witnesses?", [], ["victim", "witness"]),
        ("which rows talk about neither children nor women", [], ["children", "women"]),
    ],
)
def test_subjects_are_joined_or_left_out(
    assistant: Assistant, register: Register, question: str, has: list[str], lacks: list[str]
) -> None:
    found = [item.locator for item in assistant.ask(question).items]
    assert found
    for code in found:
        row = next(one for one in register.activities if one.code == code)
        cells = [row.wording.text, *(one.text for one in row.indicators)]
        cells += [one.text for one in row.examples]
        cells += [one.wording.text for one in row.projects]
        text = " ".join(cells).lower()
        assert all(word in text for word in has), code
        assert not any(re.search(rf"\b{word}s?\b", text) for word in lacks), code


@pytest.mark.parametrize(
    "question",
    [
        "Which other rows are not led by SOMTC?",
        "I am reading the training rows. Which activities do SLOM and ACMW share?",
        "Which two rows have no coordinating body?",
        "Which joint rows are supported by AICHR?",
        "what share of the plan's activities is coordinated by SOMTC?",
    ],
)
def test_words_of_rows_and_earlier_sentences_are_no_subject(
    assistant: Assistant, question: str
) -> None:
    assert "of the 63 activities" in assistant.ask(question).claims[0].text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("which prevention rows are not led by SOMTC?", "14 of the 21 activities in Pillar A"),
        ("Which prosecution activities does nobody support?", "8 of the 10 activities in Pillar C"),
        ("which rows on protection are not led by SOMSWD", "11 of the 17 activities in Pillar B"),
    ],
)
def test_the_title_of_a_pillar_is_no_subject(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_what_cells_speak_of_is_no_subject_of_rows(assistant: Assistant) -> None:
    asked = "Under which activity types do the potential indicators speak of compensation?"
    assert "indicators speak of" in assistant.ask(asked).text


def test_ours_on_a_subject_needs_the_own_body(assistant: Assistant) -> None:
    assert assistant.ask("Which shelter rows are ours?").status is AnswerStatus.CLARIFY
    found = assistant.ask("Which rows on gender are not ours?", body="AICHR").items
    assert [one.locator for one in found] == ["A.1.1", "A.1.2"]


def test_a_subject_is_kept_for_another_body(assistant: Assistant) -> None:
    assistant.ask("Which rows on children are coordinated by ACWC?", conversation_id="kept")
    answer = assistant.ask("and by SOMTC?", conversation_id="kept")
    assert answer.text.startswith('5 activities speak of "children" and name SOMTC')


def test_a_pillar_is_no_subject(assistant: Assistant) -> None:
    answer = assistant.ask("which activities on Pillar A have no supporter?")
    assert answer.text.startswith("11 of the 21 activities in Pillar A")


def test_a_reason_is_no_list_of_rows(assistant: Assistant) -> None:
    answer = assistant.ask(
        "Why was ASLOM, and not DGICM, given the activity on consular officials?"
    )
    assert "activities that speak of" not in answer.text


def test_a_subject_of_no_row_has_none(assistant: Assistant) -> None:
    answer = assistant.ask("how many activities on unicorns have no supporter?")
    assert 'no activity speaks of "unicorns"' in answer.text


def test_projects_in_a_pillar_are_told_by_what_they_mention(assistant: Assistant) -> None:
    text = assistant.ask("which projects in pillar C mention data").text
    assert text.startswith("1 of the 25 projects in Pillar C")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Do women lead any activity?", "No. None of the 63 activities names women"),
        (
            "do victims lead any activities in pillar B?",
            "No. None of the 17 activities in Pillar B",
        ),
        ("do employers support any activity?", "No. None of the 63 activities names employers"),
        ("how many activities do migrants lead?", "None of the 63 activities names migrants"),
        ("does ACWC lead any activity?", "Yes. 3 of the 63"),
    ],
)
def test_people_who_are_no_body_have_no_role(
    assistant: Assistant, question: str, begins: str
) -> None:
    assert assistant.ask(question).text.startswith(begins)


@pytest.mark.parametrize(
    "question",
    [
        "What does the MERL framework support?",
        "What does the focal point lead?",
        "What do external partners support?",
        "What do legal aid programmes support?",
        "what do factors support?",
    ],
)
def test_things_have_no_role_to_be_denied(assistant: Assistant, question: str) -> None:
    assert "only sectoral bodies" not in assistant.ask(question).text
