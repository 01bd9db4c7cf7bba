"""The graph of the packaged reranker, whose weights are whole numbers: read, and added to."""

from pathlib import Path
from typing import Any

import numpy as np

from tipassist.index.low_rank import Floats
from tipassist.index.weights import RERANKER

POOLER = "pooler.dense"
WORTH = "classifier"
_NODES = {POOLER: "/bert/pooler/dense/Gemm_MatMul_quant", WORTH: "/classifier/Gemm_MatMul_quant"}
_LAYER = "encoder.layer."
_OWN = "bert."
_QUANTIZED, _SCALE, _ZERO = "_quantized", "_scale", "_zero_point"
_MOST = 127  # the largest whole number of a weight


class QuantizedGraph:
    """The graph of a BERT cross-encoder as ONNX Runtime quantizes it, layers by their names.

    Args:
        model: An `onnx.ModelProto`.
    """

    def __init__(self, model: Any) -> None:
        self.model = model
        self._held = {one.name: one for one in model.graph.initializer}
        self._inputs = {one.name: list(one.input) for one in model.graph.node}

    @classmethod
    def packaged(cls) -> "QuantizedGraph":
        """Open the packaged reranker.

        Raises:
            ConfigError: When its package is not installed or holds other weights.
            OSError: When it cannot be read.
        """
        import onnx

        folder = RERANKER.folder()
        RERANKER.verify(folder)
        return cls(onnx.load(Path(folder) / RERANKER.name))

    def weights(self, layer: str) -> Floats:
        """Return the weights of a linear layer, (n_out, n_in).

        Raises:
            KeyError: There is no such layer.
        """
        return self._read(self._stored(layer)).T

    def table(self, name: str) -> Floats:
        """Return a table that is looked up: the words, their places, the kinds of tokens."""
        return self._read(f"{_OWN}{name}")

    def plain(self, name: str) -> Floats:
        """Return what is kept as it is: a bias, the weights of a norm."""
        from onnx import numpy_helper

        return numpy_helper.to_array(self._held[name]).astype(np.float32)

    @property
    def plain_names(self) -> tuple[str, ...]:
        """The names of what the encoder keeps as it is, without what they begin with."""
        kept = (one for one in self._held if one.startswith(_OWN))
        ends = (_QUANTIZED, _SCALE, _ZERO)
        return tuple(one.removeprefix(_OWN) for one in kept if not one.endswith(ends))

    def add(self, layer: str, more: Floats) -> None:
        """Add to the weights of a linear layer, (n_out, n_in), and round them again.

        Raises:
            KeyError: There is no such layer.
        """
        from onnx import numpy_helper

        name = self._stored(layer)
        total = self._read(name) + more.T
        step = np.abs(total).max() / _MOST
        changed = {
            _QUANTIZED: np.round(total / step).astype(np.int8),
            _SCALE: np.array(step, np.float32),
            _ZERO: np.array(0, np.int8),
        }
        for end, array in changed.items():
            self._held[f"{name}{end}"].CopyFrom(numpy_helper.from_array(array, f"{name}{end}"))

    def _stored(self, layer: str) -> str:
        node = _NODES.get(layer)
        if node is None:
            number, _, part = layer.removeprefix(_LAYER).partition(".")
            node = f"/bert/{_LAYER.replace('.', '/', 1)}{number}/{part.replace('.', '/')}"
            node = f"{node}/MatMul_quant"
        name: str = self._inputs[node][1]
        return name.removesuffix(_QUANTIZED)

    def _read(self, name: str) -> Floats:
        whole, step, zero = (self.plain(f"{name}{end}") for end in (_QUANTIZED, _SCALE, _ZERO))
        found: Floats = (whole - zero) * step
        return found
