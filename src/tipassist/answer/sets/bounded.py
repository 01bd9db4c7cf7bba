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
    r"(?:(?:that|which|and|but|do|does) )*(?:have|has|having|had|with|without|lacks?|lacking|are|is|"
    r"do|does|don't|doesn't|name|list|led|co-?ordinated|supported|where|in which|whose|still|get)\b"
)
_PLACE = (
    r"\s+(?:in|under|within|from|across) (?:the |this )?"
    r"(?:pillars?|outcomes?|[a-z]+ pillar|[a-z]\.?\d|(?:work )?plan)\b"
)
_BOUNDED = re.compile(
    rf"\b{_ROWS}(?:{_PLACE}(?: [a-z][\d.]*)?)? (?P<about>{_ABOUT} (?P<subject>[^,.;:?!()]+?))"
    rf"(?=\s+{_CONDITION}|\s+(?:that|which|where|nobody|no one)\b|\s*,\s|{_PLACE})"
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
        query: The rows asked for without regard to the subject.
    """

    subject: str
    query: SetQuery


def find_subject(text: str) -> Subject | None:
    """Find the subject that stands between rows and a condition on them.

    Args:
        text: The question, folded.
    """
    found = _BOUNDED.search(text)
    return Subject(found["subject"], *found.span("about")) if found else None


def is_condition(query: SetQuery) -> bool:
    """Whether a query sets activities apart by more than one role of one body."""
    counted = any(
        isinstance(one, Counts) or (isinstance(one, Holds) and one.negated)
        for one in query.conditions
    )
    return query.target == "activities" and counted and not (query.extreme or query.held)
