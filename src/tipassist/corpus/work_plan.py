"""The work plan parser: from the stored text to the typed register."""

import re
from dataclasses import dataclass, field, replace

from tipassist.corpus.activities import CellReader, Parsed
from tipassist.corpus.cleaning import clean
from tipassist.corpus.expansions import find_expansions, report_undefined
from tipassist.corpus.footnotes import FootnoteScan, RawFootnote, scan_footnotes
from tipassist.corpus.glossary import RawTerm, read_terms
from tipassist.corpus.layout import Layout, load_layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import LineKind, read_lines
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.corpus.prose import RawPart, read_parts
from tipassist.corpus.references import find_references, references_in
from tipassist.corpus.table import TableReader
from tipassist.corpus.zones import Zone, Zones, find_zones
from tipassist.locators import Locator, code, footnote, glossary, section
from tipassist.register.model import (
    Activity,
    Footnote,
    GlossaryTerm,
    Outcome,
    Pillar,
    Register,
    Section,
    SectionPart,
    Wording,
)
from tipassist.types import Span

_HEADING = re.compile(r"(?P<heading>[A-Z][^:.;]{2,80}?)\s*:\s+\S")
_BOLD_HEADING = re.compile(r"\*\*(?P<heading>[^*]+?):?\*\*")


def parse_work_plan(text: str, document: str, edition: str) -> Register:
    """Parse one edition of the work plan.

    Args:
        text: The stored text, exactly as read from the file.
        document: Document id of the manifest.
        edition: Edition of the manifest.

    Returns:
        The register with everything irregular among its findings. Every non-blank character of
        `text` is in a span of the register, in a header, title or label, or in a finding of kind
        `unassigned`.
    """
    return _WorkPlanParser(text, document, edition).parse()


