"""Clauses that take nothing from the rows asked for: "counting the one we share with SOMTC".

"Besides the one on borders, what else do we lead?" leaves out a row that only its subject tells;
the whole list answers that better than a guess at which row is meant.
"""

import re

from tipassist.answer.asking_part import Span
from tipassist.answer.words import fold

_INCLUDED = re.compile(
    r",?\s*(?<!not )\b(?:also |even )?"
    r"(?:counting|including|inclusive of|(?<=, )(?:please )?include) (?:also )?"
    r"(?:the|those|that)(?: ones?)?"
    r"(?= (?:we|it|they|that|which|where|in which|shared|co-?led)\b)[^,.;?!]*"
    r"|\b(?:maybe|perhaps|possibly|in case|if|or) "
    r"(?:(?:there|it)(?: is| are|'s| might be| may be) )?(?:an? |any )?(?:ties?|draws?|tied)\b"
    r"[^.?!;]*"
)
_DESCRIBED = re.compile(
    r"\b(?:besides|beside|apart from|aside from|other than|except(?: for)?|beyond|in addition to) "
    r"(?:the|that|this) (?:(?!one\b)[a-z][\w'-]* ){1,7}?(?:ones?|rows?|activit(?:y|ies)|items?)\b"
    r"(?: (?:in|under|of) pillar [a-z]\b)?,?"
)


_CODE = r"(?:(?:outcome |activity |row )?[a-z](?:[.\s-]?\d+)+|pillar [a-z])"
_CORRECTS = (
    r"(?:sorry|oops|pardon|scratch that|strike that|my bad|apologies"
    r"|i (?:actually |really )?mean(?:t)?|no,? wait|wait,? no|wait|no|rather"
    r"|correction|make that|or rather|i should say)"
)
_SLIP = re.compile(rf"\b{_CODE}(?:[\s.,;:-]+{_CORRECTS}\b)+[\s,:.-]*(?=(?:the )?{_CODE}\b)")


def without_slips(text: str) -> str:
    """Return a question without a code that the next one corrects: "A.2.7, sorry, A.2.3"."""
    return _without(_SLIP, text)


def without_included(text: str) -> str:
    """Return a question without clauses that name what belongs to the rows anyhow."""
    return _without(_INCLUDED, text)


def without_described(text: str) -> str:
    """Return a question without rows left out that are told by nothing but their subject."""
    return _without(_DESCRIBED, text)


def _without(pattern: re.Pattern[str], text: str) -> str:
    for match in pattern.finditer(fold(text)):
        text = Span(*match.span()).without(text)
    return text
