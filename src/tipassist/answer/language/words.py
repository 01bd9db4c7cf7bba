"""Words: tokens, word families, the English word list and mending of typos."""

import gzip
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz.distance import DamerauLevenshtein

TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-'’][A-Za-z0-9]+)*|\d+")
ACRONYM = re.compile(r"(?<![\w-])[A-Z]{3,}(?:-[A-Z]{2,})?(?![\w-])")
SMALL_WORDS = frozenset(("the", "of", "and", "in", "on", "for", "to", "a", "an", "asean", "with"))
_MIN_STEM = 4
_IZE = re.compile(r"(?<=\w{3})iz(?=(?:e[sdr]?|ing|ations?)$)")
_CENTRED = re.compile(r"centre(?=d$)")
_VERY_COMMON = 400
_COMMON = 1500
_KNOWN = 8_000
_SOUND_ALIKE = ({"c", "k"}, {"c", "s"}, {"e", "i"})
_VOWELS = re.compile(r"[aeiouy]")
_TWICE = re.compile(r"(.)\1+")
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
_COMMON_WORDS = 40_000
_PLAIN = str.maketrans("’‘–‑—", "''---")
_SHORTENED = {"organ": "organis", "organi": "organis"}
"""Stems that are words of their own, and the family that they would swallow."""
_OTHER_NUMBER = {
    **{"children": "child", "women": "woman", "men": "man", "people": "person"},
    **{"child": "children", "woman": "women", "man": "men", "person": "people"},
}


@lru_cache(maxsize=8)
def word_list(name: str) -> tuple[str, ...]:
    """Read a packaged list of words, in the file's order."""
    path = files("tipassist.answer").joinpath("lexicon", f"{name}.txt")
    return tuple(path.read_text("utf-8").split())


def fold(text: str) -> str:
    """Lower-case a text and put plain quotes and hyphens into it; the length does not change."""
    return text.translate(_PLAIN).lower()


def other_number(word: str) -> str:
    """Return the plural of a singular or the singular of a plural that no ending makes."""
    return _OTHER_NUMBER.get(word, word)


@lru_cache(maxsize=1)
def _told_families() -> dict[str, str]:
    """Read the families that endings would tell wrongly: a line each, its name first.

    Cut by their endings, police would be policy, a treaty a treatment and an organ an organisation.
    """
    path = files("tipassist.answer").joinpath("lexicon", "families.txt")
    lines = (line.split() for line in path.read_text("utf-8").splitlines())
    return {word: words[0] for words in lines for word in words}


@lru_cache(maxsize=20_000)
def family(word: str) -> str:
    """Return the stem that a word shares with its family: prosecute, prosecution, prosecutor."""
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip("'")
    if told := _told_families().get(word):
        return told
    for old, new in (("labor", "labour"), ("program", "programme")):
        if word.startswith(old) and not word.startswith(new):
            word = new + word[len(old) :]
    stem = _IZE.sub("is", _CENTRED.sub("centere", word))
    for _ in range(2):
        for suffix in word_list("suffixes"):
            if stem.endswith(suffix) and len(stem) - len(suffix) >= _MIN_STEM:
                stem = stem[: -len(suffix)]
                break
    if stem in _SHORTENED and word.rstrip("s") not in _SHORTENED:
        return _SHORTENED[stem]
    return stem[:-1] if len(stem) > _MIN_STEM and stem[-1] == stem[-2] else stem


def families(text: str) -> tuple[str, ...]:
    """Return the word families of a text in reading order; hyphenated words also by their parts."""
    found: list[str] = []
    for match in TOKEN.finditer(text):
        word = match.group(0)
        found.append(family(word))
        if "-" in word:
            found += [family(part) for part in word.split("-") if part]
    return tuple(found)


_DOER = re.compile(r"[eo]r$")


@lru_cache(maxsize=1)
def english_words() -> dict[str, int]:
    """Return the most common English words and their rank by frequency, from 0.

    The list is the one that wordninja ships, ordered by frequency in Wikipedia.
    """
    spec = find_spec("wordninja")
    if spec is None or spec.origin is None:
        return {}
    raw = Path(spec.origin).with_name("wordninja").joinpath("wordninja_words.txt.gz").read_bytes()
    words = gzip.decompress(raw).decode("utf-8").split()[:_COMMON_WORDS]
    return {word: rank for rank, word in enumerate(words)}


def specificity(word: str) -> float:
    """Return how much a word tells about a subject, 0.1 for the commonest English to 1."""
    rank = english_words().get(word.lower())
    if rank is None:
        return 1.0
    for limit, share in ((400, 0.15), (1200, 0.35), (3000, 0.6), (8000, 0.85)):
        if rank < limit:
            return share
    return 1.0


def names_doers(words: str, text: str) -> bool:
    """Whether a text has the word for those who do something, where the words asked are one.

    "Trafficking" does not speak of traffickers. Other words are taken to stand there.
    """
    last = fold(words).split()[-1]
    one, many = last.removesuffix("s"), f"{last.removesuffix('s')}s"
    if many not in word_list("persons") or not _DOER.search(one):
        return True
    return re.search(rf"\b(?:{re.escape(one)}|{re.escape(many)})\b", fold(text)) is not None


@dataclass(frozen=True, slots=True)
class Speller:
    """Mends typos against the words that matter here.

    Attributes:
        known: Words of the plan and of the cue lexicons, lower-cased.
    """

    known: frozenset[str]

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
            rank = english.get(word, _COMMON_WORDS)
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
    return len(low) > _MIN_STEM and english_words().get(low, _COMMON_WORDS) < _KNOWN


def _skeleton(word: str) -> str:
    """Return the consonants of a word, doubled ones once: "runing" sounds as "running" does."""
    return _TWICE.sub(r"\1", _VOWELS.sub("", word))


def _begins_alike(first: str, other: str) -> bool:
    """Whether two letters are the same or sound the same: "klimate"."""
    return first == other or {first, other} in _SOUND_ALIKE


_ASKED_NOUN = re.compile(r"\b(?:which|what)\s+(?:exact\s+)?([a-z]{3,})\b(?=.*\S)", re.IGNORECASE)


def asked_noun(text: str) -> str | None:
    """Return the noun that "which" or "what" asks for, such as "city" of "in which city"."""
    match = _ASKED_NOUN.search(text)
    if match and match[1].lower() in word_list("stopwords"):
        return None
    return match[1].lower() if match and match[1].lower() not in word_list("open_nouns") else None


_NOUN_OF = re.compile(
    r"\b(?:what(?: exactly| precisely)?(?:'s| is| are|s)(?: exactly| precisely)?"
    r"|(?:give|provide|send|share|quote)(?: me| us)?(?: with)?) the "
    r"(?:\w+ )?([a-z]{3,}) (?:of|for|in|that|which)\b",
    re.IGNORECASE,
)


def noun_of(text: str) -> str | None:
    """Return the noun of "what is the … of" or "give me the … that", such as "length"."""
    match = _NOUN_OF.search(text)
    return match[1].lower() if match and match[1].lower() not in word_list("open_nouns") else None
