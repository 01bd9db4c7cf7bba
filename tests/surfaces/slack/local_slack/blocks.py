"""Which blocks Slack takes in a message, a modal and App Home, and what it says of the others.

Stricter than Slack where reports of its behaviour differ: the strictest one is taken.
https://docs.slack.dev/reference/block-kit/blocks
"""

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from tests.surfaces.slack.local_slack.checks import (
    Found,
    Json,
    Rule,
    at_least_one,
    boolean,
    distinct,
    exactly_one,
    fault,
    items,
    listed,
    number,
    one_of,
    shape,
    string,
    typed,
    web_address,
    whole,
)
from tests.surfaces.slack.local_slack.elements import (
    ELEMENTS,
    IMAGE,
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    plain,
    text,
)
from tests.surfaces.slack.local_slack.rich_text import RICH_TEXT

Surface: TypeAlias = Literal["message", "modal", "home"]

MOST_BLOCKS: dict[Surface, int] = {"message": 50, "modal": 100, "home": 100}
MARKDOWN_CHARS = 12_000  # over all markdown blocks of one payload
TABLE_CHARS = 10_000  # over all cells of one message
MESSAGE_CHARS = 13_200  # measured: https://github.com/slackapi/bolt-js/issues/2509

_ID: dict[str, Rule] = {"block_id": string(255)}
_CELLS: dict[str, Rule] = {
    "raw_text": shape({"text": string()}, {}),
    "raw_number": shape({"value": number, "text": string()}, {}),
    "rich_text": RICH_TEXT,
}


def _same_widths(value: Json, at: str, found: Found) -> None:
    widths = {len(row) for row in listed(value, "rows") if isinstance(row, list)}
    if len(widths) > 1:
        fault(found, "all rows must have the same number of cells", f"{at}/rows")


def _plain_header(value: Json, at: str, found: Found) -> None:
    first = listed(value, "rows")[:1]
    for index, cell in enumerate(first[0] if first and isinstance(first[0], list) else []):
        if isinstance(cell, dict) and cell.get("type") == "rich_text":
            fault(found, "rich_text is not allowed in a header cell", f"{at}/rows/0/{index}")


def _folds_only_if_it_can(value: Json, at: str, found: Found) -> None:
    folds = value.get("is_collapsible") is True
    if value.get("default_collapsed") and not folds:
        fault(found, "default_collapsed requires is_collapsible", f"{at}/default_collapsed")
    if value.get("has_header_divider") and folds:
        fault(found, "has_header_divider is not for collapsible ones", f"{at}/has_header_divider")


def _column(value: Any, at: str, found: Found) -> None:
    if value is not None:
        shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})(
            value, at, found
        )


def _child(value: Any, at: str, found: Found) -> None:
    typed(_BLOCKS, _CHILDREN)(value, at, found)


_SLACK_FILE = shape({}, {"id": string(), "url": string()})

_BLOCKS: dict[str, Rule] = {
    "section": shape(
        {},
        {
            **_ID,
            "text": text(3_000),
            "fields": items(text(2_000), 10),
            "accessory": typed(ELEMENTS, IN_SECTION),
            "expand": boolean,
        },
        at_least_one("text", "fields"),
    ),
    "header": shape({"text": plain(150)}, _ID),
    "divider": shape({}, _ID),
    "image": shape(
        {"alt_text": string(2_000)},
        {**_ID, "image_url": web_address(), "slack_file": _SLACK_FILE, "title": plain(2_000)},
        exactly_one("image_url", "slack_file"),
    ),
    "context": shape(
        {
            "elements": items(
                typed(
                    {
                        "image": IMAGE,
                        "plain_text": shape({"text": string(3_000)}, {"emoji": boolean}),
                        "mrkdwn": shape({"text": string(3_000)}, {"verbatim": boolean}),
                    }
                ),
                10,
            )
        },
        _ID,
    ),
    "actions": shape(
        {"elements": items(typed(ELEMENTS, IN_ACTIONS), 25)},
        _ID,
        distinct("elements", "action_id"),
    ),
    "context_actions": shape(
        {"elements": items(typed(ELEMENTS, IN_CONTEXT_ACTIONS), 5)},
        _ID,
        distinct("elements", "action_id"),
    ),
    "markdown": shape({"text": string(MARKDOWN_CHARS)}, _ID),
    "rich_text": RICH_TEXT,
    "table": shape(
        {"rows": items(items(typed(_CELLS), 20), 100)},
        {**_ID, "column_settings": items(_column, 20)},
        _same_widths,
    ),
    "data_table": shape(
        {"rows": items(items(typed(_CELLS), 20), 101, 2), "caption": string()},
        {**_ID, "page_size": whole(1, 100), "row_header_column_index": whole(0, 19)},
        _same_widths,
        _plain_header,
    ),
    "container": shape(
        {"child_blocks": items(_child, 10)},
        {
            **_ID,
            "title": plain(150),
            "rich_text_title": RICH_TEXT,
            "subtitle": text(150),
            "width": one_of("narrow", "standard", "wide", "full"),
            "icon": IMAGE,
            "is_collapsible": boolean,
            "default_collapsed": boolean,
            "has_header_divider": boolean,
        },
        at_least_one("title", "rich_text_title"),
        _folds_only_if_it_can,
    ),
    "alert": shape(
        {"text": text(200)},
        {**_ID, "level": one_of("default", "info", "warning", "error", "success")},
    ),
    "input": shape(
        {"label": plain(2_000), "element": typed(ELEMENTS, IN_INPUT)},
        {**_ID, "hint": plain(2_000), "optional": boolean, "dispatch_action": boolean},
    ),
}

