"""Low-rank adapters that make a classifier of questions out of the packaged embedding model.

The embedding model was trained to tell texts alike; what a question asks for is told better after
its layers have learnt from questions. What they learnt is kept as the product of two thin matrices
for each layer (LoRA, arXiv 2106.09685), beside a small head: one hundredth of the model's size.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from tipassist.errors import ConfigError

if TYPE_CHECKING:
    from torch.nn import Module

Floats = npt.NDArray[np.float32]

ADAPTERS_FILE = "adapters.npz"
_PAIR = ("in", "out")
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
        layers: By the name of a linear layer, its thin matrices: (rank, n_in) and (n_out, rank).
        head: The head.
    """

    labels: tuple[str, ...]
    words: frozenset[str]
    layers: Mapping[str, tuple[Floats, Floats]]
    head: Head

    def merge(self, encoder: "Module") -> None:
        """Add what was learnt to the weights of an encoder, a `transformers` model.

        Raises:
            KeyError: It has no layer of a name.
        """
        import torch

        layers = dict(encoder.named_modules())
        with torch.no_grad():
            for name, (narrow, wide) in self.layers.items():
                layers[name].get_parameter("weight").add_(torch.as_tensor(wide @ narrow))

    def write(self, path: Path) -> None:
        """Write them to a file, at half precision; what was there stays until all is written."""
        told: dict[str, Any] = {
            f"{name}:{end}": half(matrix)
            for name, pair in self.layers.items()
            for end, matrix in zip(_PAIR, pair, strict=True)
        }
        told |= zip(_HEAD, map(half, self.head.parts), strict=True)
        building = path.with_name(f".building-{path.name}")
        np.savez_compressed(
            building,
            labels=np.array(self.labels),
            words=np.array(sorted(self.words)),
            **told,
        )
        building.replace(path)


def half(matrix: Floats) -> npt.NDArray[np.float16]:
    """Return a matrix at the precision that is kept."""
    return matrix.astype(np.float16)


@lru_cache(maxsize=1)
def load_adapters() -> Adapters:
    """Read the packaged adapters.

    Raises:
        ConfigError: They are missing or damaged.
    """
    with as_file(files("tipassist.index").joinpath(ADAPTERS_FILE)) as path:
        try:
            return read_adapters(path)
        except (OSError, ValueError, KeyError, BadZipFile) as err:
            told = f"The packaged {ADAPTERS_FILE} is missing or damaged: install tipassist again."
            raise ConfigError(told) from err


def read_adapters(path: Path) -> Adapters:
    """Read adapters from a file that `Adapters.write` wrote."""
    with np.load(path, allow_pickle=False) as stored:
        names = dict.fromkeys(key.split(":")[0] for key in stored.files if ":" in key)
        return Adapters(
            labels=tuple(map(str, stored["labels"])),
            words=frozenset(map(str, stored["words"])),
            layers={name: _pair(stored, name) for name in names},
            head=Head(*(stored[name].astype(np.float32) for name in _HEAD)),
        )


def _pair(stored: Mapping[str, npt.NDArray[np.float16]], name: str) -> tuple[Floats, Floats]:
    narrow, wide = (stored[f"{name}:{end}"].astype(np.float32) for end in _PAIR)
    return narrow, wide
