"""A subject beside a condition: both hold of the rows that are told or counted."""

import pytest

from tipassist.answer.assistant import Assistant


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
