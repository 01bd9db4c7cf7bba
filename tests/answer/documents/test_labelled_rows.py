"""Documents asked by their everyday names: labelled rows, signs, lists of terms, and talks."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

PLAN = Beside(
    id="rhpp",
    name="RHPP",
    kind="plan-of-action",
    title="Red Hills Forum: Plan of Action on Care of Pupils",
    text=(
        "# Plan of Action on Care of Pupils\n\n## PART I — AIMS\n\nTerm\n\n"
        "1. The plan runs for six years.\n\nBells\n\n2. A bell of bronze is rung in each school."
        "\n\nInspection\n\n3. An inspection takes place in May. It will hear ninety pupils."
        "\n\n## ANNEX I — CALENDAR\n\n"
        "No.\tMeasure\tLead\tDue\nA-1\tBuy bells\tHill Wardens\t4 May 2031\n"
        "C-3\tPaint gates\tGate Guild\t9 June 2032\n\n"
        "## ANNEX II — TERMS USED\n\n"
        "knocker: a pupil who rings the bell.\n\nhill day: a day without lessons.\n"
    ),
)
REVIEW = Beside(
    id="shr",
    name="SHR",
    kind="report",
    title="Mid-Term Review of Work for Migrant Weavers (Steady Hands)",
    text=(
        "# Mid-Term Review\n\n## 1. Looms\n\nThe looms stand in Orle and in Vane.\n\n"
        "#### Table 1. Money spent\n\nHeading\tBudget\tSpent\nOutcome 1\t3.20\t1.74\n"
        "Outcome 3\t5.40\t1.55\n\n"
        "## 2. Recommendations\n\nThose marked ▲ are urgent. The others may wait.\n\n"
        "#### Recommendation R1 ▲\n\nOil the looms.\n\nFor: Masters | By: March 2031\n\n"
        "#### Recommendation R2\n\nCount the shuttles.\n\nFor: Clerks | By: May 2031\n\n"
        "#### Recommendation R3 ▲\n\nPay the weavers.\n\nFor: Masters | By: May 2031\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PLAN, REVIEW)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("RHPP measure C-3: who leads it and when must it be ready?", "Due: 9 June 2032"),
        ("Who leads measure C-3 of the Red Hills plan?", "Lead: Gate Guild"),
        ("In the Red Hills plan, when is A-1 due?", "4 May 2031"),
        ("what is a.1 in the pupils' care plan", "Buy bells"),
        ("Steady Hands review: how much was spent on outcome 3?", "Spent: 1.55"),
        ("Under the Steady Hands review, what was the budget of outcome 1?", "Budget: 3.20"),
        ("What does paragraph 2 of the Red Hills plan say?", "bell of bronze"),
        ("paragraph 3 of the pupils' care plan", "ninety pupils"),
        ("How many Steady Hands recommendations are flagged as urgent?", "2 recommendations"),
        ("Which recommendations of the Steady Hands review are urgent?", "Pay the weavers"),
        ("How many recommendations does the Steady Hands review make?", "3 recommendations"),
        ("What does the Red Hills plan mean by a knocker?", "a pupil who rings the bell"),
        ("What counts as a 'hill day' in RHPP?", "a day without lessons"),
    ],
)
def test_what_everyday_names_ask_of_a_document_is_told(
    asked: Assistant, question: str, fact: str
) -> None:
    answer = asked.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    assert fact in answer.text
    assert {one.document for one in answer.citations} <= {"rhpp", "shr"}


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("Which Steady Hands recommendations are urgent?", "Count the shuttles"),
        ("Who leads measure C-3 of the Red Hills plan?", "Buy bells"),
        ("Steady Hands review: how much was spent on outcome 3?", "1.74"),
        ("What is C.3?", "Gate Guild"),
        ("Who leads outcome C.3 in the work plan?", "Gate Guild"),
        ("Which body coordinates A.1.1?", "Hill Wardens"),
    ],
)
def test_other_rows_and_places_of_the_plan_are_not_meant(
    asked: Assistant, question: str, absent: str
) -> None:
    assert absent not in asked.ask(question).text


def test_a_second_question_leans_on_the_row_or_the_paragraph_told(asked: Assistant) -> None:
    row = talk(asked, "What is measure C-3 of the Red Hills plan?", "and when must it be ready?")
    assert "9 June 2032" in row
    kids = talk(
        asked,
        "When is the inspection of the Red Hills plan?",
        "how many pupils does it have to listen to?",
    )
    assert "ninety pupils" in kids
