"""Opening the parts of the surfaces, from the settings."""

from tipassist.answer.assistant import Assistant
from tipassist.bootstrap import (
    IndexReports,
    IndexSource,
    LazyIndex,
    build_dependencies,
    load_register,
    open_conversations,
    open_database,
)
from tipassist.corpus.manifest import load_corpus
from tipassist.settings import Settings
from tipassist.storage.database import Database
from tipassist.storage.feedback import FeedbackBook
from tipassist.storage.keys import KeyRing
from tipassist.surfaces.site import Site


def open_site(
    settings: Settings,
    reports: IndexReports | None = None,
    database: Database | None = None,
) -> Site:
    """Open all parts of the surfaces; the index is opened by its `warm`.

    Args:
        settings: All settings.
        reports: Whom the index tells what happens to it.
        database: Where things are kept; None for the database of the settings.

    Raises:
        ConfigError: The manifest or the address of the database cannot be used.
        IngestError: A document cannot be read.
        StorageError: The database cannot be reached.
    """
    corpus = load_corpus(settings.corpus_dir)
    source = IndexSource(settings, corpus, load_register(corpus))
    index = LazyIndex(source, rebuild=settings.index.rebuild, reports=reports)
    database = database or open_database(settings)
    conversations = open_conversations(settings, database)
    parts = build_dependencies(settings, index, conversations=conversations)
    assistant = Assistant(parts)

    def warm() -> None:
        parts.router.opened.finder.find(assistant.explain("What is coordinated?"))

    return Site(
        assistant=assistant,
        body_named=parts.understander.body_named,
        search=lambda query, candidate_k, filters: index.search(
            query, candidate_k=candidate_k, filters=filters
        ),
        warm=warm,
        editions=parts.editions,
        corpus=corpus,
        library=parts.library,
        stamp=parts.stamp,
        conversations=conversations,
        feedback=FeedbackBook(database),
        keys=KeyRing(database),
        settings=settings.web,
    )
