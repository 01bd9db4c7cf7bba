"""Turns of phrase of questions for rows and bodies are answered like the plain question."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        (
            "By how many different bodies are the activities under pillar D supported?",
            "How many different bodies support the activities under pillar D?",
        ),
        (
            "Is the number of activities the same for outcomes A.2 and D.3?",
            "Do outcomes A.2 and D.3 have the same number of activities?",
        ),
        (
            "As regards the number of outcomes, are pillars B and C alike?",
            "Do pillars B and C have the same number of outcomes?",
        ),
        (
            "By number of indicators, which activity is the largest?",
            "Which activity has the most indicators?",
        ),
        (
            "Which are the pillars in which the activities are most numerous?",
            "Which pillar has the most activities?",
        ),
        (
            "Advise us on the number of rows SLOM coordinates.",
            "How many rows does SLOM coordinate?",
        ),
        (
            "Which bodies have just a single activity to coordinate?",
            "Which bodies have only one activity to coordinate?",
        ),
        (
            "In which activities does SOMTC merely have a supporting role?",
            "Which activities does SOMTC support?",
        ),
        ("Who has merely one row to lead?", "Who has only one row to lead?"),
        (
            "Looking over the enforcement pillar, it all seems to be one body's work. "
            "Is even a single pillar C row coordinated by somebody other than SOMTC?",
            "Is any row of pillar C coordinated by somebody other than SOMTC?",
        ),
        (
            "Prevention seems to be one body's work. Does a single row of pillar A have ACWC "
            "supporting?",
            "Does any row of pillar A have ACWC supporting?",
        ),
        ("total no. of activities in pillar B", "total number of activities in pillar B"),
        (
            "Which rows of pillar B are led by another body, not SOMSWD?",
            "Which rows of pillar B are led by a body other than SOMSWD?",
        ),
        (
            "Which activities under pillar D are there for which the coordinator is a body other "
            "than SOMTC?",
            "Which activities under pillar D are coordinated by a body other than SOMTC?",
        ),
        ("Where is it SLOM that leads?", "Where does SLOM lead?"),
        (
            "Which are the rows in which DGICM merely helps, the lead lying with another?",
            "Which are the rows in which DGICM merely helps, where somebody else is in charge?",
        ),
        (
            "List the rows in which somebody else has the lead and SOMSWD only supports.",
            "List the rows which SOMSWD supports, where somebody else is in charge.",
        ),
        (
            "AICHR has its pillar A rows, but where else does it coordinate?",
            "Where else does AICHR coordinate, besides pillar A?",
        ),
        (
            "How many activities in pillar D have two indicators, neither more nor fewer?",
            "How many activities in pillar D have exactly two indicators?",
        ),
        (
            "Name, not leaving any out, the activities that ACWC supports.",
            "Name the activities that ACWC supports.",
        ),
        (
            "Several bodies coordinate exactly one activity. Who are they?",
            "Which bodies coordinate exactly one activity?",
        ),
        (
            "TELMIN never supports anyone; which other bodies are like that?",
            "Which bodies other than TELMIN support nothing?",
        ),
        ("Which bodies support only once?", "Which bodies support exactly one activity?"),
        (
            "Who supports more activities than anybody else?",
            "Which body supports the most activities?",
        ),
        (
            "Which rows have been assigned one or several supporting bodies?",
            "Which rows have at least one supporting body?",
        ),
        (
            "Does SOMTC lead more than 50% of the activities?",
            "Does SOMTC lead over half of the rows?",
        ),
    ],
)
def test_it_is_answered_like_the_plain_question(
    assistant: Assistant, said: str, plain: str
) -> None:
    answer, wanted = assistant.ask(said), assistant.ask(plain)
    assert {one.locator for one in answer.citations} == {one.locator for one in wanted.citations}
    assert answer.text.split(".")[0] == wanted.text.split(".")[0]


@pytest.mark.parametrize(
    ("question", "says"),
    [
        (
            "Has every single activity under regional and international cooperation got SOMTC as "
            "its coordinator?",
            "No. 12 of the 15 activities in Pillar D are coordinated by SOMTC",
        ),
        ("Is every single row in pillar B led by SOMSWD?", "No. 6 of the 17 activities in Pillar"),
        ("Does each individual activity in pillar C have an indicator?", "Yes. 10 of the 10"),
    ],
)
def test_every_single_one_is_every_one(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)
