"""Compared: whether a question sets rows side by side, and which of their fields it compares."""

import re

from tipassist.answer.meaning import Column

SHARED = re.compile(r"\b(?:in common|overlap\w*|shar(?:e|es|ed|ing)|same|alike|identical)\b")
_IN_BOTH = re.compile(r"\b(?:on|in|at|of|for|under|with) both\b(?! (?:lists?|answers?|results?))")
SWAPPED = re.compile(
    r"\b(?:swap|switch|exchang|revers|trad(?=e|ing))\w*\b|\bother way (?:a?round)\b|\bvice versa\b"
)
DIFFERENT = re.compile(r"\b(?:differ\w*|distinguish\w*)\b|\bsets? \w+ apart\b")
_OF_BODIES = re.compile(r"\b(?:bod(?:y|ies)|asbs?|who|whom|roles?)\b")
_OF_REFERENCES = re.compile(
    r"\b(?:articles?|paragraphs?|paras?|references?|footnotes?|provisions?|cit(?:e|es|ed|ing))\b"
)
_COUNTED = re.compile(r"\bhow many\b|\bnumbers?\b|\bmore\b|\bfewer\b|\bmost\b")


def compares_rows(question: str) -> bool:
    """Whether a question, folded, asks what things have in common or in what they differ."""
    asks = (SHARED, SWAPPED, DIFFERENT)
    asks_both = _IN_BOTH.search(question) and field_compared(question) is not Column.NONE
    compares = asks_both or any(one.search(question) for one in asks)
    return bool(compares) and not _COUNTED.search(question)


def field_compared(question: str) -> Column:
    """Return whether a question, folded, compares bodies or references; `NONE` for neither."""
    if _OF_REFERENCES.search(question):
        return Column.REFERENCES
    of_bodies = _OF_BODIES.search(question) or SWAPPED.search(question)
    return Column.BODIES if of_bodies else Column.NONE
