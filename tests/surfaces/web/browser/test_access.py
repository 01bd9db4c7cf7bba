"""Every state, wide and light, narrow and dark: no axe violation, nothing wider than the screen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from tools.states import STATES, State

from tests.surfaces.web.browser.conftest import Visit
from tests.surfaces.web.conftest import opened_site
from tests.surfaces.web.pages_to_check import EXPLORE_PAGES
from tests.surfaces.web.running import running
from tipassist.answer.assistant import Dependencies
from tipassist.surfaces.web.app import build_app

pytestmark = pytest.mark.slow

_FAILS_ON_PURPOSE = {"status-offline", "status-too-many", "not-found"}
_OPTIONS = (
    "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
    " resultTypes: ['violations']}"
)
LOOKS = {
    "wide": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "narrow-dark": {"viewport": {"width": 320, "height": 700}, "color_scheme": "dark"},
}


@pytest.fixture(scope="module")
def served(parts: Dependencies, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one server for all of these tests, which ask more than one visitor may."""
    with opened_site(parts, tmp_path_factory.mktemp("site")) as site:
        settings = site.settings.model_copy(update={"asks_per_minute": 10_000})
        with running(build_app(replace(site, settings=settings))) as address:
            yield address


@pytest.fixture(scope="module")
def axe() -> str:
    (file,) = (Path(__file__).parents[3] / "vendor").glob("axe-core-*.min.js")
    return file.read_text("utf-8")


@pytest.fixture(params=LOOKS)
def context_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return LOOKS[request.param]


def violations(page: Page, axe: str) -> list[str]:
    page.evaluate(axe)
    found = page.evaluate(f"axe.run(document, {_OPTIONS})")["violations"]
    return [
        f"{one['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for one in found
        for node in one["nodes"]
    ]


def check(page: Page, axe: str) -> None:
    assert violations(page, axe) == []
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.evaluate("innerWidth")


def test_the_check_finds_what_is_wrong(page: Page, axe: str) -> None:
    page.goto("/")
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=/static/icon.svg>"
        "<p class=wrong>faint</p>'); document.querySelector('.wrong').attributeStyleMap"
        ".set('color', 'rgb(128 128 128 / 40%)')"
    )
    assert {one.split(":")[0] for one in violations(page, axe)} == {"image-alt", "color-contrast"}


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_every_state_can_be_used_by_everybody(visit: Visit, state: State, axe: str) -> None:
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
    check(page, axe)
