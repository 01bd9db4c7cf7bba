"""The work plan parser: from the stored text to the typed register."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from tipassist.corpus.activities import CellReader
from tipassist.corpus.body_names import BodyNames
from tipassist.corpus.cleaning import clean
from tipassist.corpus.expansions import find_expansions, report_undefined
from tipassist.corpus.footnotes import RawFootnote, scan_footnotes
from tipassist.corpus.glossary import RawTerm, read_terms
from tipassist.corpus.headers import HeaderRows, TitleRows
from tipassist.corpus.layout import load_layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import BYTE_ORDER_MARK, Line, LineKind, read_lines
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.corpus.prints import usual_print
from tipassist.corpus.prose import RawPart, read_parts
from tipassist.corpus.raw_table import RawActivity
from tipassist.corpus.splitting import learn_lexicon
from tipassist.corpus.table import TableReader, split_goal
from tipassist.corpus.zones import Zone, find_zones
from tipassist.errors import IngestError
from tipassist.locators import code, glossary, section
from tipassist.register.model import (
    Activity,
    Finding,
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
_HEADING_MAX_WORDS = 9
_BETWEEN_CELLS = "; "
_QUOTE_CHARS = 200
_NO_TABLE = (
    "no table of a pillar is found in it (a heading such as 'A. Title', then a row that begins "
    "'Priority Outcomes'); check that the file is a work plan with its tables tab-separated"
)


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

    Raises:
        IngestError: No table of a pillar is found, so it is no work plan of this layout.
    """
    return _WorkPlanParser(text, document, edition).parse()


