"""What is shown to one person only: answers, and notes that may get lost."""

import logging
from dataclasses import dataclass

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.surfaces.slack.calling import NETWORK, Call, never_found, once
from tipassist.surfaces.slack.posting import in_simpler_form
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.slack.views.rich import escaped, paragraph

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WhisperPoster:
    """Shows messages to one person only. Slack cannot be asked for them later.

    Attributes:
        client: Speaks to the workspace.
        channel: Where.
        person: Who sees them.
        thread: The thread, or None.
    """

    client: AsyncWebClient
    channel: str
    person: str
    thread: str | None

    async def post(self, message: Message, number: int, *, unsure: bool) -> str:  # noqa: ARG002
        """Show a message; see `Poster.post`."""

        def call(shown: Message) -> Call:
            return lambda: self.client.chat_postEphemeral(
                channel=self.channel,
                user=self.person,
                thread_ts=self.thread,
                text=shown.text,
                blocks=list(shown.blocks),
                parse="none",
            )

        await in_simpler_form(message, lambda shown: once(call(shown), never_found))
        return ""


async def whisper(
    client: AsyncWebClient, channel: str | None, person: str, text: str, thread: str | None = None
) -> None:
    """Tell one person something: in a channel where that is possible, else in a direct message."""
    blocks = [paragraph(text)]
    if channel is not None and not channel.startswith("D"):
        try:
            await client.chat_postEphemeral(
                channel=channel,
                user=person,
                thread_ts=thread,
                text=escaped(text),
                blocks=blocks,
                parse="none",
            )
        except (SlackApiError, *NETWORK):
            channel, thread = None, None
        else:
            return
    try:
        await client.chat_postMessage(
            channel=channel or person,
            thread_ts=thread,
            text=escaped(text),
            blocks=blocks,
            parse="none",
            mrkdwn=False,
        )
    except (SlackApiError, *NETWORK):
        _LOG.warning("a note did not reach the person it was for")
