"""An answer that is streamed while a language model writes it: the evidence, then each sentence.

The whole answer takes the place of what was streamed, so a stream that breaks loses nothing.
"""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field

from slack_sdk.errors import SlackApiError

from tipassist.answer.writing import Drafted, Sentence, Step
from tipassist.surfaces.answers.words import writing_line
from tipassist.surfaces.slack.calling import NETWORK, error_of
from tipassist.surfaces.slack.streaming import StreamPlace, append, check_stopped
from tipassist.surfaces.slack.views.markdown import claim_lines, literal
from tipassist.types import Answer


@dataclass(slots=True)
class LiveStream:
    """Streams the steps of one answer.

    Args:
        place: Where.
        begin: Begins the stream and returns its time, or None where it cannot be streamed.
        silent: Whether an answer is better not given; nothing of it is streamed then.
    """

    place: StreamPlace
    begin: Callable[[], Awaitable[str | None]]
    silent: Callable[[Answer], bool]
    begun: str | None = field(init=False, default=None)
    _broken: bool = field(init=False, default=False)

    async def take(self, step: Step) -> None:
        """Show a step; the last one is not shown but posted.

        Raises:
            PostingError: A stream may have begun, and Slack cannot be asked.
            StoppedError: A person stopped the message.
        """
        match step:
            case Drafted(answer) if not self.silent(answer):
                self.begun = await self.begin()
                await self._append((*claim_lines(answer), f"_{literal(writing_line())}_\n\n"))
            case Sentence(claim):
                await self._append((f"{literal(claim.text)}\n\n",))
            case _:
                pass

    async def _append(self, texts: Iterable[str]) -> None:
        if self.begun is None or self._broken:
            return
        try:
            for text in texts:
                await append(self.place, self.begun, text)
        except SlackApiError as err:
            check_stopped(error_of(err))
            self._broken = True
        except NETWORK:
            self._broken = True
