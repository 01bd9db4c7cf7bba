"""Yes and no are said of what is asked: bare letters, all of several rows, denials, numbers."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("B has 7 activities, right?", "No. The plan has 17 coded activities in Pillar B."),
        ("A has 21 activities, correct?", "Yes. The plan has 21 coded activities in Pillar A."),
        ("Do A.1.1, A.1.2 and A.1.4 all have a supporting body?", "No. 1 of the 3 activities"),
        ("Do A.1.2 and A.1.4 lack a supporting body?", "Yes. None of the 2 activities"),
        ("Does A.1.2 have more than one coordinating body?", "No. A.1.2 has 1 coordinating"),
        (
            "Is COMMIT named anywhere among the activities?",
            "Yes. The text of the plan names COMMIT",
        ),
        ("Is COMMIT a supporting body of any activity?", "No. None of the 63 activities names"),
        ("Is ACMW not obliged to report annually?", "The plan says this of bodies by their role"),
    ],
)
def test_an_answer_begins_with_what_is_so(assistant: Assistant, question: str, begins: str) -> None:
    assert assistant.ask(question).text.startswith(begins)


def test_a_pillar_that_is_not_there_has_no_number(assistant: Assistant) -> None:
    answer = assistant.ask("E has 7 activities, right?")
    assert "63 coded activities" not in answer.text


def test_a_field_after_a_question_for_a_member_is_no_member(assistant: Assistant) -> None:
    for question in ("What is non-discrimination?", "Is age one of them?"):
        assistant.ask(question, conversation_id="members")
    answer = assistant.ask("Any indicators?", conversation_id="members")
    assert not answer.text.startswith("Yes. In particular")
