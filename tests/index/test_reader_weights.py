"""What the packaged reranker learnt, and how it is put into its graph of whole numbers."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tipassist.errors import ConfigError
from tipassist.index import low_rank, reader_weights
from tipassist.index.onnx_encoder import open_session
from tipassist.index.quantized import POOLER, WORTH, QuantizedGraph
from tipassist.index.reader_weights import (
    ANSWERS,
    ReaderHead,
    ReaderWeights,
    load_reader_weights,
    read_reader_weights,
)

LAYER = "encoder.layer.7.attention.self.query"


@pytest.fixture
def graph() -> QuantizedGraph:
    return QuantizedGraph.packaged()


@pytest.mark.parametrize("layer", [LAYER, "encoder.layer.11.output.dense", POOLER])
def test_what_is_added_to_a_layer_is_in_its_weights_but_for_rounding(
    graph: QuantizedGraph, layer: str
) -> None:
    before = graph.weights(layer)
    more = np.zeros_like(before)
    more[3, 5] = 0.2
    graph.add(layer, more)
    step = np.abs(before + more).max() / 127
    assert np.allclose(graph.weights(layer), before + more, atol=step / 2 + 1e-6)


def test_a_layer_that_is_not_there_is_no_layer(graph: QuantizedGraph) -> None:
    with pytest.raises(KeyError):
        graph.weights("encoder.layer.99.output.dense")


def test_the_graph_tells_what_the_head_makes_of_it(graph: QuantizedGraph) -> None:
    dim = graph.weights(WORTH).shape[1]
    none, one = np.zeros((1, dim), np.float32), np.ones((2, dim), np.float32)
    head = ReaderHead(
        worth_out=none,
        worth_bias=np.array([4.5], np.float32),
        hidden=0 * one,
        hidden_bias=np.array([2.0, -1.0], np.float32),
        answers_out=np.array([[3.0, 5.0]], np.float32),
        answers_bias=np.array([0.25], np.float32),
    )
    ReaderWeights({}, head).put_into(graph)
    session = open_session(graph.model.SerializeToString())
    ids = np.array([[101, 2054, 102]], np.int64)
    feed = {"input_ids": ids, "attention_mask": ids * 0 + 1, "token_type_ids": ids * 0}
    worth, answers = session.run([reader_weights.WORTH, ANSWERS], feed)
    assert (worth[0, 0], answers[0, 0]) == pytest.approx((4.5, 6.25))


def test_weights_are_read_as_written(tmp_path: Path) -> None:
    weights = load_reader_weights()
    weights.write(tmp_path / "r.npz")
    again = read_reader_weights(tmp_path / "r.npz")
    assert again.layers.keys() == weights.layers.keys()
    assert all(
        np.array_equal(again.head.parts[name], one) for name, one in weights.head.parts.items()
    )


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    load_reader_weights.cache_clear()
    monkeypatch.setattr(low_rank, "files", lambda _: tmp_path)
    yield tmp_path / reader_weights.READER_FILE
    load_reader_weights.cache_clear()


@pytest.mark.parametrize("held", [None, b"", b"PK not an archive"])
def test_missing_and_damaged_weights_say_what_to_do(elsewhere: Path, held: bytes | None) -> None:
    if held is not None:
        elsewhere.write_bytes(held)
    with pytest.raises(ConfigError, match="install tipassist again"):
        load_reader_weights()
