"""Whether a reading of a question drops one of its conditions in silence.

A word that denies, counts or gives a role bounds the rows asked for. Where the question reads the
same without it, the word was not read, and a list would be of too many rows, or of the wrong ones.
"""

import re
from collections.abc import Callable

from tipassist.answer.sets.query import (
    ROLE_UNITS,
    SOME,
    Counts,
    Either,
    Holds,
    Number,
    SetQuery,
)
from tipassist.answer.sets.words.tokens import Token
from tipassist.types import Role

_LEADS = frozenset(("coordinates", "coordinators", "coordinating"))
_HELPS = frozenset(("supports", "supporters", "supporting"))
_BOUNDS = frozenset(("not", "nobody", "without", "except", "alone", "number")) | _LEADS | _HELPS
_RATHER = ("rather than", "instead of")
_LEFT_OUT = frozenset(("body", "activities", "what", "relative", "pointing")) | _LEADS | _HELPS
_ASKS = frozenset(("relative", "what", "who", "count"))
_ANY_ROLE = frozenset(Role)
_ONE = Number("==", 1)
_SEVERAL = "several"
_IS_TAG = re.compile(r"n't$|^not$")


def drops_condition(
    tokens: tuple[Token, ...],
    query: SetQuery,
    read: Callable[[tuple[Token, ...]], SetQuery | None],
) -> bool:
    """Whether words that bound rows are without effect on what a question is read as.

    What is said twice, "only supports, not leads", is dropped only where both are.

    Args:
        tokens: The words of the question by class.
        query: What they are read as.
        read: Reads other words so.
    """
    idle = [
        at
        for at, one in enumerate(tokens)
        if one.kind in _BOUNDS
        and _tells(tokens, at, query)
        and not _is_said_again(tokens, at)
        and read((*tokens[:at], *tokens[at + 1 :])) == query
    ]
    roles = {tokens[at].kind for at in idle}
    if roles & _LEADS and roles & _HELPS:  # Either role: "whether coordinating or supporting".
        idle = [at for at in idle if tokens[at].kind not in _LEADS | _HELPS]
    kept = tuple(one for at, one in enumerate(tokens) if at not in idle)
    return bool(idle) and read(kept) == query


def _is_said_again(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word stands elsewhere too: "indicators are missing or projects are missing"."""
    one = tokens[at]
    return sum((other.kind, other.words) == (one.kind, one.words) for other in tokens) > 1


def _tells(tokens: tuple[Token, ...], at: int, query: SetQuery) -> bool:
    """Whether a word says something of rows that nothing else of a query says for it."""
    one = tokens[at]
    after = tuple(other.kind for other in tokens[at + 1 : at + 3])
    only = any(other.kind == "only" for other in tokens)
    match one.kind:
        case "not":
            tag = _IS_TAG.search(one.words) and (
                after[:1] in ((), ("stop",), ("it",), ("pointing",))
            )
            return not (tag or only or query.tells_rest or after[:1] == ("number",))
        case "except" if _is_beside(query):
            return False
        case "except":
            left_out = after[:1] != () and after[0] in _LEFT_OUT and "outside" not in after
            return (
                one.words not in _RATHER and left_out and not _leaves_out_others(tokens, at, query)
            )
        case "number":
            denied = at > 0 and tokens[at - 1].kind == "not"
            told = denied or query.claimed is not None or _only_tells(tokens, at)
            return not told and _is_bound(one)
        case "alone":
            return not any(
                isinstance(test, Counts) and test.number == _ONE for test in query.conditions
            )
        case "nobody":
            return at > 0
        case "without":
            return True
    role = Role.COORDINATING if one.kind in _LEADS else Role.SUPPORTING
    return not (query.asks_who or only or role in _roles_told(query))


def _is_beside(query: SetQuery) -> bool:
    """Whether those beside somebody are counted: "no body other than SLOM"."""
    return any(isinstance(one, Counts) and one.beside for one in query.conditions)


def _leaves_out_others(tokens: tuple[Token, ...], at: int, query: SetQuery) -> bool:
    """Whether only rows of another role are left out: "leaving out those we back"."""
    kinds = {other.kind for other in tokens[at + 1 : at + 6]}
    told = _roles_told(query)
    helps = bool(kinds & _HELPS) and Role.SUPPORTING not in told
    return bool(told) and (helps or (bool(kinds & _LEADS) and Role.COORDINATING not in told))


def _only_tells(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a number counts rows in a sentence before what is asked.

    "We support a number of activities. Which of them have projects?" asks for as many as there are.
    """
    rows = [one.kind for one in tokens[at + 1 : at + 3]] == ["activities", "stop"]
    asked = [any(one.kind in _ASKS for one in part) for part in (tokens[:at], tokens[at + 3 :])]
    return rows and asked == [False, True]


def _is_bound(token: Token) -> bool:
    """Whether a number bounds a count: "exactly two", not "the two", nor "at least one"."""
    number = token.value
    return (
        isinstance(number, Number)
        and number != SOME
        and token.words != _SEVERAL
        and (number.sign != "==" or " " in token.words)
    )


def _roles_told(query: SetQuery) -> set[Role]:
    """Return the roles that a query tells apart from others."""
    told = (*query.conditions, *query.inner, *query.marked)
    options = (one for each in told if isinstance(each, Either) for one in each.options)
    found: set[Role] = set()
    for one in (*told, *options):
        if isinstance(one, Holds) and set(one.roles) != _ANY_ROLE:
            found |= set(one.roles)
        if isinstance(one, Counts) and one.unit != "bodies":
            found |= set(ROLE_UNITS.get(one.unit, ()))
    tested = [test.roles for test in query.tests if set(test.roles) != _ANY_ROLE]
    return found.union(*tested)
