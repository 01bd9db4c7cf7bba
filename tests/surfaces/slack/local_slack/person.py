"""A person of a workspace, and everything they can do to the app."""

from tests.surfaces.slack.local_slack.acting import Acting
from tests.surfaces.slack.local_slack.actor import emit_all
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.delivery import Delivery
from tests.surfaces.slack.local_slack.methods.views import home_of, view_json
from tests.surfaces.slack.local_slack.records import Channel, Message
from tests.surfaces.slack.local_slack.talking import Talking


class Person(Talking, Acting):
    """What a member does; every deed returns what the app got and how it answered."""

    __slots__ = ()

    @property
    def direct(self) -> Channel:
        """The direct messages with the app, opened if they were not."""
        both = {self.id, self.workspace.bot.id}
        with self.world.records.lock:
            for channel in self.workspace.channels.values():
                if channel.kind == "im" and channel.members == both:
                    return channel
            channel = Channel(
                self.world.new_id("D"), self.workspace.id, "directmessage", "im", both
            )
            self.workspace.channels[channel.id] = channel
            self.world.records.channels[channel.id] = channel
            return channel

    def opens_home(self) -> Delivery:
        """Open the app's Home tab."""
        with self.world.records.lock:
            event = self._opened("home")
            view = home_of(self.world, self.workspace.id, self.id)
            if view is not None:
                event["view"] = view_json(self.world, view, self.workspace.bot.bot_id)
        return self._one([event])

    def opens_assistant(self, *, viewing: Channel | None = None) -> Delivery:
        """Open the app's messages, as in its agent view; `viewing` is what is shown beside it."""
        event = self._opened("messages")
        if viewing is not None:
            entity = {
                "type": "slack#/types/channel_id",
                "value": viewing.id,
                "team_id": self.workspace.id,
            }
            event["context"] = {"entities": [entity]}
        return self._one([event])

    def _opened(self, tab: str) -> Json:
        return {
            "type": "app_home_opened",
            "user": self.id,
            "channel": self.direct.id,
            "tab": tab,
            "event_ts": self.world.clock.timestamp(),
        }

    def presses_stop(self, message: Message) -> Delivery:
        """Stop an answer that is still being worked on: a streaming message, or the question.

        Raises:
            LookupError: There is nothing to stop in that thread.
        """
        thread = message.thread_ts or message.ts
        with self.world.records.lock:
            streaming = self._streaming_in(message.channel, thread)
            session = self.world.records.sessions.get((message.channel, thread))
            if not streaming and (session is None or session.status != "processing"):
                raise LookupError("nothing is being worked on there")
            for each in streaming:
                if each.stream is not None:
                    each.stream.state = "stopped_by_user"
        event: Json = {
            "type": "agent_session_stopped",
            "user": self.id,
            "channel": message.channel,
            "thread_ts": thread,
            "streaming_message_ts": [each.ts for each in streaming],
            "event_ts": self.world.clock.timestamp(),
        }
        return self._one([event])

    def _streaming_in(self, channel: str, thread: str) -> list[Message]:
        return [
            message
            for (where, _), message in self.world.records.messages.items()
            if where == channel and message.is_streaming and message.thread_ts == thread
        ]

    def _one(self, events: list[Json]) -> Delivery:
        delivered = emit_all(self, events)
        if not delivered:
            raise LookupError(f"the app does not get {events[0]['type']}")
        return delivered[0]
