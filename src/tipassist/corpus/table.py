"""The table of a pillar: rows over many pages become outcomes and activities with their cells."""

import re
from itertools import zip_longest

from tipassist.corpus.body_names import BodyNames
from tipassist.corpus.cleaning import clean_piece, closing_mark, without_markup
from tipassist.corpus.codes import PrintedCode, is_continued, read_code
from tipassist.corpus.examples import holds_examples, starts_with_examples
from tipassist.corpus.headers import HeaderRows, TitleRows, is_header_row, squeezed
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind, is_page_number
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.corpus.misplaced import RowPlacer
from tipassist.corpus.raw_table import RawActivity, RawOutcome, RawTable
from tipassist.corpus.several_types import part_types
from tipassist.types import Span

_BLANKS_BEFORE = re.compile(r"[^\r\n ] +\Z")
_LOOK_BACK = 12
_UNFINISHED = re.compile(r"(?:\b(?:of|the|and|or|to|in|for|on|with|by|a|an|from)|[,\-/])$")


class TableReader:
    """Reads the table rows of one pillar.

    Args:
        letter: The pillar's letter.
        titles: Recognises the pillar's title rows.
        headers: Reads the rows with the column titles.
        ledger: Takes claims and findings.
        layout: The layout's labels.
        names: The names of bodies that are known.
    """

    def __init__(
        self,
        letter: str,
        titles: TitleRows,
        headers: HeaderRows,
        ledger: Ledger,
        layout: Layout,
        names: BodyNames,
    ) -> None:
        self._letter = letter
        self._placer = RowPlacer(ledger, names)
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
        if row.kind is not LineKind.TABLE and self._code_in(row.cells[0], 2):
            self._read_outcome(row.cells[0])
        elif is_header_row(row, self._ledger.source, self._layout):
            self._headers.read(row, self._letter, page_has_title=self._page_has_title)
            self._page_has_title = False
        elif self._is_title(row, following):
            self._titles.read(row)
            self._page_has_title = True
        elif (number := self._page_number(row, following)) is not None:
            told = "the number of a page stands in a row of the table"
            self._ledger.report("page_number_in_table", self._letter, told, number)
            self._ledger.claim([number])
        else:
            self._read_row(row)

    def _is_title(self, row: Line, following: Line | None) -> bool:
        if self._titles.matches(row):
            return True
        source, layout = self._ledger.source, self._layout
        above_header = following is not None and is_header_row(following, source, layout)
        return above_header and self._titles.has_form(row)

    def _page_number(self, row: Line, following: Line | None) -> Span | None:
        """Return the only filled cell of the last row of a page when that is a small number."""
        filled = [cell for cell in row.cells if cell.start < cell.end]
        last = following is None or following.number > row.number + 1
        number = last and len(filled) == 1 and is_page_number(self._text(filled[0]))
        return filled[0] if number else None

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
        nothing = Span(line.end, line.end)
        own = self._headers.role_columns
        placed = self._placer.place(cells, columns, self._code_with_words)
        cells = placed.cells
        outcome, words, *rest = (
            cells[at] if at is not None and at < len(cells) else nothing for at in (*columns, *own)
        )
        spare = [cell for at, cell in enumerate(cells) if at not in (*columns, *own)]
        for cell in (one for one in spare if self._is_code(one, 2)):
            self._read_outcome(cell)
        self._read_outcome(outcome)
        before = len(self._table.activities)
        for cell in (one for one in spare if self._is_code(one, 3)):
            self._read_words(cell)
        again = self._read_words(words)
        activity = self._table.activities[-1] if self._table.activities else None
        if activity is None:
            return
        of_roles = (activity.asb_of[role] for role in own.values())
        held = (activity.asb, activity.projects, activity.indicators, *of_roles)
        for piece, column in zip(rest, held, strict=True):
            self._add(piece, column, again=again)
        if placed.more_bodies is not None:
            self._add(placed.more_bodies, activity.asb, again=again)
        started = len(self._table.activities) > before
        if not started and any(piece.start < piece.end for piece in (words, *rest)):
            activity.rows += 1

    def _add(self, piece: Span, column: list[Span], *, again: bool) -> None:
        """Add a piece to its cell, unless it repeats the cell of the row before."""
        source = self._ledger.source
        if again and column and squeezed(piece.of(source)) == squeezed(column[-1].of(source)):
            self._ledger.claim([piece])
        elif piece.start < piece.end:
            column.append(piece)

    def _code_in(self, cell: Span, parts: int) -> PrintedCode | None:
        near = self._table.outcomes[-1].code if self._table.outcomes else ""
        return read_code(cell.of(self._ledger.source), self._letter, parts, near)

    def _code_with_words(self, cell: Span) -> str:
        printed = self._code_in(cell, 3)
        return printed.code if printed is not None and not self._is_code(cell, 3) else ""

    def _is_code(self, cell: Span, parts: int) -> bool:
        """Whether a cell holds a code and nothing else."""
        printed = self._code_in(cell, parts)
        return printed is not None and printed.end == cell.end - cell.start

    def _read_outcome(self, cell: Span) -> None:
        if cell.start == cell.end:
            return
        last = self._table.outcomes[-1] if self._table.outcomes else None
        printed = self._code_in(cell, 2)
        if printed is None:
            pieces = [cell]
        elif (
            last is not None
            and last.code == printed.code
            and self._goes_on(cell, printed, last.pieces)
        ):
            pieces = self._rest(cell, printed, first=not last.pieces)
        else:
            self._table.outcomes.append(RawOutcome(printed.code))
            pieces = self._after_code(cell, printed)
        if self._table.outcomes:
            self._table.outcomes[-1].pieces += pieces

    def _after_code(self, cell: Span, found: PrintedCode) -> list[Span]:
        """Report how a code is printed and return what stands behind it, its emphasis left out."""
        source, code = self._ledger.source, found.code
        bare = without_markup(cell.of(source))
        after = cell.start + found.end
        printed = Span(cell.start, after)
        self._ledger.claim([printed])
        if fold_lookalikes(printed.of(source)) != printed.of(source):
            told = f"{printed.of(source)!r} is printed with letters of other alphabets"
            self._ledger.report("lookalike_letters", code, told, printed)
        if found.unusual:
            told = f"{printed.of(source)!r} is read as {code}"
            self._ledger.report("code_spelling", code, told, printed)
        if not bare[found.end :].strip():
            self._ledger.report("code_alone", code, "the cell holds only the code", cell)
            return []
        if not bare[found.end].isspace():
            self._ledger.report("no_blank_after_code", code, "no blank after the code", cell)
        if _BLANKS_BEFORE.search(source, max(0, cell.start - _LOOK_BACK), cell.start):
            self._ledger.report("blank_before_code", code, "blanks before the code", cell)
        after += len(bare) - found.end - len(bare[found.end :].lstrip())
        closing = closing_mark(cell.of(source), found.end)
        if closing is None:
            return [Span(after, cell.end)]
        parts = (Span(after, cell.start + closing), Span(cell.start + closing + 1, cell.end))
        return [part for part in parts if part.start < part.end]

    def _read_words(self, cell: Span) -> bool:
        """Read the activity column; return whether it has the code of the row before again."""
        if cell.start == cell.end:
            return False
        first, *others = part_types(self._ledger.source, cell, self._layout)
        again = self._read_type(first)
        for one in others:
            self._continue_activity(one)
        return again

    def _read_type(self, cell: Span) -> bool:
        """Read the words of one activity type, or more words of the one before."""
        printed = self._code_in(cell, 3)
        last = self._table.activities[-1] if self._table.activities else None
        if printed is None:
            if last is not None:
                self._continue_activity(cell)
            return False
        if (
            last is not None
            and last.code == printed.code
            and self._goes_on(cell, printed, last.words)
        ):
            last.words += self._rest(cell, printed, first=not last.words)
            return True
        self._start_activity(cell, printed)
        return False

    def _goes_on(self, cell: Span, printed: PrintedCode, pieces: list[Span]) -> bool:
        """Whether a cell with the code of the one before goes on with it or says it again."""
        text = cell.of(self._ledger.source)
        if not pieces or is_continued(text, printed.end):
            return True
        return squeezed(text[printed.end :]) == squeezed(pieces[0].of(self._ledger.source))

    def _rest(self, cell: Span, printed: PrintedCode, *, first: bool) -> list[Span]:
        """Report a repeated code and return what stands behind it, unless it is the same again.

        Args:
            cell: The cell.
            printed: Its code.
            first: Whether the code stood alone before.
        """
        if first:
            return self._after_code(cell, printed)
        source = self._ledger.source
        self._ledger.report("code_repeated", printed.code, "the code is printed again", cell)
        marked = is_continued(cell.of(source), printed.end)
        rest = Span(cell.start + marked.end(), cell.end) if marked else Span(cell.end, cell.end)
        self._ledger.claim([Span(cell.start, rest.start)])
        return [rest] if rest.start < rest.end else []

    def _start_activity(self, cell: Span, printed: PrintedCode) -> None:
        activity = RawActivity(printed.code, titled=self._headers.titled)
        self._table.activities.append(activity)
        outcome = self._table.outcomes[-1].code if self._table.outcomes else ""
        if activity.code.rsplit(".", 1)[0] != outcome:
            told = f"stands under outcome {outcome or 'none'}"
            self._ledger.report("code_out_of_place", activity.code, told, cell)
        activity.words += self._after_code(cell, printed)

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
            if starts_with_examples(self._text(cell)):
                told = "the examples stand in a row of their own"
                self._ledger.report("example_in_own_row", activity.code, told, cell)

    def _starts_uncoded(self, activity: RawActivity, cell: Span) -> bool:
        text = self._text(cell)
        if not text.startswith(self._layout.uncoded_type_starts):
            return False
        last = activity.uncoded[-1] if activity.uncoded else activity.words
        written = " ".join(self._text(piece) for piece in (*activity.words, *last))
        told = bool(written) and text.startswith(self._layout.type_starts)
        source = self._ledger.source
        exampled = any(holds_examples(one.of(source)) for one in (*activity.words, *last))
        return (told or exampled) and not _UNFINISHED.search(written)

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
    by standing directly under a row. An outcome may stand as a heading above its own table.
    """
    goal: list[Line] = []
    rows: list[Line] = []
    for line, following in zip_longest(lines, lines[1:]):
        under = bool(rows) and line.number == rows[-1].number + 1
        heads = following is not None and following.kind is LineKind.TABLE
        outcome = heads and read_code(line.text, titles.letter, 2) is not None
        if line.kind is LineKind.TABLE or under or outcome or titles.matches(line):
            rows.append(line)
        elif not rows:
            goal.append(line)
    return tuple(goal), tuple(rows)
