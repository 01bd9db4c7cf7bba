"""The assistant and what it works with."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tipassist.answer.assembling import Assembler
from tipassist.answer.assistant import Assistant
from tipassist.answer.compose.cited.missing_wording import Missing
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.choosing.among import Among
from tipassist.answer.documents.choosing.companions import Companions
from tipassist.answer.documents.choosing.elsewhere import Elsewhere
from tipassist.answer.documents.choosing.whose import Whose
from tipassist.answer.documents.desk import DocumentDesk
from tipassist.answer.documents.joining import Joining
from tipassist.answer.documents.others import Others
from tipassist.answer.documents.reading.question import QuestionReader
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.turns.continuing import Continuing
from tipassist.answer.documents.turns.staying import Staying
from tipassist.answer.language.lexicons import load_lexicons
from tipassist.answer.language.thesaurus import load_thesaurus
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.presuming.premises import PremiseChecker
from tipassist.answer.presuming.presupposed import ReasonChecker
from tipassist.answer.presuming.subject_checks import SubjectChecker
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.placing import load_place_model
from tipassist.answer.ranking.relevance import NoRelevance, Relevance
from tipassist.answer.ranking.row_ranking import load_row_model
from tipassist.answer.ranking.semantics import Semantics, TellsFrames
from tipassist.answer.ranking.sentences import Sentences
from tipassist.answer.rewording.of_places.earlier_plan import earlier_plan_of
from tipassist.answer.routing.other_editions import OtherEditions, Parts
from tipassist.answer.routing.router import Router
from tipassist.answer.statements.checker import StatementChecker
from tipassist.answer.talks.memory import ConversationStore, MemoryConversations
from tipassist.answer.undecided.bounds import load_bound_model
from tipassist.answer.undecided.deciding import load_ending_model
from tipassist.answer.undecided.doubting import load_doubt_model, wary
from tipassist.answer.undecided.finding import Finder
from tipassist.answer.undecided.open_questions import OpenAnswerer, chooser_of
from tipassist.answer.undecided.settling import Settler
from tipassist.answer.understanding.frames import OTHER
from tipassist.answer.understanding.intents import load_intent_model
from tipassist.answer.understanding.understand import Understander
from tipassist.bootstrap.index import IndexReports, IndexSource, LazyIndex
from tipassist.bootstrap.plan import load_editions
from tipassist.bootstrap.relevance import LazyRelevance
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import load_corpus
from tipassist.index.encoders import Told
from tipassist.index.filters import EVERYWHERE, Filters
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.register.queries import targets_of
from tipassist.settings import Settings, WriterSettings
from tipassist.types import CorpusStamp

if TYPE_CHECKING:
    from tipassist.answer.ranking.semantics import Floats
    from tipassist.index.hybrid import Hit
    from tipassist.index.passages import Passage


def build_understander(
    register: Register, semantics: Semantics | None = None, *, refuses: bool = True
) -> Understander:
    """Build what reads questions and names of bodies.

    Args:
        register: The plan.
        semantics: What the classifiers embed questions with; None to go by slots alone.
        refuses: Whether it marks what lies beside what is answered.
    """
    lexicons = load_lexicons()
    if semantics is None:
        return Understander(register, lexicons)

    def guess(meaning: Meaning) -> dict[Intent, float]:
        return load_intent_model().probabilities(meaning, semantics.embed(meaning.text))

    printed = frozenset(families(register.text))

    def lies_beside(meaning: Meaning) -> bool:
        embedding = semantics.embed(meaning.text)
        return load_bound_model().lies_beside(meaning, printed, embedding)

    teller = semantics.likeliest if isinstance(semantics, TellsFrames) else None
    return Understander(register, lexicons, guess, lies_beside if refuses else None, teller)


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


def build_dependencies(
    settings: Settings,
    semantics: Semantics | None = None,
    *,
    relevance: Relevance | None = None,
    reports: IndexReports | None = None,
    conversations: ConversationStore | None = None,
) -> Dependencies:
    """Build what an assistant works with, over the corpus that the settings name.

    Args:
        settings: All settings.
        semantics: Embeds questions and finds passages; None for the index of the settings, opened
            when a question first needs it.
        relevance: Tells how well texts answer questions; None for the reranker of the settings, and
            for none where semantics are given.
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
    if relevance is None:
        relevant = settings.index.rerank and semantics is None
        relevance = LazyRelevance() if relevant else NoRelevance()
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
        desk=build_desk(library, register, matcher, semantics, relevance),
        conversations=conversations or MemoryConversations(),
    )
    return _with_model(given, settings.writer)


