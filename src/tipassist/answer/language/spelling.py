"""Spelling: typos mended against the words of a plan and those that questions are read by."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from tipassist.answer.language.words import english_words, family, rare_words

_MIN_STEM = 4
_VERY_COMMON = 400
_COMMON = 1500
_KNOWN = 8_000
_RARE = 15_000
_UNKNOWN = 40_000
_SURELY_LONG = 7
_MISSING_TWO = 6
_LONG_STEM = 5
_FAR = 3
_ENDINGS = frozenset({"less", "like", "wise", "ward", "wards", "fold", "hood", "ship"})
"""Words that also end words: "needless" is not "need less"."""
_OF = "'s"
_SOUND_ALIKE = ({"c", "k"}, {"c", "s"}, {"e", "i"})
_VOWELS = re.compile(r"[aeiouy]")
_TWICE = re.compile(r"(.)\1+")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")


@dataclass(frozen=True, slots=True)
class Speller:
    """Mends typos against the words that matter here.

    Attributes:
        known: Words of the plan and of the cue lexicons, lower-cased.
        pairs: Words that stand side by side in the plan, lower-cased.
        known_apart: Those known that a compound only seems to have: the "head" of a letterhead.
    """

    known: frozenset[str]
    pairs: frozenset[tuple[str, str]] = frozenset()
    known_apart: frozenset[str] = frozenset()

    def mend(self, word: str, before: str = "", after: str = "") -> str:
        """Return the known word that `word` is a typo of, or `word` itself.

        A word that is English is left alone. Of candidates equally near, the one is meant that a
        letter is missing of, that stands beside the same word in the plan or that is far commoner;
        where none is, the word is left alone too.

        Args:
            word: One word as typed.
            before: The word before it, or "".
            after: The word after it, or "".
        """
        low = word.lower()
        if low not in self.known and (low.endswith(_OF) or "-" in low):
            return self._mend_parts(word, before, after)
        if len(low) < 3 or low in self.known or not low.isalpha() or _is_english(low):
            return word
        swapped = self._drawn_out(low) or self._swapped(low)
        if swapped or len(low) < 4:
            return swapped or word
        if parted := self._parted(low):
            return word if parted == low else parted
        if doubled := self._undoubled(low):
            return doubled
        limit = 1 if len(low) < 8 else 2
        likely = self._likelier(low, before.lower(), after.lower()) if word == low else None
        near = self._near(low, limit, likely)
        near = (likely(near) or near) if likely and near else near
        near = _likely(low, near)
        if not near and low.endswith("in"):
            near = [one for one in self._near(f"{low}g", 1) if one.endswith("ing")]
        if not near and limit == 1 and len(low) >= _MISSING_TWO:
            near = _likely(low, [one for one in self._near(low, 2) if _lacks_letters(low, one)])
        return near[0] if near else word

    def _parted(self, low: str) -> str:
        """Return the two words that are typed as one, or "".

        A rare compound stays as it is; a stem with an ending misspelt, "involv-ment", is one word.
        """
        for at in range(4, len(low) - 3):
            first, second = low[:at], low[at:]
            if {first, second} <= self.known and second not in _ENDINGS:
                if low in rare_words() and not self.known_apart.isdisjoint((first, second)):
                    return low
                if not (_is_english(first) and _is_english(second)) and self._near(low, 1):
                    return ""
                return f"{first} {second}"
        return ""

    def _mend_parts(self, word: str, before: str, after: str) -> str:
        """Mend what stands before "'s", or each part of a word with hyphens."""
        if word.lower().endswith(_OF):
            return self.mend(word[: -len(_OF)], before, after) + word[-len(_OF) :]
        return "-".join(self._mend_part(one) for one in word.split("-"))

    def _mend_part(self, part: str) -> str:
        known = part.removesuffix("s") in english_words()
        return self.mend(part) if part.islower() and len(part) > _MIN_STEM and not known else part

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
            common = _RARE if len(word) >= _SURELY_LONG else _COMMON
            long = len(word) > _MIN_STEM and rank < common
            name = len(word) >= _MIN_STEM and word not in english
            if long or (word in self.known and (name or rank < _VERY_COMMON)):
                found.add(word)
        return found.pop() if len(found) == 1 else ""

    def _likelier(self, low: str, before: str, after: str) -> "Choice":
        """Return what chooses between words that are equally near to a typo."""

        def choose(words: list[str]) -> list[str]:
            found = _likely(low, words)
            beside = [one for one in found if {(before, one), (one, after)} & self.pairs]
            if _are_one(beside):
                return beside
            alike = [one for one in found if _skeleton(one) == _skeleton(low)]
            lacking = [one for one in found if _lacks_letters(low, one)] or alike or found
            return lacking if not lacking or _are_one(lacking) else _commonest(lacking)

        return choose

    def _near(self, low: str, limit: int, likelier: "Choice | None" = None) -> list[str]:
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
        if found and not _are_one(found):
            alike = [one for one in found if _skeleton(one) == _skeleton(low)]
            found = likelier(found) if likelier else alike
        return sorted(found) if _are_one(found) else []


Choice = Callable[[list[str]], list[str]]


def _are_one(words: Iterable[str]) -> bool:
    """Whether words are of one family."""
    return len({family(one) for one in words}) == 1


def _likely(low: str, words: list[str]) -> list[str]:
    """Return the words that a typo is likely one of.

    A rare word that is one itself may be typed for a common one of which letters are missing, or
    stand in another order.
    """
    if low not in rare_words():
        return words
    common = [one for one in words if english_words().get(one, _UNKNOWN) < _KNOWN]
    return [one for one in common if _lacks_letters(low, one) or sorted(one) == sorted(low)]


def _lacks_letters(low: str, word: str) -> bool:
    """Whether a word is typed but for letters that are missing: "chage" for "change"."""
    letters = iter(word)
    return len(word) > len(low) and all(letter in letters for letter in low)


def _commonest(words: list[str]) -> list[str]:
    """Return the word that is far commoner than the others; none where there is none."""
    ranked = sorted(words, key=lambda one: english_words().get(one, _UNKNOWN))
    first, second = (english_words().get(one, _UNKNOWN) for one in ranked[:2])
    return ranked[:1] if first < _COMMON and second >= _FAR * first else []


def _is_word(low: str) -> bool:
    """Whether a word is common English, long enough to be no chance."""
    return len(low) > _MIN_STEM and english_words().get(low, _UNKNOWN) < _KNOWN


def _skeleton(word: str) -> str:
    """Return the consonants of a word, doubled ones once: "runing" sounds as "running" does."""
    return _TWICE.sub(r"\1", _VOWELS.sub("", word))


def _begins_alike(first: str, other: str) -> bool:
    """Whether two letters are the same or sound the same: "klimate"."""
    return first == other or {first, other} in _SOUND_ALIKE


def _is_english(low: str) -> bool:
    """Whether a word is an English one, or a longer verb of English with "-ing" behind it."""
    stem = low.removesuffix("ing")
    verbs = (stem, f"{stem}e") if low.endswith("ing") and len(stem) >= _LONG_STEM else ()
    return any(one in english_words() for one in (low, *verbs))
