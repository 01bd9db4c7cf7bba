"""A document beside the plan to read in full: clause by clause, with its places and pages."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.locators import anchor
from tipassist.register.instruments import PAGE_BREAK, Clause, ClauseKind, Instrument

_HEADINGS = frozenset({ClauseKind.HEADING, ClauseKind.ARTICLE, ClauseKind.ANNEX})
_MAX_DEPTH = 4


@dataclass(frozen=True, slots=True)
class ReadClause:
    """A clause as a page shows it.

    Attributes:
        label: Its place as printed; "" when the clause before it has the same place.
        anchor: Id of its place on the page; "" when an earlier clause has it.
        depth: How many clauses introduce or enclose it, at most 4.
        heading: Its title; "" when it has none.
        is_heading: Whether a part of the document begins with it.
        text: Its words; "" when its title is all.
        cells: Of a table row the text of each column by its heading.
        page: The page it begins on, where that is not the page of the clause before it.
    """

    label: str
    anchor: str
    depth: int
    heading: str
    is_heading: bool
    text: str
    cells: tuple[tuple[str, str], ...]
    page: int | None


@dataclass(frozen=True, slots=True)
class ReadInstrument:
    """A document beside the plan, to be read from beginning to end.

    Attributes:
        contents: The clauses with which a part of it begins.
    """

    id: str
    title: str
    edition: str
    contents: tuple[ReadClause, ...]
    clauses: tuple[ReadClause, ...]


def read_instrument(instrument: Instrument) -> ReadInstrument:
    """Lay a document out for reading, with an anchor for every place that has a locator."""
    clauses = tuple(_clauses(instrument))
    contents = tuple(one for one in clauses if one.is_heading and one.anchor)
    return ReadInstrument(
        instrument.document, instrument.title, instrument.edition, contents, clauses
    )


def anchors_in(instrument: Instrument) -> dict[int, tuple[str, ...]]:
    """Return the anchors of places by the offset at which they begin in the stored text.

    A place without words of its own, such as an article of numbered paragraphs, begins where the
    next one does.
    """
    names: dict[str, None] = {}
    found: dict[int, tuple[str, ...]] = {}
    done = 0
    for clause in instrument.clauses:
        names[anchor(clause.locator)] = None
        if starts := _starts(clause):
            found[min(starts)] = (*found.get(min(starts), ()), *[*names][done:])
            done = len(names)
    return found


def _clauses(instrument: Instrument) -> Iterator[ReadClause]:
    breaks = [at for at, char in enumerate(instrument.text) if char == PAGE_BREAK]
    seen: set[str] = set()
    label, page = "", 0
    for clause in instrument.clauses:
        name, place = anchor(clause.locator), str(clause.locator)
        begins = _page(clause, breaks) or page
        yield ReadClause(
            label=place if place != label else "",
            anchor=name if name not in seen else "",
            depth=min(_depth(instrument, clause), _MAX_DEPTH),
            heading=clause.heading,
            is_heading=clause.kind in _HEADINGS,
            text=clause.wording.text if clause.wording.text != clause.heading else "",
            cells=tuple((column, cell.text) for column, cell in clause.cells if cell.text),
            page=begins if begins != page else None,
        )
        seen.add(name)
        label, page = place, begins


def _page(clause: Clause, breaks: list[int]) -> int:
    """Return the page that a clause begins on, or 0 when it has none."""
    starts = _starts(clause)
    return bisect_right(breaks, min(starts)) + 1 if breaks and starts else 0


def _starts(clause: Clause) -> list[int]:
    """Return where the stretches of a clause begin in the stored text."""
    cells = (span for _, cell in clause.cells for span in cell.spans)
    return [span.start for span in (*clause.heading_spans, *clause.wording.spans, *cells)]


def _depth(instrument: Instrument, clause: Clause) -> int:
    if clause.lead_in is None:
        return 0
    return 1 + _depth(instrument, instrument.clauses[clause.lead_in])
