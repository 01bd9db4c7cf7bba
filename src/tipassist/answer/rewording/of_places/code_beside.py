"""The row beside one that is named: "what comes after D.3.4?" asks for D.3.5.

So is an outcome told by its place in a pillar: "the last outcome under prevention".
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import ordinal_in
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register

_SIDE = (
    r"(?:(?:right|directly|immediately|just|straight) )?"
    r"(?P<side>after|before|following|preceding|behind|ahead of)"
)
_ROW = r"(?:activity|row|one|outcome|line|item|code|entry)"
_BEFORE_CODE = re.compile(
    rf"(?P<asked>\bwhat(?:'s| is)?(?: (?:comes|stands|follows|is listed|is printed|is))?|"
    rf"\bwhich(?: {_ROW})?(?: (?:comes|stands|follows|is listed|is printed|is))?|"
    rf"(?:\bthe )?{_ROW}(?: (?:that|which) (?:comes|stands|is))?) {_SIDE} "
    rf"(?:(?:the )?{_ROW} )?$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(
    rf"(?P<asked>\b(?:what|which(?: {_ROW})?)) (?P<side>follows|precedes) $", re.IGNORECASE
)
_OF_INSTRUMENT = re.compile(r"(?:^|[^\w-])(?P<name>[\w-]+) $")
_END = re.compile(r"\s*(?:$|[?.!,;])")
_ALSO = re.compile(r"\s*(?:$|[?.!,;]|(?:is|are|has|have|say|says|led|coordinated|supported|and)\b)")
_KINDS = (LocatorKind.ACTIVITY, LocatorKind.OUTCOME)


def with_code_beside(text: str, register: Register) -> str:
    """Return a question with the row or outcome beside a named one in place of it.

    Args:
        text: The question, typos mended.
        register: The plan, in whose order rows stand.
    """
    named = [one for one in find(text) if one.locator.kind in _KINDS]
    if len(named) != 1:
        return text
    (one,) = named
    asked = _BEFORE_CODE.search(text[: one.start]) or _FOLLOWS.search(text[: one.start])
    if asked is None or _is_of_instrument(text[: asked.start()], register):
        return text
    asks = asked["asked"].lower().startswith(("what", "which"))
    if not (_END if asks else _ALSO).match(text, one.end):
        return text
    rows = register.activities if one.locator.kind is LocatorKind.ACTIVITY else register.outcomes
    codes = [each.code for each in rows]
    if str(one.locator) not in codes:
        return text
    later = asked["side"].lower() in ("after", "following", "behind", "follows")
    at = codes.index(str(one.locator)) + (1 if later else -1)
    if not 0 <= at < len(codes):
        return text
    said = f"What is {codes[at]}" if asks else codes[at]
    return f"{text[: asked.start()]}{said}{text[one.end :]}"


def _is_of_instrument(before: str, register: Register) -> bool:
    """Whether a row is said to be an instrument's: "the BWP item behind A.2.4" is cited there."""
    named = _OF_INSTRUMENT.search(before)
    return named is not None and fold(named["name"]) in _instruments(register)


def _instruments(register: Register) -> frozenset[str]:
    cited = (one.target.parts[0] for each in register.activities for one in each.references)
    return frozenset(map(fold, cited))


_ORDINAL = rf"(?:(?:the )?very )?(?:{'|'.join(ORDINALS)})"
_AT_PLACE = (
    rf"(?:the )?(?P<which>{_ORDINAL}) (?:priority )?outcome (?:(?:in|of|under|within) )?(?:the )?§"
)
_OUTCOME_AT = re.compile(rf"\b{_AT_PLACE}")
_IS_IT = re.compile(
    r"^(?P<opens>\W*(?:(?:so|and|but|ok|then),? )*)"
    rf"(?:(?:is|isn't|isnt) (?P<what>[^?.!,;:§¤]{{3,80}}?) {_AT_PLACE}"
    rf"|(?P<told>[^?.!,;:§¤]{{3,80}}?) is {_AT_PLACE.replace('which', 'place')})"
    r"(?:,? (?:right|correct|no|yes|isn't it))?\s*[?.!]*$"
)
_ONE = re.compile(r"^(?:the |that )|(?: (?:one|outcome))+$")


def with_outcome_at(text: str, named_in: Callable[[], Iterable[Mark]], register: Register) -> str:
    """Return a question with the code of an outcome that is told by its place in a pillar.

    Whether a subject is the last outcome is asked of what that outcome is about.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where an outcome may be told so.
        register: The plan, in whose order outcomes stand.
    """
    low = fold(text)
    if len(low) != len(text) or not re.search(rf"\b{_ORDINAL} (?:priority )?outcome\b", low):
        return text
    marks = tuple(named_in())
    signs, spans = signed(low, marks)
    match = _OUTCOME_AT.search(signs)
    start, end = (spans[match.start()][0], spans[match.end() - 1][1]) if match else (0, 0)
    pillars = {one.value for one in marks if one.kind == "place" and start < one.start < end}
    pillar = pillars.pop() if len(pillars) == 1 else None
    if match is None or not isinstance(pillar, Locator) or pillar.kind is not LocatorKind.PILLAR:
        return text
    codes = [one.code for one in register.outcomes if one.pillar == str(pillar)]
    at = ordinal_in(f"the {match['which'].split()[-1]}")
    if not at or abs(at) > len(codes):
        return text
    code = codes[at - 1 if at > 0 else at]
    asked = _IS_IT.match(signs)
    what = (asked["what"] or asked["told"]).strip() if asked else ""
    if asked is not None and what not in ("it", "that", "this", "which", "what"):
        return f"{asked['opens']}is outcome {code} about {_ONE.sub('', what)}?"
    return f"{text[:start]}outcome {code}{text[end:]}"
