"""Collects the clauses of one document while it is parsed, and accounts for all of its text."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.corpus.ledger import Ledger
from tipassist.corpus.structure.blocks import Block, note_marks, wording_of
from tipassist.locators import Locator, external
from tipassist.register.instruments import Clause, ClauseKind, Instrument
from tipassist.types import Span

_QUOTE_CHARS = 200
_TRAIL = " › "


@dataclass(frozen=True, slots=True)
class Identity:
    """What the manifest says about a document.

    Attributes:
        document: Document id.
        edition: Edition.
        name: Short name that locators begin with.
        title: What readers see.
    """

    document: str
    edition: str
    name: str
    title: str


@dataclass(slots=True)
class DraftClause:
    """A clause that may still grow; `label` is where its label is printed, if it has one."""

    place: Locator
    kind: ClauseKind
    spans: list[Span]
    heading: str = ""
    heading_spans: list[Span] = field(default_factory=list)
    trail: tuple[str, ...] = ()
    lead_in: int | None = None
    cells: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    label: Span | None = None

    @property
    def start(self) -> int:
        """Where it begins in the stored text."""
        printed = (*self.spans, *self.heading_spans, *filter(None, (self.label,)))
        return min((span.start for span in printed), default=0)


class Draft:
    """The clauses, claims and findings of one document so far.

    Args:
        source: The stored text.
        identity: What the manifest says.
    """

    def __init__(self, source: str, identity: Identity) -> None:
        self.source = source
        self.identity = identity
        self.ledger = Ledger(source)
        self.clauses: list[DraftClause] = []

    @property
    def name(self) -> str:
        """The short name that locators begin with."""
        return self.identity.name

    def place(self, *parts: str) -> Locator:
        """Return the place of a stretch of this document that is cited by its own numbering."""
        return external(self.name, *parts)

    def add(self, clause: DraftClause) -> int:
        """Add a clause after the others and return its index."""
        if clause.label is not None:
            self.claim(clause.label)
        self.clauses.append(clause)
        return len(self.clauses) - 1

    def title(self, index: int, block: Block, start: int = 0) -> None:
        """Give a clause its title, or more of it."""
        clause = self.clauses[index]
        span = block.at(start)
        words = wording_of(self.source, (span,))
        clause.heading = f"{clause.heading} {words.text}".strip()
        clause.heading_spans += words.spans

    def claim(self, *spans: Span) -> None:
        """Record that these stretches are labels or headings."""
        self.ledger.claim(spans)

    def report(self, kind: str, place: Locator | None, message: str, span: Span) -> None:
        """Record a finding."""
        self.ledger.report(kind, str(place or ""), message, span)

    def footnote(self, block: Block) -> None:
        """Add a footnote; it is joined to the clause that its mark stands in at the end."""
        self.claim(Span(block.lead, block.start))
        place = self.place(f"Footnote {block.note}")
        self.add(DraftClause(place, ClauseKind.FOOTNOTE, [block.at(0)], block.note))

    def instrument(self) -> Instrument:
        """Return the document as it is now, with everything that is irregular among its findings.

        Every non-blank character is in the span of a clause or its heading, in a claimed label, or
        in a finding of kind `unassigned`.
        """
        self._join_footnotes()
        self._report_repeated()
        clauses = self._in_reading_order()
        self.ledger.claim(span for one in clauses for span in spans_of(one))
        for span in self.ledger.unclaimed():
            told = f"text that belongs nowhere: {span.of(self.source)[:_QUOTE_CHARS]!r}"
            self.ledger.report("unassigned", "", told, span)
        found = tuple(sorted(self.ledger.findings, key=lambda one: (one.line, one.kind)))
        known = self.identity
        return Instrument(
            known.document, known.edition, known.name, known.title, self.source, clauses, found
        )

    def _in_reading_order(self) -> tuple[Clause, ...]:
        """Return the clauses as they are printed: footnotes were read before the others."""
        order = sorted(range(len(self.clauses)), key=lambda index: self.clauses[index].start)
        now = {before: after for after, before in enumerate(order)}
        for one in self.clauses:
            one.lead_in = now.get(one.lead_in) if one.lead_in is not None else None
        return tuple(self._clause(self.clauses[index]) for index in order)

    def _clause(self, one: DraftClause) -> Clause:
        cells = tuple((name, wording_of(self.source, spans)) for name, spans in one.cells)
        return Clause(
            one.place,
            one.kind,
            wording_of(self.source, tuple(one.spans)),
            one.heading,
            _TRAIL.join(one.trail),
            one.lead_in,
            cells,
            tuple(one.heading_spans),
        )

    def _join_footnotes(self) -> None:
        marked: dict[str, int] = {}
        for index, one in enumerate(self.clauses):
            if one.kind is not ClauseKind.FOOTNOTE:
                for span in (*one.heading_spans, *one.spans):
                    for mark in note_marks(span.of(self.source)):
                        marked.setdefault(mark, index)
        for one in self.clauses:
            if one.kind is ClauseKind.FOOTNOTE:
                one.lead_in, one.heading = marked.get(one.heading), ""

    def _report_repeated(self) -> None:
        seen: set[Locator] = set()
        for one in self.clauses:
            if one.label is None:
                continue
            if one.place in seen:
                self.report("label_repeated", one.place, "the label is printed twice", one.label)
            seen.add(one.place)


def spans_of(clause: Clause) -> Iterable[Span]:
    """Yield every stretch of the stored text that a clause was read from."""
    yield from clause.wording.spans
    yield from clause.heading_spans
    for _, cell in clause.cells:
        yield from cell.spans
