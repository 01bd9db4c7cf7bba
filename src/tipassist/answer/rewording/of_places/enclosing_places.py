"""A place that only says where the rows named lie: "in Pillar A, AICHR supports A.2.6 and A.3.2".

What is said of the rows is said of them alone, not of all that lies in the place. Rows that do not
lie there are told with the place that they lie in.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tipassist.answer.language.words import fold
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import SCOPE_KINDS, Locator, LocatorKind

_IN = re.compile(r"\b(?:in|under|within|inside|of|for|from) (?:the )?$")
_OPENS = re.compile(r"(?:^|[:;,.?!–—-]|\b(?:that|so|and|but))$")
_COMMA = re.compile(r"(?:\s*,)?")
_DEED = re.compile(
    r"\b(?:co-?ordinat\w*|leads?|led|leading|supports?|supported|supporting|supporters?|heads?"
    r"|headed|runs?|helps?|helped|helping|backs?|backed|assists?|assisted|belongs?|responsible"
    r"|in charge|involved|roles?)\b"
)
_SPEAKS_OF_MORE = re.compile(
    r"\b(?:activit(?:y|ies)|rows?|lines?|outcomes?|pillars?|ones?|others?|else|only|just|solely"
    r"|nothing|nowhere|nobody|no|exactly|precisely|same|like|similar|alike|than|but|except|besides?"
    r"|apart|aside|beyond|outside|rest|remaining|further|most|fewest|first|last|compar\w+|between"
    r"|list|complete|full|whole|all (?:of )?(?:the|its)|everything|elsewhere|alone"
    r"|what (?:do|does))\b"
)

_NARROWED = re.compile(
    r"\bpillar (?P<letter>[A-Z])(?P<but>[,;:]? (?:but|though|and)|[,;:]|,? \()?,? ?"
    r"(?P<only>only|just|limited to|restricted to|specifically|more (?:precisely|specifically)) "
    r"(?:(?:in|for|under|within|of) )?(?:the )?"
    r"(?P<outcomes>(?:outcomes? )?(?P=letter)\.\d+(?!\.?\d)"
    r"(?:(?:,? (?:and|or|&)|,) (?:outcome )?(?P=letter)\.\d+(?!\.?\d))*)\)?(?=\s*(?:[,.:;?!]|$))",
    re.IGNORECASE,
)
_CLAIMS = re.compile(
    r"(?:(?:and|so|but|then) )*(?:is|are|does|do|did|was|were|has|have)\b"
    r"|.*\b(?:right|correct|true)\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A question about rows without the place that they are said to lie in.

    Attributes:
        text: The question; as it was where nothing like that is said.
        misplaced: The rows that do not lie in that place, when none of those named does.
        place: The place, where rows are misplaced.
    """

    text: str
    misplaced: tuple[Locator, ...] = ()
    place: Locator | None = None


def without_enclosing_place(text: str, named_in: Callable[[], Iterable[Mark]]) -> Enclosed:
    """Return a question about rows without the place that all of them, or none, lie in.

    Where more is spoken of than the rows named, the place stays.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where a deed is told.
    """
    as_it_was = Enclosed(text)
    low = fold(text)
    if len(low) != len(text) or not _DEED.search(low):
        return as_it_was
    marks = sorted(named_in(), key=lambda one: one.start)
    named = [(one, one.value) for one in marks if isinstance(one.value, Locator)]
    around = [(mark, place) for mark, place in named if place.kind in SCOPE_KINDS]
    rows = [(mark, place) for mark, place in named if place.kind is LocatorKind.ACTIVITY]
    if len(around) != 1 or not rows or len(rows) + 1 != len(named):
        return as_it_was
    mark, whole = around[0]
    before = _IN.search(low, 0, mark.start)
    inside = {whole.contains(row) for _, row in rows}
    if before is None or mark.kind != "place" or len(inside) > 1:
        return as_it_was
    ahead = low[: before.start()].rstrip(" ,")
    opens = _OPENS.search(ahead) is not None
    if not opens and all(row.end != len(ahead) for row, _ in rows):
        return as_it_was
    end = _COMMA.match(low, mark.end).end() if opens else mark.end  # type: ignore[union-attr]
    ahead = text[: before.start()]
    left = f"{ahead if opens else ahead.rstrip()}{text[end:]}".strip()
    if _SPEAKS_OF_MORE.search(fold(left)):
        return as_it_was
    misplaced = () if True in inside else tuple(row for _, row in rows)
    return Enclosed(" ".join(left.split()), misplaced, whole if misplaced else None)


def without_wider_place(text: str) -> str:
    """Return "in pillar A, but only outcomes A.1 and A.3" as "in outcomes A.1 and A.3".

    Args:
        text: The question, with its letters named.

    Returns:
        It as it was where it asks whether something is so only there.
    """
    found = _NARROWED.search(text)
    if found is None or (_CLAIMS.match(text) and "but" not in (found["but"] or "")):
        return text
    return f"{text[: found.start()]}{found['outcomes']}{text[found.end() :]}"
