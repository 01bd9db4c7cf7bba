"""A body has in a sentence the role that its cited record gives it."""

import re
from dataclasses import dataclass

from tipassist.locator_reading import find
from tipassist.types import Role
from tipassist.writer.ladder.reading import Held, clauses_of
from tipassist.writer.ladder.role_patterns import BESIDE_A_BODY
from tipassist.writer.ladder.verdict import Checked

_ROLES = frozenset(role.value for role in Role)


@dataclass(frozen=True, slots=True)
class _Said:
    """A role word of a clause."""

    role: Role
    start: int
    end: int

    def distance(self, start: int, end: int) -> int:
        return max(self.start - end, start - self.end)


def check_roles(checked: Checked) -> str:
    """Return the first body whose role word differs from its role in the cited records."""
    records = [one for one in checked.cited if one.source.fields]
    for clause in clauses_of(checked.text) if records else ():
        places = {one.locator for one in find(clause)}
        named = [one for one in records if one.source.place in places]
        if wrong := _misplaced(clause, named or records):
            return wrong
    return ""


def _misplaced(clause: str, records: list[Held]) -> str:
    said = [
        _Said(Role(str(one.lastgroup)), one.start(), one.end())
        for one in BESIDE_A_BODY.finditer(clause)
    ]
    bodies = {body for one in records for body in _roles(one)} if said else set()
    for body in sorted(bodies):
        for match in re.finditer(rf"(?<![\w-]){re.escape(body)}(?![\w-])", clause):
            nearest = _nearest(clause, said, *match.span())
            if not all(nearest in _roles(one).get(body, ()) for one in records):
                return f"{body} {nearest}"
    return ""


def _nearest(clause: str, said: list[_Said], start: int, end: int) -> Role:
    """Return the role that stands nearest, between the same commas when one does."""
    first, last = clause.rfind(",", 0, start) + 1, clause.find(",", end)
    inside = [one for one in said if first <= one.start and (last < 0 or one.end <= last)]
    return min(inside or said, key=lambda one: one.distance(start, end)).role


def _roles(held: Held) -> dict[str, tuple[Role, ...]]:
    """Return the bodies of a record, each with its roles."""
    found: dict[str, tuple[Role, ...]] = {}
    for name, value in held.source.fields:
        if name in _ROLES:
            for body in value.split(", "):
                found[body] = (*found.get(body, ()), Role(name))
    return found
