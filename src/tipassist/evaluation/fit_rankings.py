"""Fits a ranking with its query adapter on questions, and measures it on those left out of the fit.

Both the ranking of places and that of rows are fitted by this (`tipassist places fit`, `tipassist
rows fit`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tipassist.answer.ranking.linear_ranking import ANSWERING
from tipassist.evaluation.fit_adapter import SHARPNESS, Problem, Ranking, fit_jointly, problem_of

Floats = npt.NDArray[np.float32]

_LEAST = 1e-6
_FOLDS = 8
_SEED = 20231


@dataclass(frozen=True, slots=True)
class RankingFit:
    """Fitted weights and how well they do.

    Attributes:
        names: Names of the features, in the order of the weights.
        weights: (n_features,), fitted on everything asked with the index.
        unaided: The same, fitted on everything asked without it.
        matrix: The query adapter, (dim, dim).
        questions: How many questions it was measured on, all asked with the index.
        first: Share of them whose first candidate is right by weights not fitted on their group, 0
            to 1.
        plain: The same when candidates are ranked by words and meaning alone.
    """

    names: tuple[str, ...]
    weights: Floats
    unaided: Floats
    matrix: Floats
    questions: int
    first: float
    plain: float


def fit_rankings(rankings: Sequence[Ranking], embed: Callable[[str], Floats]) -> RankingFit:
    """Fit the ranking, and measure it on groups that it was not fitted on.

    Args:
        rankings: The candidates of questions asked with the index, and of such asked without it.
        embed: Returns the vector of an indexed text, (dim,).
    """
    groups = sorted({one.group for one in rankings})
    order = np.random.default_rng(_SEED).permutation(len(groups))
    folds = {groups[at]: number % _FOLDS for number, at in enumerate(order)}
    names = tuple(name for name in rankings[0].rows[0] if name != ANSWERING)
    problem, spread = _problem(rankings, names, embed)
    aided = [at for at, one in enumerate(rankings) if one.question.any()]
    without = [at for at, one in enumerate(rankings) if not one.question.any()]
    first = 0
    for fold in range(_FOLDS):
        learnt = [at for at in aided if folds[rankings[at].group] != fold]
        held = problem.of([at for at in aided if folds[rankings[at].group] == fold])
        first += _first(fit_jointly(problem.of(learnt)).scores(held), held)
    near = problem.of(aided)
    whole = fit_jointly(near)
    unaided = fit_jointly(problem.of(without)).weights
    plain = np.where(near.real, near.features[..., names.index("total")], -np.inf)
    return RankingFit(
        names=(*names, ANSWERING),
        weights=np.append(whole.weights / spread, SHARPNESS).astype(np.float32),
        unaided=np.append(unaided / spread, 0).astype(np.float32),
        matrix=whole.matrix,
        questions=len(aided),
        first=first / len(aided),
        plain=_first(plain, near) / len(aided),
    )


def _problem(
    rankings: Sequence[Ranking], names: tuple[str, ...], embed: Callable[[str], Floats]
) -> tuple[Problem, Floats]:
    """Return the questions as arrays with features of one spread, and what they were divided by."""
    texts = {text for one in rankings for place in one.sentences for text in place}
    problem = problem_of(rankings, names, {text: embed(text) for text in sorted(texts)})
    spread = problem.features[problem.real].std(axis=0) + _LEAST
    return replace(problem, features=problem.features / spread), spread


def _first(scores: Floats, problem: Problem) -> int:
    """Return for how many questions the best candidate is a right one."""
    return int(problem.right[np.arange(len(scores)), scores.argmax(axis=1)].sum())


def write_ranking(fitted: RankingFit, path: Path) -> None:
    """Write plain weights; the adapter in half precision."""
    np.savez_compressed(
        path,
        names=np.array(fitted.names),
        weights=fitted.weights,
        unaided=fitted.unaided,
        adapter=fitted.matrix.astype(np.float16),
    )
