"""The table of a pillar: rows over many pages become outcomes and activities with their cells."""

import re
from dataclasses import dataclass, field
from itertools import zip_longest

from tipassist.corpus.cleaning import clean_piece, closing_mark, without_markup
from tipassist.corpus.headers import HeaderRows, TitleRows, is_header_row
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.types import Span

_OUTCOME = re.compile(r"\s*([A-Z])\s?\.\s?(\d{1,2})(?![\d.]\d)\.?")
_ACTIVITY = re.compile(r"\s*([A-Z])\s?\.\s?(\d{1,2})\s?\.\s?(\d{1,2})(?!\d)\.?")
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
    rows: int = 1

    @property
    def cells(self) -> tuple[list[Span], ...]:
        """The pieces of all its cells, cell by cell."""
        return (self.words, *self.uncoded, self.projects, self.indicators, self.asb)


@dataclass(slots=True)
class RawTable:
    """What one pillar's table holds, in printed order."""

    outcomes: list[RawOutcome] = field(default_factory=list)
    activities: list[RawActivity] = field(default_factory=list)


class TableReader:
    """Reads the table rows of one pillar.

    Args:
        letter: The pillar's letter.
        titles: Recognises the pillar's title rows.
        headers: Reads the rows with the column titles.
        ledger: Takes claims and findings.
        layout: The layout's labels.
    """

    def __init__(
        self,
        letter: str,
        titles: TitleRows,
        headers: HeaderRows,
        ledger: Ledger,
        layout: Layout,
    ) -> None:
        self._letter = letter
        self._ledger = ledger
        self._layout = layout
        self._titles = titles
        self._headers = headers
        self._table = RawTable()
        self._page_has_title = False
        self._widths: set[int] = set()

    def read(self, rows: tuple[Line, ...]) -> RawTable:
        """Read the rows in order and return what they hold."""
        for row, following in zip_longest(rows, rows[1:]):
            self._read_line(row, following)
        self._report()
        return self._table

    def _read_line(self, row: Line, following: Line | None) -> None:
        if is_header_row(row, self._ledger.source, self._layout):
            self._headers.read(row, self._letter, page_has_title=self._page_has_title)
            self._page_has_title = False
        elif self._is_title(row, following):
            self._titles.read(row)
            self._page_has_title = True
        else:
            self._read_row(row)

    def _is_title(self, row: Line, following: Line | None) -> bool:
        if self._titles.matches(row):
            return True
        source, layout = self._ledger.source, self._layout
        above_header = following is not None and is_header_row(following, source, layout)
        return above_header and self._titles.has_form(row)

    def _text(self, span: Span) -> str:
        return clean_piece(self._ledger.source, span).text

    def _read_row(self, line: Line) -> None:
        cells, columns = line.cells, self._headers.columns
        if len(cells) > len(columns) and len(cells) not in self._widths:
            self._widths.add(len(cells))
            width = f"{len(cells)} columns instead of {len(columns)}"
            self._ledger.report(
                f"column_count_{len(cells)}", self._letter, f"rows of {width}", cells[0]
            )
        outcome, words, *rest = (
            cells[at] if at < len(cells) else Span(line.end, line.end) for at in columns
        )
        self._read_outcome(outcome)
        started = self._read_words(words)
        activity = self._table.activities[-1] if self._table.activities else None
        if activity is None:
            return
        for piece, column in zip(
            rest, (activity.asb, activity.projects, activity.indicators), strict=True
        ):
            if piece.start < piece.end:
                column.append(piece)
        if not started and any(piece.start < piece.end for piece in (words, *rest)):
            activity.rows += 1

    def _read_outcome(self, cell: Span) -> None:
        if cell.start == cell.end:
            return
        match = _OUTCOME.match(fold_lookalikes(without_markup(cell.of(self._ledger.source))))
        pieces = [cell]
        if match:
            self._table.outcomes.append(RawOutcome(f"{match[1]}.{int(match[2])}"))
            pieces = self._after_code(cell, match, self._table.outcomes[-1].code)
        if self._table.outcomes:
            self._table.outcomes[-1].pieces += pieces

    def _after_code(self, cell: Span, match: re.Match[str], code: str) -> list[Span]:
        """Report how a code is printed and return what stands behind it, its emphasis left out."""
        source = self._ledger.source
        bare = without_markup(cell.of(source))
        after = cell.start + match.end()
        printed = Span(cell.start, after)
        self._ledger.claim([printed])
        if fold_lookalikes(printed.of(source)) != printed.of(source):
            told = f"{printed.of(source)!r} is printed with letters of other alphabets"
            self._ledger.report("lookalike_letters", code, told, printed)
        if not bare[match.end() :].strip():
            self._ledger.report("code_alone", code, "the cell holds only the code", cell)
            return []
        if not bare[match.end()].isspace():
            self._ledger.report("no_blank_after_code", code, "no blank after the code", cell)
        if source[cell.start - 1] == " ":
            self._ledger.report("blank_before_code", code, "blanks before the code", cell)
        after += len(bare) - match.end() - len(bare[match.end() :].lstrip())
        closing = closing_mark(cell.of(source), match.end())
        if closing is None:
            return [Span(after, cell.end)]
        parts = (Span(after, cell.start + closing), Span(cell.start + closing + 1, cell.end))
        return [part for part in parts if part.start < part.end]

    def _read_words(self, cell: Span) -> bool:
        """Read the activity column; return whether an activity starts in it."""
        if cell.start == cell.end:
            return False
        match = _ACTIVITY.match(fold_lookalikes(without_markup(cell.of(self._ledger.source))))
        if match:
            self._start_activity(cell, match)
        elif self._table.activities:
            self._continue_activity(cell)
        return match is not None

    def _start_activity(self, cell: Span, match: re.Match[str]) -> None:
        activity = RawActivity(f"{match[1]}.{int(match[2])}.{int(match[3])}")
        self._table.activities.append(activity)
        outcome = self._table.outcomes[-1].code if self._table.outcomes else ""
        if activity.code.rsplit(".", 1)[0] != outcome:
            told = f"stands under outcome {outcome or 'none'}"
            self._ledger.report("code_out_of_place", activity.code, told, cell)
        activity.words += self._after_code(cell, match, activity.code)

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
                told = "the examples stand in a row of their own"
                self._ledger.report("example_in_own_row", activity.code, told, cell)

    def _starts_uncoded(self, activity: RawActivity, cell: Span) -> bool:
        text = self._text(cell)
        if not text.startswith(self._layout.uncoded_type_starts):
            return False
        last = activity.uncoded[-1] if activity.uncoded else activity.words
        written = " ".join(self._text(piece) for piece in (*activity.words, *last))
        told = bool(written) and text.startswith(self._layout.type_starts)
        return (told or bool(_EXAMPLE.search(written))) and not _UNFINISHED.search(written)

    def _report(self) -> None:
        for outcome in self._table.outcomes:
            self._report_letter(outcome.code, outcome.pieces)
        for activity in self._table.activities:
            self._report_letter(activity.code, activity.words)
            if activity.rows > 1 and activity.words:
                told = f"its cells go on over {activity.rows} rows"
                self._ledger.report("cells_continued", activity.code, told, activity.words[0])

    def _report_letter(self, code: str, pieces: list[Span]) -> None:
        if not code.startswith(f"{self._letter}."):
            told = f"stands in the table of pillar {self._letter}"
            place = pieces[0] if pieces else Span(0, 0)
            self._ledger.report("code_out_of_place", code, told, place)


def split_goal(
    lines: tuple[Line, ...], titles: TitleRows
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Part a pillar's lines into those of its goal and the rows of its table.

    Tabs at the end of a line may be stripped: a title row is then known by its words, another row
    by standing directly under a row.
    """
    goal: list[Line] = []
    rows: list[Line] = []
    for line in lines:
        under = bool(rows) and line.number == rows[-1].number + 1
        if line.kind is LineKind.TABLE or under or titles.matches(line):
            rows.append(line)
        elif not rows:
            goal.append(line)
    return tuple(goal), tuple(rows)
