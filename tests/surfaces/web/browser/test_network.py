"""The drawing of who works with whom, as wide as the screen lets it be."""

import pytest
from playwright.sync_api import Page

pytestmark = pytest.mark.slow

_CUT_LABELS = """
svg => {
  const whole = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter((label) => {
    const { left, right, top, bottom } = label.getBoundingClientRect();
    return left < whole.left || right > whole.right || top < whole.top || bottom > whole.bottom;
  }).map((label) => label.textContent);
}
"""


@pytest.mark.parametrize("width", [320, 479, 768, 1280])
@pytest.mark.parametrize("path", ["/network", "/network?body=SOMSWD"])
def test_every_label_is_shown_whole(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    drawing = page.locator("svg.network")
    assert drawing.locator("text").count() > 10
    assert drawing.evaluate(_CUT_LABELS) == []
