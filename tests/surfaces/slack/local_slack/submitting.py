"""Submits a modal and does what the app answers.

https://docs.slack.dev/surfaces/modals#updating_views
"""

import json

from tests.surfaces.slack.local_slack.actor import Actor, interact
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.delivery import Delivery
from tests.surfaces.slack.local_slack.methods.views import (
    checked_view,
    push_on,
    replace,
    stack_of,
)
from tests.surfaces.slack.local_slack.payloads import view_submission
from tests.surfaces.slack.local_slack.records import View
from tests.surfaces.slack.local_slack.refusal import Refused


def check_filled(view: View) -> None:
    """Raises LookupError where Slack's client would not let the person submit."""
    if "submit" not in view.content:
        raise LookupError("this modal has no button to submit it")
    for block in view.blocks:
        if block["type"] == "input":
            _check_input(view, block)


def _check_input(view: View, block: Json) -> None:
    element = block["element"]
    state = view.values.get(block["block_id"], {}).get(element["action_id"], {})
    value = next((v for name, v in state.items() if name != "type"), None)
    if not value:
        if not block.get("optional"):
            raise LookupError(f"{element['action_id']!r} is required")
        return
    if element["type"] == "plain_text_input":
        least, most = element.get("min_length", 0), element.get("max_length", 3_000)
        if not least <= len(str(value)) <= most:
            raise LookupError(f"{element['action_id']!r} takes {least} to {most} characters")


def submit(actor: Actor, view: View) -> Delivery:
    with actor.world.records.lock:
        payload = view_submission(actor.world, actor.workspace, actor.user, view)
    delivery = interact(actor, "interactive", payload, "view_submission")
    if delivery.acknowledged:
        try:
            with actor.world.records.lock:
                _obey(actor, view, delivery.last.body)
        except (Refused, ValueError) as err:
            actor.world.records.troubles.append(f"view_submission failed: {err}")
    return delivery


def _obey(actor: Actor, view: View, body: str) -> None:
    answer: Json = json.loads(body) if body.strip() else {}
    match answer.get("response_action"):
        case None:
            view.closed = True
        case "clear":
            for each in stack_of(actor.world, actor.id):
                each.closed = True
        case "errors":
            view.errors = _errors(view, answer.get("errors"))
        case "update":
            replace(actor.world, view, checked_view(answer.get("view"), "modal"))
        case "push":
            push_on(actor.world, view, checked_view(answer.get("view"), "modal"))
        case other:
            raise ValueError(f"response_action {other!r}")


def _errors(view: View, errors: object) -> dict[str, str]:
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or not errors.keys() <= inputs:
        raise ValueError(f"errors must name input blocks of the view, {sorted(inputs)}")
    return {str(block): str(text) for block, text in errors.items()}
