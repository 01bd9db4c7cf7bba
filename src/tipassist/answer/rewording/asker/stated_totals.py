"""Totals that somebody has written down: "my draft says 60 activities under 20 outcomes, right?".

However they are joined, each of them is held against the plan: it is asked whether it has so many
of the one and of the other.
"""

import re

from tipassist.answer.language.phrasing import listing
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
    r"|(?:the|this|our) (?:(?:work )?plan|wp) (?:has|contains|counts|lists)|is it|it is|it's|it has"
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
_FEWEST_PARTS = 2
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

_LETTERS = (
    r"(?:pillars? )?[a-z](?![\w'])(?:(?:,? (?:and|&) |, ?|/|\+)(?:(?:in|pillar) )?[a-z](?![\w']))*"
)
_IN = r"(?:in|for|under|from|of|at) (?:each of )?"
_PART = (
    rf"(?:(?:in )?(?P<held{{n}}>{_LETTERS})(?: (?:has|have|with|holds?|counts?|comes? to)|:| =)?"
    rf" (?P<has{{n}}>{_NUMBER})(?: {_UNIT})?(?: (?:each|apiece))?"
    rf"|(?P<number{{n}}>{_NUMBER})(?: {_UNIT})?(?: (?:each|apiece))? {_IN}"
    rf"(?P<where{{n}}>{_LETTERS})"
    r"(?: (?:each|apiece))?)"
)
_PLUS = r"(?:,? (?:plus|and|then|with|\+|as well as)(?: (?:another|then))?|,|;| \+)"
_IN_ALL_OF_IT = (
    r"(?: (?:altogether|in all|in total|overall|together|in sum|for the (?:whole )?plan))*"
)
_SO = (
    r"(?:[,;.:]|\s[-–—])*\s*(?:(?:so|and so|hence|thus|therefore|together|altogether"
    r"|in (?:all|total|sum)|that(?:'s| is| makes| gives)|(?:which|this) (?:makes|gives|is)"
    r"|(?:mak|giv|totall|be)ing|makes?|gives?|for a total of|a total of|adding up to"
    r"|it (?:makes|is|adds up to)|there (?:are|is)|we have|=|and"
    r"|(?:the|this|our) (?:work )?plan has),? ?)+"
)
_PART_AT = [_PART.replace("{n}", str(at)) for at in range(4)]
_PARTS = _PART_AT[0] + "".join(rf"(?:{_PLUS} {part})?" for part in _PART_AT[1:])
_TAGGED = r"(?:,? (?:right|correct|yes|no))\s*\?+\s*$"
_SUMMED = (
    re.compile(
        rf"\W*{_SAYS}{_PARTS}{_SO}(?P<total>{_NUMBER})(?: {_UNIT})?{_IN_ALL_OF_IT}{_TAGGED}"
    ),
    re.compile(
        rf"\W*{_SAYS}(?P<total>{_NUMBER})(?: {_UNIT})?{_IN_ALL_OF_IT}"
        rf"(?:(?:[,;:.]|\s[-–—])+|,? (?:namely|that is|made up of|with|as))\s*{_PARTS}{_TAGGED}"
    ),
    re.compile(rf"\W*{_SAYS}{_PARTS}{_TAGGED}"),
)
"""How many a total is made of: "seven each in A and B plus four in C, so 18, right?"."""
_ITS_UNIT = re.compile(r"\b(activit(?:y|ies)|outcomes?)\b")
_MANY = {"activity": "activities", "outcome": "outcomes"}


def with_parts_of_total(text: str) -> str:
    """Return a total and what it is made of as said of the plan and of each pillar.

    Args:
        text: A claim to be checked, "…, right?", typos mended.
    """
    low = fold(text)
    found = next((one for shape in _SUMMED if (one := shape.fullmatch(low))), None)
    units = {_MANY.get(one, one) for one in _ITS_UNIT.findall(low)}
    if len(low) != len(text) or found is None or len(units) != 1:
        return text
    (unit,), told = units, []
    for at in range(4):
        where = found[f"held{at}"] or found[f"where{at}"]
        if where:
            letters = [one.upper() for one in re.findall(r"(?<!\w)[a-z](?!\w)", where)]
            number = _value(found[f"has{at}"] or found[f"number{at}"])
            told += [f"Pillar {one} has {number} {unit}" for one in letters]
    total = found.groupdict().get("total")
    if len(told) < _FEWEST_PARTS and not total:
        return text
    parts = listing(told)
    return f"The plan has {_value(total)} {unit}: {parts}, right?" if total else f"{parts}, right?"


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
