"""Rows that every page of a pillar's table repeats: the pillar's title and the column titles."""

import re
from collections.abc import Container
from typing import TypeAlias

from tipassist.corpus.cleaning import clean_piece
from tipassist.corpus.layout import Layout
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.types import Role, Span

_TITLE_CELL = re.compile(r"(?:(?i:pillar)\s+(?=[A-Z]\s*[.:)–—-]\s))?([A-Z])\s*[.:)–—-]\s+(\S.*)")
_TITLE_MAX_CELLS = 2
_TITLE_MAX_CHARS = 100
_CODED = re.compile(r"\b[A-Z]\.?\s?\d")
_BODIES = 2
Columns: TypeAlias = tuple[int | None, ...]
_STRAY_NUMBER = re.compile(r"\d{1,2}")


def squeezed(text: str) -> str:
    """Return a text as it is compared: no blanks, no case, look-alike letters folded."""
    return re.sub(r"\s+", "", fold_lookalikes(text)).casefold()


def is_header_row(line: Line, source: str, layout: Layout) -> bool:
    """Whether a table row is one of the two rows with the column titles."""
    if line.kind is not LineKind.TABLE:
        return False
    texts = [clean_piece(source, cell).text for cell in line.cells]
    first = next((text for text in texts if text), "")
    starts = tuple(squeezed(start) for start in layout.header_rows)
    if squeezed(first).startswith(starts):
        return _CODED.search(first) is None
    return _starts_columns(texts, layout) or _has_column_titles(texts, layout)


def _starts_columns(texts: list[str], layout: Layout) -> bool:
    """Whether the cells begin as those of a header row do, in whatever order the columns stand."""
    starts = [squeezed(label) for label in layout.columns]
    explained = squeezed(layout.header_rows[-1])
    printed = [squeezed(text) for text in texts if text]
    named = sum(any(text.startswith(start) for text in printed) for start in starts)
    return named >= layout.columns_needed or any(explained in text for text in printed)


def _has_column_titles(texts: list[str], layout: Layout) -> bool:
    """Whether every cell is a short title and enough of them name a column, in any words."""
    titles = [text for text in texts if text]
    if any(len(text) > layout.column_title_chars for text in titles):
        return False
    sure = [any(words[0].search(text) for text in titles) for words in layout.column_words]
    if sum(sure) >= layout.columns_needed and len(titles) >= sum(sure):
        return True
    coded = any(_CODED.search(text) for text in titles)
    return not coded and None not in _columns_in(texts, (), layout)


def _columns_in(texts: list[str], other: Container[int], layout: Layout) -> Columns:
    """Return where each column stands, None for one that is not found outside `other`."""
    found: list[int | None] = []
    for label, words in zip(layout.columns, layout.column_words, strict=True):
        start = squeezed(label)
        free = [n for n in range(len(texts)) if n not in found and n not in other]
        usual = (n for n in free if squeezed(texts[n]).startswith(start))
        worded = (n for one in words for n in free if one.search(texts[n]))
        found.append(next(usual, next(worded, None)))
    return tuple(found)


def _role_columns(texts: list[str], layout: Layout) -> dict[int, Role]:
    """Return the columns whose titles name one role alone that is not the coordinating one."""
    found: dict[int, Role] = {}
    for at, text in enumerate(texts):
        named = {role for role, words in layout.roles.items() if _names_role(text, words)}
        if len(named) == 1 and Role.COORDINATING not in named:
            found[at] = named.pop()
    return found


def _titled(title: str, layout: Layout) -> tuple[Role, ...]:
    """Return the roles that the title of the bodies' column names, in order, when several."""
    first: dict[Role, int] = {}
    for role, words in layout.roles.items():
        whole = "|".join(word for word in words if len(word) > 1)
        if found := re.search(rf"\b(?:{whole})\b", title, re.IGNORECASE):
            first[role] = found.start()
    return tuple(sorted(first, key=first.__getitem__)) if len(first) > 1 else ()


def _names_role(title: str, words: tuple[str, ...]) -> bool:
    return any(re.match(rf"{word}(?:\s+(?:\w+\s+)*(?:ASB|bod)|$)", title, re.I) for word in words)


