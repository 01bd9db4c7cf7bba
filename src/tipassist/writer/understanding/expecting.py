"""What the register itself gives for rows of activities: a composed answer must list just these."""

from tipassist.answer.draft import Draft
from tipassist.locators import code
from tipassist.register.model import Activity, Register
from tipassist.types import Role
from tipassist.writer.understanding.checking import Checked
from tipassist.writer.understanding.pick import Part, Query, Unit

_ROLES = {
    Part.ANY: tuple(Role),
    Part.COORDINATES: (Role.COORDINATING,),
    Part.SUPPORTS: (Role.SUPPORTING,),
    Part.RELEVANT: (Role.RELEVANT,),
}


def is_expected(draft: Draft, found: Checked, register: Register) -> bool:
    """Whether an answer lists what its query asks for; other queries than for rows list nothing."""
    if found.pick.query is not Query.ROWS:
        return True
    return {item.locator for item in draft.items} == _expected(found, register)


def _expected(found: Checked, register: Register) -> set[str]:
    """Return the codes of the rows asked for."""
    pick = found.pick
    match pick.unit:
        case Unit.ACTIVITIES:
            rows = {one.code: _named(found, (one,)) for one in register.activities}
        case Unit.OUTCOMES:
            rows = {
                one.code: _named(found, _within(register, one.code)) for one in register.outcomes
            }
        case Unit.PILLARS:
            rows = {
                one.letter: _named(found, _within(register, one.letter)) for one in register.pillars
            }
    bounded = {row: named for row, named in rows.items() if _is_inside(row, found)}
    if pick.part is Part.ANY and not found.bodies:
        return set(bounded)
    return {row for row, named in bounded.items() if _is_met(found, named) != pick.negated}


def _within(register: Register, row: str) -> tuple[Activity, ...]:
    return tuple(one for one in register.activities if row in (one.outcome, one.pillar))


def _named(found: Checked, activities: tuple[Activity, ...]) -> set[str]:
    roles = _ROLES[found.pick.part]
    return {body for one in activities for role in roles for body in one.named(role)}


def _is_inside(row: str, found: Checked) -> bool:
    place = code(row)
    return not found.places or any(one == place or one.contains(place) for one in found.places)


def _is_met(found: Checked, named: set[str]) -> bool:
    if not found.bodies:
        return bool(named)
    have = [body in named for body in found.bodies]
    return all(have) if found.pick.together else any(have)
