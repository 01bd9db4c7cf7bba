"""Defined: rows asked of the term that was explained: "in which rows?", "who is about it?"."""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import ASKED_THERE, NAMED_THERE, Intent, Meaning
from tipassist.answer.understanding.intent_rules import says_mention

_AS_OBJECT = re.compile(
    r"\b(?:it|that|this)(?=\s*(?:[?.!,]|$|(?:in|under|within|anywhere|at all|too|as well)\b))",
    re.IGNORECASE,
)
_THESE_AS_OBJECT = re.compile(
    r"\b(?:it|that|this|these|those|them|such|such things)(?=\s*(?:[?.!,]|$))", re.IGNORECASE
)
_AS_TERM = re.compile(
    r"\b(?:the|this|that) (?:very |same )?(?:term|word|expression|phrase|abbreviation|acronym)\b",
    re.IGNORECASE,
)
_ROWS = ("activities", "projects", "indicators", "examples", "outcomes")


def of_defined(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "which activity in pillar D is about it?" with the term that was asked about.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    name, core, asks = _defined(leaning), leaning.pointing.core, leaning.words.asks
    if not name or leaning.meaning.named:
        return None
    direct = leaning.base.intent is Intent.DEFINITION
    rows = bool(set(_ROWS) & set(leaning.units))
    where = rows and (leaning.whole("in_which") or _AS_TERM.search(core))
    if where or (direct and asks["planned"].search(leaning.rest)):
        return reread(f"Which activities speak of {name}?", leaning, read)
    found = _AS_OBJECT.search(core) or _THESE_AS_OBJECT.search(core)
    if found is None or not (direct and says_mention(core) and leaning.units):
        return None
    return reread(f"{core[: found.start()]}{name}{core[found.end() :]}", leaning, read)


def _defined(leaning: Leaning) -> str:
    """Return the term defined last; questions what its definition names do not count."""
    asked = (one.meaning for one in leaning.state.newest_first)
    meaning = next((one for one in asked if not _of_members(one)), leaning.base)
    names = meaning.terms or meaning.named
    defines = meaning.intent is Intent.DEFINITION and len(names) == 1
    return names[0] if defines else ""


def _of_members(meaning: Meaning) -> bool:
    return bool(meaning.cues & {ASKED_THERE, NAMED_THERE})
