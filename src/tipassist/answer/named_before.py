"""What a last sentence points to, where the sentences before it name just one: "in that pillar".

"SOMTC runs most of pillar E. What in that pillar is not led by them?" asks of E and of SOMTC.
"""

import re

from tipassist.answer.slots import SlotFinder
from tipassist.answer.words import fold
from tipassist.locators import Locator

_END = re.compile(r"[.!;?:](?=\s+\S)|(?<=\s)[-–—](?=\s+\S)")
_THAT = re.compile(
    r"\b(?P<where>(?:in|under|within|of|from|outside) |)(?:that|this|the same|the said) "
    r"(?P<kind>pillar|outcome)\b"
)
_BY = re.compile(
    r"\b(?P<by>(?:co-?ordinated|led|supported|run|headed|backed|owned|handled) by) "
    r"(?:it|them|that body|the same body|this body)(?![\w'-])"
)
_POINTS = re.compile(
    r"\b(?:others?|else|it|its|they|them|their|theirs|those|these|that (?:pillar|outcome|body|one)|"
    r"(?<=\bthe )rest|remaining|there|too|also|same)\b"
)
_ASKS_TOO = re.compile(
    r"\?|\b(?:who|whom|whose|which|what|how|when|where(?! (?:we|it|they)\b)|why"
    r"|list|show|give|tell|name|find|count|only|just|"
    r"ignor\w+|leav\w+|except|without|exclud\w+|forget|skip|besides|apart)\b"
)


def with_named_before(text: str, finder: SlotFinder) -> str:
    """Return the last sentence with the one place and body by name that it points to.

    One that points to anything else, or follows what asks or bounds by itself, stays with it.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    low = fold(text)
    ends = [one.end() for one in _END.finditer(low)] if len(low) == len(text) else []
    if not ends or not (_THAT.search(low, ends[-1]) or _BY.search(low, ends[-1])):
        return text
    said, asked = text[: ends[-1]], text[ends[-1] :]
    if _ASKS_TOO.search(fold(said)):
        return text
    before, here = finder.find(said, None), finder.find(asked, None)
    bodies = {one.body for one in before.bodies}
    if len(bodies) == 1 and not here.bodies:
        asked = _BY.sub(rf"\g<by> {bodies.pop()}", asked)
    named = _THAT.sub(lambda match: _named(match, before.places), asked).strip()
    return text if _POINTS.search(fold(named)) else named


def _named(match: re.Match[str], places: tuple[Locator, ...]) -> str:
    """Return the one place of a kind by its name, or the words as they are."""
    found = [one for one in places if one.kind.value == match["kind"]]
    return f"{match['where']}{match['kind']} {found[0]}" if len(found) == 1 else match[0]
