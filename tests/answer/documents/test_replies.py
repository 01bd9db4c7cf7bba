"""Recommendations asked by their labels: what they say, what was replied, what is thought of it."""

import pytest

from tests.answer.documents.small import assistant_over
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

APART = Beside(
    id="shr",
    name="SHR",
    kind="report",
    title="Mid-Term Review of Work for Migrant Weavers (Steady Hands)",
    text=(
        "# Mid-Term Review\n\n## 1. Looms\n\nThe looms stand in Orle and in Vane.\n\n"
        "## 2. Recommendations\n\n"
        "#### Recommendation R1\n\nOil the looms.\n\nFor: Masters | By: March 2031\n\n"
        "#### Recommendation R2\n\nCount the shuttles.\n\nFor: Clerks | By: May 2031\n\n"
        "# Annex A Reply of the Guild\n\n#### Table A.1. Reply to each recommendation\n\n"
        "No.\tReply\tRemarks\nR1\tAccepted\tOil was bought in Vane.\n"
        "R2\tNot accepted\tThe charter leaves counting to the clerks.\n"
    ),
)
TOGETHER = Beside(
    id="mow",
    name="MEADOW",
    kind="report",
    title="Meadow: Final Evaluation of the Programme for Shepherds",
    text=(
        "# Meadow\n\n## 1 Findings\n\nThe sheep are well.\n\n## 2 Recommendations\n\n"
        "#### Table 1. Recommendations and replies\n\n"
        "No.\tRecommendation\tAddressed to\tReply\n"
        "Q1\tMend the fence.\tWardens\tAccepted. Wood was bought.\n"
        "Q2\tSell the old ram.\tOwners\tRejected. The ram is loved.\n"
        "Q3\tPaint the barn.\tOwners\tAccepted.\n\n"
        "## 3 Comments\n\nThe evaluators regret the reply to Q2: the ram is lame.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, APART, TOGETHER)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Who has to act on R2 in the Steady Hands review?", ("Clerks", "Not accepted")),
        ("What was the reply to recommendation 2 of the Steady Hands review?", ("charter leaves",)),
        ("what did the guild say about R2?", ("charter leaves", "Count the shuttles")),
        ("R1 of the Steady Hands review?", ("Oil the looms", "bought in Vane")),
        ("What does recommendation Q2 of Meadow say and what was the answer?", ("ram is loved",)),
        ("recommendation 1 of Meadow", ("Mend the fence",)),
        ("What do the evaluators think of the reply to Q2 in Meadow?", ("ram is lame",)),
        ("Why was Q2 rejected in the Meadow evaluation?", ("ram is loved", "ram is lame")),
        ("Which Meadow recommendations were turned down?", ("Sell the old ram",)),
        ("Which finding does R1 of the Steady Hands review rest on?", ("Oil the looms",)),
    ],
)
def test_a_recommendation_is_told_with_the_reply_to_it(
    asked: Assistant, question: str, facts: tuple[str, ...]
) -> None:
    answer = asked.ask(question)
    assert answer.status is AnswerStatus.ANSWERED
    for fact in facts:
        assert fact in answer.text


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        ("What was the reply to recommendation 2 of the Steady Hands review?", "bought in Vane"),
        ("What does recommendation Q1 of Meadow say?", "ram is lame"),
        ("Which Meadow recommendations were turned down?", "Paint the barn"),
        ("What is B.2?", "shuttles"),
    ],
)
def test_other_recommendations_are_not_told(asked: Assistant, question: str, absent: str) -> None:
    assert absent not in asked.ask(question).text


def test_a_label_that_no_document_has_stays_unknown(asked: Assistant) -> None:
    assert asked.ask("What does R9 say?").status is AnswerStatus.UNKNOWN_CODE
