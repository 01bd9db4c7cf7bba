"""What the answers to expressions say alike: shares, codes, verbs of roles, nothing of a kind."""

from collections.abc import Iterable

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import (
    listing,
    plural,
    role_verb,
)
from tipassist.answer.routing.expressions.sets import Sets
from tipassist.answer.sets.expressions.expressions import (
    About,
    Placed,
    RowCondition,
)
from tipassist.answer.sets.query import NONE, SOME, Counts, Holds, Refers
from tipassist.register.model import Activity
from tipassist.types import Role


def opposite(one: RowCondition) -> RowCondition | None:
    """Return the opposite of a condition, where one says it."""
    match one:
        case About(subjects, every, negated):
            return About(subjects, every, not negated)
        case Placed(places, negated):
            return Placed(places, not negated)
        case Holds(bodies, roles, every, negated):
            return Holds(bodies, roles, every, not negated)
        case Refers(places, negated, only):
            return None if only else Refers(places, not negated)
        case Counts(unit, number, beside) if number in (NONE, SOME):
            return Counts(unit, SOME if number == NONE else NONE, beside)
        case _:
            return None


def denies(one: RowCondition) -> bool:
    """Whether a condition is that something is not so."""
    if isinstance(one, Counts):
        return one.number == NONE
    return isinstance(one, About | Placed | Holds | Refers) and one.negated


def share(count: int, total: str) -> str:
    """Say how many rows of a kind are told: "3 of the 5 activities", "The 1 activity"."""
    return f"The {total}" if count == 1 and total.startswith("1 ") else f"{count} of the {total}"


def codes_of(rows: Iterable[Activity]) -> str:
    """List the codes of rows."""
    return listing(one.code for one in rows)


def proof_of(rows: Iterable[Activity]) -> tuple[Evidence, ...]:
    """Return the cells with the bodies of rows, as evidence."""
    return tuple(asb_evidence(one) for one in rows)


def held_rows(found: dict[str, list[Activity]]) -> list[Activity]:
    """Return the rows of several bodies or places, each once."""
    return list({row.code: row for own in found.values() for row in own}.values())


def none_of_kind(kind: tuple[RowCondition, ...], sets: Sets) -> Draft:
    """Say that there is no row of a kind."""
    total = plural(len(sets.register.activities), "activity")
    told = listing(sets.words(one, 1) for one in kind)
    text = f"None of the {total} {told}; all were checked."
    return answered([DraftClaim(text, checked_evidence(sets.register))], [])


def roles_verb(roles: tuple[Role, ...], count: int) -> str:
    """Say that bodies have a role: "coordinates or supports", "have a role in"."""
    if len(roles) == len(Role):
        return "has a role in" if count == 1 else "have a role in"
    return listing((role_verb(one, count) for one in roles), "or")


def no_role_verb(roles: tuple[Role, ...], count: int) -> str:
    """Say that bodies do not have a role: "do not coordinate"."""
    do = "does" if count == 1 else "do"
    if len(roles) == len(Role):
        return f"{do} not have a role in"
    return f"{do} not {listing((role_verb(one, 2) for one in roles), 'or')}"
