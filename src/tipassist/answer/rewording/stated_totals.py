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
_THING = (
    r"(?:(?:coded|priority|main) )?(?P<{}>activit(?:y|ies)(?: types?)?|outcomes?|pillars?|projects?"
    r"|indicators?|examples?|footnotes?|(?:sectoral )?bodies)"
)
_HOW_MANY = (
    r"(?:(?:the )?(?:total|overall|full)(?: number of)?|(?:the )?(?:number|count) of|how many)"
)
_OPENS = r"(?:(?:and|then|also|plus|what(?:'s| is| are)|give me|tell me|i need|just|only) )*"
_IN_ALL = r"(?: (?:in total|in all|altogether|are there|overall))?"
_SEVERAL_ASKED = re.compile(
    r"\W*"
    + r"\s*(?:[?,;.&+/]+|\band\b)[\s?,;.]*".join(
        rf"{_OPENS}(?:{_HOW_MANY} {_THING.format(f'counted{at}')}{_IN_ALL}"
        rf"|{_THING.format(f'told{at}')}[:,]? how many)"
        for at in range(2)
    )
    + r"(?:\s*(?:[?,;.&+/]+|\band\b)[\s?,;.]*"
    + rf"{_OPENS}(?:{_HOW_MANY} {_THING.format('counted2')}{_IN_ALL}"
    + rf"|{_THING.format('told2')}[:,]? how many))?"
    r"[\s?,;.:-]*(?:(?:just|only|please|pls|thx|thanks|the|two|three|both|all|bare|plain|numbers?"
    r"|figures?|counts?|totals?|will do|is enough|are enough)[\s?.!,]*)*"
)
_ENTRIES = r"(?:terms?|abbreviations?|acronyms?|short forms?|definitions?|(?:glossary )?entries)"
_GLOSSARY = (
    r"(?:glossary|(?:front|opening|first|initial) (?:list|pages?)|list(?: of (?:the )?"
    r"(?:abbreviations|acronyms|terms|definitions)(?: and \w+)?)?|front|beginning|start|opening)"
)
_THERE = (
    r"(?: (?:in total|altogether|in all|overall|at the (?:front|beginning|start)|of the plan))*"
)
_GLOSSED = re.compile(
    rf"\b(?i:how many) {_ENTRIES}(?:(?: ?/ ?|,? (?:and|or) ){_ENTRIES})*(?:"
    r"(?: (?:are|is|were|get|stand|there|being))* (?:explained|defined|listed|spel(?:t|led) out"
    rf"|given|expanded|unfolded)(?: (?:for us|there))? (?:in|at|on|by|within) (?:the |this |its )?"
    rf"{_GLOSSARY}| (?:does|do|has|have) (?:the|this|its|our) {_GLOSSARY} (?:explain|define|list"
    rf"|have|give|contain|spell out|expand|hold)){_THERE}(?=\s*[?.!]*\s*$)"
)


def with_totals_asked(text: str) -> str:
    """Return the question whether the plan has so many of each, for totals that are stated.

    "Total outcomes? Total activities?" asks for both; the terms that "the list at the front"
    explains are those of the glossary.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    stated = _TOTALS.fullmatch(low)
    several = _SEVERAL_ASKED.fullmatch(low)
    if several is not None:
        things = [one for one in several.groups() if one]
        return f"How many {', '.join(things[:-1])} and {things[-1]} does the plan have?"
    if len(low) != len(text) or stated is None:
        return _GLOSSED.sub(r"how many terms are in the glossary", text)
    totals = sorted(_EACH.finditer(stated["totals"]), key=lambda one: one["unit"].split()[-1])
    units = {one["unit"].split()[-1][:5] for one in totals}
    if len(units) < len(totals):
        return text
    said = [f"{_value(one['number'])} {one['unit']}" for one in totals]
    return f"Does the plan have {', '.join(said[:-1])} and {said[-1]}?"


def _value(number: str) -> int:
    return int(number) if number.isdigit() else word(number)
