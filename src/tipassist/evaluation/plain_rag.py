"""The plain retrieval baseline: chunks of the whole text, vectors, and the five nearest.

What most tutorials build: llama-index's SentenceSplitter, Chroma and MiniLM, knowing nothing of the
plan's table. The one file of the evaluation that speaks to llama-index and Chroma.
"""

import re
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from tipassist.evaluation.systems import Found
from tipassist.index.embedding import encode_all
from tipassist.index.encoders import Encoder
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress, silent

CHUNK_TOKENS = 256  # MiniLM reads no more
OVERLAP_TOKENS = 32
TOP_K = 5
_CODE = re.compile(r"\b[A-D]\.\d\.\d\b")
_LEAST_COVERED = 0.5


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of the stored text."""

    text: str
    start: int
    end: int


class PlainIndex:
    """Finds chunks near a query.

    Args:
        chunks: The chunks.
        encoder: Encodes chunks and queries.
        passages: Tell which places a chunk covers.
        progress: Told how many chunks are encoded.
    """

    def __init__(
        self,
        chunks: Sequence[Chunk],
        encoder: Encoder,
        passages: Iterable[Passage],
        progress: Progress = silent,
    ) -> None:
        covered = tuple(passages)
        self._encoder = encoder
        self._found = tuple(_found(chunk, covered) for chunk in chunks)
        vectors = encode_all(encoder, [chunk.text for chunk in chunks], progress)
        self._collection: Any = _collection()
        self._collection.add(
            ids=[str(at) for at in range(len(chunks))], embeddings=[row.tolist() for row in vectors]
        )

    def search(self, query: str, top_k: int = TOP_K) -> tuple[Found, ...]:
        """Return at most `top_k` chunks, nearest first."""
        (vector,) = self._encoder.encode([query])
        near = self._collection.query(
            query_embeddings=[vector.tolist()],
            n_results=min(top_k, len(self._found)),
            include=["distances"],
        )
        return tuple(self._found[int(name)] for name in near["ids"][0])


def chunks_of(text: str) -> tuple[Chunk, ...]:
    """Cut a text into chunks of at most 256 tokens that overlap by 32."""
    from llama_index.core.node_parser import SentenceSplitter
    from llama_index.core.schema import Document

    splitter = SentenceSplitter(chunk_size=CHUNK_TOKENS, chunk_overlap=OVERLAP_TOKENS)
    nodes: list[Any] = list(splitter.get_nodes_from_documents([Document(text=text)]))
    return tuple(
        Chunk(node.text, node.start_char_idx, node.end_char_idx)
        for node in nodes
        if node.start_char_idx is not None
    )


def _found(chunk: Chunk, passages: Iterable[Passage]) -> Found:
    places = (str(one.locator) for one in passages if _covers(chunk, one))
    return Found(
        text=chunk.text,
        codes=tuple(dict.fromkeys(_CODE.findall(chunk.text))),
        places=tuple(dict.fromkeys(places)),
        start=chunk.start,
        end=chunk.end,
        quote=chunk.text,
    )


def _covers(chunk: Chunk, passage: Passage) -> bool:
    """Whether a chunk holds at least half of a passage."""
    size = sum(span.end - span.start for span in passage.spans)
    inside = sum(
        max(0, min(span.end, chunk.end) - max(span.start, chunk.start)) for span in passage.spans
    )
    return size > 0 and inside >= _LEAST_COVERED * size


def _collection() -> Any:
    import chromadb
    from chromadb.config import Settings

    options: dict[str, Any] = {"_env_file": None, "anonymized_telemetry": False}
    client = chromadb.EphemeralClient(Settings(**options))
    return client.create_collection(
        f"plain-{secrets.token_hex(8)}",  # clients in memory share one store
        embedding_function=None,
        configuration={"hnsw": {"space": "cosine"}},
    )
