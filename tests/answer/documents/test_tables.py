"""Questions answered from the figures and the cells of tables in documents."""

from types import SimpleNamespace
from typing import cast

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tests.corpus.stored_texts import parsed
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.tables.asking import TableAnswers
from tipassist.answer.documents.tables.grid import number_in
from tipassist.corpus.manifest import DocumentKind

REVIEW = Beside(
    id="lamp",
    name="LAMP",
    kind="report",
    title="Review of the Lamplight Programme for Lock Keepers",
    text=(
        "# Review of the Lamplight Programme\n\n## 1. Locks\n\nTable 1 lists the locks.\n\n"
        "#### Table 1. Locks and their keepers\n\n"
        "Lock\tRiver\tGates\tDepth (metres)\tCost per day (crowns)\n"
        "Alder Lock\tVane\t12\t4.5\t1,200\n"
        "Birch Lock\tOrle\t30\t6.0\t950\n"
        "The Weir\tOrle\t8\t2.5\t1,410\n\n"
        "## 2. Money\n\nTable 2 holds what was spent against the plan.\n\n"
        "#### Table 2. Spending\n\n"
        "Component\t2031\t2032\tPlanned\tSpent\n"
        "Lamps\t1.2\t0.8\t2.5\t2.0\n"
        "Boats and oars\t0.4\t1.1\t1.0\t1.5\n"
        "Total\t1.6\t1.9\t3.5\t3.5\n\n"
        "## 3. Advice\n\nThe reply to each piece of advice stands in Table 3.\n\n"
        "#### Table 3. Replies\n\n"
        "No.\tAdvice\tAddressed to\tReply\n"
        "A1\tPaint the gates.\tGuild of Keepers\tAccepted. Paint was bought.\n"
        "A2\tSell the boats.\tHarbour Board; Guild of Keepers\tRejected. They are needed.\n"
        "A3\tRing a bell at noon.\tHarbour Board\tNot accepted\n"
        "A4\tOil the hinges.\tGuild of Keepers\tAccepted\n\n"
        "## 4. Guests\n\nTable 4 has the guests of the inns.\n\n"
        "#### Table 4. Guests\n\n"
        "Inn\tNew guests\tOf these girls\n"
        "Anchor\t58\t9\nBarge\t44\t6\nCrane\t31\t4\n\n"
        "## 5. Wrecks\n\n#### Table 5. Wrecks by haven\n\n"
        "Haven\tWrecks\tSailors saved\n"
        "Gull\t3\t11\nHeron\t0\t0\nIbis\t2\t0\nJay\t0\t4\n\n"
        "#### Table 6. Papers kept\n\n"
        "Item\tWhat is written down\tYears\n"
        "1. Pilot\tName and age\t30\n"
        "2. Cargo\tWeight and owner\t12\n"
        "3. Guests\tNames and beds of strangers brought by the pilot\t5\n\n"
        "## 6. Herds\n\nMost goats were lost in Mossdale, which is explained by the flood. "
        "A total of 64 herders had been taught to shear by the end of 2032.\n\n"
        "#### Table 7. Goats by dale\n\n"
        "Dale\t2030\t2032\n"
        "Mossdale\t210\t140\nFerndale\tn/k\t95\nThorndale\t88\t121\n\n"
        "#### Table 8. Shearing\n\n"
        "Year\tHerds\tFleeces\tFleeces of black goats\n"
        "2030\t31\t640\t12\n2032\t36\t702\t0\n"
    ),
)


@pytest.fixture(scope="module")
def lamplight(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, REVIEW)


