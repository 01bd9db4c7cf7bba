"""Who would be notified and which links would be shown, as Slack reads what an app sends.

Slack parses its `<…>` marks in `text`, in mrkdwn objects and in markdown blocks alike; entities
(`&lt;!here&gt;`) are shown and never read again as marks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from markdown_it import MarkdownIt

from tests.surfaces.slack.local_slack.checks import Json

MARK = re.compile(r"<([^<>\n]+)>")
_BROADCAST = re.compile(r"!(channel|here|everyone|group)(?:\|.*)?")
_USER = re.compile(r"@([UW][A-Z0-9]+)(?:\|.*)?")
_GROUP = re.compile(r"!subteam\^(S[A-Z0-9]+)(?:\|.*)?")
_ADDRESS = re.compile(r"(https?://[^|]+|mailto:[^|]+)(?:\|(.*))?", re.DOTALL)
_BARE = re.compile(r"(?<![<(\w/])https?://[^\s<>|)]+")
_LINK_NAME = re.compile(r"(?<!\w)@(channel|here|everyone)\b")

Dialect = Literal["mrkdwn", "markdown"]


@dataclass(frozen=True, slots=True)
class Ping:
    """Somebody would be notified: `target` is channel, here, everyone, or an id."""

    kind: Literal["broadcast", "user", "usergroup"]
    target: str
    where: str


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    label: str
    where: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A text that Slack would parse, and where in what was sent it is."""

    text: str
    dialect: Dialect
    where: str


def texts_of(sent: Any, where: str = "") -> Iterator[Shown]:
    """The texts in blocks, attachments or views that Slack would parse."""
    if isinstance(sent, list):
        for index, each in enumerate(sent):
            yield from texts_of(each, f"{where}/{index}")
    elif isinstance(sent, dict):
        kind, text = sent.get("type"), sent.get("text")
        if kind in ("mrkdwn", "markdown") and isinstance(text, str):
            yield Shown(text, "mrkdwn" if kind == "mrkdwn" else "markdown", where)
        for name, each in sent.items():
            yield from texts_of(each, f"{where}/{name}")


def parts_of(sent: Any, where: str = "") -> Iterator[tuple[Json, str]]:
    """Every object in what was sent."""
    if isinstance(sent, list):
        for index, each in enumerate(sent):
            yield from parts_of(each, f"{where}/{index}")
    elif isinstance(sent, dict):
        yield sent, where
        for name, each in sent.items():
            yield from parts_of(each, f"{where}/{name}")


def pings_in(text: str, where: str, *, link_names: bool = False) -> Iterator[Ping]:
    for mark in MARK.findall(text):
        if found := _BROADCAST.fullmatch(mark):
            yield Ping("broadcast", found[1], where)
        elif found := _USER.fullmatch(mark):
            yield Ping("user", found[1], where)
        elif found := _GROUP.fullmatch(mark):
            yield Ping("usergroup", found[1], where)
    if link_names:
        for name in _LINK_NAME.findall(text):
            yield Ping("broadcast", name, where)


def links_in(shown: Shown) -> Iterator[Link]:
    rest = shown.text
    for mark in MARK.findall(shown.text):
        if found := _ADDRESS.fullmatch(mark):
            yield Link(found[1], found[2] or found[1], shown.where)
            rest = rest.replace(f"<{mark}>", " ")
    if shown.dialect == "markdown":
        yield from _markdown_links(rest, shown.where)
    else:
        for url in _BARE.findall(rest):
            yield Link(url, url, shown.where)


def _markdown_links(text: str, where: str) -> Iterator[Link]:
    for block in MarkdownIt("commonmark", {"html": False}).enable("table").parse(text):
        url: str | None = None
        label = ""
        for token in block.children or []:
            if token.type == "link_open":
                url, label = str(token.attrs["href"]), ""
            elif token.type == "link_close" and url is not None:
                yield Link(url, label, where)
                url = None
            elif url is not None:
                label += token.content
            else:
                yield from (Link(bare, bare, where) for bare in _BARE.findall(token.content))


def pings_of(sent: Any, where: str) -> Iterator[Ping]:
    """Everybody whom these blocks or attachments would notify."""
    for shown in texts_of(sent, where):
        yield from pings_in(shown.text, shown.where)
    for part, at in parts_of(sent, where):
        match part.get("type"):
            case "user" if "user_id" in part:
                yield Ping("user", str(part["user_id"]), at)
            case "usergroup":
                yield Ping("usergroup", str(part.get("usergroup_id")), at)
            case "broadcast":
                yield Ping("broadcast", str(part.get("range")), at)


def links_of(sent: Any, where: str) -> Iterator[Link]:
    """Every link that these blocks or attachments would show."""
    for shown in texts_of(sent, where):
        yield from links_in(shown)
    for part, at in parts_of(sent, where):
        url = part.get("url")
        if isinstance(url, str):
            label = part.get("text")
            text = label.get("text") if isinstance(label, dict) else label
            yield Link(url, str(text or url), at)
