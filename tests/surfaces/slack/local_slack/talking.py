"""What people write: new messages, edits, deletions."""

import uuid

from tests.surfaces.slack.local_slack.actor import Actor, channel_of, emit_all
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import Content
from tests.surfaces.slack.local_slack.delivery import Delivery
from tests.surfaces.slack.local_slack.payloads import domain_of, links_in_text, rich_text_of
from tests.surfaces.slack.local_slack.posting import (
    changed_event,
    message_event,
    post,
    remove,
)
from tests.surfaces.slack.local_slack.records import Channel, Message


class Talking(Actor):
    """A person at the keyboard. Texts are as Slack sends them: `<@U…>`, `&lt;`, `<https://…>`."""

    __slots__ = ()

    def says(
        self,
        channel: Channel | str,
        text: str,
        thread_ts: str | None = None,
        *,
        subtype: str | None = None,
    ) -> Message:
        """Post a message; its `deliveries` are the events that the app got of it."""
        where = channel_of(self, channel)
        with self.world.records.lock:
            if thread_ts is not None:
                self._check_thread(where, thread_ts)
            content = Content(text, rich_text_of(text))
            message = post(
                self.world, where, self.user, content, thread_ts=thread_ts, by_our_app=False
            )
            message.subtype = subtype
            if self.user.bot_id is None:
                message.client_msg_id = str(uuid.uuid4())
            events = self._events_of(where, message)
        message.deliveries = emit_all(self, events)
        return message

    def _check_thread(self, channel: Channel, thread_ts: str) -> None:
        if (channel.id, thread_ts) not in self.world.records.messages:
            raise LookupError(f"no thread {thread_ts} in {channel.id}")

    def _events_of(self, channel: Channel, message: Message) -> list[Json]:
        event = message_event(channel, message)
        if message.thread_ts is not None:
            root = self.world.records.messages[channel.id, message.thread_ts]
            event["parent_user_id"] = root.user
        if message.subtype == "bot_message":
            event |= {"username": self.user.name}
            event.pop("user")
        events = [event]
        if self._calls_the_app(channel, message.text):
            events.append(_mention_of(event))
        return [*events, *self._links(channel, message)]

    def _calls_the_app(self, channel: Channel, text: str) -> bool:
        return channel.kind != "im" and self.workspace.bot.mention in text

    def _links(self, channel: Channel, message: Message) -> list[Json]:
        """The link_shared event of the links that the app said it unfurls."""
        known = [url for url in links_in_text(message.text) if self._unfurls(domain_of(url))]
        if not known:
            return []
        unfurl_id = f"Uxxxxxxx-{uuid.uuid4()}"
        self.world.records.links_shared[unfurl_id] = (channel.id, message.ts)
        event: Json = {
            "type": "link_shared",
            "user": self.id,
            "channel": channel.id,
            "message_ts": message.ts,
            "links": [{"url": url, "domain": domain_of(url)} for url in known],
            "source": "conversations_history",
            "unfurl_id": unfurl_id,
            "is_bot_user_member": self.workspace.bot.id in channel.members,
            "event_ts": message.ts,
        }
        if message.thread_ts:
            event["thread_ts"] = message.thread_ts
        return [event]

    def _unfurls(self, domain: str) -> bool:
        registered = self.world.app.unfurl_domains
        return any(domain == known or domain.endswith(f".{known}") for known in registered)

    def shares_link(
        self, url: str, channel: Channel | str, text: str = "{link}", thread_ts: str | None = None
    ) -> Message:
        """Post a link; the app gets link_shared when the domain is one that it unfurls."""
        link = f"<{url.replace('&', '&amp;')}>"
        return self.says(channel, text.format(link=link), thread_ts)

    def edits(self, message: Message, text: str) -> list[Delivery]:
        """Change an own message; a mention that was not there before calls the app."""
        channel = self._own(message)
        with self.world.records.lock:
            before, called = message.as_json(), self._calls_the_app(channel, message.text)
            message.rewrite(text, rich_text_of(text))
            message.edited = {"user": self.id, "ts": self.world.clock.timestamp()}
            events = [changed_event(self.world, channel, message, before)]
            if self._calls_the_app(channel, text) and not called:
                events.append(_mention_of(message_event(channel, message)))
        return emit_all(self, events)

    def deletes(self, message: Message) -> list[Delivery]:
        """Delete an own message; a root with replies stays as a tombstone."""
        channel = self._own(message)
        with self.world.records.lock:
            event = remove(self.world, channel, message)
        return emit_all(self, [event])

    def _own(self, message: Message) -> Channel:
        if message.user != self.id or message.deleted:
            raise LookupError(f"{self.user.name} cannot change that message")
        return self.workspace.channels[message.channel]


def _mention_of(event: Json) -> Json:
    """The app_mention event of a message event: the same message, another event."""
    left_out = ("channel_type", "subtype", "parent_user_id")
    return {name: value for name, value in event.items() if name not in left_out} | {
        "type": "app_mention"
    }