@dataclass(slots=True)
class _WorkPlanParser:
    text: str
    document: str
    edition: str
    layout: Layout = field(default_factory=load_layout)
    ledger: Ledger = field(init=False)
    cells: CellReader = field(init=False)

    def parse(self) -> Register:
        self.ledger = Ledger(self.text)
        lines = read_lines(self.text)
        notes = scan_footnotes(lines, self.ledger)
        self.cells = CellReader(self.text, self.ledger, self.layout, notes)
        zones = find_zones(lines, notes, self.ledger, self.layout)
        terms = self._glossary(zones)
        self.cells.defined = frozenset(term.term for term in terms)
        sections = tuple(self._section(zone) for zone in zones.sections)
        pillars, outcomes, activities = self._pillars(zones)
        register = Register(
            document=self.document,
            edition=self.edition,
            title=self._title(zones),
            text=self.text,
            pillars=pillars,
            outcomes=outcomes,
            activities=activities,
            sections=sections,
            glossary=terms,
            footnotes=self._footnotes(notes),
        )
        register = replace(register, expansions=find_expansions(register))
        report_undefined(register, self.ledger)
        self._report_letters(register)
        self._report_unassigned(register)
        findings = sorted(self.ledger.findings, key=lambda found: (found.line, found.kind))
        return replace(register, findings=tuple(findings))

    def _title(self, zones: Zones) -> Wording:
        if zones.title is None:
            return Wording("")
        return self.cells.text((Span(zones.title.start, zones.title.end),)).wording(self.text)

    def _glossary(self, zones: Zones) -> tuple[GlossaryTerm, ...]:
        raw = read_terms(list(zones.glossary), self.ledger, self.layout.glossary)
        return tuple(self._term(term) for term in raw)

    def _term(self, raw: RawTerm) -> GlossaryTerm:
        name = fold_lookalikes(clean(self.text, (raw.term,)).text)
        place = glossary(name)
        cell = self.cells.read(tuple(raw.pieces), place)
        return GlossaryTerm(name, cell.wording, (raw.term,), place, cell.footnotes)

    def _section(self, zone: Zone) -> Section:
        raw_parts = read_parts(list(zone.lines), self.ledger, zone.letter)
        parts = tuple(self._part(zone.letter, raw) for raw in raw_parts)
        return Section(zone.letter, Wording(zone.title.of(self.text), (zone.title,)), parts)

    def _part(self, letter: str, raw: RawPart) -> SectionPart:
        place = section(letter, *raw.labels)
        cell = self.cells.read(tuple(raw.pieces), place)
        printed = raw.pieces[0].of(self.text).lstrip()
        match = _BOLD_HEADING.match(printed) or (
            _HEADING.match(cell.wording.text) if raw.labels else None
        )
        heading = match["heading"].strip() if match and len(match["heading"].split()) < 9 else None
        return SectionPart(
            place,
            cell.wording,
            heading if raw.labels else None,
            raw.lead_in,
            cell.footnotes,
            cell.references,
        )

    def _pillars(
        self, zones: Zones
    ) -> tuple[tuple[Pillar, ...], tuple[Outcome, ...], tuple[Activity, ...]]:
        pillars, outcomes, activities = [], [], []
        for zone in zones.pillars:
            pillars.append(self._pillar(zone))
            table = TableReader(zone.letter, pillars[-1].title.text, self.ledger, self.layout).read(
                list(zone.lines)
            )
            for raw in table.outcomes:
                cell = self.cells.read(tuple(raw.pieces), code(raw.code), cell_end=True)
                outcomes.append(Outcome(raw.code, cell.wording, cell.references, cell.footnotes))
            activities += [self.cells.activity(raw) for raw in table.activities]
        return tuple(pillars), tuple(outcomes), tuple(activities)

    def _pillar(self, zone: Zone) -> Pillar:
        pieces = []
        for line in zone.lines:
            if line.kind is LineKind.TABLE:
                break
            pieces.append(Span(line.start, line.end))
        goal: Parsed = self.cells.read(tuple(pieces), code(zone.letter))
        title = Wording(zone.title.of(self.text), (zone.title,))
        return Pillar(zone.letter, title, goal.wording, goal.references, goal.footnotes)

    def _footnotes(self, notes: FootnoteScan) -> tuple[Footnote, ...]:
        found = sorted(notes.footnotes, key=lambda note: note.number)
        return tuple(self._footnote(raw) for raw in found)

    def _footnote(self, raw: RawFootnote) -> Footnote:
        place = footnote(raw.number)
        words = clean(self.text, tuple(raw.pieces))
        self.ledger.claim([raw.mark])
        for item in find_references(words.text):
            if item.oddity:
                self.ledger.report("reference_form", str(place), item.oddity, raw.mark)
                break
        marked = self.cells.marked_in(raw.number)
        if not marked and not self.cells.is_marked_in_header(raw.number):
            self.ledger.report(
                "footnote_mark_missing",
                str(place),
                "no mark of this footnote stands in the text",
                raw.mark,
            )
        references = references_in(words, self.text, place)
        return Footnote(raw.number, words.wording(self.text), references, marked)

    def _report_letters(self, register: Register) -> None:
        both = {part.letter for part in register.sections} & {p.letter for p in register.pillars}
        for letter in sorted(both):
            found = register.section(letter)
            if found is not None:
                self.ledger.report(
                    "letter_used_twice",
                    f"Section {letter}",
                    f"{letter} names a section and a pillar",
                    found.title.spans[0],
                )

    def _report_unassigned(self, register: Register) -> None:
        self.ledger.claim(spans_of(register))
        for span in self.ledger.unclaimed():
            self.ledger.report(
                "unassigned", "", f"text that belongs nowhere: {span.of(self.text)!r}", span
            )


def spans_of(register: Register) -> list[Span]:
    """Return every source span that the register holds."""
    wordings: list[Wording] = [register.title]
    spans: list[Span] = []
    for pillar in register.pillars:
        wordings += [pillar.title, pillar.goal]
    wordings += [outcome.wording for outcome in register.outcomes]
    for activity in register.activities:
        wordings += [activity.wording, *activity.examples, *activity.indicators]
        wordings += [project.wording for project in activity.projects]
        for uncoded in activity.uncoded:
            wordings += [uncoded.wording, *uncoded.examples]
        spans += [span for entry in activity.bodies for span in entry.spans]
    wordings += [part.wording for part in register.section_parts()]
    for term in register.glossary:
        wordings.append(term.definition)
        spans += term.spans
    wordings += [note.wording for note in register.footnotes]
    return spans + [span for wording in wordings for span in wording.spans]


def targets_of(register: Register) -> tuple[Locator, ...]:
    """Return every place that the plan refers to, sorted and without doubles."""
    found: set[Locator] = set()
    for note in register.footnotes:
        found.update(reference.target for reference in note.references)
    for activity in register.activities:
        found.update(reference.target for reference in activity.references)
    return tuple(sorted(found))
