"""The explorer over the real plan; its pages keep nothing, so one application serves all tests."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from tests.surfaces.web.conftest import opened_site
from tipassist.answer.dependencies import Dependencies
from tipassist.index.filters import Filters
from tipassist.index.from_register import passages_of
from tipassist.index.hybrid import Hit
from tipassist.register.model import Register
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app


@pytest.fixture(scope="session")
def register(parts: Dependencies) -> Register:
    return parts.register


def words_of(text: str) -> set[str]:
    return set(text.casefold().replace(".", " ").replace(",", " ").split())


@pytest.fixture(scope="session")
def explorer_site(parts: Dependencies, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site whose search ranks passages by the words they share with the query."""
    passages = passages_of(parts.register)

    def search(query: str, candidate_k: int, filters: Filters) -> tuple[Hit, ...]:
        shared = [
            (len(words_of(query) & words_of(one.text)), one)
            for one in passages
            if filters.admit(one)
        ]
        ranked = sorted(shared, key=lambda entry: -entry[0])
        found = [Hit(one, float(score), None, None) for score, one in ranked if score]
        return tuple(found[:candidate_k])

    with opened_site(parts, tmp_path_factory.mktemp("explorer")) as site:
        yield replace(site, search=search)


@pytest.fixture(scope="session")
def explorer(explorer_site: Site) -> Iterator[TestClient]:
    with TestClient(build_app(explorer_site), raise_server_exceptions=False) as client:
        yield client
