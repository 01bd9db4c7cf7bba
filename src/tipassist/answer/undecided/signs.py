"""Signs: in what way a question asks, and how many of its own words the plan has at all.

Being known by a synonym is enough for finding; for an answer it tells little. "Who spoke at the
meeting?" is not answered by a sentence on the meeting that says nothing of speaking.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.asked import load_asked_kinds, read_asked
from tipassist.answer.language.words import families, family, fold, specificity
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.ranking.sentence_fit import DATE
from tipassist.answer.undecided.findings import Findings, features_of
from tipassist.answer.undecided.leftover import leftover_features, telling_words

_MANY = 4
_FEW = 3
_LONG = 8
_GIVEN = 0.7
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[A-Z])")


@lru_cache(maxsize=1)
def load_signs() -> dict[str, re.Pattern[str]]:
    """Read the packaged patterns, by the name of the way of asking."""
    text = files("tipassist.answer").joinpath("lexicon", "signs.toml").read_text("utf-8")
    return {name: re.compile(pattern) for name, pattern in tomllib.loads(text).items()}


def doubt_features(meaning: Meaning, found: Findings) -> dict[str, float]:
    """Return what tells whether the plan settles a question; nothing of it is a word of any plan.

    Args:
        meaning: The question.
        found: What was found for it.

    Returns:
        Numbers from -1 to 1 by name, always the same names in the same order.
    """
    near = _near_texts(found)
    own = _own_words(meaning, found, near)
    said = fold(meaning.text)
    ways = {name: float(bool(sign.search(said))) for name, sign in load_signs().items()}
    both = {
        f"{way}_{name}": value * own[name]
        for way, value in ways.items()
        for name in ("own_unknown", "own_covered")
    }
    dated = ways["asks_when"] * float(any(DATE.search(text) for text in near))
    kinds = _kinds(meaning, near)
    told = {**features_of(meaning, found), **own, **ways, **both, "dated": dated, **kinds}
    return {**told, **leftover_features(meaning, found)}


def is_given_in_sections(meaning: Meaning, found: Findings) -> bool:
    """Whether a sentence of the sections has a question's words and gives what is asked: a date.

    A reason or a procedure is not told by a word, so nothing gives it for sure.
    """
    return _gives(_near_sections(found, _FEW), meaning)


def is_given_in_rows(meaning: Meaning, found: Findings) -> bool:
    """Whether a sentence of the nearest row does."""
    return _gives((one.entries[0].entry for one in found.table[:1]), meaning)


def _gives(entries: Iterable[Entry], meaning: Meaning) -> bool:
    asked = read_asked(meaning)
    if asked is None or asked.kind.prose or asked.kind.partly:
        return False
    words = [word for _, word in telling_words(meaning) if fold(word) not in asked.words]
    sentences = (text for one in entries for text in _SENTENCE_END.split(one.wording.text))
    return any(asked.given_by(one) and _covered(words, one) >= _GIVEN for one in sentences)


def _covered(words: list[str], text: str) -> float:
    """Return the share of words that a text has, the telling ones counting most, 0 to 1."""
    weight = sum(map(specificity, words)) or 1.0
    told = frozenset(families(text))
    return sum(specificity(word) for word in words if family(word) in told) / weight


def _near_sections(found: Findings, count: int = 1) -> tuple[Entry, ...]:
    placed = (one.found.entry for one in found.placed[:count])
    return (*(one.entry for one in found.prose[:count]), *placed)


def _near_texts(found: Findings) -> tuple[str, ...]:
    """Return the nearest texts of the sections and of the table."""
    rows = (one.entries[0].entry for one in found.table[:1])
    return tuple(one.wording.text for one in (*_near_sections(found), *rows))


def _own_words(meaning: Meaning, found: Findings, near: Iterable[str]) -> dict[str, float]:
    words = [word for _, word in telling_words(meaning)]
    unknown = [word for word in words if family(word) not in found.vocabulary]
    weight = sum(map(specificity, words)) or 1.0
    asked = sum(term.weight for term in found.asked) or 1.0
    other = [term for term in found.asked if term.known and not found.says(term.exact)]
    return {
        "own_unknown": max(map(specificity, unknown), default=0.0),
        "own_unknown_count": min(len(unknown), _MANY) / _MANY,
        "own_unknown_share": sum(map(specificity, unknown)) / weight,
        "own_covered": max((_covered(words, one) for one in near), default=0.0),
        "own_count": min(len(words), _LONG) / _LONG,
        "other_words_share": sum(term.weight for term in other) / asked,
        "other_words": max((term.specificity for term in other), default=0.0),
    }


def _kinds(meaning: Meaning, near: Iterable[str]) -> dict[str, float]:
    asked = read_asked(meaning)
    given = asked is not None and any(asked.given_by(text) for text in near)
    kinds = {
        f"kind_{one.sort}": float(asked is not None and asked.kind.sort == one.sort)
        for one in load_asked_kinds()
    }
    return {
        "kind_given": float(given),
        "kind_lacking": float(asked is not None and not given),
        **kinds,
    }