IN = "In the Lamplight review, "


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        (
            "which lock has the most gates?",
            "The highest “Gates” in LAMP Table 1 is 30: Birch Lock.",
        ),
        ("which lock has the lowest depth?", "The lowest “Depth (metres)”"),
        (
            "which lock is the dearest per day and which the cheapest?",
            "The highest “Cost per day (crowns)” in LAMP Table 1 is 1,410: The Weir. [LAMP Table 1]"
            "\n\nThe lowest “Cost per day (crowns)” in LAMP Table 1 is 950: Birch Lock.",
        ),
        ("how many gates do Alder Lock and The Weir have together?", "Together 20: Alder Lock 12"),
        (
            "how many more gates has Birch Lock than Alder Lock?",
            "18 more: Birch Lock 30, Alder Lock 12",
        ),
        ("what did lamps cost in 2031 and 2032 combined?", "Together 2.0: 2031 1.2 and 2032 0.8"),
        ("how many gates has Birch Lock?", "30: “Gates” of Birch Lock in LAMP Table 1."),
        ("what did lamps cost in 2032?", "0.8: “2032” of Lamps in LAMP Table 2."),
        ("which river has the deepest lock? the highest depth", "The highest “Depth (metres)”"),
        (
            "what was spent in total over all components?",
            "3.5: the total printed for “Spent” in LAMP Table 2.",
        ),
        (
            "did boats and oars spend more than planned?",
            "Yes. Boats and oars: Spent 1.5, Planned 1.0 (LAMP Table 2).",
        ),
        ("did lamps spend more than planned?", "No. Lamps: Spent 2.0, Planned 2.5"),
        ("did the lamps stay below their budget?", "Yes. Lamps: Spent 2.0, Planned 2.5"),
    ],
)
def test_figures_are_reckoned_with(lamplight: Assistant, question: str, begins: str) -> None:
    assert lamplight.ask(IN + question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("which advice was rejected?", ["A2"]),
        ("which advice was accepted?", ["A1", "A4"]),
        ("which advice was not accepted?", ["A3"]),
        ("what advice is addressed to the Harbour Board?", ["A2", "A3"]),
        ("which locks are on the river Orle?", ["Birch Lock", "The Weir"]),
    ],
)
def test_rows_are_listed_by_a_cell(lamplight: Assistant, question: str, rows: list[str]) -> None:
    answer = lamplight.ask(IN + question)
    told = [one.text.split(": ", 2)[1].split(";")[0] for one in answer.claims[2:]]
    assert answer.claims[1].text.startswith("**LAMP §")
    assert told == rows
    assert answer.text.startswith(f"{len(rows)} row")


@pytest.mark.parametrize(
    "question",
    [
        "which lock has the most keepers' cats?",
        "did the whole programme spend more than planned by the guild of bakers?",
        "how many more gates has Birch Lock than Cedar Lock?",
        "which country has the most?",
    ],
)
def test_what_no_table_has_is_not_reckoned(lamplight: Assistant, question: str) -> None:
    text = lamplight.ask(IN + question).text
    assert not text.startswith(("The highest", "Yes", "No.", "Together"))
    assert " more: " not in text


@pytest.mark.parametrize(
    ("cell", "number"),
    [("1,284", "1284"), ("86 %", "86"), ("4.5", "4.5"), ("EUR 12 000", "12000"), ("5 of 8", None)],
)
def test_the_number_of_a_cell(cell: str, number: str | None) -> None:
    found = number_in(cell)
    assert (None if found is None else str(found)) == number


def test_a_question_that_names_no_document_is_answered_from_the_table_that_has_it(
    lamplight: Assistant,
) -> None:
    answer = lamplight.ask("how many more gates has Birch Lock than Alder Lock?")
    assert answer.text.startswith("The plan does not say this, but the Review of the Lamplight")
    assert "18 more: Birch Lock 30, Alder Lock 12" in answer.text


def test_a_question_of_the_plan_stays_with_the_plan(lamplight: Assistant) -> None:
    answer = lamplight.ask("which body coordinates the most activities?")
    assert answer.text.startswith("SOMTC coordinates the most")


def test_girls_are_told_by_their_own_column(lamplight: Assistant) -> None:
    told = lamplight.ask(f"{IN}how many girls were guests at Anchor?").text
    assert "9: “Of these girls” of Anchor" in told


