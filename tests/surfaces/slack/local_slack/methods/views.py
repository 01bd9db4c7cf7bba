"""views.*: App Home and modals. https://docs.slack.dev/reference/methods/views.open"""

from typing import Any

from tests.surfaces.slack.local_slack.caller import Caller, person
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import view_content
from tests.surfaces.slack.local_slack.records import Trigger, View
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.view_rules import problems_of_view, too_large
from tests.surfaces.slack.local_slack.world import World

TRIGGER_SECONDS = 3.0
MOST_STACKED = 3


def publish(caller: Caller) -> Json:
    user = person(caller, "user_id")
    content = checked_view(caller.args.structure("view", "invalid_arguments"), "home")
    published = home_of(caller.world, caller.workspace.id, user.id)
    if published is None:
        view = new_view(caller.world, caller.workspace.id, user.id, content)
    else:
        _same_hash(caller, published)
        view = published
        replace(caller.world, view, content)
    return {"view": view_json(caller.world, view, caller.bot.bot_id)}


def open_view(caller: Caller) -> Json:
    content = checked_view(caller.args.structure("view", "invalid_arguments"), "modal")
    trigger = _trigger(caller)
    _unused_external_id(caller, content)
    trigger.used = True
    view = new_view(caller.world, caller.workspace.id, trigger.user, content)
    return {"view": view_json(caller.world, view, caller.bot.bot_id)}


def push(caller: Caller) -> Json:
    content = checked_view(caller.args.structure("view", "invalid_arguments"), "modal")
    trigger = _trigger(caller)
    _unused_external_id(caller, content)
    below = caller.records.views.get(trigger.view_id or "")
    if below is None or below.closed or below.kind != "modal":
        raise Refused("not_found")
    trigger.used = True
    view = push_on(caller.world, below, content)
    return {"view": view_json(caller.world, view, caller.bot.bot_id)}


def update(caller: Caller) -> Json:
    view = _named_view(caller)
    content = checked_view(caller.args.structure("view", "invalid_arguments"), view.kind)
    _same_hash(caller, view)
    replace(caller.world, view, content)
    return {"view": view_json(caller.world, view, caller.bot.bot_id)}


def checked_view(view: Any, surface: Any) -> Json:
    """The view as Slack keeps it.

    Raises:
        Refused: Something of it is wrong or it is too large.
    """
    if found := problems_of_view(view, surface):
        raise Refused("invalid_arguments", found)
    if too_large(view):
        raise Refused("view_too_large")
    return view_content(view, surface)


def home_of(world: World, team_id: str, user: str) -> View | None:
    for view in world.records.views.values():
        if (view.kind, view.team_id, view.user) == ("home", team_id, user):
            return view
    return None


def stack_of(world: World, user: str) -> list[View]:
    """The modals a person has open, the one on top last."""
    return [
        view
        for view in world.records.views.values()
        if view.kind == "modal" and view.user == user and not view.closed
    ]


def new_view(world: World, team_id: str, user: str, content: Json) -> View:
    """A new Home tab or the first modal of a stack, which replaces an open one."""
    if content["type"] == "modal":
        for other in stack_of(world, user):
            other.closed = True
    view_id = world.new_id("V")
    view = View(view_id, team_id, user, content["type"], content, _hash(world), view_id)
    view.values = initial_values(content)
    world.records.views[view_id] = view
    return view


def push_on(world: World, below: View, content: Json) -> View:
    if len(stack_of(world, below.user)) >= MOST_STACKED:
        raise Refused("push_limit_reached")
    view_id = world.new_id("V")
    view = View(view_id, below.team_id, below.user, "modal", content, _hash(world), below.root_id)
    view.previous_id = below.id
    view.values = initial_values(content)
    world.records.views[view_id] = view
    return view


def replace(world: World, view: View, content: Json) -> None:
    """Show something else in a view; what was filled in stays where blocks keep their ids."""
    kept = {block["block_id"] for block in content["blocks"]}
    filled = {block: values for block, values in view.values.items() if block in kept}
    view.history.append(view.content)
    view.content, view.hash, view.errors = content, _hash(world), {}
    view.values = initial_values(content) | filled


def initial_values(content: Json) -> dict[str, Json]:
    """The state of a view's inputs before anybody touched them."""
    values: dict[str, Json] = {}
    for block in content["blocks"]:
        element = block.get("element")
        if block["type"] == "input" and isinstance(element, dict):
            values[block["block_id"]] = {element["action_id"]: value_of(element)}
    return values


_INITIAL = {
    "initial_value": "value",
    "initial_option": "selected_option",
    "initial_options": "selected_options",
    "initial_conversation": "selected_conversation",
    "initial_conversations": "selected_conversations",
    "initial_channel": "selected_channel",
    "initial_user": "selected_user",
    "initial_date": "selected_date",
}
_EMPTY: dict[str, tuple[str, Any]] = {
    "plain_text_input": ("value", None),
    "static_select": ("selected_option", None),
    "radio_buttons": ("selected_option", None),
    "checkboxes": ("selected_options", []),
    "multi_static_select": ("selected_options", []),
    "conversations_select": ("selected_conversation", None),
    "multi_conversations_select": ("selected_conversations", []),
    "channels_select": ("selected_channel", None),
    "users_select": ("selected_user", None),
    "datepicker": ("selected_date", None),
}


def value_of(element: Json) -> Json:
    name, empty = _EMPTY[element["type"]]
    value: Json = {"type": element["type"], name: empty}
    for initial, state in _INITIAL.items():
        if initial in element:
            value[state] = element[initial]
    return value


def view_json(world: World, view: View, bot_id: str | None) -> Json:
    """The view as answers and interactions give it."""
    content = view.content
    defaults: Json = {
        "private_metadata": "",
        "callback_id": "",
        "external_id": "",
        "clear_on_close": False,
        "notify_on_close": False,
        "title": None,
        "close": None,
        "submit": None,
    }
    return {
        **defaults,
        **content,
        "id": view.id,
        "team_id": view.team_id,
        "app_id": world.app.id,
        "app_installed_team_id": view.team_id,
        "bot_id": bot_id,
        "hash": view.hash,
        "root_view_id": view.root_id,
        "previous_view_id": view.previous_id,
        "state": {"values": view.values},
    }


def _hash(world: World) -> str:
    return f"{world.clock.timestamp()}.{world.new_id('h')}"


def _same_hash(caller: Caller, view: View) -> None:
    if caller.args.has("hash") and caller.args.text("hash") != view.hash:
        raise Refused("hash_conflict")


def _trigger(caller: Caller) -> Trigger:
    trigger = caller.records.triggers.get(caller.args.text("trigger_id"))
    if trigger is None or trigger.team_id != caller.workspace.id:
        raise Refused("invalid_trigger_id")
    if trigger.used:
        raise Refused("exchanged_trigger_id")
    if caller.world.clock.now() - trigger.issued_at > TRIGGER_SECONDS:
        raise Refused("expired_trigger_id")
    return trigger


def _unused_external_id(caller: Caller, content: Json) -> None:
    external = content.get("external_id")
    if external and any(v.content.get("external_id") == external for v in _views(caller)):
        raise Refused("duplicate_external_id")


def _views(caller: Caller) -> list[View]:
    return [v for v in caller.records.views.values() if v.team_id == caller.workspace.id]


def _named_view(caller: Caller) -> View:
    view_id, external = caller.args.text("view_id"), caller.args.text("external_id")
    for view in _views(caller):
        by_external = external and view.content.get("external_id") == external
        if (view.id == view_id or by_external) and not view.closed:
            return view
    raise Refused("not_found")
