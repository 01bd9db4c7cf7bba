"""The register as flat tables, for spreadsheets: every field of it stands in one of them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from tipassist.locators import Locator, code
from tipassist.register.model import (
    Activity,
    GlossaryTerm,
    Reference,
    Register,
    UncodedType,
    Wording,
)
from tipassist.types import Role, Span

Cell = str | int | bool


@dataclass(frozen=True, slots=True)
class Table:
    """A flat table.

    Attributes:
        name: Its name, in the plural.
        columns: Names of the columns.
        rows: As many cells as columns each.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables_of(register: Register) -> dict[str, Table]:
    """Return all tables of a register by name, the activities first."""
    return {
        name: Table(name, columns, tuple(rows(register)))
        for name, (columns, rows) in _TABLES.items()
    }


TEXT_SEPARATOR = "\n"
NAME_SEPARATOR = "; "


def _texts(wordings: Iterable[Wording]) -> str:
    return TEXT_SEPARATOR.join(wording.text for wording in wordings)


def _names(names: Iterable[object]) -> str:
    return NAME_SEPARATOR.join(str(name) for name in names)


def _source(spans: Iterable[Span]) -> str:
    return _names(f"{span.start}-{span.end}" for span in spans)


def _reference(reference: Reference) -> str:
    return f"{reference.target} ({reference.via})" if reference.via else str(reference.target)


def _uncoded(kind: UncodedType) -> str:
    return TEXT_SEPARATOR.join((kind.wording.text, *(f"E.g., {one.text}" for one in kind.examples)))


def _activities(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.activities:
        pillar, outcome = register.pillar(one.pillar), register.outcome(one.outcome)
        yield (
            one.code,
            one.pillar,
            pillar.title.text if pillar else "",
            one.outcome,
            outcome.wording.text if outcome else "",
            one.wording.text,
            _texts(one.examples),
            *(_names(one.named(role)) for role in Role),
            _texts(project.wording for project in one.projects if not project.pointer),
            _texts(project.wording for project in one.projects if project.pointer),
            _texts(one.indicators),
            _names(_reference(reference) for reference in one.references),
            _names(one.footnotes),
            TEXT_SEPARATOR.join(_uncoded(kind) for kind in one.uncoded),
            _source(one.wording.spans),
            _source(one.asb_cell),
        )


def _pillars(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.pillars:
        references = _names(_reference(reference) for reference in one.references)
        yield (
            one.letter,
            one.title.text,
            one.goal.text,
            references,
            _names(one.footnotes),
            _source((*one.title.spans, *one.goal.spans)),
        )


def _outcomes(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.outcomes:
        references = _names(_reference(reference) for reference in one.references)
        source = _source(one.wording.spans)
        yield one.code, one.pillar, one.wording.text, references, _names(one.footnotes), source


def _roles(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.activities:
        for entry in one.bodies:
            yield entry.body, entry.role.value, one.code, one.wording.text, _source(entry.spans)


def _projects(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.activities:
        for number, project in enumerate(one.projects, 1):
            references = _names(_reference(reference) for reference in project.references)
            source = _source(project.wording.spans)
            yield one.code, number, project.wording.text, project.pointer, references, source


def _listed(
    wordings: Callable[[Activity], tuple[Wording, ...]],
) -> Callable[[Register], Iterator[tuple[Cell, ...]]]:
    def rows(register: Register) -> Iterator[tuple[Cell, ...]]:
        for one in register.activities:
            for number, wording in enumerate(wordings(one), 1):
                yield one.code, number, wording.text, _source(wording.spans)

    return rows


def _uncoded_types(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.activities:
        for number, kind in enumerate(one.uncoded, 1):
            source = _source(kind.wording.spans)
            yield one.code, number, kind.wording.text, _texts(kind.examples), source


def _references(register: Register) -> Iterator[tuple[Cell, ...]]:
    for place, references in _citing_places(register):
        for one in references:
            yield str(place), str(one.target), str(one.via or ""), _source(one.spans)


def _citing_places(register: Register) -> Iterator[tuple[Locator, tuple[Reference, ...]]]:
    for pillar in register.pillars:
        yield code(pillar.letter), pillar.references
    for outcome in register.outcomes:
        yield code(outcome.code), outcome.references
    for activity in register.activities:
        yield code(activity.code), activity.references
    for part in register.section_parts():
        yield part.locator, part.references


def _footnotes(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.footnotes:
        references = _names(_reference(reference) for reference in one.references)
        marked = _names(one.marked_in)
        yield one.number, one.wording.text, marked, references, _source(one.wording.spans)


def _terms(
    terms: Callable[[Register], tuple[GlossaryTerm, ...]],
) -> Callable[[Register], Iterator[tuple[Cell, ...]]]:
    def rows(register: Register) -> Iterator[tuple[Cell, ...]]:
        for one in terms(register):
            source = _source((*one.spans, *one.definition.spans))
            footnotes = _names(one.footnotes)
            yield one.term, one.definition.text, str(one.place), footnotes, source

    return rows


def _sections(register: Register) -> Iterator[tuple[Cell, ...]]:
    for section in register.sections:
        for number, part in enumerate(section.parts, 1):
            yield (
                str(part.locator),
                section.title.text,
                number,
                part.heading or "",
                part.wording.text,
                "" if part.lead_in is None else part.lead_in + 1,
                _names(_reference(reference) for reference in part.references),
                _names(part.footnotes),
                _source(part.wording.spans),
            )


def _findings(register: Register) -> Iterator[tuple[Cell, ...]]:
    for one in register.findings:
        yield one.line, one.locator, one.kind, one.message, _source((one.span,))


_TERM_COLUMNS = ("term", "definition", "place", "footnotes", "source")
_TABLES: dict[str, tuple[tuple[str, ...], Callable[[Register], Iterator[tuple[Cell, ...]]]]] = {
    "activities": (
        (
            "code",
            "pillar",
            "pillar_title",
            "outcome",
            "outcome_text",
            "activity",
            "examples",
            *(role.value for role in Role),
            "projects",
            "pointers",
            "indicators",
            "references",
            "footnotes",
            "uncoded_types",
            "source",
            "asb_source",
        ),
        _activities,
    ),
    "pillars": (("pillar", "title", "goal", "references", "footnotes", "source"), _pillars),
    "outcomes": (("code", "pillar", "outcome", "references", "footnotes", "source"), _outcomes),
    "roles": (("body", "role", "code", "activity", "source"), _roles),
    "projects": (("code", "number", "project", "pointer", "references", "source"), _projects),
    "examples": (("code", "number", "example", "source"), _listed(lambda one: one.examples)),
    "indicators": (("code", "number", "indicator", "source"), _listed(lambda one: one.indicators)),
    "uncoded_types": (("code", "number", "activity", "examples", "source"), _uncoded_types),
    "references": (("place", "target", "via", "source"), _references),
    "footnotes": (("number", "footnote", "marked_in", "references", "source"), _footnotes),
    "glossary": (_TERM_COLUMNS, _terms(lambda register: register.glossary)),
    "expansions": (_TERM_COLUMNS, _terms(lambda register: register.expansions)),
    "sections": (
        (
            "place",
            "section",
            "number",
            "heading",
            "text",
            "introduced_by",
            "references",
            "footnotes",
            "source",
        ),
        _sections,
    ),
    "findings": (("line", "place", "kind", "message", "source"), _findings),
}
TABLE_NAMES = tuple(_TABLES)
