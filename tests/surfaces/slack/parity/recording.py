"""A client of Slack that keeps what is posted, and refuses what Slack refuses."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from tests.surfaces.slack.local_slack.arguments import Arguments
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.content import content_of


@dataclass(frozen=True, slots=True)
class Posted:
    """A message as it was posted."""

    text: str
    blocks: list[Json]


@dataclass
class Recording(AsyncWebClient):
    """Posts nowhere; other methods than posting are not known.

    Attributes:
        posted: What was posted since the list was last emptied.
    """

    posted: list[Posted] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        super().__init__(token="xoxb-recording")

    async def api_call(self, api_method: str, **how: Any) -> Any:
        """Keep what is posted.

        Raises:
            Refused: Slack would not take it.
        """
        assert api_method in ("chat.postMessage", "chat.postEphemeral"), api_method
        arguments: Json = how["json"]
        content = content_of(Arguments(arguments))
        self.posted.append(Posted(content.text, content.blocks))
        return {"ok": True, "ts": f"1.{next(self._numbers):06d}"}

    def taken(self) -> list[Posted]:
        """Return what was posted, and forget it."""
        posted, self.posted = self.posted, []
        return posted
