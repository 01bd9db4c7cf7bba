"""Bodies asked for by several pillars at once and one left out: "who is in every pillar but C?".

It is said pillar by pillar, as the grammar of sets reads it: in each of the others, and not there.
"""

import re
from collections.abc import Sequence

from tipassist.answer.language.words import fold

_ASKS = (
    r"(?P<asks>\W*(?:(?:so|and|but|ok|then),? )*(?:(?:which|what) (?:of the )?(?:sectoral )?"
    r"(?:bodies|asbs?|body)(?: (?:that|which))?|who(?: all)?)) (?:(?:then|actually|really) )?"
)
_ACTS = (
    r"(?P<acts>(?:have|has|plays?|holds?) (?:an?|any|some) (?:roles?|parts?|place)|co-?ordinates?"
    r"|leads?|supports?|(?:is|are)(?: (?:named|listed|found|active|present|involved))?|appears?"
    r"|figures?|sits?|stands?|comes? up|turns? up)(?: (?:something|anything|rows?|activities))? "
)
_LEFT = r"(?:the )?(?:pillar )?(?P<left>[a-z])"
_OTHERS = r"(?:all|each|every one)(?: of)?(?: the)? (?:others?|other pillars|other ones|rest)"
_SHAPES = tuple(
    re.compile(rf"{_ASKS}{shape}\W*$")
    for shape in (
        rf"{_ACTS}(?:in |under )?(?:every|each|all(?: the)?)(?: single)? pillars?,? (?:but|except"
        rf"|save|bar|other than|apart from|besides)(?: for)?(?: in)? {_LEFT}",
        rf"{_ACTS}not in {_LEFT},? but (?:(?:is|are) )?in {_OTHERS}",
        rf"{_ACTS}in {_OTHERS},? but not in {_LEFT}",
        rf"(?P<acts>(?:have|has) no (?:role|part)) in {_LEFT},? but (?:(?:have|has|with) )?"
        rf"(?:(?:an?|some) (?:role|part)|one) in {_OTHERS}",
        rf"{_ACTS}in (?:pillars? )?(?P<told>[a-z](?:(?:, ?| and |, and )"
        rf"(?:in )?(?:pillar )?[a-z])+),? but (?:not|never) in {_LEFT}",
    )
)
_LETTER = re.compile(r"\b(?!and\b|in\b|pillar\b)[a-z]\b")
_ROLE = re.compile(r"(?P<leads>lead|co-?ordinat)|(?P<backs>support)")


def with_others_named(text: str, letters: Sequence[str]) -> str:
    """Return "who is in every pillar but C?" as who is in A and in B and in D but not in C.

    Args:
        text: The question, pillars by their letters.
        letters: The letters of the pillars in order.
    """
    low = fold(text)
    match = next((found for one in _SHAPES if (found := one.match(low))), None)
    if match is None or "pillar" not in low:
        return text
    left, told = match["left"].upper(), match.groupdict().get("told")
    named = [one.upper() for one in _LETTER.findall(told)] if told else list(letters)
    kept = [one for one in named if one != left]
    if not {left, *named} <= set(letters) or not kept:
        return text
    role = _ROLE.match(match["acts"])
    does = "have a role" if role is None else "coordinate" if role["leads"] else "support"
    where = " and ".join(f"in pillar {one}" for one in kept)
    return f"which bodies {does} {where} but not in pillar {left}?"
