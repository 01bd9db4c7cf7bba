"""Short notes to one person, for which nothing is lost when they do not arrive."""

import logging

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tipassist.surfaces.slack.posting import NETWORK
from tipassist.surfaces.slack.views.rich import escaped, paragraph

_LOG = logging.getLogger(__name__)


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
