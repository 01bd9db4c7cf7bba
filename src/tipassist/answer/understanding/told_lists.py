"""Rows that are told as all that something is said of: "the only rows without projects are A.1.2".

What is said of them is read as a question of its own, so that its rows can be held against those
that are told.
"""

import re
from dataclasses import dataclass

from tipassist.answer.language.statement_words import tested_span
from tipassist.answer.language.words import fold
from tipassist.locator_reading import find
from tipassist.locators import Locator, LocatorKind

_CODE = "\u00a7"
_CODES = rf"{_CODE} *(?:(?:,|and|&|or|as well as) *)*(?:{_CODE} *(?:(?:,|and|&) *)*)*"
_ROWS = r"(?:(?:one|single|two|three|four|\d+) )?(?:rows?|activit(?:y|ies)|ones?|types?|lines?)"
_LIST = r"(?:complete|full|whole|entire|exhaustive) list of (?:the |all )?(?:the )?"
_ONLY = rf"(?:(?:the )?(?:only|sole) |(?:the )?{_LIST}|all (?:of )?(?:the )?)"
_IS = r"(?:is|are|was|were)"
_AHEAD = re.compile(
    rf"\s*(?:{_IS} )?(?P<codes>{_CODES})(?:{_IS} )?{_ONLY}{_ROWS} (?P<what>[^.?!;{_CODE}]+)"
)
_BEHIND = re.compile(
    rf"\s*(?:{_IS} )?(?:{_ONLY}{_ROWS}|the (?:rows|activities|ones)) (?P<what>[^.?!;{_CODE}]+?)"
    rf" (?:{_IS} )?(?:only |just |exactly |: ?)*(?P<codes>{_CODES})"
)
_DOES = (
    r"(?P<does>(?:ha(?:ve|s)|names?|lists?|mentions?|lacks?|shows?|prints?|gives?|carry|carries"
    r"|gets?|needs?|cites?|refers?|involves?|contains?|(?:is|are)|(?:do|does)(?: not|n't)"
    rf"|comes?|brings?) [^.?!;,{_CODE}]+?)"
)
_ALONE = r"(?:only|just|solely|none but|nothing but|no (?:row|activity) (?:but|other than|except))"
_ONLY_THESE = re.compile(
    rf"\s*(?:(?P<where>(?:in|under|within|of|for|across) [^.?!;,{_CODE}]+?),? )?(?:does |do |is )?"
    rf"{_ALONE} (?:the )?(?:(?:rows?|activit(?:y|ies)) )?(?P<codes>{_CODES})"
    rf"(?:(?P<there>(?:in|under|within|of) [^.?!;,{_CODE}]+?) )?{_DOES}"
)
_AMONG = re.compile(
    rf"\s*(?:does |do )?(?P<does>[^.?!;,{_CODE}]+?) (?:only|just|nothing but|no more than) "
    rf"(?P<codes>{_CODES})(?P<where>(?:in|under|within|of) [^.?!;,{_CODE}]+)"
)
_AMONG_THERE = re.compile(
    rf"\s*(?P<where>(?:in|under|within|of) [^.?!;,{_CODE}]+?),? (?:does |do )?"
    r"(?P<does>(?:(?:the )?[\w-]+ ){1,3}?(?:only |just )?(?:co-?ordinat|lead|support|head|run|help"
    rf"|back|assist)\w*) (?:only|just|nothing but|no more than|exactly) (?P<codes>{_CODES})"
)
_BEGINS = re.compile(r"\s*(?:is|are|was|were|do|does)\b")


@dataclass(frozen=True, slots=True)
class ToldList:
    """Rows told as all of a kind.

    Attributes:
        rows: The activities, in reading order.
        question: A question for all of that kind.
    """

    rows: tuple[Locator, ...]
    question: str


def read_told_list(text: str) -> ToldList | None:
    """Return the rows that a question puts to the test as all of a kind; None when it does not.

    Args:
        text: The question, typos mended.
    """
    named, low = find(text), fold(text)
    found = [one for one in named if one.locator.kind is LocatorKind.ACTIVITY]
    if not found or len(low) != len(text):
        return None
    for one in named:
        size = one.end - one.start
        sign = _CODE.ljust(size) if one in found else "x" * size
        low = f"{low[: one.start]}{sign}{low[one.end :]}"
    start, end, tested = tested_span(low)
    end = len(low[:end].rstrip(" ?.!,"))
    if not (tested or low.rstrip().endswith("?") or _BEGINS.match(low, start)):
        return None
    for shape in (_AHEAD, _BEHIND, _ONLY_THESE, _AMONG, _AMONG_THERE):
        match = shape.fullmatch(low, start, end)
        if match is not None and low.count(_CODE) == match["codes"].count(_CODE):
            told = match.groupdict()
            parts = [name for name in ("what", "does", "where", "there") if told.get(name)]
            said = " ".join(text[slice(*match.span(name))].strip() for name in parts)
            rows = tuple(dict.fromkeys(one.locator for one in found))
            return ToldList(rows, f"Which rows {said}?" if said else "")
    return None
