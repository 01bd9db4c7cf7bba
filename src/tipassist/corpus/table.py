"""The table of a pillar: rows over many pages become outcomes and activities with their cells."""

import re
from dataclasses import dataclass, field

from tipassist.corpus.cleaning import clean_piece
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.types import Span

_TITLE_CELL = re.compile(r"([A-Z])\.\s+(\S.*)")
_OUTCOME = re.compile(r"([A-Z])\s?\.\s?(\d{1,2})(?![\d.]\d)\.?")
_ACTIVITY = re.compile(r"([A-Z])\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})(?!\d)\.?")
_EXAMPLE = re.compile(r"E\.g\.")
_UNFINISHED = re.compile(r"(?:\b(?:of|the|and|or|to|in|for|on|with|by|a|an|from)|[,\-/])$")


@dataclass(slots=True)
class RawOutcome:
    """An outcome as found: its code and the pieces of its cell."""

    code: str
    pieces: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class RawActivity:
    """An activity as found: its code and the pieces of each of its cells."""

    code: str
    words: list[Span] = field(default_factory=list)
    uncoded: list[list[Span]] = field(default_factory=list)
    asb: list[Span] = field(default_factory=list)
    projects: list[Span] = field(default_factory=list)
    indicators: list[Span] = field(default_factory=list)


@dataclass(slots=True)
class RawTable:
    """What one pillar's table holds, in printed order."""

    outcomes: list[RawOutcome] = field(default_factory=list)
    activities: list[RawActivity] = field(default_factory=list)


