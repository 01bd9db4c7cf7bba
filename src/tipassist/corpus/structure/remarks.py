"""Single findings and recommendations ("Recommendation 3: …", "R3."), captions ("Table 2: …")."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.divisions import is_title
from tipassist.corpus.structure.words import structure_words
from tipassist.register.instruments import ClauseKind

_NUMBER = r"(?:No\.?\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*|[A-Z]{1,2}\.?\d{1,3}|[IVXLC]{1,7}|[A-Z])"
_JOINED = re.compile(r",? and |, | & ")
_ACT = r"(?! (?!(?:of|on|about|from|by|for|and|in|no)\b)[a-z]{2,})"
_MARK = r"(?P<mark>\s*(?:[.:)]|[-–—]))?(?:\s+|$)"
_SHORT = re.compile(
    r"(?P<part>(?P<letters>[A-Z]{1,2})\d{1,3}(?:\.\d{1,3})?)(?P<mark>[.:)]|\s[-–—])?\s+(?=[A-Z])"
)


@dataclass(frozen=True, slots=True)
class Remark:
    """The label of a finding, a recommendation or a caption.

    Attributes:
        part: What a place calls it: "Recommendation 3", "R3", "Table 2".
        kind: What it is; `TABLE_ROW` for the caption of a table.
        rest: Where in the block its words begin.
    """

    part: str
    kind: ClauseKind
    rest: int


def remarks_under(headings: Iterable[str]) -> ClauseKind:
    """Return what stands under headings: findings, recommendations, or just paragraphs.

    "Conclusions" under "Conclusions and recommendations" are no recommendations.
    """
    words = structure_words()
    inner: set[str] = set()
    for heading in reversed(tuple(headings)):
        small = heading.casefold()
        if not inner.isdisjoint(_JOINED.split(small)):
            return ClauseKind.PARAGRAPH
        inner.add(small)
        finding = any(_is_of(name, small) for name in words.finding)
        recommendation = any(name.casefold() in small for name in words.recommendation)
        if finding is not recommendation:
            return ClauseKind.FINDING if finding else ClauseKind.RECOMMENDATION
    return ClauseKind.PARAGRAPH


def _is_of(name: str, heading: str) -> bool:
    """Whether a folded heading has the name of findings: "Finding victims" tells of an act."""
    return re.search(rf"(?<![\w-]){name.casefold()}(?:s\b|\b{_ACT})", heading) is not None


def remark_of(block: Block, under: ClauseKind) -> Remark | None:
    """Return the label of a finding or recommendation that a block begins with, or None.

    Args:
        block: The block.
        under: What the headings around it say stands there; only there "R3" without a stop is a
            label, and any letter.
    """
    for kind, pattern in _remark_patterns():
        match = pattern.match(block.text)
        if match is not None and _is_label(match, block):
            return Remark(_part(match), kind, match.end())
    short = _SHORT.match(block.text)
    if short is None:
        return None
    told = under if under is not ClauseKind.PARAGRAPH else _kind_of_letter(short)
    return Remark(short["part"], told, short.end()) if told is not None else None


def _kind_of_letter(short: re.Match[str]) -> ClauseKind | None:
    """Return what "R3." and "F3:" are where no heading tells it; None without a stop behind."""
    if not short["mark"]:
        return None
    words = structure_words()
    letters = short["letters"]
    if letters in words.recommendation_letters:
        return ClauseKind.RECOMMENDATION
    return ClauseKind.FINDING if letters in words.finding_letters else None


def caption_of(block: Block) -> Remark | None:
    """Return the label of a caption that a block consists of, or None."""
    for kind, pattern in _caption_patterns():
        match = pattern.match(block.text)
        if match is not None and _is_label(match, block):
            return Remark(_part(match), kind, match.end())
    return None


def _part(match: re.Match[str]) -> str:
    return f"{match['word'].capitalize()} {match['number']}"


def _is_label(match: re.Match[str], block: Block) -> bool:
    """Whether a stop, a style or a title follows: "Table 2 shows" is no label."""
    rest = block.text[match.end() :]
    return (
        not rest
        or bool(match["mark"])
        or bool(block.level)
        or (is_title(rest) and rest[0].isupper())
    )


@lru_cache(maxsize=1)
def _remark_patterns() -> tuple[tuple[ClauseKind, re.Pattern[str]], ...]:
    words = structure_words()
    return (
        (ClauseKind.FINDING, _pattern(words.finding)),
        (ClauseKind.RECOMMENDATION, _pattern(words.recommendation)),
    )


@lru_cache(maxsize=1)
def _caption_patterns() -> tuple[tuple[ClauseKind, re.Pattern[str]], ...]:
    words = structure_words()
    return (
        (ClauseKind.TABLE_ROW, _pattern(words.table)),
        (ClauseKind.HEADING, _pattern(words.captions)),
    )


def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    anycase = "|".join(f"{name}|{name.upper()}" for name in names)
    return re.compile(rf"(?P<word>{anycase})\s+{_NUMBER}{_MARK}")
