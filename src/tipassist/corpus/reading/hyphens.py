"""Joining the lines of a paragraph, and the words that a line end broke with a hyphen."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

import wordninja

from tipassist.corpus.reading.blocks import tidy
from tipassist.corpus.structure.ordinals import word as number_in_words

SOFT_HYPHEN = "\u00ad"
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?P<left>[^\W\d_]+(?:-[^\W\d_]+)*)[-\u2010]$")
_SPACED = re.compile(r"(?P<left>[^\W\d_]+)(?P<sign> [-\u2010])$")
_FIRST = re.compile(r"(?P<right>[^\W\d_]+)")
_OPEN_END = re.compile(r"(?P<left>\w+)(?P<sign>[-\u2010\u2013/])$")
_NEXT_WORD = re.compile(r"\w+")
_GLUED = re.compile(r"\w+[\u2013/]\w+")
_SIGN = re.compile(r"\w(?P<sign>[\u2013/] ?)\w")
_LAST = re.compile(r"[^\W\d_]+$")
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
        self._signs: Counter[str] = Counter()
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
            self._signs.update(found["sign"] for found in _SIGN.finditer(line))
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

    def join_narrow(self, lines: Sequence[str]) -> str:
        """Return the lines of a table's cell as one.

        A word too long for its line is broken there without a hyphen: such a line has no blank, and
        what stands around its end is one word.
        """
        whole: list[str] = []
        for at, line in enumerate(lines):
            if at and self._is_cut(lines[at - 1].strip(), line.strip()):
                whole[-1] += line.strip()
            else:
                whole.append(line)
        return self.join(whole)

    def _is_cut(self, before: str, line: str) -> bool:
        left, right = _LAST.search(before), _FIRST.match(line)
        if " " in before:
            return False
        if before.endswith("/") or line.startswith("/"):
            return self._signs["/"] > self._signs["/ "]
        if left is None or right is None or not right[0][0].islower():
            return False
        word = (left[0] + right["right"]).casefold()
        parts = left[0].casefold(), right["right"].casefold()
        if all(part in self._words for part in parts) and word not in self._words:
            return False
        return self._is_word(word)

    def _after(self, before: str, line: str, blank: str) -> str:
        if not line:
            return before
        if before.endswith(SOFT_HYPHEN):
            return _glued(before[:-1], line, blank)
        broken, start = _BROKEN.search(before), _FIRST.match(line)
        spaced = _SPACED.search(before)
        if spaced and start and self._is_whole(spaced["left"], start["right"]):
            return _glued(before[: spaced.start("sign")], line, blank)
        if broken is None or start is None:
            glued = self._is_glued(before, line)
            return _glued(before, line, blank) if glued else before + blank + line
        left, right = broken["left"], start["right"]
        if line.split(maxsplit=1)[0] in _SUSPENDED:
            return before + blank + line
        if right[0].islower() and self._is_broken(left.casefold(), right.casefold()):
            return _glued(before[:-1], line, blank)
        if f"{left}{right}".isupper() and self._is_whole(left, right):
            return _glued(before[:-1], line, blank)
        return _glued(before, line, blank)

    def _is_whole(self, left: str, right: str) -> bool:
        """Whether two halves, both in capitals or the second in small letters, are one word."""
        if right[0].isupper() and not f"{left}{right}".isupper():
            return False
        small, rest = left.casefold(), right.casefold()
        known = small + rest in self._words
        both = self._is_word(small) and self._is_word(rest)
        return known or (self._is_word(small + rest) and not both)

    def _is_glued(self, before: str, line: str) -> bool:
        """Whether a line ends inside a word: after a hyphen, a slash or a dash between words."""
        end, start = _OPEN_END.search(before), _NEXT_WORD.match(line)
        if end is None or start is None:
            return False
        left, sign, right = end["left"], end["sign"], start[0]
        if sign not in "\u2013/" or (left[-1].isdigit() and right[0].isdigit()):
            return True
        known = f"{left}{sign}{right}".casefold() in self._glued
        return known or not self._signs[f"{sign} "]

    def _is_broken(self, left: str, right: str) -> bool:
        """Whether a line end broke one word, rather than fell on the hyphen of a compound."""
        if left + right in self._words:
            return True
        if f"{left}-{right}" in self._words or number_in_words(f"{left}-{right}"):
            return False
        last = left.rsplit("-", 1)[-1]
        if self._is_word(last + right):
            return True
        if self._breaks_words:
            return not (last in self._words and right in self._words)
        return not (self._is_word(last) and self._is_word(right))

    def _is_word(self, word: str) -> bool:
        known = word in self._words or wordninja.split(word)[1:] in ([], ["s"])
        return known and len(word) >= _MIN_WORD_CHARS


def _glued(before: str, line: str, blank: str) -> str:
    if blank == " ":
        return before + line
    first, _, rest = line.partition(" ")
    return f"{before}{first}{blank}{rest}"
