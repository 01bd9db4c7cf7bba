"""Menus and forms: choosing a body, how a channel is answered, whom to ask, what was wrong."""

from collections.abc import Iterable

from tipassist.register.model import Register
from tipassist.storage.slack.choices import ChannelChoices
from tipassist.surfaces.answers.words import reasons
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.rich import Block, Element, context, mrkdwn, paragraph, plain

CHANNEL_FORM = "channel_form"
GROUP_FORM = "group_form"
FEEDBACK_FORM = "feedback_form"
CHANNEL, WHEN, WHO, BODY, GROUP = "channel", "when", "who", "body", "group"
REASON, COMMENT = "reason", "comment"
FOLLOW_UPS, MENTION = "follow_ups", "mention"
EVERYBODY, ASKER = "everybody", "asker"
NONE = "-"
_MAX_OPTIONS = 100
_OPTION_CHARS = 75
COMMENT_CHARS = 2000


def option(value: str, text: str) -> Element:
    """Return one entry of a menu."""
    return {"text": plain(text, _OPTION_CHARS), "value": value}


def body_menu(register: Register, action: str, text: str, chosen: str | None) -> Element:
    """Return a menu of all bodies; more than a hundred are grouped by hundreds."""
    options = [option(body, body) for body in sorted(register.bodies)]
    return _menu(action, text, options, chosen)


def _menu(action: str, text: str, options: list[Element], chosen: str | None) -> Element:
    menu: Element = {"type": "static_select", "action_id": action, "placeholder": plain(text, 150)}
    if len(options) > _MAX_OPTIONS:
        pages = [options[at : at + _MAX_OPTIONS] for at in range(0, len(options), _MAX_OPTIONS)]
        menu["option_groups"] = [
            {"label": plain(f"{_value(page[0])} – {_value(page[-1])}", 75), "options": page}
            for page in pages
        ]
    else:
        menu["options"] = options
    initial = next((one for one in options if one["value"] == chosen), None)
    if initial is not None:
        menu["initial_option"] = initial
    return menu


def _value(one: Element) -> str:
    return str(one["value"])


def channel_form(
    register: Register, channel: str | None = None, now: ChannelChoices | None = None
) -> dict[str, object]:
    """Return the form for how a channel is answered.

    Args:
        register: Names the bodies.
        channel: The channel that is chosen, if one is.
        now: How it is answered now.
    """
    now = now or ChannelChoices()
    picker: Element = {
        "type": "conversations_select",
        "action_id": CHANNEL,
        "placeholder": plain(say("channel_form", "channel")),
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    if channel:
        picker["initial_conversation"] = channel
    bodies = [option(NONE, say("channel_form", "no_body"))]
    bodies += [option(body, body) for body in sorted(register.bodies)]
    # A form keeps what was filled in under the names of its blocks: with new values, new names.
    suffix = channel or ""
    return _form(
        "channel_form",
        CHANNEL_FORM,
        [
            _input(CHANNEL, say("channel_form", "channel"), picker, acts=True),
            _input(
                f"{WHEN}{suffix}",
                say("channel_form", "when"),
                _radio(
                    WHEN,
                    _channel_texts(FOLLOW_UPS, MENTION),
                    FOLLOW_UPS if now.follow_ups else MENTION,
                ),
            ),
            _input(
                f"{WHO}{suffix}",
                say("channel_form", "who"),
                _radio(
                    WHO,
                    _channel_texts(EVERYBODY, ASKER),
                    ASKER if now.private else EVERYBODY,
                ),
            ),
            _input(
                f"{BODY}{suffix}",
                say("channel_form", "body"),
                _menu(BODY, say("channel_form", "no_body"), bodies, now.body or NONE),
            ),
        ],
    )


def _channel_texts(*choices: str) -> dict[str, str]:
    return {choice: say("channel_form", choice) for choice in choices}


def group_form(
    register: Register, groups: Iterable[tuple[str, str]], now: dict[str, str]
) -> dict[str, object]:
    """Return the form for whom to ask for a body.

    Args:
        register: Names the bodies.
        groups: The workspace's user groups: id and name.
        now: The group of each body that has one.
    """
    options = [option(NONE, say("group_form", "no_group"))]
    options += [option(id, f"@{name}") for id, name in groups]
    if len(options) == 1:
        return _note(say("group_form", "title"), say("group_form", "no_groups"))
    names = {str(one["value"]): str(one["text"]["text"]) for one in options}  # type: ignore[index]
    listed = ", ".join(f"{body} {names.get(group, group)}" for body, group in now.items())
    menus = [
        _input(BODY, say("group_form", "body"), body_menu(register, BODY, "…", None)),
        _input(GROUP, say("group_form", "group"), _menu(GROUP, "…", options, None)),
    ]
    lines = [paragraph(text) for text in (say("group_form", "hint"), listed) if text]
    return _form("group_form", GROUP_FORM, [*lines, *menus])


def feedback_form(pointer: str) -> dict[str, object]:
    """Return the form that asks what was wrong; the pointer comes back with it."""
    choices = {reason.value: text for reason, text in reasons()}
    comment = {
        "type": "plain_text_input",
        "action_id": COMMENT,
        "multiline": True,
        "max_length": COMMENT_CHARS,
    }
    form = _form(
        "feedback_form",
        FEEDBACK_FORM,
        [
            _input(REASON, say("feedback_form", "reason"), _radio(REASON, choices, None)),
            {**_input(COMMENT, say("feedback_form", "comment"), comment), "optional": True},
        ],
    )
    return {**form, "private_metadata": pointer}


def _form(section: str, callback: str, blocks: list[Block]) -> dict[str, object]:
    return {
        "type": "modal",
        "callback_id": callback,
        "title": plain(say(section, "title"), 24),
        "submit": plain(say(section, "save"), 24),
        "close": plain(say(section, "close"), 24),
        "blocks": blocks,
    }


def _note(title: str, text: str) -> dict[str, object]:
    return {"type": "modal", "title": plain(title, 24), "blocks": [context(mrkdwn(text))]}


def _input(block: str, label: str, element: Element, *, acts: bool = False) -> Block:
    return {
        "type": "input",
        "block_id": block,
        "label": plain(label, 2000),
        "element": element,
        **({"dispatch_action": True} if acts else {}),
    }


def _radio(action: str, choices: dict[str, str], chosen: str | None) -> Element:
    made: Element = {
        "type": "radio_buttons",
        "action_id": action,
        "options": [option(value, text) for value, text in choices.items()],
    }
    if chosen is not None:
        made["initial_option"] = option(chosen, choices[chosen])
    return made
