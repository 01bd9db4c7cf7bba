"""Fits what tells whether the plan settles a question, on the dev questions and on worded pairs.

Run by `tipassist doubts fit`. The questions of `evals/settled/` are worded alike, while the plan
settles some and not the others, so that it is learnt what is asked for rather than the subject.
Only open questions count, asked with the index and without it, as where endings are fitted.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.meaning import Meaning
from tipassist.answer.undecided.deciding import Ending
from tipassist.answer.undecided.doubting import DoubtModel
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.open_questions import Chooser
from tipassist.answer.undecided.signs import doubt_features
from tipassist.answer.understanding.intents import reader_of, slot_features
from tipassist.errors import ConfigError
from tipassist.evaluation.fit_endings import choosing
from tipassist.evaluation.fit_intents import vocabulary
from tipassist.evaluation.gold import Gold
from tipassist.evaluation.systems import Contender, replay
from tipassist.index.progress import Progress
from tipassist.types import AnswerStatus

Floats = npt.NDArray[np.float32]
_STRENGTH = 2.0
_FOLDS = 6
_SEED = 20231
_UNSETTLED_WEIGHT = 2.0
_REFUSED = 0.03
_PAIRED = 4
_SILENT = frozenset({AnswerStatus.NOT_IN_PLAN, AnswerStatus.OUT_OF_SCOPE})
_UNSETTLED = _SILENT | {AnswerStatus.PARTIAL}


@dataclass(frozen=True, slots=True)
class Settled:
    """A question and whether the plan settles it.

    Attributes:
        question: What is asked; with the turns before it when it is a gold question.
        group: Questions of one group are left out of a fit together.
        settled: Whether the plan settles it.
    """

    question: Gold | str
    group: str
    settled: bool


@dataclass(frozen=True, slots=True)
class Doubted:
    """An open question, what was found for it and whether the plan settles it."""

    group: str
    settled: bool
    meaning: Meaning
    features: dict[str, float]
    embedding: Floats


@dataclass(frozen=True, slots=True)
class DoubtFit:
    """A fitted model and how well it does on groups that it was not fitted on.

    Attributes:
        model: The weights, fitted on everything.
        questions: How many questions it was fitted on.
        unsettled: Share of those the plan does not settle that it doubts, 0 to 1.
        settled: Share of those the plan settles that it doubts, 0 to 1.
    """

    model: DoubtModel
    questions: int
    unsettled: float
    settled: float


@dataclass
class _Witness:
    """A chooser that chooses as another does and notes what was found, when a question is open."""

    choose: Chooser
    seen: tuple[Meaning, Findings] | None = field(default=None)

    def __call__(self, meaning: Meaning, found: Findings) -> tuple[Ending, ...]:
        self.seen = (meaning, found)
        return self.choose(meaning, found)


def read_settled(gold: Iterable[Gold], folder: Path) -> list[Settled]:
    """Gather the questions of which it is known whether the plan settles them.

    Args:
        gold: Gold questions; those that may end either way are left out.
        folder: Folder of the pairs.

    Raises:
        ConfigError: The folder holds no pairs, or a line is none.
    """
    found = []
    for one in gold:
        ends = set(one.expected_status)
        if ends <= _UNSETTLED or (AnswerStatus.ANSWERED in ends and not ends & _SILENT):
            found.append(Settled(one, one.group_id, AnswerStatus.ANSWERED in ends))
    pairs = [one for path in sorted(folder.glob("*.jsonl")) for one in _pairs(path)]
    if not pairs:
        raise ConfigError(f"{folder} holds no pairs of questions; give the folder that does")
    return [*found, *pairs]


def _pairs(path: Path) -> Iterator[Settled]:
    for number, line in enumerate(path.read_text("utf-8").splitlines()):
        try:
            row = json.loads(line)
            yield Settled(row["text"], f"{path.name}-{number // _PAIRED}", row["settled"])
        except (ValueError, KeyError) as err:
            told = f"{path}, line {number + 1}: not a question of a pair ({err}); mend it"
            raise ConfigError(told) from err


def doubt_questions(
    asked: Sequence[Settled], dependencies: Dependencies, progress: Progress
) -> Iterator[Doubted]:
    """Find what the plan has for every question that is open.

    Args:
        asked: The questions; those that are not open are left out.
        dependencies: What the assistant works with.
        progress: Told how far it is.
    """
    witness = _Witness(dependencies.router.opened.choose)
    assistant = Assistant(choosing(dependencies, witness))
    contender = Contender("fit", "", assistant)
    embed = dependencies.router.opened.finder.semantics.embed
    for number, one in enumerate(asked, 1):
        witness.seen = None
        if isinstance(one.question, str):
            assistant.ask(one.question)
        else:
            replay(contender, one.question, "fit")
        if witness.seen is not None:
            meaning, found = witness.seen
            features = doubt_features(meaning, found)
            yield Doubted(one.group, one.settled, meaning, features, embed(meaning.text))
        progress("Asking what may be unsettled", number, len(asked))


def fit_doubts(doubted: Sequence[Doubted]) -> DoubtFit:
    """Fit the regression, and measure it on groups that it was not fitted on.

    Its limit is set so that few of the settled questions that it was not fitted on are doubted.
    """
    groups = sorted({one.group for one in doubted})
    order = np.random.default_rng(_SEED).permutation(len(groups))
    folds = {groups[at]: number % _FOLDS for number, at in enumerate(order)}
    chances = np.zeros(len(doubted))
    for fold in range(_FOLDS):
        model = _fitted([one for one in doubted if folds[one.group] != fold], 1.0)
        for at, one in enumerate(doubted):
            if folds[one.group] == fold:
                chances[at] = _chance(model, one)
    settled = np.array([one.settled for one in doubted])
    limit = float(np.quantile(chances[settled], 1 - _REFUSED))
    return DoubtFit(
        model=_fitted(doubted, limit),
        questions=len(doubted),
        unsettled=float(np.mean(chances[~settled] > limit)),
        settled=float(np.mean(chances[settled] > limit)),
    )


def _chance(model: DoubtModel, one: Doubted) -> float:
    row = model.row(one.meaning, one.features, one.embedding)
    return float(1 / (1 + np.exp(-(model.weights @ row + model.bias))))


def _fitted(doubted: Sequence[Doubted], limit: float) -> DoubtModel:
    from sklearn.linear_model import LogisticRegression

    empty = _empty(doubted)
    rows = np.array([empty.row(one.meaning, one.features, one.embedding) for one in doubted])
    weight = {False: 1.0, True: _UNSETTLED_WEIGHT}
    regression = LogisticRegression(C=_STRENGTH, max_iter=4000, class_weight=weight)
    regression.fit(rows, [not one.settled for one in doubted])
    return DoubtModel(
        reader=empty.reader,
        names=empty.names,
        weights=regression.coef_[0].astype(np.float32),
        bias=float(regression.intercept_[0]),
        limit=limit,
    )


def _empty(doubted: Sequence[Doubted]) -> DoubtModel:
    words, idf = vocabulary([one.meaning.text for one in doubted])
    slots = tuple(sorted({name for one in doubted for name in slot_features(one.meaning)}))
    reader = reader_of(tuple(words), idf, slots, len(doubted[0].embedding))
    return DoubtModel(reader, tuple(doubted[0].features), np.zeros(0, np.float32), 0.0, 1.0)


def write_doubts(model: DoubtModel, path: Path) -> None:
    """Write the plain weights of a model."""
    np.savez_compressed(
        path,
        words=np.array(tuple(model.reader.words)),
        idf=model.reader.idf,
        slots=np.array(tuple(model.reader.slots)),
        dim=model.reader.dim,
        names=np.array(model.names),
        weights=model.weights.astype(np.float16),
        bias=model.bias,
        limit=model.limit,
    )
