"""The vector index, kept in Chroma: one collection for every edition of a document.

The plan's passages lie in a collection of their own, so that a question about the plan searches
the same vectors, in the same time, whatever else is in the corpus.

Vectors are written as llama-index nodes, so that any llama-index program can read a collection.
They are read through chromadb itself: importing llama-index takes about a second, which every
cold answer would pay. They are read once and compared in memory: an edition has a few thousand
at most, which takes a tenth of the time of a query to Chroma and is exact.
"""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tipassist.errors import IndexMissingError, TipassistError
from tipassist.index.chroma import VectorPlace, connect, connected, wrapped_faults
from tipassist.index.encoders import Vectors
from tipassist.index.filters import Filters
from tipassist.index.lazy import Lazy
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress

_BATCH = 500
_MAX_LISTED = 10_000
_HNSW = {"space": "cosine", "ef_construction": 100, "max_neighbors": 16}


def write_vectors(
    passages: Sequence[Passage], vectors: Vectors, place: VectorPlace, progress: Progress
) -> None:
    """Store passages and their vectors in new collections.

    Args:
        passages: What the vectors stand for.
        vectors: Array `(len(passages), dim)`.
        place: Where to; its collections must not exist.
        progress: Told how many are stored.

    Raises:
        ConfigError: When the Chroma server cannot be reached.
    """
    from llama_index.vector_stores.chroma import ChromaVectorStore

    stored = 0
    with connected(place) as client:
        for number, (edition, rows) in enumerate(_by_edition(passages).items(), 1):
            collection = client.create_collection(
                f"{place.collection}-{number}",
                metadata={"document": edition[0], "edition": edition[1]},
                embedding_function=None,
                configuration={"hnsw": _graph(len(rows))},
            )
            store = ChromaVectorStore.from_collection(collection)
            for start in range(0, len(rows), _BATCH):
                batch = rows[start : start + _BATCH]
                store.add(list(_nodes([passages[at] for at in batch], vectors[batch])))
                stored += len(batch)
                progress("Storing the vectors", stored, len(passages))


def _by_edition(passages: Sequence[Passage]) -> dict[tuple[str, str], list[int]]:
    """Return the positions of the passages of each edition of a document."""
    found: dict[tuple[str, str], list[int]] = {}
    for at, passage in enumerate(passages):
        found.setdefault((passage.document, passage.edition), []).append(at)
    return found


def _graph(rows: int) -> dict[str, Any]:
    """Return the settings of a collection's graph, which is written out once, when it is whole.

    What is not written out is rebuilt on each opening.
    """
    return {
        **_HNSW,
        "batch_size": max(2, min(rows, 100)),
        "sync_threshold": max(2, rows),
    }


def drop_vectors(place: VectorPlace) -> None:
    """Delete the collections of a Chroma server, if there are any; a folder is its owner's."""
    if place.url is None:
        return
    from chromadb.errors import NotFoundError

    with connected(place) as client:
        for one in _collections(client, place):
            with suppress(NotFoundError):
                client.delete_collection(one.name)


def _collections(client: Any, place: VectorPlace) -> list[Any]:
    named = client.list_collections(limit=_MAX_LISTED)
    return [one for one in named if one.name.startswith(f"{place.collection}-")]


@dataclass(frozen=True, slots=True)
class _Held:
    """The vectors of one edition in memory.

    Attributes:
        keys: Keys of its passages, in the order they were stored.
        rows: Their vectors, (len(keys), dim).
    """

    keys: list[str]
    rows: Vectors

    @classmethod
    def read(cls, collection: Any) -> "_Held":
        """Read a collection whole."""
        stored = collection.get(include=["embeddings"])
        return cls(stored["ids"], np.asarray(stored["embeddings"], np.float32))


@dataclass(frozen=True, slots=True)
class _Edition:
    """The collection of one edition of a document."""

    document: str
    edition: str
    held: Lazy[_Held]

    @classmethod
    def of(cls, collection: Any) -> "_Edition":
        told = collection.metadata
        held = Lazy(lambda: _Held.read(collection))
        return cls(told["document"], told["edition"], held)


class VectorIndex:
    """Finds passages whose vectors are near a query's.

    Args:
        client: An open Chroma client.
        place: Where its vectors are kept.
    """

    def __init__(self, client: Any, place: VectorPlace) -> None:
        self._client = client
        self._editions = [
            _Edition.of(client.get_collection(one.name, embedding_function=None))
            for one in _collections(client, place)
        ]
        if not self._editions:
            raise IndexMissingError("The vectors are missing: run `tipassist ingest`.")

    @classmethod
    def open(cls, place: VectorPlace) -> "VectorIndex":
        """Open what `write_vectors` stored.

        Raises:
            IndexMissingError: When there are none or they cannot be read.
            ConfigError: When the Chroma server cannot be reached.
        """
        with wrapped_faults():
            client = connect(place)
        try:
            with wrapped_faults():
                return cls(client, place)
        except TipassistError:
            client.close()
            raise

    def close(self) -> None:
        """Let go of the database or the connection."""
        self._client.close()

    def nearest(self, vector: NDArray[np.float32], filters: Filters) -> Iterator[tuple[str, float]]:
        """Yield every passage of some editions, computed over the vectors held in memory.

        Args:
            vector: Array `(dim,)`, of any length but 0.
            filters: Conditions; those on documents and editions alone are looked at.

        Yields:
            Keys of passages and their cosine similarity, -1 to 1, best first; those alike in the
            order they were stored.

        Raises:
            IndexMissingError: When a collection is gone or cannot be read.
            ConfigError: When the Chroma server does not answer.
        """
        with wrapped_faults():
            held = [
                one.held.get()
                for one in self._editions
                if filters.admit_edition(one.document, one.edition)
            ]
        if not held:
            return
        keys = [key for one in held for key in one.keys]
        unit = vector / np.linalg.norm(vector)
        cosines = np.concatenate([np.vecdot(one.rows, unit) for one in held])
        best = np.argsort(-cosines, kind="stable")
        yield from zip([keys[at] for at in best.tolist()], cosines[best].tolist(), strict=True)


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
    """Return what others may filter on; `body:SOMSWD` stands for a body with any role."""
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
        metadata[f"body:{body}"] = True
        named = metadata.get(role.value)
        metadata[role.value] = f"{named}, {body}" if named else body
    return metadata
