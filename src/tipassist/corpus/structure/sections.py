"""Documents in sections: plans of action and reports, by their headings and what is under them.

A heading is known from its style, or from its number and its form. Which stands under which is
known from the numbers ("4.2" under "4"; "A." begins under "IV."), else from the level.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from tipassist.corpus.structure.bare_titles import bare_titles
from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import DivisionKind, division_of, is_named, is_title
from tipassist.corpus.structure.drafting import Draft, DraftClause
from tipassist.corpus.structure.labels import Label, Series, coded_at, label_at, readings_of
from tipassist.corpus.structure.outline import LOOK_AHEAD, Holder, Outline
from tipassist.corpus.structure.remarks import Remark, caption_of, remark_of, remarks_under
from tipassist.corpus.structure.sequence import Lists
from tipassist.corpus.structure.side_titles import parted, side_titles
from tipassist.corpus.structure.tables import RowReader, TablePlace, read_rows, row_run
from tipassist.corpus.structure.words import is_closing, structure_words
from tipassist.locators import Locator
from tipassist.register.instruments import ClauseKind

_SEVERAL = 2
_CAPITALS = frozenset({Series.CAPITAL, Series.CAPITAL_ROMAN})
PlaceOf = Callable[[Draft, tuple[str, ...], tuple[str, ...], tuple[str, ...]], Locator]
"""Gives a place by the annex it is in, the numbers of its headings and the labels of its items."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An open heading.

    Attributes:
        path: The numbers of the headings down to it; that of the one around it when it has none.
        rank: Twice its depth among numbered headings, one more for dotted ones; None without one.
        level: Its level as styled, 0 when it is not.
        clause: Index of its clause.
        part: Its own number, or "".
    """

    path: tuple[str, ...]
    rank: int | None
    level: int
    clause: int
    part: str

    @property
    def counts(self) -> bool:
        """Whether its number is counted among the open lists of headings."""
        return self.rank is not None and self.rank % 2 == 0


class SectionReader:
    """Reads the blocks of a document in sections one after the other.

    Args:
        draft: Takes the clauses and findings.
        blocks: The blocks, footnotes and table of contents left out.
        place_of: How its places are written.
        read_rows: Reads the rows of its tables.
    """

    def __init__(
        self,
        draft: Draft,
        blocks: Sequence[Block],
        place_of: PlaceOf,
        read_rows: RowReader = read_rows,
    ) -> None:
        self._read_rows = read_rows
        self._draft = draft
        self._blocks = parted(blocks)
        self._place_of = place_of
        self._bare_titles = bare_titles(self._blocks)
        self._side_titles = side_titles(self._blocks) if not self._bare_titles else frozenset()
        self._words = structure_words()
        self._opened: list[_Open] = []
        self._lists = Lists()
        self._annex: _Open | None = None
        self._titled = False
        self._table: tuple[Locator, int] | None = None
        self._in_remark = False
        self._labelled: Counter[tuple[ClauseKind, int | None]] = Counter()
        self._outline = Outline(draft, self._section())

    def read(self) -> int:
        """Read all blocks and return how many labels and headings were found."""
        at = 0
        while at < len(self._blocks):
            rows = row_run(self._blocks, at)
            if rows:
                self._read_table(rows)
            else:
                self._read_block(at)
            at += len(rows) or 1
        self._settle_kinds()
        return sum(1 for one in self._draft.clauses if one.label or one.heading)

    def _settle_kinds(self) -> None:
        """Beside recommendations or findings that have labels, words without one are none."""
        for one in self._draft.clauses:
            beside = self._labelled[one.kind, one.lead_in]
            if one.label is None and not one.cells and beside >= _SEVERAL:
                one.kind = ClauseKind.PARAGRAPH

    def _read_block(self, at: int) -> None:
        block = self._blocks[at]
        if at in self._side_titles:
            return
        division = division_of(block)
        remark = remark_of(block, self._section().kind)
        caption = caption_of(block)
        if caption is not None:
            self._caption(caption, block)
        elif remark is not None:
            self._remark(remark, block, at)
        elif division is not None and division.kind is DivisionKind.ANNEX:
            self._open_annex(division.label, block, division.rest)
        elif (label := self._heading_label(at)) is not None:
            self._open_numbered(label, block, at)
        elif not self._titled and not self._opened and (block.level or is_title(block.text)):
            self._title(block)
        elif block.level:
            self._open_unnumbered(block)
        else:
            self._read_words(block, at)

    # Headings

    def _heading_label(self, at: int) -> Label | None:
        """Return the label of a numbered heading, or None when a block is none."""
        block = self._blocks[at]
        division = division_of(block)
        if division is not None and division.kind is DivisionKind.OUTER and division.number:
            readings = readings_of(division.number)
            form = division.word.casefold() or "x."
            return Label(division.number, form, readings, 0, division.rest)
        label = label_at(block.text, bare=block.level > 0)
        if label is None and block.level:
            return coded_at(block.text)
        if label is None or block.level:
            return replace(label, form="x.") if label is not None and label.form == "x" else label
        rest = block.text[label.end :]
        is_capital = label.form == "x." and any(one.series in _CAPITALS for one in label.readings)
        is_dotted = len(label.numbers) > 1
        if at in self._bare_titles:
            return label
        fits = (is_capital or is_dotted or rest.isupper()) and is_title(rest)
        return label if fits and not self._is_list_item(at, label) else None

    def _is_list_item(self, at: int, label: Label) -> bool:
        """Whether the label that comes next stands right after this one: so it is a list."""
        if at + 1 == len(self._blocks):
            return True
        following = label_at(self._blocks[at + 1].text)
        return following is not None and any(
            one.series is other.series and other.ordinal.follows(one.ordinal)
            for one in label.readings
            for other in following.readings
            if following.form == label.form
        )

    def _open_numbered(self, label: Label, block: Block, at: int) -> None:
        dotted = len(label.numbers) > 1
        missing = 0
        if dotted:
            path = label.numbers
            keep = [one for one in self._opened if one.path == path[: len(one.path)] != path]
            rank = 2 * len(self._lists.levels) - 1
        else:
            step = self._lists.step(label, self._labels_from(at + 1), introduced=True)
            if step is None:
                self._open_unnumbered(block) if block.level else self._read_words(block, at)
                return
            self._lists.enter(step, label, (label.name,), len(self._draft.clauses))
            missing, rank = step.missing, 2 * step.depth
            keep = list(takewhile(lambda one: one.rank is None or one.rank < rank, self._opened))
            path = (*self._path_of(keep), label.name)
        self._opened = _without_deeper(keep, block.level)
        clause = self._add_heading(path, block, label.end, label)
        if missing:
            place = self._draft.clauses[clause].place
            told = f"{missing} before {label.name!r} missing"
            self._draft.report("label_missing", place, told, block.span)
        self._opened.append(_Open(path, rank, block.level, clause, label.name))
        self._outline.open(self._section())

    def _labels_from(self, start: int) -> Iterator[Label]:
        for at in range(start, len(self._blocks)):
            if (label := self._heading_label(at)) is not None:
                yield label

    def _open_unnumbered(self, block: Block) -> None:
        self._opened = [one for one in self._opened if 0 < one.level < block.level]
        path = self._path_of(self._opened)
        del self._lists.levels[sum(1 for one in self._opened if one.counts) :]
        clause = self._add_heading(path, block, 0, None)
        self._opened.append(_Open(path, None, block.level, clause, ""))
        self._outline.open(self._section())

    def _add_heading(
        self, path: tuple[str, ...], block: Block, rest: int, label: Label | None
    ) -> int:
        clause = self._draft.add(
            DraftClause(
                self._place_of(self._draft, self._within, path, ()),
                ClauseKind.HEADING,
                [],
                trail=self._trail(),
                lead_in=self._around[-1].clause if self._around else None,
                label=block.at(0, rest) if label is not None else None,
            )
        )
        if rest < len(block.text):
            self._draft.title(clause, block, rest)
        return clause

    def _title(self, block: Block) -> None:
        self._titled = True
        clause = self._draft.add(DraftClause(self._draft.place(), ClauseKind.HEADING, []))
        self._draft.title(clause, block)

    def _open_annex(self, part: str, block: Block, rest: int) -> None:
        self._opened, self._lists, self._annex = [], Lists(), None
        clause = self._draft.add(
            DraftClause(self._draft.place(part), ClauseKind.ANNEX, [], label=block.at(0, rest))
        )
        if rest < len(block.text):
            self._draft.title(clause, block, rest)
        self._annex = _Open((), None, 0, clause, part)
        self._outline.open(self._section())

    # What stands under them

    def _read_words(self, block: Block, at: int) -> None:
        if self._in_remark and label_at(block.text) is None:
            self._outline.open(self._section())
        self._in_remark = self._in_remark and label_at(block.text) is not None
        if is_named(block.text, self._words.preamble):
            self._draft.claim(block.span)
            return
        if is_closing(block.text):
            self._opened = []
            self._outline.open(self._section())
        first = len(self._draft.clauses)
        self._outline.read(block, self._after(at))
        if at - 1 in self._side_titles:
            self._title_beside(first, self._blocks[at - 1])

    def _title_beside(self, clause: int, block: Block) -> None:
        """Give the paragraph read last the title that stands beside it."""
        if clause < len(self._draft.clauses) and not self._draft.clauses[clause].heading:
            self._draft.title(clause, block)
        else:
            self._draft.claim(block.span)

    def _after(self, at: int) -> Sequence[Block]:
        return self._blocks[at + 1 : at + 1 + LOOK_AHEAD]

    def _remark(self, remark: Remark, block: Block, at: int) -> None:
        part = remark.part
        around = self._section()
        self._labelled[remark.kind, around.clause] += 1
        clause = self._draft.add(
            DraftClause(
                self._draft.place(*self._within, part),
                remark.kind,
                [],
                trail=self._trail(),
                lead_in=around.clause,
                label=block.at(0, remark.rest),
            )
        )
        if block.level and remark.rest < len(block.text):
            self._draft.title(clause, block, remark.rest)
        within = (*self._within, part)
        self._outline.open(
            Holder(
                lambda names: self._draft.place(*within, *(f"({name})" for name in names)),
                clause,
                lambda: (*self._trail(), part),
            )
        )
        self._in_remark = not block.level
        if not block.level and remark.rest < len(block.text):
            self._outline.read(block, self._after(at), remark.rest)

    def _caption(self, caption: Remark, block: Block) -> None:
        place = self._draft.place(*self._within, caption.part)
        clause = self._draft.add(
            DraftClause(
                place,
                ClauseKind.HEADING,
                [],
                trail=self._trail(),
                lead_in=self._section().clause,
                label=block.at(0, caption.rest),
            )
        )
        self._draft.title(clause, block, caption.rest)
        self._table = (place, clause) if caption.kind is ClauseKind.TABLE_ROW else None

    def _read_table(self, rows: tuple[Block, ...]) -> None:
        holder = self._outline.holder
        place, lead_in = self._table or (holder.inner(()), holder.clause)
        self._table = None
        self._read_rows(self._draft, rows, TablePlace(place, lead_in, holder.trail()))

    def _section(self) -> Holder:
        """Return the innermost open heading as what items stand under."""
        path, within = self._path_of(self._opened), self._within
        headings = [self._draft.clauses[one.clause].heading for one in self._around]
        return Holder(
            lambda names: self._place_of(self._draft, within, path, names),
            self._around[-1].clause if self._around else None,
            self._trail,
            number=".".join(path),
            kind=remarks_under(headings),
            takes_words=False,
        )

    def _path_of(self, opened: Sequence[_Open]) -> tuple[str, ...]:
        return opened[-1].path if opened else ()

    @property
    def _around(self) -> tuple[_Open, ...]:
        return (*filter(None, (self._annex,)), *self._opened)

    @property
    def _within(self) -> tuple[str, ...]:
        return (self._annex.part,) if self._annex is not None else ()

    def _trail(self) -> tuple[str, ...]:
        return tuple(
            f"{one.part} {self._draft.clauses[one.clause].heading}".strip() for one in self._around
        )


def _without_deeper(opened: list[_Open], level: int) -> list[_Open]:
    """Return the open headings around a styled one: those without a number end at its level."""
    for at, one in enumerate(opened):
        if one.rank is None and level and one.level >= level:
            return opened[:at]
    return opened
