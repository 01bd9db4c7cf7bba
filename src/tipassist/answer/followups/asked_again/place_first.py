"""Where a question looks, said first, and others in a role: "and D, which have a different lead?".

Both are put into words that a question of its own would use, before it is read.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import State
from tipassist.register.model import Register

_PLACE_FIRST = re.compile(
    r"\W*(?:(?:and|so|but|now|ok|okay|then|next|right|what about|how about|over)[, ]+)*"
    r"(?:in |for |under |on |to )?(?P<said>pillar )?(?P<letter>[a-z])\s*"
    r"(?P<pause>[,:;?]|-(?=\s))?\s*(?P<asks>which|what|any|how many)"
    r"(?: (?:ones?|rows?|activities|of (?:those|these|them)))?"
    r"(?P<told> (?:there )?(?:are|is|have|has|had|do|does|led|supported|with|gets?|got)\b.*)",
    re.IGNORECASE,
)
_THERE = re.compile(r"\s+(?:in )?there\b", re.IGNORECASE)
_LEAD = (
    r"(?:leads?|leaders?|co-?ordinators?|boss(?:es)?|"
    r"(?:co-?ordinating|lead(?:ing)?) (?:body|bodies|asbs?))"
)
_HAVE = r"(?:(?P<have>have|has|had|got|gets?|are under|is under)|with|under)"
_OTHER = r"(?: (?:an?|some|any))? (?:different|another|other|separate) "
_OTHER_LEAD = re.compile(
    rf"(?<!shared )(?<!jointly )\b{_HAVE}{_OTHER}{_LEAD}(?![\w'-])", re.IGNORECASE
)
_OTHER_IN_FRONT = re.compile(
    rf"\b{_HAVE} (?:some|any)(?:one|body) else"
    r" (?:in (?:front|charge|the lead)|at the (?:front|head|top)|leading|on top|ahead)(?![\w'-])",
    re.IGNORECASE,
)
_NOT_OWN = re.compile(
    r"\b(?:are not|aren't|arent|is not|isn't) (?:its|theirs)(?=\s*(?:[?.!]|$| in\b))",
    re.IGNORECASE,
)


def with_place_first(meaning: Meaning, state: State, register: Register, typed: str) -> str | None:
    """Return a question with its pillar after what it asks, and others in a role as such.

    Args:
        meaning: The question as understood by itself.
        state: The turns before it.
        register: The plan.
        typed: The question without its typos.

    Returns:
        The words of the question, or None when it says neither or names bodies itself.
    """
    if not state.turns or meaning.named:
        return None
    placed = _with_place_behind(typed, register)
    said = _with_others(placed or typed)
    return None if said == typed else said


def _with_place_behind(typed: str, register: Register) -> str | None:
    match = _PLACE_FIRST.fullmatch(typed)
    letters = {one.letter.lower() for one in register.pillars}
    if match is None or fold(match["letter"]) not in letters:
        return None
    if not (match["pause"] or match["said"]):
        return None
    told = _THERE.sub("", match["told"], count=1).rstrip(" ?.!")
    return f"{match['asks']} activities in pillar {match['letter'].upper()}{told}?"


def _with_others(said: str) -> str:
    said = _NOT_OWN.sub("are not led by it", said, count=1)
    for pattern in (_OTHER_LEAD, _OTHER_IN_FRONT):
        match = pattern.search(said)
        if match is not None:
            led = "are led" if match["have"] else "led"
            return f"{said[: match.start()]}{led} by somebody else{said[match.end() :]}"
    return said
