"""The vector index: the one file that speaks to Chroma.

Vectors are written as llama-index nodes, so that any llama-index program can read the collection.
They are queried through chromadb itself: importing llama-index takes about a second, which every
cold answer would pay.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from tipassist.errors import ConfigError, IndexMissingError, TipassistError
from tipassist.index.encoders import Vectors
from tipassist.index.filters import Filters
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress

_PORTS = {"http": 8000, "https": 443}
_BATCH = 500
# Exact search: the plan has under two thousand passages, and the graph is searched that widely.
# Written out every 100 vectors: what is not is rebuilt on each opening, which takes 60 ms.
_HNSW = {"space": "cosine", "ef_construction": 400, "ef_search": 2000, "max_neighbors": 32}
_WRITING = {"batch_size": 100, "sync_threshold": 100}


@dataclass(frozen=True, slots=True)
class VectorPlace:
    """Where the vectors of one generation are kept.

    Attributes:
        folder: The embedded database.
        collection: Name of the collection.
        url: Address of a Chroma server, which is used instead of `folder`; or None.
    """

    folder: Path
    collection: str
    url: str | None = None


def write_vectors(
    passages: Sequence[Passage], vectors: Vectors, place: VectorPlace, progress: Progress
) -> None:
    """Store passages and their vectors in a new collection.

    Args:
        passages: What the vectors stand for.
        vectors: Array `(len(passages), dim)`.
        place: Where to; the collection must not exist.
        progress: Told how many are stored.

    Raises:
        ConfigError: When the Chroma server cannot be reached.
    """
    from llama_index.vector_stores.chroma import ChromaVectorStore

    with _client(place) as client:
        collection = client.create_collection(
            place.collection, embedding_function=None, configuration={"hnsw": _HNSW | _WRITING}
        )
        store = ChromaVectorStore.from_collection(collection)
        for start in range(0, len(passages), _BATCH):
            batch = slice(start, start + _BATCH)
            store.add(list(_nodes(passages[batch], vectors[batch])))
            progress("Storing the vectors", min(start + _BATCH, len(passages)), len(passages))


def drop_vectors(place: VectorPlace) -> None:
    """Delete a collection of a Chroma server, if it is there; a folder is its owner's to delete."""
    if place.url is None:
        return
    from chromadb.errors import NotFoundError

    with _client(place) as client, suppress(NotFoundError):
        client.delete_collection(place.collection)


class VectorIndex:
    """Finds passages whose vectors are near a query's.

    Args:
        client: An open Chroma client.
        collection: Name of the collection.
    """

    def __init__(self, client: Any, collection: str) -> None:
        self._client = client
        self._collection = client.get_collection(collection, embedding_function=None)

    @classmethod
    def open(cls, place: VectorPlace) -> "VectorIndex":
        """Open what `write_vectors` stored.

        Raises:
            IndexMissingError: When there is no such collection or it cannot be read.
            ConfigError: When the Chroma server cannot be reached.
        """
        with _wrapped_faults():
            client = _connect(place)
        try:
            with _wrapped_faults():
                return cls(client, place.collection)
        except TipassistError:
            client.close()
            raise

    def close(self) -> None:
        """Let go of the database or the connection."""
        self._client.close()

    def search(
        self, vector: NDArray[np.float32], *, candidate_k: int, filters: Filters
    ) -> list[tuple[str, float]]:
        """Find the nearest passages.

        Args:
            vector: Array `(dim,)` of length 1.
            candidate_k: At most this many.
            filters: Conditions the passages meet.

        Returns:
            Keys of passages and their cosine similarity, -1 to 1, best first.

        Raises:
            IndexMissingError: When the collection is gone or cannot be read.
            ConfigError: When the Chroma server does not answer.
        """
        with _wrapped_faults():
            found = self._collection.query(
                query_embeddings=[vector],
                n_results=candidate_k,
                where=_where(filters),
                include=["distances"],
            )
        rows = zip(found["ids"][0], found["distances"][0], strict=True)
        return [(key, 1.0 - distance) for key, distance in rows]


def _nodes(passages: Sequence[Passage], vectors: Vectors) -> Iterator[Any]:
    from llama_index.core.schema import TextNode

    for passage, vector in zip(passages, vectors, strict=True):
        yield TextNode(
            id_=passage.key,
            text=passage.indexed_text,
            metadata=metadata_of(passage),
            embedding=vector.tolist(),
        )


def metadata_of(passage: Passage) -> dict[str, str | bool]:
    """Return what Chroma filters on; `body:SOMSWD` stands for a body with any role."""
    metadata: dict[str, str | bool] = {
        "document": passage.document,
        "edition": passage.edition,
        "locator": str(passage.locator),
        "kind": passage.kind.value,
        "breadcrumb": passage.breadcrumb,
        "pillar": passage.pillar,
        "outcome": passage.outcome,
    }
    for body, role in passage.bodies:
        metadata[_body_key(body)] = True
        named = metadata.get(role.value)
        metadata[role.value] = f"{named}, {body}" if named else body
    return metadata


def _body_key(body: str) -> str:
    return f"body:{body}"


def _where(filters: Filters) -> Any:
    names = ("pillar", "outcome", "document", "edition")
    terms: list[dict[str, Any]] = [
        {name: value} for name in names if (value := getattr(filters, name))
    ]
    if filters.kinds:
        terms.append({"kind": {"$in": [kind.value for kind in filters.kinds]}})
    if filters.body:
        terms.append({_body_key(filters.body): True})
    return {"$and": terms} if len(terms) > 1 else next(iter(terms), None)


@contextmanager
def _client(place: VectorPlace) -> Iterator[Any]:
    """Connect for a while; closing writes out what an embedded database still holds back."""
    client = _connect(place)
    try:
        yield client
    finally:
        client.close()


@contextmanager
def _wrapped_faults() -> Iterator[None]:
    from chromadb.errors import ChromaError
    from httpx import HTTPError

    try:
        yield
    except ChromaError as err:
        raise IndexMissingError("The vectors cannot be read: run `tipassist ingest`.") from err
    except HTTPError as err:
        raise ConfigError(
            "The Chroma server of TIPASSIST_INDEX__CHROMA_URL does not answer: start it and retry."
        ) from err


def _connect(place: VectorPlace) -> Any:
    import chromadb
    from chromadb.config import Settings

    options: dict[str, Any] = {"_env_file": None, "anonymized_telemetry": False}
    settings = Settings(**options)
    if place.url is None:
        return chromadb.PersistentClient(place.folder, settings)
    url = urlsplit(place.url)
    if url.scheme not in _PORTS or not url.hostname:
        raise ConfigError(
            f"{place.url!r} is no address of a Chroma server: set TIPASSIST_INDEX__CHROMA_URL to"
            " one such as http://127.0.0.1:8000, or leave it empty."
        )
    try:
        return chromadb.HttpClient(
            url.hostname,
            url.port or _PORTS[url.scheme],
            ssl=url.scheme == "https",
            settings=settings,
        )
    except ValueError as err:
        raise ConfigError(
            f"The Chroma server {place.url!r} does not answer: start it, or leave"
            " TIPASSIST_INDEX__CHROMA_URL empty."
        ) from err
