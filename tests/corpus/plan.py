"""The real plan, read once, and the views of a register that tests compare."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from tipassist.corpus.work_plan import parse_work_plan
from tipassist.register.model import (
    Activity,
    Outcome,
    Pillar,
    Reference,
    Register,
    Section,
    Wording,
)
from tipassist.types import Role

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
PLAN = (ROOT / "corpus" / "work-plan-2023-2028.md").read_bytes().decode("utf-8")

Row = dict[str, Any]


@lru_cache(maxsize=1)
def plan_register() -> Register:
    """Return the register of the shipped plan."""
    return parse(PLAN)


@lru_cache(maxsize=4)
def parse(text: str) -> Register:
    """Parse a text as one edition of the plan."""
    return parse_work_plan(text, "work-plan", "test")


def rows(path: Path) -> list[Row]:
    """Read a file of JSON lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def golden(name: str) -> list[Row]:
    """Read a golden file."""
    return rows(GOLDEN / name)


@dataclass(frozen=True)
class Content:
    """What a register says, without where it says it: two editions are compared by it."""

    title: str
    pillars: dict[str, Row]
    outcomes: dict[str, Row]
    activities: dict[str, Row]
    sections: dict[str, Row]
    glossary: dict[str, Row]
    footnotes: dict[int, Row]

    def differences(self, other: "Content") -> set[str]:
        """Return the paths, such as `activities/A.1.1/coordinating`, at which two differ."""
        found: set[str] = set()
        for part in ("pillars", "outcomes", "activities", "sections", "glossary", "footnotes"):
            found |= _differences(part, getattr(self, part), getattr(other, part))
        return found | ({"title"} if self.title != other.title else set())


def _differences(part: str, mine: dict[Any, Row], theirs: dict[Any, Row]) -> set[str]:
    found = {f"{part}/{key}" for key in mine.keys() ^ theirs.keys()}
    for key in mine.keys() & theirs.keys():
        found |= {
            f"{part}/{key}/{name}"
            for name, value in mine[key].items()
            if value != theirs[key][name]
        }
    if list(mine) != list(theirs) and not mine.keys() ^ theirs.keys():
        found.add(f"{part}/order")
    return found


def content(register: Register) -> Content:
    """Return what a register says."""
    return Content(
        title=register.title.text,
        pillars={
            pillar.letter: {**pillar_row(pillar), "references": _targets(pillar.references)}
            for pillar in register.pillars
        },
        outcomes={
            outcome.code: {**outcome_row(outcome), "references": _targets(outcome.references)}
            for outcome in register.outcomes
        },
        activities={
            activity.code: {
                **activity_row(activity),
                "references": _targets(activity.references),
                "pointers": [project.pointer for project in activity.projects],
            }
            for activity in register.activities
        },
        sections={section.letter: section_row(section) for section in register.sections},
        glossary={
            term.term: {"definition": term.definition.text, "footnotes": list(term.footnotes)}
            for term in register.glossary
        },
        footnotes={
            note.number: {
                "text": note.wording.text,
                "references": [str(reference.target) for reference in note.references],
                "marked_in": [str(place) for place in note.marked_in],
            }
            for note in register.footnotes
        },
    )


def pillar_row(pillar: Pillar) -> Row:
    """Return a pillar as the hand-typed file writes it."""
    return {
        "code": pillar.letter,
        "title": pillar.title.text,
        "goal": pillar.goal.text,
        "footnotes": list(pillar.footnotes),
    }


def outcome_row(outcome: Outcome) -> Row:
    """Return an outcome as the hand-typed file writes it."""
    return {
        "code": outcome.code,
        "text": outcome.wording.text,
        "footnotes": list(outcome.footnotes),
    }


def activity_row(activity: Activity) -> Row:
    """Return an activity as the hand-typed file writes it."""
    named = {role.value: list(activity.named(role)) for role in Role}
    return {
        "code": activity.code,
        "outcome": activity.outcome,
        "text": activity.wording.text,
        "examples": _texts(activity.examples),
        "uncoded": [
            {"text": kind.wording.text, "examples": _texts(kind.examples)}
            for kind in activity.uncoded
        ],
        **named,
        "projects": [project.wording.text for project in activity.projects],
        "indicators": _texts(activity.indicators),
        "footnotes": list(activity.footnotes),
    }


def section_row(section: Section) -> Row:
    """Return a section as its title and the rows of its parts."""
    return {"title": section.title.text, "parts": part_rows(section)}


def part_rows(section: Section) -> list[Row]:
    """Return the parts of a section as the golden file writes them.

    A lead-in is named by its locator when it is an item, else as `Section B#1`: part 1 of B.
    """
    found = []
    for part in section.parts:
        lead = None
        if part.lead_in is not None:
            before = section.parts[part.lead_in]
            lead = str(before.locator)
            lead = lead if before.is_item else f"{lead}#{part.lead_in}"
        found.append(
            {
                "locator": str(part.locator),
                "heading": part.heading,
                "lead_in": lead,
                "text": part.wording.text,
                "footnotes": list(part.footnotes),
                "references": [str(reference.target) for reference in part.references],
            }
        )
    return found


def _targets(references: tuple[Reference, ...]) -> set[tuple[str, str]]:
    return {(str(reference.target), str(reference.via)) for reference in references}


def _texts(wordings: tuple[Wording, ...]) -> list[str]:
    return [wording.text for wording in wordings]
