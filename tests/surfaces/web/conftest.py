"""The web surface over the real plan, with no index behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.answer.conftest import CORPUS, NoSemantics
from tests.surfaces.web.running import running
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.bootstrap import open_conversations, open_database
from tipassist.corpus.manifest import load_corpus
from tipassist.settings import Settings
from tipassist.storage.feedback import FeedbackBook
from tipassist.storage.keys import KeyRing
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app


@contextmanager
def opened_site(parts: Dependencies, folder: Path, corpus: Path = CORPUS) -> Iterator[Site]:
    """Open a site whose conversations, feedback and keys lie in a folder."""
    settings = Settings(corpus_dir=corpus, state_dir=folder)
    database = open_database(settings)
    conversations = open_conversations(settings, database)
    semantics = NoSemantics()
    yield Site(
        assistant=Assistant(replace(parts, conversations=conversations)),
        body_named=parts.understander.body_named,
        search=lambda query, candidate_k, filters: semantics.search(
            query, candidate_k=candidate_k, filters=filters
        ),
        warm=lambda: None,
        editions=parts.editions,
        corpus=load_corpus(corpus),
        library=parts.library,
        stamp=parts.stamp,
        conversations=conversations,
        feedback=FeedbackBook(database),
        keys=KeyRing(database),
        settings=settings.web,
    )
    database.close()


@pytest.fixture
def site(parts: Dependencies, tmp_path: Path) -> Iterator[Site]:
    with opened_site(parts, tmp_path) as site:
        yield site


@pytest.fixture
def app(site: Site) -> FastAPI:
    return build_app(site)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def served(app: FastAPI) -> Iterator[str]:
    """The address of a real server."""
    with running(app) as address:
        yield address
