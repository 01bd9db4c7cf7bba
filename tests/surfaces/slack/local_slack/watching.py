"""What people see, and whom and what the app's messages would touch."""

import time
from collections.abc import Callable, Iterator

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.courier import Courier
from tests.surfaces.slack.local_slack.methods.views import home_of, stack_of
from tests.surfaces.slack.local_slack.mrkdwn import (
    Link,
    Ping,
    Shown,
    links_in,
    links_of,
    pings_in,
    pings_of,
)
from tests.surfaces.slack.local_slack.person import Person
from tests.surfaces.slack.local_slack.records import (
    Call,
    Channel,
    Message,
    Session,
    Unfurl,
    View,
)
from tests.surfaces.slack.local_slack.world import World

STATUS_SECONDS = 120.0


class Watching:
    """Looks at the records. Every list is in the order of time."""

    def __init__(self, world: World) -> None:
        self.world = world

    def messages(self, channel: Channel | str, thread_ts: str | None = None) -> list[Message]:
        """What can be read in a conversation; with `thread_ts` the replies of that thread."""
        name = channel if isinstance(channel, str) else channel.id
        with self.world.records.lock:
            found = [m for (c, _), m in sorted(self.world.records.messages.items()) if c == name]
        return [
            message
            for message in found
            if not message.deleted
            if thread_ts is None or (message.thread_ts == thread_ts and message.ts != thread_ts)
        ]

    def answers(self, channel: Channel | str, thread_ts: str | None = None) -> list[Message]:
        """The app's own messages among these."""
        found = self.messages(channel, thread_ts)
        return [message for message in found if message.app_id == self.world.app.id]

    def ephemerals(self, person: Person | str) -> list[Message]:
        """What only this person sees."""
        name = person if isinstance(person, str) else person.id
        with self.world.records.lock:
            own = [m for m in self.world.records.ephemerals if m.ephemeral_to == name]
        return [message for message in own if not message.deleted]

    def home(self, person: Person) -> View | None:
        """The person's App Home, if one was published."""
        with self.world.records.lock:
            return home_of(self.world, person.workspace.id, person.id)

    def modals(self, person: Person) -> list[View]:
        """The modals the person has open, the one on top last."""
        with self.world.records.lock:
            return stack_of(self.world, person.id)

    def status_of(self, message: Message) -> Session:
        """The session and status line of a message's thread."""
        key = (message.channel, message.thread_ts or message.ts)
        with self.world.records.lock:
            session = self.world.records.sessions.get(key, Session())
            if self.world.clock.now() - session.status_at > STATUS_SECONDS:
                session.status_text = ""
            return session

    def prompts(self, channel: Channel) -> list[Json]:
        """The prompts suggested in the direct messages."""
        return self.world.records.prompts.get(channel.id, [])

    @property
    def calls(self) -> list[Call]:
        with self.world.records.lock:
            return list(self.world.records.calls)

    def calls_of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    @property
    def refusals(self) -> list[str]:
        """What Slack refused, as `method: error`, queued faults too."""
        return [f"{c.method}: {c.answer['error']}" for c in self.calls if not c.answer["ok"]]

    @property
    def warnings(self) -> list[str]:
        """What Slack would take although a good app does not do it."""
        return list(self.world.records.warnings)

    @property
    def troubles(self) -> list[str]:
        """What people were told when the app did not answer a command or click properly."""
        return list(self.world.records.troubles)

    @property
    def unfurls(self) -> list[Unfurl]:
        return list(self.world.records.unfurls)

    @property
    def pings(self) -> list[Ping]:
        """Everybody whom anything that the app ever sent would notify."""
        with self.world.records.lock:
            return list(dict.fromkeys(self._pings()))

    @property
    def links(self) -> list[Link]:
        """Every link that the app ever showed."""
        with self.world.records.lock:
            return list(dict.fromkeys(self._links()))

    def _pings(self) -> Iterator[Ping]:
        for where, text, sent in self._everything():
            yield from pings_in(text, f"{where}/text")
            yield from pings_of(sent, where)

    def _links(self) -> Iterator[Link]:
        for where, text, sent in self._everything():
            if not sent:
                yield from links_in(Shown(text, "mrkdwn", f"{where}/text"))
            yield from links_of(sent, where)

    def _everything(self) -> Iterator[tuple[str, str, list[Json]]]:
        """Every version of all that the app sent: where, its text, its blocks."""
        records = self.world.records
        for message in [*records.messages.values(), *records.ephemerals]:
            if message.app_id == self.world.app.id:
                where = f"{message.channel}/{message.ts}"
                for version in message.history:
                    yield where, version.text, version.blocks
                yield where, message.text, message.blocks + message.attachments
        for view in records.views.values():
            for content in (*view.history, view.content):
                yield view.id, "", [content]
        for unfurl in records.unfurls:
            yield f"{unfurl.channel}/{unfurl.ts}/unfurl", "", [unfurl.content]


def wait_for(condition: Callable[[], object], seconds: float, explain: Callable[[], str]) -> None:
    """Wait until the condition holds.

    Raises:
        AssertionError: It never did; `explain` says what there was instead.
    """
    ends = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > ends:
            raise AssertionError(f"not within {seconds} s; {explain()}")
        time.sleep(0.005)


def wait_until_quiet(world: World, courier: Courier, seconds: float, quiet: float) -> None:
    """Wait until every delivery is settled and the app has called nothing for `quiet` seconds."""

    def settled() -> bool:
        if not all(delivery.settled.is_set() for delivery in list(courier.sent)):
            return False
        with world.records.lock:
            last = world.records.calls[-1].at if world.records.calls else 0.0
        return world.clock.now() - last > quiet

    wait_for(settled, seconds, lambda: f"{len(courier.sent)} deliveries, still busy")
