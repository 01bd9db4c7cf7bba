"""The table of contents: recognised, so that its entries are not taken for what they point to."""

import re
from collections.abc import Callable, Sequence

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import DivisionKind, division_of, is_named, is_title
from tipassist.corpus.structure.words import structure_words

_LEADERS = re.compile(r"(?:\.\s?){3,}|…+|_{3,}")
_PAGE = re.compile(r"[\s.…_]+(?:\d{1,3}|[ivxl]{1,6})\s*$")
_LEFT_OUT = re.compile(r"[\W_]+")
_ENTRY_MAX_CHARS = 250
_FEWEST = 3


def contents_of(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indexes of the blocks that make up tables of contents.

    A table of contents has its title, or dots that lead to page numbers, or it is a row of names of
    articles, without words between them, that are all printed again further on.
    """
    found: set[int] = set()
    names = structure_words().contents
    for at, block in enumerate(blocks):
        if at in found:
            continue
        if is_named(block.text, names):
            found |= {at, *_under_title(blocks, at + 1)}
        elif len(run := _run(blocks, at, _has_leaders)) >= _FEWEST:
            found |= set(run)
    return frozenset(found or _without_title(blocks))


def _run(blocks: Sequence[Block], start: int, fits: Callable[[Block], bool]) -> range:
    end = start
    while end < len(blocks) and fits(blocks[end]):
        end += 1
    return range(start, end)


def _has_leaders(block: Block) -> bool:
    return _LEADERS.search(block.text) is not None and _has_page(block)


def _has_page(block: Block) -> bool:
    return _PAGE.search(block.text) is not None and len(block.text) <= _ENTRY_MAX_CHARS


def _under_title(blocks: Sequence[Block], start: int) -> range:
    """Return the entries: up to the last with a page, or up to the first that is printed again."""
    paged = [at for at in _run(blocks, start, _is_entry) if _has_page(blocks[at])]
    if len(paged) > 1:
        return range(start, paged[-1] + 1)
    seen: set[str] = set()
    for at in range(start, len(blocks)):
        name = _squeezed(blocks[at])
        if name in seen:
            return range(start, at)
        if not _is_entry(blocks[at]):
            return range(start, at) if _printed_again(seen, blocks[at:]) else range(start, start)
        seen.add(name)
    return range(start, start)


def _printed_again(names: set[str], blocks: Sequence[Block]) -> bool:
    """Whether most of some names stand further on, as those of a table of contents do."""
    return 2 * len(names & {_squeezed(block) for block in blocks}) >= len(names) > 0


def _is_entry(block: Block) -> bool:
    return _has_page(block) or is_title(block.text) or division_of(block) is not None


def _squeezed(block: Block) -> str:
    return _LEFT_OUT.sub("", _PAGE.sub("", block.text)).casefold()


def _without_title(blocks: Sequence[Block]) -> range:
    """Return the entries of a table of contents that has neither a title nor page numbers."""
    labels = [_article(block) for block in blocks]
    start = next((at for at, label in enumerate(labels) if label), len(blocks))
    end = start
    seen: set[str] = set()
    while end < len(blocks) and is_title(blocks[end].text) and labels[end] not in seen:
        seen |= {labels[end]} - {""}
        end += 1
    is_listed = len(seen) >= _FEWEST and seen <= set(labels[end:])
    return range(start, end) if is_listed else range(0)


def _article(block: Block) -> str:
    found = division_of(block)
    is_article = found is not None and found.kind is DivisionKind.ARTICLE
    return found.label.casefold() if found is not None and is_article else ""
