"""What is ordered is read as the question that it stands for."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.wrapped.ordered import as_asked


@pytest.mark.parametrize(
    ("order", "question"),
    [
        ("State the number of outcomes in Pillar B.", "How many outcomes in Pillar B."),
        (
            "Kindly give us the total number of rows SLOM leads and the number it supports",
            "How many rows SLOM leads and how many does it support",
        ),
        ("Name the city chosen for the forum.", "Which city is chosen for the forum."),
        ("Name those who voted against it.", "Who voted against it."),
        ("By what procedure are complaints settled?", "How are complaints settled?"),
        (
            "Please provide the identity of the consultant by whom it was written",
            "By which consultant it was written",
        ),
        ("Name the country where it is kept.", "In which country it is kept."),
        ("Identify those responsible for shelters.", "Who is responsible for shelters."),
        ("For what reason is B.4 empty?", "Why is B.4 empty?"),
        ("Kindly explain for what reason it was signed.", "Why it was signed."),
        ("Summarise the findings of the study", "What are the findings of the study"),
        ("State the length of the period", "What is the length of the period"),
        (
            "Name the bodies that lead as often as they support",
            "Which bodies lead as often as they support",
        ),
        ("At what time was it signed?", "When was it signed?"),
        ("Which body is responsible for shelters?", "Who is responsible for shelters?"),
        (
            "Compare the number of rows supported by SLOM with that of ACWC. Which is larger?",
            "Which of SLOM and ACWC supports more rows?",
        ),
        (
            "Compare the number of activities coordinated by SLOM with the number coordinated by"
            " ACWC. Which is larger?",
            "Which of SLOM and ACWC coordinates more activities?",
        ),
    ],
)
def test_an_order_is_a_question(order: str, question: str) -> None:
    assert as_asked(order) == question


@pytest.mark.parametrize(
    "said",
    [
        "List the activities of SLOM.",
        "Give me the wording of A.2.1.",
        "State C.2.1 word for word.",
        "On which grounds may victims not be treated differently?",
        "By what date is the report due?",
        "Which body leads the most activities?",
        "Which body leads both A.1.2 and A.2.6?",
        "Name SLOM's rows.",
        "What is the name of the plan?",
    ],
)
def test_what_is_no_such_order_stays(said: str) -> None:
    assert as_asked(said) == said


def test_the_number_ordered_is_counted(assistant: Assistant) -> None:
    answer = assistant.ask("Kindly state the number of activities AICHR coordinates.")
    assert answer.text == assistant.ask("How many activities does AICHR coordinate?").text
