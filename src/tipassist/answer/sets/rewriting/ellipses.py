"""Words of a set question that stand elsewhere than usual, or that only say where rows stand."""

import re
from collections.abc import Iterable

from tipassist.answer.sets.words.segments import GROUPS
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

_ASKS = frozenset(("relative", "what", "who", "count", "asks_too"))
_BODIES = frozenset(("body", "bodies", "coordinators", "supporters", "who", "relevant"))
_SUBJECTS = GROUPS
_PLACES = ("place", "outside")
_OWNS = re.compile(r"(?:'s|s')$|^(?:ours?|mine|my)$")
_ROLE_DEEDS = {"coordinators": "coordinates", "supporters": "supports"}
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


def with_rows_told(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Say "in any of SLOM's rows", asked of another body, as the rows that name SLOM."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        owner = token.kind == "body" and _OWNS.search(token.words)
        rows = tokens[at + 1] if kind_at(tokens, at + 1) == "activities" else None
        if not owner or not _is_somewhere(tuple(found)):
            found.append(token)
            continue
        words = rows.words if rows else token.words
        found = _acting(found)
        found += [Token("activities", words), Token("relative", "that"), Token("have", "name")]
        found.append(token)
        rest = tokens[at + (2 if rows else 1) :]
        return (*found, *rest)
    return tuple(found)


def _is_somewhere(before: tuple[Token, ...]) -> bool:
    """Whether a body is said to be, or to act, somewhere, and nothing is said of where yet."""
    kinds = [one.kind for one in _without_any(before)]
    says = ("named", *_ROLE_DEEDS)
    return kinds[:1] == ["body"] and (len(kinds) == 1 or (len(kinds) == 2 and kinds[1] in says))


def _acting(before: list[Token]) -> list[Token]:
    """Say "is a supporter in" as a deed."""
    told = _without_any(before)
    deed = _ROLE_DEEDS.get(told[-1].kind)
    if deed is None:
        return [*told, Token("some", "any")]
    return [told[0], Token(deed, told[-1].words), Token("some", "any")]


def _without_any(tokens: Iterable[Token]) -> list[Token]:
    """Leave out "any of", "one of", "a"."""
    return [one for one in tokens if one.kind != "some" and one.words not in ("one", "one of")]
