"""Words: tokens, word families, the English word list."""

import gzip
import re
from functools import lru_cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-'’][A-Za-z0-9]+)*|\d+")
ACRONYM = re.compile(r"(?<![\w-])[A-Z]{3,}(?:-[A-Z]{2,})?(?![\w-])")
SMALL_WORDS = frozenset(("the", "of", "and", "in", "on", "for", "to", "a", "an", "asean", "with"))
_MIN_STEM = 4
_IZE = re.compile(r"(?<=\w{3})iz(?=(?:e[sdr]?|ing|ations?)$)")
_CENTRED = re.compile(r"centre(?=d$)")
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
    return {word: rank for rank, word in enumerate(_words_by_frequency()[:_COMMON_WORDS])}


@lru_cache(maxsize=1)
def rare_words() -> frozenset[str]:
    """Return the rest of the list: rarer words, and what is often written in one."""
    return frozenset(_words_by_frequency()[_COMMON_WORDS:])


@lru_cache(maxsize=1)
def _words_by_frequency() -> list[str]:
    spec = find_spec("wordninja")
    if spec is None or spec.origin is None:
        return []
    raw = Path(spec.origin).with_name("wordninja").joinpath("wordninja_words.txt.gz").read_bytes()
    return gzip.decompress(raw).decode("utf-8").split()


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
