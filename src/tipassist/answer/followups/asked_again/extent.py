"""Extent: "in every member state?", "and when it's the courts?", added to the question before.

"Always? or only in some cases" asks for the passage quoted once more, which says under what
condition it holds.
"""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_SUBJECTS, OPEN, Meaning
from tipassist.answer.turns import State

_LEAD = r"(?:(?:and|so|but|ok|okay|really|also|then|is that|was that|does that hold)\b[, ]*)*"
_EVERY = re.compile(
    rf"{_LEAD}(?P<extent>(?:(?:in|for|by|across|within|to|throughout) )"
    r"(?:every|each|all|any|the whole|the entire)(?: (?:of )?(?:the|our|its))?(?: of)?"
    r"(?: [a-z-]+){1,3}"
    r"|every ?where)"
)
_NO_EXTENT = re.compile(r"\b(?:of (?:them|those|these)|ways?|time|in all$|one|total)\b")
_CASE = re.compile(
    r"(?:(?:and|but|so|ok|okay)\b[, ]*)*(?:what )?(?:about |happens )?(?:when|if|where|in case) "
    r"(?:it's|its|it is|that's|it concerns|it involves|we(?:'re| are) talking about)"
    r"(?: (?:about|for|with))? (?P<what>(?:the|an?|our|some|any) [a-z][^?,;:]{2,80}?)"
    r"(?: (?:that|who|which))?\s*\?*"
)
_SOME = (
    r"(?:or )?(?:(?:only|just|merely|solely) )?(?:sometimes|occasionally|now and then"
    r"|(?:in|under|on|for|with|at) (?:some|certain|particular|specific|special|a few|given)"
    r" (?:cases|circumstances|conditions|situations|instances|occasions|times)"
    r"|(?:(?:for|to) )?(?:some|certain)(?: (?:of (?:them|those)|people|persons|cases))?)"
)
_ALWAYS = (
    r"(?:always|every time|(?:in )?(?:all|every|each|any) cases?"
    r"|(?:in|under) (?:all|every|any) circumstances?|without (?:any )?exceptions?"
    r"|(?:any|no) exceptions?|unconditionally|absolutely|across the board"
    r"|for (?:everyone|everybody|all)(?: of them)?)"
)
_OR_NOT = r"(?:,? or (?:not(?: always)?|are there exceptions|is there an exception))?"
_AT_ALL_TIMES = re.compile(
    rf"{_LEAD}(?:{_ALWAYS}(?:[,?;:. -]+{_SOME})?|{_SOME}(?:[,?;:. -]+or {_ALWAYS})?)"
    rf"{_OR_NOT}(?: (?:then|really|though))*"
)
_SUBJECTS = (*OF_SUBJECTS, *OPEN)


def of_extent(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask "in every member state?" with what was asked of the sections before.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, meaning = leaning.base, leaning.meaning
    found = _EVERY.fullmatch(leaning.bare)
    told = leaning.last.quoted and not leaning.last.items
    quoted = told and base.intent in OPEN
    slots = meaning.named or meaning.places or meaning.instruments or leaning.units
    of_passage = told and not slots and base.intent in _SUBJECTS
    if of_passage and _AT_ALL_TIMES.fullmatch(leaning.bare):
        return reread(base.text, leaning, read)
    if found is None or not quoted or slots or _NO_EXTENT.search(found["extent"]):
        return None
    return reread(f"{base.text.rstrip(' ?.!')} {found['extent']}?", leaning, read)


def with_case(typed: str, state: State) -> str | None:
    """Return "and when it's the government that buys?" as "and what about the government …".

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    found = _CASE.fullmatch(fold(typed))
    if found is None or state.last is None or state.last.meaning.intent not in _SUBJECTS:
        return None
    return f"and what about {found['what']}?"
