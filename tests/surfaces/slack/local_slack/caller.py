"""Who calls a method, and what that token may see."""

import re
from dataclasses import dataclass

from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.records import (
    SCOPE_OF_KIND,
    Channel,
    Message,
    Records,
    Token,
    User,
    Workspace,
)
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.world import World

TS = re.compile(r"\d{10}\.\d{6}")


@dataclass(frozen=True, slots=True)
class Caller:
    """One call: the workspace and scopes of its token, and its arguments."""

    world: World
    workspace: Workspace
    token: Token
    method: str
    args: Arguments

    @property
    def records(self) -> Records:
        return self.world.records

    @property
    def bot(self) -> User:
        return self.workspace.bot

    def needs(self, *scopes: str) -> None:
        """Any one of these scopes is enough; none named means none needed."""
        if scopes and not self.token.scopes.intersection(scopes):
            provided = ",".join(sorted(self.token.scopes))
            raise Refused("missing_scope", needed=scopes[0], provided=provided)

    def warn(self, what: str) -> None:
        self.world.warn(self.method, what)


def visible_channel(caller: Caller, name: str = "channel") -> Channel:
    """The channel named by this argument, if the token can see it at all."""
    channel = caller.workspace.channels.get(caller.args.text(name))
    if channel is None:
        raise Refused("channel_not_found")
    if channel.kind != "public" and caller.bot.id not in channel.members:
        raise Refused("channel_not_found")
    return channel


def joined_channel(caller: Caller, name: str = "channel") -> Channel:
    """The channel named by this argument, if the app may act in it."""
    channel = visible_channel(caller, name)
    if caller.bot.id not in channel.members:
        raise Refused("not_in_channel")
    if channel.is_archived:
        raise Refused("is_archived")
    return channel


def readable_channel(caller: Caller, name: str = "channel") -> Channel:
    """The channel named by this argument, if the token's scopes let it read the messages."""
    channel = visible_channel(caller, name)
    caller.needs(f"{SCOPE_OF_KIND[channel.kind]}:history")
    if caller.bot.id not in channel.members:
        raise Refused("not_in_channel")
    return channel


def person(caller: Caller, name: str, error: str = "user_not_found") -> User:
    user = caller.workspace.users.get(caller.args.text(name))
    if user is None:
        raise Refused(error)
    return user


def existing_message(caller: Caller, channel: Channel, ts: str) -> Message:
    message = caller.records.messages.get((channel.id, ts))
    if message is None or message.deleted:
        raise Refused("message_not_found")
    return message


def thread_of(caller: Caller, channel: Channel, name: str = "thread_ts") -> str | None:
    """The thread named by this argument: the root's ts, when the argument is given."""
    if not caller.args.has(name):
        return None
    ts = caller.args.text(name)
    if not TS.fullmatch(ts):
        raise Refused("invalid_thread_ts")
    root = caller.records.messages.get((channel.id, ts))
    if root is None:
        raise Refused("thread_not_found")
    if root.thread_ts not in (None, ts):
        caller.warn(f"{name} is that of a reply, not of the thread's root")
        return root.thread_ts
    return ts
