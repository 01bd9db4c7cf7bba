"""Fits what decides how an open question ends, on what came of every ending for the dev questions.

Run by `tipassist endings fit`. Each dev question that no slot decides is answered once in every
way it can end, and graded; the regressions learn which features foretell a wholly right answer.
The questions are asked with the index and without it, so that words alone decide sensibly too.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.undecided.deciding import Ending, EndingModel
from tipassist.answer.undecided.findings import Findings, features_of
from tipassist.answer.undecided.open_questions import Chooser
from tipassist.evaluation.gold import Gold
from tipassist.evaluation.grade import grade
from tipassist.evaluation.systems import Contender, replay
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.index.hybrid import Hit
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress

Floats = npt.NDArray[np.float32]
_STRENGTH = 0.02
_FOLDS = 8
_SEED = 20231
_TABLE = frozenset({Intent.TOPIC, Intent.WHO_TOPIC, Intent.BODY_ACTIVITIES})


@dataclass(frozen=True, slots=True)
class Tried:
    """One question and what came of every ending.

    Attributes:
        group: The group of the gold question.
        features: What was found.
        right: The endings that are wholly right.
    """

    group: str
    features: dict[str, float]
    right: frozenset[Ending]


@dataclass(frozen=True, slots=True)
class EndingFit:
    """A fitted model and how well it does.

    Attributes:
        model: The weights, fitted on everything.
        questions: How many questions it was fitted on.
        right: Share answered wholly right by models not fitted on their group, 0 to 1.
        best: Share that some ending answers wholly right, 0 to 1.
    """

    model: EndingModel
    questions: int
    right: float
    best: float


@dataclass
class _Trial:
    """A chooser that does as it is told and notes what was found.

    Attributes:
        ending: The ending to choose; None to choose as a reader of the intent would.
        features: What was found for the last question, None when none was open.
    """

    ending: Ending | None = None
    features: dict[str, float] | None = field(default=None)

    def __call__(self, meaning: Meaning, found: Findings) -> tuple[Ending, ...]:
        self.features = features_of(meaning, found)
        plain = Ending.TOPIC if meaning.intent in _TABLE else Ending.PROSE
        first = self.ending or plain
        return (first, *(one for one in Ending if one is not first and one is not Ending.ABSENT))


class NoMeaning:
    """Semantics that knows no meaning: the zero vector, and nothing near.

    Args:
        dim: Size of a vector.
    """

    def __init__(self, dim: int) -> None:
        self._dim = dim

    def embed(self, text: str) -> Floats:
        """Return the zero vector, (dim,)."""
        assert isinstance(text, str)
        return np.zeros(self._dim, np.float32)

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        """Return nothing."""
        assert candidate_k > 0, (text, filters)
        return ()

    def near(
        self, vector: Floats, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[tuple[Passage, float], ...]:
        """Return nothing."""
        assert candidate_k > 0, (vector, filters)
        return ()


def choosing(dependencies: Dependencies, choose: Chooser) -> Dependencies:
    """Return the dependencies with another chooser of endings."""
    router = dependencies.router
    opened = replace(router.opened, choose=choose)
    return replace(dependencies, router=replace(router, opened=opened))


def try_endings(
    gold: Sequence[Gold], dependencies: Dependencies, progress: Progress
) -> Iterator[Tried]:
    """Answer every open question in all the ways that it can end.

    Args:
        gold: Questions; those that are not open are left out.
        dependencies: What the assistant works with.
        progress: Told how far it is.
    """
    trial = _Trial()
    contender = Contender("fit", "", Assistant(choosing(dependencies, trial)))
    for number, one in enumerate(gold, 1):
        features: dict[str, float] | None = None
        right: set[Ending] = set()
        for ending in Ending:
            trial.ending, trial.features = ending, None
            passed = grade(one, replay(contender, one, f"fit-{ending}")).passed
            if trial.features is None:
                break
            features = features or trial.features
            if passed:
                right.add(ending)
        if features is not None:
            yield Tried(one.group_id, features, frozenset(right))
        progress("Trying every ending", number, len(gold))


def fit_endings(tried: Sequence[Tried]) -> EndingFit:
    """Fit the regressions, and measure them on groups that they were not fitted on."""
    groups = sorted({one.group for one in tried})
    order = np.random.default_rng(_SEED).permutation(len(groups))
    folds = {groups[at]: number % _FOLDS for number, at in enumerate(order)}
    right = 0
    for fold in range(_FOLDS):
        model = _fitted([one for one in tried if folds[one.group] != fold])
        held = [one for one in tried if folds[one.group] == fold]
        right += sum(model.ranked(one.features)[0] in one.right for one in held)
    return EndingFit(
        model=_fitted(tried),
        questions=len(tried),
        right=right / len(tried),
        best=sum(bool(one.right) for one in tried) / len(tried),
    )


def _fitted(tried: Sequence[Tried]) -> EndingModel:
    from sklearn.linear_model import LogisticRegression

    names = tuple(tried[0].features)
    rows = np.array([[one.features[name] for name in names] for one in tried])
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    weights, bias, endings = [], [], []
    for ending in Ending:
        labels = [ending in one.right for one in tried]
        if len(Counter(labels)) < 2:
            continue
        regression = LogisticRegression(C=_STRENGTH, max_iter=4000)
        regression.fit((rows - mean) / spread, labels)
        coefficients = regression.coef_[0] / spread
        endings.append(ending)
        weights.append(coefficients)
        bias.append(regression.intercept_[0] - coefficients @ mean)
    return EndingModel(
        endings=tuple(endings),
        names=names,
        weights=np.array(weights, np.float32),
        bias=np.array(bias, np.float32),
    )


def write_endings(model: EndingModel, path: Path) -> None:
    """Write the plain weights of a model."""
    np.savez_compressed(
        path,
        endings=np.array([one.value for one in model.endings]),
        names=np.array(model.names),
        weights=model.weights,
        bias=model.bias,
    )


def asserting(choose: Chooser) -> Chooser:
    """Return a chooser that never abstains while there is something to say: an ablation."""

    def chosen(meaning: Meaning, found: Findings) -> tuple[Ending, ...]:
        silent = (Ending.UNSETTLED, Ending.ABSENT, Ending.OUT_OF_SCOPE)
        ranked = choose(meaning, found)
        return (*(one for one in ranked if one not in silent), Ending.OUT_OF_SCOPE)

    return chosen