def test_boys_are_not_told_by_the_columns_of_all_or_of_girls(lamplight: Assistant) -> None:
    told = lamplight.ask(f"{IN}how many boys were guests at Anchor?").text
    assert "of Anchor in LAMP" not in told


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "in which havens were there no wrecks?",
            "“Wrecks” in LAMP Table 5: Heron and Jay.",
        ),
        (
            "which haven had zero sailors saved?",
            "“Sailors saved” in LAMP Table 5: Heron and Ibis.",
        ),
        (
            "in which inn were there no new guests?",
            "None of the 3 has 0 under “New guests”",
        ),
    ],
)
def test_rows_that_have_nothing_are_told_and_no_others(
    lamplight: Assistant, question: str, told: str
) -> None:
    assert told in lamplight.ask(IN + question).text


def test_a_figure_is_not_told_of_a_row_that_another_is_nearer_than(lamplight: Assistant) -> None:
    asked = "for how many years are names and beds of strangers brought by a pilot kept?"
    assert "of 1. Pilot" not in lamplight.ask(IN + asked).text
    assert "30: “Years” of 1. Pilot" in lamplight.ask(IN + "how many years for the pilot?").text


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("by how much did the goats of Mossdale fall between 2030 and 2032?", "70 fewer: 2030 210"),
        (
            "by how much did the goats of Thorndale grow between 2030 and 2032?",
            "33 more: 2030 88, 2032 121",
        ),
        (
            "were there more wrecks at Gull or at Ibis?",
            "More: Gull. Gull 3, Ibis 2 (“Wrecks” in LAMP Table 5).",
        ),
        ("were there more gates at Alder Lock or Birch Lock?", "More: Birch Lock. Alder Lock 12"),
        (
            "how many fleeces were there in 2030, and how many of black goats?",
            "640: “Fleeces” of 2030 in LAMP Table 8. [LAMP Table 8]\n\n"
            "12: “Fleeces of black goats”",
        ),
        ("list the havens that had no wrecks", "2 of the 4 have 0 under “Wrecks”"),
        ("how many goats were there in Ferndale in 2030?", "n/k: “2030” of Ferndale"),
    ],
)
def test_figures_are_held_against_one_another(
    lamplight: Assistant, question: str, begins: str
) -> None:
    assert lamplight.ask(IN + question).text.startswith(begins)


@pytest.mark.parametrize(
    ("question", "never"),
    [
        ("how many fleeces came from Ferndale in 2032?", "702"),
        ("how many herders had been taught to shear by the end of 2032?", "36:"),
        ("what was the reason that the boats were to be sold?", "1 row of"),
    ],
)
def test_a_table_that_lacks_what_is_asked_does_not_answer(
    lamplight: Assistant, question: str, never: str
) -> None:
    assert never not in lamplight.ask(IN + question).text.split("[")[0]


def test_a_row_is_shown_after_the_title_of_its_section(lamplight: Assistant) -> None:
    answer = lamplight.ask(IN + "how many gates has Birch Lock?")
    cited = [str(one.locator) for one in answer.citations]
    assert "**LAMP §1** *Locks*" in answer.text
    assert {"LAMP §1", "LAMP Table 1"} <= set(cited)


def test_the_reason_for_a_figure_is_told_from_the_section_of_its_table(
    lamplight: Assistant,
) -> None:
    told = talk(lamplight, IN + "how many goats were there in Mossdale in 2032?", "why so few?")
    assert "explained by the flood" in told


@pytest.mark.parametrize(
    ("names", "lacks"),
    [
        (["Gull"], True),
        (["Ibis", "Anchor"], True),
        (["Anchor"], False),
        (["Orle"], False),
        ([], False),
    ],
)
def test_a_row_of_one_table_is_not_of_what_another_names(names: list[str], lacks: bool) -> None:
    places = Places(parsed(REVIEW.text, DocumentKind.REPORT, "LAMP"))
    tables = TableAnswers(cast("Shelf", SimpleNamespace(places=lambda _: places)))
    key = Key("lamp", "1999")
    guests = next(one for one in tables.of(key) if "Inn" in one.heads)
    row = Found(guests.rows[0].index, 1.0, 1.0, 0.7, "", is_row=True)
    assert tables.lacks_named(names, key, row) is lacks
