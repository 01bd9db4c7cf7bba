"""From a claimed request to its answer in Slack.

The answer is kept before it is posted, and each message of it is noted once it is there; an attempt
after a crash goes on where the last one stood.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from tipassist.errors import StorageError
from tipassist.storage.slack.inbox import LeaseLostError, SlackInbox, Taken, WorkState
from tipassist.surfaces.slack import streaming
from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.surfaces.slack.editing import take_away
from tipassist.surfaces.slack.posting import Poster, ThreadPoster
from tipassist.surfaces.slack.streaming import UNFINISHED, StreamPlace, unfinished
from tipassist.surfaces.slack.views.answers import Offer, answer_messages
from tipassist.surfaces.slack.views.messages import Message
from tipassist.surfaces.web.answering import Surface
from tipassist.types import Answer

_LOG = logging.getLogger(__name__)
_RENEWALS_PER_LEASE = 4


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
            StorageError: The database cannot be reached.
        """
        async with self._leased(taken):
            answer, slow = await self._made(taken, question, place)
            if silent(answer):
                await kept(self.desk.inbox.finish, taken, WorkState.DROPPED)
                return answer
            messages = answer_messages(answer, self.desk.links, await offering(answer))
            posted = taken.posted
            stream, poster = place.stream, place.poster
            if stream and isinstance(poster, ThreadPoster) and (slow or unfinished(posted)):
                posted = await self._streamed(taken, answer, stream, poster, messages[0])
            await post_rest(self.desk.inbox, taken, place.poster, messages, posted)
            await kept(self.desk.inbox.finish, taken)
            if place.stream and slow:
                await streaming.show_ready(place.stream)
        return answer

    async def _made(self, taken: Taken, question: Question, place: Place) -> tuple[Answer, bool]:
        """Return the answer, and whether it took so long that a status was shown."""
        if taken.answer:
            return Answer.model_validate_json(taken.answer), False
        making = asyncio.ensure_future(self._asked(question))
        try:
            done, _ = await asyncio.wait([making], timeout=self.desk.settings.stream_after_seconds)
            slow = not done
            if slow and place.stream:
                await streaming.show_searching(place.stream)
            answer = await making
        except asyncio.CancelledError:
            making.cancel()
            raise
        await kept(self.desk.inbox.keep_answer, taken, answer.model_dump_json())
        return answer, slow

    async def _asked(self, question: Question) -> Answer:
        return await self.desk.answering.ask(
            question.text,
            owner=question.owner,
            surface=Surface.SLACK,
            body=question.body,
            conversation_id=question.conversation,
        )

    async def _streamed(
        self,
        taken: Taken,
        answer: Answer,
        stream: StreamPlace,
        poster: ThreadPoster,
        whole: Message,
    ) -> tuple[str, ...]:
        """Stream the first message, or put it in the place of a stream that was begun."""
        begun = unfinished(taken.posted)
        if begun:
            await poster.update(begun, whole, 0)
        else:
            begun = await streaming.start(stream)
            if begun is None:
                return taken.posted
            await kept(self.desk.inbox.add_posted, taken, (f"{UNFINISHED}{begun}",))
            await streaming.fill(stream, begun, answer, whole, poster)
        await kept(self.desk.inbox.add_posted, taken, (begun,))
        return (begun,)

    @asynccontextmanager
    async def _leased(self, taken: Taken) -> AsyncIterator[None]:
        """Renew the lease while the work goes on; end the work when it is lost."""
        task = asyncio.current_task()
        assert task is not None
        renewing = asyncio.create_task(self._renew(taken, task))
        try:
            yield
        finally:
            renewing.cancel()

    async def _renew(self, taken: Taken, worker: "asyncio.Task[object]") -> None:
        inbox = self.desk.inbox
        while True:
            await asyncio.sleep(inbox.lease.total_seconds() / _RENEWALS_PER_LEASE)
            try:
                await kept(inbox.renew, taken)
            except LeaseLostError:
                _LOG.warning("a request is worked on elsewhere; leaving it")
                worker.cancel()
                return
            except StorageError:
                _LOG.exception("a lease cannot be renewed; trying again")


async def post_rest(
    inbox: SlackInbox,
    taken: Taken,
    poster: Poster,
    messages: tuple[Message, ...],
    posted: tuple[str, ...],
) -> None:
    """Post the messages that are not posted yet, and note each.

    Args:
        inbox: Where they are noted.
        taken: The claim on the request.
        poster: Posts them.
        messages: All messages of the answer.
        posted: Those that are posted.

    Raises:
        PostingError: One cannot be posted.
        LeaseLostError: Somebody else works on the request, or it was dropped.
    """
    for number, message in list(enumerate(messages))[len(posted) :]:
        unsure = taken.attempts > 1 and number == len(taken.posted)
        posted = (*posted, await poster.post(message, number, unsure=unsure))
        await _note(inbox, taken, posted, poster)


async def _note(inbox: SlackInbox, taken: Taken, posted: tuple[str, ...], poster: Poster) -> None:
    """Note what is posted; what was asked and taken back meanwhile has no answer left."""
    try:
        await kept(inbox.add_posted, taken, posted)
    except LeaseLostError:
        dropped = await kept(inbox.was_dropped, taken.key)
        if dropped and isinstance(poster, ThreadPoster):
            await take_away(poster, list(posted))
        raise
