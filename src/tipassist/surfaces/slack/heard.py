"""What somebody said, read from Slack's events: a `message` or an `app_mention`.

Slack sends both for one message that mentions the bot; they differ in their ids, not in channel and
time, which name the message. Format: https://docs.slack.dev/reference/events/message
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Body = Mapping[str, Any]

_EVENTS = ("message", "app_mention")
_SUBTYPES = (None, "file_share", "thread_broadcast")
_MARK = re.compile(r"<(?P<sign>[@#!]?)(?P<what>[^<>|]*)(?:\|(?P<label>[^<>]*))?>")
_TEXT_FIELDS = ("text", "title", "pretext", "value", "alt_text", "preview")
_BLANKS = re.compile(r"[ \t]+")
# Not shown on a screen, or turning the direction of what follows, ours too.
_UNSEEN = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """A message of a person.

    Attributes:
        team: The workspace.
        channel: Where it was said.
        person: Who said it.
        text: What was said, as read on a screen and without the bot's name.
        ts: Its time, which names it in its channel.
        thread: The message it replies to, or None.
        direct: Whether it was said to the bot alone.
        mentioned: Whether it mentions the bot.
        names_others: Whether it mentions somebody else.
    """

    team: str
    channel: str
    person: str
    text: str
    ts: str
    thread: str | None
    direct: bool
    mentioned: bool
    names_others: bool

    @property
    def key(self) -> str:
        """Its name, the same for every event about it."""
        return message_key(self.team, self.channel, self.ts)

    @property
    def root(self) -> str:
        """The message that its thread hangs on: itself, when it begins one."""
        return self.thread or self.ts


def message_key(team: str, channel: str, ts: str) -> str:
    """Return the name of a message."""
    return f"{team}/{channel}/{ts}"


def heard_in(body: Body) -> Heard | None:
    """Return what a person said in an event; None for anything else, and for what bots say."""
    event = body.get("event")
    if not isinstance(event, dict) or event.get("type") not in _EVENTS:
        return None
    return said(body, event)


def said(body: Body, message: Body) -> Heard | None:
    """Return what a message of an event says; the message may be one inside the event."""
    team, channel = body.get("team_id"), body["event"].get("channel")
    person, ts = message.get("user"), message.get("ts")
    spoken = message.get("subtype") in _SUBTYPES and not message.get("bot_id")
    if not (spoken and team and channel and person and ts):
        return None
    own = bot_of(body)
    text = str(message.get("text") or "")
    others = set(re.findall(r"<@([A-Z0-9]+)", text)) - {own}
    thread = message.get("thread_ts")
    return Heard(
        team=str(team),
        channel=str(channel),
        person=str(person),
        text=as_read(text, own),
        ts=str(ts),
        thread=str(thread) if thread and thread != ts else None,
        direct=str(channel).startswith("D"),
        mentioned=message.get("type") == "app_mention" or f"<@{own}" in text,
        names_others=bool(others),
    )


def bot_of(body: Body) -> str:
    """Return the bot's own user id in the workspace of an event, or ""."""
    first: Body = next(iter(body.get("authorizations") or ()), {})
    return str(first.get("user_id") or "")


def words_of(message: Body) -> str:
    """Return all that a message says: its text, or where it has none the words of its parts.

    Formats: https://docs.slack.dev/reference/block-kit/blocks and
    https://docs.slack.dev/reference/objects/file-object
    """
    if text := str(message.get("text") or ""):
        return as_read(text)
    parts = [message.get("blocks"), message.get("attachments"), message.get("files")]
    return as_read("\n".join(dict.fromkeys(_texts_in(parts))))


def _texts_in(part: object) -> Iterator[str]:
    """Yield the texts of blocks, attachments and files, in order."""
    if isinstance(part, list):
        for one in part:
            yield from _texts_in(one)
    elif isinstance(part, dict):
        for name, inside in part.items():
            if isinstance(inside, str) and name in _TEXT_FIELDS:
                yield inside
            else:
                yield from _texts_in(inside)


def as_read(text: str, own: str = "") -> str:
    """Return a text as a person reads it on the screen: marks by their labels, without our name.

    Format: https://docs.slack.dev/messaging/formatting-message-text
    """

    def read(mark: re.Match[str]) -> str:
        sign, what, label = mark["sign"], mark["what"], mark["label"]
        if sign == "@":
            return " " if what == own else f"@{label or 'someone'}"
        if sign == "#":
            return f"#{label or 'channel'}"
        if sign == "!":
            return label or f"@{what.split('^')[0]}"
        return label or what.removeprefix("mailto:")

    words = _UNSEEN.sub("", html.unescape(_MARK.sub(read, text)))
    return "\n".join(_BLANKS.sub(" ", line).strip() for line in words.splitlines()).strip()
