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
        return text
    what, where = (text[slice(*said.span(name))] for name in ("what", "where"))
    if finder.find(what, None).marks:
        return text
    return f"Which {said['unit']} in {where} is about {what[0].lower()}{what[1:]}?"
