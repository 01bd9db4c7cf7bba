"""Which figures of a table rose or fell from one year to another."""

import pytest

from tests.answer.documents.small import assistant_over
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

REVIEW = Beside(
    id="quay",
    name="QUAY",
    kind="report",
    title="Review of the Quayside Programme for Ferrymen",
    text=(
        "# Review of the Quayside Programme\n\n## 1. Ferries\n\n"
        "Table 1 has the passengers counted at each quay.\n\n"
        "#### Table 1. Passengers by quay\n\n"
        "Quay\t2030\t2031\t2032\n"
        "Alder\t88\t95\t102\nBirch\t40\t37\t12\nCedar\t210\t198\t121\nDamson\t17\t21\tn/k\n"
        "Total\t355\t351\t235\n\n"
        "## 2. Crews\n\n#### Table 2. Sailors by boat\n\n"
        "Boat\t2030\t2032\nHeron\t9\t14\nIbis\t4\t6\n"
    ),
)


@pytest.fixture(scope="module")
def quayside(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, REVIEW)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "which quays saw their passengers fall in 2032?",
            "2 of 3 fell by “2032” against “2031” in QUAY Table 1: "
            "Birch 37 to 12 and Cedar 198 to 121.",
        ),
        (
            "at which quays did the passengers rise between 2030 and 2031?",
            "2 of 4 rose by “2031” against “2030” in QUAY Table 1: "
            "Alder 88 to 95 and Damson 17 to 21.",
        ),
        (
            "passengers went down at every quay in 2032, right?",
            "No. 2 of 3 fell by “2032” against “2031” in QUAY Table 1; not so: Alder 95 to 102.",
        ),
        (
            "did the number of sailors grow on all boats?",
            "Yes. 2 of 2 rose by “2032” against “2030” in QUAY Table 2.",
        ),
        (
            "did the passengers at Cedar increase in 2031?",
            "No. Cedar 210 to 198, “2031” against “2030” in QUAY Table 1.",
        ),
        (
            "at how many quays did passengers drop from 2030 to 2032",
            "2 of 3 fell",
        ),
    ],
)
def test_what_rose_and_what_fell(quayside: Assistant, question: str, said: str) -> None:
    answer = quayside.ask(f"In the Quayside review, {question}")
    assert answer.text.startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "which quays saw their passengers fall in 2030?",
        "which quays saw their passengers fall in 2040?",
        "by how much did passengers at Alder rise from 2030 to 2032?",
        "did the passengers at Birch fall in 2032 because of the bridge?",
        "which quays saw their passengers fall in 2032 for two years running?",
    ],
)
def test_a_year_without_one_before_it_tells_no_movement(quayside: Assistant, question: str) -> None:
    assert " fell by " not in quayside.ask(f"In the Quayside review, {question}").text
