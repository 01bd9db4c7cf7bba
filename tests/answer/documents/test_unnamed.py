"""Questions that name no document, and parts of questions, over small documents read for the
first time.
"""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant
from tipassist.types import AnswerStatus

CHARTER = Beside(
    id="lakes",
    name="LAKES",
    title="Lake Charter on the Carriage of Passengers",
    text=(
        "# Lake Charter on the Carriage of Passengers\n\n"
        "## Article 1 – Skippers\n\n"
        "1. A skipper shall count the passengers before casting off.\n\n"
        "2. A skipper who does not count them shall pay a fine of 300 florins.\n\n"
        "## Article 2 – Equipment\n\n"
        "Every lake steamer shall carry:\n\n"
        "(a) a brass lantern;\n\n(b) two oilskins; and\n\n(c) a whistle.\n\n"
        "## Article 3 – Leaving\n\n"
        "A denunciation of this Charter takes effect three months after it was received.\n"
    ),
)
SURVEY = Beside(
    id="inns",
    name="INNS",
    kind="report",
    title="Survey of Lakeside Inns",
    text=(
        "# Survey of Lakeside Inns\n\n"
        "Authors: Ms Tilda Quist and Mr Orm Vane\n\n"
        "## 1 Guests\n\n"
        "#### Table 1. Guests by harbour and year\n\n"
        "Harbour\tYear\tGuests\n"
        "Pellmouth\t2018\t411\nPellmouth\t2019\t387\nGrayle\t2018\t95\nGrayle\t2019\t102\n\n"
        "## 2 Staff\n\n"
        "A wardens' circle was set up in Grayle. It is led by Mistress Oda Brill and meets on"
        " Mondays.\n\n"
        "• Wish 1: the pier is to be lit.\n\n• Wish 2: the stables are to be thatched anew.\n\n"
        "Innkeepers complained of leaking roofs.\n\n"
        "## 3 Stables by village, 2024–2026\n\n"
        "Village\tStables\tMules\n"
        "Orle\t14\t90\nVane\t31\t60\nSedge\t9\t75\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, CHARTER, SURVEY)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("What fine must a skipper pay who does not count the passengers?", "300 florins"),
        ("When does a denunciation of the charter take effect?", "three months"),
        ("What must every lake steamer carry?", "two oilskins"),
        ("Who wrote the survey of lakeside inns?", "Tilda Quist"),
        ("How many guests did Pellmouth have in 2019?", "387"),
        ("Who leads the wardens' circle in Grayle?", "Oda Brill"),
        ("What is wish 2 of the survey?", "thatched anew"),
    ],
)
def test_the_document_that_settles_a_question_answers_it(
    asked: Assistant, question: str, fact: str
) -> None:
    assert fact in asked.ask(question).text


def test_a_row_of_another_year_is_no_answer(asked: Assistant) -> None:
    answer = asked.ask("How many guests did Pellmouth have in 2021?")
    assert answer.status is AnswerStatus.NOT_IN_PLAN


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        ("Which village had the most stables in 2024-2026?", ("Vane",)),
        ("Which village had the most mules and which the fewest in 2024-2026?", ("Orle", "Vane")),
    ],
)
def test_the_title_of_a_table_tells_its_years(
    asked: Assistant, question: str, facts: tuple[str, ...]
) -> None:
    told = asked.ask(question).text
    assert all(one in told for one in facts)
    assert "Sedge" not in told


def test_a_table_of_other_years_ranks_nothing(asked: Assistant) -> None:
    assert "Vane" not in asked.ask("Which village had the most stables in 2019?").text


def test_another_year_is_asked_of_the_table_spoken_of(asked: Assistant) -> None:
    told = talk(asked, "How many guests did Grayle have in 2018?", "And in 2019?")
    assert "102" in told
    assert "95" not in told


def test_another_name_is_asked_of_the_table_spoken_of(asked: Assistant) -> None:
    told = talk(asked, "How many guests did Grayle have in 2018?", "And in Pellmouth?")
    assert "411" in told
    assert "95" not in told


def test_who_leads_it_is_asked_of_the_document_spoken_of(asked: Assistant) -> None:
    told = talk(asked, "Was a wardens' circle set up in Grayle?", "Who is it led by?")
    assert "Oda Brill" in told


def test_the_plan_answers_what_it_has_itself(asked: Assistant) -> None:
    answer = asked.ask("Who coordinates A.2.3?")
    assert "ACMW" in answer.text
    assert "LAKES" not in answer.text