# What both the reference and reports of the live validator accept as children of a container.
_CHILDREN = frozenset({"actions", "context", "divider", "header", "image", "section", "table"})
_EVERYWHERE = frozenset(
    {"section", "header", "divider", "image", "context", "actions", "rich_text"}
)
_ON: dict[Surface, frozenset[str]] = {
    "message": _EVERYWHERE | {"context_actions", "markdown", "table", "data_table", "container"},
    "modal": _EVERYWHERE | {"input", "alert"},
    "home": _EVERYWHERE | {"input", "table", "data_table", "container"},
}


def every_block(blocks: list[Json], at: str = "/blocks") -> Iterator[tuple[Json, str]]:
    """The blocks and those inside containers, each with its JSON pointer."""
    for index, block in enumerate(blocks):
        if isinstance(block, dict):
            yield block, f"{at}/{index}"
            children = block.get("child_blocks")
            if isinstance(children, list):
                yield from every_block(children, f"{at}/{index}/child_blocks")


def problems_of_blocks(blocks: Any, surface: Surface, at: str = "/blocks") -> list[str]:
    """What Slack would object to; nothing when it would take the blocks."""
    found: Found = []
    least = 0 if surface == "message" else 1
    items(typed(_BLOCKS, _ON[surface]), MOST_BLOCKS[surface], least)(blocks, at, found)
    if not found:
        _shared_ids(blocks, at, found)
        _too_much(blocks, at, found)
    return found


def _shared_ids(blocks: list[Json], at: str, found: Found) -> None:
    seen: set[str] = set()
    for block, where in every_block(blocks, at):
        name = block.get("block_id")
        if name is not None and name in seen:
            fault(found, f"`block_id` {name} already exists in this payload", f"{where}/block_id")
        seen.add(str(name))


def _too_much(blocks: list[Json], at: str, found: Found) -> None:
    markdown = sum(len(b["text"]) for b, _ in every_block(blocks, at) if b["type"] == "markdown")
    if markdown > MARKDOWN_CHARS:
        fault(found, f"markdown blocks must be less than {MARKDOWN_CHARS + 1} characters", at)
    tables = [b for b, _ in every_block(blocks, at) if b["type"] in ("table", "data_table")]
    if sum(chars_of([table]) for table in tables) > TABLE_CHARS:
        fault(found, f"table cells must be less than {TABLE_CHARS + 1} characters in total", at)


def tables_in(blocks: list[Json]) -> int:
    return sum(block["type"] == "table" for block, _ in every_block(blocks))


def chars_of(blocks: Any) -> int:
    """All text of the blocks, as Slack counts it against `msg_blocks_too_long`."""
    if isinstance(blocks, list):
        return sum(map(chars_of, blocks))
    if isinstance(blocks, dict):
        inner = sum(chars_of(v) for k, v in blocks.items() if isinstance(v, list | dict))
        own = blocks.get("text")
        return inner + (len(own) if isinstance(own, str) else 0)
    return 0
