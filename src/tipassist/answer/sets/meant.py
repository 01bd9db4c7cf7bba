"""What a query means as a whole: that one body has all rows, that the most of a unit is asked."""

from dataclasses import replace

from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    SOME,
    BodyTest,
    Condition,
    Counts,
    Holds,
    Number,
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


def of_others(conditions: tuple[Condition, ...]) -> tuple[Condition, ...]:
    """Count no body that a row is said to have where it is said to have none: "and no partner"."""
    held = [one for one in conditions if isinstance(one, Holds) and not one.negated]
    told = dict.fromkeys(_of_others(one, held) for one in conditions)
    alone = Counts("bodies", Number("==", 1)) in told
    return tuple(one for one in told if not (alone and _is_of_several(one)))


def _is_of_several(condition: Condition) -> bool:
    """Whether more than one body is counted, which no row has that names one: "none next to it"."""
    if not isinstance(condition, Counts) or condition.unit not in ROLE_UNITS:
        return False
    return condition.number.sign == ">=" and condition.number.value > 1


def _of_others(condition: Condition, held: list[Holds]) -> Condition:
    if not isinstance(condition, Counts) or condition.number != NONE or condition.beside:
        return condition
    if condition.unit != "bodies":
        return condition
    beside = [body for one in held for body in one.bodies]
    return replace(condition, beside=tuple(dict.fromkeys(beside)))


def contradicts_itself(query: SetQuery) -> bool:
    """Whether no row or body could ever meet a query: it says and denies the same."""
    return _contradict(query.conditions) or _contradict(query.inner)


def _contradict(conditions: tuple[Condition, ...]) -> bool:
    held = [one for one in conditions if isinstance(one, Holds)]
    denied = [one for one in held if one.negated]
    return any(
        set(one.bodies) <= set(other.bodies) and set(one.roles) <= set(other.roles)
        for one in held
        if not one.negated
        for other in denied
    )


def _is_measure(condition: Condition) -> bool:
    return isinstance(condition, Counts) and condition.number == SOME and not condition.beside
