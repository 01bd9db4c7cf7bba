"""Building an index and opening it again."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from tipassist.errors import ConfigError, IndexMissingError, IndexStaleError
from tipassist.index import files
from tipassist.index.embedding import embedded
from tipassist.index.encoders import EmbeddingModel
from tipassist.index.generations import Generation, Generations
from tipassist.index.hybrid import HybridIndex, IndexParts
from tipassist.index.kept_vectors import KeptVectors, read_kept, write_kept
from tipassist.index.keywords import KeywordIndex
from tipassist.index.lazy import Lazy
from tipassist.index.passages import Passage
from tipassist.index.progress import Progress, silent
from tipassist.index.stamp import IndexStamp
from tipassist.index.storage import read_passages, write_passages
from tipassist.index.vectors import VectorIndex, write_vectors

Part = TypeVar("Part")

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
        force: Build even when the current index is fresh, and embed every passage again.

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
        kept = {} if force else _kept(generations, stamp)
        generation = generations.begin(stamp)
        _write(generation, passages, model, kept, progress)
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


def _kept(generations: Generations, stamp: IndexStamp) -> KeptVectors:
    """Return the vectors of the current generation, if they are those that would be made now."""
    try:
        current = generations.current()
    except IndexMissingError:
        return {}
    alike = (current.stamp.model, current.stamp.code) == (stamp.model, stamp.code)
    return read_kept(current.kept_file) if alike else {}


def _write(
    generation: Generation,
    passages: Sequence[Passage],
    model: EmbeddingModel,
    kept: KeptVectors,
    progress: Progress,
) -> None:
    texts = [passage.indexed_text for passage in passages]
    write_passages(generation.passages_file, passages)
    progress("Indexing the words", 0, 1)
    KeywordIndex.build(texts).save(generation.keywords_folder)
    progress("Indexing the words", 1, 1)
    vectors = embedded(passages, model, kept, progress)
    write_kept(generation.kept_file, texts, vectors)
    write_vectors(passages, vectors, generation.vectors, progress)


def _parts(generation: Generation, model: EmbeddingModel) -> IndexParts:
    return IndexParts(
        passages=Lazy(lambda: _readable(lambda: read_passages(generation.passages_file))),
        keywords=Lazy(lambda: _readable(lambda: KeywordIndex.load(generation.keywords_folder))),
        vectors=Lazy(lambda: VectorIndex.open(generation.vectors)),
        encoder=Lazy(model.query_encoder),
        classifier=Lazy(model.classifier),
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
