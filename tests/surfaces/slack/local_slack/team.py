"""Sets up a workspace: its people, conversations and groups, and the app's installation."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.surfaces.slack.local_slack.actor import emit_all
from tests.surfaces.slack.local_slack.courier import Courier
from tests.surfaces.slack.local_slack.delivery import Delivery
from tests.surfaces.slack.local_slack.oauth import revoke_all
from tests.surfaces.slack.local_slack.person import Person
from tests.surfaces.slack.local_slack.records import (
    Channel,
    ChannelKind,
    User,
    Usergroup,
    Workspace,
)
from tests.surfaces.slack.local_slack.world import World

_PREFIX = {"public": "C", "private": "C", "mpim": "C", "im": "D"}


@dataclass(frozen=True, slots=True)
class Team:
    """A workspace to be filled."""

    world: World
    courier: Courier
    workspace: Workspace

    @property
    def id(self) -> str:
        return self.workspace.id

    @property
    def bot(self) -> User:
        """The app's bot user; `bot.mention` calls it."""
        return self.workspace.bot

    def add_user(self, name: str, *, admin: bool = False, user_id: str | None = None) -> Person:
        real_name = name.replace(".", " ").title()
        user = User(user_id or self.world.new_id("U"), self.id, name, real_name, admin)
        return self._add(user)

    def add_bot(self, name: str) -> Person:
        """Another app's bot, which can write messages too."""
        bot_id = self.world.new_id("B")
        return self._add(User(self.world.new_id("U"), self.id, name, name, bot_id=bot_id))

    def _add(self, user: User) -> Person:
        with self.world.records.lock:
            self.workspace.users[user.id] = user
        return Person(self.world, self.courier, self.workspace, user)

    def add_channel(
        self,
        name: str,
        kind: ChannelKind = "public",
        *,
        members: Iterable[Person] | None = None,
        with_bot: bool = True,
        channel_id: str | None = None,
    ) -> Channel:
        """A conversation, of everybody who is there already unless members are named."""
        people = set(self.workspace.users) - {self.bot.id}
        inside = people if members is None else {person.id for person in members}
        inside = inside | {self.bot.id} if with_bot else inside
        channel = Channel(
            channel_id or self.world.new_id(_PREFIX[kind]), self.id, name, kind, inside
        )
        with self.world.records.lock:
            if channel.id in self.world.records.channels:
                raise ValueError(f"there is a channel {channel.id} already")
            self.workspace.channels[channel.id] = channel
            self.world.records.channels[channel.id] = channel
        return channel

    def add_usergroup(self, handle: str, users: Iterable[Person] = ()) -> Usergroup:
        ids = tuple(person.id for person in users)
        group = Usergroup(self.world.new_id("S"), handle, handle.replace("-", " ").title(), ids)
        self.workspace.usergroups[group.id] = group
        return group

    def uninstalls(self) -> list[Delivery]:
        """Remove the app; it hears of it, and its tokens are no good any more."""
        with self.world.records.lock:
            revoke_all(self.world, self.workspace, "account_inactive")
        return self._last_words(["app_uninstalled", "tokens_revoked"])

    def revokes_tokens(self) -> list[Delivery]:
        """Revoke the bot's token."""
        with self.world.records.lock:
            revoke_all(self.world, self.workspace, "token_revoked")
        return self._last_words(["tokens_revoked"])

    def _last_words(self, names: list[str]) -> list[Delivery]:
        own = {"tokens_revoked": {"tokens": {"oauth": [], "bot": [self.bot.id]}}}
        events = [
            {"type": name, "event_ts": self.world.clock.timestamp()} | own.get(name, {})
            for name in names
        ]
        actor = Person(self.world, self.courier, self.workspace, self.bot)
        return emit_all(actor, events)
