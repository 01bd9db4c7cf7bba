"""Several texts in one document: a convention, then a translation of it, or its protocol."""

from collections.abc import Sequence
from dataclasses import dataclass

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import Division, DivisionKind, division_of
from tipassist.corpus.structure.words import is_closing


@dataclass(frozen=True, slots=True)
class TreatyText:
    """One of the texts of a document.

    Attributes:
        blocks: Its blocks.
        within: What its places begin with after the document's name: nothing for the first text
            and for one whose articles are called otherwise, else its title.
        article: What an article is called in its places, "" as usual.
    """

    blocks: tuple[Block, ...]
    within: tuple[str, ...] = ()
    article: str = ""


def treaty_texts(blocks: Sequence[Block]) -> tuple[TreatyText, ...]:
    """Cut a document into its texts: another begins with a heading after the words of signing.

    Where and when it was done may stand under a title too, before the first article.
    """
    starts = [0]
    begun = closed = False
    for at, block in enumerate(blocks):
        begun = begun or bool(_articles((block,)))
        closed = closed or (begun and is_closing(block.text))
        if closed and block.level and division_of(block) is None and _begins_again(blocks[at:]):
            starts.append(at)
            begun = closed = False
    cut = [tuple(blocks[a:b]) for a, b in zip(starts, [*starts[1:], len(blocks)], strict=True)]
    usual = _article_word(cut[0])
    return (TreatyText(cut[0]), *(_another(one, usual) for one in cut[1:]))


def _another(blocks: tuple[Block, ...], usual: str) -> TreatyText:
    word = _article_word(blocks)
    if word.casefold() != usual.casefold():
        return TreatyText(blocks, article=word.capitalize())
    return TreatyText(blocks, within=(blocks[0].text,))


def _articles(blocks: Sequence[Block]) -> list[Division]:
    found = (division_of(block) for block in blocks)
    return [one for one in found if one is not None and one.kind is DivisionKind.ARTICLE]


def _article_word(blocks: Sequence[Block]) -> str:
    return next((one.word for one in _articles(blocks)), "")


def _begins_again(blocks: Sequence[Block]) -> bool:
    """Whether the first article from here on is the first of a text."""
    first = next(iter(_articles(blocks)), None)
    return first is not None and first.ordinal.number == 1
