"""Low-rank adapters that make a classifier of questions out of the packaged embedding model.

The embedding model was trained to tell texts alike; what a question asks for is told better after
its layers have learnt from questions. What they learnt is kept beside a small head.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from tipassist.index import low_rank
from tipassist.index.low_rank import Floats, Layers, half, single

ADAPTERS_FILE = "adapters.npz"
_HEAD = ("heads", "heads_bias", "labels_out", "labels_bias", "spans_out", "spans_bias")


@dataclass(frozen=True, slots=True)
class Head:
    """What tells the label of a question, and its subjects, from the states of its tokens.

    Attributes:
        heads: Weights of the attention over tokens, (n_heads, dim).
        heads_bias: Its bias, (n_heads,).
        out: Weights of the last layer, (n_labels, (n_heads + 1) * dim).
        out_bias: Its bias, (n_labels,).
        spans: Weights of what tells tokens of no subject, of the first and of the second, (3, dim).
        spans_bias: Its bias, (3,).
    """

    heads: Floats
    heads_bias: Floats
    out: Floats
    out_bias: Floats
    spans: Floats
    spans_bias: Floats

    @property
    def parts(self) -> tuple[Floats, ...]:
        """Its weights and biases, in the order of its attributes."""
        return (
            self.heads,
            self.heads_bias,
            self.out,
            self.out_bias,
            self.spans,
            self.spans_bias,
        )


@dataclass(frozen=True, slots=True)
class Adapters:
    """What the layers of the embedding model learnt, and the head upon them.

    Attributes:
        labels: What a question may be told to be, in the order of the head's rows.
        words: The word families of the questions they learnt from.
        layers: What its linear layers learnt.
        head: The head.
    """

    labels: tuple[str, ...]
    words: frozenset[str]
    layers: Layers
    head: Head

    def write(self, path: Path) -> None:
        """Write them to a file, at half precision; what was there stays until all is written."""
        low_rank.write(
            path,
            self.layers,
            labels=np.array(self.labels),
            words=np.array(sorted(self.words)),
            **dict(zip(_HEAD, map(half, self.head.parts), strict=True)),
        )


@lru_cache(maxsize=1)
def load_adapters() -> Adapters:
    """Read the packaged adapters.

    Raises:
        ConfigError: They are missing or damaged.
    """
    return low_rank.packaged(ADAPTERS_FILE, read_adapters)


def read_adapters(path: Path) -> Adapters:
    """Read adapters from a file that `Adapters.write` wrote."""
    with np.load(path, allow_pickle=False) as stored:
        return Adapters(
            labels=tuple(map(str, stored["labels"])),
            words=frozenset(map(str, stored["words"])),
            layers=low_rank.read(stored),
            head=Head(*(single(stored, name) for name in _HEAD)),
        )
