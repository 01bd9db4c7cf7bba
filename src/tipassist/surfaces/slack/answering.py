"""From a claimed request to its answer in Slack.

The answer is kept before it is posted, and each message of it is noted once it is there; an attempt
after a crash goes on where the last one stood.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tipassist.answer.writing import Finished
from tipassist.storage.slack.inbox import Taken, WorkState
from tipassist.surfaces.answering import Surface
from tipassist.surfaces.slack import streaming
from tipassist.surfaces.slack.calling import insisting, unbroken
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.leasing import leased
from tipassist.surfaces.slack.live import LiveStream
from tipassist.surfaces.slack.noting import note, post_rest
from tipassist.surfaces.slack.posting import Poster, ThreadPoster
from tipassist.surfaces.slack.streaming import UNFINISHED, StreamPlace, Wait, unfinished, waiting
from tipassist.surfaces.slack.views.answers import Offer, answer_messages
from tipassist.surfaces.slack.views.messages import Message
from tipassist.types import Answer

_ENDS = {True: WorkState.DONE, False: WorkState.DROPPED}


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and by whom.

    Attributes:
        team: The workspace.
        channel: Where it was asked, or where the answer goes.
        person: Who asked.
        text: What was asked.
        conversation: The conversation that it belongs to.
        owner: Whose conversation that is.
        body: Whose body "we" means in it; None when nobody chose one.
    """

    team: str
    channel: str
    person: str
    text: str
    conversation: str
    owner: str
    body: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answer goes.

    Attributes:
        poster: Posts it.
        stream: Where it can be streamed, or None.
    """

    poster: Poster
    stream: StreamPlace | None = None


@dataclass(frozen=True, slots=True)
class Begun:
    """Whether the first message is a stream.

    Attributes:
        may: Whether one may be begun for it.
        ts: The stream that was begun while the answer was made, or None.
    """

    may: bool
    ts: str | None = None


@dataclass(frozen=True, slots=True)
class _Streamed:
    """An answer that is streamed as its first message, and where."""

    answer: Answer
    whole: Message
    place: StreamPlace
    poster: ThreadPoster


Offering = Callable[[Answer], Awaitable[Offer]]
"""What is offered beside an answer."""


@dataclass(frozen=True, slots=True)
class Answerer:
    """Answers the requests of one desk."""

    desk: Desk

    async def answer(
        self,
        taken: Taken,
        question: Question,
        place: Place,
        offering: Offering,
        *,
        silent: Callable[[Answer], bool] = lambda _: False,
    ) -> Answer:
        """Answer a claimed request, and finish it.

        Args:
            taken: The claim.
            question: What is asked.
            place: Where the answer goes.
            offering: What is offered beside it.
            silent: Whether an answer is better not given.

        Raises:
            PostingError: The answer cannot be posted.
            StoppedError: A person stopped it while it was written.
            StorageError: The database cannot be reached.
            LeaseLostError: Somebody else works on the request, or it was dropped.
        """
        async with leased(self.desk.inbox, taken):
            live = self._live(taken, place, silent)
            async with waiting(place.stream, shown=taken.attempts > 1) as wait:
                ended = await self._made(taken, question, wait, live)
                given = bool(live and live.begun) or not silent(ended.answer)
                if given:
                    begun = Begun(may=wait.shown, ts=live.begun if live else None)
                    await self._post(taken, ended, place, offering, begun)
            await kept(self.desk.inbox.finish, taken, _ENDS[given])
        return ended.answer

    def _live(
        self, taken: Taken, place: Place, silent: Callable[[Answer], bool]
    ) -> LiveStream | None:
        """Return what streams the answer while it is written; only a first attempt may."""
        stream, poster = place.stream, place.poster
        if stream is None or not isinstance(poster, ThreadPoster) or taken.attempts > 1:
            return None
        return LiveStream(stream, lambda: unbroken(self._begun(taken, stream, poster)), silent)

    async def _post(
        self, taken: Taken, ended: Finished, place: Place, offering: Offering, begun: Begun
    ) -> None:
        """Post an answer; its first message may be streamed, or is already."""
        offer = await offering(ended.answer)
        messages = answer_messages(ended.answer, self.desk.links, offer, ended.receipt)
        posted = taken.posted
        if place.stream and isinstance(place.poster, ThreadPoster):
            shown = _Streamed(ended.answer, messages[0], place.stream, place.poster)
            posted = await self._streamed(taken, shown, begun)
        await post_rest(self.desk.inbox, taken, place.poster, messages, posted)

    async def _made(
        self, taken: Taken, question: Question, wait: Wait, live: LiveStream | None
    ) -> Finished:
        """Return the answer; when it takes long, people are shown that they wait."""
        if taken.answer:
            return Finished(Answer.model_validate_json(taken.answer))
        making = asyncio.ensure_future(self._asked(question, live))
        try:
            done, _ = await asyncio.wait([making], timeout=self.desk.settings.stream_after_seconds)
            if not done:
                await wait.show()
            ended = await making
        except asyncio.CancelledError:
            making.cancel()
            await asyncio.wait([making])
            raise
        await kept(self.desk.inbox.keep_answer, taken, ended.answer.model_dump_json())
        return ended

    async def _asked(self, question: Question, live: LiveStream | None) -> Finished:
        steps = self.desk.answering.steps(
            question.text,
            owner=question.owner,
            surface=Surface.SLACK,
            body=question.body,
            conversation_id=question.conversation,
        )
        ended: Finished | None = None
        async for step in steps:
            if isinstance(step, Finished):
                ended = step
            elif live is not None:
                await live.take(step)
        assert ended is not None
        return ended

    async def _streamed(self, taken: Taken, shown: _Streamed, live: Begun) -> tuple[str, ...]:
        """Stream the first message, or put it in the place of a stream that was begun.

        Returns:
            What is posted then; what was posted before, where nothing is streamed.
        """
        poster, inbox = shown.poster, self.desk.inbox
        if taken.posted and not unfinished(taken.posted):
            return taken.posted
        if taken.attempts > 1:
            begun = unfinished(taken.posted) or await insisting(poster.find_begun)
            if begun:
                await streaming.replace(begun, shown.whole, poster)
        elif live.ts:
            begun = live.ts
            await streaming.replace(begun, shown.whole, poster)
        else:
            starts = unbroken(self._begun(taken, shown.place, poster)) if live.may else None
            begun = await starts if starts else None
            if begun:
                await streaming.fill(shown.place, begun, shown.answer, shown.whole, poster)
        if begun is None:
            return ()
        await note(inbox, taken, (begun,), poster)
        return (begun,)

    async def _begun(self, taken: Taken, place: StreamPlace, poster: ThreadPoster) -> str | None:
        """Begin a stream and note it."""
        begun = await streaming.start(place, poster)
        if begun is not None:
            await note(self.desk.inbox, taken, (f"{UNFINISHED}{begun}",), poster)
        return begun
