"""The fit of the reader: which clause answers a question, and whether it does.

Run by `tipassist reader fit`.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tipassist.evaluation.low_rank_fit import SEED, adapt, learn, plain
from tipassist.evaluation.reading_bank import RIVALS, Asked, Pair, left_out
from tipassist.index.reader_weights import ReaderHead, ReaderWeights
from tipassist.index.torch_encoder import TorchEncoder
from tipassist.index.torch_reader import TorchReader

if TYPE_CHECKING:
    import torch

LEFT_OUT = frozenset({"clauses_04", "clauses_07", "clauses_12", "closed_04", "closed_07"})
"""Hands that are never learnt from."""

SETS_LEFT_OUT = frozenset({"dalit", "lawin", "mayon", "sibuyan"})
"""Sets of documents that are never learnt from."""

LEARNT_LAYERS = 6
"""How many of the upper layers learn."""

_HIDDEN = 64
_BESIDE = 2  # other clauses that are read with a question each time
_NEAR = 8  # clauses of the document nearest to a question, of which these are drawn
_ROUNDS = 1
_BATCH = 10
_ALIKE = 60  # characters by which lengths of a batch may differ more or less
_SLOWLY = 1e-4
_RATE = 1e-3
_DROPPED = 0.1
_OF_WORTH = 0.25  # weight of whether each answers, beside which answers best
_OF_BESIDE = 0.3  # weight of the other clauses


@dataclass(frozen=True, slots=True)
class ReaderFit:
    """What was learnt, and how well it does on the questions of hands it did not learn from.

    Attributes:
        model: What was learnt.
        questions: How many questions were learnt.
        first: Share of the left-out questions whose clause is put first, 0 to 1.
        before: The same for the reranker as it is packaged.
        in_sets: Share of the questions over left-out sets of documents whose clause is put first
            of those of its document that lie nearest, 0 to 1.
        answering: Share of the clauses that answer that are told to, 0 to 1.
        unsettled: Share of those that do not settle their question that are told to, 0 to 1.
    """

    model: ReaderWeights
    questions: int
    first: float
    before: float
    in_sets: float
    answering: float
    unsettled: float


def fit_reader(
    asked: Sequence[Asked],
    of_sets: Sequence[Pair],
    progress: Callable[[int, int], None] | None = None,
) -> ReaderFit:
    """Fit the reader on all hands and sets but some, and measure it on these.

    Args:
        asked: The bank.
        of_sets: Questions over sets of documents.
        progress: Told how many of how many steps are done.
    """
    learnt, out = left_out(list(asked), LEFT_OUT)
    pairs, measured = list(_paired(learnt)), list(_paired(out))
    pairs += [one for one in of_sets if one.asked.hand not in SETS_LEFT_OUT]
    over = [one for one in of_sets if one.asked.hand in SETS_LEFT_OUT]
    learner = _Learner()
    before = learner.first(measured)
    learner.learn(pairs, progress)
    told = np.array([learner.answers(one.asked) for one in measured])
    answering = np.array([one.asked.answered.is_told for one in measured])
    return ReaderFit(
        model=learner.weights,
        questions=len(pairs),
        first=learner.first(measured),
        before=before,
        in_sets=learner.first(over),
        answering=float(np.mean(told[answering])),
        unsettled=float(np.mean(told[~answering])),
    )


def _paired(asked: Sequence[Asked]) -> Iterator[Pair]:
    """Put the nearest other clauses of its document beside each question."""
    encoder = TorchEncoder.packaged()
    of_document: dict[str, list[Asked]] = {}
    for one in asked:
        of_document.setdefault(one.document, []).append(one)
    for document, every in of_document.items():
        texts = list(dict.fromkeys(one.text for one in every))
        if not document:
            yield from map(Pair, every)
            continue
        near = encoder.encode_queries([one.question for one in every]) @ encoder.encode(texts).T
        for one, cosines in zip(every, near, strict=True):
            ranked = (texts[at] for at in np.argsort(-cosines))
            yield Pair(one, tuple(text for text in ranked if text != one.text)[:RIVALS])


class _Learner:
    """The packaged reranker with adapters and a head that learn."""

    def __init__(self) -> None:
        import torch
        from torch import nn

        torch.manual_seed(SEED)
        self._reader = TorchReader.packaged()
        self._thin = adapt(self._reader.encoder, _learns(self._reader.layers))
        dim = self._reader.encoder.config.hidden_size
        self._hidden = nn.Linear(dim, _HIDDEN)
        self._answers = nn.Linear(_HIDDEN, 1)
        self._order = random.Random(SEED)

    def learn(self, pairs: Sequence[Pair], progress: Callable[[int, int], None] | None) -> None:
        self._reader.encoder.train()
        learn(
            self._thin,
            [(self._reader.worth.parameters(), _SLOWLY), (self._head, _RATE)],
            pairs,
            self._loss,
            rounds=_ROUNDS,
            batch=_BATCH,
            length=lambda one: len(one.asked.text) / _ALIKE,
            progress=progress,
        )
        self._reader.encoder.eval()

    def first(self, pairs: Sequence[Pair]) -> float:
        """Return the share of questions whose clause is worth more than any other beside it."""
        import torch

        right = []
        for pair in pairs:
            if pair.others and pair.asked.answered.is_told:
                texts = (pair.asked.text, *pair.others)
                with torch.no_grad():
                    worth, _ = self._scores([pair.asked.question], [texts])
                right.append(bool(worth.argmax() == 0))
        return float(np.mean(right))

    def answers(self, asked: Asked) -> bool:
        """Whether the clause of a question is told to answer it."""
        import torch

        with torch.no_grad():
            return bool(self._scores([asked.question], [(asked.text,)])[1] > 0)

    @property
    def weights(self) -> ReaderWeights:
        """What was learnt so far."""
        worth = map(plain, self._reader.worth.parameters())
        return ReaderWeights(self._thin.learnt, ReaderHead(*worth, *map(plain, self._head)))

    @property
    def _head(self) -> "tuple[torch.nn.Parameter, ...]":
        layers = (self._hidden, self._answers)
        return tuple(one for layer in layers for one in layer.parameters())

    def _loss(self, batch: Sequence[Pair]) -> "torch.Tensor":
        """Return how wrong it is which clause answers best, and whether each answers."""
        import torch
        from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

        texts = [(one.asked.text, *self._beside(one)) for one in batch]
        worth, answers = self._scores([one.asked.question for one in batch], texts, _DROPPED)
        wrong = torch.zeros(())
        at = 0
        for pair, read in zip(batch, texts, strict=True):
            here, at = slice(at, at + len(read)), at + len(read)
            told = float(pair.asked.answered.is_told)
            right = torch.tensor([told] + [0.0] * (len(read) - 1))
            if told and len(read) > 1:
                wrong = wrong + cross_entropy(worth[here][None], torch.tensor([0]))
                each = binary_cross_entropy_with_logits(worth[here], right)
                wrong = wrong + _OF_WORTH * each
            weights = torch.tensor([1.0] + [_OF_BESIDE] * (len(read) - 1))
            each = binary_cross_entropy_with_logits(answers[here], right, reduction="none")
            wrong = wrong + (each * weights).sum()
        return wrong / len(batch)

    def _beside(self, pair: Pair) -> list[str]:
        near = pair.others[:_NEAR]
        return self._order.sample(near, min(_BESIDE, len(near)))

    def _scores(
        self, questions: Sequence[str], texts: Sequence[Sequence[str]], dropped: float = 0.0
    ) -> "tuple[torch.Tensor, torch.Tensor]":
        """Return the worth of all texts, each read with its question, and whether they answer."""
        from torch.nn.functional import dropout

        pairs = [
            (question, text)
            for question, each in zip(questions, texts, strict=True)
            for text in each
        ]
        worth, first = self._reader.read(pairs)
        shown = self._hidden(dropout(first, dropped)).relu()
        return worth, self._answers(shown)[:, 0]


def _learns(layers: int) -> Callable[[str], bool]:
    upper = tuple(f"encoder.layer.{at}." for at in range(layers - LEARNT_LAYERS, layers))
    return lambda name: name.startswith((*upper, "pooler."))
