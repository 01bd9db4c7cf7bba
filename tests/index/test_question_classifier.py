import shutil
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from tipassist.errors import IndexMissingError
from tipassist.index import low_rank
from tipassist.index.adapted import GRAPH, TOKENIZER
from tipassist.index.adapters import load_adapters, read_adapters
from tipassist.index.progress import silent
from tipassist.index.question_classifier import (
    QUESTIONS,
    QuestionClassifier,
    prepare,
    scored,
)

ASKED = "who has bodyx's back?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("classifiers")
    prepare(made, silent)
    return made


def test_a_question_has_a_label_and_its_chance(folder: Path) -> None:
    told = QuestionClassifier.load(folder).likeliest(ASKED)
    assert told.label in load_adapters().labels
    assert 0 < told.chance <= 1
    assert told.subjects == ()


def test_the_subjects_of_a_question_are_its_own_words(folder: Path) -> None:
    told = QuestionClassifier.load(folder).likeliest("which rows speak of fishing boats at sea?")
    assert told.subjects == ("fishing boats at sea",)
    assert 0 < told.surest <= 1


def test_the_graph_tells_what_the_adapted_model_tells(folder: Path) -> None:
    import torch

    from tipassist.index.torch_encoder import TorchEncoder
    from tipassist.index.weights import EMBEDDING

    adapters = load_adapters()
    model = TorchEncoder.load(str(EMBEDDING.folder()), local=True, digest="").model
    encoder = cast("Any", model[0].auto_model)
    low_rank.merge(adapters.layers, encoder)
    read = model.tokenizer([ASKED], return_tensors="pt")
    head = map(torch.as_tensor, adapters.head.parts)
    with torch.no_grad():
        states = encoder(**read).last_hidden_state
        labels, _ = scored(states, read["attention_mask"], *head)
    chances = labels.softmax(1)[0].numpy()
    told = QuestionClassifier.load(folder).likeliest(ASKED)
    assert told.label == adapters.labels[int(chances.argmax())]
    assert told.chance == pytest.approx(float(chances.max()), abs=1e-4)


def test_a_long_question_is_cut_and_an_empty_one_is_told_too(folder: Path) -> None:
    classifier = QuestionClassifier.load(folder)
    for text in ("which rows " * 900, "", "?"):
        told = classifier.likeliest(text)
        assert told.label in load_adapters().labels
        assert np.isfinite(told.chance)


def test_what_is_there_is_not_exported_again(folder: Path) -> None:
    graph = QUESTIONS.exported(folder) / GRAPH
    before = graph.stat().st_mtime_ns
    prepare(folder, silent)
    assert graph.stat().st_mtime_ns == before


def test_one_that_is_missing_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="tipassist ingest"):
        QuestionClassifier.load(tmp_path)


@pytest.mark.parametrize("name", [GRAPH, TOKENIZER])
def test_one_that_is_damaged_says_what_to_do_and_is_made_again(
    folder: Path, tmp_path: Path, name: str
) -> None:
    shutil.copytree(QUESTIONS.exported(folder), QUESTIONS.exported(tmp_path))
    (QUESTIONS.exported(tmp_path) / name).write_bytes(b"{ damaged")
    with pytest.raises(IndexMissingError, match="tipassist ingest"):
        QuestionClassifier.load(tmp_path)
    prepare(tmp_path, silent)
    assert QuestionClassifier.load(tmp_path).likeliest(ASKED).chance > 0


def test_what_layers_learnt_is_added_to_their_weights() -> None:
    import torch

    linear = torch.nn.Linear(2, 3)
    layer = torch.nn.Sequential(linear)
    before = linear.weight.detach().clone()
    narrow = np.array([[1.0, 2.0]], np.float32)
    wide = np.array([[1.0], [0.0], [-1.0]], np.float32)
    low_rank.merge({"0": (narrow, wide)}, layer)
    assert np.allclose((linear.weight - before).detach().numpy(), [[1, 2], [0, 0], [-1, -2]])


def test_adapters_are_read_as_written(tmp_path: Path) -> None:
    adapters = load_adapters()
    adapters.write(tmp_path / "a.npz")
    again = read_adapters(tmp_path / "a.npz")
    assert (again.labels, again.words) == (adapters.labels, adapters.words)
    assert again.layers.keys() == adapters.layers.keys()
    for name, pair in adapters.layers.items():
        assert all(map(np.array_equal, again.layers[name], pair))
    assert all(map(np.array_equal, again.head.parts, adapters.head.parts))
    assert [one.name for one in tmp_path.iterdir()] == ["a.npz"]


def test_padding_changes_no_score() -> None:
    import torch

    states = torch.randn(1, 4, 3, generator=torch.Generator().manual_seed(1))
    heads, out, spans = torch.ones(2, 3), torch.ones(2, 9), torch.ones(3, 3)
    head = (heads, torch.zeros(2), out, torch.zeros(2), spans, torch.zeros(3))
    alone, _ = scored(states, torch.ones(1, 4, dtype=torch.int64), *head)
    padded = torch.cat((states, torch.full((1, 2, 3), 9.0)), 1)
    labels, kinds = scored(padded, torch.tensor([[1, 1, 1, 1, 0, 0]]), *head)
    assert torch.allclose(labels, alone, atol=1e-6)
    assert kinds.shape == (1, 6, 3)
