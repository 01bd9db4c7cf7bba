"""Footnotes: they stand between pages, out of order, run together or broken over a page."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from tipassist.corpus.cleaning import SUPERSCRIPTS, mark_number, marks_in, plain_marks_in
from tipassist.corpus.ledger import Ledger
from tipassist.corpus.lines import Line, LineKind
from tipassist.corpus.references import find_references
from tipassist.types import Span

_MARKED = re.compile(
    rf"(?:(?<=\s)(?=[{SUPERSCRIPTS}]+(?:\s|\w|$)|<sup>)|^\s*(?=[{SUPERSCRIPTS}[<]))"
    rf"([{SUPERSCRIPTS}]+|\[\^\d{{1,3}}\]:|<sup>\s*\d{{1,3}}\s*</sup>)"
)
_GLUED = re.compile(
    rf"(?<=[\w.)])([{SUPERSCRIPTS}]+|<sup>\s*\d{{1,3}}\s*</sup>)(?=\s+[\"'“‘*_]*[A-Z])"
)
_LONE_MARK = re.compile(rf"\s*(?:[{SUPERSCRIPTS}]+|\[\^\d{{1,3}}\]:|<sup>\s*\d{{1,3}}\s*</sup>)\s*")
_PLAIN_NUMBER = re.compile(r"\s*(\d{1,3})\s+(?=\S)")
_LISTED_NUMBER = re.compile(r"\s*(?:[-*+•]\s+)?[(\[]?(\d{1,3})[.)\]]*\s+(?=\S)")
_OPEN_END = re.compile(r"(?:[a-z]|,)\s*$")
_LOWER_START = re.compile(r"\s*[*]*[a-z]")
_BREAKS_OFF = re.compile(
    r"(?:\b(?:a|an|and|are|as|at|be|by|for|from|in|into|is|of|on|or|that|the|their|this|to|was|were"
    r"|which|will|with)|,)\s*$"
)
_OPEN_PARAGRAPH = re.compile(r"[\w,\-–]\s*$")
_FURNITURE = (LineKind.BLANK, LineKind.PAGE_NUMBER, LineKind.RUNNING_TITLE)
_DETACHED_MAX_CHARS = 300
_CITED = re.compile(
    r"\s*[*_]*[A-Z][\w*-]*(?: [\w*-]+){0,15},\s+"
    r"(?:[Pp]ara(?:graph)?|[Aa]rticle|[Pp]rinciple|[Rr]ule|[Ii]tem|[Cc]hapter|[Ss]ection|[Aa]ctivity|[Pp]age|[Pp]art"
    r"|[Aa]nnex|[Cc]lause)s?\.?\s+[\dA-Z]"
)


@dataclass(slots=True)
class RawFootnote:
    """A footnote as found: its number, the mark before its words, and the pieces of its words."""

    number: int
    mark: Span
    pieces: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class FootnoteScan:
    """The footnotes of a document and the numbers of the lines they took."""

    footnotes: tuple[RawFootnote, ...]
    lines: frozenset[int]


def scan_footnotes(
    lines: tuple[Line, ...], ledger: Ledger, titles: tuple[str, ...]
) -> FootnoteScan:
    """Find all footnotes.

    Rules: a line that begins with superscript digits, with `<sup>3</sup>` or with `[^3]:` is a
    footnote, and holds several when more such digits stand in it, after a blank or, if their
    footnote stands nowhere else, before a capital letter; so is a line that begins with a
    plain number whose mark is printed but whose footnote is not, and one that fills a gap between
    the footnotes when its mark is plain too; a number alone takes the line of
    references before it; a text line directly under one goes on with it; a text that begins in
    lower case right before a block of footnotes goes on with the last footnote when that one was
    cut off. In a list of notes, which stands under a title of its own or behind the last table, a
    plain number may have a full stop or brackets.

    Args:
        lines: The lines of the document.
        ledger: Takes claims and findings.
        titles: Titles of a list of notes.
    """
    scanner = _Scanner(
        [line for line in lines if line.kind not in _FURNITURE],
        ledger,
        _numbers_without_footnote(lines, ledger.source),
        _listed(lines, titles),
        titles,
    )
    scanner.scan()
    scanner.report()
    return FootnoteScan(tuple(scanner.found), frozenset(scanner.taken))


def _listed(lines: tuple[Line, ...], titles: tuple[str, ...]) -> frozenset[int]:
    """Return the numbers of the lines that stand in a list of notes, its title included."""
    last_row = max((line.number for line in lines if line.kind is LineKind.TABLE), default=0)
    found: set[int] = set()
    under = False
    for line in lines:
        title = _is_title(line, titles)
        under = title or (under and line.kind not in (LineKind.TABLE, LineKind.HEADING))
        if under or (last_row and line.number > last_row):
            found.add(line.number)
    return frozenset(found)


def _is_title(line: Line, titles: tuple[str, ...]) -> bool:
    words = line.text.strip(" *_:#").casefold()
    return line.kind is LineKind.TEXT and words in {title.casefold() for title in titles}


def _numbers_without_footnote(lines: tuple[Line, ...], source: str) -> frozenset[int]:
    """Return the numbers of footnotes that no raised number tells where they stand.

    Their mark is printed, or both are printed in plain digits: a line of references begins with
    the number beside that of another footnote, and the number stands at the end of a cell.
    """
    marked: set[int] = set()
    printed: set[int] = set()
    for line in lines:
        if line.kind is LineKind.FOOTNOTE:
            printed.update(mark_number(mark[1]) for mark in _MARKED.finditer(line.text))
        else:
            marked.update(mark.number for mark in marks_in(source, line.span))
    plain: set[int] = set()
    for line in lines:
        number = _PLAIN_NUMBER.match(line.text) if line.kind is LineKind.TEXT else None
        if number is not None and find_references(line.text[number.end() :]):
            plain.add(int(number[1]))
    ends = {mark.number for line in lines for mark in plain_marks_in(source, line.cells)}
    beside = {number + step for number in printed for step in (-1, 1)}
    return frozenset((marked | (plain & ends & beside)) - printed)


@dataclass(slots=True)
class _Scanner:
    printed: list[Line]
    ledger: Ledger
    missing: frozenset[int]
    listed: frozenset[int]
    titles: tuple[str, ...]
    found: list[RawFootnote] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    block: list[RawFootnote] = field(default_factory=list)

    def scan(self) -> None:
        for at, line in enumerate(self.printed):
            if line.kind is LineKind.FOOTNOTE:
                self._take_block_line(at, line)
            elif (number := self._plain_number(line)) is not None:
                self._take_plain(line, number)
            elif self._goes_on(at):
                self._take(line, self.found[-1])

    def _take(self, line: Line, note: RawFootnote) -> None:
        self.taken.add(line.number)
        note.pieces.append(line.span)

    def _take_block_line(self, at: int, line: Line) -> None:
        before = self.printed[at - 1] if at else None
        self.taken.add(line.number)
        if before is not None and before.number not in self.taken:
            if (open_note := self._cut_off(at)) is not None:
                self._take(before, open_note)
                told = "goes on after a page break without its number"
                self._report("footnote_continued", open_note, told, before.span)
            self.block = []
        notes = self._notes_of(line, before)
        run_on = before is not None and before.number == line.number - 1
        together = [self.found[-1], *notes] if run_on and self._ends_with_note(before) else notes
        if len(together) > 1:
            names = ", ".join(str(note.number) for note in together)
            self._report("footnotes_run_together", together[0], f"footnotes {names} run together")
        self.found += notes
        self.block += notes

    def _ends_with_note(self, line: Line | None) -> bool:
        return line is not None and bool(self.found) and line.number in self.taken

    def _cut_off(self, at: int) -> RawFootnote | None:
        """Return the footnote of the block before that the text right before a block goes on with.

        It is the last one that breaks off. When a paragraph was cut off too, the text is the
        footnote's only if the paragraph's own rest follows after the block.
        """
        line = self.printed[at - 1]
        if line.kind is not LineKind.TEXT or not _LOWER_START.match(line.text):
            return None
        broken = [note for note in self.block if self._ends(note, _BREAKS_OFF)]
        last = self.found[-1:] if self.found and self._ends(self.found[-1], _OPEN_END) else broken
        if not last:
            return None
        paragraph = self._paragraph_before(at - 1)
        if last[-1] in broken and not _BREAKS_OFF.search(paragraph):
            return last[-1]
        is_open = _OPEN_PARAGRAPH.search(paragraph) is not None
        return last[-1] if not is_open or self._rest_follows(at) else None

    def _ends(self, note: RawFootnote, form: re.Pattern[str]) -> bool:
        return bool(note.pieces) and form.search(note.pieces[-1].of(self.ledger.source)) is not None

    def _paragraph_before(self, at: int) -> str:
        """Return the text of the paragraph or item before a line, or "" before anything else."""
        earlier = (self.printed[index] for index in range(at - 1, -1, -1))
        line = next((one for one in earlier if one.number not in self.taken), None)
        prose = line is not None and line.kind in (LineKind.TEXT, LineKind.LIST_ITEM)
        return line.text if line is not None and prose else ""

    def _rest_follows(self, at: int) -> bool:
        line = next((one for one in self.printed[at:] if one.kind is not LineKind.FOOTNOTE), None)
        return line is not None and line.kind is LineKind.TEXT and _starts_lower(line)

    def _goes_on(self, at: int) -> bool:
        if at == 0:
            return False
        before, line = self.printed[at - 1], self.printed[at]
        return (
            line.kind is LineKind.TEXT
            and before.number in self.taken
            and before.kind in (LineKind.FOOTNOTE, LineKind.TEXT)
            and line.number == before.number + 1
            and bool(self.found)
            and not self._belongs_to_next(at)
        )

    def _belongs_to_next(self, at: int) -> bool:
        following = self.printed[at + 1] if at + 1 < len(self.printed) else None
        lone = following is not None and _LONE_MARK.fullmatch(following.text)
        return bool(lone) and self._is_detached(self.printed[at])

    def _number_before(self, line: Line) -> re.Match[str] | None:
        if line.number in self.listed and line.kind in (LineKind.TEXT, LineKind.LIST_ITEM):
            return _LISTED_NUMBER.match(line.text)
        return _PLAIN_NUMBER.match(line.text) if line.kind is LineKind.TEXT else None

    def _plain_number(self, line: Line) -> int | None:
        match = self._number_before(line)
        return int(match[1]) if match and int(match[1]) in self.missing else None

    def _take_plain(self, line: Line, number: int) -> None:
        match = self._number_before(line)
        if match is None:
            return
        self._take_title(line)
        self.taken.add(line.number)
        mark = Span(line.start + match.start(1), line.start + match.end(1))
        note = RawFootnote(number, mark, [Span(line.start + match.end(), line.end)])
        self.found.append(note)
        self.missing -= {number}
        self.ledger.claim([Span(line.start, line.start + match.end())])
        if line.number not in self.listed:
            self._report("footnote_number_plain", note, "its number is printed in plain digits")

    def _take_title(self, line: Line) -> None:
        """Claim the title that a list of notes begins with."""
        at = self.printed.index(line)
        before = self.printed[at - 1] if at else None
        if before is not None and _is_title(before, self.titles):
            self.taken.add(before.number)
            self.ledger.claim([before.span])

    def _notes_of(self, line: Line, before: Line | None) -> list[RawFootnote]:
        marks = self._marks_of(line)
        notes = []
        for match, end in zip(
            marks, [*(mark.start() for mark in marks[1:]), len(line.text)], strict=True
        ):
            words = Span(line.start + match.end(), line.start + end)
            mark = Span(line.start + match.start(1), line.start + match.end(1))
            note = RawFootnote(mark_number(match[1]), mark)
            if words.of(self.ledger.source).strip():
                note.pieces.append(words)
            elif before is not None and self._is_detached(before):
                self._take(before, note)
                self._report("footnote_text_first", note, "its text stands before its number")
            notes.append(note)
        return notes

    def _marks_of(self, line: Line) -> list[re.Match[str]]:
        """Return the numbers that notes of a line begin with.

        One that touches the words before it is a note's only if its footnote stands nowhere else.
        """
        glued = (
            mark for mark in _GLUED.finditer(line.text) if mark_number(mark[1]) in self.missing
        )
        return sorted((*_MARKED.finditer(line.text), *glued), key=lambda mark: mark.start(1))

    def _is_detached(self, line: Line) -> bool:
        return (
            line.kind is LineKind.TEXT
            and line.number not in self.taken
            and len(line.text) < _DETACHED_MAX_CHARS
            and (_CITED.match(line.text) is not None or bool(find_references(line.text)))
        )

    def _report(self, kind: str, note: RawFootnote, message: str, span: Span | None = None) -> None:
        self.ledger.report(kind, f"Footnote {note.number}", message, span or note.mark)

    def report(self) -> None:
        """Report numbers out of order, numbers printed twice and footnotes without words."""
        for before, note in pairwise(self.found):
            if note.number != before.number + 1:
                self._report("footnote_order", note, f"is printed after footnote {before.number}")
        seen: set[int] = set()
        for note in self.found:
            if note.number in seen:
                self._report("footnote_twice", note, "its number is printed twice")
            if not note.pieces:
                self._report("footnote_empty", note, "its number is printed without a text")
            seen.add(note.number)


def _starts_lower(line: Line) -> bool:
    return _LOWER_START.match(line.text) is not None
