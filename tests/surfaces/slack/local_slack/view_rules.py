"""Which views Slack takes. https://docs.slack.dev/reference/views"""

import json
from typing import Any

from tests.surfaces.slack.local_slack.blocks import Surface, problems_of_blocks
from tests.surfaces.slack.local_slack.checks import (
    Found,
    Json,
    Rule,
    boolean,
    fault,
    listed,
    shape,
    string,
)
from tests.surfaces.slack.local_slack.elements import plain

MOST_BYTES = 250_000


def _anything(value: Any, at: str, found: Found) -> None:
    """Blocks have rules of their own."""


_COMMON: dict[str, Rule] = {
    "private_metadata": string(3_000, 0),
    "callback_id": string(255, 0),
    "external_id": string(255, 0),
}
_MODAL = shape(
    {"title": plain(24), "blocks": _anything},
    {
        **_COMMON,
        "close": plain(24),
        "submit": plain(24),
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)
_HOME = shape({"blocks": _anything}, _COMMON)


def problems_of_view(view: Any, surface: Surface) -> list[str]:
    """What Slack would object to; nothing when it would take the view."""
    found: Found = []
    if not isinstance(view, dict):
        return ["[ERROR] must be an object [json-pointer:/view]"]
    if view.get("type") != surface:
        fault(found, f"must be of type {surface}", "/view/type")
    (_MODAL if surface == "modal" else _HOME)(view, "/view", found)
    found += problems_of_blocks(view.get("blocks"), surface, "/view/blocks")
    inputs = [b for b in listed(view, "blocks") if isinstance(b, dict) and b["type"] == "input"]
    if surface == "modal" and inputs and "submit" not in view:
        fault(found, "`submit` is required when there is an `input` block", "/view/submit")
    return found


def too_large(view: Json) -> bool:
    return len(json.dumps(view, ensure_ascii=False).encode()) > MOST_BYTES
