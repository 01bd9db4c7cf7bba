"""A look at a source before it is opened: by pointing and by Tab, put away by Escape."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tools.states import LIST, ask, point_at_source

from tests.surfaces.web.browser.conftest import Visit

pytestmark = pytest.mark.slow


@pytest.fixture
def answered(page: Page) -> Page:
    page.goto("/")
    ask(page, LIST)
    return page


@pytest.fixture
def preview(answered: Page) -> Locator:
    return answered.locator("#preview")


def first_source(page: Page) -> Locator:
    return page.get_by_role("link", name="B.1.1", exact=True).first


def test_pointing_at_a_citation_shows_the_words_it_rests_on(
    answered: Page, preview: Locator
) -> None:
    first_source(answered).hover()
    expect(preview).to_be_visible()
    expect(preview).to_contain_text("B.1.1")
    expect(preview.locator("q")).to_contain_text("SOMSWD Supporting ASB: SOMHD")
    expect(first_source(answered)).to_have_attribute("aria-describedby", "preview")


def test_a_preview_stays_while_it_is_pointed_at(answered: Page, preview: Locator) -> None:
    point_at_source(answered)
    preview.hover()
    answered.wait_for_timeout(500)
    expect(preview).to_be_visible()
    answered.mouse.move(5, 5)
    expect(preview).to_be_hidden()


def test_escape_puts_a_preview_away_and_leaves_the_open_passage(
    answered: Page, preview: Locator
) -> None:
    first_source(answered).click()
    expect(answered.locator("#panel mark").first).to_be_visible()
    answered.mouse.move(5, 5)
    point_at_source(answered)
    answered.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    expect(answered.locator("#panel mark").first).to_be_visible()
    answered.wait_for_timeout(500)
    expect(preview).to_be_hidden()
    answered.keyboard.press("Escape")
    expect(answered.locator("#panel")).to_be_hidden()


def test_tab_shows_a_preview_until_the_focus_goes_on(answered: Page, preview: Locator) -> None:
    source = first_source(answered)
    for _ in range(60):
        answered.keyboard.press("Shift+Tab")
        if source.evaluate("link => link === document.activeElement"):
            break
    expect(preview).to_contain_text("B.1.1")
    answered.wait_for_timeout(500)
    expect(preview).to_be_visible()
    answered.keyboard.press("Escape")
    expect(preview).to_be_hidden()
    expect(source).to_be_focused()
    answered.keyboard.press("Enter")
    expect(answered.locator("#panel h2")).to_be_focused()
    answered.keyboard.press("Escape")
    expect(source).to_be_focused()
    answered.wait_for_timeout(500)
    expect(preview).to_be_hidden()


def test_a_click_opens_the_passage_without_a_preview(answered: Page, preview: Locator) -> None:
    first_source(answered).click()
    expect(answered.locator("#panel h2")).to_be_focused()
    answered.wait_for_timeout(500)
    expect(preview).to_be_hidden()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_preview_lies_inside_the_screen_and_not_over_its_citation(
    answered: Page, preview: Locator, width: int
) -> None:
    answered.set_viewport_size({"width": width, "height": 500})
    for source in answered.locator("#main a.cite:visible").all()[:6]:
        source.hover()
        expect(preview).to_contain_text(source.inner_text())
        box, link = preview.bounding_box(), source.bounding_box()
        assert box is not None
        assert link is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["y"] + box["height"] <= link["y"] or link["y"] + link["height"] <= box["y"]


def test_a_source_without_a_preview_does_no_harm(
    answered: Page, preview: Locator, visit: Visit
) -> None:
    answered.route("**/passages/preview?**", lambda route: route.fulfill(status=404, body="no"))
    with answered.expect_response("**/passages/preview?**"):
        first_source(answered).hover()
    answered.wait_for_timeout(200)
    expect(preview).to_be_hidden()
    visit.complaints.clear()
