"""Named bodies, instruments and meetings of a text: an abbreviation with the capitals after it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from tipassist.writer.ladder.names import is_acronym
from tipassist.writer.lexicon import load_ladder_words

_WORD = r"[^\W\d_][\w’'/&-]*"
_CHAIN = re.compile(rf"(?<![\w-]){_WORD}(?: {_WORD})*")
_IN_BRACKETS = re.compile(r"\(([A-Z][\w-]*)\)")
AND = re.compile(r"(?:,|,? and)(?: \w+)? ")
"""What stands between two names that are put together."""
_BEFORE_NAME = re.compile(
    r"\b(?:during|at|in|under|by|through|with|for|of|to|on|from|towards) (?:the |all |each )?$",
    re.I,
)
_MOST_BEFORE_SUBJECT = 4
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Entity:
    """A name as it stands in a text.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        words: Its words, lower-cased, without a plural's ending.
        is_short: Whether an abbreviation is among them.
    """

    start: int
    end: int
    words: tuple[str, ...]
    is_short: bool

    def names(self, other: "Entity") -> bool:
        """Whether one is the other, perhaps with words left out before the last one."""
        first, second = set(self.words), set(other.words)
        return self.words[-1] == other.words[-1] and (first <= second or second <= first)


def short_names(text: str, expansions: Mapping[str, str]) -> str:
    """Return a text with abbreviations for the long names that are known, out of brackets."""
    for short, long in expansions.items():
        if short[0].isupper() and " " in long:
            text = _printed(long).sub(short, text)
            text = text.replace(f"{short} ({short})", short)
    return _IN_BRACKETS.sub(r"\1", text)


@lru_cache(maxsize=512)
def _printed(long: str) -> re.Pattern[str]:
    """Return the pattern of a long name, one or several of it."""
    told = f"{re.escape(long[:-1])}(?:y|ies)" if long.endswith("y") else f"{re.escape(long)}s?"
    return re.compile(rf"\b{told}\b", re.IGNORECASE)


def entities_in(text: str) -> tuple[Entity, ...]:
    """Return the names of a text in reading order."""
    found = []
    for chain in _CHAIN.finditer(text):
        found += _entities_of(chain.group(0), chain.start())
    return tuple(found)


def opening_entities(sentence: str) -> Iterator[Entity]:
    """Yield the names that a sentence opens with, one or several put together.

    A clause before them ("Each year, during the meeting, …") opens nothing.
    """
    end = None
    for name in entities_in(sentence):
        between = sentence[end or 0 : name.start]
        if end is None:
            words = between.rsplit(",", 1)[-1].split()
            if _BEFORE_NAME.search(between):
                continue
            if len(words) > _MOST_BEFORE_SUBJECT:
                return
        elif not AND.fullmatch(between):
            return
        yield name
        end = name.end


def _entities_of(chain: str, at: int) -> list[Entity]:
    """Split a run of words at those without a capital; what stays is a name or one plain word."""
    found: list[Entity] = []
    held: list[str] = []
    start = at
    for word in (*chain.split(" "), ""):
        if word[:1].isupper():
            start = start if held else at
            held.append(word)
        else:
            found += _entity(held, start)
            held = []
        at += len(word) + 1
    return found


def _entity(words: list[str], start: int) -> list[Entity]:
    """Return the name that words with capitals are; a word that only opens a sentence is none."""
    openers = load_ladder_words().openers
    while words and words[0].lower() in openers:
        start += len(words[0]) + 1
        words = words[1:]
    short = any(map(is_acronym, words))
    if len(words) < _LEAST and not short:
        return []
    end = start + len(" ".join(words))
    return [Entity(start, end, tuple(_singular(one) for one in words), short)]


def _singular(word: str) -> str:
    low = re.sub(r"['’]s?$", "", word).lower()
    if low.endswith("ies"):
        return f"{low[:-3]}y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
