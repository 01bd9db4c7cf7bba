"""An answer that takes the place of an earlier one, message by message."""

from dataclasses import dataclass, field

from slack_sdk.errors import SlackApiError

from tipassist.surfaces.slack.posting import NETWORK, ThreadPoster
from tipassist.surfaces.slack.views.messages import Message


@dataclass(frozen=True, slots=True)
class EditPoster:
    """Puts messages in the place of earlier ones; what is more is posted after them.

    Attributes:
        fresh: Posts what has no earlier message.
        earlier: The messages of the earlier answer, in order.
    """

    fresh: ThreadPoster
    earlier: tuple[str, ...]
    _used: list[str] = field(default_factory=list)

    async def post(self, message: Message, number: int, *, unsure: bool) -> str:
        """Post a message; see `Poster.post`. Doing so twice changes nothing."""
        if number >= len(self.earlier):
            return await self.fresh.post(message, number, unsure=unsure)
        ts = self.earlier[number]
        await self.fresh.update(ts, message, number)
        self._used.append(ts)
        return ts

    async def take_away_rest(self) -> None:
        """Delete the earlier messages that nothing took the place of."""
        await take_away(self.fresh, [ts for ts in self.earlier if ts not in self._used])


async def take_away(poster: ThreadPoster, posted: list[str]) -> None:
    """Delete messages; those that are gone already do not matter."""
    for ts in posted:
        try:
            await poster.client.chat_delete(channel=poster.channel, ts=ts)
        except (SlackApiError, *NETWORK):
            continue
