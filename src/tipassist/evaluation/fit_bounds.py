"""Fits what tells which questions lie beside what is answered, and writes its plain weights.

Run by `tipassist bounds fit`. The texts of `evals/bounds/` ask for help in the crime, for something
else altogether, or in the same words about the plan; the dev questions are asked beside them.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.bounds import Bound, BoundModel
from tipassist.answer.understanding.intents import reader_of, slot_features
from tipassist.errors import ConfigError
from tipassist.evaluation.fit_intents import vocabulary
from tipassist.evaluation.gold import Gold, Kind
from tipassist.types import AnswerStatus

Floats = npt.NDArray[np.float32]
_STRENGTH = 2.0
_FOLDS = 5
_SEED = 20231
_REFUSED = 0.003
_REFUSED_ALIKE = 0.06
_REFUSING = frozenset({AnswerStatus.OUT_OF_SCOPE, AnswerStatus.NOT_IN_PLAN})


@dataclass(frozen=True, slots=True)
class Bounded:
    """A question and where it lies.

    Attributes:
        text: As typed.
        bound: Where it lies.
        group: Questions of one group are left out of a fit together.
        gold: Whether it is a gold question.
    """

    text: str
    bound: Bound
    group: str
    gold: bool = False


@dataclass(frozen=True, slots=True)
class BoundFit:
    """A fitted model and how well it does on groups that it was not fitted on.

    Attributes:
        model: The weights, fitted on everything.
        questions: How many questions it was fitted on.
        outside: Share of those that ask for something else that it refuses, 0 to 1.
        harm: Share of those that ask for help in the crime that it refuses, 0 to 1.
        inside: Share of the gold questions of the plan that it refuses, 0 to 1.
        alike: Share of the texts about the plan that it refuses, 0 to 1.
    """

    model: BoundModel
    questions: int
    outside: float
    harm: float
    inside: float
    alike: float


def read_bounded(gold: Iterable[Gold], folder: Path) -> list[Bounded]:
    """Gather the questions of which it is known where they lie.

    Args:
        gold: Gold questions; those that may end either way are left out.
        folder: Folder of the texts.

    Raises:
        ConfigError: The folder holds no texts, or a line is none.
    """
    told = [one for path in sorted(folder.glob("*.jsonl")) for one in _read(path)]
    if not told:
        raise ConfigError(f"{folder} holds no questions; give the folder that does")
    found = ((one, _bound_of(one)) for one in gold)
    kept = (Bounded(one.question, bound, one.group_id, True) for one, bound in found if bound)
    return [*told, *kept]


def _bound_of(gold: Gold) -> Bound | None:
    ends = frozenset(gold.expected_status)
    if AnswerStatus.OUT_OF_SCOPE not in ends:
        return Bound.INSIDE
    asked = gold.kind in (Kind.OUT_OF_SCOPE, Kind.HOSTILE) and ends <= _REFUSING
    return Bound.OUTSIDE if asked else None


def _read(path: Path) -> Iterator[Bounded]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            yield Bounded(row["text"], Bound(row["bound"]), f"{path.name}: {row['family']}")
        except (ValueError, KeyError) as err:
            told = f"{path}, line {number}: not a question with its bound ({err}); mend it"
            raise ConfigError(told) from err


def fit_bounds(
    bounded: Sequence[Bounded],
    read: Callable[[str], Meaning],
    printed: frozenset[str],
    embed: Callable[[str], Floats],
) -> BoundFit:
    """Fit the regression, and measure it on groups that it was not fitted on.

    Its limit is set so that few of the questions about the plan that it was not fitted on are
    refused: of the gold, and of the texts that are worded like those that lie beside.

    Args:
        bounded: The questions.
        read: Reads a question into its meaning.
        printed: The word families of the plan.
        embed: Embeds a question, (dim,), unit length.
    """
    meanings = [read(one.text) for one in bounded]
    vectors = [embed(meaning.text) for meaning in meanings]
    words, idf = vocabulary([meaning.text for meaning in meanings])
    slots = tuple(sorted({name for meaning in meanings for name in slot_features(meaning)}))
    reader = reader_of(tuple(words), idf, slots, len(vectors[0]))
    empty = BoundModel(reader, (), np.zeros(0, np.float32), np.zeros(0, np.float32), 1.0)
    rows = np.array([empty.row(m, printed, v) for m, v in zip(meanings, vectors, strict=True)])
    bounds = np.array([one.bound.value for one in bounded])
    groups = sorted({one.group for one in bounded})
    order = np.random.default_rng(_SEED).permutation(len(groups))
    folds = {groups[at]: number % _FOLDS for number, at in enumerate(order)}
    fold_of = np.array([folds[one.group] for one in bounded])
    chances = np.zeros(len(bounded))
    for fold in range(_FOLDS):
        left_out = fold_of == fold
        names, weights, bias = _weights(rows[~left_out], bounds[~left_out])
        chances[left_out] = _beside(names, rows[left_out] @ weights.T + bias)
    is_gold, inside = np.array([one.gold for one in bounded]), bounds == Bound.INSIDE.value
    gold, alike = chances[is_gold & inside], chances[~is_gold & inside]
    limit = float(max(np.quantile(gold, 1 - _REFUSED), np.quantile(alike, 1 - _REFUSED_ALIKE)))
    names, weights, bias = _weights(rows, bounds)
    return BoundFit(
        model=BoundModel(reader, tuple(map(Bound, names)), weights, bias, limit),
        questions=len(bounded),
        outside=float(np.mean(chances[bounds == Bound.OUTSIDE.value] > limit)),
        harm=float(np.mean(chances[bounds == Bound.HARM.value] > limit)),
        inside=float(np.mean(gold > limit)),
        alike=float(np.mean(alike > limit)),
    )


def _weights(rows: Floats, bounds: npt.NDArray[np.str_]) -> tuple[tuple[str, ...], Floats, Floats]:
    from sklearn.linear_model import LogisticRegression

    regression = LogisticRegression(C=_STRENGTH, max_iter=2000).fit(rows, bounds)
    weights, bias = regression.coef_, regression.intercept_
    return tuple(regression.classes_), weights.astype(np.float32), bias.astype(np.float32)


def _beside(names: tuple[str, ...], scores: Floats) -> Floats:
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    inside = odds[:, names.index(Bound.INSIDE.value)] / odds.sum(axis=1)
    return np.asarray(1 - inside, np.float32)


def write_bounds(model: BoundModel, path: Path) -> None:
    """Write the plain weights of a model."""
    np.savez_compressed(
        path,
        words=np.array(tuple(model.reader.words)),
        idf=model.reader.idf,
        slots=np.array(tuple(model.reader.slots)),
        dim=model.reader.dim,
        bounds=np.array([one.value for one in model.bounds]),
        weights=model.weights.astype(np.float16),
        bias=model.bias,
        limit=model.limit,
    )
