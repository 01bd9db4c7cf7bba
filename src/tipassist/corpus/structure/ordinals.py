"""Reading printed numbers: Arabic, Roman, letters, words, and what `bis` adds to them."""

import re
from dataclasses import dataclass

ROMAN = r"(?=[ivxlc])(?:x{0,3}|x[lc]|lx{0,3})(?:ix|iv|v?i{0,3})"
_ROMAN = re.compile(ROMAN)
_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
UNITS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
"""Numbers in words: those from one to nineteen, and the tens from twenty on."""
_LATIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
BIS = "|".join(_LATIN)
WORDS = rf"(?:{'|'.join(TENS)})(?:[\s-](?:{'|'.join(UNITS[:9])}))?|{'|'.join(reversed(UNITS))}"


@dataclass(frozen=True, slots=True, order=True)
class Ordinal:
    """A place in a numbered series.

    Attributes:
        number: From 1.
        added: 0 for a number alone, 2 for `bis`, 3 for `ter`, …; 1 for `14A`, 2 for `14B`, ….
    """

    number: int
    added: int = 0

    def follows(self, before: "Ordinal") -> bool:
        """Whether this is what comes next after `before`."""
        if self.number == before.number:
            return self.added > before.added
        return self.number == before.number + 1

    def missing_after(self, before: "Ordinal") -> int:
        """Return how many numbers lie between; negative when it does not come after `before`."""
        if self.number == before.number:
            return 0 if self.added > before.added else -1
        return self.number - before.number - 1


def roman(text: str) -> int:
    """Return the value of a Roman number up to 99 in either case, or 0 when it is none."""
    small = text.lower()
    if not small or _ROMAN.fullmatch(small) is None:
        return 0
    values = [_DIGITS[letter] for letter in small]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def letter(text: str) -> int:
    """Return the place of a letter in the alphabet; a doubled one comes after z. 0 for others."""
    small = text.lower()
    if len(set(small)) != 1 or not ("a" <= small[0] <= "z"):
        return 0
    return ord(small[0]) - ord("a") + 1 + 26 * (len(small) - 1)


def word(text: str) -> int:
    """Return the value of a number written in words, up to ninety-nine, or 0 when it is none."""
    total = 0
    for part in re.split(r"[\s-]+", text.lower()):
        if part in TENS:
            total += 10 * (TENS.index(part) + 2)
        elif part in UNITS:
            total += UNITS.index(part) + 1
        else:
            return 0
    return total


def added(text: str) -> int:
    """Return what `bis`, `ter`, … or a capital letter after a number stand for; 0 for nothing."""
    small = text.lower().strip()
    if small in _LATIN:
        return _LATIN.index(small) + 2
    return letter(small) if len(small) == 1 else 0


def value(text: str) -> int:
    """Return the value of a number in digits, Roman numerals or words; 0 when it is none."""
    return int(text) if text.isdigit() else roman(text) or word(text)
