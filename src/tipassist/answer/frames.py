"""Frames: what is asked of one's own body and others, put into a canonical question.

People ask who helps whom in more ways than a grammar has rules: "who's got our back?". A small
network over the token states of the embedding model tells which of the frames of `frames.toml` a
question has. It was trained on sentences of several hands (`tipassist.evaluation.fit_frames`); its
plain weights run here. Where it is sure, and the question says nothing else, the frame's canonical
question is read in its place: the sets are computed as for any other.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt

from tipassist.answer.phrasing import scope_words
from tipassist.answer.slots import Slots
from tipassist.answer.words import families, fold, word_list
from tipassist.locators import SCOPE_KINDS

Floats = npt.NDArray[np.float32]
States = Callable[[str, str], Floats | None]
"""From a text and the digest of an embedding model to its token states, (n_tokens, dim)."""

FRAMES_FILE = "frames.npz"
OTHER = "other"
"""What has none of the frames."""
OTHERS = ("bodyx", "bodyz")
"""What stands for the other bodies of a question, in the order in which they are named."""
_PLACES = ("{B}", "{C}")
SURE = 0.94
"""From which chance on a frame is taken to be meant."""
CERTAIN = 0.96
"""The same where the grammar reads the question too."""
_KEPT = 16  # a question is read several times over
_UNKNOWN = 1
_LEAST_LETTERS = 3
_LONGEST = 240
_WORD = re.compile(r"[a-z][a-z'-]+")
_COUNTS = re.compile(r"\bhow many\b|\bnumber of\b|\bcount\b")
_CHECKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|then)\b,? ?)*(?:is|are|do|does|did|has|have|can|am|was|were)\b"
)
_DENIES = re.compile(r"\b(?:no|not|none|never|nobody|no one|nothing|neither|nor|without)\b|n't\b")
_OURSELVES = re.compile(r"\bourselves\b")
_POINTS = re.compile(r"\b(?:those|these|them)\b|\d")


@dataclass(frozen=True, slots=True)
class Frame:
    """One thing that is asked of the own body and others.

    Attributes:
        lists: The canonical question that lists; `{A}` stands for the own body.
        checks: The one that checks whether there is any, or "".
        counts: The one that counts, or "".
    """

    lists: str
    checks: str = ""
    counts: str = ""

    @property
    def others(self) -> int:
        """How many other bodies it names."""
        return sum(one in self.lists for one in _PLACES)


@lru_cache(maxsize=1)
def load_frames() -> Mapping[str, Frame]:
    """Read the packaged frames by their names."""
    raw = files("tipassist.answer").joinpath("lexicon", "frames.toml").read_text("utf-8")
    return {
        name: Frame(told["lists"], told.get("checks", ""), told.get("counts", ""))
        for name, told in tomllib.loads(raw).items()
    }


@dataclass(frozen=True, slots=True)
class FrameModel:
    """Plain weights of a network over token states: a convolution, attention, one layer.

    Attributes:
        frames: In the order of the columns of `out`.
        encoder: Digest of the embedding model whose states it was trained on.
        words: Word families of the sentences that it was trained on.
        near: Weights and bias of the convolution over three tokens, (3 * dim + 1, width).
        heads: Weights and bias of the attention, (dim + width + 1, n_heads).
        out: Weights and bias of the last layer, (n_heads * width + dim + 1, n_frames).
    """

    frames: tuple[str, ...]
    encoder: str
    words: frozenset[str]
    near: Floats
    heads: Floats
    out: Floats

    def likeliest(self, states: Floats) -> tuple[str, float]:
        """Return the likeliest frame and its chance, 0 to 1.

        Args:
            states: The token states of a question, (n_tokens, dim).
        """
        edge = np.zeros((1, states.shape[1]), np.float32)
        padded = np.concatenate((edge, states, edge))
        windows = np.concatenate((padded[:-2], padded[1:-1], padded[2:]), axis=1)
        near = np.maximum(_layer(windows, self.near), 0)
        attention = _softmax(_layer(np.concatenate((states, near), axis=1), self.heads), axis=0)
        pooled = (attention.T @ near).reshape(-1)
        chances = _softmax(_layer(np.concatenate((pooled, states.mean(0))), self.out), axis=0)
        best = int(np.argmax(chances))
        return self.frames[best], float(chances[best])


def _layer(rows: Floats, weights: Floats) -> Floats:
    found: Floats = rows @ weights[:-1] + weights[-1]
    return found


def _softmax(scores: Floats, axis: int) -> Floats:
    odds = np.exp(scores - scores.max(axis=axis, keepdims=True))
    shares: Floats = odds / odds.sum(axis=axis, keepdims=True)
    return shares


@lru_cache(maxsize=1)
def load_frame_model() -> FrameModel:
    """Read the packaged weights."""
    with as_file(files("tipassist.answer").joinpath("lexicon", FRAMES_FILE)) as path:
        stored = np.load(path, allow_pickle=False)
        weights = (stored[name].astype(np.float32) for name in ("near", "heads", "out"))
        return FrameModel(
            tuple(map(str, stored["frames"])),
            str(stored["encoder"]),
            frozenset(map(str, stored["words"])),
            *weights,
        )


class FrameReader:
    """Puts questions about the own body and others into canonical ones.

    Args:
        states: Gives the token states of a text, or None where they cannot be had.
        printed: The word families of the rows of the plan.
        bodies: The bodies that have a role in it.
    """

    def __init__(self, states: States, printed: frozenset[str], bodies: tuple[str, ...]) -> None:
        self._states = states
        self._printed = printed
        self._bodies = frozenset(bodies)
        self._likeliest = lru_cache(maxsize=_KEPT)(self._told)

    def canonical(
        self, text: str, own_body: str | None, slots: Slots, *, certain: bool = False
    ) -> str | None:
        """Return the canonical question of a text; None where none is surely meant.

        Args:
            text: The question, typos mended.
            own_body: The asker's own body, or None.
            slots: What it names.
            certain: Whether there must be hardly a doubt.
        """
        if own_body not in self._bodies or len(text) > _LONGEST or _says_more(slots):
            return None
        others = others_in(slots, own_body)
        said = masked(text, slots, others)
        own = slots.says_own or own_body in {one.body for one in slots.bodies}
        own = own or _OURSELVES.search(said) is not None
        if not own or _POINTS.search(said):
            return None
        model = load_frame_model()
        if len(others) > len(OTHERS) or not self._says_only(said, model):
            return None
        name, chance = self._likeliest(said)
        frame = load_frames().get(name)
        if frame is None or chance < (CERTAIN if certain else SURE) or frame.others != len(others):
            return None
        told = dict(zip(("A", "B", "C"), (own_body, *others), strict=False))
        asked = _in_form(frame, said).format(**told).removesuffix("?")
        return f"{asked}{scope_words(slots.places, slots.outside)}?"

    def _told(self, said: str) -> tuple[str, float]:
        """Return the likeliest frame of a masked text and its chance, 0 to 1."""
        model = load_frame_model()
        states = self._states(said, model.encoder)
        return (OTHER, 1.0) if states is None else model.likeliest(states)

    def _says_only(self, said: str, model: FrameModel) -> bool:
        """Whether a text says nothing of what rows are about, and hardly a word not learnt."""
        stop = word_list("stopwords")
        words = [one for one in _WORD.findall(said) if len(one) >= _LEAST_LETTERS]
        unknown = [
            stem
            for word in words
            if word not in stop and word not in OTHERS
            for stem in families(word)
            if stem not in model.words
        ]
        return len(unknown) <= _UNKNOWN and self._printed.isdisjoint(unknown)


def others_in(slots: Slots, own_body: str | None) -> tuple[str, ...]:
    """Return the other bodies that are named, in the order in which they are."""
    named = sorted((one for one in slots.bodies if one.body != own_body), key=lambda one: one.start)
    return tuple(dict.fromkeys(one.body for one in named))


def masked(text: str, slots: Slots, others: tuple[str, ...]) -> str:
    """Return a text, folded, with other bodies by what stands for them and without its places."""
    said = fold(text)
    for mark in sorted(slots.marks, key=lambda one: -one.start):
        if mark.kind == "body" and mark.value in others[: len(OTHERS)]:
            put = OTHERS[others.index(str(mark.value))]
        elif mark.kind == "body":
            continue
        else:
            put = ""
        said = f"{said[: mark.start]}{put}{said[mark.end :]}"
    return " ".join(said.split())


def _says_more(slots: Slots) -> bool:
    """Whether something is named beside bodies, pillars and outcomes."""
    places = any(one.kind not in SCOPE_KINDS for one in (*slots.places, *slots.outside))
    cited = slots.instruments or slots.instrument_names
    return places or bool(cited or slots.terms or slots.actors or slots.ambiguous)


def _in_form(frame: Frame, said: str) -> str:
    """Return the canonical question of the form that is asked in."""
    if frame.counts and _COUNTS.search(said):
        return frame.counts
    if frame.checks and _CHECKS.match(said) and not _DENIES.search(said):
        return frame.checks
    return frame.lists
