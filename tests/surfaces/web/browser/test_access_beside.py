"""Pages that there are only with documents and another edition beside the plan: as the others."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from tools.states import BESIDE, State

from tests.answer.conftest import NoSemantics
from tests.corpus_of_editions import editions_and_documents
from tests.surfaces.web.browser.axe import axe_script, check_in_every_look
from tests.surfaces.web.conftest import opened_site
from tests.surfaces.web.pages_to_check import PAGES_BESIDE
from tests.surfaces.web.running import running
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings
from tipassist.surfaces.web.app import build_app

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over two editions of the plan and documents beside them."""
    folder = tmp_path_factory.mktemp("beside")
    corpus = editions_and_documents(folder)
    parts = build_dependencies(Settings(corpus_dir=corpus, state_dir=folder), NoSemantics())
    with opened_site(parts, folder, corpus) as site, running(build_app(site)) as address:
        yield address


@pytest.fixture(scope="module")
def axe() -> str:
    return axe_script()


@pytest.mark.parametrize("state", BESIDE, ids=lambda state: state.name)
def test_every_state_can_be_used_by_everybody(page: Page, state: State, axe: str) -> None:
    page.goto(state.path)
    state.act(page)
    check_in_every_look(page, axe)


@pytest.mark.parametrize("path", PAGES_BESIDE)
def test_every_page_can_be_used_by_everybody(page: Page, path: str, axe: str) -> None:
    page.goto(path)
    check_in_every_look(page, axe)
