"""A subject put first, with the rows of a place asked after it.

"Climate change – which activity of pillar A is that?" asks which of them is about it.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder

_NOT_ASKED = (
    r"(?!(?:(?!\s-\s)[^:;.?!])*\b(?:it|its|this|that|these|those|they|them|their|we|our|ours|who"
    r"|which|where|when|how|why|is|are|does|do|has|have|ones?|without|no|leads?|led|supports?"
    r"|supported|co-?ordinat\w+)\b)"
)
_SUBJECT_FIRST = re.compile(
    rf"\W*(?:(?:and|so|ok|then),? )*{_NOT_ASKED}(?P<what>[^:;.?!]{{4,80}}?)(?:\s*:|\s-) *"
    r"(?:(?:and|so) )?(?P<which>(?:which|what) (?:one )?(?P<unit>activity|row|outcome|programme"
    r"|activity type))"
    r" (?:of|in|under|from|within) (?P<where>(?:(?:the|our|your) )?[^:;,.?!]*?\b(?:pillar"
    r"(?: [a-d])?|(?:pillar |outcome )?[a-z](?:\.\d+)?)) "
    r"(?:is|would be|would|covers?|deals with|speaks of|is about|names|mentions)"
    r" (?:that|it|this)(?: (?:be|then|about|one))*[ ?.!]*"
)
_PLAIN_FIRST = re.compile(
    r"\W*(?:(?:and|so|ok|then),? )*(?P<what>[a-z][\w'-]*(?: [\w'-]+){0,3}?)"
    r"(?:\s*[,:;]\s*|\s+[-–—]\s*)(?:(?:and|so|in) )?(?:which|what) "
    r"(?P<units>rows?|activit(?:y|ies))(?: (?:is|are) (?:it|that|those|they))?\W*"
)
_PLAIN_LAST = re.compile(
    r"\W*(?:(?:and|so|ok|then),? )*(?:in )?(?:which|what) (?P<units>rows?|activit(?:y|ies))"
    r"\s*[?:;–—]\s*(?P<what>[a-z][\w'-]*(?: [\w'-]+){0,3}?)\W*"
)
_NO_SUBJECT = re.compile(
    r"\b(?:it|its|this|that|these|those|they|them|their|we|ours?|who|which|where|when|how|why|is"
    r"|are|does|do|has|have|ones?|without|no|leads?|led|supported|co-?ordinat\w+)\b|"
    r"\b(?:pillars?|outcomes?|projects?|indicators?|examples?|footnotes?|references?|articles?"
    r"|lead(?:er)?s?|co-?ordinators?|support(?:er)?s?|bod(?:y|ies)|asbs?|rows?|activit(?:y|ies)"
    r"|alone|both|all|most|more|least|fewest|fewer|many|any|only|empty|blank|one|two|three|four"
    r"|five|\d+|sorry|please|pls|thanks?|hello|hi|yes|no|not|right|correct|exactly|just|but|or"
    r"|if|other|others|same|new|old|first|second|last|i|me|my|us|you|your|he|she|meant?|name|list"
    r"|tell|show|give|check|say|said|mentioned|helping|named?)\b"
)


def with_subject_asked(text: str, finder: SlotFinder) -> str:
    """Return a question for the row of a place that is about what stands before it.

    Where that names a body, a place or an instrument, it describes the row, and stays.

    Args:
        text: The question, typos mended.
        finder: Finds what it names.
    """
    low = fold(text)
    said = _SUBJECT_FIRST.fullmatch(low) if len(low) == len(text) else None
    if said is None:
        return _with_bare_subject(text, low, finder)
    what, where = (text[slice(*said.span(name))] for name in ("what", "where"))
    if finder.find(what, None).marks:
        return text
    return f"Which {said['unit']} in {where} is about {what[0].lower()}{what[1:]}?"


def _with_bare_subject(text: str, low: str, finder: SlotFinder) -> str:
    """Return "fisheries, which rows?" as the question which rows speak of it."""
    said = _PLAIN_FIRST.fullmatch(low) or _PLAIN_LAST.fullmatch(low)
    if said is None or len(low) != len(text) or _NO_SUBJECT.search(said["what"]):
        return text
    what = text[slice(*said.span("what"))]
    return text if finder.find(what, None).marks else f"Which activities speak of {what}?"
