"""Low-rank adapters: what the linear layers of a packaged model learnt beside its weights.

Of each layer it is kept as the product of two thin matrices (LoRA, arXiv 2106.09685), at half
precision: one hundredth of the model's size.
"""

from collections.abc import Callable, Mapping
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from tipassist.errors import ConfigError

if TYPE_CHECKING:
    from torch.nn import Module

Read = TypeVar("Read")

Floats = npt.NDArray[np.float32]

Layers = Mapping[str, tuple[Floats, Floats]]
"""By the name of a linear layer, its thin matrices: (rank, n_in) and (n_out, rank)."""

_PAIR = ("in", "out")


def learnt(pair: tuple[Floats, Floats]) -> Floats:
    """Return what is added to the weights of a layer, (n_out, n_in)."""
    narrow, wide = pair
    return wide @ narrow


def merge(layers: Layers, encoder: "Module") -> None:
    """Add what was learnt to the weights of an encoder, a `transformers` model.

    Raises:
        KeyError: It has no layer of a name.
    """
    import torch

    held = dict(encoder.named_modules())
    with torch.no_grad():
        for name, pair in layers.items():
            held[name].get_parameter("weight").add_(torch.as_tensor(learnt(pair)))


def half(matrix: Floats) -> npt.NDArray[np.float16]:
    """Return a matrix at the precision that is kept."""
    return matrix.astype(np.float16)


def write(path: Path, layers: Layers, **others: Any) -> None:
    """Write layers and arrays beside them; what was there stays until all is written."""
    told: dict[str, Any] = {
        f"{name}:{end}": half(matrix)
        for name, pair in layers.items()
        for end, matrix in zip(_PAIR, pair, strict=True)
    }
    building = path.with_name(f".building-{path.name}")
    np.savez_compressed(building, **told, **others)
    building.replace(path)


def read(stored: Any) -> Layers:
    """Return the layers of an opened file that `write` wrote."""
    names = dict.fromkeys(key.split(":")[0] for key in stored.files if ":" in key)
    return {name: _pair(stored, name) for name in names}


def packaged(name: str, read_from: Callable[[Path], Read]) -> Read:
    """Read a packaged file of what was learnt.

    Args:
        name: The file.
        read_from: Reads it.

    Raises:
        ConfigError: It is missing or damaged.
    """
    with as_file(files("tipassist.index").joinpath(name)) as path:
        try:
            return read_from(path)
        except (OSError, EOFError, ValueError, KeyError, BadZipFile) as err:
            told = f"The packaged {name} is missing or damaged: install tipassist again."
            raise ConfigError(told) from err


def single(stored: Any, name: str) -> Floats:
    """Return an array of an opened file that `write` wrote, at single precision."""
    found: Floats = stored[name].astype(np.float32)
    return found


def _pair(stored: Any, name: str) -> tuple[Floats, Floats]:
    narrow, wide = (single(stored, f"{name}:{end}") for end in _PAIR)
    return narrow, wide
