"""The real model, once: it takes seconds to load."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from tests.index.builder import stamp
from tests.index.examples import PASSAGES
from tipassist.errors import ConfigError, IndexMissingError
from tipassist.index.build import build_index
from tipassist.index.encoders import Encoder
from tipassist.index.progress import silent
from tipassist.index.sentence_model import SentenceModel, check_agreement
from tipassist.index.torch_encoder import TorchEncoder
from tipassist.index.weights import EMBEDDING

pytestmark = pytest.mark.slow

_KEPT_VARIABLES = ("PATH", "PYTHONPATH")
_QUERIES = (
    "Who trains officers to recognise victims?",
    "money laundering",
    "Which law reform helps female migrant workers?",
)


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("models")


@pytest.fixture(scope="module")
def model(models: Path) -> SentenceModel:
    return SentenceModel(None, models)


@pytest.fixture(scope="module")
def original() -> TorchEncoder:
    return TorchEncoder.load(str(EMBEDDING.folder()), local=True, digest="")


@pytest.fixture(scope="module")
def passages(model: SentenceModel) -> Encoder:
    return model.prepare([passage.indexed_text for passage in PASSAGES], silent)


@pytest.fixture(scope="module")
def queries(model: SentenceModel, passages: Encoder) -> Encoder:
    assert passages
    return model.query_encoder()


def test_vectors_are_rows_of_length_one(passages: Encoder, queries: Encoder) -> None:
    for encoder in (passages, queries):
        vectors = encoder.encode(_QUERIES)
        assert vectors.shape == (3, 384)
        assert vectors.dtype == np.float32
        assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize("texts", [_QUERIES, _QUERIES[:1], ["", "x" * 9000], ["word"] * 40])
def test_both_encoders_agree_with_the_original_whatever_the_batch(
    original: TorchEncoder, passages: Encoder, queries: Encoder, texts: Sequence[str]
) -> None:
    for encoder in (passages, queries):
        cosines = np.sum(original.encode(texts) * encoder.encode(texts), axis=1)
        assert cosines.min() >= 0.9999


def test_queries_and_passages_get_the_prompts_of_the_model(tmp_path: Path) -> None:
    folder = shutil.copytree(EMBEDDING.folder(), tmp_path / "prompted")
    config = folder / "config_sentence_transformers.json"
    prompts = {"query": "search_query: ", "passage": "search_document: "}
    described = json.loads(config.read_text()) if config.is_file() else {}
    config.write_text(json.dumps(described | {"prompts": prompts}))
    original = TorchEncoder.load(str(folder), local=True, digest="")
    model = SentenceModel(str(folder), tmp_path / "models")
    encoded = model.prepare(["text"], silent).encode(_QUERIES)
    assert encoded == pytest.approx(original.encode(_QUERIES), abs=1e-4)
    asked = model.query_encoder().encode(_QUERIES)
    assert asked == pytest.approx(original.encode_queries(_QUERIES), abs=1e-4)
    assert np.abs(encoded - asked).max() > 0.01


def test_meaning_is_near_without_shared_words(queries: Encoder) -> None:
    vectors = queries.encode([*_QUERIES, *(passage.indexed_text for passage in PASSAGES)])
    nearest = np.argmax(vectors[:3] @ vectors[3:].T, axis=1)
    assert [PASSAGES[at].locator.parts[0] for at in nearest] == ["B", "C", "A"]


def test_encoders_that_disagree_are_refused(original: TorchEncoder) -> None:
    vectors = original.encode(_QUERIES)
    with pytest.raises(ConfigError, match=r"disagrees with the original: cosine .* below 0.9999"):
        check_agreement(_QUERIES, vectors, np.roll(vectors, 1, axis=1))


def test_an_export_is_used_again_and_leftovers_go(
    model: SentenceModel, models: Path, passages: Encoder
) -> None:
    assert passages
    (exported,) = models.iterdir()
    graph = exported / "model.onnx"
    written_at = graph.stat().st_mtime_ns
    SentenceModel(None, models).prepare(["text"], silent)
    assert graph.stat().st_mtime_ns == written_at
    graph.write_bytes(graph.read_bytes()[:1000])
    (models / ".building-0000").mkdir()
    with pytest.raises(IndexMissingError, match="run `tipassist ingest`"):
        model.query_encoder()
    SentenceModel(None, models).prepare(["text"], silent)
    assert list(models.iterdir()) == [exported]


def test_a_model_folder_can_be_set(models: Path) -> None:
    model = SentenceModel(str(EMBEDDING.folder()), models / "set")
    assert model.digest.startswith("folder:")
    assert model.prepare(["text"], silent).digest == model.digest
    assert model.query_encoder().digest == model.digest


def test_a_folder_without_a_model_is_a_configuration_error(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    model = SentenceModel(str(tmp_path / "model"), tmp_path / "models")
    with pytest.raises(ConfigError, match="TIPASSIST_INDEX__MODEL"):
        model.prepare(["text"], silent)


_QUERY_IN_A_NEW_PROCESS = """
import sys
from pathlib import Path
from tests.index.builder import stamp
from tipassist.index.build import open_index
from tipassist.index.sentence_model import SentenceModel

state = Path(sys.argv[1])
index = open_index(state_dir=state, stamp=stamp(), model=SentenceModel(None, state / "models"))
print(index.search("Who recognises victims?")[0].passage.id)
print(*(name for name in ("torch", "transformers", "llama_index") if name in sys.modules))
"""


def test_a_query_needs_no_torch_and_reports_to_nobody(tmp_path: Path) -> None:
    """ONNX Runtime keeps what it reports in a file under the home folder; here it keeps none."""
    state, home = tmp_path / "state", tmp_path / "home"
    home.mkdir()
    model = SentenceModel(None, state / "models")
    build_index(PASSAGES, state_dir=state, stamp=stamp(), model=model)
    reporting = {name: value for name, value in os.environ.items() if name in _KEPT_VARIABLES}
    done = subprocess.run(
        [sys.executable, "-c", _QUERY_IN_A_NEW_PROCESS, state],
        capture_output=True,
        text=True,
        check=True,
        env=reporting | {"HOME": str(home)},
    )
    assert done.stdout == "B.2.1/project\n\n"
    assert list(home.rglob("*")) == []
