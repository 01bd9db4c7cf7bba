"""Lists and places asked for by the titles they stand under, and what is asked after a list."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

PLAN = Beside(
    id="hedges",
    name="HEDGES",
    kind="plan-of-action",
    title="Plan of Action for the Hedges of Orle",
    text=(
        "# Plan of Action for the Hedges of Orle\n\n"
        "## I. Aims\n\nThe Plan has two aims:\n\n"
        "(a) to fill every gap; and\n\n(b) to plant hazel on the western slope.\n\n"
        "## II. Areas of Work\n\n"
        "### A. Planting\n\nThe parishes will:\n\n"
        "(a) raise saplings in the abbey garden;\n\n"
        "(b) lend spades to smallholders; and\n\n(c) dig in wet weather.\n\n"
        "### B. Trimming\n\nThe parishes will:\n\n"
        "(a) sharpen the billhooks in March;\n\n(b) spare the nests of finches; and\n\n"
        "(c) burn no clippings.\n\n"
        "### C. Rights of Way\n\nThe parishes will:\n\n"
        "(a) mend the stiles; and\n\n(b) put up signposts.\n\n"
        "## III. Carrying Out\n\n"
        "The Guild of Hedgers leads area A, the Wardens lead area B, and the abbess leads the "
        "work under section C.\n"
    ),
)
NOTE = Beside(
    id="brook",
    name="BROOK",
    kind="report",
    title="Second Note on the Brook Bridges",
    text=(
        "# Second Note on the Brook Bridges\n\n"
        "First printed in May 2031; withdrawn in June 2031.\n\n"
        "## 1. Why the First Printing Was Withdrawn\n\n"
        "Two plates were swapped by the printer's boy.\n\n"
        "## 2. Main Obstacles\n\n"
        "(a) The quarry flooded.\n\n(b) No mason spoke the dialect.\n\n"
        "## 3. Bodies\n\n"
        "Work was shared by the Council of Bridge Keepers (CBK) and the Upland Masons' Lodge "
        "(UML).\n\n"
        "## 4. Bridges by Body\n\n"
        "Body\tAssigned\tCompleted\tOngoing\n"
        "CBK\t14\t5\t9\nUML\t11\t7\t4\n\n"
        "## 5. Wages\n\n"
        "Group\tWages paid in 2030\n"
        "Labourers housed in 2030\t310\nMasons housed in 2030\t95\n\n"
        "Of the 310 labourers housed, 44 were under eighteen.\n\n"
        "## Recommendations\n\n"
        "1. Lower the tolls.\n\n2. Paint the parapets.\n\n3. Feed the ferrymen.\n"
    ),
)
SEQUEL = Beside(
    id="ferries",
    name="FERRIES",
    kind="report",
    title="Report on the Ferries",
    text=(
        "# Report on the Ferries\n\n## 1. Next Year\n\n"
        "The Council of Bridge Keepers shall hand three ferries to the Upland Masons' Lodge.\n\n"
        "## 2. Tar\n\nTar was bought in Orle.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PLAN, NOTE, SEQUEL)


@pytest.mark.parametrize(
    ("questions", "facts", "not_told"),
    [
        (
            ("Give me the full list of planting measures in HEDGES.",),
            ("saplings", "spades", "wet weather"),
            "billhooks",
        ),
        (
            ("List all the steps on rights of way in HEDGES",),
            ("stiles", "signposts"),
            "saplings",
        ),
        (("How many trimming measures does HEDGES have?",), ("3 measures", "billhooks"), "stiles"),
        (
            (
                "Give me the full list of planting measures in HEDGES.",
                "now the same list for trimming, please",
            ),
            ("billhooks", "finches", "clippings"),
            "saplings",
        ),
        (
            ("List the trimming measures in HEDGES", "and planting?"),
            ("saplings", "spades"),
            "finches",
        ),
        (
            ("List the trimming measures in HEDGES", "which of these is about finches?"),
            ("spare the nests",),
            "billhooks",
        ),
        (
            (
                "List the trimming measures in HEDGES",
                "which of these is about finches?",
                "the same for planting",
            ),
            ("saplings", "spades", "wet weather"),
            "finches",
        ),
        (
            ("Why was the first printing withdrawn, BROOK?",),
            ("plates were swapped",),
            "May 2031",
        ),
        (
            ("Why was the first printing withdrawn, BROOK?", "Which obstacles does it name?"),
            ("quarry flooded", "dialect"),
            "plates",
        ),
    ],
)
def test_a_title_tells_which_list_or_place_is_asked(
    asked: Assistant, questions: tuple[str, ...], facts: tuple[str, ...], not_told: str
) -> None:
    text = talk(asked, *questions)
    assert all(one in text for one in facts), text
    assert not_told not in text


@pytest.mark.parametrize(
    "question",
    [
        "Who leads on trimming in HEDGES?",
        "Which body is in charge of trimming under HEDGES?",
        "Who is responsible for trimming in HEDGES?",
    ],
)
def test_who_leads_an_area_is_told_by_its_letter(asked: Assistant, question: str) -> None:
    text = asked.ask(question).text
    assert "*Trimming*" in text
    assert "Wardens lead area B" in text


def test_who_leads_a_section_is_told_by_its_letter(asked: Assistant) -> None:
    text = asked.ask("Who leads on rights of way in HEDGES?").text
    assert "*Rights of Way*" in text
    assert "abbess leads the work under section C" in text


def test_who_leads_what_no_area_is_called_is_not_told_so(asked: Assistant) -> None:
    assert "*Trimming*" not in asked.ask("Who leads on ploughing in HEDGES?").text


@pytest.mark.parametrize(
    ("questions", "fact", "not_told"),
    [
        (("HEDGES II.B(a)", "and (c) of the same list"), "clippings", "billhooks"),
        (("HEDGES II.B(a)", "what does letter (b) say?"), "finches", "billhooks"),
        (("Recommendation 1 of BROOK", "and number three?"), "ferrymen", "tolls"),
        (("Recommendation 3 of BROOK", "What about no. 2?"), "parapets", "ferrymen"),
    ],
)
def test_a_label_alone_names_what_stands_beside(
    asked: Assistant, questions: tuple[str, ...], fact: str, not_told: str
) -> None:
    text = talk(asked, *questions)
    assert fact in text
    assert not_told not in text


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("In BROOK, which body finished the most bridges?", "is 7: UML"),
        ("In BROOK, which body has the fewest ongoing bridges?", "is 4: UML"),
        ("In BROOK, how many did the Council of Bridge Keepers complete?", "5: “Completed”"),
        ("In FERRIES, what does the CBK hand to the UML?", "three ferries"),
        ("Of the labourers housed in 2030 how many were underage, BROOK?", "44 were under"),
    ],
)
def test_figures_and_bodies_are_found_by_either_name(
    asked: Assistant, question: str, fact: str
) -> None:
    assert fact in asked.ask(question).text


def test_the_most_of_what_a_table_does_not_count_is_not_reckoned(asked: Assistant) -> None:
    assert "The highest" not in asked.ask("In BROOK, which group held the most banquets?").text
