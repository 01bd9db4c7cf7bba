"""An answer that takes the place of an earlier one, message by message, or is taken away."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from slack_sdk.errors import SlackApiError

from tipassist.surfaces.slack.calling import NETWORK, PostingError
from tipassist.surfaces.slack.posting import ThreadPoster
from tipassist.surfaces.slack.streaming import StoppedError, end, unfinished
from tipassist.surfaces.slack.views.messages import Message

GONE = "message_not_found"


@dataclass(frozen=True, slots=True)
class EditPoster:
    """Puts messages in the place of earlier ones; what is more is posted after them.

    Attributes:
        fresh: Posts what has no earlier message.
        earlier: The messages of earlier answers, in order; some may be gone.
    """

    fresh: ThreadPoster
    earlier: tuple[str, ...]
    _left: list[str] = field(default_factory=list, init=False)

    def __post_init__(self) -> None:
        self._left.extend(self.earlier)

    async def post(self, message: Message, number: int, *, unsure: bool) -> str:
        """Post a message; see `Poster.post`."""
        while self._left:
            ts = self._left.pop(0)
            try:
                await self.fresh.update(ts, message, number)
            except PostingError as err:
                if err.error != GONE:
                    raise
            else:
                return ts
        return await self.fresh.post(message, number, unsure=unsure)

    async def take_away_rest(self) -> None:
        """Delete the earlier messages that nothing took the place of."""
        await take_away(self.fresh, self._left)


async def take_away(poster: ThreadPoster, posted: Iterable[str]) -> None:
    """Delete messages; those that are gone already, or were for one person, do not matter.

    Args:
        poster: Speaks where they are.
        posted: What was noted of each; one that is still written is ended first.
    """
    for noted in posted:
        begun = unfinished([noted])
        if begun:
            with suppress(StoppedError, PostingError):
                await end(begun, poster)
        if ts := begun or noted:
            with suppress(SlackApiError, *NETWORK):
                await poster.client.chat_delete(channel=poster.channel, ts=ts)
