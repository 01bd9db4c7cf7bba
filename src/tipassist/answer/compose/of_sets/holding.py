"""Whether rows of the register meet the conditions of a set query."""

from collections.abc import Iterable

from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.compose.counted.rows import body_names, count_articles, value_of
from tipassist.answer.sets.query import (
    ROLE_UNITS,
    Condition,
    Counts,
    Either,
    Holds,
    Outweighs,
    Refers,
    Same,
)
from tipassist.locators import Locator
from tipassist.register.model import Activity, Reference
from tipassist.register.queries import matches_target


def met(activity: Activity, conditions: Iterable[Condition]) -> bool:
    """Whether an activity meets every condition."""
    return all(
        holds(one, (activity,), activity.footnotes, activity.references) for one in conditions
    )


def holds(
    condition: Condition,
    inside: tuple[Activity, ...],
    footnotes: tuple[int, ...],
    references: tuple[Reference, ...],
) -> bool:
    """Whether a row meets a condition.

    Args:
        condition: What is asked of it.
        inside: The activities of the row: itself, or those of an outcome or pillar.
        footnotes: The footnotes of the row itself.
        references: The references of the row itself.
    """
    match condition:
        case Holds(bodies, roles, every, negated):
            found = [any(b in one.named(r) for one in inside for r in roles) for b in bodies]
            return (all(found) if every else any(found)) != negated
        case Counts(unit, number, beside):
            return number.accepts(_count(unit, inside, footnotes, references, beside))
        case Outweighs(more, less):
            first = _count(more, inside, footnotes, references)
            return first > _count(less, inside, footnotes, references)
        case Refers(asked, negated, only):
            to = [any(is_to(place, one.target) for place in asked) for one in references]
            return any(to) != negated and (not only or all(to))
        case Same(unit):
            roles = ROLE_UNITS[unit]
            named = [{b for role in roles for b in one.named(role)} for one in inside]
            return bool(named) and all(named) and len(set.union(*named)) == 1
        case Either(options):
            return any(holds(one, inside, footnotes, references) for one in options)


def is_to(asked: Locator, target: Locator) -> bool:
    """Whether what is referred to is the instrument or the place asked for, or a part of it."""
    if len(asked.parts) == 1:
        return is_of(asked.parts[0], target)
    return matches_target(asked, target)


def _count(
    unit: str,
    inside: tuple[Activity, ...],
    footnotes: tuple[int, ...],
    references: tuple[Reference, ...],
    beside: tuple[str, ...] = (),
) -> int:
    match unit:
        case "footnotes":
            return len(footnotes)
        case "references":
            return len(references)
        case "articles":
            return count_articles(references)
        case _ if unit in ROLE_UNITS:
            return len([one for one in body_names(inside, unit) if one not in beside])
        case _:
            return value_of(inside, unit)
