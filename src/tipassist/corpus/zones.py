"""The zones of a work plan: title, prose sections, glossary and one zone for each pillar."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import zip_longest

from tipassist.corpus.footnotes import FootnoteScan
from tipassist.corpus.glossary import is_glossary_title
from tipassist.corpus.headers import is_header_row, squeezed
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Heading, Line, LineKind
from tipassist.corpus.reading.numerals import roman_number
from tipassist.types import Span

_PILLAR = "pillar"
_FIRST_ROMAN, _SECOND_ROMAN = "I", "II"


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
    kind: str
    lines: list[Line] = field(default_factory=list)

    def is_pillar(self, source: str, layout: Layout) -> bool:
        """Whether the table of a pillar stands in it."""
        rows = [line for line in self.lines if line.kind is LineKind.TABLE]
        named = self.kind == _PILLAR and bool(rows)
        return named or any(is_header_row(line, source, layout) for line in rows)

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
    preamble, drafts = _drafts(rest, ledger.source, layout)
    glossary: list[Line] = []
    for holder in (preamble, *(draft.lines for draft in drafts)):
        glossary += _take_glossary(holder, ledger.source, layout)
    sections, pillars = _sorted_out(drafts, ledger, layout, Numbering(drafts))
    for draft in (*sections, *pillars):
        ledger.claim(draft.heading.cells)
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


def _drafts(lines: list[Line], source: str, layout: Layout) -> tuple[list[Line], list[_Draft]]:
    preamble: list[Line] = []
    drafts: list[_Draft] = []
    for line, following in zip_longest(lines, lines[1:]):
        last = drafts[-1] if drafts else None
        found = line.heading() if line.kind is LineKind.HEADING else None
        if found is not None and last is not None and _repeats(last, found, source):
            found = None
        found = found or _heading_row(line, following, last, source, layout)
        if found is not None:
            kind = _PILLAR if line.kind is LineKind.TABLE else found.kind
            drafts.append(_Draft(found.letter, found.title, line, kind))
        if found is None or line.kind is LineKind.TABLE:
            (drafts[-1].lines if drafts else preamble).append(line)
    return _without_lists(preamble, drafts, source, layout)


def _repeats(draft: _Draft, found: Heading, source: str) -> bool:
    """Whether a heading is the title row of the zone it stands in, its tabs stripped."""
    printed = squeezed(found.title.of(source))
    return found.letter == draft.letter and squeezed(draft.title.of(source)).startswith(printed)


def _heading_row(
    line: Line, following: Line | None, last: _Draft | None, source: str, layout: Layout
) -> Heading | None:
    """Return the heading of a pillar that only the title row of its table names."""
    found = line.title_row()
    if found is None or following is None or (last is not None and last.letter == found.letter):
        return None
    goes_on = (
        last is not None
        and found.letter == _next(last.letter)
        and found.title.end == line.cells[0].end
        and last.is_pillar(source, layout)
        and following.kind is LineKind.TABLE
    )
    return found if goes_on or is_header_row(following, source, layout) else None


def _next(letter: str) -> str:
    return chr(ord(letter) + 1) if len(letter) == 1 else ""


def _without_lists(
    preamble: list[Line], drafts: list[_Draft], source: str, layout: Layout
) -> tuple[list[Line], list[_Draft]]:
    """Give lines that only look like headings, as in a list of contents, to the text around them.

    Such lines stand one under another with nothing between, and their letters head zones elsewhere.
    """
    runs: list[list[_Draft]] = []
    for draft in drafts:
        before = runs[-1][-1] if runs else None
        if before is not None and not before.lines and draft.letter > before.letter:
            runs[-1].append(draft)
        else:
            runs.append([draft])
    alone = {run[0].letter for run in runs if len(run) == 1 and run[0].lines}
    kept: list[_Draft] = []
    for run in runs:
        for draft in run:
            if len(run) > 1 and draft.letter in alone and not draft.is_pillar(source, layout):
                (kept[-1].lines if kept else preamble).extend([draft.heading, *draft.lines])
            else:
                kept.append(draft)
    return preamble, kept


def _take_glossary(lines: list[Line], source: str, layout: Layout) -> list[Line]:
    for at, line in enumerate(lines):
        if is_glossary_title(line, source, layout.glossary):
            taken = lines[at:]
            del lines[at:]
            return taken
    return []


class Numbering:
    """How the sections of a document are counted: by letters, or by Roman numerals.

    Args:
        drafts: Its headings in printed order.
    """

    def __init__(self, drafts: list[_Draft]) -> None:
        printed = {draft.letter for draft in drafts}
        self._roman = {_FIRST_ROMAN, _SECOND_ROMAN} <= printed

    def rank(self, letter: str) -> int:
        """Return the place of a section among the others, from 1; 0 for what heads no section."""
        if self._roman:
            return roman_number(letter)
        return ord(letter) - ord("A") + 1 if len(letter) == 1 else 0


def _sorted_out(
    drafts: list[_Draft], ledger: Ledger, layout: Layout, numbering: Numbering
) -> tuple[list[_Draft], list[_Draft]]:
    sections: list[_Draft] = []
    pillars: list[_Draft] = []
    last: _Draft | None = None
    reached = 0
    for draft in drafts:
        if draft.is_pillar(ledger.source, layout):
            pillars.append(draft)
        elif draft.kind != _PILLAR and numbering.rank(draft.letter) > reached:
            reached = numbering.rank(draft.letter)
            sections.append(draft)
        elif pillars and draft.letter == _next(pillars[-1].letter):
            ledger.report(
                "pillar_without_table", draft.letter, "no table follows the goal", draft.title
            )
            pillars.append(draft)
        elif last is not None:
            last.lines += [draft.heading, *draft.lines]
            continue
        last = draft
    return sections, pillars
