"""A paper as Markdown (CommonMark, tables as GitHub writes them)."""

import re
from collections.abc import Iterator
from typing import assert_never

from tipassist.surfaces.papers.paper import Block, Grid, Heading, Paper, Paragraph, Run, printable

_SPECIAL = re.compile(r"([\\`*_\[\]<>|&~])")


def to_markdown(paper: Paper) -> str:
    """Return a paper as Markdown; its texts are words, whatever they look like."""
    lines = [f"# {plain(paper.title)}", ""]
    was_item = False
    for block in paper.blocks:
        is_item = isinstance(block, Paragraph) and block.depth > 0
        if was_item and not is_item:
            lines.append("")
        lines += _lines(block)
        was_item = is_item
    foot = ["", f"{plain(paper.foot)}"] if paper.foot else []
    return "\n".join([*lines, *foot]).rstrip("\n") + "\n"


def plain(text: str) -> str:
    """Return a text on one line as words, whatever it looks like in Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(printable(text).split()))


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield from (f"{'#' * (block.level + 1)} {plain(block.text)}", "")
        case Paragraph() if block.depth:
            yield f"{'  ' * (block.depth - 1)}- {_inline(block)}"
        case Paragraph():
            yield from (_inline(block), "")
        case Grid():
            yield from (_row(block.table.columns), f"|{' --- |' * len(block.table.columns)}")
            for first, *others in block.table.rows:
                yield _row((f"**{plain(str(first))}**", *(plain(str(one)) for one in others)))
            yield ""
        case _:
            assert_never(block)


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _inline(block: Paragraph) -> str:
    text = "".join(map(_run, block.runs)).strip()
    return f"*{text}*" if block.emphasised else text


def _run(run: Run) -> str:
    """Return a stretch; marks of bold print stand next to its words, never next to a blank."""
    words = plain(run.text)
    before = " " if run.text[:1].isspace() else ""
    after = " " if run.text[-1:].isspace() else ""
    return f"{before}**{words}**{after}" if run.strong and words else f"{before}{words}{after}"
