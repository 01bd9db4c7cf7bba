"""Posts the messages of an answer and notes each, so that none is posted twice after a crash."""

from tipassist.storage.slack.inbox import LeaseLostError, SlackInbox, Taken
from tipassist.surfaces.slack.calling import unbroken
from tipassist.surfaces.slack.desk import kept
from tipassist.surfaces.slack.editing import EditPoster, take_away
from tipassist.surfaces.slack.posting import Poster, ThreadPoster
from tipassist.surfaces.slack.views.messages import Message


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

    async def post_next(message: Message, number: int) -> tuple[str, ...]:
        unsure = taken.attempts > 1 and number == len(taken.posted)
        now = (*posted, await poster.post(message, number, unsure=unsure))
        await note(inbox, taken, now, poster)
        return now

    for number, message in list(enumerate(messages))[len(posted) :]:
        posted = await unbroken(post_next(message, number))


async def note(inbox: SlackInbox, taken: Taken, posted: tuple[str, ...], poster: Poster) -> None:
    """Note what is posted; the last is taken away when what was asked is taken back meanwhile."""
    try:
        await kept(inbox.add_posted, taken, posted)
    except LeaseLostError:
        if await kept(inbox.was_dropped, taken.key):
            match poster:
                case ThreadPoster():
                    await take_away(poster, posted[-1:])
                case EditPoster() if posted[-1] not in poster.earlier:
                    await take_away(poster.fresh, posted[-1:])
        raise
