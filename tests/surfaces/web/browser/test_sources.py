"""Sources in a browser: the panel beside an answer."""

import pytest
from playwright.sync_api import Page, expect
from tools.states import LIST, ask

pytestmark = pytest.mark.slow


@pytest.fixture
def answered(page: Page) -> Page:
    page.goto("/")
    ask(page, LIST)
    return page


def test_a_citation_opens_the_passage_with_its_words_marked(answered: Page) -> None:
    page = answered
    page.get_by_role("link", name="B.7.2", exact=True).last.click()
    panel = page.get_by_role("complementary", name="Source passage")
    expect(panel.get_by_role("heading", name="B.7.2")).to_be_focused()
    expect(panel.locator("mark").last).to_have_text("SOMSWD Supporting ASBs: SOMTC DGICM")
    expect(panel.get_by_role("navigation")).to_have_text("B B.7 B.7.2")
    expect(panel).to_contain_text("edition 2023-2028")
    assert page.url.endswith(page.url.rsplit("/", 1)[1])


def test_one_steps_to_the_places_before_and_after(answered: Page) -> None:
    page = answered
    page.get_by_role("link", name="B.1.1", exact=True).last.click()
    panel = page.locator("#panel")
    panel.get_by_role("link", name="Next place: B.1.2").click()
    expect(panel.get_by_role("heading", name="B.1.2")).to_be_focused()
    panel.get_by_role("link", name="Previous place: B.1.1").click()
    expect(panel.get_by_role("heading", name="B.1.1")).to_be_focused()
    panel.get_by_role("navigation").get_by_role("link", name="B.1", exact=True).click()
    expect(panel.get_by_role("heading", name="B.1", exact=True)).to_be_focused()


@pytest.mark.parametrize("by", ["key", "button"])
def test_closing_gives_the_focus_back_to_the_citation(answered: Page, by: str) -> None:
    page = answered
    link = page.get_by_role("link", name="B.1.1", exact=True).last
    link.click()
    expect(page.locator("#panel mark").first).to_be_visible()
    page.locator("#panel .next").click()
    expect(page.locator("#panel h2")).to_have_text("B.1.2")
    if by == "key":
        page.keyboard.press("Escape")
    else:
        page.get_by_role("button", name="Close the source passage").click()
    expect(page.locator("#panel")).to_be_hidden()
    expect(link).to_be_focused()


def test_a_citation_can_be_copied(answered: Page) -> None:
    page = answered
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name="B.7.2", exact=True).last.click()
    page.get_by_role("button", name="Copy citation").click()
    expect(page.get_by_role("status")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "(B.7.2, ASEAN Multi-Sectoral Work Plan" in copied


def test_on_a_phone_the_passage_is_a_sheet_at_the_foot_of_the_screen(answered: Page) -> None:
    page = answered
    page.set_viewport_size({"width": 320, "height": 640})
    page.get_by_role("link", name="B.1.1", exact=True).last.click()
    expect(page.locator("#panel mark").first).to_be_visible()
    box = page.locator("#panel").bounding_box()
    assert box is not None
    assert box["x"] == 0
    assert box["width"] == 320
    assert round(box["y"] + box["height"]) == 640
    assert box["y"] > 200


def test_a_citation_opened_in_a_new_tab_is_a_page(answered: Page) -> None:
    page = answered
    with page.context.expect_page() as opening:
        page.get_by_role("link", name="B.1.1", exact=True).last.click(modifiers=["Control"])
    tab = opening.value
    expect(tab.get_by_role("heading", level=1)).to_have_text("B.1.1")
    expect(tab.locator("mark").first).to_be_visible()
    expect(page.locator("#panel")).to_be_hidden()
