"""What people do with buttons, menus and forms, read from what Slack sends of it.

What a button or form carries was written by us, but maybe by an earlier version of us.
"""

import json
from dataclasses import dataclass
from typing import Any

from tipassist.errors import TipassistError
from tipassist.surfaces.slack.heard import Body


class OutdatedError(TipassistError):
    """What a button or a form carries cannot be read; its person has to ask again."""


@dataclass(frozen=True, slots=True)
class DoneAt:
    """Who did something, and where.

    Attributes:
        person: Who.
        channel: The channel; None on the Home tab and in forms.
        thread: The thread, or None.
    """

    person: str
    channel: str | None
    thread: str | None


def place_in(body: Body) -> DoneAt | None:
    """Return who did something and where; None for what nobody did with a button or form."""
    user = body.get("user")
    if not isinstance(user, dict) or not user.get("id"):
        return None
    container: Body = body.get("container") or {}
    message: Body = body.get("message") or {}
    channel = (body.get("channel") or {}).get("id")
    return DoneAt(
        person=str(user["id"]),
        channel=str(channel) if channel else None,
        thread=container.get("thread_ts") or message.get("thread_ts"),
    )


def action_in(body: Body) -> Body:
    """Return what was pressed or chosen.

    Raises:
        OutdatedError: There is nothing.
    """
    found = next(iter(body.get("actions") or ()), None)
    if not isinstance(found, dict):
        raise OutdatedError("It names no action; ask again.")
    return found


def pointer_in(text: object) -> dict[str, str]:
    """Return what a button or form says of an answer: conversation `c`, answer `a` and more.

    Raises:
        OutdatedError: It says nothing that can be read.
    """
    try:
        found = json.loads(str(text))
    except ValueError as err:
        raise OutdatedError("It does not point to an answer; ask again.") from err
    if not isinstance(found, dict) or not {"c", "a"} <= found.keys():
        raise OutdatedError("It does not name an answer; ask again.")
    return {str(name): str(value) for name, value in found.items()}


def filled_in(body: Body) -> dict[str, str]:
    """Return what a form was filled with, by the names of its fields; "" for what was left empty.

    Format: https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload
    """
    found: dict[str, str] = {}
    fields: dict[str, dict[str, Any]] = body["view"]["state"]["values"]
    for block in fields.values():
        for name, value in block.items():
            option = value.get("selected_option") or {}
            chosen = option.get("value") or value.get("selected_conversation") or value.get("value")
            found[name] = str(chosen or "")
    return found


def fields_in(body: Body, *names: str) -> tuple[str, ...]:
    """Return what some fields of a form were filled with.

    Raises:
        OutdatedError: The form has no such field.
    """
    filled = filled_in(body)
    if missing := [name for name in names if name not in filled]:
        raise OutdatedError(f"The form has no {missing[0]!r}; open it again.")
    return tuple(filled[name] for name in names)
