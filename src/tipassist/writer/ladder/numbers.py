"""Numbers and dates of a text, in figures of any script and in English words."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tipassist.answer.language.words import fold
from tipassist.writer.lexicon import load_ladder_words

_NO_NUMBER = re.compile(
    r"\b(?:an?|the|this|that|each|every|which)(?: [a-z-]+){1,2} one\b"
    r"|\bone(?= (?:of|another|or more)\b)|\b(?<=no )one\b|\b(?<=any )one\b"
    r"|\bone (?:must|should|shall|may|can|has|needs|will)\b"
    r"|\b(?:comes?|came|puts?|at) first\b|\bfirst (?:of all|and foremost)\b"
    r"|\bfirst(?=\s*(?:[,.;]|$)| and then\b)"
    r"|\bones\b"
    r"|\bsecond(?=ly)|\bat once\b|\bfirst(?=ly|-hand)|\bsecondary\b"
)
_FIGURES = re.compile(r"\d+(?:[.,]\d+)*")
_RANGE = re.compile(r"(?<![\d.])(\d+)\s*-\s*(\d+)(?![\d.]\d)")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is given; 0 for a part that is not.

    Attributes:
        day: Of the month.
        month: From 1.
        year: In four figures.
    """

    day: int
    month: int
    year: int

    def stands_in(self, other: "Date") -> bool:
        """Whether another date says all that this one says."""
        pairs = ((self.day, other.day), (self.month, other.month), (self.year, other.year))
        return all(mine in (0, theirs) for mine, theirs in pairs)


def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers of a text in plain figures.

    A compound such as "twenty-one" is one number; a range such as "2023 – 2028" is one value beside
    its two numbers.
    """
    plain = _NO_NUMBER.sub(" ", western(fold(text)))
    known = load_ladder_words().numbers
    compound, word = _patterns()
    compounds = {str(known[one[1]] + known[one[2]]) for one in compound.finditer(plain)}
    words = {str(known[one[1]]) for one in word.finditer(compound.sub(" ", plain))}
    figures = {_figure(one.group(0)) for one in _FIGURES.finditer(plain)}
    return frozenset(compounds | words | figures) | ranges_in(plain)


def ranges_in(text: str) -> frozenset[str]:
    """Return the ranges of a text, those of the days of a month among them."""
    return frozenset(f"{one[1]}-{one[2]}" for one in _RANGE.finditer(western(fold(text))))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of compounds such as "twenty-one" and of single words."""
    known = load_ladder_words().numbers
    tens = "|".join(word for word, value in known.items() if 20 <= value <= 90 and word[-1] == "y")
    ones = "|".join(word for word, value in known.items() if 1 <= value <= 9)
    single = "|".join(sorted(known, key=len, reverse=True))
    return re.compile(rf"\b({tens})[- ]({ones})\b"), re.compile(rf"\b({single})s?\b")


def western(text: str) -> str:
    """Return a text with the digits of every script as 0 to 9; the length does not change."""
    return "".join(
        char if char.isascii() or not char.isdecimal() else str(unicodedata.decimal(char))
        for char in text
    )


def _figure(printed: str) -> str:
    if _THOUSANDS.fullmatch(printed):
        printed = printed.replace(",", "")
    whole, point, rest = printed.partition(".")
    return f"{int(whole.replace(',', '') or 0)}{point}{rest}" if whole.isdigit() else printed


def dates_in(text: str) -> frozenset[Date]:
    """Return the dates of a text that name a month, in either English order."""
    return frozenset(_date(match) for match in _named_dates(text))


def without_dates(text: str) -> str:
    """Return a text with its dates blanked; the length does not change."""
    plain = fold(text)
    for match in _named_dates(text):
        plain = f"{plain[: match.start()]}{' ' * len(match[0])}{plain[match.end() :]}"
    return plain


def _named_dates(text: str) -> Iterator[re.Match[str]]:
    """Yield the dates; "may" and "march" without a figure are months where they have a capital."""
    for match in _dates().finditer(fold(text)):
        begin = match.start(2)
        if match[0] != match[2] or (begin and text[begin].isupper()):
            yield match


@lru_cache(maxsize=1)
def _dates() -> re.Pattern[str]:
    months = "|".join(load_ladder_words().months)
    day = r"(\d{1,2})(?:st|nd|rd|th)?"
    return re.compile(
        rf"(?:\b{day}(?: of)? )?\b({months})\b(?:,? (\d{{4}})\b| {day}\b(?:,? (\d{{4}})\b)?)?"
    )


def _date(match: re.Match[str]) -> Date:
    before, month, year, after, later = match.groups()
    number = load_ladder_words().months.index(month) + 1
    return Date(int(before or after or 0), number, int(year or later or 0))
