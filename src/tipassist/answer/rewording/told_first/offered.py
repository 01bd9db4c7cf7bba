"""A subject told first, and two rows or two bodies offered for it: "ferries: A.1.1 or A.1.2?".

Of the rows it is asked which speaks of the subject, of the bodies which handles it.
"""

import re
from collections.abc import Sequence

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder, Slots
from tipassist.locators import CODE_KINDS

_OR = r"(?P<one>[^,;:?!]{2,60}?),? or (?:(?:is|was) it )?(?P<other>[^,;:?!]{2,60}?)"
_CODE = r"[a-z]\.\d+(?:\.\d+)?"
_IS_THAT = (
    r"(?:(?:so|and|then),? )?(?:(?:is|was|would|does) (?:that|it|this|they)(?: be| fall| come)?"
    r"(?: (?:in|under|with|for|a matter for))? )?"
)
_TOLD = re.compile(
    rf"^(?P<subject>[^:?!]{{6,120}}?)\s*(?::|\s[-–—]|,)\s*{_IS_THAT}(?:(?:the|under|in) )?{_OR}\W*$"
)
_THE_ROW = re.compile(
    r"^\W*is (?:the|that) (?:row|activity|line|one|outcome) (?:on|about|for|that speaks of|with)"
    rf" (?P<subject>[^:?!,]{{4,100}}?),? (?P<one>{_CODE}),? or (?:(?:is|was) it )?"
    rf"(?P<other>{_CODE})\W*$"
)
_ASKS = re.compile(
    r"^\W*(?:(?:so|and|but|ok|please|hi|hello),? )*(?:who|whom|whose|what|which|when|where|why|how"
    r"|is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|list|name|give"
    r"|show|tell|compare)\b"
)


def with_choice_asked(text: str, finder: SlotFinder) -> str:
    """Return two rows or bodies that are offered for a subject told first as asked for it.

    Args:
        text: The question, typos mended.
        finder: Finds what a text names.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    told = _THE_ROW.match(low) or _TOLD.match(low)
    if told is None or (told.re is _TOLD and _ASKS.match(low)):
        return text
    subject, one, other = (text[slice(*told.span(key))] for key in ("subject", "one", "other"))
    if _names(finder.find(fold(subject), None)):
        return text
    offered = [finder.find(fold(each), None) for each in (one, other)]
    if all(map(_is_row, offered)):
        return f"Which of {one} and {other} speaks of {subject}?"
    if told.re is _TOLD and all(map(_is_body, offered)):
        return f"Who handles {subject}, {one} or {other}?"
    return text


def _is_row(found: Slots) -> bool:
    """Whether words are the code of one row or outcome and nothing else."""
    places = found.places
    return len(places) == 1 and places[0].kind in CODE_KINDS and _only(found.rest, ())


def _is_body(found: Slots) -> bool:
    """Whether words are the name of one body and nothing else."""
    return len({one.body for one in found.bodies}) == 1 and _only(
        found.rest, [(one.start, one.end) for one in found.bodies]
    )


def _only(rest: str, spans: Sequence[tuple[int, int]]) -> bool:
    for start, end in spans:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    return not re.sub(r"\b(?:the|a|an)\b|\W", "", rest)


def _names(found: Slots) -> bool:
    return bool(found.bodies or found.places or found.instruments or found.instrument_names)
