"""Titles beside numbered paragraphs: "Aim", printed in the margin of "6. By the end of 2030 …".

A Word document has each as a line of its own before its paragraph; a PDF has it on the same line
or, where the margin was read as a column, as the first cell of a row. They are such titles where
the numbers behind them count straight on through the document.
"""

import re
from collections.abc import Iterator, Sequence

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import division_of
from tipassist.corpus.structure.labels import Series, label_at
from tipassist.corpus.structure.remarks import caption_of, remark_of
from tipassist.register.instruments import ClauseKind

_LEAST = 3
_MOST_WORDS = 6
_MOST_CHARS = 50
_TITLE = rf"(?P<title>[A-Z][^.:;!?()\d\t]{{1,{_MOST_CHARS}}}?)"
_NUMBER = r"(?P<number>\d{1,3})\.\s+(?=[A-Z“\"(‘'])"
_BESIDE = re.compile(rf"{_TITLE}[ \t]+{_NUMBER}")
_INSIDE = re.compile(rf"(?<=[.;] ){_TITLE} {_NUMBER}")
_CELL = re.compile(r"\t" + _NUMBER)
_ALONE = re.compile(rf"{_TITLE}$")


def parted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return blocks with a title beside a numbered paragraph as a block of its own before it."""
    cuts = dict(_cuts(blocks))
    titles = [blocks[at].text[before:title] for at, (before, title, _) in cuts.items()]
    if len(set(filter(None, titles))) < _LEAST or _are_words_for_numbers(titles):
        return tuple(blocks)
    return tuple(piece for at, block in enumerate(blocks) for piece in _pieces(block, cuts.get(at)))


def side_titles(blocks: Sequence[Block]) -> frozenset[int]:
    """Return at which of the blocks titles of the numbered paragraphs after them stand."""
    found = []
    last = 0
    for at, block in enumerate(blocks):
        number = _number(block)
        if number is None or number != last + 1:
            continue
        last = number
        if at and _is_alone(blocks[at - 1]):
            found.append(at - 1)
    return frozenset(found) if len(found) >= _LEAST else frozenset()


def _are_words_for_numbers(titles: Sequence[str]) -> bool:
    """Whether titles are but the word that a list counts by: "Step 1.", "Step 2."."""
    named = [one for one in titles if one]
    return 2 * len(set(named)) < len(named) + 1


def _cuts(blocks: Sequence[Block]) -> Iterator[tuple[int, tuple[int, int, int]]]:
    """Yield where to cut a block: its words before a title, the title, the paragraph's number."""
    last = 0
    for at, block in enumerate(blocks):
        number = _number(block)
        if number is not None and number == last + 1:
            last = number
        elif (cut := _cut(block, last + 1)) is not None:
            last += 1
            yield at, cut


def _cut(block: Block, number: int) -> tuple[int, int, int] | None:
    if block.level or block.note or _is_named(block):
        return None
    if block.is_row and (cell := _CELL.match(block.text)) and int(cell["number"]) == number:
        return 0, 0, cell.start("number")
    for match in (_BESIDE.match(block.text), *_INSIDE.finditer(block.text)):
        if (
            match is not None
            and int(match["number"]) == number
            and len(match["title"].split()) <= _MOST_WORDS
        ):
            return match.start(), match.end("title"), match.start("number")
    return None


def _is_named(block: Block) -> bool:
    """Whether a block begins with a part, a finding or a table by its number: "Finding 7."."""
    remark = remark_of(block, ClauseKind.PARAGRAPH)
    return any(one is not None for one in (division_of(block), caption_of(block), remark))


def _pieces(block: Block, cut: tuple[int, int, int] | None) -> Iterator[Block]:
    if cut is None:
        yield block
        return
    before, title, number = cut
    for start, end in ((0, before), (before, title), (number, len(block.text))):
        if words := block.text[start:end].rstrip():
            yield Block(block.start + start, words.replace("\t", " "), block.start + start)


def _number(block: Block) -> int | None:
    """Return the number that a paragraph begins with: "6." of "6. By the end"."""
    if block.level or block.note or block.is_row:
        return None
    label = label_at(block.text)
    if label is None or label.form != "x." or label.readings[0].series is not Series.NUMBER:
        return None
    return label.readings[0].ordinal.number


def _is_alone(block: Block) -> bool:
    return (
        not (block.level or block.note or block.is_row)
        and _ALONE.match(block.text) is not None
        and len(block.text.split()) <= _MOST_WORDS
        and block.text[-1] not in ","
    )
