"""Fits what tells which frame a question has and what its subjects are: adapters and a head.

Run by `tipassist frames fit`. Each line of `evals/frames/` is a sentence with its frame, written by
one hand a file, which its name ends in; `{A}`, `{B}` and `{C}` stand for bodies, `{P}` for a pillar
or an outcome, `{T}` and `{U}` for subjects, which are filled in from `subjects.txt`; without `{A}`
the writer speaks of the own body. Dev questions that ask for something else are told apart from
them. The layers learn by low-rank adaptation (arXiv 2106.09685), the label and the subjects
together.
"""

import json
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import numpy.typing as npt

from tipassist.answer.language.words import families
from tipassist.answer.understanding.frames import NAMED, OTHER, THEN, load_frames
from tipassist.errors import ConfigError
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.low_rank_fit import SEED, adapt, learn, plain
from tipassist.index.adapters import Adapters, Head
from tipassist.index.onnx_encoder import INPUTS
from tipassist.index.question_classifier import LONGEST, scored
from tipassist.index.torch_encoder import TorchEncoder

if TYPE_CHECKING:
    import torch

Floats = npt.NDArray[np.float32]
_ELSE = frozenset(
    {
        Kind.PROSE,
        Kind.DEFINITION,
        Kind.UNANSWERABLE,
        Kind.OUT_OF_SCOPE,
        Kind.HOSTILE,
        Kind.CODE_LOOKUP,
        Kind.CROSSREF,
        Kind.UNKNOWN_CODE,
    }
)
_LETTER = re.compile(r"\{([a-c])\}")
_PLACE = re.compile(r"\{p\}")
_SUBJECT = re.compile(r"\{[tu]\}")
_SUBJECTS_FILE = "subjects.txt"
_FILLED = 2  # times that a sentence with a subject is learnt, each with another
_OWN = ("our body", "my body", "our side", "our committee")
_HEADS = 8
_ROUNDS = 6
_BATCH = 32
_ALIKE = 8  # characters by which lengths of a batch may differ more or less
_RATE = 1e-3
_DROPPED = 0.2
_SMOOTHING = 0.05
_LEFT_OUT = 2  # hands
_KINDS = 3  # tokens of no subject, of the first and of the second
_UNTOLD = -100
_RUNNING_TEXT = ("Section", "Footnote", "Glossary")
_EVERY = 3  # of the questions that have no frame, one is learnt in a talk too
_IN_TALKS = 0.3  # of the sentences that say all they ask


@dataclass(frozen=True, slots=True)
class Framed:
    """A sentence, folded, bodies by what stands for them and no place named, and its frame.

    Attributes:
        text: The sentence.
        frame: Its frame, or `OTHER`.
        hand: Whose sentence it is: those of one hand are left out of a fit together.
        subjects: Where its subjects begin and end, the first one first.
    """

    text: str
    frame: str
    hand: str = ""
    subjects: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class FrameFit:
    """What was learnt, and how well it does on the sentences of hands it did not learn from.

    Attributes:
        model: Learnt from everything.
        sentences: How many sentences with a frame were learnt, each filling one.
        others: How many questions without one were.
        right: Share of the left-out sentences whose frame is told right, 0 to 1.
        sure: Share of them of which it is sure, 0 to 1.
        right_of_sure: Share of those that are right, 0 to 1.
    """

    model: Adapters
    sentences: int
    others: int
    right: float
    sure: float
    right_of_sure: float


def read_framed(folder: Path) -> list[Framed]:
    """Read the sentences of a folder.

    Raises:
        ConfigError: It holds none, or a line is none.
    """
    try:
        subjects = (folder / _SUBJECTS_FILE).read_text("utf-8").splitlines()
    except OSError as err:
        told = f"{folder} holds no {_SUBJECTS_FILE}; give the folder of the sentences"
        raise ConfigError(told) from err
    drawn = random.Random(SEED)
    found = [one for path in sorted(folder.glob("*.jsonl")) for one in _read(path, subjects, drawn)]
    if not found:
        raise ConfigError(f"{folder} holds no sentences; give the folder that does")
    return found


