"""The glossary table: two term and definition pairs a row, entries broken over pages."""

from dataclasses import dataclass, field

from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.types import Span

_PAIRS = ((0, 1), (2, 3))


@dataclass(slots=True)
class RawTerm:
    """A glossary entry as found."""

    term: Span
    pieces: list[Span] = field(default_factory=list)


def is_glossary_title(line: Line, source: str, title: str) -> bool:
    """Whether a table row is the glossary's (repeated) title row."""
    return line.kind is LineKind.TABLE and any(
        span.of(source).casefold() == title.casefold() for span in line.cells
    )


def read_terms(lines: list[Line], ledger: Ledger, title: str) -> list[RawTerm]:
    """Read the entries of the glossary's rows."""
    source = ledger.source
    terms: list[RawTerm] = []
    last: dict[int, RawTerm] = {}
    for line in lines:
        if line.kind is not LineKind.TABLE:
            continue
        if is_glossary_title(line, source, title):
            ledger.claim(line.cells)
            continue
        _read_row(line, ledger, terms, last)
    for term in terms:
        printed = term.term.of(source)
        if fold_lookalikes(printed) != printed:
            ledger.report(
                "lookalike_letters",
                f"Glossary {fold_lookalikes(printed)}",
                f"{printed!r} is printed with letters of other alphabets",
                term.term,
            )
    return terms


def _read_row(line: Line, ledger: Ledger, terms: list[RawTerm], last: dict[int, RawTerm]) -> None:
    cells = (*line.cells, *[Span(line.end, line.end)] * 4)
    source = ledger.source
    for left, right in _PAIRS:
        term, definition = cells[left], cells[right]
        if term.of(source):
            last[left] = RawTerm(term)
            terms.append(last[left])
        if definition.of(source) and left in last:
            last[left].pieces.append(definition)
            if not term.of(source):
                name = fold_lookalikes(last[left].term.of(source))
                ledger.report(
                    "glossary_entry_broken",
                    f"Glossary {name}",
                    "the entry goes on in a row without its term",
                    definition,
                )
