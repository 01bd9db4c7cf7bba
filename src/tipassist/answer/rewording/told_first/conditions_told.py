"""Conditions told before it is asked what meets them: "SLOM must lead, ACMW must help. What fits?".

They are said as the one question that they come to, so that none of them is dropped.
"""

import re

from tipassist.answer.language.words import fold

_MUST = r"(?:(?:has|have|needs?) to|must|should|ought to|shall)"
_ROWS = r"(?: (?:activit(?:y|ies)|rows?|ones?|lines?|entries))?"
_ALL = (
    r"(?:(?:all|both|each|every one|these|those|that|this|them)(?: of)?(?: (?:the|these|those|them"
    r"|that))?(?: (?:two|three|four|five|\d))?(?: (?:conditions?|criteria|tests?|requirements?"
    r"|boxes|points))?|the bill)"
)
_ASKED = re.compile(
    rf"(?P<told>.*\b{_MUST}\b.*?)\s*[.;!:]\s+(?:so |and |now |then )*"
    rf"(?P<which>(?:what|which|how many){_ROWS}) (?:would |will |do |does )?"
    rf"(?:meets?|satisf(?:y|ies)|fulfils?|fits?|match(?:es)?|ticks?|qualif(?:y|ies)|pass(?:es)?)"
    rf"(?: {_ALL})?\s*[?.!]*\s*$"
)
_TERSE = re.compile(
    r"(?P<told>\W*[\w-]+(?: [\w-]+){0,2} (?:supporting|backing|helping|leading|co-?ordinating)"
    r"(?:,| and| but|\s[-–]) [^?.!;:]+?)\s*[.;!:?]\s+(?:so |and )?"
    r"(?P<which>(?:which|what)(?: ones?| rows?| activit(?:y|ies))?)\s*[?.!]*\s*$"
)
"""No more than who does what, and a bare "which?" behind it."""
_TERSER = re.compile(
    r"(?P<told>\W*[\w-]+(?: [\w-]+){0,2} (?:supporting|backing|leading|co-?ordinating)"
    r"(?:,? and|,? but|,|\s[-–])(?: (?:an?|the|its|their))? (?:co-?ordinator|lead|supporter)"
    r" (?:other than|except|but not) [\w-]+)(?P<which>)"
    r"(?:\s*[-–,:;.]+ (?:please )?list(?: (?:them|those|all))?)?\W*$"
)
"""The same with nothing behind it: "SLOM leading, supporter other than ACMW"."""
_ANNOUNCED = re.compile(
    r"\W*(?!(?:which|what|in|under|outside|except|without|apart|only)\b)[^.?!:;¤]{3,60}:\s+"
)
_MUST_BE = re.compile(rf"\b{_MUST} (?P<not>not )?be\b(?: the one)?", re.IGNORECASE)
_MUST_DO = re.compile(rf"\b{_MUST} (?=(?!not\b)[a-z])", re.IGNORECASE)
_OF_ROWS = re.compile(
    r"\b(?:co-?ordinat|lead|led\b|support|help|back|projects?\b|indicators?\b|footnotes?\b|named?\b)"
)
_QUESTION = re.compile(r"[?]|\b(?:which|what|who|whose|how many)\b")


def with_conditions_asked(text: str) -> str:
    """Return conditions and the question what meets them as one question for rows.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = (
        _ASKED.match(low) or _TERSE.match(low) or _TERSER.match(low)
        if len(low) == len(text)
        else None
    )
    if match is None:
        return text
    start = announced.end() if (announced := _ANNOUNCED.match(low)) else 0
    told = text[start : match.end("told")]
    if _QUESTION.search(fold(told)) or not _OF_ROWS.search(fold(told)):
        return text
    told = _MUST_DO.sub("", _MUST_BE.sub(lambda one: f"is {one['not'] or ''}".rstrip(), told))
    many = "How many" if match["which"].startswith("how") else "Which"
    return f"{many} activities: {told}?"
