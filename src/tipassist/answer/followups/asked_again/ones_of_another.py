"""Ones of another: "now the ones led by SLOM" after rows that others lead, which asks anew."""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import State
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_place
from tipassist.types import Role

_OPENS = r"(?:(?:and|now|next|then|so|ok|okay|finally|lastly|also|please)\b,? ?)*"
_ONES = (
    r"(?:(?:list|show|give)(?: me| us)? )?(?:(?:the|all|of) )*(?:(?:ones?|those|rows"
    r"|activit(?:y|ies)|activity types|lines)\b)(?: (?:that|which))?(?: (?:are|is))?"
)
_LED = re.compile(rf"{_OPENS}{_ONES} (?:led|co-?ordinated|run|headed) by\b")
_HELPED = re.compile(rf"{_OPENS}{_ONES} (?:supported|helped|backed|assisted) by\b")
_ROLES = ((_LED, Role.COORDINATING, "coordinated"), (_HELPED, Role.SUPPORTING, "supported"))


def with_ones_of_another(
    meaning: Meaning, typed: str, state: State, register: Register
) -> str | None:
    """Return a question for the rows of a body that has the role in none of the rows told.

    Args:
        meaning: The question by itself.
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    last, text = state.last, fold(typed)
    said = next(((role, verb) for cue, role, verb in _ROLES if cue.match(text)), None)
    if last is None or said is None or len(meaning.named) != 1 or meaning.places or meaning.topic:
        return None
    role, verb = said
    listed = [one for one in last.items or last.meaning.places if one.kind is LocatorKind.ACTIVITY]
    rows = [row for one in listed if isinstance(row := find_place(register, one), Activity)]
    if not rows or any(meaning.named[0] in row.named(role) for row in rows):
        return None
    return f"Which activities are {verb} by {meaning.named[0]}?"
