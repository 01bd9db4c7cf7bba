"""A role asked of one body after one row was told: "is SOMTC the lead?" is asked of that row."""

import re

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.rewriting import ROLE_BASES, reread
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.words import fold
from tipassist.locators import LocatorKind

_OF_ALL = re.compile(
    r"\b(?:any(?:thing|one|body)?|all|every(?:thing)?|each|both|some(?:thing)?|more|most|less|least"
    r"|others?|else|elsewhere|overall|at all|ever|never|always|often|many|much|also|too)\b"
)
_DENIES = re.compile(r"\b(?:no|not|nothing|neither|nor|without)\b|n't\b")
_CHECKS = re.compile(r"^(?:is|are|was|were|does|do|did)\b|\b(?:right|correct|yes|no)\W*$")
_SOLE = re.compile(r"\b(?:only|sole|solely|alone)\b")
_ROLES = {"coordinators", "supporters"}
_SOLE_BODY = {"coordinate": "coordinating", "support": "supporting"}


def of_role_there(leaning: Leaning, read: Read) -> Meaning | None:
    """Read a role asked of one body alone as asked of the one row just told.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    meaning, told = leaning.meaning, codes_in(leaning.last.focus)
    verb = ROLE_BASES.get(meaning.relation)
    bodies = tuple(dict.fromkeys(one.body for one in meaning.bodies))
    one_row = len(told) == 1 and told[0].kind is LocatorKind.ACTIVITY
    if verb is None or len(bodies) != 1 or not one_row or not _asks_alone(leaning):
        return None
    if _SOLE.search(leaning.bare):
        sort = _SOLE_BODY.get(verb)
        text = f"Is {bodies[0]} the only {sort} body of {told[0]}?"
        return reread(text, leaning, read) if sort else None
    return reread(f"Does {bodies[0]} {verb} {told[0]}?", leaning, read)


def _asks_alone(leaning: Leaning) -> bool:
    """Whether a yes or no is asked for, and no rows, places or subject are named."""
    meaning, words = leaning.meaning, fold(leaning.bare)
    counted = set(leaning.units) - _ROLES
    named = meaning.places or meaning.outside or meaning.instruments or counted
    closed = meaning.form is Form.YESNO or _CHECKS.search(words) is not None
    wider = _OF_ALL.search(words) or _DENIES.search(words.removesuffix(" no"))
    return closed and not (named or leaning.topic or wider)
