"""The explorer over the real plan; its pages keep nothing, so one application serves all tests."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.answer.conftest import CORPUS
from tipassist.answer.assistant import Assistant, Dependencies
from tipassist.bootstrap import open_conversations, open_database
from tipassist.corpus.manifest import load_corpus
from tipassist.index.from_register import passages_of
from tipassist.index.hybrid import Hit
from tipassist.register.model import Register
from tipassist.settings import Settings
from tipassist.storage.feedback import FeedbackBook
from tipassist.storage.keys import KeyRing
from tipassist.surfaces.web.app import build_app
from tipassist.surfaces.web.site import Site


@pytest.fixture(scope="session")
def register(parts: Dependencies) -> Register:
    return parts.register


def words_of(text: str) -> set[str]:
    return set(text.casefold().replace(".", " ").replace(",", " ").split())


@pytest.fixture(scope="session")
def explorer_site(parts: Dependencies, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site whose search ranks passages by the words they share with the query."""
    settings = Settings(corpus_dir=CORPUS, state_dir=tmp_path_factory.mktemp("explorer"))
    database = open_database(settings)
    passages = passages_of(parts.register)

    def search(query: str, candidate_k: int) -> tuple[Hit, ...]:
        shared = [(len(words_of(query) & words_of(one.text)), one) for one in passages]
        ranked = sorted(shared, key=lambda entry: -entry[0])
        found = [Hit(one, float(score), None, None) for score, one in ranked if score]
        return tuple(found[:candidate_k])

    yield Site(
        assistant=Assistant(parts),
        body_named=parts.understander.body_named,
        search=search,
        warm=lambda: None,
        register=parts.register,
        corpus=load_corpus(CORPUS),
        stamp=parts.stamp,
        conversations=open_conversations(settings, database),
        feedback=FeedbackBook(database),
        keys=KeyRing(database),
        settings=settings.web,
    )
    database.close()


@pytest.fixture(scope="session")
def explorer(explorer_site: Site) -> Iterator[TestClient]:
    with TestClient(build_app(explorer_site), raise_server_exceptions=False) as client:
        yield client
