"""What of a page comes on paper."""

import pytest
from playwright.sync_api import Page, expect
from tools.states import LIST, ask, open_panel

pytestmark = pytest.mark.slow


def test_an_answer_is_printed_with_its_sources_and_without_controls(page: Page) -> None:
    page.goto("/")
    ask(page, LIST)
    open_panel(page)
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name=LIST)).to_be_visible()
    expect(page.get_by_role("row")).to_have_count(7)
    expect(page.locator(".sources q").first).to_be_visible()
    for control in ("#ask", ".tools", ".go-on", "#panel", "header.site nav"):
        expect(page.locator(control).first).to_be_hidden()


def test_a_printed_answer_is_no_wider_than_its_paper(page: Page) -> None:
    page.set_viewport_size({"width": 794, "height": 1123})
    page.goto("/")
    ask(page, LIST)
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 794
