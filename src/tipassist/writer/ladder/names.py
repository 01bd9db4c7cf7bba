"""Names: words with one capital; in another language than English, also what is left in English."""

import re
import unicodedata
from collections.abc import Iterator

from tipassist.answer.language.words import family, fold
from tipassist.writer.lexicon import load_ladder_words
from tipassist.writer.senses import load_senses

TOKEN = re.compile(r"[^\W\d_][\w]*(?:[-'’./&][\w]+)*")
_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?:;])\s+|(?<=[“\"(])\s*)$")
_CAPITALS = 2
_LEAST_LETTERS = 3
_MOSTLY = 0.5


def is_acronym(token: str) -> bool:
    """Whether a word has two capitals or more, such as "SOMTC-Philippines" or "ASBs"."""
    return sum(char.isupper() for char in token) >= _CAPITALS


def english_names(text: str, ordinary: frozenset[str]) -> Iterator[str]:
    """Yield the families of the words of an English text that have one capital and open nothing.

    Args:
        text: A sentence.
        ordinary: Words that are no names though they open a sentence with a capital.
    """
    openers = load_ladder_words().openers | load_senses().openers | ordinary
    for match in TOKEN.finditer(text):
        word = match.group(0)
        if not word[0].isupper() or is_acronym(word):
            continue
        if not (_opens(text, match) and {fold(word), family(word)} & openers):
            yield family(word)


def foreign_names(text: str) -> Iterator[str]:
    """Yield the families of the words of a text in another language that must stand as printed.

    In Latin letters these are the words with a capital that open no sentence; among letters of
    another script, every word of three Latin letters or more.
    """
    latin = _is_latin(text)
    for match in TOKEN.finditer(text):
        word = _without_accents(match.group(0))
        if not word.isascii() or is_acronym(word):
            continue
        named = word[0].isupper() and not _opens(text, match)
        if named if latin else len(word) >= _LEAST_LETTERS:
            yield family(word)


def _opens(text: str, match: re.Match[str]) -> bool:
    return bool(_SENTENCE_START.search(text[: match.start()]))


def _is_latin(text: str) -> bool:
    letters = [char for char in _without_accents(text) if char.isalpha()]
    return sum(char.isascii() for char in letters) > _MOSTLY * len(letters)


def _without_accents(text: str) -> str:
    plain = text.replace("đ", "d").replace("Đ", "D")
    return "".join(
        char for char in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(char)
    )
