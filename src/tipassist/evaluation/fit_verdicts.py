"""The fit of what tells whether a clause settles a closed question, and how.

Run by `tipassist verdicts fit`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from tipassist.evaluation.low_rank_fit import SEED, adapt, learn, plain
from tipassist.evaluation.reading_bank import Answered, Asked, left_out
from tipassist.index.onnx_encoder import INPUTS
from tipassist.index.torch_encoder import TorchEncoder
from tipassist.index.verdict_classifier import LONGEST, VerdictWeights, scored

if TYPE_CHECKING:
    import torch

LEFT_OUT = frozenset(
    {
        *("clauses_04", "clauses_07", "closed_04", "closed_07"),
        *("natural_01", "natural_03", "natural_07"),
    }
)
"""Hands that are never learnt from."""

_VERDICTS = (Answered.YES, Answered.NO, Answered.UNSETTLED)
_SHOWN = 128
_ROUNDS = 4
_BATCH = 24
_ALIKE = 60  # characters by which lengths of a batch may differ more or less
_RATE = 1e-3
_DROPPED = 0.1
_SMOOTHING = 0.05


@dataclass(frozen=True, slots=True)
class VerdictFit:
    """What was learnt, and how well it does on the questions of hands it did not learn from.

    Attributes:
        model: What was learnt.
        questions: How many questions were learnt.
        told: Share of the left-out questions that a clause settles that are told yes or no, 0 to 1.
        right: Share of what is told that is right, 0 to 1.
        unsettled: Share of the left-out questions that a clause does not settle that are told yes
            or no, 0 to 1.
    """

    model: VerdictWeights
    questions: int
    told: float
    right: float
    unsettled: float


def fit_verdicts(
    asked: Sequence[Asked], sure: float, progress: Callable[[int, int], None] | None = None
) -> VerdictFit:
    """Fit the classifier on all hands but some, and measure it on these.

    Args:
        asked: The bank.
        sure: From which chance on a yes or no is told.
        progress: Told how many of how many steps are done.
    """
    closed = [one for one in asked if one.answered.is_closed]
    learnt, out = left_out(closed, LEFT_OUT)
    learner = _Learner()
    learner.learn(learnt, progress)
    chances = np.array([learner.chances(one) for one in out])
    verdicts = np.array([_VERDICTS.index(one.answered) for one in out])
    told = chances[:, :2].max(1) >= sure
    right = chances[:, :2].argmax(1) == verdicts
    settled = verdicts < _VERDICTS.index(Answered.UNSETTLED)
    return VerdictFit(
        model=learner.weights,
        questions=len(learnt),
        told=float(np.mean(told[settled])),
        right=float(np.mean(right[told])) if told.any() else 0.0,
        unsettled=float(np.mean(told[~settled])),
    )


class _Learner:
    """The packaged embedding model with adapters and a head that learn."""

    def __init__(self) -> None:
        import torch
        from torch import nn

        torch.manual_seed(SEED)
        model = TorchEncoder.packaged().model
        self._tokenizer = model.tokenizer
        self._encoder = cast("Any", model[0].auto_model)
        self._thin = adapt(self._encoder, lambda name: name.startswith("encoder."))
        self._hidden = nn.Linear(2 * self._encoder.config.hidden_size, _SHOWN)
        self._out = nn.Linear(_SHOWN, len(_VERDICTS))

    def learn(self, rows: Sequence[Asked], progress: Callable[[int, int], None] | None) -> None:
        self._encoder.train()
        learn(
            self._thin,
            [(self._head, _RATE)],
            rows,
            self._loss,
            rounds=_ROUNDS,
            batch=_BATCH,
            length=lambda one: len(one.text) / _ALIKE,
            progress=progress,
        )
        self._encoder.eval()

    def chances(self, asked: Asked) -> list[float]:
        """Return the chances of yes, no and neither."""
        import torch

        with torch.no_grad():
            found: list[float] = self._scores([asked]).softmax(1)[0].tolist()
        return found

    @property
    def weights(self) -> VerdictWeights:
        """What was learnt so far."""
        return VerdictWeights(self._thin.learnt, *map(plain, self._head))

    @property
    def _head(self) -> "tuple[torch.nn.Parameter, ...]":
        layers = (self._hidden, self._out)
        return tuple(one for layer in layers for one in layer.parameters())

    def _loss(self, batch: Sequence[Asked]) -> "torch.Tensor":
        import torch
        from torch.nn.functional import cross_entropy

        verdicts = torch.tensor([_VERDICTS.index(one.answered) for one in batch])
        scores = self._scores(batch, dropped=_DROPPED)
        return cross_entropy(scores, verdicts, label_smoothing=_SMOOTHING)

    def _scores(self, batch: Sequence[Asked], *, dropped: float = 0.0) -> "torch.Tensor":
        from torch.nn.functional import dropout

        read = self._tokenizer(
            [one.question for one in batch],
            [one.text for one in batch],
            padding=True,
            truncation=True,
            max_length=LONGEST,
            return_tensors="pt",
        )
        given = {name: read[name] for name in INPUTS if name in read}
        states = dropout(self._encoder(**given).last_hidden_state, dropped)
        return scored(states, read["attention_mask"], *self._head)
