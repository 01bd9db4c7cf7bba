"""What the packaged reranker learnt of clauses, and how it is put into its graph.

The reranker was trained on questions to a web search. Here its upper layers have learnt from
questions about treaties, plans and reports which clause answers and which only speaks of the same.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from tipassist.index import low_rank
from tipassist.index.low_rank import Floats, Layers, half, single
from tipassist.index.quantized import QuantizedGraph

READER_FILE = "reader.npz"
WORTH, ANSWERS = "worth", "answers"
"""The outputs of the graph: both (n_texts, 1), log-odds."""

_HEAD = ("worth_out", "worth_bias", "hidden", "hidden_bias", "answers_out", "answers_bias")
_POOLED, _FIRST = "/bert/pooler/activation/Tanh_output_0", "/bert/pooler/Gather_output_0"


@dataclass(frozen=True, slots=True)
class ReaderHead:
    """What tells how well a text answers from the states of a question read with it.

    Attributes:
        worth_out: Weights of the rank among other texts, upon the pooled state, (1, dim).
        worth_bias: Its bias, (1,).
        hidden: Weights of the layer below whether it answers, upon the first state, (n, dim).
        hidden_bias: Its bias, (n,).
        answers_out: Weights of whether it answers, (1, n).
        answers_bias: Its bias, (1,).
    """

    worth_out: Floats
    worth_bias: Floats
    hidden: Floats
    hidden_bias: Floats
    answers_out: Floats
    answers_bias: Floats

    @property
    def parts(self) -> dict[str, Floats]:
        """Its weights and biases by their names."""
        return {name: getattr(self, name) for name in _HEAD}


@dataclass(frozen=True, slots=True)
class ReaderWeights:
    """What the reranker learnt.

    Attributes:
        layers: What its linear layers learnt.
        head: The head upon them.
    """

    layers: Layers
    head: ReaderHead

    def write(self, path: Path) -> None:
        """Write it to a file, at half precision; what was there stays until all is written."""
        parts = {name: half(one) for name, one in self.head.parts.items()}
        low_rank.write(path, self.layers, **parts)

    def put_into(self, graph: QuantizedGraph) -> None:
        """Change the graph of the packaged reranker in place.

        Args:
            graph: It is given the outputs `WORTH` and `ANSWERS`.

        Raises:
            KeyError: It has no layer of a name.
        """
        for name, pair in self.layers.items():
            graph.add(name, low_rank.learnt(pair))
        _put_head(graph.model.graph, self.head)


def _put_head(graph: Any, head: ReaderHead) -> None:
    from onnx import TensorProto, helper, numpy_helper

    parts = {f"reader/{name}": one for name, one in head.parts.items()}
    graph.initializer.extend(numpy_helper.from_array(one, name) for name, one in parts.items())

    def layer(given: str, name: str, found: str) -> Any:
        weights = (f"reader/{name}", f"reader/{name.removesuffix('_out')}_bias")
        return helper.make_node("Gemm", (given, *weights), (found,), transB=1)

    graph.node.extend(
        (
            layer(_POOLED, "worth_out", WORTH),
            layer(_FIRST, "hidden", "reader/states"),
            helper.make_node("Relu", ("reader/states",), ("reader/shown",)),
            layer("reader/shown", "answers_out", ANSWERS),
        )
    )
    for name in (WORTH, ANSWERS):
        graph.output.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, ("texts", 1)))


@lru_cache(maxsize=1)
def load_reader_weights() -> ReaderWeights:
    """Read the packaged weights.

    Raises:
        ConfigError: They are missing or damaged.
    """
    return low_rank.packaged(READER_FILE, read_reader_weights)


def read_reader_weights(path: Path) -> ReaderWeights:
    """Read weights from a file that `ReaderWeights.write` wrote."""
    with np.load(path, allow_pickle=False) as stored:
        head = ReaderHead(**{name: single(stored, name) for name in _HEAD})
        return ReaderWeights(low_rank.read(stored), head)
