"""What the shape of a set question tells: columns side by side, shares, how many are claimed."""

from collections.abc import Iterable
from itertools import pairwise

from tipassist.answer.sets.query import EVERY, NONE, Counts, Number, SetQuery
from tipassist.answer.sets.words.segments import COLUMNS, NOUNS, VERBS, Noun, Segment
from tipassist.answer.sets.words.setting_apart import kind_at
from tipassist.answer.sets.words.tokens import Token

_ASKS = ("relative", "what", "who", "count")


def of_rows(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """Read a share as a count of rows: of activities where nothing else is named.

    A share asked for beside a count ("how many …, and what percentage is that?") is no other.

    Args:
        tokens: The words of a question by class.
    """
    kept = tuple(one for one in tokens if one.kind != "stop")
    if len(kept) > 1 and kept[-1].kind == "share" and kept[0].kind != "share":
        return tokens[: tokens.index(kept[-1])]
    bare = not any(one.kind in NOUNS for one in tokens)
    rows = (Token("activities", ""),) if bare else ()
    return tuple(
        part
        for one in tokens
        for part in ((one,) if one.kind != "share" else (Token("count", one.words), *rows))
    )


def is_of_held(tokens: tuple[Token, ...]) -> bool:
    """Whether the share is of what a body has: "what share of our activities is in Pillar A"."""
    kinds = [one.kind for one in tokens]
    at = next((at for at, kind in enumerate(kinds) if kind in ("share", "fraction")), -1)
    named = kinds[at + 1 : at + 2] == ["body"] and kinds.count("body") == 1
    return at >= 0 and named and "place" in kinds[at + 2 :]


def has_deed_of_it(tokens: tuple[Token, ...]) -> bool:
    """Whether "it" or "this" is said to have a role: "on how many is it named"."""
    pairs = pairwise(tokens)
    return any(one.kind in ("it", "pointing") and after.kind in VERBS for one, after in pairs)


def joins_columns(tokens: tuple[Token | Noun, ...], at: int) -> bool:
    """Whether two columns are asked for side by side: "projects and indicators"."""
    if at < 0 or at + 2 >= len(tokens):
        return False
    first, joint, second = tokens[at : at + 3]
    if not isinstance(first, Noun) or not isinstance(second, Noun) or second.number is not None:
        return False
    joined = isinstance(joint, Token) and joint.kind == "and"
    return joined and {first.unit, second.unit} <= set(COLUMNS)


def ranks_places(tokens: tuple[Token | Noun, ...]) -> bool:
    """Whether places are what the most are asked of: "in the greatest number of pillars"."""
    at = next((at for at, one in enumerate(tokens) if getattr(one, "kind", "") == "most"), -1)
    counted = [one for one in tokens[at + 1 : at + 3] if isinstance(one, Noun)] if at >= 0 else []
    return bool(counted) and counted[0].unit in ("pillars", "outcomes")


def asks(tokens: Iterable[Token | Noun]) -> bool:
    """Whether a word asks which, who or how many; "that" alone asks nothing."""
    found = (one for one in tokens if isinstance(one, Token) and one.kind in _ASKS)
    return any(one.words != "that" for one in found)


def claimed(tokens: tuple[Token | Noun, ...], at: int) -> Number | None:
    """Return how many rows are said to be there: "SLOM leads five activities".

    What is said of two roles apart, "leads one and supports another", has no one number; where
    it is said of every row, "every body leads one activity", the number counts something else.
    """
    target = tokens[at] if at >= 0 else None
    if not isinstance(target, Noun):
        return None
    apart = any(
        getattr(one, "kind", "") in VERBS and _is_counted(after)
        for one, after in pairwise(tokens[at + 1 :])
    )
    return None if apart and target.number != EVERY else target.number


def _is_counted(token: Token | Noun) -> bool:
    """Whether so many rows are told, or one more: "supports another", "supports two activities"."""
    if isinstance(token, Noun):
        return token.unit == "activities" and token.number not in (None, EVERY)
    return token.kind in ("number", "other")


def says_all(tokens: tuple[Token, ...]) -> bool:
    """Whether something is said of all that stands somewhere: "everything in B.1", "all of A.2"."""
    return not asks(tokens) and any(
        (one.kind == "activities" and one.words == "everything")
        or (one.kind == "every" and kind_at(tokens, at + 1) == "place")
        for at, one in enumerate(tokens)
    )


def lacks_all(tokens: tuple[Token, ...], query: SetQuery) -> bool:
    """Whether a place, not rows of it, is said to have none of a unit: "B.1 has no supporter"."""
    placed = any(one.kind == "place" for one in tokens)
    lacks = all(isinstance(one, Counts) and one.number == NONE for one in query.conditions)
    return placed and lacks and bool(query.conditions) and not query.inner


def is_of_all(tokens: tuple[Token | Noun, ...]) -> bool:
    """Whether something is said of all rows: "SOMTC leads every row"."""
    return not asks(tokens) and any(
        isinstance(one, Noun)
        and (one.unit, one.number) == ("activities", EVERY)
        and getattr(tokens[at - 1], "kind", "") in VERBS
        for at, one in enumerate(tokens)
        if at
    )


def scopes(segments: tuple[Segment, ...]) -> int:
    """Count the segments that say something of their own places."""
    return sum(bool(s.places and (s.bodies or s.roles or s.nouns)) for s in segments)
