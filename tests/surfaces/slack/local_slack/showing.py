"""Draws what people saw as one HTML page that needs nothing else, for human eyes.

`page("Typical exchanges", [talk(slack, "A question", general), screen(slack, "Home", view)])`
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from tests.surfaces.slack.local_slack.blocks_html import blocks_html, text_html
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.mrkdwn_html import Names, mrkdwn_html, safe
from tests.surfaces.slack.local_slack.person import Person
from tests.surfaces.slack.local_slack.records import Channel, Message, View
from tests.surfaces.slack.local_slack.watching import Watching

_STYLE = Path(__file__).with_name("showing.css")
_SIGNS = {"public": "# ", "private": "🔒 ", "im": "", "mpim": ""}


def page(title: str, parts: Iterable[str]) -> str:
    """The whole page."""
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{safe(title)}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{_STYLE.read_text(encoding='utf-8')}</style></head>"
        f"<body><main><h1>{safe(title)}</h1>{''.join(parts)}</main></body></html>"
    )


def talk(slack: Watching, heading: str, channel: Channel, reader: Person | None = None) -> str:
    """A conversation with its threads, and what only `reader` sees of it."""
    seen = slack.messages(channel)
    if reader is not None:
        seen += [m for m in slack.ephemerals(reader) if m.channel == channel.id]
    return conversation(slack, heading, channel, seen)


def conversation(slack: Watching, heading: str, channel: Channel, seen: list[Message]) -> str:
    """Some messages of a conversation, the replies below what they answer."""
    names = names_of(slack)
    seen = sorted(seen, key=lambda message: message.ts)
    roots = {message.ts for message in seen if message.thread_ts in (None, message.ts)}
    shown = []
    for message in seen:
        if message.ts in roots or message.thread_ts not in roots:
            shown.append(_message(slack, message, names))
            below = [m for m in seen if m.thread_ts == message.ts and m is not message]
            replies = "".join(_message(slack, reply, names) for reply in below)
            shown.append(f'<div class="replies">{replies}</div>' if below else "")
    title = f"{_SIGNS[channel.kind]}{names(channel.id)}"
    return (
        f"<h2>{safe(heading)}</h2>"
        f'<div class="talk"><div class="channel">{safe(title)}</div>{"".join(shown)}</div>'
    )


def screen(slack: Watching, heading: str, view: View) -> str:
    """A modal or App Home."""
    names = names_of(slack)
    content = blocks_html(view.blocks, names, view.values) + "".join(
        f'<div class="error">{safe(text)}</div>' for text in view.errors.values()
    )
    if view.kind == "home":
        inside = f'<div class="channel">Home</div><div class="content">{content}</div>'
        return f'<h2>{safe(heading)}</h2><div class="screen">{inside}</div>'
    frame = _frame(view.content, content, names)
    return f'<h2>{safe(heading)}</h2><div class="screen modal">{frame}</div>'


def _frame(view: Json, content: str, names: Names) -> str:
    close = text_html(view["close"], names) if "close" in view else "Close"
    buttons = f'<span class="button">{close}</span>'
    if "submit" in view:
        buttons += f'<span class="button primary">{text_html(view["submit"], names)}</span>'
    return (
        f"<header>{text_html(view['title'], names)}<span>×</span></header>"
        f'<div class="content">{content}</div><footer>{buttons}</footer>'
    )


def names_of(slack: Watching) -> Names:
    """What people see for an id: the name of a person, group or channel."""
    names: dict[str, str] = {}
    for workspace in slack.world.records.workspaces.values():
        names |= {user.id: user.real_name for user in workspace.users.values()}
        names |= {group.id: group.handle for group in workspace.usergroups.values()}
        for channel in workspace.channels.values():
            direct = channel.kind == "im"
            names[channel.id] = workspace.bot.real_name if direct else channel.name
    return lambda name: names.get(name, name)


def _message(slack: Watching, message: Message, names: Names) -> str:
    who, by_app = names(message.user), message.bot_id is not None
    private = message.ephemeral_to is not None
    note = '<span class="note">Only visible to you</span>' if private else ""
    badge = '<span class="badge">APP</span>' if by_app else ""
    when = datetime.fromtimestamp(float(message.ts), UTC).strftime("%H:%M")
    return (
        f'<div class="message{" private" if private else ""}">'
        f'<div class="avatar{" app" if by_app else ""}">{safe(who[:1].upper())}</div>'
        f'<div class="body">{note}<span class="who">{safe(who)}</span>{badge}<time>{when}</time>'
        f"{_content(message, names)}{_below(slack, message)}</div></div>"
    )


def _content(message: Message, names: Names) -> str:
    shown = (
        blocks_html(message.blocks, names, message.chosen)
        if message.blocks
        else f'<div class="block">{mrkdwn_html(message.text, names)}</div>'
    )
    for attachment in message.attachments:
        inner = blocks_html(attachment.get("blocks", []), names)
        text = mrkdwn_html(str(attachment.get("text", "")), names)
        shown += f'<div class="attachment">{inner}{text}</div>'
    return shown


def _below(slack: Watching, message: Message) -> str:
    """The small print: edited, still streaming, reactions, the thread's status line."""
    signs = [f":{name}:" for name, _ in message.reactions]
    if message.edited and message.stream is None:
        signs.append("(edited)")
    if message.is_streaming:
        signs.append("writing…")
    if message.thread_ts is None and (status := slack.status_of(message).status_text):
        signs.append(f"tipassist {status}")
    return f"<small>{safe(' '.join(signs))}</small>" if signs else ""
