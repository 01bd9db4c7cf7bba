"""Joining the lines of a paragraph, and the words that a line end broke with a hyphen."""

import re
from collections.abc import Iterable

import wordninja

from tipassist.corpus.reading.blocks import tidy

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<left>[^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010]$")
_STARTS_LOWER = re.compile(r"(?P<right>[^\W\d_]+)")
_OPEN_HYPHEN = re.compile(r"(?<=\w)[-\u2010\u2013/]$")
_SUSPENDED = frozenset({"and", "or", "to", "and/or"})
_MIN_WORD_CHARS = 3


class LineJoiner:
    """Joins printed lines to running text.

    Args:
        texts: The document's lines: a word that stands in them unbroken tells how it is spelt.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._words: set[str] = set()
        for text in texts:
            words = _WORD.findall(text.casefold())
            self._words.update(words[:-1] if _BROKEN.search(text.rstrip()) else words)

    def join(self, lines: Iterable[str], *, blank: str = " ") -> str:
        """Return lines as one; `blank` stands where a line end divides two words."""
        joined = ""
        for line in lines:
            soft = line.rstrip().endswith(SOFT_HYPHEN)
            words = tidy(line)
            joined = self._after(joined, words, blank) if joined else words
            joined += SOFT_HYPHEN if soft and joined else ""
        return joined.replace(SOFT_HYPHEN, "")

    def _after(self, before: str, line: str, blank: str) -> str:
        if not line:
            return before
        mark = "" if blank == " " else blank
        if before.endswith(SOFT_HYPHEN):
            return f"{before[:-1]}{mark}{line}"
        broken, start = _BROKEN.search(before), _STARTS_LOWER.match(line)
        if broken is None or start is None:
            return before + (mark if _OPEN_HYPHEN.search(before) else blank) + line
        left, right = broken["left"], start["right"]
        if line.split(maxsplit=1)[0] in _SUSPENDED:
            return before + blank + line
        if right[0].islower() and self._is_broken(left.casefold(), right.casefold()):
            return f"{before[:-1]}{mark}{line}"
        return f"{before}{mark}{line}"

    def _is_broken(self, left: str, right: str) -> bool:
        """Whether a line end broke one word, rather than fell on the hyphen of a compound."""
        if left + right in self._words:
            return True
        if f"{left}-{right}" in self._words:
            return False
        last = left.rsplit("-", 1)[-1]
        if self._is_word(last + right):
            return True
        return not (self._is_word(last) and self._is_word(right))

    def _is_word(self, word: str) -> bool:
        known = word in self._words or len(wordninja.split(word)) == 1
        return known and len(word) >= _MIN_WORD_CHARS
