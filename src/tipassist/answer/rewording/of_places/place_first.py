"""A place named first and meant by what follows: "Pillar D: does SOMTC coordinate all of it?".

What is said of all, most or none "of it" is said of the place, so that the place is put there.
"""

import re

from tipassist.answer.language.words import fold

_OPENS = r"^\W*(?:(?:and|so|but|ok|okay|well|now|then|also),? )*"
_PLACE_FIRST = re.compile(
    rf"{_OPENS}(?:(?:in|for|on|as for|as to|about|with|take|regarding) )?(?:the )?"
    r"(?:(?P<pillar>pillar [a-z])|(?:outcome )?(?P<outcome>[a-z]\.\d+))(?![\w.]*\d)"
    r"\s*(?:[,:;]|\s[-–—])\s*(?P<asks>[^.?!;]*?\b(?:all|most|half|any|none|each|every one"
    r"|everything|anything|nothing))(?P<of> (?:of|in) )(?:it|them|that|these|those|its rows"
    r"|its activities|the rows|the activities)(?P<rest>(?=\s*(?:$|[,?.!]| without\b)).*)$",
    re.DOTALL,
)
_NAMES_PLACE = re.compile(r"\bpillars?\b|\boutcomes?\b|(?<![\w.])[a-z]\.\d")


def with_place_first(text: str) -> str:
    """Return what is said of all of a place that stands first as said of that place.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _PLACE_FIRST.match(low) if len(low) == len(text) else None
    if match is None or _NAMES_PLACE.search(match["asks"]):
        return text
    asks, of, rest = (text[slice(*match.span(name))] for name in ("asks", "of", "rest"))
    place = text[slice(*match.span("pillar" if match["pillar"] else "outcome"))]
    return f"{asks}{of}{place}{rest}"
