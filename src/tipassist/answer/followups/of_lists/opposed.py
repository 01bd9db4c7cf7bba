"""Opposed: whether what a list was kept by and what is said now can both be so of a row."""

from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.sets.query import Condition, Counts, Holds

_MOST_BODIES = 12


def conditions_of(meaning: Meaning) -> tuple[Condition, ...]:
    """Return what the rows of a list were kept by."""
    if meaning.query is not None:
        return meaning.query.conditions
    if meaning.intent is not Intent.BODY_ACTIVITIES:
        return ()
    return (Holds(meaning.named, meaning.relation.roles, negated=meaning.negated),)


def tells_bodies(base: Meaning) -> bool:
    """Whether bodies, and not rows, were asked for: "who supports what SLOM leads?"."""
    if base.query is not None:
        return base.query.target == "bodies"
    return (
        base.form is Form.WHO and base.intent is Intent.BODY_ACTIVITIES and "partners" in base.cues
    )


def contradict(before: tuple[Condition, ...], now: tuple[Condition, ...]) -> bool:
    """Whether no row can meet all of the conditions of before and of now."""
    return any(_opposed(one, other) for one in before for other in now)


def _opposed(before: Condition, now: Condition) -> bool:
    """Whether no row can meet both of two conditions."""
    match before, now:
        case Counts(), Counts():
            numbers = range(_MOST_BODIES)
            both = any(before.number.accepts(n) and now.number.accepts(n) for n in numbers)
            return before.unit == now.unit and not (before.beside or now.beside or both)
        case Holds(), Holds():
            if before.bodies != now.bodies:
                return False
            if before.negated or now.negated:
                return before.roles == now.roles and before.negated != now.negated
            return not set(before.roles) & set(now.roles)
        case _:
            return False
