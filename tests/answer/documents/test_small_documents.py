"""Questions over small documents: cross-references, tables by year, names that are numbers."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

STATUTE = Beside(
    id="quarries",
    name="QUARRIES",
    title="Convention on the Upland Quarries",
    text=(
        "# Convention on the Upland Quarries\n\n"
        "## Article 1 – Blasting\n\n"
        "A quarry shall not blast for longer than:\n\n"
        "(a) 40 minutes in the case of limestone;\n\n(b) 15 minutes in the case of bluestones.\n\n"
        "## Article 2 – Fences\n\n1. Every quarry shall be fenced with willow hurdles.\n\n"
        "## Article 3 – Reservations\n\n"
        "No reservation may be made, except in respect of Article 2, paragraph 1.\n\n"
        "## Article 4 – Withdrawal\n\n"
        "The withdrawal of a Party takes effect nine months after its letter has arrived.\n"
    ),
)
REVIEW = Beside(
    id="masons",
    name="MASONS",
    kind="report",
    title="Mid-way Review of the Masons' Guild",
    text=(
        "# Mid-way Review of the Masons' Guild\n\n"
        "The review was carried out in spring by a team of two under Dr Hesper Loach.\n\n"
        "## 1 Limits of the review\n\n"
        "Two limits should be borne in mind:\n\n"
        "(a) snow kept the team from the upper pits;\n\n(b) no mason kept accounts.\n\n"
        "## 2 Calls\n\n"
        "The bell line, 2727, is run by the Pit Wardens of Orle. It rang 80 times.\n\n"
        "#### Table 1. Slate cut by pit (tonnes)\n\n"
        "Pit\tOwner\t2031\t2032\n"
        "Upper Orle\tLoach\t31\t58\nLower Orle\tVane\t12\tn.a.\nAll pits\t\t43\t58\n\n"
        "## 3 Recommendations\n\n"
        "Recommendation 1: Mend the hoist by May; if no hoist is found, hire mules in Orle.\n\n"
        "Recommendation 2: Count the chisels every autumn.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, STATUTE, REVIEW)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        (
            "Is a reservation to the willow hurdles allowed under the quarries convention?",
            "Article 2, paragraph 1",
        ),
        ("How many tonnes of slate did Upper Orle cut in 2032?", "2032: 58"),
        ("Who led the team of the mid-way review?", "Hesper Loach"),
        ("Who runs the bell line 2727?", "Pit Wardens"),
        ("What limits does the review report for its own findings?", "no mason kept accounts"),
        ("When does the withdrawal of a State from the convention take effect?", "nine months"),
    ],
)
def test_a_document_answers_what_it_has(asked: Assistant, question: str, fact: str) -> None:
    assert fact in asked.ask(question).text


@pytest.mark.parametrize(
    ("before", "now", "fact"),
    [
        (
            "How long may a quarry blast limestone under the convention?",
            "And for bluestones?",
            "15 minutes",
        ),
        (
            "By when should the hoist be mended according to the review?",
            "What does the review suggest if no hoist is found?",
            "mules",
        ),
        ("How much slate did Upper Orle cut in 2031?", "And in 2032?", "58"),
    ],
)
def test_a_question_after_one_stays_in_its_document(
    asked: Assistant, before: str, now: str, fact: str
) -> None:
    assert fact in talk(asked, before, now)
