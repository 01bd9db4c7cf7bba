"""What a query means as a whole: that one body has all rows, that the most of a unit is asked."""

from dataclasses import replace

from tipassist.answer.sets.query import (
    EVERY,
    ROLE_UNITS,
    SOME,
    BodyTest,
    Condition,
    Counts,
    Same,
    SetQuery,
)


def of_one_body(query: SetQuery) -> SetQuery | None:
    """Read "all activities have the same coordinator" as a body that coordinates all of them."""
    same = next((one for one in query.conditions if isinstance(one, Same)), None)
    if same is None or same.unit not in ROLE_UNITS:
        return None
    others = tuple(one for one in query.conditions if one != same)
    test = BodyTest(ROLE_UNITS[same.unit], EVERY, inner=others)
    return replace(query, target="bodies", conditions=(), tests=(test,), share=SOME)


def measured(query: SetQuery, extreme: str) -> SetQuery:
    """Tell the unit that the most or the fewest are asked of: "ours with the most projects"."""
    at = next((at for at, one in enumerate(query.conditions) if _is_measure(one)), -1)
    rest = (*query.conditions[:at], *query.conditions[at + 1 :])
    if not extreme or at < 0 or not rest:
        return query
    measure = query.conditions[at]
    assert isinstance(measure, Counts)
    return replace(query, conditions=rest, measure=measure.unit)


def _is_measure(condition: Condition) -> bool:
    return isinstance(condition, Counts) and condition.number == SOME and not condition.beside
