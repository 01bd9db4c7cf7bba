"""Question words: what a question speaks of, word by word, with what means the same.

Words that only colour a question or stand beside what asks count less.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise

from tipassist.answer.language.asking_part import asking_sentences, load_asking_words
from tipassist.answer.language.words import (
    TOKEN,
    english_words,
    families,
    family,
    fold,
    specificity,
    word_list,
)
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.leftover import telling_words

_PASSING = 0.4
_ASIDE = 0.4
_SMALL = frozenset({"per", "via"})

Gram = tuple[str, ...]


@lru_cache(maxsize=1)
def load_clause_words() -> dict[str, tuple[Gram, ...]]:
    """Read the packaged words of clauses: for each word family those that are used for it."""
    meant: defaultdict[str, tuple[Gram, ...]] = defaultdict(tuple)
    groups: list[list[str]] = tomllib.loads(_clauses())["same"]
    for group in groups:
        stems = tuple(dict.fromkeys(map(family, group)))
        for stem in stems:
            meant[stem] += tuple((one,) for one in stems if one != stem)
    return dict(meant)


@lru_cache(maxsize=1)
def _deeds() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what finds small words that are verbs, and what each then means."""
    deeds: dict[str, str] = tomllib.loads(_clauses())["deeds"]
    words = "|".join(map(re.escape, deeds))
    found = rf"\b(?:to|must|should|shall) (?P<deed>{words})(?= (?:an?|its|the|their|our)\b)"
    return re.compile(found), deeds


@lru_cache(maxsize=1)
def guessed_deeds() -> tuple[str, ...]:
    """Return the verbs behind a guess of who does something: "which office picks them?"."""
    words: list[str] = tomllib.loads(_clauses())["guessed"]
    return tuple(words)


def _clauses() -> str:
    return files("tipassist.answer").joinpath("lexicon", "clauses.toml").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question.

    Attributes:
        stem: Its word family.
        weight: How much it tells, 0 to 1.
        meant: Word families of the phrases that mean the same.
    """

    stem: str
    weight: float
    meant: tuple[Gram, ...]


def related_words(found: Findings) -> defaultdict[str, tuple[Gram, ...]]:
    """Return for each word family of what is asked the phrases that mean the same.

    Args:
        found: What was found for a question.
    """
    related: defaultdict[str, tuple[Gram, ...]] = defaultdict(tuple)
    for term in found.asked:
        for word in term.words.split():
            related[family(word)] += term.related
    return related


def words_of(
    meaning: Meaning,
    found: Findings,
    related: defaultdict[str, tuple[Gram, ...]],
    taken: set[str],
) -> Iterator[Word]:
    """Yield what a question speaks of; what is no word at all counts for nothing.

    Args:
        meaning: What is asked.
        found: What was found for it.
        related: What means the same, by word family.
        taken: Words that ask for the thing itself, folded.
    """
    passing = frozenset(word_list("passing"))
    asking = families(asking_sentences(fold(meaning.text), load_asking_words()))
    said = families(meaning.text)
    telling = {stem for _, word in telling_words(meaning) for stem in families(word)}
    if telling.difference(families(" ".join(taken))).isdisjoint(asking):
        asking = said  # "How fast must that go?" has its subject from what is told before.
    for word in _compounded(meaning, found):
        low, stem = fold(word), family(word)
        strange = low not in english_words() and stem not in found.vocabulary
        if low in taken or low in _SMALL or (strange and word.islower() and not related[stem]):
            continue
        weight = specificity(low) * (_PASSING if low in passing else 1.0)
        meant = (*related[stem], *load_clause_words().get(stem, ()))
        yield Word(stem, weight * (1.0 if stem in asking or stem not in said else _ASIDE), meant)


def _compounded(meaning: Meaning, found: Findings) -> Iterator[str]:
    """Yield the telling words, two as one where only that is a word of the plan: "help desk"."""
    telling = dict(telling_words(meaning))
    tokens = [(match.start(), match.group(0)) for match in TOKEN.finditer(meaning.text)]
    pairs = {
        at: f"{word}{after}"
        for (at, word), (_, after) in pairwise(tokens)
        if family(f"{word}{after}") in found.vocabulary and family(after) not in found.vocabulary
    }
    joined = {after for (at, _), (after, _) in pairwise(tokens) if at in pairs}
    find, meant = _deeds()
    deeds = {
        match.start("deed"): meant[match["deed"]] for match in find.finditer(fold(meaning.text))
    }
    for at, word in tokens:
        if at in deeds:
            yield deeds[at]
        elif at in pairs:
            yield pairs[at]
        elif at in telling and at not in joined:
            yield word
