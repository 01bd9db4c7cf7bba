"""Placing: which place of the sections, goals, glossary and footnotes answers a question best.

A linear model ranks the places by how they stand among the others: by words, by meaning, by kind,
and by what is asked for. It was fitted on questions (`tipassist.evaluation.ranked_places`);
what runs here are its plain weights.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from tipassist.answer.asked import Asked, read_asked
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.ranking.entries import Ranked
from tipassist.answer.ranking.linear_ranking import ANSWERING, LinearRanking
from tipassist.answer.ranking.matching import Entry
from tipassist.answer.ranking.sentence_fit import DATE
from tipassist.register.model import Register

PLACES_FILE = "places.npz"
_NOTES = re.compile(r"\b(?:foot|end)?notes?\b")
_GOALS = re.compile(r"\b(?:goals?|aims?|aspir\w+|vision|ambitions?|end[ -]?states?|objectives?)\b")
CANDIDATES = 40
_EXPECTED = 10
_LONG = 120
_RANKED = ("words", "cosine", "total", "keyword")


@dataclass(frozen=True, slots=True)
class Placed:
    """A place and how likely it is the one that answers.

    Attributes:
        found: The place.
        share: Its share of the chances of all places, 0 to 1.
    """

    found: Ranked
    share: float


class PlaceModel(LinearRanking):
    """The ranking of places."""

    __slots__ = ()

    def placed(
        self, meaning: Meaning, prose: tuple[Ranked, ...], register: Register
    ) -> tuple[Placed, ...]:
        """Return the places of a question that may answer it, best first.

        Args:
            meaning: The question.
            prose: Places, best first by words and meaning.
            register: The plan.
        """
        candidates = candidates_of(prose)
        if not candidates:
            return ()
        shares = self.shares(list(place_features(meaning, candidates, register)))
        placed = (Placed(one, share) for one, share in zip(candidates, shares, strict=True))
        return tuple(sorted(placed, key=lambda one: -one.share))


def candidates_of(prose: tuple[Ranked, ...]) -> tuple[Ranked, ...]:
    """Return the places that are ranked: the first by words and meaning, and the most expected.

    Args:
        prose: Places, best first by words and meaning.

    Returns:
        At most 40, and 10 more that lie nearest to what is expected of an answer.
    """
    rest = sorted(prose[CANDIDATES:], key=lambda one: -one.answering)
    return (*prose[:CANDIDATES], *(one for one in rest[:_EXPECTED] if one.answering))


def place_features(
    meaning: Meaning, candidates: tuple[Ranked, ...], register: Register
) -> tuple[dict[str, float], ...]:
    """Return what tells which candidate answers: nothing of it names a word of any plan.

    Args:
        meaning: The question.
        candidates: The places.
        register: The plan.

    Returns:
        Numbers by name for each candidate, always the same names in the same order.
    """
    measured = [_measured(one) for one in candidates]
    best = {name: max(one[name] for one in measured) for name in _RANKED} if measured else {}
    ranks = {name: _inverse_ranks([one[name] for one in measured]) for name in _RANKED}
    asked = read_asked(meaning)
    names = tuple(register.bodies)
    named = {str(one) for one in meaning.places}
    said = _said_features(meaning)
    rows = []
    for at, one in enumerate(candidates):
        values = measured[at]
        row = dict(values)
        row |= {f"lead_{name}": values[name] - best[name] for name in _RANKED}
        row |= {f"rank_{name}": ranks[name][at] for name in _RANKED}
        row |= _kind_features(one.entry, said, named)
        row |= _given_features(one.entry.wording.text, meaning, asked, names)
        rows.append(row)
    return tuple(rows)


def _measured(one: Ranked) -> dict[str, float]:
    text = one.entry.wording.text
    return {
        "words": one.words,
        "cosine": one.cosine,
        "total": one.total,
        "keyword": one.keyword,
        "both": one.words * one.cosine,
        ANSWERING: one.answering,
        "exact": float(one.exact),
        "length": min(len(text.split()), _LONG) / _LONG,
        "introduces": float(text.rstrip().endswith(":")),
    }


def _said_features(meaning: Meaning) -> dict[str, float]:
    """Return how a question speaks of the kinds of places."""
    text, likely = fold(meaning.text), meaning.likely.get(Intent.DEFINITION, 0.0)
    return {
        "defines": max(likely, float(meaning.intent is Intent.DEFINITION)),
        "when": float(meaning.form is Form.WHEN),
        "notes": float(bool(_NOTES.search(text))),
        "goals": float(bool(_GOALS.search(text))),
    }


def _kind_features(entry: Entry, said: dict[str, float], named: set[str]) -> dict[str, float]:
    kinds = {name: float(entry.kind == name) for name in ("glossary", "footnote", "pillar")}
    return {
        **kinds,
        "glossary_defines": kinds["glossary"] * said["defines"],
        "glossary_when": kinds["glossary"] * said["when"],
        "footnote_when": kinds["footnote"] * said["when"],
        "footnote_said": kinds["footnote"] * said["notes"],
        "pillar_goal": kinds["pillar"] * said["goals"],
        "pillar_named": kinds["pillar"] * (entry.name in named),
    }


def _given_features(
    text: str, meaning: Meaning, asked: Asked | None, names: tuple[str, ...]
) -> dict[str, float]:
    return {
        "dated": float(meaning.form is Form.WHEN and bool(DATE.search(text))),
        "names_body": float(meaning.form is Form.WHO and any(name in text for name in names)),
        "given": float(asked is not None and asked.given_by(text)),
    }


def _inverse_ranks(values: list[float]) -> list[float]:
    """Return 1 / rank of each value, biggest first; 0 for what has none."""
    order = sorted(range(len(values)), key=lambda at: -values[at])
    ranks = [0.0] * len(values)
    for rank, at in enumerate(order, 1):
        ranks[at] = 1 / rank if values[at] > 0 else 0.0
    return ranks


Placer = Callable[[Meaning, tuple[Ranked, ...], Register], tuple[Placed, ...]]
"""Ranks the places of a question, best first."""


@lru_cache(maxsize=1)
def load_place_model() -> PlaceModel:
    """Read the packaged weights."""
    return PlaceModel.read(PLACES_FILE)
