"""One role that bodies are said to have and the other that they never have, however it is told.

"SOMHD is only ever a supporter, never the coordinator" and "it leads nothing, it just helps" are
read as "supports but never leads": neither half is asked of rows by itself.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark

_OR_COORDINATE = r"co-?ordinat(?:e|es|ing)|leads?|leading|heads?|runs?"
_OR_SUPPORT = r"supports?|supporting|helps?|helping|backs?|assists?|assisting"
_ROW = r"(?:rows?|activit(?:y|ies)|things?|lines?|programmes?)"
_VERBS = {"leads": _OR_COORDINATE, "supports": _OR_SUPPORT}
_NOUNS = {
    "leads": r"(?:co-?ordinators?|leaders?|lead(?: body)?|(?:co-?ordinating|leading|lead) "
    r"(?:body|bodies|asbs?|role|part))",
    "supports": r"(?:supporters?|helpers?|backers?"
    r"|(?:support(?:ing)?|secondary) (?:body|bodies|asbs?|roles?|parts?))",
}
_BE = r"(?:(?:is|are|am|acts? as|serves? as|remains?|has|have|plays?|takes?|holds?) )?"
_FREELY = (
    r"(?:(?:only|just|merely|simply|purely|solely|ever|always|there to|here to|in it to|in there "
    r"to|an?|the|as|in a|in the) )*"
)
_WHOM = (
    r"(?:(?:,? only| alone| others?| other (?:bodies|asbs?|people|ones)| (?:some|any)(?:one|body)"
    r"(?: else)?| for others| others'? rows| roles?| along))*"
)
_PLACES = (
    r"(?P<counted> (?:in |on )?(?:just |only |exactly )?(?P<number>{numbers})(?: {row}| places?))?"
)
_NUMBERS = r"\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_AT_ALL = r"(?:,? (?:at all|ever|anywhere|itself|themselves|ourselves|of its own|of their own))*"
_DENIES = (
    r"(?:never|(?:does|do|did|has|have|is|are) (?:not|never)|(?:does|do|did|is|are)n't|not|nowhere)"
    r"(?: (?:ever|once|actually|even|itself|themselves|taken|takes?))*"
)
_ANY = (
    rf"(?: (?:anything|(?:any|even an?|an?|one|even one)(?: single)? {_ROW}|one|any(?:one|body)"
    r"(?: else)?))?"
)
_OF_ANY = (
    rf"(?: (?:of|for|in|on) (?:anything|(?:any|(?:even )?an?|(?:even )?one)(?: single)? {_ROW}))?"
)
_NOTHING = rf"(?:nothing|none|nobody|no-? ?one|no(?: single)? {_ROW}|not an?(?: single)? {_ROW})"
_JOINS = (
    r"(?:(?:\s*[,;:–—-]\s*|\s+)(?:(?:and|but|yet|so|instead|rather)\b,? ?)*"
    r"(?:(?:it|they|we|he|she) )?|\s*[.]\s+(?:it|they|we) )(?:(?:do|does) )?"
)
_END = r"(?=\s*(?:$|[,.;?!]|(?:right|correct|true|yes|no)\b))"
_ALONE = r"(?:only|just|merely|simply|purely|solely|nothing but|nothing more than)"


def _does(role: str) -> str:
    return rf"{_FREELY}{_BE}{_FREELY}(?:{_VERBS[role]}|{_NOUNS[role]}){_WHOM}" + _PLACES.format(
        numbers=_NUMBERS, row=_ROW
    )


def _never(role: str) -> str:
    verb, noun = _VERBS[role], _NOUNS[role]
    return (
        rf"(?:{_DENIES} (?:(?:{verb}){_ANY}|(?:in |as )?(?:an?|the)? ?{noun}{_OF_ANY}"
        r"|taking the lead)"
        rf"|(?:{verb}) {_NOTHING}){_AT_ALL}"
    )


_OTHER = {"supports": "leads", "leads": "supports"}
_SHAPES = tuple(
    (role, re.compile(shape))
    for role, other in _OTHER.items()
    for shape in (
        rf"¤[,:]? {_does(role)}{_JOINS}{_never(other)}{_END}",
        rf"¤[,:]? {_never(other)}{_JOINS}{_does(role)}{_END}",
    )
)
_ONLY_ONE = tuple(
    (role, re.compile(rf"¤ (?:is|are|am|acts as|serves as) (?:{shape}){_END}"))
    for role, noun in _NOUNS.items()
    for shape in (rf"{_ALONE} (?:ever )?(?:an?|the) {noun}", rf"(?:an?|the) {noun} (?:only|alone)")
)
_MAY = re.compile(
    r"\b(?:never|not|n't|nothing|none|nobody|no|only|just|merely|simply|purely|solely|alone)\b|n't\b"
)
_ASKED_FOR = re.compile(
    r"\b(?:which|what|where|who|whose|how|list|show|give|name|rows? (?:that|where|which))\b"
)
_DOES = re.compile(r"\b(?:do|does|did) $")
_WHOSE = re.compile(r"\b(?:that|which|where|rows?|activit(?:y|ies)|of|by|with)\s+$")


def with_one_role(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a claim that a body has one role and never the other as "supports but never leads".

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where a role may be denied.
    """
    low = fold(text)
    if len(low) != len(text) or not _MAY.search(low):
        return text
    signs, spans = signed(low, named_in())
    for role, shape in (*_SHAPES, *_ONLY_ONE):
        match = shape.search(signs)
        if match is None or _ASKED_FOR.search(signs, 0, match.start()):
            continue
        if _WHOSE.search(signs, 0, match.start()) or "§" in match[0] or match[0].count("¤") > 1:
            continue
        start, end = spans[match.start()], spans[match.end() - 1][1]
        return f"{text[: start[0]]}{text[slice(*start)]} {_said(role, match)}{text[end:]}"
    return text


def _said(role: str, match: re.Match[str]) -> str:
    """Return that a body has one role, in so many rows if they are counted, and not the other."""
    does, other = role, _OTHER[role]
    if _DOES.search(match.string, 0, match.start()):
        does, other = does.removesuffix("s"), other.removesuffix("s")
    number = match.groupdict().get("number")
    if number is None:
        return f"{does} but never {other}"
    rows = "activity" if number in ("1", "one") else "activities"
    return f"{other} nothing and {does} {number} {rows}"
