"""What happens in a soak: scenes of a few events each, every event with a fault, from one seed."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

_MAX_SKIPPED_CALLS = 4
_MAX_TIMES = 2
_MAX_KILL_SECONDS = 0.06
_LIST_SHARE = 0.2


class Kind(StrEnum):
    """Kinds of event."""

    MENTION = "mention"
    DIRECT = "direct message"
    FOLLOW_UP = "thread follow-up"
    COMMAND = "command"
    BUTTON = "button in a thread"
    HIDDEN_BUTTON = "button seen by one person"
    SHARE = "share button"


class Trouble(StrEnum):
    """What goes wrong with an event."""

    NOTHING = "nothing"
    AGAIN = "delivered again"
    BOTH = "given to both processes"
    TOO_MANY = "429"
    SERVER_FAULT = "500"
    UNAVAILABLE = "503"
    DROPPED = "connection dropped"
    REPLY_LOST = "carried out, reply lost"
    STREAM_EXPIRED = "stream expired"
    CRASH = "process killed after the claim"


_WEIGHTS = {
    Trouble.NOTHING: 8,
    Trouble.AGAIN: 12,
    Trouble.BOTH: 12,
    Trouble.TOO_MANY: 10,
    Trouble.SERVER_FAULT: 10,
    Trouble.UNAVAILABLE: 8,
    Trouble.DROPPED: 12,
    Trouble.REPLY_LOST: 14,
    Trouble.STREAM_EXPIRED: 9,
    Trouble.CRASH: 5,
}
_FIRST = (Kind.MENTION, Kind.MENTION, Kind.DIRECT, Kind.COMMAND)
_NEXT = {
    Kind.MENTION: (Kind.FOLLOW_UP, Kind.BUTTON),
    Kind.DIRECT: (Kind.FOLLOW_UP, Kind.BUTTON),
    Kind.FOLLOW_UP: (Kind.FOLLOW_UP, Kind.BUTTON),
    Kind.BUTTON: (Kind.FOLLOW_UP,),
    Kind.COMMAND: (Kind.HIDDEN_BUTTON, Kind.SHARE),
    Kind.HIDDEN_BUTTON: (Kind.SHARE,),
    Kind.SHARE: (),
}
_MAX_STEPS = 3


@dataclass(frozen=True, slots=True)
class Step:
    """One event.

    Attributes:
        kind: What it is.
        question: What is asked; a button asks what stands on it.
        trouble: What goes wrong.
        skipped: How many calls to Slack go well before one does not.
        times: How many calls go wrong then.
        kill_after_seconds: How long after the claim a process is killed.
        victim: Which of the two processes that is, 0 or 1.
    """

    kind: Kind
    question: str
    trouble: Trouble
    skipped: int
    times: int
    kill_after_seconds: float
    victim: int


Scene = tuple[Step, ...]


def scenes(
    seed: int, events: int, codes: Sequence[str], bodies: Sequence[str]
) -> tuple[Scene, ...]:
    """Draw scenes of `events` steps in all.

    Args:
        seed: The same seed draws the same scenes.
        events: How many steps.
        codes: Activities to ask about.
        bodies: Bodies to ask for long lists of.
    """
    dice = random.Random(seed)
    found: list[Scene] = []
    while events:
        steps = tuple(_scene(dice, min(events, _MAX_STEPS), codes, bodies))
        found.append(steps)
        events -= len(steps)
    return tuple(found)


def _scene(
    dice: random.Random, most: int, codes: Sequence[str], bodies: Sequence[str]
) -> Iterator[Step]:
    kind = dice.choice(_FIRST)
    asked = dice.sample(codes, most)
    for number, code in enumerate(asked):
        first_in_thread = number == 0 and kind is not Kind.COMMAND
        listed = first_in_thread and dice.random() < _LIST_SHARE
        question = f"What does {dice.choice(bodies)} coordinate?" if listed else _ask(code)
        yield _step(dice, kind, question)
        following = _NEXT[kind]
        if not following:
            return
        kind = dice.choice(following)


def _ask(code: str) -> str:
    return f"Who leads {code}?"


def _step(dice: random.Random, kind: Kind, question: str) -> Step:
    (trouble,) = dice.choices(list(_WEIGHTS), list(_WEIGHTS.values()))
    return Step(
        kind,
        question,
        trouble,
        skipped=dice.randint(0, _MAX_SKIPPED_CALLS) if dice.random() < 0.5 else 0,
        times=dice.randint(1, _MAX_TIMES),
        kill_after_seconds=dice.uniform(0, _MAX_KILL_SECONDS),
        victim=dice.randint(0, 1),
    )
