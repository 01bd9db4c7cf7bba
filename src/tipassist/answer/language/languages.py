"""Which language a question is asked in: by its script, its letters, or its small words."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import TOKEN, english_words, fold

ENGLISH = "en"
_LEAST_WORDS = 2
_LEAST_SHARE = 0.25
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class LanguageSigns:
    """What languages are told by.

    Attributes:
        names: English names of the languages by BCP 47 tag.
        found: What is said of an answer to a question that was not read.
        unfound: What is said where such a question has no answer.
        original: What stands before quotes in the original.
        scripts: Letters of a script that only one of them has.
        letters: Latin letters that only one of them has.
        words: Small words of those written like English.
    """

    names: dict[str, str]
    found: str
    unfound: str
    original: dict[str, str]
    scripts: dict[str, re.Pattern[str]]
    letters: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def load_language_signs() -> LanguageSigns:
    """Read the packaged signs."""
    path = files("tipassist.answer").joinpath("lexicon", "languages.toml")
    found = tomllib.loads(path.read_text("utf-8"))
    return LanguageSigns(
        names=found["names"],
        found=found["unread"]["found"],
        unfound=found["unread"]["unfound"],
        original=found["original"],
        scripts={tag: re.compile(f"[{one}]") for tag, one in found["scripts"].items()},
        letters={tag: frozenset(one) for tag, one in found["letters"].items()},
        words={tag: frozenset(one) for tag, one in found["words"].items()},
    )


def language_of(question: str) -> str:
    """Return the BCP 47 tag of a question's language; English when no other one is told."""
    signs = load_language_signs()
    scripts = {tag: len(one.findall(question)) for tag, one in signs.scripts.items()}
    most = max(scripts, key=lambda tag: scripts[tag])
    if scripts[most] >= _LEAST_LETTERS:
        return most
    plain = fold(question)
    for tag, letters in signs.letters.items():
        if len(letters.intersection(plain)) >= _LEAST_WORDS:
            return tag
    return _by_words(plain, signs)


def language_name(tag: str) -> str:
    """Return the English name of a language."""
    return load_language_signs().names.get(tag, tag)


def original_words(tag: str) -> str:
    """Return, in a language, what stands before quotes in the original."""
    signs = load_language_signs()
    return signs.original.get(tag, signs.original[ENGLISH])


def _by_words(plain: str, signs: LanguageSigns) -> str:
    words = [one.group(0) for one in TOKEN.finditer(plain)]
    counts = {tag: sum(word in own for word in words) for tag, own in signs.words.items()}
    best = max(counts, key=lambda tag: counts[tag])
    common = sum(english_words().get(word, 9999) < 500 for word in words)
    told = counts[best] >= _LEAST_WORDS and counts[best] >= _LEAST_SHARE * len(words)
    return best if told and counts[best] > common else ENGLISH
