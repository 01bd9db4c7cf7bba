"""The zones of a work plan: title, prose sections, glossary and one zone for each pillar."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tipassist.corpus.footnotes import FootnoteScan
from tipassist.corpus.glossary import is_glossary_title
from tipassist.corpus.headers import is_header_row, squeezed
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
    sections: tuple[Zone, ...] = ()
    glossary: tuple[Line, ...] = ()
    pillars: tuple[Zone, ...] = ()


@dataclass(slots=True)
class _Draft:
    letter: str
    title: Span
    heading: Line
    lines: list[Line] = field(default_factory=list)

    def zone(self) -> Zone:
        return Zone(self.letter, self.title, self.heading, tuple(self.lines))


def find_zones(
    lines: tuple[Line, ...], notes: FootnoteScan, ledger: Ledger, layout: Layout
) -> Zones:
    """Cut a document into its zones.

    A heading is a pillar when a row with the table's column titles follows before the next heading,
    else a prose section. Prose sections stand in the order of their letters, so a line that only
    looks like a heading stays with the text around it. The glossary begins at its title row and
    ends at the next heading, wherever it stands.
    """
    printed = _without_furniture(lines, notes, ledger)
    if not printed:
        return Zones(None)
    title, *rest = printed
    preamble, drafts = _drafts(rest, ledger.source)
    glossary: list[Line] = []
    for holder in (preamble, *(draft.lines for draft in drafts)):
        glossary += _take_glossary(holder, ledger.source, layout)
    sections, pillars = _sorted_out(drafts, ledger, layout)
    for draft in (*sections, *pillars):
        ledger.claim([draft.heading.span])
    return Zones(
        title,
        tuple(draft.zone() for draft in sections),
        tuple(glossary),
        tuple(draft.zone() for draft in pillars),
    )


def _without_furniture(lines: Iterable[Line], notes: FootnoteScan, ledger: Ledger) -> list[Line]:
    printed = []
    for line in lines:
        if line.kind in (LineKind.PAGE_NUMBER, LineKind.RUNNING_TITLE):
            ledger.claim([line.span])
        elif line.kind is not LineKind.BLANK and line.number not in notes.lines:
            printed.append(line)
    return printed


def _drafts(lines: list[Line], source: str) -> tuple[list[Line], list[_Draft]]:
    preamble: list[Line] = []
    drafts: list[_Draft] = []
    for line in lines:
        found = line.heading() if line.kind is LineKind.HEADING else None
        if found is not None and not (drafts and _repeats(drafts[-1], *found, source)):
            drafts.append(_Draft(*found, line))
        else:
            (drafts[-1].lines if drafts else preamble).append(line)
    return preamble, drafts


def _repeats(draft: _Draft, letter: str, title: Span, source: str) -> bool:
    """Whether a heading is the title row of the zone it stands in, its tabs stripped."""
    printed = squeezed(title.of(source))
    return letter == draft.letter and squeezed(draft.title.of(source)).startswith(printed)


def _take_glossary(lines: list[Line], source: str, layout: Layout) -> list[Line]:
    for at, line in enumerate(lines):
        if is_glossary_title(line, source, layout.glossary):
            taken = lines[at:]
            del lines[at:]
            return taken
    return []


def _sorted_out(
    drafts: list[_Draft], ledger: Ledger, layout: Layout
) -> tuple[list[_Draft], list[_Draft]]:
    sections: list[_Draft] = []
    pillars: list[_Draft] = []
    last: _Draft | None = None
    for draft in drafts:
        if any(is_header_row(line, ledger.source, layout) for line in draft.lines):
            pillars.append(draft)
        elif not sections or draft.letter > sections[-1].letter:
            sections.append(draft)
        elif pillars and draft.letter == chr(ord(pillars[-1].letter) + 1):
            ledger.report(
                "pillar_without_table", draft.letter, "no table follows the goal", draft.title
            )
            pillars.append(draft)
        elif last is not None:
            last.lines += [draft.heading, *draft.lines]
            continue
        last = draft
    return sections, pillars
