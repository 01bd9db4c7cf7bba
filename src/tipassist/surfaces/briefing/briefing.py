"""From a subject to the paper about it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from tipassist.register.model import Activity, Register
from tipassist.register.tables import Table
from tipassist.surfaces.body_reading import full_name
from tipassist.surfaces.briefing.body_tables import (
    calendar_table,
    duties_held,
    duties_table,
    partners_table,
)
from tipassist.surfaces.briefing.lines import Line, activity_lines, outcome_lines, pillar_lines
from tipassist.surfaces.briefing.open_points import open_points_of
from tipassist.surfaces.briefing.subject import Part, Subject
from tipassist.surfaces.briefing.words import columns, word
from tipassist.surfaces.papers.paper import Block, Grid, Heading, Paper, labelled, paragraph
from tipassist.types import CorpusStamp

_LINE_WIDTHS = (15, 17, 68)
_PLACE_WIDTHS = (18, 82)
_CALENDAR_WIDTHS = (15, 25, 60)
_PARTNER_WIDTHS = (15, 40, 10, 35)


def briefing(register: Register, stamp: CorpusStamp, subject: Subject, made_on: date) -> Paper:
    """Return the briefing on a subject.

    Args:
        register: The plan.
        stamp: Which corpus it is made from.
        subject: What it is about.
        made_on: The day that is printed on it.
    """
    return Paper(
        subject.title,
        (
            *_facts(register, stamp, made_on),
            *_body(register, subject),
            *(block for part in subject.parts for block in _part(register, part)),
            *_tables_of_body(register, subject),
            *_open_points(register, subject),
        ),
        word(
            "paper",
            "foot",
            title=subject.title,
            plan=register.document,
            edition=register.edition,
        ),
        made_on,
    )


def facts_of(register: Register, stamp: CorpusStamp, made_on: date) -> tuple[tuple[str, str], ...]:
    """Return what is said of every document made from the plan, by name."""
    day = f"{made_on.day} {made_on:%B %Y}"
    named = {
        "plan": register.title.text,
        "edition": register.edition,
        "digest": stamp.digest,
        "made_on": day,
    }
    return tuple((word("facts", name), text) for name, text in named.items())


def _facts(register: Register, stamp: CorpusStamp, made_on: date) -> Iterator[Block]:
    for label, text in facts_of(register, stamp, made_on):
        yield labelled(label, text)
    yield paragraph(word("paper", "note"), emphasised=True)


def _body(register: Register, subject: Subject) -> Iterator[Block]:
    if subject.body is None:
        return
    name = full_name(register, subject.body) or word("body", "unnamed")
    yield labelled(word("body", "stands_for"), name)
    for part in subject.parts:
        yield labelled(part.title, ", ".join(one.code for one in part.activities))


def _part(register: Register, part: Part) -> Iterator[Block]:
    level = 1
    if part.title:
        yield Heading(part.title, level)
        level += 1
    for letter, inside in groupby(part.activities, key=lambda one: one.pillar):
        yield from _pillar(register, letter, level)
        for code, activities in groupby(inside, key=lambda one: one.outcome):
            yield from _outcome(register, code, level + 1)
            for one in activities:
                yield from _activity(register, one, level + 2)


def _pillar(register: Register, letter: str, level: int) -> Iterator[Block]:
    if pillar := register.pillar(letter):
        yield Heading(word("headings", "pillar", code=letter, text=pillar.title.text), level)
        yield from _grid(pillar_lines(register, pillar))


def _outcome(register: Register, code: str, level: int) -> Iterator[Block]:
    if outcome := register.outcome(code):
        yield Heading(word("headings", "outcome", code=code, text=outcome.wording.text), level)
        yield from _grid(outcome_lines(register, outcome))


def _activity(register: Register, one: Activity, level: int) -> Iterator[Block]:
    yield Heading(word("headings", "activity", code=one.code, text=one.wording.text), level)
    yield from _grid(activity_lines(register, one))


def _grid(lines: Iterable[Line]) -> Iterator[Block]:
    rows = tuple((one.code, one.label, one.text) for one in lines)
    if rows:
        yield Grid(Table("lines", columns("code", "column", "words"), rows), _LINE_WIDTHS)


def _tables_of_body(register: Register, subject: Subject) -> Iterator[Block]:
    if subject.body is None:
        return
    yield Heading(word("headings", "duties"), 1)
    held = duties_held(register, subject.body)
    for duties in held:
        yield paragraph(
            word(
                "headings",
                "duties_of",
                place=duties.place,
                heading=duties.heading,
                lead_in=duties.lead_in,
            )
        )
        yield from _table(duties_table(duties), _PLACE_WIDTHS)
    if not held:
        yield paragraph(word("headings", "none"))
    yield Heading(word("headings", "calendar"), 1)
    yield from _table(calendar_table(register), _CALENDAR_WIDTHS)
    yield Heading(word("headings", "partners"), 1)
    yield from _table(partners_table(register, subject.body), _PARTNER_WIDTHS)


def _open_points(register: Register, subject: Subject) -> Iterator[Block]:
    points = open_points_of(register, subject.activities)
    rows = tuple((one.place, one.text) for one in points)
    yield Heading(word("headings", "open_points"), 1)
    yield from _table(Table("open points", columns("code", "point"), rows), _PLACE_WIDTHS)


def _table(table: Table, widths: tuple[int, ...]) -> Iterator[Block]:
    yield Grid(table, widths) if table.rows else paragraph(word("headings", "none"))
