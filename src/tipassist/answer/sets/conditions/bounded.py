"""A subject beside a condition: "activities about migrant workers that have no supporter"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.sets.query import SOME, Counts, Holds, SetQuery

_ROWS = r"(?:activit(?:y|ies)|rows?|items?|programmes?|ones|lines?|entries)(?: types?)?"
_SPEAKS = (
    r"(?:deal(?:s|ing)? with|speak(?:s|ing)? (?:of|about)|talk(?:s|ing)? (?:of|about)|"
    r"cover(?:s|ing)?|address(?:es|ing)?|mention(?:s|ing)?|concern(?:s|ing)?|touch(?:es|ing)? on|"
    r"(?:is|are) (?:about|concerned with)|ha(?:ve|s) to do with|relat(?:es?|ing) to)"
)
_ABOUT = (
    rf"(?:(?:(?:that|which) )?(?:{_SPEAKS}|(?:is |are )?(?:about|on|concerning|regarding|"
    r"with regard to|relat(?:ing|ed) to|to do with|touching(?: on)?|"
    r"for(?! (?:which|whom|us|me|now|each|every)\b))))"
)
_CONDITION = (
    r"(?:(?:that|which|and|but|do|does) )*(?:have|has|having|had|with|without|lacks?|lacking|are|"
    r"is|do|does|don't|doesn't|not|name|list|led|co-?ordinated|supported|"
    r"where|in which|whose|get)\b"
)
_PLACE = (
    r"\s+(?:in|under|within|from|across) (?:the |this )?"
    r"(?:pillars?|outcomes?|(?:[a-z]+ ){1,3}pillar|[a-z]\.?\d|(?:work )?plan)\b"
)
_IN = rf"(?:{_PLACE}(?: [a-z][\d.]*)?| (?:in|under) [a-z])?"
_ANDS = r"(?: (?:and|but)(?= (?:is|are|has|have|do|does|don't|doesn't|not)\b))?"
_ENDS = rf"(?={_PLACE}|\s*,\s|\s*[.?!]*\s*$)"
_WORDS = r"[^,.;:?!()]+?"
_BOUNDED = re.compile(
    rf"\b(?:{_ROWS}|(?P<thing>anything|something)){_IN} "
    rf"(?P<about>{_ABOUT} (?P<subject>{_WORDS}){_ANDS})"
    rf"(?:(?=\s+{_CONDITION}|\s+(?:that|which|where|nobody|no one)\b)|{_ENDS})"
)
_LACKS = (
    r",? (?:(?:but|and|yet|that|which) )*(?:do(?:es)? not|don't|doesn't|not|never|without|with no)"
    rf"(?: (?:any|the|also|ever|even|mention of|{_SPEAKS}|of|on|about))* "
)
_PARTED = re.compile(
    rf"\b{_ROWS}{_IN} (?P<about>{_ABOUT} (?P<subject>{_WORDS})(?<! are)(?<! is)"
    rf"{_LACKS}(?P<lacking>{_WORDS})){_ENDS}"
)
_BEHIND = re.compile(
    rf"\b(?P<about>(?:(?:and|but|that|which|also) )*{_SPEAKS} (?P<subject>{_WORDS})"
    rf"(?:{_LACKS}(?P<lacking>{_WORDS}))?){_ENDS}"
)
_DENIED = re.compile(
    rf"\b(?P<about>(?:(?:that|which|and|but|do|does|are|is) )*"
    rf"(?:(?:not|never|don't|doesn't) {_SPEAKS}|(?:not|aren't|isn't|never) "
    rf"(?:about|on|concerned with|for|to do with)) (?:any |the )?(?P<subject>{_WORDS}))"
    rf"(?:(?=\s+(?:do|does|is|are|has|have) )|{_ENDS})"
)
_SAYS_NOT = re.compile(r"\b(?:not|never|don't|doesn't|aren't|isn't)\b")
_OF_CELL = re.compile(r"\b(?:indicators?|projects?|examples?|initiatives?|cells?|titles?|it) *$")
_SOUGHT = re.compile(rf"\b(?:{_ROWS}|what (?:do|does))\b")
_KIND = (
    r"(?!(?:are|is|was|were|do|does|did|have|has|of|in|on|or|and|not|the|any|some|every|each|more|"
    r"which|what|who|that|where|how|why|when|all|"
    r"fewer|other|couple|few|several|many|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"[a-z][a-z'-]+"
)
_BEFORE = re.compile(
    r"\b(?:which|what|how many|list|show me|give me|there|the|all|any)"
    r"(?: (?:of|the|all|any|an?))*"
    rf" (?P<about>(?P<subject>(?:{_KIND} ){{0,3}}?{_KIND})(?<!'s)) (?={_ROWS}\b)"
)
_BOTH = re.compile(r"both (?P<one>.+?) and (?P<other>.+)")
_IS_ROLE = re.compile(
    r"\b(?:ours?|us|we|mine|my|them|theirs?|it|led|leading|co-?ordinat\w+|supported|supporting|"
    r"by|nobody|anybody|any ?one|bod(?:y|ies)|asbs?)\b"
)
_ASKS_IF = re.compile(
    r"\W*(?:(?:so|and|but|ok|then) )*(?:do|does|did|is|are|was|were)\b(?! there| any)"
)
_ANYTHING = re.compile(r"\b(?:anything|something)\b", re.IGNORECASE)
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
        first: Where its own words begin.
        besides: What the rows are to speak of too: "both training and guidelines".
        lacking: What they are not to speak of: "guidelines but not training", or "".
        plain: Whether it stands right behind the rows, as "on" or "about" something.
        denied: Whether the rows are not to speak of it: "SLOM rows that do not mention data".
    """

    words: str
    start: int
    end: int
    first: int
    besides: tuple[str, ...] = ()
    lacking: str = ""
    plain: bool = True
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Bounded:
    """Rows that are about a subject and meet a condition.

    Attributes:
        subject: The words of the subject, as typed.
        query: The rows asked for without regard to the subject; None when all of a place, or
            how many, are asked for.
        besides: What the rows are to speak of too, as typed.
        lacking: What they are not to speak of, as typed, or "".
        plain: Whether there can be no other subject: "rows about …".
        denied: Whether the rows are not to speak of the subject.
    """

    subject: str
    query: SetQuery | None
    besides: tuple[str, ...] = ()
    lacking: str = ""
    plain: bool = True
    denied: bool = False

    @property
    def is_parted(self) -> bool:
        """Whether two subjects are asked for together, or one without the other."""
        return bool(self.besides or self.lacking)

    @property
    def sets_apart(self) -> bool:
        """Whether rows are asked for by more than one subject and one role of one body."""
        apart = self.is_parted or self.denied
        return apart or self.query is None or is_condition(self.query)


