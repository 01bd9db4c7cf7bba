"""Tokens of the keyword index: words, and codes that survive as one token.

The same function reads passages and queries. A place written loosely ("c13", "art 12 para e") adds
the tokens of its exact form (`c.1.3`, `12(e)`), so that it meets the passage that prints it.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import Stemmer

from tipassist import locator_reading
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.locators import Locator, LocatorKind

_STOP_WORDS = Path(__file__).with_name("stop_words.toml")
_DASHES = str.maketrans("‐‑‒–—−’‘ʼ", "------'''")
_SUPERSCRIPTS = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹", " "))

_PIECE = r"(?:[^\W\d_]|\d{1,3}|[ivxIVX]{2,4})"
_BRACKETS = r"(?:\.?\([^\W_]{1,4}\))"
_TOKEN = re.compile(
    rf"(?P<code>(?<![\w.]){_PIECE}(?:\.{_PIECE})+{_BRACKETS}*(?!\w)|(?<!\w)\d{{1,3}}{_BRACKETS}+)"
    r"|(?P<joined>[^\W_]+(?:-[^\W_]+)+)"
    r"|(?P<word>[^\W_]+)(?:'[a-z]\b)?",
    re.IGNORECASE,
)


def tokens(text: str) -> list[str]:
    """Split a text into keyword tokens.

    Args:
        text: A passage or a query.

    Returns:
        Lower-case tokens in reading order, without stop words and single letters: words with
        their plural folded; codes such as `a.1.3`, `iv.a(e)`, `14(7)`, `som-ed`, the pieces of a
        joined word or bracketed code after it; last the exact forms of places written loosely.
    """
    folded = fold(text)
    found = list(_words(folded))
    for mention in locator_reading.find(folded):
        found += [token for token in _exact(mention.locator) if token not in found]
    return found


def fold(text: str) -> str:
    """Return `text` in plain Latin letters: look-alikes, accents, dashes and quotes folded."""
    parts = unicodedata.normalize("NFKD", text.translate(_SUPERSCRIPTS))
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    return fold_lookalikes(plain).translate(_DASHES)


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Return the stem of an English word: the Snowball stemmer (snowballstem.org).

    Short words and codes stay as they are.
    """
    return _stemmer().stemWord(word) if len(word) > 3 and word.isalpha() else word


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("english")


def _words(text: str) -> Iterator[str]:
    stop_words = _stop_words()
    for match in _TOKEN.finditer(text):
        for token in _forms(match):
            if token not in stop_words and not (len(token) == 1 and token.isalpha()):
                yield token


def _forms(match: re.Match[str]) -> Iterator[str]:
    whole = match[0].lower()
    match match.lastgroup:
        case "code":
            code = whole.replace(".(", "(")
            yield code
            if "(" in code:
                yield code.partition("(")[0]
        case "joined":
            yield whole
            yield from (stem(part) for part in whole.split("-"))
        case _:
            yield stem(match["word"].lower())


def _exact(place: Locator) -> Iterator[str]:
    """Yield the tokens of a place's exact form; a lone letter keeps its kind, being no word."""
    if place.kind in (LocatorKind.PILLAR, LocatorKind.SECTION) and len(place.parts) == 1:
        yield f"{place.kind}-{place.parts[0].lower()}"
    else:
        yield from _words(str(place))


@cache
def _stop_words() -> frozenset[str]:
    groups = tomllib.loads(_STOP_WORDS.read_text(encoding="utf-8"))
    return frozenset(word for group in groups.values() for word in group.split())
