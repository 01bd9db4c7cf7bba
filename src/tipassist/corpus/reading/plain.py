"""Reading plain text: paragraphs, whether their lines are wrapped or not."""

from collections.abc import Iterator, Sequence

from tipassist.corpus.reading.blocks import Block, BlockKind
from tipassist.corpus.reading.hyphens import LineJoiner
from tipassist.corpus.reading.labels import ends_item, is_labelled

_WRAPPED_CHARS = range(40, 121)
_FULL_LINE = 0.75
_WIDE_SHARE = 0.9


def plain_blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Yield the paragraphs of a page of plain text.

    Lines are joined when the text is wrapped at a width and the line before is nearly that wide;
    otherwise every line is a paragraph.
    """
    width = _width(lines)
    joiner = LineJoiner(lines)
    paragraph: list[str] = []
    for line in [*lines, ""]:
        if paragraph and not (line.strip() and _goes_on(paragraph, line, width)):
            yield Block(BlockKind.TEXT, joiner.join(paragraph))
            paragraph = []
        if line.strip():
            paragraph.append(line)


def _width(lines: Sequence[str]) -> int:
    """Return the width the lines are wrapped at, in characters; 0 when they are not wrapped."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths or lengths[-1] not in _WRAPPED_CHARS:
        return 0
    return lengths[int(_WIDE_SHARE * (len(lengths) - 1))]


def _goes_on(paragraph: Sequence[str], line: str, width: int) -> bool:
    before = paragraph[-1]
    if not width or len(before.rstrip()) < _FULL_LINE * width:
        return False
    if is_labelled(line.strip()):
        return not (ends_item(before) or is_labelled(paragraph[0].strip()))
    deeper = _indent(line) > _indent(before) + 1
    return not deeper or is_labelled(paragraph[0].strip())


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
