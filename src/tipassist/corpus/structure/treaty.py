"""The treaty parser: preamble, chapters, articles, paragraphs and sub-paragraphs, annexes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import (
    Division,
    DivisionKind,
    division_of,
    is_title,
)
from tipassist.corpus.structure.drafting import Draft, DraftClause
from tipassist.corpus.structure.editorial import repeated_notes
from tipassist.corpus.structure.front import FrontReader
from tipassist.corpus.structure.labels import Series, label_at
from tipassist.corpus.structure.ordinals import Ordinal
from tipassist.corpus.structure.outline import LOOK_AHEAD, Holder, Outline
from tipassist.corpus.structure.quotations import quoted
from tipassist.corpus.structure.tables import TablePlace, read_rows, read_table, row_run
from tipassist.corpus.structure.texts import TreatyText, treaty_texts
from tipassist.corpus.structure.words import is_closing
from tipassist.locators import Locator, article
from tipassist.register.instruments import ClauseKind

_FEWEST_ROWS = 3
_ENDS = re.compile(r"[.:;,!?][\"”'’)]*\s*$")


@dataclass(frozen=True, slots=True)
class _Outer:
    """A chapter or another division around articles that is open."""

    key: str
    part: str
    clause: int


def read_treaty(draft: Draft, blocks: Sequence[Block]) -> int:
    """Read the blocks of a treaty into clauses and return how many articles were found.

    Args:
        draft: Takes the clauses and findings.
        blocks: The blocks, footnotes and table of contents left out.
    """
    notes = repeated_notes(blocks)
    draft.claim(*(blocks[at].span for at in notes))
    if notes:
        first = blocks[min(notes)]
        told = f"{first.text!r} stands under {len(notes)} headings and is left out"
        draft.report("repeated_note", None, told, first.span)
    kept = [one for at, one in enumerate(blocks) if at not in notes]
    main, *others = treaty_texts(kept)
    _TreatyReader(draft, main).read()
    for text in others:
        begins = text.blocks[0]
        told = f"another text begins: {begins.text!r}"
        draft.report("another_text", draft.place(*text.within), told, begins.span)
        _TreatyReader(draft, text).read()
    return sum(1 for one in draft.clauses if one.kind is ClauseKind.ARTICLE)


class _TreatyReader:
    """Reads the blocks of one text of a treaty one after the other."""

    def __init__(self, draft: Draft, text: TreatyText) -> None:
        self._draft = draft
        self._text = text
        self._blocks = blocks = text.blocks
        self._outer: list[_Outer] = []
        self._annex: _Outer | None = None
        self._last_article: Ordinal | None = None
        self._untitled: int | None = None
        self._front: FrontReader | None = FrontReader(draft, text)
        self._outline = Outline(draft, self._root(ClauseKind.PARAGRAPH, *text.within))
        self._quoted = quoted(blocks)
        self._has_articles = any(
            found is not None and found.kind is DivisionKind.ARTICLE
            for found in map(division_of, blocks)
        )

    def read(self) -> None:
        """Read all blocks."""
        at = 0
        while at < len(self._blocks):
            rows = self._table(at)
            if rows:
                self._read_table(rows)
            else:
                self._read_block(at)
            at += len(rows) or 1

    def _read_block(self, at: int) -> None:
        block, division = self._blocks[at], self._division(at)
        if division is not None:
            self._open(division, block, at)
        elif self._front is not None:
            self._front.read(block)
        elif block.level:
            self._heading(at)
        else:
            self._read_words(at)

    def _table(self, at: int) -> tuple[Block, ...]:
        """Return the rows of the table that begins here: they stand under titles of columns.

        Numbered paragraphs whose numbers are set off by a tab are none.
        """
        rows = row_run(self._blocks, at)
        if len(rows) < _FEWEST_ROWS or self._front is not None or at in self._quoted:
            return ()
        table = read_table(self._draft.source, rows)
        labelled = label_at(rows[0].text) or any(map(division_of, rows))
        width = len(table.columns)
        whole = all(len(row.cells) in (width - 1, width, width + 1) for row in table.rows)
        return rows if width > 1 and whole and not labelled else ()

    def _read_table(self, rows: tuple[Block, ...]) -> None:
        holder = self._outline.holder
        where = TablePlace(holder.inner(()), holder.clause, holder.trail())
        read_rows(self._draft, rows, where)

    def _root(self, kind: ClauseKind, *parts: str) -> Holder:
        return Holder(lambda names: self._draft.place(*parts, *_bracketed(names)), kind=kind)

    # Divisions

    def _division(self, at: int) -> Division | None:
        block = self._blocks[at]
        if at in self._quoted:
            return None
        found = division_of(block) or self._numbered(block)
        if found is None or found.kind is not DivisionKind.ARTICLE or block.level:
            return found
        before = self._last_article
        expected = before is None or found.ordinal.follows(before)
        ended = at == 0 or _ENDS.search(self._blocks[at - 1].text) or self._blocks[at - 1].level
        return found if expected or ended else None

    def _numbered(self, block: Block) -> Division | None:
        """Return the article that a number alone begins, where no article is called one."""
        label = label_at(f"{block.text}." if block.text.isdigit() else block.text)
        if self._has_articles or label is None or label.form != "x.":
            return None
        reading = label.readings[0]
        if reading.series is not Series.NUMBER:
            return None
        if not reading.ordinal.follows(self._last_article or Ordinal(0)):
            return None
        rest = min(label.end, len(block.text))
        return Division(DivisionKind.ARTICLE, "", label.name, reading.ordinal, rest, marked=True)

    def _open(self, division: Division, block: Block, at: int) -> None:
        self._front = None
        match division.kind:
            case DivisionKind.ARTICLE:
                self._open_article(division, block, at)
            case DivisionKind.ANNEX:
                self._open_annex(division, block)
            case DivisionKind.OUTER:
                self._open_outer(division.word.casefold(), division.label, block, division.rest)

    def _open_outer(self, key: str, part: str, block: Block, rest: int) -> None:
        keys = [one.key for one in self._outer]
        if key in keys:
            del self._outer[keys.index(key) :]
        parts = tuple(one.part for one in self._outer if one.part)
        place = self._draft.place(*self._within, *parts, *filter(None, (part,)))
        clause = self._draft.add(
            DraftClause(
                place,
                ClauseKind.HEADING,
                [],
                trail=self._trail(),
                lead_in=self._around[-1].clause if self._around else None,
                label=block.at(0, rest) if part else None,
            )
        )
        self._entitle(clause, block, rest)
        self._outer.append(_Outer(key, part, clause))
        inner = (*self._within, *parts, *filter(None, (part,)))
        self._outline.open(
            Holder(
                lambda names: self._draft.place(*inner, *_bracketed(names)),
                clause,
                self._trail,
                takes_words=False,
            )
        )

    def _open_annex(self, division: Division, block: Block) -> None:
        self._outer.clear()
        self._last_article = None
        clause = self._draft.add(
            DraftClause(
                self._draft.place(*self._text.within, division.label),
                ClauseKind.ANNEX,
                [],
                label=block.at(0, division.rest),
            )
        )
        self._annex = _Outer("", division.label, clause)
        self._entitle(clause, block, division.rest)
        within = self._within
        self._outline.open(
            Holder(
                lambda names: self._draft.place(*within, *_bracketed(names)),
                clause,
                self._trail,
            )
        )

    def _open_article(self, division: Division, block: Block, at: int) -> None:
        number = division.number
        place = self._article_place(number)
        clause = self._draft.add(
            DraftClause(
                place,
                ClauseKind.ARTICLE,
                [],
                trail=self._trail(),
                lead_in=self._around[-1].clause if self._around else None,
                label=block.at(0, division.rest),
            )
        )
        self._check_order(division, place, clause)
        self._last_article = division.ordinal
        rest = block.text[division.rest :]
        is_heading = bool(block.level) or (is_title(rest) and label_at(rest) is None)
        self._entitle(clause, block, division.rest if is_heading else len(block.text))
        label = f"{division.word} {number}".strip()
        self._outline.open(
            Holder(
                lambda names: self._article_place(number, *names),
                clause,
                lambda: (*self._trail(), label),
                number=str(division.ordinal.number),
            )
        )
        if rest and not is_heading:
            self._untitled = None
            self._outline.read(block, self._after(at), division.rest)

    def _article_place(self, number: str, *names: str) -> Locator:
        if self._within or self._text.article:
            word = self._text.article or "Art."
            return self._draft.place(*self._within, f"{word} {number}", *_bracketed(names))
        return article(self._draft.name, number, *names)

    def _check_order(self, division: Division, place: Locator, clause: int) -> None:
        label = self._draft.clauses[clause].label
        before = self._last_article or Ordinal(0)
        missing = division.ordinal.missing_after(before)
        if label is None or missing == 0 or not division.ordinal.number:
            return
        if missing > 0:
            told = f"{missing} before {division.label!r} missing"
            self._draft.report("article_missing", place, told, label)
        else:
            told = f"{division.label!r} stands after article {before.number}"
            self._draft.report("article_order", place, told, label)

    def _entitle(self, clause: int, block: Block, rest: int) -> None:
        """Give a division the title that stands in its own block, or wait for it in the next."""
        if rest < len(block.text):
            self._draft.title(clause, block, rest)
            self._untitled = None
        else:
            self._untitled = clause

    @property
    def _within(self) -> tuple[str, ...]:
        return (*self._text.within, *((self._annex.part,) if self._annex is not None else ()))

    @property
    def _around(self) -> tuple[_Outer, ...]:
        return (*filter(None, (self._annex,)), *self._outer)

    def _trail(self) -> tuple[str, ...]:
        titles = (
            f"{one.part} {self._draft.clauses[one.clause].heading}".strip() for one in self._around
        )
        return tuple(filter(None, titles))

    # Headings without a number, and words

    def _heading(self, at: int) -> None:
        block = self._blocks[at]
        if self._untitled is not None:
            self._draft.title(self._untitled, block)
            self._untitled = None
            return
        following = self._division(at + 1) if at + 1 < len(self._blocks) else None
        label = label_at(block.text)
        name, rest = (label.name, label.end) if label is not None else ("", 0)
        key = f"{label.form} {label.readings[0].series}" if label else f"#{block.level}"
        is_open = any(one.key == key for one in self._outer)
        if following is not None or label is not None or is_open or self._outline.is_empty:
            self._open_outer(key, name, block, rest)
            return
        holder = self._outline.holder
        clause = self._draft.add(
            DraftClause(holder.inner(()), ClauseKind.HEADING, [], trail=holder.trail())
        )
        self._draft.clauses[clause].lead_in = holder.clause
        self._draft.title(clause, block)

    def _read_words(self, at: int) -> None:
        block = self._blocks[at]
        if self._is_title_of_untitled(at):
            self._draft.title(self._untitled or 0, block)
            self._untitled = None
            return
        self._untitled = None
        if at in self._quoted:
            self._outline.read_plain(block)
            return
        if is_closing(block.text):
            self._outer.clear()
            self._outline.open(self._root(ClauseKind.PARAGRAPH, *self._within))
        self._outline.read(block, self._after(at))

    def _after(self, at: int) -> Sequence[Block]:
        return self._blocks[at + 1 : at + 1 + LOOK_AHEAD]

    def _is_title_of_untitled(self, at: int) -> bool:
        block = self._blocks[at]
        if self._untitled is None or label_at(block.text) or not is_title(block.text):
            return False
        if self._draft.clauses[self._untitled].kind is not ClauseKind.ARTICLE:
            return True
        return at + 1 < len(self._blocks) and self._division(at + 1) is None


def _bracketed(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"({name})" for name in names)
