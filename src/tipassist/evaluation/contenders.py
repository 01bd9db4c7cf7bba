"""Who is compared: the assistant, the baselines, and the assistant with one part taken out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.ranking.semantics import Floats
from tipassist.bootstrap import (
    IndexSource,
    build_dependencies,
    build_understander,
    load_register,
)
from tipassist.corpus.manifest import Corpus, load_corpus
from tipassist.evaluation.fit_endings import asserting, choosing
from tipassist.evaluation.plain_rag import PlainIndex, chunks_of
from tipassist.evaluation.retrieval import Ranking
from tipassist.evaluation.support import Documents
from tipassist.evaluation.systems import Contender, Found, PlainAnswers, Retriever
from tipassist.index.build import build_index
from tipassist.index.encoders import Told
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.index.from_register import passages_of
from tipassist.index.hybrid import Hit, HybridIndex
from tipassist.index.passages import STRETCHES, Passage
from tipassist.index.progress import Progress
from tipassist.index.sentence_model import SentenceModel
from tipassist.index.stamp import IndexStamp
from tipassist.locators import LocatorKind
from tipassist.register.model import Register
from tipassist.settings import Settings, WriterSettings
from tipassist.types import Span

OURS = "B3"
_POOL = 160
_RANKS = 10
_WHOLE = Filters(kinds=STRETCHES)


class Recorder:
    """The semantics of an index, remembering what the last question found.

    Args:
        index: An open index.
    """

    def __init__(self, index: HybridIndex) -> None:
        self._index = index
        self.hits: tuple[Hit, ...] = ()

    def embed(self, text: str) -> Floats:
        """Return the unit vector of a text, (dim,)."""
        return self._index.embed(text)

    def likeliest(self, question: str) -> Told:
        """Return the likeliest frame of a masked question."""
        return self._index.likeliest(question)

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        """Return the passages near a text, best first, and remember them."""
        self.hits = self._index.candidates(text, candidate_k=candidate_k, filters=filters)
        return self.hits

    def near(
        self, vector: Floats, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[tuple[Passage, float], ...]:
        """Return the passages nearest to a vector, (dim,), best first."""
        return self._index.near(vector, candidate_k=candidate_k, filters=filters)

    def forget(self) -> None:
        """Forget what was found, before the next question."""
        self.hits = ()


@dataclass(frozen=True, slots=True)
class WordsAlone:
    """Semantics whose search knows only words, while questions are still embedded."""

    index: HybridIndex

    def embed(self, text: str) -> Floats:
        """Return the unit vector of a text, (dim,)."""
        return self.index.embed(text)

    def likeliest(self, question: str) -> Told:
        """Return the likeliest frame of a masked question."""
        return self.index.likeliest(question)

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[Hit, ...]:
        """Return the passages that share a word with a text, best first."""
        return self.index.search_keywords(text, top_k=candidate_k, filters=filters)

    def near(
        self, vector: Floats, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> tuple[tuple[Passage, float], ...]:
        """Return nothing: meaning is not looked at."""
        assert candidate_k > 0, (vector, filters)
        return ()


@dataclass(frozen=True, slots=True)
class Laboratory:
    """What an evaluation works with.

    Attributes:
        settings: All settings.
        corpus: The documents.
        register: The plan.
        index: The index of the settings.
        recorder: Its semantics.
        dependencies: What the assistant works with, without a writer.
        progress: Told how far long jobs are.
    """

    settings: Settings
    corpus: Corpus
    register: Register
    index: HybridIndex
    recorder: Recorder
    dependencies: Dependencies
    progress: Progress

    @property
    def documents(self) -> Documents:
        """Stored texts by document id and edition."""
        return {(one.document.id, one.document.edition): one.text for one in self.corpus.documents}

    def ours(self) -> Contender:
        """Return the assistant as people get it."""
        return Contender(OURS, "register, hybrid retrieval and conversation", self.assistant())

    def with_writer(self) -> Dependencies:
        """Return what the assistant works with when it has the writer of the settings.

        Raises:
            WriterError: A package or a setting of the writer is missing.
        """
        return build_dependencies(self.settings, self.recorder)

    def assistant(self) -> Assistant:
        """Return the assistant with conversations of its own."""
        return Assistant(self.dependencies)


def open_laboratory(settings: Settings, progress: Progress) -> Laboratory:
    """Open, or build, everything an evaluation works with.

    Raises:
        ConfigError: The manifest, the model or the state folder cannot be used.
        IngestError: A document cannot be read.
    """
    corpus = load_corpus(settings.corpus_dir)
    register = load_register(corpus)
    index = IndexSource(settings, corpus, register).build(progress)
    index.warm()
    recorder = Recorder(index)
    dependencies = build_dependencies(without_writer(settings), recorder)
    return Laboratory(settings, corpus, register, index, recorder, dependencies, progress)


def without_writer(settings: Settings) -> Settings:
    """Return settings that set no writer."""
    return settings.model_copy(update={"writer": WriterSettings(provider=None)})


def baselines(lab: Laboratory, plain: PlainIndex) -> Iterator[Contender]:
    """Yield the baselines B0 to B2."""
    index = lab.index
    searches = (
        (
            "B0",
            "BM25, first passage",
            lambda text: _passages(lab, index.search_keywords(text, top_k=1, filters=_WHOLE)),
        ),
        ("B1", "plain vector retrieval, five chunks", plain.search),
        (
            "B2",
            "hybrid retrieval alone, eight passages",
            lambda text: _passages(lab, index.search(text, filters=_WHOLE)),
        ),
    )
    stamp, document = lab.dependencies.stamp, lab.register.document
    for name, title, search in searches:
        yield Contender(name, title, PlainAnswers(search, stamp, document), remembers=False)


def ablations(lab: Laboratory, bare: HybridIndex) -> Iterator[Contender]:
    """Yield the assistant with one part taken out, one at a time.

    Args:
        lab: What to work with.
        bare: An index without structural prefixes.
    """
    router, settings = lab.dependencies.router, without_writer(lab.settings)
    gateless = choosing(lab.dependencies, asserting(router.opened.choose))
    slots = replace(lab.dependencies, understander=build_understander(lab.register))
    variants = (
        ("no prefixes", build_dependencies(settings, Recorder(bare)), True),
        ("no vectors", build_dependencies(settings, WordsAlone(lab.index)), True),
        ("no classifier", slots, True),
        ("no abstention gate", gateless, True),
        ("no conversation", lab.dependencies, False),
    )
    for name, dependencies, remembers in variants:
        yield Contender(name, f"{OURS} with {name}", Assistant(dependencies), remembers=remembers)


def plain_index(lab: Laboratory) -> PlainIndex:
    """Build the index of the plain baseline over the same document."""
    encoder = _model(lab.settings).query_encoder()
    chunks = chunks_of(lab.register.text)
    return PlainIndex(chunks, encoder, lab.index.passages, lab.progress)


def bare_index(lab: Laboratory) -> HybridIndex:
    """Build, or open, an index of the same passages without breadcrumbs and lead-ins."""
    passages = [replace(one, breadcrumb="", lead_in="") for one in passages_of(lab.register)]
    model = _model(lab.settings)
    folder = lab.settings.state_dir / "evaluation" / "no-prefixes"
    stamp = IndexStamp(lab.corpus.digest, "no prefixes", model.digest)
    return build_index(passages, state_dir=folder, stamp=stamp, model=model, progress=lab.progress)


def retrievers(lab: Laboratory, plain: PlainIndex, bare: HybridIndex) -> dict[str, Retriever]:
    """Return the retrievers compared: question to places, best first."""
    return {
        "keywords": lambda text: _places(lab.index.search_keywords(text, top_k=_POOL)),
        "vectors": lambda text: _places(_by_vector(lab.index, text)),
        "hybrid": lambda text: _places(lab.index.candidates(text, candidate_k=_POOL)),
        "hybrid without prefixes": lambda text: _places(bare.candidates(text, candidate_k=_POOL)),
        "plain chunks": lambda text: [
            frozenset(found.places) for found in plain.search(text, top_k=_RANKS)
        ],
    }


def _model(settings: Settings) -> SentenceModel:
    return SentenceModel(settings.index.model or None, settings.state_dir / "models")


def _by_vector(index: HybridIndex, text: str) -> tuple[Hit, ...]:
    ranked = [
        (hit.vector.rank, hit)
        for hit in index.candidates(text, candidate_k=_POOL)
        if hit.vector is not None
    ]
    return tuple(hit for _, hit in sorted(ranked, key=lambda entry: entry[0]))


def _places(hits: tuple[Hit, ...]) -> Ranking:
    places = dict.fromkeys(str(hit.passage.locator) for hit in hits)
    return [frozenset({place}) for place in list(places)[:_RANKS]]


def _passages(lab: Laboratory, hits: tuple[Hit, ...]) -> list[Found]:
    return [_found(hit.passage, lab.register.text) for hit in hits]


def _found(passage: Passage, document: str) -> Found:
    place = passage.locator
    first = passage.spans[0] if passage.spans else Span(0, 0)
    return Found(
        text=passage.indexed_text,
        codes=(str(place),) if place.kind is LocatorKind.ACTIVITY else (),
        places=(str(place),),
        start=first.start,
        end=first.end,
        quote=first.of(document),
    )
