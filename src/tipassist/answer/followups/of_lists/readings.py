"""Readings: which list a question may be asked of, the nearest first, and whether a reading holds.

"Which one has no indicator?" takes for granted that there are several and that one of them has
none. After an answer that kept one row of five, it is asked of the five.
"""

from collections.abc import Iterator

from tipassist.answer.draft import Draft
from tipassist.answer.followups.passages.which_rows import says_but_which
from tipassist.answer.language.pointing import PointingWords
from tipassist.answer.meaning import OF_LIST, RESOLVED, Form, Intent, Meaning
from tipassist.answer.turns import State, Turn

_OF_ROWS = (
    Intent.AGGREGATE,
    Intent.BODY_ACTIVITIES,
    Intent.CODE_BODIES,
    Intent.CODE_LOOKUP,
    Intent.TOPIC,
    Intent.WHO_TOPIC,
)
_OPEN_FORMS = (Form.LIST, Form.WHAT, Form.WHO)


def nearest_first(state: State) -> Iterator[State]:
    """Yield what may be leant on: all that was said, then what was said before the last part.

    The turns after the list that the last list is a part of are left out, again and again.
    """
    turns = state.turns
    while turns:
        yield State(turns)
        turns = _before_part(turns)


def _before_part(turns: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """Return the turns up to the list that what was told last is a part of; none without one."""
    part = set(turns[-1].items)
    wider = (at for at in range(len(turns) - 1, 0, -1) if part < set(turns[at - 1].items))
    return turns[: next(wider, 0)]


def chooses(meaning: Meaning, words: PointingWords) -> bool:
    """Whether a resolved question takes for granted that some of the rows are as it says."""
    if RESOLVED not in meaning.cues or meaning.form not in _OPEN_FORMS or meaning.contest:
        return False
    rest = words.read(meaning.question).rest
    if says_but_which(rest):
        return False
    of_one = OF_LIST in meaning.cues and len(meaning.places or meaning.among) == 1
    chosen = words.asks["chooses" if of_one else "chooses_one"].match(rest)
    return chosen is not None and meaning.intent in _OF_ROWS


def alone(state: State, question: str, words: PointingWords) -> Iterator[State]:
    """Yield nothing said before, when no word of the question points back."""
    if state.turns and not words.read(question).points:
        yield State()


def holds(draft: Draft) -> bool:
    """Whether an answer gives a row, as a question that chooses takes for granted."""
    return bool(draft.items)
