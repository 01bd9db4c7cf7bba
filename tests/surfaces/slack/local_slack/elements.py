"""Text objects, options and the interactive elements of Block Kit, with Slack's limits.

https://docs.slack.dev/reference/block-kit/block-elements
"""

from typing import Any

from tests.surfaces.slack.local_slack.checks import (
    Found,
    Json,
    Rule,
    at_least_one,
    boolean,
    exactly_one,
    fault,
    items,
    listed,
    one_of,
    shape,
    string,
    typed,
    web_address,
    whole,
)


def plain(most: int) -> Rule:
    return typed({"plain_text": shape({"text": string(most)}, {"emoji": boolean})})


def text(most: int) -> Rule:
    """A text object of either kind."""
    return typed(
        {
            "plain_text": shape({"text": string(most)}, {"emoji": boolean}),
            "mrkdwn": shape({"text": string(most)}, {"verbatim": boolean}),
        }
    )


def _among_options(field: str) -> Rule:
    """What is chosen at first is one of the options, letter by letter."""

    def check(value: Json, at: str, found: Found) -> None:
        if field not in value:
            return
        first = value[field] if isinstance(value[field], list) else [value[field]]
        offered = [*listed(value, "options")]
        for group in listed(value, "option_groups"):
            offered += listed(group, "options") if isinstance(group, dict) else []
        for each in first:
            if each not in offered:
                fault(found, f"{field} must be one of the options", f"{at}/{field}")

    return check


_ACTION: dict[str, Rule] = {"action_id": string(255)}
_CONFIRM: dict[str, Rule] = {
    "confirm": shape(
        {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
        {"style": one_of("primary", "danger")},
    )
}
_FOCUS: dict[str, Rule] = {"focus_on_load": boolean}
_PLACEHOLDER: dict[str, Rule] = {"placeholder": plain(150)}
_MENU = _ACTION | _CONFIRM | _FOCUS | _PLACEHOLDER
_CHOICE = _ACTION | _CONFIRM | _FOCUS


def _option(label: Rule, **more: Rule) -> Rule:
    return shape({"text": label, "value": string(150)}, {"description": text(75), **more})


_OPTION = _option(plain(75))
_ROW = _option(text(75))
_GROUP = shape({"label": plain(75), "options": items(_OPTION, 100)}, {})
_OPTIONS: dict[str, Rule] = {"options": items(_OPTION, 100), "option_groups": items(_GROUP, 100)}
_FILTER = shape(
    {},
    {
        "include": items(one_of("im", "mpim", "private", "public"), 4),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
    at_least_one("include", "exclude_external_shared_channels", "exclude_bot_users"),
)
_DISPATCH = shape(
    {"trigger_actions_on": items(one_of("on_enter_pressed", "on_character_entered"), 2)}, {}
)
_CONVERSATIONS: dict[str, Rule] = {
    "default_to_current_conversation": boolean,
    "filter": _FILTER,
}
_FEEDBACK = shape({"text": plain(75), "value": string(2_000)}, {"accessibility_label": string(75)})


def _no_longer_than_most(value: Json, at: str, found: Found) -> None:
    low, high = value.get("min_length"), value.get("max_length")
    if isinstance(low, int) and isinstance(high, int) and low > high:
        fault(found, "min_length must not be more than max_length", at)


def _button(value: Any, at: str, found: Found) -> None:
    shape(
        {"text": plain(75)},
        {
            **_ACTION,
            **_CONFIRM,
            "url": web_address(),
            "value": string(2_000),
            "style": one_of("primary", "danger"),
            "accessibility_label": string(75),
        },
    )(value, at, found)


IMAGE = shape(
    {"alt_text": string(2_000)},
    {"image_url": web_address(), "slack_file": shape({}, {"id": string(), "url": string()})},
    exactly_one("image_url", "slack_file"),
)

ELEMENTS: dict[str, Rule] = {
    "button": _button,
    "image": IMAGE,
    "static_select": shape(
        {},
        {**_MENU, **_OPTIONS, "initial_option": _OPTION},
        exactly_one("options", "option_groups"),
        _among_options("initial_option"),
    ),
    "multi_static_select": shape(
        {},
        {
            **_MENU,
            **_OPTIONS,
            "initial_options": items(_OPTION, 100),
            "max_selected_items": whole(1),
        },
        exactly_one("options", "option_groups"),
        _among_options("initial_options"),
    ),
    "conversations_select": shape(
        {},
        {
            **_MENU,
            **_CONVERSATIONS,
            "initial_conversation": string(),
            "response_url_enabled": boolean,
        },
    ),
    "multi_conversations_select": shape(
        {},
        {
            **_MENU,
            **_CONVERSATIONS,
            "initial_conversations": items(string(), None),
            "max_selected_items": whole(1),
        },
    ),
    "channels_select": shape(
        {}, {**_MENU, "initial_channel": string(), "response_url_enabled": boolean}
    ),
    "users_select": shape({}, {**_MENU, "initial_user": string()}),
    "overflow": shape(
        {"options": items(_option(plain(75), url=web_address()), 5)}, _ACTION | _CONFIRM
    ),
    "radio_buttons": shape(
        {"options": items(_ROW, 10)},
        {**_CHOICE, "initial_option": _ROW},
        _among_options("initial_option"),
    ),
    "checkboxes": shape(
        {"options": items(_ROW, 10)},
        {**_CHOICE, "initial_options": items(_ROW, 10)},
        _among_options("initial_options"),
    ),
    "datepicker": shape({}, {**_MENU, "initial_date": string(10, 10)}),
    "plain_text_input": shape(
        {},
        {
            **_ACTION,
            **_FOCUS,
            **_PLACEHOLDER,
            "initial_value": string(3_000, 0),
            "multiline": boolean,
            "min_length": whole(0, 3_000),
            "max_length": whole(1, 3_000),
            "dispatch_action_config": _DISPATCH,
        },
        _no_longer_than_most,
    ),
    "feedback_buttons": shape(
        {"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, _ACTION
    ),
    "icon_button": shape(
        {"icon": one_of("trash"), "text": plain(75)},
        {
            **_ACTION,
            **_CONFIRM,
            "value": string(2_000),
            "accessibility_label": string(75),
            "visible_to_user_ids": items(string(), 10),
        },
    ),
}

_MENUS = frozenset(
    {
        "static_select",
        "multi_static_select",
        "conversations_select",
        "multi_conversations_select",
        "channels_select",
        "users_select",
        "radio_buttons",
        "checkboxes",
        "datepicker",
    }
)
IN_SECTION = _MENUS | {"button", "image", "overflow"}
IN_ACTIONS = _MENUS | {"button", "overflow"}
IN_INPUT = _MENUS | {"plain_text_input"}
IN_CONTEXT_ACTIONS = frozenset({"feedback_buttons", "icon_button"})
