"""Roles that alone count: "which are we both in, counting only coordinating and supporting?"."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from tipassist.answer.sets.query import ROLE_UNITS, Condition, Counts, Holds, SetQuery
from tipassist.types import Role

_ROLE = r"(?:co-?ordinat\w+|lead\w*|support\w*|relevant)"
_NOUN = r"(?: (?:asbs?|bod(?:y|ies)|roles?|labels?|columns?|cells?|headings?|functions?|ones))?"
_COUNTING = (
    r"(?:counting|considering|taking|looking at|going by|judging by|if (?:you|we|i|one) count"
    r"|(?:please )?count)"
)
_ONLY = r"(?:only|just|strictly|nothing but|solely|exclusively)"
_ADDING = r"(?:once|when|if|after) (?:you|we|i|one) (?:add|sum|put|take|count)(?: up)?(?: both)?"
_CLAUSE = re.compile(
    rf"(?:, ?| \(|\s[-–] | |^)(?:{_COUNTING} {_ONLY}|{_ONLY} {_COUNTING}|{_ADDING})"
    r"(?: as)?(?: the)? "
    rf"(?P<roles>{_ROLE}{_NOUN}(?:(?:,| and| or|,? and|,? or| &| \+)(?: the)? {_ROLE}{_NOUN})*)"
    r"(?: together| up| combined)?\)?(?=\s*(?:$|[,.;?!]|[-–] ))"
)
_NAMED = (("co", Role.COORDINATING), ("lead", Role.COORDINATING), ("support", Role.SUPPORTING))
_ANY_ROLE = frozenset(Role)


@dataclass(frozen=True, slots=True)
class CountedRoles:
    """A question without the clause that says which roles count.

    Attributes:
        text: The question, the clause blanked out; offsets stay.
        roles: The roles that count.
    """

    text: str
    roles: tuple[Role, ...]


def counted_roles(text: str) -> CountedRoles | None:
    """Return a question, folded, without the clause that bounds its roles; None without one."""
    clause = _CLAUSE.search(text)
    if clause is None:
        return None
    words = re.findall(_ROLE, clause["roles"])
    told = (
        next((role for begins, role in _NAMED if one.startswith(begins)), Role.RELEVANT)
        for one in words
    )
    stop = f"{text[: clause.start()]},".ljust(clause.end())
    blank = f"{stop}{text[clause.end() :]}"
    return CountedRoles(blank, tuple(dict.fromkeys(told)))


def read_counted(text: str, read: Callable[[str], SetQuery | None]) -> SetQuery | None:
    """Return the query of a question that says which roles count, bounded to those.

    Args:
        text: The question, folded.
        read: Reads it without the clause that says so.

    Returns:
        None without such a clause, and where nothing is asked of any role: it would be lost.
    """
    counted = counted_roles(text)
    query = read(counted.text) if counted else None
    return _with_roles(query, counted.roles) if counted and query else None


def _with_roles(query: SetQuery, roles: tuple[Role, ...]) -> SetQuery | None:
    tests = tuple(
        replace(one, roles=roles) if set(one.roles) == _ANY_ROLE else one for one in query.tests
    )
    conditions, inner = (
        tuple(_bounded(one, roles) for one in part) for part in (query.conditions, query.inner)
    )
    told = replace(query, conditions=conditions, inner=inner, tests=tests)
    return None if told == query else told


def _bounded(condition: Condition, roles: tuple[Role, ...]) -> Condition:
    """Bound one condition; bodies that are counted are those of the roles, if they have a name."""
    if isinstance(condition, Counts) and condition.unit == "bodies":
        units = (unit for unit, of in ROLE_UNITS.items() if set(of) == set(roles))
        return replace(condition, unit=next(units, condition.unit))
    if isinstance(condition, Holds) and set(condition.roles) == _ANY_ROLE:
        return replace(condition, roles=roles)
    return condition
