"""Fits what ranks the places of the sections for a question, on the dev questions.

Run by `tipassist places fit`. Every place that may answer is compared with those that do: the
weights are those of a logistic regression that tells which of two places of one question is the
right one. The questions are asked with the index and without it, so that words alone rank sensibly
too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tipassist.answer.dependencies import Dependencies
from tipassist.answer.placing import CANDIDATES, PlaceModel, place_features
from tipassist.answer.ranking import Ranked
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.grade import is_reached
from tipassist.index.progress import Progress

Floats = npt.NDArray[np.float64]

_STRENGTH = 3.0
_FOLDS = 8
_SEED = 20231
_KINDS = frozenset({Kind.PROSE, Kind.DEFINITION, Kind.NOISY, Kind.FALSE_PREMISE, Kind.HOSTILE})
_FLAGS = re.IGNORECASE | re.DOTALL


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates of one question.

    Attributes:
        group: The group of the gold question.
        rows: The features of each candidate.
        right: Whether each is a place that answers.
    """

    group: str
    rows: tuple[dict[str, float], ...]
    right: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class PlaceFit:
    """A fitted model and how well it does.

    Attributes:
        model: The weights, fitted on everything.
        questions: How many questions it was fitted on.
        first: Share of them whose first place is right by models not fitted on their group, 0 to 1.
        plain: The same when places are ranked by words and meaning alone.
    """

    model: PlaceModel
    questions: int
    first: float
    plain: float


def rank_places(
    gold: Sequence[Gold], dependencies: Dependencies, progress: Progress
) -> Iterator[Ranking]:
    """Find the candidates of every question that the sections answer.

    Args:
        gold: Questions; those of other kinds, follow-ups and those that no candidate answers are
            left out.
        dependencies: What the assistant works with.
        progress: Told how far it is.
    """
    opened = dependencies.router.opened
    for number, one in enumerate(gold, 1):
        progress("Finding the places that may answer", number, len(gold))
        if one.history or not one.expected_locators or one.kind not in _KINDS:
            continue
        meaning = dependencies.understander.interpret(one.question, one.body)
        candidates = opened.find(meaning).prose[:CANDIDATES]
        right = _right(candidates, one)
        if any(right) and not all(right):
            yield Ranking(one.group_id, place_features(meaning, candidates, opened.register), right)


def _right(candidates: Sequence[Ranked], gold: Gold) -> tuple[bool, ...]:
    """Tell which candidates stand at an expected place and state an expected fact, if any does."""
    wanted = [place for group in gold.expected_locators for place in group]
    reached = [
        any(is_reached(place, frozenset({str(one.entry.evidence.locator)})) for place in wanted)
        for one in candidates
    ]
    told = [
        near
        and any(re.search(fact, one.entry.wording.text, _FLAGS) for fact in gold.expected_facts)
        for near, one in zip(reached, candidates, strict=True)
    ]
    return tuple(told if any(told) else reached)


def fit_places(rankings: Sequence[Ranking]) -> PlaceFit:
    """Fit the ranking, and measure it on groups that it was not fitted on."""
    groups = sorted({one.group for one in rankings})
    order = np.random.default_rng(_SEED).permutation(len(groups))
    folds = {groups[at]: number % _FOLDS for number, at in enumerate(order)}
    first = 0
    for fold in range(_FOLDS):
        model = _fitted([one for one in rankings if folds[one.group] != fold])
        held = [one for one in rankings if folds[one.group] == fold]
        first += sum(one.right[_best(_matrix(one, model.names) @ model.weights)] for one in held)
    plain = sum(one.right[_best(_matrix(one, ("total",))[:, 0])] for one in rankings)
    return PlaceFit(
        model=_fitted(rankings),
        questions=len(rankings),
        first=first / len(rankings),
        plain=plain / len(rankings),
    )


def _best(scores: Floats) -> int:
    return int(np.argmax(scores))


def _matrix(ranking: Ranking, names: Sequence[str]) -> Floats:
    return np.array([[row[name] for name in names] for row in ranking.rows])


def _fitted(rankings: Sequence[Ranking]) -> PlaceModel:
    """Fit on the differences between a right place and each wrong one, every question alike."""
    from sklearn.linear_model import LogisticRegression

    names = tuple(rankings[0].rows[0])
    spread = np.concatenate([_matrix(one, names) for one in rankings]).std(axis=0) + 1e-6
    pairs, shares = [], []
    for one in rankings:
        rows, right = _matrix(one, names) / spread, np.array(one.right)
        between = (rows[right][:, None] - rows[~right][None]).reshape(-1, len(names))
        pairs.append(between)
        shares.append(np.full(len(between), 1 / len(between)))
    apart, weight = np.concatenate(pairs), np.concatenate(shares)
    labels = np.r_[np.ones(len(apart)), np.zeros(len(apart))]
    regression = LogisticRegression(C=_STRENGTH, fit_intercept=False, max_iter=2000)
    regression.fit(np.r_[apart, -apart], labels, sample_weight=np.r_[weight, weight])
    return PlaceModel(names, (regression.coef_[0] / spread).astype(np.float32))


def write_places(model: PlaceModel, path: Path) -> None:
    """Write the plain weights of a model."""
    np.savez_compressed(path, names=np.array(model.names), weights=model.weights)
