"""What people do with commands, buttons, menus, shortcuts and modals."""

import json
from typing import Any

from tests.surfaces.slack.local_slack.actor import Actor, channel_of, check_sees, interact
from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import content_of
from tests.surfaces.slack.local_slack.delivery import Delivery
from tests.surfaces.slack.local_slack.finding import find_button, find_element, option_of
from tests.surfaces.slack.local_slack.methods.views import stack_of
from tests.surfaces.slack.local_slack.payloads import (
    acted,
    actions_on_message,
    actions_on_view,
    command,
    message_action,
    shortcut,
    view_closed,
)
from tests.surfaces.slack.local_slack.posting import post
from tests.surfaces.slack.local_slack.records import Channel, Message, View
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.submitting import check_filled, submit

_CHOSEN = {
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "users_select": "selected_user",
    "datepicker": "selected_date",
    "plain_text_input": "value",
}
_SEVERAL = frozenset({"checkboxes", "multi_static_select"})
_ONE_OPTION = frozenset({"static_select", "radio_buttons", "overflow"})


class Acting(Actor):
    """A person with a mouse."""

    __slots__ = ()

    def types(self, line: str, channel: Channel | str) -> Delivery:
        """Send a slash command, such as `/tip A.2.6`; what the app answers at once is shown."""
        where = channel_of(self, channel)
        name, _, text = line.partition(" ")
        with self.world.records.lock:
            payload = command(self.world, self.workspace, self.user, where, name, text.strip())
        delivery = interact(self, "command", payload, name)
        if delivery.acknowledged:
            self._show_answer(where, name, delivery.last.body)
        return delivery

    def _show_answer(self, channel: Channel, name: str, body: str) -> None:
        if not body.strip():
            return
        try:
            with self.world.records.lock:
                self._post_answer(channel, body)
        except Refused as refused:
            self.world.records.troubles.append(f"{name} failed with the error {refused.error!r}")

    def _post_answer(self, channel: Channel, body: str) -> None:
        given: Json = json.loads(body) if body.lstrip().startswith("{") else {"text": body}
        content = content_of(Arguments(given))
        private = given.get("response_type", "ephemeral") == "ephemeral"
        reader = self.id if private else None
        post(self.world, channel, self.workspace.bot, content, ephemeral_to=reader)

    def uses_shortcut(self, callback_id: str, message: Message | None = None) -> Delivery:
        """Use a message shortcut, or a global one when no message is given."""
        with self.world.records.lock:
            if message is None:
                payload = shortcut(self.world, self.workspace, self.user, callback_id)
            else:
                check_sees(self, message)
                payload = message_action(
                    self.world, self.workspace, self.user, message, callback_id
                )
        return interact(self, "interactive", payload, callback_id)

    def clicks(
        self,
        target: Message | View,
        action_id: str | None = None,
        *,
        label: str | None = None,
        value: str | None = None,
    ) -> Delivery:
        """Click the one button that fits what is given."""
        check_sees(self, target)
        found = find_button(target, action_id, label, value)
        chosen: Json = {"text": {"type": "plain_text", "text": found.label, "emoji": True}}
        if found.value is not None:
            chosen["value"] = found.value
        action = acted(self.world, found.block, found.element, **chosen)
        return self._act(target, action)

    def chooses(self, target: Message | View, action_id: str, *wanted: str) -> Delivery | None:
        """Choose in a menu, radio buttons, checkboxes or a picker, by value or by text.

        Returns:
            What the app got; None for an input that tells nothing before it is submitted.
        """
        check_sees(self, target)
        block, element = find_element(target, action_id)
        chosen = _chosen(element, wanted)
        if element["type"] != "overflow":
            _remember(target, block, element, chosen)
        if block["type"] == "input" and not block.get("dispatch_action"):
            return None
        return self._act(target, acted(self.world, block, element, **chosen))

    def _act(self, target: Message | View, action: Json) -> Delivery:
        with self.world.records.lock:
            payload = (
                actions_on_view(self.world, self.workspace, self.user, target, action)
                if isinstance(target, View)
                else actions_on_message(self.world, self.workspace, self.user, target, action)
            )
        return interact(self, "interactive", payload, str(action["action_id"]))

    def submits(self, view: View, values: dict[str, Any] | None = None) -> Delivery:
        """Fill in inputs by action_id and submit the modal.

        The app's answer is obeyed: the modal closes, shows errors, or gives way to another.

        Raises:
            LookupError: Slack's client would not send it: something required is empty.
        """
        check_sees(self, view)
        for action_id, value in (values or {}).items():
            block, element = find_element(view, action_id)
            wanted = tuple(value) if isinstance(value, list | tuple) else (value,)
            _remember(view, block, element, _chosen(element, wanted))
        check_filled(view)
        return submit(self, view)

    def closes(self, view: View, *, everything: bool = False) -> Delivery | None:
        """Close the modal on top, or the whole stack; the app hears of it if it asked to."""
        check_sees(self, view)
        going = stack_of(self.world, self.id) if everything else [view]
        for each in going:
            each.closed = True
        if not view.content.get("notify_on_close"):
            return None
        payload = view_closed(self.world, self.workspace, self.user, view, cleared=everything)
        return interact(self, "interactive", payload, "view_closed")


def _chosen(element: Json, wanted: tuple[str, ...]) -> Json:
    kind = element["type"]
    if kind in _SEVERAL:
        return {"selected_options": [option_of(element, each) for each in wanted]}
    if kind == "multi_conversations_select":
        return {"selected_conversations": list(wanted)}
    if len(wanted) != 1:
        raise LookupError(f"{kind} takes one value")
    if kind in _ONE_OPTION:
        return {"selected_option": option_of(element, wanted[0])}
    return {_CHOSEN[kind]: wanted[0]}


def _remember(target: Message | View, block: Json, element: Json, chosen: Json) -> None:
    values = target.values if isinstance(target, View) else target.chosen
    state = {"type": element["type"], **chosen}
    values.setdefault(block["block_id"], {})[element["action_id"]] = state
