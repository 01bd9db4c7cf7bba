"""Lists of coded things as tables; every row is shown, over as many tables as it takes.

Limits: https://docs.slack.dev/reference/block-kit/blocks/table-block
"""

from collections.abc import Iterable, Iterator

from tipassist.surfaces.answers.views import BodyLink, RowView, TableView
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.rich import (
    Block,
    Element,
    chars_of,
    folded,
    link,
    marked_link,
    mrkdwn,
    rich_text,
    section,
)
from tipassist.types import Role

MAX_ROWS = 90
MAX_CHARS = 7_000
_SECTION_CHARS = 2_800
_SECTIONS = 3


def item_tables(rows: tuple[RowView, ...], links: Links) -> Iterator[Block]:
    """Yield tables with a row for each item: its code, words and the bodies of each role named."""
    roles = tuple(role for role in Role if any(_bodies(row, role) for row in rows))
    head = [_cell(say("answer", name)) for name in ("code", "title", *roles)]
    for page in _pages([_row(row, roles, links) for row in rows]):
        yield {
            "type": "table",
            "column_settings": [{"is_wrapped": True} for _ in head],
            "rows": [head, *page],
        }


def folded_codes(table: TableView, links: Links) -> Iterator[Block]:
    """Yield the codes of a list, linked, under a fold that says how many there are."""
    lines = [""]
    for row in table.rows:
        one = marked_link(links.source(row.link), row.code)
        if len(lines[-1]) + len(one) > _SECTION_CHARS:
            lines.append("")
        lines[-1] += f", {one}" if lines[-1] else one
    for at in range(0, len(lines), _SECTIONS):
        shown = [_section(one) for one in lines[at : at + _SECTIONS]]
        yield folded(table.count_line, shown)


def _section(text: str) -> Block:
    return {"type": "section", "text": mrkdwn(text)}


def _row(row: RowView, roles: Iterable[Role], links: Links) -> list[Element]:
    code = rich_text(section(link(links.source(row.link), row.code, bold=True)))
    named = (", ".join(body.name for body in _bodies(row, role)) for role in roles)
    return [code, _cell(row.title), *(_cell(names) for names in named)]


def _bodies(row: RowView, role: Role) -> tuple[BodyLink, ...]:
    found = {
        Role.COORDINATING: row.coordinating,
        Role.SUPPORTING: row.supporting,
        Role.RELEVANT: row.relevant,
    }
    return found[role]


def _cell(text: str) -> Element:
    return {"type": "raw_text", "text": text or say("answer", "nobody")}


def _pages(rows: list[list[Element]]) -> Iterator[list[list[Element]]]:
    page: list[list[Element]] = []
    size = 0
    for row in rows:
        chars = sum(chars_of(cell) for cell in row)
        if page and (len(page) >= MAX_ROWS or size + chars > MAX_CHARS):
            yield page
            page, size = [], 0
        page.append(row)
        size += chars
    if page:
        yield page