def find_subjects(text: str) -> Iterator[Subject]:
    """Yield what may be the subject between rows and a condition on them, or beside both.

    Args:
        text: The question, folded.

    Yields:
        The readings, the most that they take for the subject first.
    """
    denied = (_DENIED,) if _SAYS_NOT.search(text) else ()
    for shape in () if _OPEN.search(text) else (*denied, _PARTED, _BOUNDED, _BEHIND, _BEFORE):
        found = shape.search(text)
        if found is None or (shape in (_BEHIND, _BEFORE) and asks_of_body(text)):
            continue
        before = text[: found.start()]
        if shape in (_BEHIND, _DENIED) and (_OF_CELL.search(before) or not _SOUGHT.search(before)):
            continue
        lacking = found.groupdict().get("lacking") or ""
        if _IS_ROLE.search(lacking) or found["subject"].startswith("neither "):
            continue
        words, start = found["subject"], found.start("subject")
        both = _BOTH.fullmatch(words)
        if both:
            words, start = both["one"], start + both.start("one")
        others = (both["other"],) if both else ()
        plain = shape in (_PARTED, _BOUNDED) and not found.groupdict().get("thing")
        begin, end = found.span("about")
        yield Subject(words, begin, end, start, others, lacking, plain, shape is _DENIED)


def asks_of_body(text: str) -> bool:
    """Whether it is asked if a body does something, and not if there are rows of a kind.

    Args:
        text: The question, folded.
    """
    return _ASKS_IF.match(text) is not None


def of_rows(rest: str) -> str:
    """Ask for rows where anything at all is asked for: "is there any row SLOM does not lead"."""
    return _ANYTHING.sub("any row ", rest, count=1)


def asks_all(rest: str) -> bool:
    """Whether nothing is asked beside a subject but how many rows there are, or which in a place.

    Args:
        rest: The question without its subject, folded.
    """
    return asks_rows(rest) and bool(_COUNTS.search(rest) or re.search(_PLACE, rest))


def asks_rows(rest: str) -> bool:
    """Whether nothing is asked beside a subject but which rows there are.

    Args:
        rest: The question without its subject, folded.
    """
    return re.search(r"\w", _SAID.sub(" ", rest)) is None


def is_condition(query: SetQuery) -> bool:
    """Whether a query sets activities apart by more than one role of one body."""
    counted = len(query.conditions) > 1 or any(
        isinstance(one, Counts) or (isinstance(one, Holds) and (one.negated or one.every))
        for one in query.conditions
    )
    return counted and is_of_rows(query)


def is_of_rows(query: SetQuery) -> bool:
    """Whether activities are asked for by nothing but what each of them has."""
    told = query.extreme or query.held or query.marked or query.inner
    apart = bool(told) or query.claimed not in (None, SOME) or query.share != SOME
    return query.target == "activities" and bool(query.conditions) and not apart
