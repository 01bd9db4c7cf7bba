"""Reading text files: Markdown, plain text, and text that already has the stored form."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tipassist.corpus.reading.blocks import Block, BlockKind, ReadText, stored_text
from tipassist.corpus.reading.decoding import decode
from tipassist.corpus.reading.html_tables import with_pipes
from tipassist.corpus.reading.labels import is_only_label
from tipassist.corpus.reading.markdown import is_markdown, markdown_blocks, without_comments
from tipassist.corpus.reading.plain import plain_blocks
from tipassist.register.instruments import PAGE_BREAK

_STORED_ROW = re.compile(r"(?m)^(?P<first>[^\n\t]*[^\s][^\n\t]*)\t")
_STORED_MIN_ROWS = 2
_STORED_PAGE = re.compile(r"[^\n\f]\f[^\n\f]")


def read_text(raw: bytes, path: Path) -> ReadText:
    """Read a text file; one that already has the stored form is kept as it is.

    That is a text with tab-separated rows, as the plan's own, or page breaks inside paragraphs.

    Raises:
        IngestError: It is not text in a known encoding.
    """
    text = decode(raw, path)
    if _has_stored_form(text):
        return ReadText(text)
    text = with_pipes(text)
    if is_markdown(text):
        return ReadText(stored_text(_paged(without_comments(text), markdown_blocks)))
    return ReadText(stored_text(_paged(text, plain_blocks)))


def _has_stored_form(text: str) -> bool:
    """Whether a text has rows of tables, and not only labels set off by a tab, or broken pages."""
    rows = sum(1 for row in _STORED_ROW.finditer(text) if not is_only_label(row["first"].strip()))
    return rows >= _STORED_MIN_ROWS or _STORED_PAGE.search(text) is not None


def _paged(text: str, read: Callable[[Sequence[str]], Iterator[Block]]) -> Iterator[Block]:
    for number, page in enumerate(text.split(PAGE_BREAK)):
        if number:
            yield Block(BlockKind.PAGE)
        yield from read(page.split("\n"))
