"""Reading Markdown line by line, also of the careless kind: `####Title`, lists by `a)`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tipassist.corpus.reading.blocks import (
    Block,
    BlockKind,
    plain_digits,
    table_row,
    tidy,
)
from tipassist.corpus.reading.hyphens import LineJoiner
from tipassist.corpus.reading.labels import ends_item, is_labelled

_MARKDOWN = re.compile(
    r"(?m)^#{1,6}[ \t]*[^\s#]|^\s*\|?\s*:?-{3,}:?\s*\|[-:|\s]*$|\*\*\S[^*\n]*\*\*|^\[\^\w+\]:"
    r"|^\S[^\n]*\n(?:={3,}|-{3,})\s*$"
)
_HEADING = re.compile(r" {0,3}(?P<marks>#{1,6})\s*(?P<words>[^#\s].*?)[\s#]*$")
_UNDERLINE = re.compile(r" {0,3}(?:(?P<first>=+)|-+)\s*$")
_RULE = re.compile(r" {0,3}(?:(?:\*\s*){3,}|(?:_\s*){3,}|(?:-\s*){3,})$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})")
_NOTE = re.compile(r"\s*(?:\[\^(?P<label>[^\]\s]+)\]:|(?P<sign>[⁰¹²³⁴-⁹]+))\s*(?P<words>\S.*)")
_DELIMITER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")
_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_BULLET = re.compile(r"\s*[-*+•]\s+")
_HARD_BREAK = re.compile(r"(?:\s{2}|\\)$")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_LINK = re.compile(r"!?\[(?P<words>[^\[\]^][^\[\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_IMAGE = re.compile(r"!\[[^\]]*\]\((?:[^()]|\([^()]*\))*\)")
_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_]+?)(?<=\S)\1(?![\w*])")
_CODE = re.compile(r"(?<!`)`([^`]+)`(?!`)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def is_markdown(text: str) -> bool:
    """Whether a text shows a heading, bold words, a footnote or a table as Markdown writes them."""
    return _MARKDOWN.search(text) is not None


def without_comments(text: str) -> str:
    """Return Markdown without its comments and the metadata before its first line."""
    return _COMMENT.sub("", _FRONT_MATTER.sub("", text))


def markdown_blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the blocks of a page of Markdown, marks of emphasis and links left out."""
    return _MarkdownReader(lines, LineJoiner(lines)).blocks()


@dataclass(slots=True)
class _MarkdownReader:
    lines: Sequence[str]
    joiner: LineJoiner
    _at: int = 0
    _open: list[str] = field(default_factory=list)
    _label: str = ""

    def blocks(self) -> Iterator[Block]:
        while self._at < len(self.lines):
            line = _QUOTE.sub("", self.lines[self._at])
            self._at += 1
            yield from self._read(line)
        yield from self._close()

    def _read(self, line: str) -> Iterator[Block]:
        if not line.strip() or (_RULE.match(line) and not self._open):
            yield from self._close()
        elif fence := _FENCE.match(line):
            yield from self._close()
            yield from self._fenced(fence["fence"])
        elif heading := _HEADING.match(line):
            yield from self._close()
            words = _without_markup(heading["words"])
            yield Block(BlockKind.HEADING, words, len(heading["marks"]))
        elif self._open and (under := _UNDERLINE.match(line)):
            words, self._open = self._joined(), []
            yield Block(BlockKind.HEADING, words, 1 if under["first"] else 2)
        elif self._is_table(line):
            yield from self._close()
            yield self._table(line)
        elif note := _NOTE.match(line):
            yield from self._close()
            self._label = note["label"] or plain_digits(note["sign"])
            self._open = [note["words"]]
        else:
            if self._open and self._begins_block(line):
                yield from self._close()
            self._open.append(line)

    def _begins_block(self, line: str) -> bool:
        before = self._open[-1]
        if _BULLET.match(line):
            return True
        if not is_labelled(line.strip()):
            return False
        return bool(_HARD_BREAK.search(before)) or ends_item(before) or is_labelled(self._open[0])

    def _close(self) -> Iterator[Block]:
        if self._open:
            kind = BlockKind.NOTE if self._label else BlockKind.TEXT
            yield Block(kind, self._joined(), label=self._label)
        self._open, self._label = [], ""

    def _joined(self) -> str:
        first, *rest = (line.rstrip().removesuffix("\\") for line in self._open)
        bullet = _BULLET.match(first)
        if bullet:
            first = f"- {first[bullet.end() :]}"
        return _without_markup(self.joiner.join([first, *rest]))

    def _fenced(self, fence: str) -> Iterator[Block]:
        while self._at < len(self.lines):
            line = self.lines[self._at]
            self._at += 1
            if line.strip().startswith(fence):
                return
            yield Block(BlockKind.TEXT, tidy(line))

    def _is_table(self, line: str) -> bool:
        following = self.lines[self._at] if self._at < len(self.lines) else ""
        return "|" in line and "|" in following and _DELIMITER.match(following) is not None

    def _table(self, first: str) -> Block:
        rows = [_cells(first)]
        self._at += 1
        while self._at < len(self.lines) and _PIPE.search(self.lines[self._at]):
            rows.append(_cells(self.lines[self._at]))
            self._at += 1
        return Block(BlockKind.TABLE, "\n".join(table_row(row) for row in rows))


def _cells(line: str) -> list[str]:
    bare = line.strip().removeprefix("|")
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return [_without_markup(cell.replace("<br>", " ")) for cell in _PIPE.split(bare)]


def _without_markup(text: str) -> str:
    text = _LINK.sub(lambda match: match["words"], _IMAGE.sub("", text))
    text = _STRONG.sub(r"\2", _TAG.sub("", text))
    text = _CODE.sub(r"\1", _EMPHASIS.sub(r"\2", text))
    return tidy(_ESCAPE.sub(r"\1", text))