def _read(path: Path, subjects: Sequence[str], drawn: random.Random) -> Iterator[Framed]:
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            text, frame = str(row["text"]).lower(), str(row["frame"])
        except (ValueError, KeyError) as err:
            told = f"{path}, line {number}: not a sentence with its frame ({err}); mend it"
            raise ConfigError(told) from err
        if frame not in load_frames():
            raise ConfigError(f"{path}, line {number}: there is no frame {frame!r}; mend it")
        for one in framed(text, frame, path.stem.rpartition("_")[-1]):
            times = _FILLED if _SUBJECT.search(one.text) else 1
            learnt = [filled(one, drawn.sample(subjects, 2)) for _ in range(times)]
            yield from learnt
            if not load_frames()[frame].after and drawn.random() < _IN_TALKS:
                yield following(learnt[-1])


def framed(text: str, frame: str, hand: str) -> Iterator[Framed]:
    """Yield what is learnt from a sentence: as named, and as said of the own body.

    Args:
        text: The sentence in lower case, with what stands for bodies, places and subjects.
        frame: Its frame.
        hand: Whose sentence it is.
    """
    told = load_frames()[frame]
    text = (THEN if told.after else "") + " ".join(_PLACE.sub("", text).split())
    letters = list(dict.fromkeys(_LETTER.findall(text)))
    if not letters or letters[0] == "a" or "a" not in letters:
        yield Framed(_masked(text, letters), frame, hand)
    elif told.turned == frame or (told.turned and letters == ["b", "a"]):
        yield Framed(_masked(text, letters), told.turned, hand)
    if "a" in letters:
        own = _OWN[len(text) % len(_OWN)]
        said = text.replace("{a}'s", f"{own}'s").replace("{a}", own)
        yield Framed(_masked(said, letters), frame, hand)


def filled(sentence: Framed, subjects: Sequence[str]) -> Framed:
    """Return a sentence with subjects filled in, and where they are.

    Args:
        sentence: What may have `{t}` and `{u}` in it.
        subjects: What is put for them.
    """
    text = sentence.text
    places: dict[int, tuple[int, int]] = {}
    while (found := _SUBJECT.search(text)) is not None:
        at = int(found.group() == "{u}")
        text = f"{text[: found.start()]}{subjects[at]}{text[found.end() :]}"
        places.setdefault(at, (found.start(), found.start() + len(subjects[at])))
    return replace(sentence, text=text, subjects=tuple(places[at] for at in sorted(places)))


def following(sentence: Framed) -> Framed:
    """Return a sentence that says all it asks as one that follows others."""
    by = len(THEN)
    subjects = tuple((start + by, end + by) for start, end in sentence.subjects)
    return replace(sentence, text=f"{THEN}{sentence.text}", subjects=subjects)


def _masked(text: str, letters: Sequence[str]) -> str:
    """Put what stands for bodies for the letters, in the order in which they come."""
    there = [one for one in letters if f"{{{one}}}" in text]
    for letter, name in zip(there, NAMED, strict=False):
        text = text.replace(f"{{{letter}}}", name)
    return text


def asks_else(gold: Gold) -> bool:
    """Whether a gold question asks for nothing that frames are of.

    One that follows others does when all it is answered from is the running text.
    """
    if not gold.history:
        return gold.kind in _ELSE
    places = [one for group in gold.expected_locators for one in group]
    return bool(places) and all(one.startswith(_RUNNING_TEXT) for one in places)


def words_of(framed: Iterable[Framed]) -> frozenset[str]:
    """Return the word families of sentences, without those of their subjects."""
    found: set[str] = set()
    for one in framed:
        text = one.text
        for start, end in one.subjects:
            text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
        found.update(families(text))
    return frozenset(found)