class _WorkPlanParser:
    def __init__(self, text: str, document: str, edition: str) -> None:
        self.stored = text
        self.text = text = usual_print(text)
        self.document = document
        self.edition = edition
        self.layout = load_layout()
        self.ledger = Ledger(text)
        self.lines = read_lines(text)
        self.notes = scan_footnotes(self.lines, self.ledger, self.layout.notes)
        self.zones = find_zones(self.lines, self.notes, self.ledger, self.layout)
        self.terms = read_terms(list(self.zones.glossary), self.ledger, self.layout.glossary)
        terms = {self._name_of(term): clean(text, tuple(term.pieces)).text for term in self.terms}
        lexicon = learn_lexicon(text, _running_text(self.lines), frozenset(terms), self.layout)
        self.cells = CellReader(self.ledger, self.layout, self.notes, lexicon, terms)

    def parse(self) -> Register:
        if not self.zones.pillars:
            raise IngestError(Path(self.document), None, _NO_TABLE)
        glossary_terms = tuple(self._term(term) for term in self.terms)
        sections = tuple(self._section(zone) for zone in self.zones.sections)
        pillars, outcomes, activities = self._pillars()
        register = Register(
            document=self.document,
            edition=self.edition,
            title=self._title(),
            text=self.stored,
            pillars=pillars,
            outcomes=outcomes,
            activities=activities,
            sections=sections,
            glossary=glossary_terms,
            footnotes=self._footnotes(),
        )
        register = replace(register, expansions=find_expansions(register))
        return replace(register, findings=self._findings(register))

    def _title(self) -> Wording:
        if self.zones.title is None:
            return Wording("")
        return clean(self.text, (self.zones.title.span,)).wording(self.text)

    def _name_of(self, raw: RawTerm) -> str:
        return fold_lookalikes(clean(self.text, (raw.term,)).text)

    def _term(self, raw: RawTerm) -> GlossaryTerm:
        name = self._name_of(raw)
        place = glossary(name)
        marked = self.cells.marks.read((raw.term,), place)
        cell = self.cells.read(tuple(raw.pieces), place)
        numbers = tuple(dict.fromkeys((*marked, *cell.footnotes)))
        return GlossaryTerm(name, cell.wording, (raw.term,), place, numbers)

    def _section(self, zone: Zone) -> Section:
        raw_parts = read_parts(list(zone.lines), self.ledger, self.layout, zone.letter)
        parts = tuple(self._part(zone.letter, raw) for raw in raw_parts)
        return Section(zone.letter, self._heading(zone), parts)

    def _heading(self, zone: Zone) -> Wording:
        return clean(self.text, (zone.title,)).wording(self.text)

    def _part(self, letter: str, raw: RawPart) -> SectionPart:
        place = section(letter, *raw.labels)
        between = _BETWEEN_CELLS if raw.is_row else ""
        cell = self.cells.read(tuple(raw.pieces), place, between=between)
        heading = self._item_heading(raw, cell.wording.text) if raw.labels else None
        return SectionPart(
            place, cell.wording, heading, raw.lead_in, cell.footnotes, cell.references
        )

    def _item_heading(self, raw: RawPart, text: str) -> str | None:
        """Return an item's title: bold words it begins with, or capitalised ones and a colon."""
        printed = raw.pieces[0].of(self.text).lstrip()
        bold, plain = _BOLD_HEADING.match(printed), _HEADING.match(text)
        words = (bold or plain or {"heading": ""})["heading"].split()
        small = self.layout.function
        titled = all(word[0].isupper() or word in small for word in words)
        fits = 0 < len(words) < _HEADING_MAX_WORDS and (bold is not None or titled)
        return " ".join(words) if fits else None

    def _pillars(
        self,
    ) -> tuple[tuple[Pillar, ...], tuple[Outcome, ...], tuple[Activity, ...]]:
        pillars, outcomes, read = [], [], list[RawActivity]()
        known = BodyNames(self.cells.terms, self.layout)
        headers = HeaderRows(self.ledger, self.layout)
        for zone in self.zones.pillars:
            titles = TitleRows(zone.letter, self._heading(zone).text, self.ledger)
            goal_lines, rows = split_goal(zone.lines, titles)
            pillars.append(self._pillar(zone, goal_lines))
            reader = TableReader(zone.letter, titles, headers, self.ledger, self.layout, known)
            table = reader.read(rows)
            for raw in table.outcomes:
                cell = self.cells.read(tuple(raw.pieces), code(raw.code), cell_end=True)
                outcomes.append(Outcome(raw.code, cell.wording, cell.references, cell.footnotes))
            read += table.activities
        return tuple(pillars), tuple(outcomes), self.cells.activities(read)

    def _pillar(self, zone: Zone, goal_lines: tuple[Line, ...]) -> Pillar:
        goal = self.cells.read(tuple(line.span for line in goal_lines), code(zone.letter))
        return Pillar(
            zone.letter, self._heading(zone), goal.wording, goal.references, goal.footnotes
        )

    def _footnotes(self) -> tuple[Footnote, ...]:
        found = sorted(self.notes.footnotes, key=lambda note: note.number)
        return tuple(self._footnote(raw) for raw in found)

    def _footnote(self, raw: RawFootnote) -> Footnote:
        self.ledger.claim([raw.mark])
        marks = self.cells.marks
        marked = marks.marked_in(raw.number)
        if not marked and not marks.is_marked_in_header(raw.number):
            self.ledger.report(
                "footnote_mark_missing",
                f"Footnote {raw.number}",
                "no mark of this footnote stands in the text",
                raw.mark,
            )
        words = clean(self.text, tuple(raw.pieces)).wording(self.text)
        return Footnote(raw.number, words, marks.references(raw.number), marked)

    def _findings(self, register: Register) -> tuple[Finding, ...]:
        report_undefined(register, self.ledger)
        self._report_letters(register)
        self._report_twice(register)
        self._report_skipped(register)
        if self.text.startswith(BYTE_ORDER_MARK):
            self.ledger.claim([Span(0, len(BYTE_ORDER_MARK))])
        self.ledger.claim(spans_of(register))
        for span in self.ledger.unclaimed():
            told = f"text that belongs nowhere: {span.of(self.text)[:_QUOTE_CHARS]!r}"
            self.ledger.report("unassigned", "", told, span)
        return tuple(sorted(self.ledger.findings, key=lambda found: (found.line, found.kind)))

    def _report_letters(self, register: Register) -> None:
        pillars = {pillar.letter for pillar in register.pillars}
        for found in register.sections:
            if found.letter in pillars:
                told = f"{found.letter} names a section and a pillar"
                place = f"Section {found.letter}"
                inside = (span for part in found.parts for span in part.wording.spans)
                for span in (*found.title.spans, *inside)[:1]:
                    self.ledger.report("letter_used_twice", place, told, span)
        for part in register.section_parts():
            label = part.locator.parts[-1]
            if part.is_item and label in pillars:
                told = f"the item's letter {label} is a pillar's too"
                place = str(part.locator)
                self.ledger.report("letter_used_twice", place, told, part.wording.spans[0])

    def _report_twice(self, register: Register) -> None:
        seen: set[str] = set()
        coded: tuple[tuple[str, Wording], ...] = (
            *((pillar.letter, pillar.title) for pillar in register.pillars),
            *((outcome.code, outcome.wording) for outcome in register.outcomes),
            *((activity.code, activity.wording) for activity in register.activities),
        )
        for printed, wording in coded:
            if printed in seen:
                place = wording.spans[0] if wording.spans else Span(0, 0)
                self.ledger.report("code_twice", printed, "the code is printed twice", place)
            seen.add(printed)

    def _report_skipped(self, register: Register) -> None:
        """Report codes that are passed over: C.2.3 right after C.2.1."""
        outcomes: tuple[Outcome | Activity, ...] = register.outcomes
        for before, one in (*pairwise(outcomes), *pairwise(register.activities)):
            inside, _, number = one.code.rpartition(".")
            same, _, last = before.code.rpartition(".")
            reached = int(last) if same == inside else 0
            if int(number) > reached + 1 and one.wording.spans:
                skipped = [f"{inside}.{left}" for left in range(reached + 1, int(number))]
                after = f"{one.code} follows {before.code}" if reached else f"{one.code} is first"
                told = f"{', '.join(skipped)} {'is' if len(skipped) == 1 else 'are'} not printed: "
                self.ledger.report("code_skipped", one.code, told + after, one.wording.spans[0])


def _running_text(lines: tuple[Line, ...]) -> str:
    return " ; ".join(line.text for line in lines if line.kind is not LineKind.TABLE)


def spans_of(register: Register) -> list[Span]:
    """Return the source spans of every text that the register holds."""
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
    wordings += [found.title for found in register.sections]
    wordings += [part.wording for part in register.section_parts()]
    for term in register.glossary:
        wordings.append(term.definition)
        spans += term.spans
    wordings += [note.wording for note in register.footnotes]
    return spans + [span for wording in wordings for span in wording.spans]