def _matcher(register: Register) -> Matcher:
    return Matcher(register, load_lexicons().synonyms, load_thesaurus)


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
    places = load_place_model()
    finder = Finder(
        register,
        matcher,
        semantics,
        places.placed,
        places.adapter,
        load_row_model(),
        candidate_k,
    )
    opened = OpenAnswerer(finder, chooser)
    return Router(
        register,
        opened,
        Settler(sentences),
        PremiseChecker(sentences, load_lexicons()),
        ReasonChecker(sentences, opened),
        StatementChecker(sentences),
        SubjectChecker(opened),
        editions,
        missing,
    )


@dataclass(frozen=True, slots=True)
class _Embedding:
    """Embeds questions about editions whose passages are not indexed, and finds no passage."""

    semantics: Semantics

    def embed(self, text: str) -> "Floats":
        return self.semantics.embed(text)

    def likeliest(self, question: str) -> Told:
        told = self.semantics
        return told.likeliest(question) if isinstance(told, TellsFrames) else Told(OTHER, 1.0)

    def search(
        self, text: str, *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> "tuple[Hit, ...]":
        del text, candidate_k, filters
        return ()

    def near(
        self, vector: "Floats", *, candidate_k: int, filters: Filters = EVERYWHERE
    ) -> "tuple[tuple[Passage, float], ...]":
        del vector, candidate_k, filters
        return ()


def _with_model(given: Dependencies, settings: WriterSettings) -> Dependencies:
    """Add what the language model of the settings does, when one is set; imported here only."""
    if settings.provider is None:
        return given
    from tipassist.writer.building import build_guide, build_model, build_writer

    model, register, finder = build_model(settings), given.register, given.router.opened.finder
    assembler = Assembler(register, given.corpus, given.stamp)
    guide = build_guide(settings, model, finder.matcher, register)
    return replace(
        given,
        writer=build_writer(settings, model, assembler, given.library, finder.semantics),
        guide=guide if settings.understand else None,
    )


def build_desk(
    library: Library,
    register: Register,
    matcher: Matcher,
    semantics: Semantics,
    relevance: Relevance | None = None,
) -> DocumentDesk:
    """Build what answers from the documents beside the plan; none of them is parsed for it."""
    lexicons = load_lexicons()
    shelf = Shelf(library, register.text)
    held = {one.name.casefold() for one in library.documents}
    cited = {target.parts[0] for target in targets_of(register)}
    foreign = sorted((fold(one) for one in cited if one.casefold() not in held), key=len)
    earlier = fold(earlier_plan_of(register).name)
    title = register.title.text
    reader = QuestionReader(shelf, tuple(reversed(foreign)), earlier, title)
    words = load_document_words()
    synonyms = replace(
        lexicons.synonyms,
        same=(*lexicons.synonyms.same, *words.same),
        towards=(*lexicons.synonyms.towards, *words.towards),
    )
    relevant = relevance or NoRelevance()
    answerer = DocumentAnswerer(shelf, semantics, synonyms, lexicons.stop_words, relevant)
    whose = Whose(shelf, reader, register, matcher, semantics, lexicons.stop_words, relevant)
    companions = Companions(shelf, answerer)
    among, joining = Among(shelf, answerer), Joining(shelf, register)
    return DocumentDesk(
        shelf,
        reader,
        answerer,
        whose,
        Others(shelf, reader, answerer, companions, joining),
        Continuing(shelf, reader, answerer, companions),
        joining,
        Elsewhere(shelf, reader, answerer, whose),
        among,
        Staying(shelf, reader, answerer, among, whose),
    )
