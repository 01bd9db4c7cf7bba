"""What is told first only to be set against what is asked, and the pillar that is told first.

"A.2.3 it runs itself, I know that one. The rest, where it only helps?" asks for the other rows, and
"we lead some rows with ACMW behind us. Which one do we lead alone?" for none of those with ACMW.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.locators import LocatorKind

_NAME = r"(?:(?-i:[A-Z]{3,}(?:-[A-Z]+)*)|we|it|they)"
_LEADS = r"(?:runs?|leads?|co-?ordinates?|heads?|handles?|owns?|carr(?:y|ies))"
_HELPS = r"(?:helps?|supports?|backs?|assists?)"
_ITSELF = r"(?: (?:it|that one|this one))?(?: (?:itself|ourselves|themselves|alone))?"
_KNOWN = (
    r"(?:(?:that(?: one)? )?(?:i|we) (?:already )?(?:know|have|got)(?: (?:about )?(?:that|it)"
    r"(?: one)?)?(?: already)?|(?:that(?: one)?|this)(?: is|'s) (?:clear|known|fine|done|obvious))"
)
_KNOWN_ROW = re.compile(
    rf"\W*(?:(?:so|ok|and|well),? )*(?P<code>[a-z]\.\d+\.\d+),? (?P<who>{_NAME}) "
    rf"(?:(?P<leads>{_LEADS})|{_HELPS}){_ITSELF}[,;.:]+ {_KNOWN}[.;,!]+ (?:(?:and|but|so|now) )*"
    r"(?:what about )?(?:the )?(?:rest|others|other (?:ones|rows)|remaining (?:ones|rows))[,:]? "
    rf"(?:where|in which|that|which) (?:it|they|we|{_NAME}) (?:(?:only|just|merely) )?"
    rf"(?:{_HELPS}|(?P<led>{_LEADS}))(?: out| there)?\W*",
    re.IGNORECASE,
)
_ALONE = (
    r"(?:alone|with (?:nobody|no[- ]?one|no other body) else(?: (?:named|listed|there|involved))?"
    r"|without (?:any(?:body|one) else|any other body|help|support|a supporter)"
    r"|on (?:our|its|their) own|by (?:ourselves|itself|themselves)|single-?handed(?:ly)?)"
)
_NOT_THESE = re.compile(
    rf"\W*(?P<who>{_NAME}) (?:also )?{_LEADS} (?:some|several|a few|many|most|certain|\d+|rows"
    r"|activities)\b[^.?!;]*?\b(?:with|alongside|together with|helped by|supported by|backed by)\b"
    r"[^.?!;]*[.;!]+ (?:(?:and|but|so|now) )*"
    rf"(?P<asks>(?:which|what)(?: ones?| rows?| activit(?:y|ies))? (?:do|does) (?P<again>{_NAME}) "
    rf"(?:lead|run|carry|co-?ordinate|hold|have|handle))[^.?!;]*? (?P<alone>{_ALONE})\W*",
    re.IGNORECASE,
)
_PLACE_FIRST = re.compile(
    r"^\W*(?:(?:so|and|ok|now|for|in|on|under|about),? )*(?:the )?"
    r"(?P<name>(?:(?!\b(?:which|what|who|how|not|except|only)\b)[^,.?!;:]){3,60}? pillar)\s*"
    r"(?::|,|\s[-–—])\s*"
    r"(?=(?:how many|which|who|what|list|name|give|show)\b)",
    re.IGNORECASE,
)
_COUNTED_BY_ME = re.compile(
    r"\W*(?:for|in|under|on|within) (?P<name>[^,.?!;:]{3,60}?),? i (?:count|counted|see|find|get) "
    r"(?P<count>\w+) (?:different |distinct |separate )?(?P<role>co-?ordinating|lead|leading"
    r"|supporting) (?:bodies|asbs)[.;,!]+ (?:(?:kindly|please) )?(?:which|who|what|name them|list"
    r" them)(?: (?:are|is) (?:they|these|those|it))?\W*",
    re.IGNORECASE,
)


def with_known_set_aside(text: str, finder: SlotFinder) -> str:
    """Return a question without what is told first and only set against it.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    known = _KNOWN_ROW.fullmatch(text)
    if known is not None:
        who, deed = known["who"], "lead" if known["led"] else "only support"
        does = "do" if fold(who) in ("we", "they") else "does"
        return f"Besides {known['code'].upper()}, in which rows {does} {who} {deed}?"
    alone = _NOT_THESE.fullmatch(text)
    if alone is not None and fold(alone["who"]) == fold(alone["again"]):
        return f"{alone['asks']} {alone['alone']}?"
    return _with_pillar_first(text, finder)


def _with_pillar_first(text: str, finder: SlotFinder) -> str:
    """Return a question with the letter of the pillar that is told by its title before it."""
    first = _PLACE_FIRST.match(text)
    if first is not None and (letter := _letter(first["name"], finder)):
        return f"In Pillar {letter}, {text[first.end() :]}"
    counted = _COUNTED_BY_ME.fullmatch(text)
    if counted is not None and (letter := _letter(counted["name"], finder)):
        verb = "support" if fold(counted["role"]) == "supporting" else "coordinate"
        return f"Which {counted['count']} bodies {verb} in Pillar {letter}?"
    return text


def _letter(name: str, finder: SlotFinder) -> str:
    """Return the letter of the one pillar that words name and of nothing else, or ""."""
    said = name if name.lower().endswith("pillar") else f"the {name} pillar"
    slots = finder.find(said, None)
    named = slots.bodies or slots.outside or slots.instruments or slots.instrument_names
    if named or len(slots.places) != 1 or slots.places[0].kind is not LocatorKind.PILLAR:
        return ""
    return slots.places[0].parts[0]