def fit_frames(framed: Sequence[Framed], others: Iterable[str], sure: float) -> FrameFit:
    """Fit the classifier, and measure it on two hands that it did not learn from.

    Args:
        framed: Sentences with their frames.
        others: Questions, masked, that have none.
        sure: From which chance on a frame is taken to be meant.
    """
    beside = [Framed(text, OTHER) for text in others]
    beside += [following(one) for one in beside[::_EVERY] if not one.text.startswith(THEN)]
    hands = sorted({one.hand for one in framed})
    out = {hands[len(hands) * at // _LEFT_OUT] for at in range(_LEFT_OUT)}
    names = (*sorted({one.frame for one in framed}), OTHER)
    learner = _Learner(names)
    learner.learn([*(one for one in framed if one.hand not in out), *beside])
    left = [one for one in framed if one.hand in out]
    told = [learner.told(one.text) for one in left]
    right = np.array([name == one.frame for (name, _), one in zip(told, left, strict=True)])
    certain = np.array([chance >= sure for _, chance in told])
    words = words_of(framed)
    learner = _Learner(names)
    learner.learn([*framed, *beside])
    return FrameFit(
        model=learner.adapters(words),
        sentences=len(framed),
        others=len(beside),
        right=float(np.mean(right)),
        sure=float(np.mean(certain)),
        right_of_sure=float(np.mean(right[certain])) if certain.any() else 0.0,
    )


class _Learner:
    """The packaged embedding model with adapters and a head that learn.

    Args:
        labels: What questions may be told to be.
    """

    def __init__(self, labels: tuple[str, ...]) -> None:
        import torch
        from torch import nn

        torch.manual_seed(SEED)
        model = TorchEncoder.packaged().model
        self._tokenizer = model.tokenizer
        self._encoder = cast("Any", model[0].auto_model)
        self._labels = labels
        self._thin = adapt(self._encoder, lambda name: name.startswith("encoder."))
        dim = self._encoder.config.hidden_size
        self._heads = nn.Linear(dim, _HEADS)
        self._out = nn.Linear((_HEADS + 1) * dim, len(labels))
        self._spans = nn.Linear(dim, _KINDS)

    def learn(self, rows: Sequence[Framed]) -> None:
        """Learn from sentences."""
        self._encoder.train()
        learn(
            self._thin,
            [(self._head, _RATE)],
            rows,
            self._loss,
            rounds=_ROUNDS,
            batch=_BATCH,
            length=lambda one: len(one.text) / _ALIKE,
        )
        self._encoder.eval()

    def told(self, text: str) -> tuple[str, float]:
        """Return the likeliest label of a text and its chance, 0 to 1."""
        import torch

        with torch.no_grad():
            chances = self._scores(self._read([text]))[0].softmax(1)[0]
        best = int(chances.argmax())
        return self._labels[best], float(chances[best])

    @property
    def _head(self) -> "tuple[torch.nn.Parameter, ...]":
        layers = (self._heads, self._out, self._spans)
        return tuple(one for layer in layers for one in layer.parameters())

    def _loss(self, batch: Sequence[Framed]) -> "torch.Tensor":
        """Return how wrong the labels and the subjects of sentences are told."""
        import torch
        from torch.nn.functional import cross_entropy

        read = self._read([one.text for one in batch])
        labels, spans = self._scores(read, dropped=_DROPPED)
        targets = torch.tensor([self._labels.index(one.frame) for one in batch])
        kinds = torch.tensor(
            [
                [_kind(one, start, end) for start, end in offsets]
                for one, offsets in zip(batch, read["offset_mapping"].tolist(), strict=True)
            ]
        )
        return cross_entropy(labels, targets, label_smoothing=_SMOOTHING) + cross_entropy(
            spans.flatten(0, 1), kinds.flatten(), ignore_index=_UNTOLD
        )

    def _read(self, texts: Sequence[str]) -> "dict[str, torch.Tensor]":
        read: dict[str, torch.Tensor] = self._tokenizer(
            list(texts),
            padding=True,
            truncation=True,
            max_length=LONGEST,
            return_tensors="pt",
            return_offsets_mapping=True,
        )
        return read

    def _scores(
        self, read: "dict[str, torch.Tensor]", *, dropped: float = 0.0
    ) -> "tuple[torch.Tensor, torch.Tensor]":
        from torch.nn.functional import dropout

        given = {name: read[name] for name in INPUTS if name in read}
        states = dropout(self._encoder(**given).last_hidden_state, dropped)
        return scored(states, read["attention_mask"], *self._head)

    def adapters(self, words: frozenset[str]) -> Adapters:
        """Return what was learnt, with the word families of what it was learnt from."""
        return Adapters(self._labels, words, self._thin.learnt, Head(*map(plain, self._head)))


def _kind(sentence: Framed, start: int, end: int) -> int:
    """Return whether a token is of the first subject, of the second, or of none."""
    if sentence.frame == OTHER or start == end:
        return _UNTOLD
    within = (at for at, (begin, stop) in enumerate(sentence.subjects, 1) if begin <= start < stop)
    return next(within, 0)
