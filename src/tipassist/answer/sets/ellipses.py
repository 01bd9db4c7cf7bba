"""Words of a set question that stand elsewhere than usual, or that only say where rows stand."""

from tipassist.answer.sets.segments import GROUPS
from tipassist.answer.sets.setting_apart import kind_at
from tipassist.answer.sets.tokens import Token

_ASKS = frozenset(("relative", "what", "who", "count", "asks_too"))
_BODIES = frozenset(("body", "bodies", "coordinators", "supporters", "who", "relevant"))
_SUBJECTS = GROUPS
_PLACES = ("place", "outside")
_LEADS_TO_PLACE = frozenset(("relative", "every", "there", "also"))


def with_asking_first(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Put "in which ones" before what it asks of: "X leads and has supporters in which ones"."""
    if not tokens or tokens[-1].kind != "relative":
        return tokens
    before = tokens[:-1]
    kinds = [one.kind for one in before]
    if not kinds or kinds[-1] in ("and", "stop", *GROUPS) or _ASKS & set(kinds):
        return tokens
    start = 1 if kinds[0] in _PLACES and kind_at(before, 1) == "stop" else 0
    opening = (tokens[-1], Token("activities", ""))
    return (*opening, *before[:start], *before[start + start :])


def without_membership(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Leave out "sit under" and "belong to" before a place where no body is spoken of.

    They say where rows stand, as "in" does, not that somebody is named there.
    """
    if _BODIES & {one.kind for one in tokens}:
        return tokens
    return tuple(one for at, one in enumerate(tokens) if not _is_membership(tokens, at))


def _is_membership(tokens: tuple[Token, ...], at: int) -> bool:
    token = tokens[at]
    told = token.kind == "named" or token.words.startswith("belong")
    before = at - 1
    while kind_at(tokens, before) in _LEADS_TO_PLACE:
        before -= 1
    placed = kind_at(tokens, at + 1) in _PLACES
    return told and placed and kind_at(tokens, before) in _SUBJECTS
