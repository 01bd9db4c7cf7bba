"""Fits a linear ranking and a query adapter together, so that neither does the work twice.

The score of a candidate is the weighted sum of its features and the similarity of its nearest
sentence to the turned vector of the question. What is fitted makes the right candidates of a
question likelier than all others (softmax), with both kept small.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Indices = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

SHARPNESS = 12.0
_MATRIX_PENALTY = 3e-3
_WEIGHT_PENALTY = 1e-2
_ITERATIONS = 40
_NOWHERE = -1e9
_LEAST = 1e-30


@dataclass(frozen=True, slots=True)
class Ranking:
    """The candidates of one question.

    Attributes:
        group: The group of the gold question.
        rows: The features of each candidate.
        right: Whether each is a place that answers.
        question: The vector of the question, (dim,).
        sentences: The texts indexed for each candidate; none where no index was asked.
    """

    group: str
    rows: tuple[dict[str, float], ...]
    right: tuple[bool, ...]
    question: Floats
    sentences: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """Questions and their candidates as arrays, n questions of at most k candidates each.

    Attributes:
        questions: (n, dim).
        features: (n, k, n_features).
        sentences: Rows of `vectors` that stand for each candidate, (n, k, s); -1 for none.
        vectors: The vectors of all sentences, (n_sentences, dim).
        right: (n, k).
        real: Whether there is such a candidate, (n, k).
    """

    questions: Floats
    features: Floats
    sentences: Indices
    vectors: Floats
    right: Flags
    real: Flags

    def of(self, rows: Sequence[int]) -> "Problem":
        """Return the problem of some of its questions."""
        at = np.array(rows)
        return Problem(
            self.questions[at],
            self.features[at],
            self.sentences[at],
            self.vectors,
            self.right[at],
            self.real[at],
        )


@dataclass(frozen=True, slots=True)
class Solution:
    """What was fitted.

    Attributes:
        weights: (n_features,).
        matrix: The query adapter, (dim, dim).
    """

    weights: Floats
    matrix: Floats

    def scores(self, problem: Problem) -> Floats:
        """Return the scores of all candidates, (n, k); a very low one where there is none."""
        near, _ = _nearest(problem, self.matrix)
        scores = SHARPNESS * near + problem.features @ self.weights
        return np.where(problem.real, scores, np.float32(_NOWHERE))


def problem_of(
    asked: Sequence[Ranking], names: Sequence[str], vectors: Mapping[str, Floats]
) -> Problem:
    """Gather questions into arrays.

    Args:
        asked: The questions; all vectors of one size.
        names: The features used.
        vectors: The vector of each sentence, (dim,).
    """
    most = max(len(one.rows) for one in asked)
    longest = max((len(texts) for one in asked for texts in one.sentences), default=1) or 1
    at = {text: number for number, text in enumerate(vectors)}
    dim = len(asked[0].question)
    features = np.zeros((len(asked), most, len(names)), np.float32)
    sentences = np.full((len(asked), most, longest), -1, np.int64)
    right, real = (np.zeros((len(asked), most), np.bool_) for _ in range(2))
    for number, one in enumerate(asked):
        many = len(one.rows)
        features[number, :many] = [[row[name] for name in names] for row in one.rows]
        right[number, :many], real[number, :many] = one.right, True
        for place, texts in enumerate(one.sentences):
            sentences[number, place, : len(texts)] = [at[text] for text in texts]
    stacked = np.array([*vectors.values()], np.float32).reshape(-1, dim)
    if not len(stacked):
        stacked = np.zeros((1, dim), np.float32)
    questions = np.array([one.question for one in asked], np.float32)
    return Problem(questions, features, sentences, stacked, right, real)


def fit_jointly(problem: Problem) -> Solution:
    """Fit the weights and the adapter by L-BFGS; the features should be of one spread."""
    from scipy.optimize import minimize

    dim, many = problem.questions.shape[1], problem.features.shape[2]

    def cost(values: npt.NDArray[np.float64]) -> tuple[float, npt.NDArray[np.float64]]:
        matrix = values[: dim * dim].reshape(dim, dim).astype(np.float32)
        return _cost(problem, values[dim * dim :].astype(np.float32), matrix)

    start = np.zeros(dim * dim + many)
    found = minimize(cost, start, jac=True, method="L-BFGS-B", options={"maxiter": _ITERATIONS}).x
    return Solution(
        found[dim * dim :].astype(np.float32),
        found[: dim * dim].reshape(dim, dim).astype(np.float32),
    )


def _cost(
    problem: Problem, weights: Floats, matrix: Floats
) -> tuple[float, npt.NDArray[np.float64]]:
    """Return the penalised negative log likelihood of the right candidates and its slope."""
    near, best = _nearest(problem, matrix)
    scores = SHARPNESS * near + problem.features @ weights
    scores = np.where(problem.real, scores, _NOWHERE)
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    whole = odds.sum(axis=1, keepdims=True)
    right = np.where(problem.right, odds, 0)
    told = np.maximum(right.sum(axis=1, keepdims=True), _LEAST)
    slope = (odds / whole - right / told) / len(odds)
    pulls = np.zeros((len(odds), len(problem.vectors)), np.float32)
    by_sentence = np.where(best >= 0, SHARPNESS * slope, 0)
    np.add.at(pulls, (np.arange(len(odds))[:, None], np.maximum(best, 0)), by_sentence)
    turned = problem.questions.T @ (pulls @ problem.vectors) + 2 * _MATRIX_PENALTY * matrix
    weighed = np.einsum("nk,nkf->f", slope, problem.features) + 2 * _WEIGHT_PENALTY * weights
    kept = _MATRIX_PENALTY * (matrix**2).sum() + _WEIGHT_PENALTY * (weights**2).sum()
    cost = float(-np.log(told / whole).mean() + kept)
    return cost, np.concatenate([turned.ravel(), weighed]).astype(np.float64)


def _nearest(problem: Problem, matrix: Floats) -> tuple[Floats, Indices]:
    """Return how near each candidate's nearest sentence lies, and which it is, both (n, k)."""
    turned = problem.questions + problem.questions @ matrix
    near = turned @ problem.vectors.T
    rows = np.arange(len(near))[:, None, None]
    found = np.where(problem.sentences >= 0, near[rows, problem.sentences], -np.inf)
    at = found.argmax(axis=2)[..., None]
    nearest = np.take_along_axis(found, at, 2)[..., 0]
    which = np.take_along_axis(problem.sentences, at, 2)[..., 0]
    return np.where(which >= 0, np.maximum(nearest, 0), 0).astype(np.float32), which
