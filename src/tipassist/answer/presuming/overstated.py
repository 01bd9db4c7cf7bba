"""Verdicts that say more than what was looked at: "does SLOM never work on data" is no "No"."""

import re

from tipassist.answer.draft import Draft
from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.verdicts import verdict_of

_OF_SUBJECT = re.compile(
    r"(?:Yes|No)\. (?:\d+ activit(?:y|ies) (?:may )?speaks? of|None of the activities in which)\b"
)
_OF_BODIES = re.compile(r"Yes\. (?:\d+ of the \d+ bodies have|\S+ has) a role in\b")
_OF_BODY = re.compile(r"Yes\. \S+ has a role in \d+ of the\b")
_OF_ROLE = re.compile(r"Yes\. \S+ (?:co-?ordinates?|supports?|is named as relevant for) [A-Z]\.\d")
_OF_COUNT = re.compile(
    r"Yes\. \S+ (?:coordinates|supports|is named as relevant for|has a role in) "
    r"(?P<count>\d+) of the \d+ activit(?:y|ies)"
)
_SAID_COUNT = re.compile(
    r"(?<![\w.-])(?<!than )(?<!least )(?<!most )(?<!over )(?<!the )(?<!these )(?<!those )(?<!of )"
    rf"(?P<count>\d+|{'|'.join(NUMBERS)})(?= (?:of (?:them|these|those|the)\b|rows?\b"
    r"|activit(?:y|ies)\b|(?:in|under|within) (?:pillar |outcome )?[a-z](?:\.\d+)?\b))"
)
_CITES = re.compile(
    r"\b(?:refer(?:s|ring|red)? (?:back )?to|cit(?:es?|ing|ed)|quot(?:es?|ing|ed)"
    r"|draw(?:s|n)? (?:on|from)|based (?:up)?on|rests? on|taken from|(?:its|the|as) source)\b"
)
_MORE_THAN_ANY = re.compile(
    r"\b(?<!at )(?:same|alike|whole|entire|besides|beyond|apart|else|only|solely|alone|all|every\w*"
    r"|each|never|always|more|less|fewer|most|least|both|neither|together|instead|exactly|half)\b"
    rf"|(?<![\w.-])(?:\d+|{'|'.join(one for one, value in NUMBERS.items() if value > 1)})"
    r"(?= (?:of (?:the|our|its) )?(?:rows?|activit|lines?|items?|roles?|ours\b|theirs\b))"
)
"""What is asked to be so where it is not enough that a body has some role somewhere."""
_BESIDE = frozenset(("else", "besides", "beyond", "apart"))
"""Words that leave out what was told, where it is left out."""
_LACKS = re.compile(r"(?:Yes|No)\. [^.:]*\b(?:has|have) no\b")
_ASKS = r"^\W*(?:(?:so|and|but|ok|then|well) )*"
_QUANTIFIED = re.compile(
    r"\b(?:all|every|each|only|solely|exclusively|never|always)\b(?! (?:about|right|over)\b)"
    r"|\b(?:any|some|no)[- ]?(?:one|body) (?:but|except|else|other than|besides|apart from)\b"
    rf"|{_ASKS}(?:is|are|do|does) no\b"
)
_OTHERS = re.compile(
    r"\b(?:(?:any|some|an) ?|(?:is|are|does|do|there) )other (?:bod(?:y|ies)|asbs?)\b"
    r"|\b(?:any|some)[- ]?(?:one|body) else\b|\bnobody\b"
    r"|\bno[- ]?one\b|\bno (?:other )?bod(?:y|ies)\b"
)
_NO_ENTRY = re.compile(
    r"\bno (?:rows?|activit(?:y|ies)|projects?|indicators?|examples?|lines?|items?) "
    r"(?:[\w-]+ ){0,4}?(?:on|about|mentions?|names?|speaks? of|covers?|address(?:es)?)\b"
)
_MAY = re.compile(rf"{_ASKS}(?:may|can|could|should|must|shall|might)\b")
_SECTION = re.compile(r"\bsection [a-z]\b")
_WILL = re.compile(r"\b(?:will|shall|(?:is|are) to|planned|scheduled)\b")
_WILL_THERE = re.compile(rf"{_ASKS}will there (?:ever |also |then )?be\b")


def is_overstated(meaning: Meaning, told: Draft) -> bool:
    """Whether a yes or no was told of some rows where more than these is asked about.

    Args:
        meaning: A question.
        told: What is answered.
    """
    first, text = told.claims[0].text if told.claims else "", fold(meaning.text)
    if not verdict_of(first):
        return False
    if _OF_SUBJECT.match(first):
        named = bool(meaning.named or meaning.places)
        return (named and bool(_QUANTIFIED.search(text))) or _OTHERS.search(text) is not None
    more = _MORE_THAN_ANY.finditer(fold(meaning.question)) if _OF_BODY.match(first) else ()
    if any(not (meaning.outside and one[0] in _BESIDE) for one in more):
        return True
    if _counts_otherwise(text, first):
        return True
    if _OF_ROLE.match(first) and _CITES.search(text):
        return True
    return is_of_another(meaning, told)


def _counts_otherwise(text: str, first: str) -> bool:
    """Whether a question tells numbers of rows that are not all what was counted."""
    counted = _OF_COUNT.match(first)
    said = [one["count"] for one in _SAID_COUNT.finditer(text)] if counted else []
    numbers = {int(one) if one.isdigit() else NUMBERS[one] for one in said}
    return counted is not None and bool(numbers - {int(counted["count"])})


def is_of_another(meaning: Meaning, told: Draft) -> bool:
    """Whether a yes or no is told of something else than what is asked.

    That bodies have roles does not tell what they may do or what a section names, and rows that
    have no project do not tell that no project mentions something.
    """
    first, text = told.claims[0].text if told.claims else "", fold(meaning.text)
    if _OF_BODIES.match(first):
        return bool(_MAY.match(text) or _SECTION.search(text))
    return bool(_LACKS.match(first) and _NO_ENTRY.search(text))


def is_left_open(meaning: Meaning, told: Draft) -> bool:
    """Whether it is asked if something will come to be, and a text tells that it once did."""
    first, *rest = [one.text for one in told.claims] or [""]
    asks = first.startswith("Yes, by") and _WILL_THERE.match(fold(meaning.text)) is not None
    return asks and not any(_WILL.search(fold(one)) for one in rest[:1])
