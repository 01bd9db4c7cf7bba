"""Entries and words changed inside a cell: exactly they change in the register."""

import pytest

from tests.corpus.edits import Edit, after_line, changes, edited, replaced, row
from tests.corpus.plan import PLAN, parse

C_2_1 = "C.2.1 Activities/programmes to enhance"


@pytest.mark.parametrize(
    ("edit", "column", "at", "words"),
    [
        (
            replaced(
                "\tReview and revise existing laws",
                "\tConduct an audit of fees. Review and revise existing laws",
            ),
            "projects",
            0,
            "Conduct an audit of fees.",
        ),
        (
            replaced(
                "in line with the current situation\t",
                "in line with the current situation Conduct an audit of fees\t",
            ),
            "projects",
            1,
            "Conduct an audit of fees",
        ),
        (
            replaced(
                "in line with the current situation\t",
                "in line with the current situation. Waiver of fees for workers\t",
            ),
            "projects",
            1,
            "Waiver of fees for workers",
        ),
        (
            replaced(
                "regular migration within ASEAN\t\t",
                "regular migration within ASEAN Number of workers reached\t\t",
            ),
            "indicators",
            1,
            "Number of workers reached",
        ),
        (
            replaced(
                "of recruitment fees to migrant workers</i>\t",
                "of recruitment fees to migrant workers</i> Train labour attachés\t",
            ),
            "examples",
            1,
            "Train labour attachés",
        ),
    ],
)
def test_entry_added_to_a_cell(edit: Edit, column: str, at: int, words: str) -> None:
    touched = {f"activities/A.2.3/{column}"}
    if column == "projects":
        touched.add("activities/A.2.3/pointers")

    assert changes(edit) == touched
    assert edited(edit).activities["A.2.3"][column][at] == words


def test_project_added_in_a_row_of_its_own() -> None:
    edit = after_line(
        "A.2.3 Activities/programmes to improve laws", row("", "", "", "Waiver of fees for workers")
    )

    assert changes(edit) == {"activities/A.2.3/projects", "activities/A.2.3/pointers"}
    assert edited(edit).activities["A.2.3"]["projects"][1] == "Waiver of fees for workers"


def test_project_removed() -> None:
    edit = replaced("Provide Legal Assistance Project Conduct engagement", "Conduct engagement")

    assert changes(edit) == {"activities/B.1.4/projects", "activities/B.1.4/pointers"}
    assert len(edited(edit).activities["B.1.4"]["projects"]) == 2


def test_project_reworded_and_its_source_changed() -> None:
    edit = replaced("activity 3.12)", "activity 3.14)")

    assert changes(edit) == {"activities/C.1.3/projects", "activities/C.1.3/references"}


def test_indicator_removed() -> None:
    edit = replaced(
        " Number of TIP victims identified by labour inspectors or during labour inspections", ""
    )

    assert changes(edit) == {"activities/B.3.1/indicators"}


def test_type_without_a_code_added() -> None:
    edit = after_line(C_2_1, row("", "Activities to relocate witnesses"))

    assert changes(edit) == {"activities/C.2.1/uncoded"}


def test_activity_words_reworded() -> None:
    edit = replaced("enhance the protection of victims and witnesses of TIP", "hide witnesses")

    assert changes(edit) == {"activities/C.2.1/text"}


def test_outcome_reworded() -> None:
    edit = replaced(
        "preserve the integrity of the criminal justice process ⁴³", "keep justice whole ⁴³"
    )

    assert changes(edit) == {"outcomes/C.2/text"}


def test_code_printed_with_a_lookalike_letter() -> None:
    edit = replaced("A.1.4 Activities", "А.1.4 Activities")

    assert changes(edit) == set()
    assert ("lookalike_letters", "A.1.4") in {
        (found.kind, found.locator) for found in parse(edit(PLAN)).findings
    }


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("where it hides trafficking</i> <i>Cooperation between ports", 2),
        ("where it hides trafficking</i> <i>Guidance for clinics</i> <i>Lessons on wages", 3),
        ("where it hides the proposed</i> <i>Actions on wages", 1),
        ("where it hides the</i> <i>Cooperation between ports", 1),
        ("of the Member</i> <i>States on wages", 1),
        ("where it hides</i> <i>cooperation between ports", 1),
    ],
)
def test_example_in_italics_of_its_own(words: str, parts: int) -> None:
    edit = replaced("against women migrant workers</i>", f"against women {words}</i>")
    found = parse(edit(PLAN)).activity("A.1.2")

    assert found is not None
    assert len(found.examples) == parts


def test_project_that_a_rare_verb_begins() -> None:
    edit = replaced(
        "in line with the current situation\t", "in line with the rules Waive fees for minors\t"
    )
    found = parse(edit(PLAN)).activity("A.2.3")

    assert found is not None
    assert [one.wording.text for one in found.projects][1:] == ["Waive fees for minors"]


@pytest.mark.parametrize("end", ["and train them in remote counselling. (Ref. ABC WP, action 6.3)"])
def test_project_whose_end_is_printed_twice(end: str) -> None:
    words = f"in line with the rules of the sea {end}"
    edit = replaced("in line with the current situation\t", f"{words} {end}\t")

    assert (
        edited(edit).differences(
            edited(replaced("in line with the current situation\t", f"{words}\t"))
        )
        == set()
    )
