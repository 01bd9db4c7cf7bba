"""Questions over small documents: cross-references, tables by year, names that are numbers."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

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


FERRIES = Beside(
    id="ferries",
    name="FERRIES",
    kind="earlier-plan",
    edition="2016-2019",
    title="Work Plan of the Ferry Circle 2016-2019",
    text=(
        "# Work Plan of the Ferry Circle 2016-2019\n\n"
        "#### Table 1. Quays\n\n"
        "No.\tActivity\tLead body\tStatus\tIndicators\n"
        "A1\tPaint the mooring piles\tOrle\tCompleted with delay (May 2018)\t40 piles; result: 57\n"
        "A2\tDredge the Pellmouth basin\tVane\tCancelled (no dredger)\tBasin 3 metres deep\n"
        "A3\tHang brass bells\tOrle\tCompleted (June 2017)\tTen bells\n"
    ),
)


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, FERRIES)


def test_another_work_plan_answers_what_the_plan_has_nothing_of(planned: Assistant) -> None:
    answer = planned.ask("According to the work plan, what became of the Pellmouth basin?")
    assert "The plan does not say this" in answer.text
    assert "no dredger" in answer.text


def test_activities_of_another_work_plan_are_listed_by_their_state(planned: Assistant) -> None:
    text = planned.ask("Which activities of the earlier work plan were cancelled?").text
    assert "FERRIES A2" in text
    assert "FERRIES A1" not in text


def test_what_was_completed_late_was_completed(planned: Assistant) -> None:
    text = planned.ask("Which activities of the earlier work plan were completed?").text
    assert "FERRIES A1" in text
    assert "FERRIES A3" in text
    assert "FERRIES A2" not in text


def test_the_row_spoken_of_is_told_again_for_what_it_has_in_other_words(planned: Assistant) -> None:
    first = "What was the target for the mooring piles in the earlier work plan?"
    assert "57" in talk(planned, first, "And what did it really bring in?")


def test_the_work_plan_is_the_plan_where_it_has_the_subject(planned: Assistant) -> None:
    assert "FERRIES" not in planned.ask("What does the work plan say about shelters?").text


ORCHARDS = Beside(
    id="orchards",
    name="ORCH",
    title="Convention on the Orchards of the Vale",
    text=(
        "# Convention on the Orchards of the Vale\n\n"
        "## Article 1 – Pickers’ Assembly\n\n"
        "1. The Assembly of Pickers shall gather once every four years.\n\n"
        "2. A majority of three quarters decides.\n\n"
        "3. Guilds of pickers may come as guests, without a vote.\n\n"
        "## Article 2 – Rest\n\n"
        "1. A picker is granted a pause of twenty days.\n\n"
        "2. The pause may be extended where the picker is ill.\n\n"
        "## Article 3 – Ladders\n\n"
        "1. A ladder shall be taken home where a picker is ill and is no longer able to climb.\n\n"
        "2. Lists of ladders shall be kept for five years.\n\n"
        "3. It is an offence to saw through a ladder.\n"
    ),
)
MILLS = Beside(
    id="mills",
    name="MILLS",
    kind="report",
    title="Final Review Report of the Weir Valley Work Plan 2016-2021",
    text=(
        "# Final Review Report of the Weir Valley Work Plan 2016-2021\n\n"
        "# 1 Mills\n\n"
        "## 1.1 Lists\n\nLists of millstones are kept for nine years by the millers.\n\n"
        "## 1.2 Leads\n\nThe outcome on sluices was led by Dunmere.\n\n"
        "# 2 Recommendations\n\n"
        "## 2.1 Recommendation 1: Evaluation\n\n"
        "The next plan should provide for a mid-term evaluation in its third year.\n"
    ),
)


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, ORCHARDS, MILLS)


@pytest.mark.parametrize(
    ("before", "now", "place"),
    [
        ("How long is the pause that ORCH grants?", "May it be prolonged?", "ORCH Art. 2(2)"),
        ("How often does the Assembly of ORCH gather?", "Are guilds there too?", "ORCH Art. 1(3)"),
        (
            "How long must lists of ladders be kept under ORCH?",
            "How about millstones under MILLS?",
            "MILLS §1.1",
        ),
        ("How long must lists be kept under ORCH?", "and in MILLS?", "MILLS §1.1"),
        ("What is recommendation 1 of MILLS about?", "Does the work plan have one?", "Section G"),
    ],
)
def test_what_leans_on_a_place_is_told_beside_it_or_where_it_asks(
    both: Assistant, before: str, now: str, place: str
) -> None:
    assert f"[{place}]" in talk(both, before, now)


@pytest.mark.parametrize(
    ("question", "places"),
    [
        (
            "Compare how long lists are to be kept under ORCH and under MILLS.",
            ["ORCH Art. 3(2)", "MILLS §1.1"],
        ),
        ("Who led the outcome on sluices in the Weir Valley Work Plan?", ["MILLS §1.2"]),
        ("Who led the outcome on sluices in the Weir Valley plan?", ["MILLS §1.2"]),
        ("How often does ORCH let the Assembly gather, i.e. when does it?", ["ORCH Art. 1(1)"]),
        ("mills: who led the outcome on sluises", ["MILLS §1.2"]),
    ],
)
def test_every_document_named_is_told_from(
    both: Assistant, question: str, places: list[str]
) -> None:
    text = both.ask(question).text

    assert all(f"[{place}]" in text for place in places), text


def test_a_sanction_that_a_document_has_not_is_not_answered(both: Assistant) -> None:
    answer = both.ask("What fine does ORCH set for sawing through a ladder?")

    assert answer.status is not AnswerStatus.ANSWERED
