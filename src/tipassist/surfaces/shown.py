"""From a place or a body of the register to the rows and the JSON record that show it."""

import difflib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tipassist import locator_reading, locators
from tipassist.errors import UnknownLocatorError
from tipassist.locators import Locator, LocatorKind
from tipassist.register import queries
from tipassist.register.exports import record_of
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Project,
    Reference,
    Register,
    Section,
    SectionPart,
    UncodedType,
    Wording,
)
from tipassist.surfaces.rows import BLANK, Piece, Row, Style, row
from tipassist.types import Role, Span

_ELSEWHERE = (LocatorKind.ARTICLE, LocatorKind.PARAGRAPH, LocatorKind.EXTERNAL)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown of one thing.

    Attributes:
        record: For `--json`.
        rows: For a person.
    """

    record: dict[str, Any]
    rows: tuple[Row, ...]


def find_shown(register: Register, text: str, body_named: Callable[[str], str | None]) -> Shown:
    """Find what a text names: a place, a place of another instrument, a body, or a term.

    Args:
        register: The plan.
        text: As typed.
        body_named: Returns the one body that a text names.

    Raises:
        UnknownLocatorError: It names nothing of the plan.
    """
    locator = locator_reading.parse(text)
    if locator is not None:
        return _shown_place(register, locator)
    if body := body_named(text):
        return _Showing(register).body(body)
    if term := queries.find_term(register, text):
        return _Showing(register).place(term.place, term)
    names = (*register.bodies, *(term.term for term in register.glossary))
    raise UnknownLocatorError(text, tuple(difflib.get_close_matches(text, names, 3)))


def _shown_place(register: Register, locator: Locator) -> Shown:
    if found := queries.find_place(register, locator):
        return _Showing(register).place(locator, found)
    if locator.kind in _ELSEWHERE and (shown := _Showing(register).cited(locator)):
        return shown
    raise UnknownLocatorError(str(locator), queries.nearest_locators(register, locator))


@dataclass(frozen=True, slots=True)
class _Showing:
    """Lays things of one register out."""

    register: Register

    def place(self, locator: Locator, found: queries.Place) -> Shown:
        record = {"locator": str(locator), **record_of(found)}
        return Shown(record, (_title(str(locator)), *self._place_rows(found)))

    def cited(self, asked: Locator) -> Shown | None:
        citing = queries.citing(self.register, lambda one: queries.matches_target(asked, one))
        if not citing:
            return None
        record = {"locator": str(asked), "cited_in": [record_of(one) for one in citing]}
        rows = [_title(str(asked)), row("The plan refers to it in")]
        for one in citing:
            words = ", ".join(dict.fromkeys(_reference_words(two) for two in one.references))
            rows.append(_item(f"{words}", code=f"{one.place} "))
        return Shown(record, tuple(rows))

    def body(self, body: str) -> Shown:
        term = queries.find_term(self.register, body)
        held = {role: queries.holdings(self.register, body, (role,)) for role in Role}
        record: dict[str, Any] = {
            "body": body,
            "definition": term.definition.text if term else None,
        }
        record |= {role.value: [one.activity.code for one in held[role]] for role in Role}
        rows = [_title(body)]
        rows += [row(term.definition.text)] if term else []
        total = len(self.register.activities)
        for role, found in held.items():
            rows += [
                BLANK,
                _label(f"{role.value.capitalize()}: {len(found)} of {total} activities"),
            ]
            rows += [_coded(one.activity.code, one.activity.wording) for one in found]
        return Shown(record, tuple(rows))

    def _place_rows(self, found: queries.Place) -> Iterator[Row]:
        match found:
            case Activity():
                yield from self._activity(found)
            case Outcome():
                yield from self._outcome(found)
            case Pillar():
                yield from self._pillar(found)
            case Section():
                yield from self._section(found)
            case SectionPart():
                yield from self._part(found)
            case Footnote():
                yield from self._footnote(found)
            case GlossaryTerm():
                yield row(found.definition.text)
                yield from self._notes(found.footnotes)
                yield self._where((*found.spans, *found.definition.spans))

    def _activity(self, one: Activity) -> Iterator[Row]:
        yield row(one.wording.text)
        yield from self._trail(one.pillar, one.outcome)
        for role in Role:
            bodies = ", ".join(one.named(role)) or "none named"
            yield Row((Piece(f"{role.value.capitalize()}: ", Style.STRONG), Piece(bodies)))
        yield from _listed("Examples", one.examples)
        yield from _some("Projects", (_project(project) for project in one.projects))
        yield from _listed("Indicators", one.indicators)
        yield from _some("Types without a code", (_uncoded(kind) for kind in one.uncoded))
        yield from _references(one.references)
        yield from self._notes(one.footnotes)
        yield self._where((*one.wording.spans, *one.asb_cell))

    def _trail(self, pillar: str, outcome: str) -> Iterator[Row]:
        if found := self.register.pillar(pillar):
            yield row(f"Pillar {pillar}: {found.title.text}", Style.FAINT)
        if outcome and (above := self.register.outcome(outcome)):
            yield row(f"Outcome {outcome}: {above.wording.text}", Style.FAINT)

    def _outcome(self, one: Outcome) -> Iterator[Row]:
        yield row(one.wording.text)
        yield from self._trail(one.pillar, "")
        activities = queries.activities_of(self.register, locators.code(one.code))
        yield from _some("Activities", (_coded(a.code, a.wording) for a in activities))
        yield from _references(one.references)
        yield from self._notes(one.footnotes)
        yield self._where(one.wording.spans)

    def _pillar(self, one: Pillar) -> Iterator[Row]:
        yield row(one.title.text)
        yield from _listed("Goal", (one.goal,))
        outcomes = queries.outcomes_of(self.register, one.letter)
        yield from _some("Outcomes", (_coded(o.code, o.wording) for o in outcomes))
        yield from _references(one.references)
        yield from self._notes(one.footnotes)
        yield self._where((*one.title.spans, *one.goal.spans))

    def _section(self, one: Section) -> Iterator[Row]:
        yield row(one.title.text)
        for part in one.parts:
            yield BLANK
            labels = ".".join(part.locator.parts[1:])
            indent = 2 * (len(part.locator.parts) - 1)
            yield row(part.wording.text, marker=f"{labels} " if labels else "", indent=indent)
        yield self._where(one.title.spans)

    def _part(self, one: SectionPart) -> Iterator[Row]:
        section = self.register.section(one.locator.parts[0])
        if section is not None:
            yield row(f"Section {section.letter}: {section.title.text}", Style.FAINT)
            if one.lead_in is not None:
                yield row(section.parts[one.lead_in].wording.text, Style.FAINT)
        yield row(one.wording.text)
        if section is not None:
            inside = section.items_under(section.parts.index(one))
            found = (_coded(".".join(p.locator.parts[1:]), p.wording) for p in inside)
            yield from _some("Items", found)
        yield from _references(one.references)
        yield from self._notes(one.footnotes)
        yield self._where(one.wording.spans)

    def _footnote(self, one: Footnote) -> Iterator[Row]:
        yield row(one.wording.text)
        marked = ", ".join(str(place) for place in one.marked_in) or "nowhere"
        yield Row((Piece("Marked in: ", Style.STRONG), Piece(marked)))
        yield from _references(one.references)
        yield self._where(one.wording.spans)

    def _notes(self, numbers: Iterable[int]) -> Iterator[Row]:
        found = ((number, self.register.footnote(number)) for number in numbers)
        yield from _some(
            "Footnotes", (_coded(str(number), note.wording) for number, note in found if note)
        )

    def _where(self, spans: Iterable[Span]) -> Row:
        text = self.register.text
        lines = sorted({text.count("\n", 0, span.start) + 1 for span in spans})
        printed = ", ".join(str(line) for line in lines)
        name = f"{self.register.document} {self.register.edition}"
        return row(f"{name}, line{'s' if len(lines) > 1 else ''} {printed}", Style.FAINT)


def _title(text: str) -> Row:
    return row(text, Style.STRONG)


def _label(text: str) -> Row:
    return row(text, Style.STRONG)


def _item(text: str, code: str = "") -> Row:
    return Row((Piece(code, Style.CODE), Piece(text)), "- ", 2)


def _coded(code: str, wording: Wording) -> Row:
    return _item(wording.text, f"{code} ")


def _some(label: str, rows: Iterable[Row]) -> Iterator[Row]:
    found = tuple(rows)
    if found:
        yield _label(label)
        yield from found


def _listed(label: str, wordings: Iterable[Wording]) -> Iterator[Row]:
    yield from _some(label, (_item(one.text) for one in wordings if one.text))


def _project(project: Project) -> Row:
    return _item(
        f"{project.wording.text} (a pointer, no project)"
        if project.pointer
        else project.wording.text
    )


def _uncoded(kind: UncodedType) -> Row:
    return _item("; ".join((kind.wording.text, *(f"e.g., {one.text}" for one in kind.examples))))


def _reference_words(reference: Reference) -> str:
    return f"{reference.target} ({reference.via})" if reference.via else str(reference.target)


def _references(references: Iterable[Reference]) -> Iterator[Row]:
    words = dict.fromkeys(_reference_words(one) for one in references)
    yield from _some("References", (_item(one) for one in words))
