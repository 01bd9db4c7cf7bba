"""What is asked on top of a set: "…, and which do not?", "who coordinates, and what?"."""

from dataclasses import replace

from tipassist.answer.sets.query import Condition, Counts, Holds, SetQuery
from tipassist.answer.sets.words.tokens import Token
from tipassist.types import Role

_ENDS = frozenset(("stop", "and", "have", "some", "it"))
_ASKS = frozenset(("what", "relative", "who", "count"))
_TAILS = {
    ("what",): "rows",
    ("relative", "activities"): "rows",
    ("what", "activities"): "rows",
    ("relative",): "rows",
    ("who",): "who",
    ("count",): "count",
}


def cut_further(tokens: tuple[Token, ...]) -> tuple[tuple[Token, ...], str]:
    """Cut off what is asked on top; return the rest and "rest", "rows", "who", "count" or "".

    Args:
        tokens: The words of a question by class.
    """
    kept = _trimmed(tokens)
    if _kinds(kept[-2:]) in (("relative", "not"), ("what", "not")) and len(kept) > 3:
        return _trimmed(kept[:-2]), "rest"
    for tail, asks in _TAILS.items():
        if _kinds(kept[-len(tail) :]) == tail and _is_joined(kept, len(tail)):
            return _trimmed(kept[: -len(tail)]), asks
    return tokens, ""


def with_further(query: SetQuery, asks: str) -> SetQuery:
    """Return a query that asks for more, as `cut_further` names it."""
    match asks:
        case "rest":
            return replace(query, tells_rest=True, held=_whose(query))
        case "rows" if query.target == "bodies":
            return replace(query, lists_rows=True)
        case "who" if query.target != "bodies":
            return replace(query, asks_who=True)
        case _:
            return query


def _whose(query: SetQuery) -> tuple[Condition, ...]:
    """Return whose rows are looked at: "where is SOMTC supported, and where not" is of its own.

    "Which of SLOM's rows does ACMW support, and which not" is of those that name SLOM, and so is
    "which does SLOM share with ACMW, and which not".
    """
    match query.conditions:
        case (Holds(negated=False, bodies=(_,), roles=roles) as held, Holds(roles=others)) if (
            set(roles) == set(Role) != set(others)
        ):
            return (held,)
        case (Holds(negated=False, bodies=(_,)) as held, Counts()):
            return (held,)
        case (
            Holds(negated=False, bodies=(_,), roles=roles) as held,
            Counts("bodies"),
            Holds(),
        ) if set(roles) == set(Role):
            return (held,)
        case _:
            return query.held


def _trimmed(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    while tokens and tokens[-1].kind in _ENDS:
        tokens = tokens[:-1]
    return tokens


def _is_joined(tokens: tuple[Token, ...], size: int) -> bool:
    """Whether a tail stands after "and" or a stop, and something asks before it."""
    before = tokens[: len(tokens) - size]
    joined = bool(before) and before[-1].kind in ("and", "stop")
    return joined and any(one.kind in _ASKS for one in before)


def _kinds(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(one.kind for one in tokens)
