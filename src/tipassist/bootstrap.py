"""Wiring: the only place that picks concrete classes."""

from collections.abc import Callable

from tipassist.answer.assistant import Assistant, Dependencies
from tipassist.answer.lexicons import load_lexicons
from tipassist.answer.matching import Matcher
from tipassist.answer.open_questions import OpenAnswerer
from tipassist.answer.routing import Router
from tipassist.answer.understand import Understander
from tipassist.corpus.manifest import Corpus, DocumentKind, load_corpus
from tipassist.corpus.work_plan import parse_work_plan
from tipassist.index.hybrid import Hit
from tipassist.register.model import Register
from tipassist.settings import Settings
from tipassist.types import CorpusStamp

Search = Callable[[str], tuple[Hit, ...]]


def load_register(corpus: Corpus) -> Register:
    """Parse the current edition of the work plan."""
    stored = corpus.current(DocumentKind.WORK_PLAN)
    return parse_work_plan(stored.text, stored.document.id, stored.document.edition)


def build_assistant(settings: Settings, search: Search | None = None) -> Assistant:
    """Build an assistant over the corpus that the settings name.

    Args:
        settings: All settings.
        search: Finds passages by meaning; None for the index of the settings, opened when a
            question first needs it.
    """
    corpus = load_corpus(settings.corpus_dir)
    register = load_register(corpus)
    lexicons = load_lexicons()
    matcher = Matcher(register, lexicons.synonyms)
    opened = OpenAnswerer(register, matcher, search or (lambda _: ()))
    return Assistant(
        Dependencies(
            register=register,
            understander=Understander(register, lexicons),
            router=Router(register, opened),
            stamp=CorpusStamp(edition=register.edition, digest=corpus.digest),
        )
    )
