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
    pick = found.pick
    if pick.query is not Query.ROWS or pick.unit is not Unit.ACTIVITIES:
        return True
    expected = {one.code for one in register.activities if _is_asked(one, found)}
    return {item.locator for item in draft.items} == expected


def _is_asked(activity: Activity, found: Checked) -> bool:
    place = code(activity.code)
    if found.places and not any(one.contains(place) for one in found.places):
        return False
    pick = found.pick
    named = {body for role in _ROLES[pick.part] for body in activity.named(role)}
    if found.bodies:
        have = [body in named for body in found.bodies]
        return (all(have) if pick.together else any(have)) != pick.negated
    return pick.part is Part.ANY or bool(named) != pick.negated
