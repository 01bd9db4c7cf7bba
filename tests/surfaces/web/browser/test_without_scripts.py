"""The whole of asking in a browser that runs no scripts."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect
from tools.states import LIST

from tipassist.storage.ratings import Rating
from tipassist.surfaces.site import Site

pytestmark = pytest.mark.slow


@pytest.fixture
def context_options() -> dict[str, Any]:
    return {"java_script_enabled": False}


def test_asking_needs_no_scripts(page: Page, site: Site) -> None:
    page.goto("/")
    page.get_by_label("My body").select_option("SOMSWD")
    page.get_by_role("button", name="Remember").click()
    page.get_by_label("Your question").fill("What is my body coordinating?")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator("article")).to_contain_text("SOMSWD coordinates 6 of the 63")
    expect(page.get_by_role("row")).to_have_count(7)
    conversation = page.url

    page.get_by_role("link", name="B.7.2", exact=True).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("B.7.2")
    expect(page.locator("mark").last).to_have_text("SOMSWD Supporting ASBs: SOMTC DGICM")
    page.get_by_role("link", name="Next place: B.7.3").or_(
        page.get_by_role("link", name="Next place: C.1.1")
    ).click()
    page.goto(conversation)

    page.get_by_role("button", name="What does SOMSWD support?").click()
    expect(page.locator("article")).to_have_count(2)
    page.get_by_role("button", name="No this did not help").last.click()
    page.get_by_label("It is wrong").check()
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".thanks")).to_be_visible()
    assert site.feedback.counts()[Rating.DOWN] == 1

    page.get_by_role("link", name="Your conversations").click()
    page.locator("summary", has_text="Rename").click()
    page.get_by_label("New title").fill("Renamed")
    page.get_by_role("button", name="Save title").click()
    expect(page.locator(".talks h2")).to_have_text("Renamed")
    page.locator("summary", has_text="Delete").click()
    page.get_by_role("button", name="Delete for good").click()
    expect(page.locator("main")).to_contain_text("There is none yet")


def test_what_needs_scripts_is_not_shown(page: Page) -> None:
    page.goto("/")
    page.get_by_label("Your question").fill(LIST)
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.get_by_role("button", name="Copy")).to_be_hidden()
