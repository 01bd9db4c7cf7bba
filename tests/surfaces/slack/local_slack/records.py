"""What the local Slack remembers: workspaces, people, conversations, messages, views, calls."""

from __future__ import annotations

import threading
from copy import deepcopy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from tests.surfaces.slack.local_slack.checks import Json

if TYPE_CHECKING:
    from tests.surfaces.slack.local_slack.delivery import Delivery

ChannelKind = Literal["public", "private", "im", "mpim"]
SCOPE_OF_KIND = {"public": "channels", "private": "groups", "im": "im", "mpim": "mpim"}
EVENT_CHANNEL_TYPE = {"public": "channel", "private": "group", "im": "im", "mpim": "mpim"}


@dataclass(slots=True)
class User:
    id: str
    team_id: str
    name: str
    real_name: str
    is_admin: bool = False
    bot_id: str | None = None
    tz: str = "Asia/Jakarta"

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"


@dataclass(slots=True)
class Channel:
    id: str
    team_id: str
    name: str
    kind: ChannelKind
    members: set[str]
    is_archived: bool = False

    @property
    def is_direct(self) -> bool:
        return self.kind == "im"


@dataclass(slots=True)
class Usergroup:
    id: str
    handle: str
    name: str
    users: tuple[str, ...] = ()


@dataclass(slots=True)
class Token:
    """A bot token; `refused` is the error that calls with it get, once it is revoked."""

    team_id: str
    scopes: frozenset[str]
    refused: str | None = None


@dataclass(slots=True)
class Workspace:
    id: str
    name: str
    bot: User
    users: dict[str, User] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    usergroups: dict[str, Usergroup] = field(default_factory=dict)
    token: str | None = None

    @property
    def domain(self) -> str:
        return self.name.lower().replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Version:
    """How a message read before an edit."""

    text: str
    blocks: list[Json]


@dataclass(slots=True)
class Stream:
    """The streaming state of a message: `mode` is what it was started with."""

    started_at: float
    state: Literal["streaming", "stopped", "expired", "stopped_by_user"] = "streaming"
    mode: Literal["markdown_text", "chunks"] | None = None
    recipient: str | None = None
    tasks: dict[str, Json] = field(default_factory=dict)


@dataclass(slots=True)
class Message:
    """One message; `ephemeral_to` is who alone sees it, `history` its earlier versions."""

    team_id: str
    channel: str
    ts: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    app_id: str | None = None
    subtype: str | None = None
    client_msg_id: str | None = None
    metadata: Json | None = None
    ephemeral_to: str | None = None
    edited: Json | None = None
    deleted: bool = False
    stream: Stream | None = None
    history: list[Version] = field(default_factory=list)
    reactions: list[tuple[str, str]] = field(default_factory=list)
    chosen: Json = field(default_factory=dict)
    deliveries: list[Delivery] = field(default_factory=list)

    @property
    def is_streaming(self) -> bool:
        return self.stream is not None and self.stream.state == "streaming"

    @property
    def shown(self) -> str:
        """All that a reader sees: the text of the blocks, or the text when there are none."""
        return "\n".join(texts_shown(self.blocks)) if self.blocks else self.text

    def rewrite(self, text: str, blocks: list[Json]) -> None:
        self.history.append(Version(self.text, deepcopy(self.blocks)))
        self.text, self.blocks = text, blocks

    def as_json(self, *, with_metadata: bool = False) -> Json:
        """The message as methods and events give it."""
        optional = {
            "subtype": self.subtype,
            "bot_id": self.bot_id,
            "app_id": self.app_id,
            "thread_ts": self.thread_ts,
            "client_msg_id": self.client_msg_id,
            "edited": self.edited,
            "attachments": self.attachments or None,
            "blocks": self.blocks or None,
            "metadata": self.metadata if with_metadata else None,
            "streaming_state": "in_progress" if self.is_streaming else None,
        }
        given = {name: value for name, value in optional.items() if value is not None}
        own = {"type": "message", "user": self.user, "text": self.text, "ts": self.ts}
        return deepcopy(own | {"team": self.team_id} | given)


def texts_shown(sent: Any) -> list[str]:
    """The texts of these blocks from top to bottom."""
    if isinstance(sent, list):
        return [text for each in sent for text in texts_shown(each)]
    if not isinstance(sent, dict):
        return []
    own = sent.get("text")
    found = [own] if isinstance(own, str) else []
    return found + [t for v in sent.values() if isinstance(v, list | dict) for t in texts_shown(v)]


@dataclass(slots=True)
class View:
    """A modal or a Home tab; `values` is what the person filled in, by block and action."""

    id: str
    team_id: str
    user: str
    kind: Literal["modal", "home"]
    content: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: dict[str, Json] = field(default_factory=dict)
    closed: bool = False
    history: list[Json] = field(default_factory=list)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        return list(self.content["blocks"])

    @property
    def shown(self) -> str:
        return "\n".join(texts_shown(self.content))


@dataclass(slots=True)
class Trigger:
    """Lets the app open one modal for a person, for three seconds."""

    id: str
    team_id: str
    user: str
    issued_at: float
    used: bool = False
    view_id: str | None = None


@dataclass(slots=True)
class Hook:
    """A response_url: five answers in thirty minutes."""

    id: str
    team_id: str
    channel: str
    user: str
    issued_at: float
    message: Message | None = None
    thread_ts: str | None = None
    uses: int = 0


@dataclass(slots=True)
class Session:
    """An agent session or an assistant thread's status, by channel and thread."""

    status: str | None = None
    title: str | None = None
    status_text: str = ""
    loading_messages: list[str] = field(default_factory=list)
    status_at: float = 0.0


@dataclass(frozen=True, slots=True)
class Call:
    """One call that reached Slack. `answered` is false when the answer got lost."""

    method: str
    arguments: Json
    token: str
    answer: Json
    status: int
    at: float
    seconds: float
    answered: bool = True


@dataclass(frozen=True, slots=True)
class Unfurl:
    channel: str
    ts: str
    url: str
    content: Json


@dataclass(slots=True)
class Records:
    """Everything, under one lock."""

    lock: threading.RLock = field(default_factory=threading.RLock)
    workspaces: dict[str, Workspace] = field(default_factory=dict)
    tokens: dict[str, Token] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)
    messages: dict[tuple[str, str], Message] = field(default_factory=dict)
    ephemerals: list[Message] = field(default_factory=list)
    views: dict[str, View] = field(default_factory=dict)
    triggers: dict[str, Trigger] = field(default_factory=dict)
    hooks: dict[str, Hook] = field(default_factory=dict)
    sessions: dict[tuple[str, str], Session] = field(default_factory=dict)
    prompts: dict[str, list[Json]] = field(default_factory=dict)
    links_shared: dict[str, tuple[str, str]] = field(default_factory=dict)
    unfurls: list[Unfurl] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    troubles: list[str] = field(default_factory=list)
