"""Totals that somebody has written down: "my draft says 60 activities under 20 outcomes, right?".

However they are joined, each of them is held against the plan: it is asked whether it has so many
of the one and of the other.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.corpus.structure.ordinals import WORDS, word

_NUMBER = rf"(?:\d{{1,3}}|{WORDS})"
_UNIT = r"(?:(?:coded|priority|main) )?(?:activit(?:y|ies)(?: types?)?|outcomes?|pillars?)"
_COUNTED = rf"(?:{_NUMBER}) {_UNIT}"
_JOIN = (
    r"(?:,? (?:and|under|in|over|across|with|within|for|from|below|beneath)|,|;| \+| &)"
    r"(?: (?:all|the|total of|a total of))?"
)
_PLACED = r"(?: (?:arranged|grouped|spread|placed|listed|organi[sz]ed|distributed|divided|split))?"
_SAYS = (
    r"(?:(?:so|and|but|ok|hi|hello|well|wait|just to check|to be sure|please),? )*"
    r"(?:(?:my|our|the|this|that|his|her|their|a) (?:\w+ ){0,2}?(?:draft|speech|notes?|slides?"
    r"|text|minutes|paper|report|memo|summary|briefing|brief|sentence|colleague|boss|chair|table)"
    r"(?: \w+)? (?:says?|mentions?|gives?|has|states?|counts?|lists?|speaks? of|reads?|claims?)"
    r"(?: that)?|i (?:have|wrote|noted|count(?:ed)?|read|see|put)|we (?:have|count|say)"
    r"|(?:the|this|our) (?:work )?plan (?:has|contains|counts|lists)|is it|it is|it's|it has"
    r"|there are|are there|it says)?(?: (?:there are|the plan has|it has))?:? ?"
)
_TAG = (
    r"(?:\s*[,.;:–—-]*\s*(?:i (?:trust|hope|assume|take it|believe) )?(?:(?:(?:are|is|were) )?"
    r"(?:both|all|all three|these|those|the|that|this|they|it)?(?: (?:figures?|numbers?|totals?"
    r"|counts?|of them|of these|two|three))*(?: (?:are|is))? ?(?:all )?"
    r"(?:right|correct|true|ok|okay|accurate|fine|so)|yes|no|agreed|check|is that it))?"
)
_TOTALS = re.compile(
    rf"\W*{_SAYS}(?P<totals>{_COUNTED}(?:{_PLACED}{_JOIN} {_COUNTED}){{1,2}}){_TAG}\s*[?.!]*"
)
_EACH = re.compile(rf"(?P<number>{_NUMBER}) (?P<unit>{_UNIT})")


def with_totals_asked(text: str) -> str:
    """Return the question whether the plan has so many of each, for totals that are stated.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    stated = _TOTALS.fullmatch(low)
    if len(low) != len(text) or stated is None:
        return text
    totals = sorted(_EACH.finditer(stated["totals"]), key=lambda one: one["unit"].split()[-1])
    units = {one["unit"].split()[-1][:5] for one in totals}
    if len(units) < len(totals):
        return text
    said = [f"{_value(one['number'])} {one['unit']}" for one in totals]
    return f"Does the plan have {', '.join(said[:-1])} and {said[-1]}?"


def _value(number: str) -> int:
    return int(number) if number.isdigit() else word(number)
