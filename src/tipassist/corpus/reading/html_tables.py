"""Tables of HTML in Markdown, turned into those that Markdown has itself."""

import re

from lxml import html

from tipassist.corpus.reading.html_walk import table_rows

_TABLE = re.compile(r"<table\b(?:(?!<table\b).)*?</table\s*>", re.DOTALL | re.IGNORECASE)


def with_pipes(text: str) -> str:
    """Return Markdown with its tables of HTML as rows between pipes."""
    return _TABLE.sub(_piped, text)


def _piped(match: re.Match[str]) -> str:
    rows = table_rows(html.fragment_fromstring(match[0]))
    if not rows:
        return match[0]
    width = max(map(len, rows))
    lines = [_line([*row, *[""] * (width - len(row))]) for row in rows]
    return "\n\n" + "\n".join((lines[0], "|" + "---|" * width, *lines[1:])) + "\n\n"


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"
