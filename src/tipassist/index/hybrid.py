"""The hybrid index: keyword and vector search over the same passages, fused by rank."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

import numpy as np

from tipassist.index.encoders import Classifier, Encoder, Told, Vectors
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.index.fusion import fuse
from tipassist.index.keywords import KeywordIndex
from tipassist.index.lazy import Lazy
from tipassist.index.passages import Passage
from tipassist.index.vectors import VectorIndex

# One question is read and looked for by the same words.
_KEPT_QUERIES = 1
_KEPT_FILTERS = 16


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a passage stands in one ranking.

    Attributes:
        rank: From 1.
        score: BM25 score above 0, or cosine similarity from -1 to 1; bigger is better.
    """

    rank: int
    score: float


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found.

    Attributes:
        passage: The passage.
        score: Fused score: the sum of 1 / (60 + rank) over the rankings it stands in.
        keyword: Its place in the keyword ranking, None when it is not among the candidates.
        vector: Its place in the vector ranking, None when it is not among the candidates.
    """

    passage: Passage
    score: float
    keyword: Standing | None
    vector: Standing | None


@dataclass(frozen=True, slots=True)
class IndexParts:
    """What a hybrid index searches with, each loaded when it is first needed.

    Attributes:
        passages: The passages, in the order they were indexed.
        keywords: The keyword index over them.
        vectors: The vector index over them.
        encoder: Encodes queries.
        classifier: Tells what questions ask for.
    """

    passages: Lazy[tuple[Passage, ...]]
    keywords: Lazy[KeywordIndex]
    vectors: Lazy[VectorIndex]
    encoder: Lazy[Encoder]
    classifier: Lazy[Classifier]


class HybridIndex:
    """Searches passages. Opening it loads nothing; searching loads what it needs.

    Args:
        parts: What it searches with.
        on_use: Called on every search, to say that the index is in use.
    """

    def __init__(self, parts: IndexParts, on_use: Callable[[], None] = lambda: None) -> None:
        self._parts = parts
        self._on_use = on_use
        self._vector = lru_cache(maxsize=_KEPT_QUERIES)(self._encoded)
        self._admitted = lru_cache(maxsize=_KEPT_FILTERS)(self._admitted_by)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage, in the order they were indexed."""
        return self._parts.passages.get()

    def warm(self) -> None:
        """Load everything now, so that the first question is as quick as the next."""
        self.search("warm up", top_k=1)
        self._parts.classifier.get()

    def embed(self, query: str) -> Vectors:
        """Return the unit vector of a query, (dim,)."""
        self._on_use()
        return self._vector(_searchable(query))

    def likeliest(self, question: str) -> Told:
        """Return what a question most likely asks for."""
        self._on_use()
        return self._parts.classifier.get().likeliest(_searchable(question))

    def _encoded(self, text: str) -> Vectors:
        vectors: Vectors = self._parts.encoder.get().encode([text])
        return vectors.reshape(-1)

    def search(
        self, query: str, *, top_k: int = 8, candidate_k: int = 40, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        """Find passages.

        Args:
            query: What is looked for, in any words; codes count as words.
            top_k: At most this many are returned.
            candidate_k: At most this many are taken from each ranking.
            filters: Conditions that every hit meets.

        Returns:
            At most `top_k` hits, best first, no passage twice; none for a blank query.

        Raises:
            IndexMissingError: When a part of the index cannot be read.
            ConfigError: When the Chroma server cannot be reached.
        """
        return self.candidates(query, candidate_k=candidate_k, filters=filters)[:top_k]

    def candidates(
        self, query: str, *, candidate_k: int = 40, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        """Find passages and keep the rejected ones: all of both rankings, best first.

        The arguments are those of `search`, which returns the first of these.
        """
        self._on_use()
        text = _searchable(query)
        if not text:
            return ()
        keyword = self._keyword_ranking(text, candidate_k, filters)
        vector = self._vector_ranking(text, candidate_k, filters)
        return self._hits(fuse((list(keyword), list(vector))), keyword, vector)

    def near(
        self, vector: Vectors, *, candidate_k: int = 40, filters: Filters = EVERYWHERE
    ) -> tuple[tuple[Passage, float], ...]:
        """Find the passages nearest to a vector.

        Args:
            vector: Array `(dim,)`, of any length but 0.
            candidate_k: At most this many are returned.
            filters: Conditions that every passage meets.

        Returns:
            Passages and their cosine similarities, -1 to 1, best first.

        Raises:
            IndexMissingError: When the vectors cannot be read.
            ConfigError: When the Chroma server cannot be reached.
        """
        self._on_use()
        admitted = self._admitted(filters)
        nearest = self._parts.vectors.get().nearest(vector, filters)
        found = ((admitted[key], cosine) for key, cosine in nearest if key in admitted)
        return tuple(islice(found, candidate_k))

    def search_keywords(
        self, query: str, *, top_k: int = 8, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        """Find passages by words and codes alone, without loading an embedding model.

        Returns:
            At most `top_k` hits, best first; each shares a word or a code with the query.
        """
        self._on_use()
        keyword = self._keyword_ranking(_searchable(query), top_k, filters)
        return self._hits(fuse((list(keyword),)), keyword, {})

    def _hits(
        self,
        fused: Iterable[tuple[str, float]],
        keyword: dict[str, Standing],
        vector: dict[str, Standing],
    ) -> tuple[Hit, ...]:
        return tuple(
            Hit(self._by_key[key], score, keyword.get(key), vector.get(key)) for key, score in fused
        )

    def _keyword_ranking(self, query: str, limit: int, filters: Filters) -> dict[str, Standing]:
        scores = self._parts.keywords.get().scores(query)
        best = np.argsort(-scores, kind="stable")[: np.count_nonzero(scores > 0)].tolist()
        admitted = self._admitted(filters)
        shared = ((self.passages[at].key, float(scores[at])) for at in best)
        found = (entry for entry in shared if entry[0] in admitted)
        return _ranking(list(islice(found, limit)))

    def _vector_ranking(self, query: str, limit: int, filters: Filters) -> dict[str, Standing]:
        near = self.near(self._vector(query), candidate_k=limit, filters=filters)
        return _ranking([(passage.key, cosine) for passage, cosine in near])

    def _admitted_by(self, filters: Filters) -> dict[str, Passage]:
        """Return the passages that meet the filters, by key."""
        return {passage.key: passage for passage in self.passages if filters.admit(passage)}

    @cached_property
    def _by_key(self) -> dict[str, Passage]:
        return {passage.key: passage for passage in self.passages}


def _searchable(query: str) -> str:
    """Return `query` without half characters, which no tokenizer reads."""
    return query.encode("utf-8", "replace").decode().strip()


def _ranking(scored: list[tuple[str, float]]) -> dict[str, Standing]:
    """Number a ranking from 1; a dictionary keeps its order."""
    return {key: Standing(rank, score) for rank, (key, score) in enumerate(scored, 1)}
