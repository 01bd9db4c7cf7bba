"""axe-core, and what it says of a page in two looks."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

LOOKS: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "narrow-dark": {"viewport": {"width": 320, "height": 700}, "color_scheme": "dark"},
}


_OPTIONS = (
    "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
    " resultTypes: ['violations']}"
)


def axe_script() -> str:
    """Return the script that a page runs to be checked."""
    (file,) = (Path(__file__).parents[3] / "vendor").glob("axe-core-*.min.js")
    return file.read_text("utf-8")


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


def check_in_every_look(page: Page, axe: str) -> None:
    """Check a page that looks the same however it was come to, without loading it again."""
    for look in LOOKS.values():
        page.set_viewport_size(look["viewport"])
        page.emulate_media(color_scheme=look["color_scheme"])
        check(page, axe)
