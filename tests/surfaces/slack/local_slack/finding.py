"""Finds on a message or view what a person would click, by its label or by the app's id for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.surfaces.slack.local_slack.blocks import every_block
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import elements_of
from tests.surfaces.slack.local_slack.records import Message, View

_BUTTONS = frozenset({"button", "icon_button"})


@dataclass(frozen=True, slots=True)
class Clickable:
    """Something to click: `value` and `label` are those of the side, for feedback buttons."""

    block: Json
    element: Json
    label: str
    value: str | None


def clickables(target: Message | View) -> Iterator[Clickable]:
    """Every button that this message or view shows."""
    for block, _ in every_block(target.blocks):
        for element in elements_of(block):
            if element["type"] in _BUTTONS:
                label = element["text"]["text"]
                yield Clickable(block, element, label, element.get("value"))
            elif element["type"] == "feedback_buttons":
                for side in (element["positive_button"], element["negative_button"]):
                    yield Clickable(block, element, side["text"]["text"], side["value"])


def find_button(
    target: Message | View, action_id: str | None, label: str | None, value: str | None
) -> Clickable:
    """The one button that fits all that is given.

    Raises:
        LookupError: None fits, or several do.
    """
    fitting = [
        each
        for each in clickables(target)
        if action_id in (None, each.element["action_id"])
        and label in (None, each.label)
        and value in (None, each.value)
    ]
    if len(fitting) != 1:
        shown = [(each.label, each.element["action_id"], each.value) for each in clickables(target)]
        raise LookupError(f"{len(fitting)} buttons fit; shown are {shown}")
    return fitting[0]


def find_element(target: Message | View, action_id: str) -> tuple[Json, Json]:
    """The block and interactive element with this action_id.

    Raises:
        LookupError: There is none.
    """
    known = []
    for block, _ in every_block(target.blocks):
        for element in elements_of(block):
            known.append(element["action_id"])
            if element["action_id"] == action_id:
                return block, element
    raise LookupError(f"no element {action_id!r}; there are {known}")


def option_of(element: Json, wanted: str) -> Json:
    """The option with this value or text.

    Raises:
        LookupError: There is none.
    """
    offered: list[Json] = [*element.get("options", [])]
    for group in element.get("option_groups", []):
        offered += group["options"]
    for option in offered:
        if wanted in (option["value"], option["text"]["text"]):
            return option
    raise LookupError(f"no option {wanted!r}; there are {[o['value'] for o in offered]}")
