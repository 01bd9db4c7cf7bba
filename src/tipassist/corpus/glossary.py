"""The glossary table: two term and definition pairs a row, entries broken over pages."""

import re
from dataclasses import dataclass, field

from tipassist.corpus.cleaning import clean_piece
from tipassist.corpus.headers import squeezed
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import BULLETS, Line, LineKind
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.types import Span

_TITLE_MAX_CHARS = 60
_PAIRS = ((0, 1), (2, 3))
_LISTED = re.compile(
    rf"\s*(?:[-*+{BULLETS}]\s+)?(?P<strong>\*\*|__)?(?P<term>[^\s*_:–—][^*_:–—]{{0,60}}?)"
    r"(?(strong):?(?P=strong)(?:\s*[:–—-])?|(?:\s*:|\s+[–—-]))\s+(?P<words>\S.*)"
)
_TITLES = re.compile(r"terms?|abbreviations?|acronyms?|definitions?|meanings?|full names?", re.I)


@dataclass(slots=True)
class RawTerm:
    """A glossary entry as found."""

    term: Span
    pieces: list[Span] = field(default_factory=list)


def is_glossary_title(line: Line, source: str, titles: tuple[str, ...]) -> bool:
    """Whether a line is the glossary's title row, which each of its pages repeats.

    Args:
        line: Any line.
        source: The stored text.
        titles: What the title may start with.
    """
    if line.kind not in (LineKind.TABLE, LineKind.TEXT):
        return False
    filled = [words for span in line.cells if (words := span.of(source))]
    return (
        len(filled) == 1
        and len(filled[0]) <= _TITLE_MAX_CHARS
        and squeezed(filled[0]).startswith(tuple(squeezed(title) for title in titles))
        and not filled[0].endswith((".", ",", ";", ":"))
    )


def read_terms(lines: list[Line], ledger: Ledger, titles: tuple[str, ...]) -> list[RawTerm]:
    """Read the entries of the glossary's rows."""
    source = ledger.source
    terms: list[RawTerm] = []
    last: dict[int, RawTerm] = {}
    for line in lines:
        if is_glossary_title(line, source, titles):
            ledger.claim(line.cells)
        elif line.kind is LineKind.TABLE:
            _read_row(line, ledger, terms, last)
        elif (listed := _LISTED.fullmatch(line.text)) is not None:
            term, words = (Span(line.start + a, line.start + b) for a, b in _spans(listed))
            ledger.claim([Span(line.start, words.start)])
            terms.append(RawTerm(term, [words]))
    _report_terms(terms, ledger)
    return terms


def _spans(listed: re.Match[str]) -> tuple[tuple[int, int], ...]:
    return listed.span("term"), listed.span("words")


def _report_terms(terms: list[RawTerm], ledger: Ledger) -> None:
    seen: set[str] = set()
    for term in terms:
        printed = clean_piece(ledger.source, term.term).text
        name = fold_lookalikes(printed)
        place = f"Glossary {name}"
        if name != printed:
            told = f"{printed!r} is printed with letters of other alphabets"
            ledger.report("lookalike_letters", place, told, term.term)
        if name in seen:
            ledger.report("term_twice", place, "the term is printed twice", term.term)
        if not term.pieces:
            ledger.report("term_without_definition", place, "no definition follows", term.term)
        seen.add(name)


def _read_row(line: Line, ledger: Ledger, terms: list[RawTerm], last: dict[int, RawTerm]) -> None:
    cells = (*line.cells, *[Span(line.end, line.end)] * 4)
    source = ledger.source
    if all(_TITLES.fullmatch(clean_piece(source, cell).text or "term") for cell in line.cells):
        ledger.claim(line.cells)
        return
    for left, right in _PAIRS:
        term, definition = cells[left], cells[right]
        if term.of(source):
            last[left] = RawTerm(term)
            terms.append(last[left])
        if definition.of(source) and left in last:
            last[left].pieces.append(definition)
            if not term.of(source):
                name = fold_lookalikes(clean_piece(source, last[left].term).text)
                ledger.report(
                    "glossary_entry_broken",
                    f"Glossary {name}",
                    "the entry goes on in a row without its term",
                    definition,
                )
