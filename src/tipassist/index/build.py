"""Building an index and opening it again."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

from tipassist.errors import ConfigError, IndexMissingError, IndexStaleError
from tipassist.index import files
from tipassist.index.encoders import EmbeddingModel, Encoder, Vectors
from tipassist.index.generations import Generation, Generations
from tipassist.index.hybrid import HybridIndex, IndexParts
from tipassist.index.keywords import KeywordIndex
from tipassist.index.lazy import Lazy
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress, silent
from tipassist.index.stamp import IndexStamp
from tipassist.index.storage import read_passages, write_passages
from tipassist.index.vectors import VectorIndex, write_vectors

Part = TypeVar("Part")

_BATCH = 64
_SAMPLE = 32
_MARK_EVERY_SECONDS = 3600.0


def build_index(
    passages: Sequence[Passage],
    *,
    state_dir: Path,
    stamp: IndexStamp,
    model: EmbeddingModel,
    progress: Progress = silent,
    force: bool = False,
) -> HybridIndex:
    """Build an index beside the current one and switch to it.

    A second process that builds at the same time waits, finds the fresh index and opens that.

    Args:
        passages: What is indexed, with unique keys.
        state_dir: Folder for the index and the exported models.
        stamp: What the index is built from.
        model: The embedding model.
        progress: Told the stage and how far it is.
        force: Build even when the current index is fresh.

    Returns:
        The index, opened.

    Raises:
        ConfigError: When there are no passages, the model or the Chroma server cannot be used, or
            the folder cannot be written.
    """
    if not passages:
        raise ConfigError("The corpus has no passages to index: run `tipassist corpus check`.")
    generations = Generations(state_dir / "index")
    with generations.building(progress):
        if not force and (index := _fresh(state_dir, stamp, model)):
            return index
        generations.clean()
        generation = generations.begin(stamp)
        _write(generation, passages, model, progress)
        generations.finish(generation, len(passages))
        generations.clean()
        return open_index(state_dir=state_dir, stamp=stamp, model=model)


def open_index(*, state_dir: Path, stamp: IndexStamp, model: EmbeddingModel) -> HybridIndex:
    """Open the current index; nothing is loaded until a search needs it.

    Args:
        state_dir: Folder for the index and the exported models.
        stamp: What the index should be built from.
        model: The embedding model it was built with.

    Raises:
        IndexMissingError: When there is none.
        IndexStaleError: When it was built from something else.
    """
    generation = Generations(state_dir / "index").current()
    if differences := generation.stamp.differences(stamp):
        raise IndexStaleError(
            f"The index was built from {differences}: run `tipassist ingest` to build it again."
        )
    files.mark_used(generation.folder)
    return HybridIndex(_parts(generation, model), _Marker(generation.folder))


def _fresh(state_dir: Path, stamp: IndexStamp, model: EmbeddingModel) -> HybridIndex | None:
    """Open the current index when it is the one wanted and every part of it can be read."""
    try:
        index = open_index(state_dir=state_dir, stamp=stamp, model=model)
        index.warm()
    except (IndexMissingError, IndexStaleError):
        return None
    return index


def _write(
    generation: Generation,
    passages: Sequence[Passage],
    model: EmbeddingModel,
    progress: Progress,
) -> None:
    texts = [passage.indexed_text for passage in passages]
    write_passages(generation.passages_file, passages)
    progress("Indexing the words", 0, 1)
    KeywordIndex.build(texts).save(generation.keywords_folder)
    progress("Indexing the words", 1, 1)
    encoder = model.prepare(texts[:: len(texts) // _SAMPLE + 1], progress)
    vectors = encode_all(encoder, texts, progress)
    write_vectors(passages, vectors, generation.vectors, progress)


def encode_all(encoder: Encoder, texts: Sequence[str], progress: Progress = silent) -> Vectors:
    """Encode texts in batches of like length, which spares padding.

    Args:
        encoder: Encodes a batch.
        texts: One or more.
        progress: Told how many texts are done.

    Returns:
        Array `(len(texts), dim)`, in the order of `texts`.
    """
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    encoded: list[Vectors] = []
    for start in range(0, len(order), _BATCH):
        encoded.append(encoder.encode([texts[at] for at in order[start : start + _BATCH]]))
        progress("Embedding the passages", min(start + _BATCH, len(order)), len(order))
    return np.concatenate(encoded)[np.argsort(order)]


def _parts(generation: Generation, model: EmbeddingModel) -> IndexParts:
    return IndexParts(
        passages=Lazy(lambda: _readable(lambda: read_passages(generation.passages_file))),
        keywords=Lazy(lambda: _readable(lambda: KeywordIndex.load(generation.keywords_folder))),
        vectors=Lazy(lambda: VectorIndex.open(generation.vectors)),
        encoder=Lazy(model.query_encoder),
    )


def _readable(load: Callable[[], Part]) -> Part:
    try:
        return load()
    except (OSError, ValueError, KeyError) as err:
        raise IndexMissingError(
            "A part of the index is missing or damaged: run `tipassist ingest`."
        ) from err


class _Marker:
    """Marks a generation as used, now and then, so that nobody prunes it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._marked_at = time.monotonic()

    def __call__(self) -> None:
        now = time.monotonic()
        if now - self._marked_at > _MARK_EVERY_SECONDS:
            self._marked_at = now
            files.mark_used(self._folder)
