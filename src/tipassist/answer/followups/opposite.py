"""Opposite: the other part of a list after one was kept: "with no supporter", "and with one?"."""

import re

from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.followups.opposed import conditions_of
from tipassist.answer.followups.parts import Part
from tipassist.answer.followups.turned import turned_round
from tipassist.answer.meaning import OF_LIST
from tipassist.answer.sets.query import NONE, Condition, Counts

_OPPOSITE = re.compile(
    r"(?:(?:and|but|now|so|then|or) )*(?:the )?(?:ones |those )?"
    r"(?:(?:with|having|that have) (?:one|some)|opposite|reverse|contrary|"
    r"(?P<role>supported|backed|helped|led|co-?ordinated)(?: ones)?)(?: then| please| now)*"
)


def of_opposite(leaning: Leaning, bare: str) -> Part | None:
    """Return the part that was left out before, where "the opposite" asks for it.

    "Supported" after rows without a supporter asks for those with one.

    Args:
        leaning: The question.
        bare: Its words.
    """
    conditions = conditions_of(leaning.base) if OF_LIST in leaning.base.cues else ()
    said = _OPPOSITE.fullmatch(bare) if len(conditions) == 1 else None
    if said is None or (said["role"] and not _lacks(conditions[0], said["role"])):
        return None
    other = turned_round(conditions)
    return Part(other, "R") if other is not None else None


def _lacks(condition: Condition, role: str) -> bool:
    """Whether a condition is that nobody has the role that "supported" or "led" names."""
    unit = "coordinators" if role.startswith(("l", "c")) else "supporters"
    return isinstance(condition, Counts) and condition.unit == unit and condition.number == NONE
