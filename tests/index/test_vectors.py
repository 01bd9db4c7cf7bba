import gc
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.fakes import BagOfWordsEncoder
from tests.index.examples import PASSAGES, passage
from tipassist.errors import ConfigError, IndexMissingError
from tipassist.index.chroma import VectorPlace
from tipassist.index.filters import Filters
from tipassist.index.progress import silent
from tipassist.index.vectors import (
    VectorIndex,
    drop_vectors,
    metadata_of,
    write_vectors,
)
from tipassist.types import Role

_ENCODER = BagOfWordsEncoder()


def _write(place: VectorPlace) -> None:
    vectors = _ENCODER.encode([one.indexed_text for one in PASSAGES])
    write_vectors(PASSAGES, vectors, place, silent)


@contextmanager
def _open(place: VectorPlace) -> Iterator[VectorIndex]:
    vectors = VectorIndex.open(place)
    yield vectors
    vectors.close()


def _query(text: str) -> NDArray[np.float32]:
    vector: NDArray[np.float32] = _ENCODER.encode([text])[0]
    return vector


@pytest.fixture(scope="module")
def vectors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[VectorIndex]:
    place = VectorPlace(tmp_path_factory.mktemp("chroma"), "tipassist-test")
    _write(place)
    with _open(place) as opened:
        yield opened


def test_a_score_is_the_cosine_similarity(vectors: VectorIndex) -> None:
    query = _query("train frontline officers")
    expected = {one.key: float(_ENCODER.encode([one.indexed_text])[0] @ query) for one in PASSAGES}
    found = list(vectors.nearest(3 * query, Filters()))
    assert dict(found) == pytest.approx(expected, abs=1e-5)
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)


def test_search_is_exact_on_a_corpus_of_a_thousand(tmp_path: Path) -> None:
    random = np.random.default_rng(7)
    rows = random.normal(size=(1000, 32)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    passages = [passage(f"{'ABCD'[at % 4]}.1.{at}") for at in range(1000)]
    place = VectorPlace(tmp_path, "tipassist-test")
    write_vectors(passages, rows, place, silent)
    with _open(place) as vectors:
        for query in random.normal(size=(20, 32)).astype(np.float32):
            exact = sorted(range(1000), key=lambda at: -float(rows[at] @ query))
            found = vectors.nearest(query, Filters())
            assert [key for key, _ in found] == [passages[at].key for at in exact]


def test_passages_alike_come_in_the_order_they_were_stored(tmp_path: Path) -> None:
    passages = [passage(f"A.1.{at}", text="Train officers") for at in range(20)]
    place = VectorPlace(tmp_path, "tipassist-test")
    write_vectors(passages, _ENCODER.encode(["Train officers"] * 20), place, silent)
    with _open(place) as opened:
        found = list(opened.nearest(_query("officers"), Filters()))
    assert [key for key, _ in found] == [one.key for one in passages]


def test_vectors_of_an_edition_that_is_not_stored_are_none(vectors: VectorIndex) -> None:
    assert list(vectors.nearest(_query("officers"), Filters(edition="1999"))) == []


def test_vectors_held_in_memory_are_read_once(tmp_path: Path) -> None:
    place = VectorPlace(tmp_path, "tipassist-test")
    _write(place)
    opened = VectorIndex.open(place)
    before = list(opened.nearest(_query("officers"), Filters()))
    opened.close()
    assert list(opened.nearest(_query("officers"), Filters())) == before


def test_other_documents_change_nothing_in_the_search_of_one(
    tmp_path: Path, vectors: VectorIndex
) -> None:
    more = (
        *PASSAGES,
        *(passage(text=f"Train officers {at}", document="x", id=f"{at}") for at in range(50)),
    )
    place = VectorPlace(tmp_path, "tipassist-test")
    write_vectors(more, _ENCODER.encode([one.indexed_text for one in more]), place, silent)
    plan = Filters(document="work-plan", edition="2023-2028")
    query = _query("train frontline officers")
    with _open(place) as wider:
        assert list(wider.nearest(query, plan)) == list(vectors.nearest(query, plan))
        best = list(wider.nearest(query, Filters()))
    assert any(key.startswith("x/") for key, _ in best)
    assert len(best) == len(more)


def test_llama_index_reads_the_collection(tmp_path: Path) -> None:
    import chromadb
    from llama_index.vector_stores.chroma import ChromaVectorStore

    place = VectorPlace(tmp_path, "tipassist-test")
    _write(place)
    client = chromadb.PersistentClient(tmp_path)
    store = ChromaVectorStore.from_collection(
        client.get_collection(f"{place.collection}-1", embedding_function=None)
    )
    nodes = store.get_nodes([PASSAGES[2].key])
    assert [node.metadata["locator"] for node in nodes] == ["B.2.1"]
    assert nodes[0].get_content().endswith(PASSAGES[2].text)


def test_metadata_names_every_body_under_its_role() -> None:
    bodies = [("ACWC", Role.COORDINATING), ("SOMTC", Role.COORDINATING), ("SLOM", Role.SUPPORTING)]
    metadata = metadata_of(passage(bodies=bodies))
    assert metadata["coordinating"] == "ACWC, SOMTC"
    assert metadata["supporting"] == "SLOM"
    assert metadata["body:SLOM"] is True


def test_a_missing_collection_is_a_missing_index(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="run `tipassist ingest`"):
        VectorIndex.open(VectorPlace(tmp_path, "tipassist-none"))


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "127.0.0.1:8000", "ftp://127.0.0.1"])
def test_an_unusable_server_address_is_a_configuration_error(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigError, match="TIPASSIST_INDEX__CHROMA_URL"):
        VectorIndex.open(VectorPlace(tmp_path, "tipassist-none", url))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("server")
    chroma = Path(sys.executable).with_name("chroma")
    process = subprocess.Popen(
        [chroma, "run", "--path", folder, "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(150):
        with socket.socket() as sock:
            if sock.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.1)
    yield f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()


@pytest.fixture
def unclosed_sockets() -> Iterator[None]:
    """Chroma's HTTP client never closes its session: let its sockets warn here, not later."""
    yield
    gc.collect()


@pytest.mark.slow
@pytest.mark.usefixtures("unclosed_sockets")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_a_chroma_server_answers_as_the_embedded_one(
    server: str, tmp_path: Path, vectors: VectorIndex
) -> None:
    place = VectorPlace(tmp_path, "tipassist-test", server)
    _write(place)
    query = _query("train frontline officers")
    with _open(place) as remote:
        mine, other = remote.nearest(query, Filters()), vectors.nearest(query, Filters())
        assert dict(mine) == pytest.approx(dict(other), abs=1e-5)


@pytest.mark.slow
@pytest.mark.usefixtures("unclosed_sockets")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_dropped_vectors_are_missing(server: str, tmp_path: Path) -> None:
    place = VectorPlace(tmp_path, "tipassist-dropped", server)
    _write(place)
    drop_vectors(place)
    drop_vectors(place)
    with pytest.raises(IndexMissingError):
        VectorIndex.open(place)
