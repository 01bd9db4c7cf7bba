"""The index of the settings: built, opened, and opened only when a question needs it.

The index layer is imported when it is used: an answer from the register needs none of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from tipassist.bootstrap.plan import load_register
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Corpus, load_corpus
from tipassist.errors import IndexMissingError, IndexStaleError, TipassistError
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.index.lazy import Lazy
from tipassist.index.progress import Progress, silent
from tipassist.register.model import Register
from tipassist.settings import Settings

if TYPE_CHECKING:
    from tipassist.answer.ranking.semantics import Floats
    from tipassist.index.encoders import Told
    from tipassist.index.hybrid import Hit, HybridIndex
    from tipassist.index.passages import Passage
    from tipassist.index.sentence_model import SentenceModel
    from tipassist.index.stamp import IndexStamp

Found = TypeVar("Found")

_MISSING = "There is no index yet: building it (about half a minute)."
_STALE = "The index is out of date: building it again (about half a minute)."
_DAMAGED = "The index is damaged: building it again (about half a minute)."


@dataclass(frozen=True, slots=True)
class IndexReports:
    """Whom the lazily opened index tells what happens to it.

    Attributes:
        progress: Told the stage of a build and how far it is.
        notice: Told in a sentence that a build begins, and why.
        fault: Told the fault that kept the index from answering; the assistant only says that
            something went wrong, and the surface adds what to do about it.
    """

    progress: Progress = silent
    notice: Callable[[str], None] = lambda _: None
    fault: Callable[[TipassistError], None] = lambda _: None


def ingest(
    settings: Settings, *, force: bool = False, progress: Progress = silent
) -> "HybridIndex":
    """Build the index of the settings, unless it is fresh.

    Args:
        settings: All settings.
        force: Build even when it is fresh.
        progress: Told the stage and how far it is.

    Raises:
        ConfigError: The manifest, the model, the Chroma server or the state folder cannot be used.
        IngestError: A document cannot be read.
    """
    corpus = load_corpus(settings.corpus_dir)
    return IndexSource(settings, corpus, load_register(corpus)).build(progress, force=force)


@dataclass(frozen=True, slots=True)
class IndexSource:
    """The index of one corpus and its settings, opened or built."""

    settings: Settings
    corpus: Corpus
    register: Register

    def open(self) -> "HybridIndex":
        """Open the index.

        Raises:
            IndexMissingError: There is none.
            IndexStaleError: It was built from something else.
        """
        from tipassist.index.build import open_index

        model, stamp = self._model_and_stamp()
        return open_index(state_dir=self.settings.state_dir, stamp=stamp, model=model)

    def build(self, progress: Progress, *, force: bool = False) -> "HybridIndex":
        """Build the index unless it is fresh; see `ingest`."""
        from tipassist.index.build import build_index
        from tipassist.index.from_instruments import instrument_passages
        from tipassist.index.from_register import passages_of

        model, stamp = self._model_and_stamp()
        beside = (one for each in Library(self.corpus) for one in instrument_passages(each))
        return build_index(
            (*passages_of(self.register), *beside),
            state_dir=self.settings.state_dir,
            stamp=stamp,
            model=model,
            progress=progress,
            force=force,
        )

    def _model_and_stamp(self) -> "tuple[SentenceModel, IndexStamp]":
        from tipassist.index.sentence_model import SentenceModel
        from tipassist.index.stamp import stamp_of

        limits = self.settings.index
        model = SentenceModel(limits.model or None, self.settings.state_dir / "models")
        return model, stamp_of(self.corpus.digest, model.digest, limits.chroma_url or None)


class Openable(Protocol):
    """An index that can be opened or built; `IndexSource` is one."""

    def open(self) -> "HybridIndex":
        """Open it; see `IndexSource.open`."""

    def build(self, progress: Progress) -> "HybridIndex":
        """Build it; see `IndexSource.build`."""


class LazyIndex:
    """The semantics of an index that is opened, and where allowed built, when first needed.

    Args:
        source: The index.
        rebuild: Whether a missing, stale or damaged index may be built.
        reports: Whom it tells.
    """

    def __init__(
        self, source: Openable, *, rebuild: bool, reports: IndexReports | None = None
    ) -> None:
        self._source = source
        self._rebuild = rebuild
        self._reports = reports or IndexReports()
        self._index = Lazy(self._opened)

    def embed(self, text: str) -> "Floats":
        """Return the unit vector of a text, (dim,); raises as `search` does."""
        return self._tried(lambda index: index.embed(text))

    def likeliest(self, question: str) -> "Told":
        """Return what a question most likely asks for; as `HybridIndex.likeliest`."""
        return self._tried(lambda index: index.likeliest(question))

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> "tuple[Hit, ...]":
        """Return the passages near a text that meet the filters, best first.

        They are all of both rankings, each of up to `candidate_k`.

        Raises:
            IndexMissingError: There is no index, or it is damaged, and it may not be built.
            IndexStaleError: It was built from something else and may not be built.
            ConfigError: It cannot be built.
        """
        return self._tried(
            lambda index: index.candidates(text, candidate_k=candidate_k, filters=filters)
        )

    def near(
        self, vector: "Floats", *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> "tuple[tuple[Passage, float], ...]":
        """Return the passages nearest to a vector, (dim,), best first; raises as `search` does."""
        return self._tried(
            lambda index: index.near(vector, candidate_k=candidate_k, filters=filters)
        )

    def _tried(self, use: "Callable[[HybridIndex], Found]") -> "Found":
        try:
            return self._found(use)
        except TipassistError as err:
            self._reports.fault(err)
            raise

    def _found(self, use: "Callable[[HybridIndex], Found]") -> "Found":
        try:
            return use(self._index.get())
        except IndexMissingError:
            if not self._rebuild:
                raise
        self._index = Lazy(lambda: self._built(_DAMAGED))
        return use(self._index.get())

    def _opened(self) -> "HybridIndex":
        try:
            return self._source.open()
        except (IndexMissingError, IndexStaleError) as err:
            if not self._rebuild:
                raise
            return self._built(_MISSING if isinstance(err, IndexMissingError) else _STALE)

    def _built(self, why: str) -> "HybridIndex":
        self._reports.notice(why)
        return self._source.build(self._reports.progress)
