"""Every state, wide and light, narrow and dark: no axe violation, nothing wider than the screen."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page
from tools.states import STATES, State

from tests.surfaces.web.browser.axe import LOOKS, axe_script, check, check_in_every_look, violations
from tests.surfaces.web.browser.conftest import Visit
from tests.surfaces.web.conftest import opened_site
from tests.surfaces.web.pages_to_check import EXPLORE_PAGES
from tests.surfaces.web.running import running
from tipassist.answer.dependencies import Dependencies
from tipassist.surfaces.web.app import build_app

pytestmark = pytest.mark.slow

_FAILS_ON_PURPOSE = {"status-offline", "status-too-many", "not-found"}


@pytest.fixture(scope="module")
def served(parts: Dependencies, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one server for all of these tests, which ask more than one visitor may."""
    with opened_site(parts, tmp_path_factory.mktemp("site")) as site:
        settings = site.settings.model_copy(update={"asks_per_minute": 10_000})
        with running(build_app(replace(site, settings=settings))) as address:
            yield address


@pytest.fixture(scope="module")
def axe() -> str:
    return axe_script()


def test_the_check_finds_what_is_wrong(page: Page, axe: str) -> None:
    page.goto("/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=/static/icon.svg>"
        "<p class=wrong>faint</p>'); document.querySelector('.wrong').attributeStyleMap"
        ".set('color', 'rgb(128 128 128 / 40%)')"
    )
    assert {one.split(":")[0] for one in violations(page, axe)} == {"image-alt", "color-contrast"}


class TestStates:
    """What is done is done in each look."""

    @pytest.fixture(params=LOOKS)
    def context_options(self, request: pytest.FixtureRequest) -> dict[str, Any]:
        return LOOKS[request.param]

    @pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
    def test_every_state_can_be_used_by_everybody(
        self, visit: Visit, state: State, axe: str
    ) -> None:
        visit.page.goto(state.path)
        state.act(visit.page)
        check(visit.page, axe)
        if state.name in _FAILS_ON_PURPOSE:
            visit.complaints.clear()


@pytest.mark.parametrize("path", EXPLORE_PAGES)
def test_every_page_of_the_explorer_can_be_used_by_everybody(
    page: Page, path: str, axe: str
) -> None:
    page.goto(path)
    check_in_every_look(page, axe)
