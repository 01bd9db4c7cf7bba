"""The names of conversations in Slack, and whose they are.

A thread is one conversation of everybody who reads it. What somebody types after the command is
seen by that person alone, and is a conversation of their own.
"""

from tipassist.surfaces.slack.desk import Desk, kept
from tipassist.types import Answer

_ALONE = "alone-"


def channel_owner(team: str, channel: str) -> str:
    """Return whose conversations those in a channel's threads are."""
    return f"slack:{team}:{channel}"


def person_owner(team: str, channel: str, person: str) -> str:
    """Return whose conversations those of one person in a channel are."""
    return f"slack:{team}:{channel}:{person}"


def thread_talk(team: str, channel: str, root: str) -> str:
    """Return the conversation that begins with a message."""
    return f"slack-{team}-{channel}-{root}"


def own_talk(team: str, channel: str, person: str) -> str:
    """Return the conversation that one person has by the command in a channel."""
    return f"{_ALONE}{team}-{channel}-{person}"


async def talk_in(desk: Desk, team: str, channel: str, root: str) -> str:
    """Return the conversation of a thread: the one it continues, else one of its own."""
    known = await kept(desk.threads.conversation, team, channel, root)
    return known or thread_talk(team, channel, root)


async def answer_of(
    desk: Desk, team: str, channel: str, person: str, pointer: dict[str, str]
) -> Answer | None:
    """Return the answer that a button under it points to, if that person may see it.

    Args:
        desk: Where conversations are kept.
        team: The workspace.
        channel: Where the button stands.
        person: Who pressed it.
        pointer: What the button says: conversation `c` and answer `a`.
    """
    talk = pointer["c"]
    alone = talk.startswith(_ALONE)
    owner = person_owner(team, channel, person) if alone else channel_owner(team, channel)
    answers = await kept(desk.conversations.answers, talk, owner)
    return next((answer for answer in answers if answer.id == pointer["a"]), None)
