"""Conversations in a browser: listed, renamed, deleted, one's own."""

import pytest
from playwright.sync_api import Browser, Page, expect
from tools.states import LIST, ONE, ask

pytestmark = pytest.mark.slow


def test_conversations_are_listed_renamed_and_deleted(page: Page) -> None:
    page.goto("/")
    ask(page, LIST)
    page.goto("/")
    ask(page, ONE)
    page.get_by_role("link", name="Your conversations").first.click()
    expect(page.locator(".talks h2")).to_have_text([ONE, LIST])
    page.get_by_text(f"Rename {ONE}").click()
    page.get_by_label("New title").first.fill("For the <ministers>")
    page.get_by_role("button", name="Save title").first.click()
    expect(page.locator(".talks h2")).to_have_text(["For the <ministers>", LIST])
    page.get_by_role("link", name="For the <ministers>").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("For the <ministers>")
    page.goto("/conversations")
    page.locator("summary", has_text="Delete").first.click()
    page.get_by_role("button", name="Delete for good").first.click()
    expect(page.locator(".talks h2")).to_have_text([LIST])


def test_another_browser_cannot_open_a_conversation(page: Page, browser: Browser) -> None:
    page.goto("/")
    ask(page, LIST)
    other = browser.new_context()
    stranger = other.new_page()
    response = stranger.goto(page.url)
    assert response is not None
    assert response.status == 404
    expect(stranger.get_by_role("heading", level=1)).to_have_text("There is no such page")
    other.close()
