"""The row beside one that is named: "what comes after D.3.4?" asks for D.3.5."""

import re

from tipassist.locator_reading import find
from tipassist.locators import LocatorKind
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
    if asked is None:
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
