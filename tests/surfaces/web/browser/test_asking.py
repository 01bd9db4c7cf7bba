"""Asking in a browser: streamed answers, follow-ups, one's own body, downloads, feedback."""

import re
from pathlib import Path
from threading import Event

import pytest
from playwright.sync_api import Page, expect
from tools.states import LIST, ONE, ask, choose_body

from tests.surfaces.web.browser.conftest import Visit
from tipassist.storage.ratings import Rating
from tipassist.surfaces.site import Site

pytestmark = pytest.mark.slow


def test_an_answer_shows_its_frame_at_once_and_then_its_claims(page: Page, gate: Event) -> None:
    gate.clear()
    page.goto("/")
    page.fill("#question", LIST)
    page.keyboard.press("Enter")
    busy = page.locator("article[aria-busy=true]")
    expect(busy.locator("h2")).to_have_text(f"You asked: {LIST}")
    expect(busy).to_contain_text("Searching the plan")
    expect(page.get_by_role("status")).to_have_text("Searching the plan")
    expect(page.locator("#question")).to_have_value("")
    gate.set()
    expect(page.get_by_role("status")).to_have_text("Answer ready, 6 sources")
    expect(page.locator("[aria-busy]")).to_have_count(0)
    expect(page.locator("article")).to_contain_text("SOMSWD coordinates 6 of the 63 activities.")
    expect(page.get_by_role("row")).to_have_count(7)
    expect(page.locator("caption")).to_contain_text("6 of 6 activities, the complete list")
    expect(page.locator("#question")).to_be_focused()


def test_the_address_becomes_the_conversations_own(page: Page) -> None:
    page.goto("/")
    ask(page, LIST)
    expect(page).to_have_url(re.compile(r"/c/[0-9a-f]{32}$"))
    anchor = page.locator("article").get_attribute("id")
    page.get_by_role("link", name="Link to this answer").click()
    expect(page).to_have_url(re.compile(f"#{anchor}$"))
    page.reload()
    expect(page.locator(f"#{anchor}")).to_contain_text("SOMSWD coordinates 6 of the 63 activities.")
    expect(page.get_by_role("heading", level=1)).to_have_text(LIST)


def test_follow_ups_by_button_and_by_typing_stay_in_the_conversation(page: Page) -> None:
    page.goto("/")
    ask(page, LIST)
    url = page.url
    page.get_by_role("button", name="What does SOMSWD support?").click()
    expect(page.locator("article .tools")).to_have_count(2)
    ask(page, "And what does it coordinate in pillar B?")
    assert page.url == url
    expect(page.locator("article").last).to_contain_text("SOMSWD coordinates")
    page.reload()
    expect(page.locator("article")).to_have_count(3)


def test_a_newcomer_finds_what_a_body_coordinates_with_one_click(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="What does SLOM coordinate?").click()
    expect(page.locator("article")).to_contain_text("SLOM coordinates 5 of the 63 activities.")
    expect(page.locator(".start")).to_be_hidden()


def test_ones_own_body_is_chosen_once(page: Page) -> None:
    page.goto("/")
    choose_body(page)
    page.get_by_role("button", name="What is my body coordinating?").click()
    expect(page.locator("article")).to_contain_text("SOMSWD coordinates 6 of the 63")
    page.goto("/")
    expect(page.locator(".mine summary")).to_have_text("My body: SOMSWD")


def test_a_second_question_waits_for_the_first_answer(page: Page, gate: Event) -> None:
    gate.clear()
    page.goto("/")
    for question in (LIST, ONE):
        page.fill("#question", question)
        page.keyboard.press("Enter")
    expect(page.locator("article")).to_have_count(1)
    gate.set()
    expect(page.locator("article .tools")).to_have_count(2)
    asked = [f"You asked: {LIST}", f"You asked: {ONE}"]
    expect(page.locator("article h2")).to_have_text(asked)
    page.reload()
    expect(page.locator("article h2")).to_have_text(asked)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Markdown of this answer", "tip-answer.md"),
        ("Word document of this answer", "tip-answer.docx"),
        ("CSV of this list", "tip-answer.csv"),
    ],
)
def test_an_answer_can_be_downloaded(page: Page, name: str, file: str, tmp_path: Path) -> None:
    page.goto("/")
    ask(page, LIST)
    with page.expect_download() as downloading:
        page.get_by_role("link", name=name).click()
    download = downloading.value
    assert download.suggested_filename == file
    download.save_as(tmp_path / file)
    assert (tmp_path / file).stat().st_size > 500


def test_an_answer_can_be_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto("/")
    ask(page, LIST)
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"# {LIST}")
    assert "B.1.1 · Coordinating ASB" in copied


def test_feedback_with_a_reason_is_kept(page: Page, site: Site) -> None:
    page.goto("/")
    ask(page, LIST)
    page.get_by_role("button", name="No this did not help").click()
    page.get_by_label("Something is missing").check()
    page.get_by_label("What should it have said?").fill("B.1.4 too")
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".thanks")).to_be_focused()
    assert site.feedback.counts() == {Rating.UP: 0, Rating.DOWN: 1}


def test_a_question_is_given_back_when_the_server_is_away(visit: Visit) -> None:
    page = visit.page
    page.goto("/")
    page.route("**/ask", lambda route: route.abort())
    page.fill("#question", LIST)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("That did not work")
    expect(page.locator("#question")).to_have_value(LIST)
    page.unroute("**/ask")
    page.keyboard.press("Enter")
    expect(page.locator("article .tools")).to_have_count(1)
    expect(page.get_by_role("alert")).to_have_count(0)
    assert all("ERR_FAILED" in one or "Failed to fetch" in one for one in visit.complaints)
    visit.complaints.clear()


def test_an_answer_cut_off_says_so(page: Page) -> None:
    page.goto("/")
    frame = 'data: <article aria-busy="true"><p class="lost" hidden>lost</p></article>\n\n'
    page.route("**/ask", lambda route: route.fulfill(content_type="text/event-stream", body=frame))
    page.fill("#question", LIST)
    page.keyboard.press("Enter")
    expect(page.locator("article .lost")).to_be_visible()
    expect(page.locator("[aria-busy]")).to_have_count(0)
    expect(page.locator("#question")).to_have_value(LIST)


def test_typed_markup_is_shown_as_typed(page: Page) -> None:
    page.goto("/")
    typed = "<b>bold</b> <img src=x> & {{ 1 + 1 }}"
    ask(page, typed)
    expect(page.locator("article h2")).to_have_text(f"You asked: {typed}")
    page.reload()
    expect(page.locator("article h2")).to_have_text(f"You asked: {typed}")
