"""The zones of a work plan: title, prose sections, glossary and one zone for each pillar."""

from dataclasses import dataclass

from tipassist.corpus.footnotes import FootnoteScan
from tipassist.corpus.glossary import is_glossary_title
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.types import Span


@dataclass(frozen=True, slots=True)
class Zone:
    """A heading and the lines under it, footnotes left out."""

    letter: str
    title: Span
    heading: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Zones:
    """All zones of a document, in printed order.

    Attributes:
        title: The line that holds the document's title, or None for an empty document.
        sections: Prose sections.
        glossary: Lines of the glossary.
        pillars: Pillars: the goal's lines and the table's rows.
    """

    title: Line | None
    sections: tuple[Zone, ...]
    glossary: tuple[Line, ...]
    pillars: tuple[Zone, ...]


def find_zones(
    lines: tuple[Line, ...], notes: FootnoteScan, ledger: Ledger, layout: Layout
) -> Zones:
    """Cut a document into its zones.

    A heading is a pillar when a row with the table's column titles follows before the next heading,
    else a prose section. The glossary begins at its title row and ends at the next heading.
    """
    printed = [
        line for line in lines if line.kind is not LineKind.BLANK and line.number not in notes.lines
    ]
    if not printed:
        return Zones(None, (), (), ())
    title, rest = printed[0], _without_running_titles(printed, ledger)
    starts = [at for at, line in enumerate(rest) if _is_heading(line)]
    sections: list[Zone] = []
    pillars: list[Zone] = []
    glossary: list[Line] = []
    for start, end in zip(starts, [*starts[1:], len(rest)], strict=True):
        zone, terms = _zone(rest[start], rest[start + 1 : end], ledger, layout)
        glossary += terms
        (pillars if _has_table(zone, ledger, layout) else sections).append(zone)
    return Zones(title, tuple(sections), tuple(glossary), tuple(pillars))


def _is_heading(line: Line) -> bool:
    return line.kind is LineKind.HEADING and len(line.text) < 160


def _without_running_titles(printed: list[Line], ledger: Ledger) -> list[Line]:
    title = printed[0].text.strip().casefold()
    rest = []
    for line in printed[1:]:
        words = line.text.strip().casefold()
        if line.kind is LineKind.TEXT and len(words) > 20 and title.startswith(words):
            ledger.claim([Span(line.start, line.end)])
        else:
            rest.append(line)
    return rest


def _zone(
    heading: Line, lines: list[Line], ledger: Ledger, layout: Layout
) -> tuple[Zone, list[Line]]:
    found = heading.heading()
    letter, title = found if found else ("", Span(heading.start, heading.end))
    ledger.claim([Span(heading.start, heading.end)])
    cut = next(
        (
            at
            for at, line in enumerate(lines)
            if is_glossary_title(line, ledger.source, layout.glossary)
        ),
        len(lines),
    )
    return Zone(letter, title, heading, tuple(lines[:cut])), lines[cut:]


def _has_table(zone: Zone, ledger: Ledger, layout: Layout) -> bool:
    return any(
        line.kind is LineKind.TABLE
        and line.cells[0].of(ledger.source).startswith(layout.header_rows[0])
        for line in zone.lines
    )
