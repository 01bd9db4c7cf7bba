"""Wiring: the only place that picks concrete classes.

It stands between the answer layer and the surfaces: every surface gets its parts from here.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from tipassist.answer.assembling import Assembler
from tipassist.answer.assistant import Assistant, Dependencies
from tipassist.answer.compose.references import Missing
from tipassist.answer.deciding import load_ending_model
from tipassist.answer.documents.answering import DocumentAnswerer
from tipassist.answer.documents.desk import DocumentDesk
from tipassist.answer.documents.joining import Joining
from tipassist.answer.documents.question import QuestionReader
from tipassist.answer.documents.shelf import Shelf
from tipassist.answer.documents.whose import Whose
from tipassist.answer.doubting import load_doubt_model, wary
from tipassist.answer.editions.elsewhere import OtherEditions, Parts
from tipassist.answer.intents import load_intent_model
from tipassist.answer.lexicons import load_lexicons
from tipassist.answer.matching import Matcher
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.memory import ConversationStore, MemoryConversations
from tipassist.answer.open_questions import OpenAnswerer, chooser_of
from tipassist.answer.placing import load_place_model
from tipassist.answer.premises import PremiseChecker
from tipassist.answer.routing import Router
from tipassist.answer.semantics import Semantics
from tipassist.answer.sentences import Sentences
from tipassist.answer.settling import Settler
from tipassist.answer.thesaurus import load_thesaurus
from tipassist.answer.understand import Understander
from tipassist.answer.words import fold
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Corpus, DocumentKind, StoredDocument, load_corpus
from tipassist.corpus.work_plan import parse_work_plan
from tipassist.errors import IndexMissingError, IndexStaleError, TipassistError
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.index.lazy import Lazy
from tipassist.index.progress import Progress, silent
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.register.queries import targets_of
from tipassist.settings import Settings, WriterSettings
from tipassist.types import CorpusStamp

if TYPE_CHECKING:
    from tipassist.answer.semantics import Floats
    from tipassist.index.hybrid import Hit, HybridIndex
    from tipassist.index.sentence_model import SentenceModel
    from tipassist.index.stamp import IndexStamp
    from tipassist.storage.conversations import SqlConversations
    from tipassist.storage.database import Database

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


def load_register(corpus: Corpus) -> Register:
    """Parse the current edition of the work plan."""
    return _parsed(corpus.current(DocumentKind.WORK_PLAN))


def load_editions(corpus: Corpus) -> Editions:
    """Return every edition of the work plan; the others are parsed when they are first needed."""
    register = load_register(corpus)
    others = {
        stored.document.edition: partial(_parsed, stored)
        for stored in corpus.documents
        if stored.document.id == register.document and stored.document.edition != register.edition
    }
    return Editions(register, others)


def _parsed(stored: StoredDocument) -> Register:
    return parse_work_plan(stored.text, stored.document.id, stored.document.edition)


def build_understander(register: Register, semantics: Semantics | None = None) -> Understander:
    """Build what reads questions and names of bodies.

    Args:
        register: The plan.
        semantics: What the intent classifier embeds questions with; None to go by slots alone.
    """
    lexicons = load_lexicons()
    if semantics is None:
        return Understander(register, lexicons)

    def guess(meaning: Meaning) -> dict[Intent, float]:
        return load_intent_model().probabilities(meaning, semantics.embed(meaning.text))

    return Understander(register, lexicons, guess)


def build_assistant(
    settings: Settings,
    semantics: Semantics | None = None,
    *,
    reports: IndexReports | None = None,
    conversations: ConversationStore | None = None,
) -> Assistant:
    """Build an assistant; the arguments and what is raised are those of `build_dependencies`."""
    return Assistant(
        build_dependencies(settings, semantics, reports=reports, conversations=conversations)
    )


def open_database(settings: Settings) -> "Database":
    """Open the database of the settings; SQLAlchemy is imported here, not before.

    Raises:
        ConfigError: The address of the database cannot be used.
        StorageError: The folder of the database file cannot be made.
    """
    from tipassist.storage.database import Database

    given = settings.database.url
    file = settings.state_dir / "conversations.sqlite3"
    return Database(given.get_secret_value() if given else f"sqlite:///{file.absolute()}")


def open_conversations(
    settings: Settings, database: "Database | None" = None
) -> "SqlConversations":
    """Open the conversations that outlive the process.

    Args:
        settings: All settings.
        database: Where they are kept; None for the database of the settings.

    Raises:
        ConfigError: The address of the database cannot be used.
        StorageError: The database cannot be reached.
    """
    from tipassist.storage.conversations import SqlConversations

    return SqlConversations(
        database or open_database(settings), expire_days=settings.database.expire_days
    )


def build_dependencies(
    settings: Settings,
    semantics: Semantics | None = None,
    *,
    reports: IndexReports | None = None,
    conversations: ConversationStore | None = None,
) -> Dependencies:
    """Build what an assistant works with, over the corpus that the settings name.

    Args:
        settings: All settings.
        semantics: Embeds questions and finds passages; None for the index of the settings, opened
            when a question first needs it.
        reports: Whom that index tells what happens to it.
        conversations: Where conversations are kept; None to keep them while the process runs.

    Raises:
        ConfigError: The manifest cannot be used.
        IngestError: A document cannot be read.
        WriterError: A writer is set, and a package or a setting of it is missing.
    """
    corpus = load_corpus(settings.corpus_dir)
    editions = load_editions(corpus)
    register = editions.current
    if semantics is None:
        source = IndexSource(settings, corpus, register)
        semantics = LazyIndex(source, rebuild=settings.index.rebuild, reports=reports)
    matcher = _matcher(register)
    library = Library(corpus)
    stamp = CorpusStamp(edition=register.edition, digest=corpus.digest)
    missing = Missing(
        {one.name: one.by_hand for one in corpus.missing},
        frozenset(one.name for one in library.documents),
    )
    candidate_k = settings.index.candidate_k
    without_passages = _Embedding(semantics)

    def parts_of(other: Register) -> Parts:
        router = _router(editions, other, _matcher(other), without_passages, candidate_k, missing)
        return build_understander(other, without_passages), router

    given = Dependencies(
        editions=editions,
        understander=build_understander(register, semantics),
        router=_router(editions, register, matcher, semantics, candidate_k, missing),
        others=OtherEditions(editions, parts_of),
        stamp=stamp,
        corpus=corpus,
        library=library,
        desk=build_desk(library, register, matcher, semantics),
        conversations=conversations or MemoryConversations(),
    )
    return _with_model(given, settings.writer)


def _matcher(register: Register) -> Matcher:
    return Matcher(register, load_lexicons().synonyms, load_thesaurus())


def _router(
    editions: Editions,
    register: Register,
    matcher: Matcher,
    semantics: Semantics,
    candidate_k: int,
    missing: Missing,
) -> Router:
    """Build what composes answers from one edition of the plan."""
    sentences = Sentences(register, matcher)
    chooser = wary(chooser_of(load_ending_model()), load_doubt_model(), semantics.embed)
    placed = load_place_model().placed
    return Router(
        register,
        OpenAnswerer(register, matcher, semantics, chooser, placed, candidate_k),
        Settler(sentences),
        PremiseChecker(sentences, load_lexicons()),
        editions,
        missing,
    )


@dataclass(frozen=True, slots=True)
class _Embedding:
    """Embeds questions about editions whose passages are not indexed, and finds no passage."""

    semantics: Semantics

    def embed(self, text: str) -> "Floats":
        return self.semantics.embed(text)

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> "tuple[Hit, ...]":
        del text, candidate_k, filters
        return ()


def _with_model(given: Dependencies, settings: WriterSettings) -> Dependencies:
    """Add what the language model of the settings does, when one is set; imported here only."""
    if settings.provider is None:
        return given
    from tipassist.writer.building import build_guide, build_model, build_writer

    model, register, opened = build_model(settings), given.register, given.router.opened
    assembler = Assembler(register, given.corpus, given.stamp)
    guide = build_guide(settings, model, opened.matcher, register)
    return replace(
        given,
        writer=build_writer(settings, model, assembler, given.library, opened.semantics),
        guide=guide if settings.understand else None,
    )


def build_desk(
    library: Library, register: Register, matcher: Matcher, semantics: Semantics
) -> DocumentDesk:
    """Build what answers from the documents beside the plan; none of them is parsed for it."""
    lexicons = load_lexicons()
    shelf = Shelf(library)
    held = {one.name.casefold() for one in library.documents}
    cited = {target.parts[0] for target in targets_of(register)}
    foreign = sorted((fold(one) for one in cited if one.casefold() not in held), key=len)
    reader = QuestionReader(shelf, tuple(reversed(foreign)))
    return DocumentDesk(
        shelf,
        reader,
        DocumentAnswerer(shelf, semantics, lexicons.synonyms, lexicons.stop_words),
        Whose(shelf, reader, register, matcher, lexicons.stop_words),
        Joining(shelf, register),
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
