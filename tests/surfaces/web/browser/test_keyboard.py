"""Everything by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect
from tools.states import LIST

pytestmark = pytest.mark.slow


def tab_to(page: Page, script: str) -> None:
    """Press Tab until the focused element satisfies a script of `e`."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(f"(() => {{ const e = document.activeElement; return {script}; }})()"):
            return
    pytest.fail(f"the keyboard does not reach {script}")


def test_asking_reading_and_going_on_need_no_mouse(page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()
    tab_to(page, "e.id === 'question'")
    page.keyboard.type(LIST)
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_have_text("Answer ready, 6 sources")
    expect(page.locator("#question")).to_be_focused()

    for _ in range(80):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.textContent === 'B.1.1'"):
            break
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_be_focused()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "B.1.1"

    tab_to(page, "e.textContent === 'What does SOMSWD support?'")
    page.keyboard.press("Enter")
    expect(page.locator("article .tools")).to_have_count(2)


def test_shift_enter_starts_a_line_and_enter_while_composing_does_not_send(page: Page) -> None:
    page.goto("/")
    page.focus("#question")
    page.keyboard.type("one")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    expect(page.locator("#question")).to_have_value("one\ntwo")
    composing = "{key: 'Enter', isComposing: true, bubbles: true, cancelable: true}"
    kept = page.evaluate(
        "document.getElementById('question')"
        f".dispatchEvent(new KeyboardEvent('keydown', {composing}))"
    )
    assert kept
    expect(page.locator("article")).to_have_count(0)


def test_what_has_the_focus_is_seen(page: Page) -> None:
    page.goto("/")
    for _ in range(12):
        page.keyboard.press("Tab")
        width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
        assert float(width.removesuffix("px")) >= 2