class TableReader:
    """Reads the table rows of one pillar.

    Args:
        letter: The pillar's letter.
        title: The pillar's title, against which title rows are recognised.
        ledger: Takes claims and findings.
        layout: The layout's labels.
    """

    def __init__(self, letter: str, title: str, ledger: Ledger, layout: Layout) -> None:
        self._letter = letter
        self._title = title
        self._ledger = ledger
        self._layout = layout
        self._columns = tuple(range(len(layout.columns)))
        self._table = RawTable()
        self._after_break = False
        self._spellings: set[str] = {title.casefold()}

    def read(self, lines: list[Line]) -> RawTable:
        """Read the rows in order and return what they hold."""
        for line in lines:
            if line.kind is LineKind.TABLE:
                self._read_line(line)
        return self._table

    def _read_line(self, line: Line) -> None:
        cells = line.cells
        if self._is_title(line):
            self._read_title(line)
        elif self._text(cells[0]).startswith(self._layout.header_rows):
            self._read_header(line)
        else:
            self._read_row(line)

    def _text(self, span: Span) -> str:
        return clean_piece(self._ledger.source, span).text

    def _is_title(self, line: Line) -> bool:
        match = _TITLE_CELL.fullmatch(self._text(line.cells[0]))
        if match is None or match[1] != self._letter:
            return False
        rest = [self._text(cell) for cell in line.cells[1:]]
        begins = self._title.casefold().startswith(match[2].casefold())
        return begins and all(not text or self._echoes_title(text) for text in rest)

    def _echoes_title(self, text: str) -> bool:
        bare = _TITLE_CELL.sub(r"\2", text).casefold()
        return self._title.casefold().endswith(bare) or bool(re.fullmatch(r"\d{1,2}", bare))

    def _read_title(self, line: Line) -> None:
        printed = " | ".join(self._text(cell) for cell in line.cells if self._text(cell))
        for cell in line.cells:
            if not re.fullmatch(r"\d{1,2}", self._text(cell)):
                self._ledger.claim([cell])
        if printed.casefold() not in self._spellings:
            self._spellings.add(printed.casefold())
            self._ledger.report(
                "title_row_spelling",
                self._letter,
                f"title row printed as {printed!r}",
                line.cells[0],
            )
        self._after_break = True

    def _read_header(self, line: Line) -> None:
        self._ledger.claim(line.cells)
        texts = [self._text(cell) for cell in line.cells]
        first, second = self._layout.header_rows[0], self._layout.header_rows[1]
        if texts[0].startswith(first) and second in texts[0]:
            self._report_once("header_rows_merged", "the two header rows are merged", line)
        if any(re.search(r"progra mme|program type", text) for text in texts):
            self._report_once("header_wording", f"header worded {texts[2]!r}", line)
        if texts[0].startswith(first):
            self._columns = self._columns_of(texts) or self._columns
            if not self._after_break:
                self._ledger.report(
                    "no_title_row", self._letter, "the page has no title row", line.cells[0]
                )
            self._after_break = False

    def _columns_of(self, texts: list[str]) -> tuple[int, ...] | None:
        found = []
        for label in self._layout.columns:
            at = next((n for n, text in enumerate(texts) if text.startswith(label)), None)
            if at is None:
                return None
            found.append(at)
        return tuple(found)

    def _report_once(self, kind: str, message: str, line: Line) -> None:
        known = {(finding.kind, finding.locator) for finding in self._ledger.findings}
        if (kind, self._letter) not in known:
            self._ledger.report(kind, self._letter, message, line.cells[0])

    def _read_row(self, line: Line) -> None:
        cells = line.cells
        if len(cells) > len(self._columns):
            width = f"{len(cells)} columns instead of {len(self._columns)}"
            self._report_once(f"column_count_{len(cells)}", f"rows of {width}", line)
        outcome, words, *rest = (
            cells[at] if at < len(cells) else Span(line.end, line.end) for at in self._columns
        )
        self._read_outcome(outcome)
        self._read_words(words)
        activity = self._table.activities[-1] if self._table.activities else None
        if activity is None:
            return
        for piece, column in zip(
            rest, (activity.asb, activity.projects, activity.indicators), strict=True
        ):
            if piece.start < piece.end:
                column.append(piece)

    def _read_outcome(self, cell: Span) -> None:
        if cell.start == cell.end:
            return
        match = _OUTCOME.match(cell.of(self._ledger.source))
        if match and match[1] == self._letter:
            self._table.outcomes.append(RawOutcome(f"{match[1]}.{int(match[2])}"))
            cell = self._after_code(cell, match, self._table.outcomes[-1].code)
        if self._table.outcomes and cell.start < cell.end:
            self._table.outcomes[-1].pieces.append(cell)

    def _after_code(self, cell: Span, match: re.Match[str], code: str) -> Span:
        source = self._ledger.source
        after = cell.start + match.end()
        self._ledger.claim([Span(cell.start, after)])
        if after == cell.end:
            self._ledger.report("code_alone", code, "the cell holds only the code", cell)
        elif not source[after].isspace():
            self._ledger.report("no_blank_after_code", code, "no blank after the code", cell)
        if source[cell.start - 1] == " ":
            self._ledger.report("blank_before_code", code, "blanks before the code", cell)
        while after < cell.end and source[after].isspace():
            after += 1
        return Span(after, cell.end)

    def _read_words(self, cell: Span) -> None:
        if cell.start == cell.end:
            return
        match = _ACTIVITY.match(cell.of(self._ledger.source))
        if match and match[1] == self._letter:
            self._start_activity(cell, match)
        elif self._table.activities:
            self._continue_activity(cell)

    def _start_activity(self, cell: Span, match: re.Match[str]) -> None:
        activity = RawActivity(f"{match[1]}.{int(match[2])}.{int(match[3])}")
        self._table.activities.append(activity)
        outcome = self._table.outcomes[-1].code if self._table.outcomes else ""
        if activity.code.rsplit(".", 1)[0] != outcome:
            self._ledger.report(
                "code_out_of_place",
                activity.code,
                f"stands under outcome {outcome or 'none'}",
                cell,
            )
        words = self._after_code(cell, match, activity.code)
        if words.start < words.end:
            activity.words.append(words)

    def _continue_activity(self, cell: Span) -> None:
        activity = self._table.activities[-1]
        if self._starts_uncoded(activity, cell):
            activity.uncoded.append([cell])
            self._ledger.report(
                "uncoded_type", activity.code, "an activity type without a code follows", cell
            )
        elif activity.uncoded:
            activity.uncoded[-1].append(cell)
        else:
            activity.words.append(cell)
            if _EXAMPLE.match(self._text(cell)):
                self._ledger.report(
                    "example_in_own_row",
                    activity.code,
                    "the examples stand in a row of their own",
                    cell,
                )

    def _starts_uncoded(self, activity: RawActivity, cell: Span) -> bool:
        if not self._text(cell).startswith(self._layout.uncoded_type_starts):
            return False
        written = " ".join(self._text(piece) for piece in activity.words)
        return bool(_EXAMPLE.search(written)) and not _UNFINISHED.search(written)
