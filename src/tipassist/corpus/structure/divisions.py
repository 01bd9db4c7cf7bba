"""Printed divisions: "Chapter II. General", "Article 14", "ARTICLE FOURTEEN", "Annex A", "# IV"."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tipassist.corpus.structure.blocks import Block
from tipassist.corpus.structure.ordinals import BIS, WORDS, Ordinal, added, letter, value, word
from tipassist.corpus.structure.words import structure_words

TITLE_MAX_CHARS = 160
_TITLE_MAX_WORDS = 22
_NUMBER = (
    rf"(?P<number>\d{{1,3}}|[IVXLC]{{1,7}}(?![a-z])|[ivxlc]{{1,7}}(?!\w)|[A-Z](?!\w)|(?i:{WORDS})(?!\w))"
    rf"(?P<plus>[\s-]?(?:{BIS})(?!\w)|(?<=\d)-?[A-Z](?!\w))?"
)
_BREAK = r"(?P<mark>\s*(?:[.:)]|\s[-–—]|[–—])(?=\s|$|[A-Z(“\"]))?\s*"
_REST = r"(?P<rest>\S.*)?"
_ALONE = re.compile(rf"{_NUMBER}\s*[.)]?$")
_ROMAN_ONLY = re.compile(r"(?P<number>[IVXLC]{1,7})\s*[.)]?$")
_SENTENCE_END = re.compile(r"[.;,:]$")
_TITLE_START = re.compile(r"[A-Z0-9“\"‘(\[]")
_FULL_STOP_INSIDE = re.compile(r"[a-z]{3,}\. [A-Z]")


class DivisionKind(StrEnum):
    """What a division is."""

    OUTER = "outer"
    ARTICLE = "article"
    ANNEX = "annex"


@dataclass(frozen=True, slots=True)
class Division:
    """The printed beginning of a division.

    Attributes:
        kind: What it is.
        word: What it is called as printed, "" when only its number is.
        number: Its printed number: "14bis", "IV", "A"; a number in words is given in digits.
        ordinal: Its place in its series; 0 when it has no number.
        rest: Where in the block the words after the label begin.
        marked: Whether a stop, a colon or a dash parts the label from these words.
    """

    kind: DivisionKind
    word: str
    number: str
    ordinal: Ordinal
    rest: int
    marked: bool

    @property
    def label(self) -> str:
        """The label as a place names it: "Chapter II", "Annex"; capitals are not kept."""
        word = self.word.capitalize() if self.word.isupper() else self.word
        return f"{word} {self.number}".strip()


def is_title(text: str) -> bool:
    """Whether a text has the form of a title: short, a capital first, no end of a sentence."""
    return (
        len(text) <= TITLE_MAX_CHARS
        and len(text.split()) <= _TITLE_MAX_WORDS
        and _TITLE_START.match(text) is not None
        and _SENTENCE_END.search(text) is None
        and _FULL_STOP_INSIDE.search(text) is None
    )


def is_named(text: str, names: tuple[str, ...]) -> bool:
    """Whether a text is one of some names and nothing else."""
    bare = text.strip(" .:").casefold()
    return any(bare == name.casefold() for name in names)


def division_of(block: Block) -> Division | None:
    """Return the division that a block begins, or None.

    "Article 5 of this Protocol" at the beginning of a line is none, nor is "Part of the costs".
    """
    if block.is_row or block.note:
        return None
    for kind, pattern in _patterns():
        match = pattern.match(block.text)
        if match is None:
            continue
        found = _division(kind, match)
        if _stands_alone(block, found):
            return found
    if block.level and (match := _ROMAN_ONLY.match(block.text)):
        number = match["number"]
        return Division(
            DivisionKind.OUTER, "", number, Ordinal(value(number)), len(block.text), False
        )
    return None


def alone_number(block: Block) -> str:
    """Return the number that a block consists of ("14." by itself), or ""."""
    match = _ALONE.fullmatch(block.text)
    return match["number"] if match is not None else ""


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[DivisionKind, re.Pattern[str]], ...]:
    words = structure_words()
    kinds = (
        (DivisionKind.ARTICLE, words.article, ""),
        (DivisionKind.OUTER, words.outer, ""),
        (DivisionKind.ANNEX, words.annex, "?"),
    )
    return tuple(
        (
            kind,
            re.compile(
                rf"(?P<word>(?i:{'|'.join(names)}))(?:\.?\s*{_NUMBER}){optional}(?!\w)"
                rf"{_BREAK}{_REST}"
            ),
        )
        for kind, names, optional in kinds
    )


def _division(kind: DivisionKind, match: re.Match[str]) -> Division:
    printed, plus = match["number"] or "", (match["plus"] or "").strip(" -")
    count = value(printed) or letter(printed)
    number = str(count) if word(printed) else printed
    rest = match.start("rest") if match["rest"] else len(match.string)
    ordinal = Ordinal(count, added(plus))
    return Division(kind, match["word"], number + plus, ordinal, rest, bool(match["mark"]))


def _stands_alone(block: Block, found: Division) -> bool:
    """Whether a block is a heading, and not a sentence that begins with the name of a division."""
    rest = block.text[found.rest :]
    if not found.word[0].isupper() and not block.level:
        return False
    if not rest:
        return bool(found.number) or bool(block.level) or is_title(block.text)
    if block.level:
        return True
    if not _TITLE_START.match(rest):
        return False
    if found.kind is DivisionKind.ARTICLE:
        return found.marked or is_title(rest)
    return is_title(rest) and (bool(found.number) or found.marked)
