"""A subject beside a condition: "activities about migrant workers that have no supporter"."""

import re
from dataclasses import dataclass

from tipassist.answer.sets.query import Counts, Holds, SetQuery

_ROWS = r"(?:activit(?:y|ies)|rows?|items?|programmes?|ones|lines?|entries)(?: types?)?"
_ABOUT = (
    r"(?:(?:(?:that|which) )?(?:is |are )?(?:about|on|concerning|regarding|with regard to|"
    r"relat(?:ing|ed) to|to do with|touching(?: on)?|(?:that |which )?(?:deal(?:s|ing)? with|"
    r"speak(?:s|ing)? of|talk(?:s|ing)? about|cover(?:s|ing)?|address(?:es|ing)?|"
    r"mention(?:s|ing)?|concern|touch(?:es)? on)))"
)
_CONDITION = (
    r"(?:(?:that|which|and|but|do|does) )*(?:have|has|having|had|with|without|lacks?|lacking|are|"
    r"is|do|does|don't|doesn't|name|list|led|co-?ordinated|supported|where|in which|whose|get)\b"
)
_PLACE = (
    r"\s+(?:in|under|within|from|across) (?:the |this )?"
    r"(?:pillars?|outcomes?|(?:[a-z]+ ){1,3}pillar|[a-z]\.?\d|(?:work )?plan)\b"
)
_BOUNDED = re.compile(
    rf"\b{_ROWS}(?:{_PLACE}(?: [a-z][\d.]*)?)? (?P<about>{_ABOUT} (?P<subject>[^,.;:?!()]+?))"
    rf"(?=\s+{_CONDITION}|\s+(?:that|which|where|nobody|no one)\b|\s*,\s|{_PLACE}|\s*[.?!]*\s*$)"
)
_OPEN = re.compile(r"\b(?:why|when|how(?! many)|reasons?|explain)\b")
_COUNTS = re.compile(r"\b(?:how many|number of|count)\b")
_SAID = re.compile(
    r"\b(?:so|and|ok|please|how many|number of|count|which|what|list|show(?: me)?|give(?: me)?|"
    rf"all|the|of|{_ROWS}|are|is|there|do we have|we have|have we|stand|sit|fall|lie|in|under|"
    r"within|pillar [a-z]|outcome [a-z]\.?\d|[a-z]\.\d|(?:[a-z]+ ){1,3}pillar|(?:the )?plan|"
    r"pillars?)\b"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What rows are about, as a stretch of a question.

    Attributes:
        words: The words of the subject, folded.
        start: Where the words begin that bound the rows by it.
        end: Where they end.
    """

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Bounded:
    """Rows that are about a subject and meet a condition.

    Attributes:
        subject: The words of the subject, as typed.
        query: The rows asked for without regard to the subject; None when all of a place, or
            how many, are asked for.
    """

    subject: str
    query: SetQuery | None


def find_subject(text: str) -> Subject | None:
    """Find the subject that stands between rows and a condition on them.

    Args:
        text: The question, folded.
    """
    found = None if _OPEN.search(text) else _BOUNDED.search(text)
    return Subject(found["subject"], *found.span("about")) if found else None


def asks_all(rest: str) -> bool:
    """Whether nothing is asked beside a subject but how many rows there are, or which in a place.

    Args:
        rest: The question without its subject, folded.
    """
    more = re.search(r"\w", _SAID.sub(" ", rest))
    return more is None and bool(_COUNTS.search(rest) or re.search(_PLACE, rest))


def is_condition(query: SetQuery) -> bool:
    """Whether a query sets activities apart by more than one role of one body."""
    counted = any(
        isinstance(one, Counts) or (isinstance(one, Holds) and one.negated)
        for one in query.conditions
    )
    return query.target == "activities" and counted and not (query.extreme or query.held)