class TitleRows:
    """Recognises the rows that repeat a pillar's title, whole, cut short or cut in two.

    Args:
        letter: The pillar's letter.
        title: The pillar's title.
        ledger: Takes claims and findings.
    """

    def __init__(self, letter: str, title: str, ledger: Ledger) -> None:
        self.letter = letter
        self._title = squeezed(title)
        self._ledger = ledger
        self._spellings = {squeezed(f"{letter}. {title}")}

    def matches(self, line: Line) -> bool:
        """Whether a row holds the letter and the title's beginning, and nothing but the title."""
        first, *rest = self._texts(line) or [""]
        match = _TITLE_CELL.fullmatch(fold_lookalikes(first))
        if match is None or match[1] != self.letter:
            return False
        begins = self._title.startswith(squeezed(match[2]))
        return begins and all(self._echoes(text) for text in rest)

    def has_form(self, line: Line) -> bool:
        """Whether a row holds the letter, a full stop and a few words, whatever the words are."""
        texts = self._texts(line)
        match = _TITLE_CELL.fullmatch(fold_lookalikes(texts[0])) if texts else None
        return (
            match is not None
            and match[1] == self.letter
            and len(texts) <= _TITLE_MAX_CELLS
            and all(len(text) <= _TITLE_MAX_CHARS for text in texts)
        )

    def read(self, line: Line) -> None:
        """Claim a title row and report how it is printed when that differs from the heading."""
        printed = " | ".join(self._texts(line))
        self._ledger.claim(
            cell for cell in line.cells if not _STRAY_NUMBER.fullmatch(self._text(cell))
        )
        if squeezed(printed) not in self._spellings:
            self._spellings.add(squeezed(printed))
            told = f"title row printed as {printed!r}"
            self._ledger.report("title_row_spelling", self.letter, told, line.cells[0])

    def _text(self, span: Span) -> str:
        return clean_piece(self._ledger.source, span).text

    def _texts(self, line: Line) -> list[str]:
        return [text for cell in line.cells if (text := self._text(cell))]

    def _echoes(self, text: str) -> bool:
        if _STRAY_NUMBER.fullmatch(text):
            return True
        return self._title.endswith(squeezed(_TITLE_CELL.sub(r"\2", fold_lookalikes(text))))


class HeaderRows:
    """Reads the rows with the column titles: which column stands where, and how they are worded.

    One reader serves all pillars: the first wording of the document is the usual one.

    Args:
        ledger: Takes claims and findings.
        layout: The layout's labels.
    """

    def __init__(self, ledger: Ledger, layout: Layout) -> None:
        self._ledger = ledger
        self._layout = layout
        self._usual: dict[tuple[tuple[bool, bool], int], str] = {}
        self._reported: set[tuple[str, str]] = set()
        self.columns: Columns = tuple(range(len(layout.columns)))
        self.role_columns: dict[int, Role] = {}
        self.titled: tuple[Role, ...] = ()

    def read(self, line: Line, letter: str, *, page_has_title: bool) -> None:
        """Claim a header row, learn the columns from it and report what is odd about it."""
        self._ledger.claim(line.cells)
        texts = [clean_piece(self._ledger.source, cell).text for cell in line.cells]
        names, explained = (squeezed(start) for start in self._layout.header_rows)
        printed = [squeezed(text) for text in texts]
        explains = any(text.startswith(explained) for text in printed)
        named = any(text.startswith(names) for text in printed) or not explains
        if named:
            roles = _role_columns(texts, self._layout)
            self._learn(texts, _columns_in(texts, roles, self._layout), letter, line)
            self.role_columns = roles
            if not page_has_title:
                told = "the page has no title row"
                self._ledger.report("no_title_row", letter, told, line.cells[0])
        form = (named, any(explained in text for text in printed))
        if all(form):
            told = "the two header rows are merged"
            self._report_once("header_rows_merged", letter, told, line.cells[0])
        for at, text in enumerate(texts):
            unknown = "" if at > max(one for one in self.columns if one is not None) else text
            usual = self._usual.setdefault((form, at), unknown)
            if text != usual:
                told = f"header worded {text!r}, on the first such page {usual!r}"
                self._report_once("header_wording", letter, told, line.cells[at])

    def _learn(self, texts: list[str], found: Columns, letter: str, line: Line) -> None:
        """Keep where the columns stand; one without a title keeps its place if that is free."""
        if len(found) - found.count(None) < self._layout.columns_needed:
            return
        columns: list[int | None] = []
        for at, before, label in zip(found, self.columns, self._layout.columns, strict=True):
            free = before is not None and before not in found and not "".join(texts[before:][:1])
            columns.append(before if at is None and free else at)
            if at is None:
                told = f"no title of the column {label!r} is found among those of the table"
                self._report_once("column_untitled", letter, told, line.cells[0])
        self.columns = tuple(columns)
        bodies = self.columns[_BODIES]
        self.titled = () if bodies is None else _titled(texts[bodies], self._layout)

    def _report_once(self, kind: str, letter: str, message: str, span: Span) -> None:
        if (letter, message) not in self._reported:
            self._reported.add((letter, message))
            self._ledger.report(kind, letter, message, span)
