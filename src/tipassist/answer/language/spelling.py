"""Spelling: typos mended against the words of a plan and those that questions are read by."""

import re
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from tipassist.answer.language.words import english_words, family, rare_words

_MIN_STEM = 4
_VERY_COMMON = 400
_COMMON = 1500
_KNOWN = 8_000
_UNKNOWN = 40_000
_SOUND_ALIKE = ({"c", "k"}, {"c", "s"}, {"e", "i"})
_VOWELS = re.compile(r"[aeiouy]")
_TWICE = re.compile(r"(.)\1+")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")


@dataclass(frozen=True, slots=True)
class Speller:
    """Mends typos against the words that matter here.

    Attributes:
        known: Words of the plan and of the cue lexicons, lower-cased.
        known_apart: Those of them that a compound only seems to have: the "head" of a letterhead.
    """

    known: frozenset[str]
    known_apart: frozenset[str] = frozenset()

    def mend(self, word: str) -> str:
        """Return the known word that `word` is a typo of, or `word` itself.

        A word that is English is left alone, and so is one with two equally near candidates.
        """
        low = word.lower()
        if len(low) < 3 or low in self.known or not low.isalpha() or low in english_words():
            return word
        swapped = self._drawn_out(low) or self._swapped(low)
        if swapped or len(low) < 4:
            return swapped or word
        for at in range(4, len(low) - 3):
            if low[:at] in self.known and low[at:] in self.known:
                if low in rare_words() and not self.known_apart.isdisjoint((low[:at], low[at:])):
                    return word
                return f"{low[:at]} {low[at:]}"
        if doubled := self._undoubled(low):
            return doubled
        limit = 1 if len(low) < 8 else 2
        near = self._near(low, limit)
        if not near and low.endswith("in"):
            near = [one for one in self._near(f"{low}g", 1) if one.endswith("ing")]
        return near[0] if near else word

    def _drawn_out(self, low: str) -> str:
        """Return the word that is said with a letter drawn out ("sooo", "pleeease"), or ""."""
        spelt = (_DRAWN_OUT.sub(said, low) for said in (r"\1", r"\1\1"))
        words = (one for one in spelt if one != low)
        return next((one for one in words if one in self.known or one in english_words()), "")

    def _undoubled(self, low: str) -> str:
        """Return the one word of which a letter is written once for twice: "reaply", or ""."""
        spelt = {f"{low[:at]}{low[at - 1 :]}" for at in range(2, len(low))}
        found = [one for one in spelt if _is_word(one) or (one[:2] == "re" and _is_word(one[2:]))]
        return found[0] if len(found) == 1 else ""

    def _swapped(self, low: str) -> str:
        """Return the one common word, or name, of which two letters are the wrong way round, or "".

        A word that does not matter here is left alone too when it is long enough to be sure of;
        a name of the plan that is no English word is as common as any.
        """
        english, found = english_words(), set()
        for at in range(len(low) - 1):
            word = low[:at] + low[at + 1] + low[at] + low[at + 2 :]
            rank = english.get(word, _UNKNOWN)
            long = len(word) > _MIN_STEM and rank < _COMMON
            name = len(word) >= _MIN_STEM and word not in english
            if long or (word in self.known and (name or rank < _VERY_COMMON)):
                found.add(word)
        return found.pop() if len(found) == 1 else ""

    def _near(self, low: str, limit: int) -> list[str]:
        best, found = limit + 1, []
        for candidate in self.known:
            if (
                abs(len(candidate) - len(low)) > limit
                or not _begins_alike(candidate[0], low[0])
                or len(candidate) < 4
            ):
                continue
            distance = DamerauLevenshtein.distance(low, candidate, score_cutoff=limit)
            if distance < best:
                best, found = distance, [candidate]
            elif distance == best and distance <= limit:
                found.append(candidate)
        if len({family(one) for one in found}) > 1:
            found = [one for one in found if _skeleton(one) == _skeleton(low)]
        return sorted(found) if len({family(one) for one in found}) == 1 else []


def _is_word(low: str) -> bool:
    """Whether a word is common English, long enough to be no chance."""
    return len(low) > _MIN_STEM and english_words().get(low, _UNKNOWN) < _KNOWN


def _skeleton(word: str) -> str:
    """Return the consonants of a word, doubled ones once: "runing" sounds as "running" does."""
    return _TWICE.sub(r"\1", _VOWELS.sub("", word))


def _begins_alike(first: str, other: str) -> bool:
    """Whether two letters are the same or sound the same: "klimate"."""
    return first == other or {first, other} in _SOUND_ALIKE
