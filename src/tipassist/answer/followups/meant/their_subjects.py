"""Their subjects: "do they deal with X too?", "is X also theirs?", after bodies were told."""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form
from tipassist.answer.turns import State, Turn

_GOES_ON = r"\W*(?:(?:and|so|but|ok|okay|now|then|what about|how about)\b,? )*"
_ALSO = r"(?:(?:also|still|really|even|then) )*"
_TOO = r"(?:[, ]+(?:too|as well|also|then|again|or not))*[ ?.!]*"
_DEALS = r"(?:deal with|handle|take care of|look after|work on|cover|see to)"
_THEM = r"(?:theirs|them|they|their(?: own)? (?:jobs?|tasks?|business|responsibility|area|field))"
_ASKS = (
    re.compile(rf"{_GOES_ON}do(?:es)? (?P<who>they|it) {_ALSO}{_DEALS} (?P<what>.+?){_TOO}"),
    re.compile(rf"{_GOES_ON}(?:is|are) (?P<what>.+?) {_ALSO}{_THEM}{_TOO}"),
    re.compile(
        rf"{_GOES_ON}(?P<what>.+?)[,:?]+ (?:and )?(?:is|are) (?:that|it|this|those|these) "
        rf"{_ALSO}{_THEM}{_TOO}"
    ),
)
_NO_SUBJECT = re.compile(
    r"\b(?:leads?|co-?ordinat\w+|support\w*|ones?|it|this|that|these|those|they|them|their|there"
    r"|here|rows?|lines?|items?|activit\w+|outcomes?|pillars?|projects?|indicators?|examples?"
    r"|who|whom|which|what|how|first|second|third|last|only|all|both|most|least|rest|others?"
    r"|any\w*|every\w*|each|some\w*|is|are|do|does|has|have|or)\b|\d|[?.!;]"
    r"|\b(?:among(?:st)?|of|for|with|by|to|from|in|on|under|like|about|between)$"
)
_LONGEST = 8  # words


def with_their_subject(typed: str, state: State) -> str | None:
    """Return whether bodies just told have a subject too as a question that names the one body.

    Where several were told, or it is open which, it is asked who has the subject: a yes would be
    said of none of them.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    low, last = fold(typed), state.last
    found = next(filter(None, (one.fullmatch(low) for one in _ASKS)), None)
    if found is None or last is None or len(low) != len(typed):
        return None
    what = typed[found.start("what") : found.end("what")].strip(" ,")
    if _NO_SUBJECT.search(fold(what)) or len(what.split()) > _LONGEST:
        return None
    who = found.groupdict().get("who")
    bodies = _spoken_of(last)
    asks_bodies = last.meaning.form is Form.WHO or bool(bodies)
    if (who == "they" and not asks_bodies) or (who == "it" and len(bodies) != 1):
        return None
    return f"Does {bodies[0]} deal with {what}?" if len(bodies) == 1 else f"Who deals with {what}?"


def _spoken_of(turn: Turn) -> tuple[str, ...]:
    """Return the bodies that "they" are: those asked for, or else those asked about, not "we"."""
    named = turn.meaning.named
    if any(one.own for one in turn.meaning.bodies) and turn.meaning.form is not Form.WHO:
        return ()
    if turn.meaning.form is Form.WHO:
        return tuple(one for one in turn.bodies if one not in named)
    return named
