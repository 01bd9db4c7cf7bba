"""Wiring: the only place that picks concrete classes.

It stands between the answer layer and the surfaces: every surface gets its parts from here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tipassist.answer.assistant import Assistant, Dependencies
from tipassist.answer.lexicons import load_lexicons
from tipassist.answer.matching import Matcher
from tipassist.answer.open_questions import OpenAnswerer
from tipassist.answer.routing import Router
from tipassist.answer.understand import Understander
from tipassist.corpus.manifest import Corpus, DocumentKind, load_corpus
from tipassist.corpus.work_plan import parse_work_plan
from tipassist.errors import IndexMissingError, IndexStaleError, TipassistError
from tipassist.index.lazy import Lazy
from tipassist.index.progress import Progress, silent
from tipassist.register.model import Register
from tipassist.settings import IndexSettings, Settings
from tipassist.types import CorpusStamp

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit, HybridIndex
    from tipassist.index.sentence_model import SentenceModel
    from tipassist.index.stamp import IndexStamp

Search = Callable[[str], "tuple[Hit, ...]"]

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


def load_register(corpus: Corpus) -> Register:
    """Parse the current edition of the work plan."""
    stored = corpus.current(DocumentKind.WORK_PLAN)
    return parse_work_plan(stored.text, stored.document.id, stored.document.edition)


def build_understander(register: Register) -> Understander:
    """Build what reads questions and names of bodies."""
    return Understander(register, load_lexicons())


def build_assistant(
    settings: Settings, search: Search | None = None, *, reports: IndexReports | None = None
) -> Assistant:
    """Build an assistant over the corpus that the settings name.

    Args:
        settings: All settings.
        search: Finds passages by meaning; None for the index of the settings, opened when a
            question first needs it.
        reports: Whom that index tells what happens to it.

    Raises:
        ConfigError: The manifest cannot be used.
        IngestError: A document cannot be read.
    """
    corpus = load_corpus(settings.corpus_dir)
    register = load_register(corpus)
    lexicons = load_lexicons()
    matcher = Matcher(register, lexicons.synonyms)
    if search is None:
        source = IndexSource(settings, corpus, register)
        search = IndexSearch(source, settings.index, reports or IndexReports())
    return Assistant(
        Dependencies(
            register=register,
            understander=Understander(register, lexicons),
            router=Router(register, OpenAnswerer(register, matcher, search)),
            stamp=CorpusStamp(edition=register.edition, digest=corpus.digest),
        )
    )


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
    """The index of one corpus and its settings, opened or built.

    The index layer is imported when it is used: an answer from the register needs none of it.
    """

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
        from tipassist.index.from_register import passages_of

        model, stamp = self._model_and_stamp()
        return build_index(
            passages_of(self.register),
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


class IndexSearch:
    """A search whose index is opened, and where allowed built, by the first question needing it.

    Args:
        source: The index.
        settings: Whether it may be built, and how much is retrieved.
        reports: Whom it tells.
    """

    def __init__(self, source: IndexSource, settings: IndexSettings, reports: IndexReports) -> None:
        self._source = source
        self._settings = settings
        self._reports = reports
        self._index = Lazy(self._opened)

    def __call__(self, query: str) -> "tuple[Hit, ...]":
        """Return at most `top_k` passages, best first.

        Raises:
            IndexMissingError: There is no index, or it is damaged, and it may not be built.
            IndexStaleError: It was built from something else and may not be built.
            ConfigError: It cannot be built.
        """
        try:
            return self._found_or_rebuilt(query)
        except TipassistError as err:
            self._reports.fault(err)
            raise

    def _found_or_rebuilt(self, query: str) -> "tuple[Hit, ...]":
        try:
            return self._found(query)
        except IndexMissingError:
            if not self._settings.rebuild:
                raise
        self._index = Lazy(lambda: self._built(_DAMAGED))
        return self._found(query)

    def _found(self, query: str) -> "tuple[Hit, ...]":
        limits = self._settings
        return self._index.get().search(query, top_k=limits.top_k, candidate_k=limits.candidate_k)

    def _opened(self) -> "HybridIndex":
        try:
            return self._source.open()
        except (IndexMissingError, IndexStaleError) as err:
            if not self._settings.rebuild:
                raise
            return self._built(_MISSING if isinstance(err, IndexMissingError) else _STALE)

    def _built(self, why: str) -> "HybridIndex":
        self._reports.notice(why)
        return self._source.build(self._reports.progress)
