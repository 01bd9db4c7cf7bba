"""Answers to what one person typed after the command, sent where Slack said.

Format: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
"""

import asyncio
from dataclasses import dataclass
from typing import Any

from slack_sdk.webhook.async_client import AsyncWebhookClient

from tipassist.surfaces.slack.calling import (
    NETWORK,
    PAUSES_SECONDS,
    PostingError,
    pause_before_next,
)
from tipassist.surfaces.slack.posting import in_simpler_form
from tipassist.surfaces.slack.views.messages import Message

OK = 200
_TOO_MANY = 429
_SERVER_FAULT = 500


@dataclass(frozen=True, slots=True)
class UrlPoster:
    """Shows messages to the person whose request a response address belongs to.

    Attributes:
        url: The address; it takes five messages in half an hour.
        replace: Whether the first message takes the place of the one whose button was pressed.
    """

    url: str
    replace: bool = False

    async def post(self, message: Message, number: int, *, unsure: bool) -> str:  # noqa: ARG002
        """Show a message; see `Poster.post`. Slack cannot be asked for it later."""

        async def send(shown: Message) -> str:
            await self._send(
                text=shown.text,
                blocks=list(shown.blocks),
                response_type="ephemeral",
                replace_original=self.replace and number == 0,
            )
            return ""

        return await in_simpler_form(message, send)

    async def take_away(self) -> None:
        """Remove the message whose button was pressed."""
        await self._send(delete_original=True)

    async def _send(self, **sent: Any) -> None:
        client = AsyncWebhookClient(self.url, retry_handlers=[])
        for pause in (*PAUSES_SECONDS, None):
            try:
                answer = await client.send(**sent)
            except NETWORK:
                pass
            else:
                if answer.status_code == OK:
                    return
                if answer.status_code < _SERVER_FAULT and answer.status_code != _TOO_MANY:
                    raise PostingError(answer.body[:80], retryable=False)
                await pause_before_next(answer.headers)
            if pause is not None:
                await asyncio.sleep(pause)
        raise PostingError("unreachable", retryable=True)
