"""Set queries in words: "have more than 3 projects and are not supported by AICHR"."""

from tipassist.answer.compose.counted.rows import unit_word
from tipassist.answer.language.phrasing import listing, place_name, plural, role_verb
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    SOME,
    BodyTest,
    Condition,
    Counts,
    Either,
    Holds,
    Number,
    Outweighs,
    Refers,
    Same,
)
from tipassist.types import Role

_SIGNS = {
    ">": "more than",
    ">=": "at least",
    "<": "fewer than",
    "<=": "at most",
    "==": "exactly",
}
_DONE = {
    Role.COORDINATING: "coordinated by",
    Role.SUPPORTING: "supported by",
    Role.RELEVANT: "marked as relevant for",
}


def number_words(number: Number, unit: str) -> str:
    """Say a bound with its unit: "no project", "more than 3 projects", "a project"."""
    one, many = unit_word(unit), unit_word(unit, many=True)
    if number == NONE:
        return f"no {one}"
    if number == SOME:
        return f"at least one {one}"
    if number == EVERY:
        return f"every {one}"
    return f"{_SIGNS[number.sign]} {plural(number.value, one, many)}"


def condition_words(condition: Condition, count: int) -> str:
    """Say a condition as what one row or several do."""
    be, have = ("is", "has") if count == 1 else ("are", "have")
    match condition:
        case Holds():
            return _holds(condition, count)
        case Counts(unit, number, beside):
            extra = f" other than {listing(beside, 'or')}" if beside else ""
            return f"{have} {number_words(number, unit)}{extra}"
        case Outweighs(more, less):
            return f"{have} more {unit_word(more, many=True)} than {unit_word(less, many=True)}"
        case Refers(places, negated, only):
            verb = ("refers" if count == 1 else "refer") + (" only" if only else "")
            no = "none of " if negated and len(places) > 1 else "no " if negated else ""
            return f"{verb} to {no}{listing((str(one) for one in places), 'or')}"
        case Same(unit):
            return f"{have} one and the same {unit_word(unit)} throughout"
        case Either(options):
            return listing((condition_words(one, count) for one in options), "or")
    return f"{be} in the plan"


def _holds(held: Holds, count: int) -> str:
    be = "is" if count == 1 else "are"
    names = listing(held.bodies, "and" if held.every else "or")
    if len(held.roles) == len(Role):
        if held.negated:
            return f"{'does' if count == 1 else 'do'} not name {names} in any role"
        return f"{'names' if count == 1 else 'name'} {names}"
    done = listing((_DONE[role] for role in held.roles), "or")
    return f"{be}{' not' if held.negated else ''} {done} {names}"


def test_words(test: BodyTest, count: int) -> str:
    """Say what one body or several do: "coordinates more than 2 activities in Pillar B"."""
    where = f" in {listing(place_name(one) for one in test.within)}" if test.within else ""
    where += f" outside {listing(map(place_name, test.outside))}" if test.outside else ""
    if len(test.roles) == len(Role):
        verb = "has a role in" if count == 1 else "have a role in"
    else:
        verb = listing((role_verb(role, count) for role in test.roles), "or")
    unit = test.unit
    what = number_words(test.number, unit) if test.number != SOME else "activities"
    if unit != "activities" and test.number != SOME:
        what = f"activities in {what}"
    single = test.number in (EVERY, NONE)
    told = listing(condition_words(one, 1 if single else 2) for one in test.inner)
    return f"{verb} {what}{where}{f' that {told}' if told else ''}"
