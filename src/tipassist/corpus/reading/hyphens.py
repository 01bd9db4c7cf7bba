"""Joining the lines of a paragraph, and the words that a line end broke with a hyphen."""

import re
from collections.abc import Iterable

import wordninja

from tipassist.corpus.reading.blocks import tidy

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<left>[^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010]$")
_FIRST = re.compile(r"(?P<right>[^\W\d_]+)")
_OPEN_END = re.compile(r"(?P<left>\w+)(?P<sign>[-\u2010\u2013/])$")
_NEXT_WORD = re.compile(r"\w+")
_GLUED = re.compile(r"\w+[\u2013/]\w+")
_SPACED = re.compile(r"\w(?P<sign>[\u2013/]) \w")
_SUSPENDED = frozenset({"and", "or", "to", "and/or"})
_MIN_WORD_CHARS = 3


class LineJoiner:
    """Joins printed lines to running text.

    Args:
        lines: The document's lines, in order: a word that stands in them unbroken tells how it is
            spelt, and they show whether the document breaks words at all.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        self._glued: set[str] = set()
        self._spaced: set[str] = set()
        broken: list[tuple[str, str]] = []
        before: re.Match[str] | None = None
        for line in lines:
            start = _FIRST.match(line)
            if before and start:
                broken.append((before["left"].casefold(), start["right"].casefold()))
            before = _BROKEN.search(line.rstrip())
            words = _WORD.findall(line.casefold())
            self._words.update(words[:-1] if before else words)
            self._glued.update(_GLUED.findall(line.casefold()))
            self._spaced.update(found["sign"] for found in _SPACED.finditer(line))
        whole = sum(self._is_word(left.rsplit("-", 1)[-1] + right) for left, right in broken)
        self._breaks_words = 2 * whole > len(broken)

    def join(self, lines: Iterable[str], *, blank: str = " ") -> str:
        """Return lines as one.

        Args:
            lines: The lines, in order.
            blank: What divides two of them; other than a blank it stands after the word that was
                broken, never inside it.
        """
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
        if before.endswith(SOFT_HYPHEN):
            return _glued(before[:-1], line, blank)
        broken, start = _BROKEN.search(before), _FIRST.match(line)
        if broken is None or start is None:
            glued = self._is_glued(before, line)
            return _glued(before, line, blank) if glued else before + blank + line
        left, right = broken["left"], start["right"]
        if line.split(maxsplit=1)[0] in _SUSPENDED:
            return before + blank + line
        if right[0].islower() and self._is_broken(left.casefold(), right.casefold()):
            return _glued(before[:-1], line, blank)
        return _glued(before, line, blank)

    def _is_glued(self, before: str, line: str) -> bool:
        """Whether a line ends inside a word: after a hyphen, a slash or a dash between words."""
        end, start = _OPEN_END.search(before), _NEXT_WORD.match(line)
        if end is None or start is None:
            return False
        left, sign, right = end["left"], end["sign"], start[0]
        if sign not in "\u2013/" or (left[-1].isdigit() and right[0].isdigit()):
            return True
        return f"{left}{sign}{right}".casefold() in self._glued or sign not in self._spaced

    def _is_broken(self, left: str, right: str) -> bool:
        """Whether a line end broke one word, rather than fell on the hyphen of a compound."""
        if left + right in self._words:
            return True
        if f"{left}-{right}" in self._words:
            return False
        last = left.rsplit("-", 1)[-1]
        if self._is_word(last + right):
            return True
        if self._breaks_words:
            return not (last in self._words and right in self._words)
        return not (self._is_word(last) and self._is_word(right))

    def _is_word(self, word: str) -> bool:
        known = word in self._words or len(wordninja.split(word)) == 1
        return known and len(word) >= _MIN_WORD_CHARS


def _glued(before: str, line: str, blank: str) -> str:
    if blank == " ":
        return before + line
    first, _, rest = line.partition(" ")
    return f"{before}{first}{blank}{rest}"
