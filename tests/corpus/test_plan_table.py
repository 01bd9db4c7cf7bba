"""The register of the shipped plan against cells typed by hand from the source."""

from collections import Counter
from itertools import chain

import pytest

from tests.corpus.plan import (
    ROOT,
    Row,
    activity_row,
    golden,
    outcome_row,
    pillar_row,
    plan_register,
    rows,
)
from tipassist.types import Role

ACTIVITIES = rows(ROOT / "evals" / "extraction.jsonl")
OUTCOMES = rows(ROOT / "evals" / "extraction_outcomes.jsonl")


def test_activities_stand_in_printed_order() -> None:
    assert [activity.code for activity in plan_register().activities] == [
        typed["code"] for typed in ACTIVITIES
    ]


@pytest.mark.parametrize("typed", ACTIVITIES, ids=lambda typed: str(typed["code"]))
def test_activity_equals_the_typed_cells(typed: Row) -> None:
    activity = plan_register().activity(typed["code"])

    assert activity is not None
    assert activity_row(activity) == {key: typed[key] for key in typed if key != "note"}


@pytest.mark.parametrize("typed", OUTCOMES, ids=lambda typed: str(typed["code"]))
def test_pillar_or_outcome_equals_the_typed_cells(typed: Row) -> None:
    register = plan_register()
    if "goal" in typed:
        pillar = register.pillar(typed["code"])
        assert pillar is not None
        assert pillar_row(pillar) == typed
    else:
        outcome = register.outcome(typed["code"])
        assert outcome is not None
        assert outcome_row(outcome) == typed


def test_every_reference_of_an_activity_is_the_typed_one() -> None:
    parsed = {
        (activity.code, str(reference.target), str(reference.via) if reference.via else None)
        for activity in plan_register().activities
        for reference in activity.references
    }

    assert parsed == {
        (row["activity"], row["target"], row["via"]) for row in golden("activity_references.jsonl")
    }


def test_outcome_carries_references_of_its_footnote_and_its_own_words() -> None:
    outcome = plan_register().outcome("B.1")

    assert outcome is not None
    assert [(str(ref.target), ref.via and str(ref.via)) for ref in outcome.references] == [
        ("ACTIP Art. 14", "Footnote 25"),
        *((f"APA IV.B({letter})", "Footnote 25") for letter in "abcdefg"),
        ("ACTIP Art. 14", None),
    ]


def test_only_the_entry_that_points_elsewhere_is_a_pointer() -> None:
    pointers = [
        (activity.code, project.wording.text)
        for activity in plan_register().activities
        for project in activity.projects
        if project.pointer
    ]

    assert pointers == [("C.1.2", "See as Ref; Myanmar 2022 TIP WP; 3.4/3.5")]


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("outcomes", {"A": 7, "B": 7, "C": 4, "D": 7}),
        ("activities", {"A": 21, "B": 17, "C": 10, "D": 15}),
        ("project entries", {"A": 31, "B": 40, "C": 25, "D": 30}),
        ("indicators", {"A": 31, "B": 32, "C": 17, "D": 17}),
    ],
)
def test_totals_of_each_pillar(what: str, expected: dict[str, int]) -> None:
    register = plan_register()
    counted = {
        "outcomes": Counter(outcome.pillar for outcome in register.outcomes),
        "activities": Counter(act.pillar for act in register.activities),
        "project entries": Counter(act.pillar for act in register.activities for _ in act.projects),
        "indicators": Counter(act.pillar for act in register.activities for _ in act.indicators),
    }

    assert counted[what] == expected


def test_totals_of_roles() -> None:
    activities = plan_register().activities
    roles = Counter(entry.role for entry in chain.from_iterable(act.bodies for act in activities))
    supported = [act for act in activities if act.named(Role.SUPPORTING)]

    assert roles == {Role.COORDINATING: 63, Role.SUPPORTING: 34, Role.RELEVANT: 1}
    assert len(supported) == 25


def test_totals_of_everything_else() -> None:
    register = plan_register()

    assert len(register.footnotes) == 55
    assert len(register.glossary) == 24
    assert [section.letter for section in register.sections] == list("ABCDEFG")
    assert [act.code for act in register.activities if act.uncoded] == ["A.1.1", "C.3.1"]
    assert sum(len(act.projects) for act in register.activities) == 125 + 1


def test_title_is_the_first_line() -> None:
    assert plan_register().title.text == (
        "ASEAN Multi-Sectoral Work Plan Against Trafficking in Persons 2023-2028 "
        "('Bohol TIP Work Plan 2.0')"
    )
