"""Another number: "exactly one?" after rows that have so many of something."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import AS_WORDED, Meaning
from tipassist.answer.sets.query import ROLE_UNITS, Counts, SetQuery

_UNIT = (
    r"(?:(?:supporting|coordinating|helping|leading) )?(?:bod(?:y|ies)|asbs?)|supporters?|"
    r"coordinators?|projects?|indicators?|examples?|activit(?:y|ies)|outcomes?"
)
_MANY = (
    r"(?:(?:exactly|only|just|precisely|at least|at most|more than|fewer than|less than) )?"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
)
_COUNTED = re.compile(rf"\b(?P<number>{_MANY}|an?|a single) (?P<unit>{_UNIT})\b", re.IGNORECASE)
_ASKED = re.compile(
    rf"(?:(?:with|those with|having|has|have|which have|the ones with) )*"
    rf"(?P<number>{_MANY})(?: (?P<unit>{_UNIT}))?"
)


def of_other_number(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "exactly one body?" after the rows with two of them, all else as it was asked.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    asked, query = _ASKED.fullmatch(leaning.bare), leaning.base.query
    said = [*_COUNTED.finditer(leaning.base.text)]
    if asked is None or query is None or len(said) != 1:
        return None
    number, unit = asked["number"], asked["unit"] or said[0]["unit"]
    text = leaning.base.text
    text = f"{text[: said[0].start()]}{number} {unit}{text[said[0].end() :]}"
    anew = reread(text, leaning, read)
    if anew.query is None or not _differs_in_number(anew.query, query):
        return None
    return replace(anew, cues=anew.cues | {AS_WORDED})


def _differs_in_number(new: SetQuery, old: SetQuery) -> bool:
    """Whether two queries hold rows to the same but for how many bodies, or things, they have."""
    counts = [[one for one in query.conditions if isinstance(one, Counts)] for query in (new, old)]
    if any(len(one) != 1 for one in counts):
        return False
    (now,), (before,) = counts
    alike = now.unit == before.unit or {now.unit, before.unit} <= set(ROLE_UNITS)
    told = tuple(now if one == before else one for one in old.conditions)
    return alike and replace(old, conditions=told) == new
