"""Pictures of every page and state at three widths: `make screenshots` writes `.screenshots/`.

Also measures how much the first page weighs.
"""

import gzip
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect
from tools.browsing import chromium, served

from tipassist.settings import Settings
from tipassist.surfaces.web.app import build_app
from tipassist.surfaces.web.serving import open_site

FOLDER = Path(__file__).parent.parent / ".screenshots"
WIDTHS = (1280, 768, 320)
HEIGHT = 900
LIGHT_LIMIT = 60 * 1024
LIST = "What does SOMSWD coordinate?"


@dataclass(frozen=True, slots=True)
class State:
    """Something to picture.

    Attributes:
        name: Name of the picture.
        path: Where it begins.
        act: What is done there.
        dark: Whether the screen is dark.
    """

    name: str
    path: str
    act: Callable[[Page], None] = lambda _: None
    dark: bool = False


def asked(*questions: str) -> Callable[[Page], None]:
    """Return what asks questions one after another and waits for each answer."""

    def act(page: Page) -> None:
        for number, question in enumerate(questions, 1):
            page.fill("#question", question)
            page.keyboard.press("Enter")
            expect(page.locator("article.answer .tools")).to_have_count(number)
            expect(page.locator("[aria-busy]")).to_have_count(0)

    return act


def with_panel(page: Page) -> None:
    """Ask, and open the first source."""
    asked(LIST)(page)
    page.locator("a.cite:visible").first.click()
    expect(page.locator("#panel mark").first).to_be_visible()


def with_body(page: Page) -> None:
    """Choose a body."""
    if not page.locator("#body").is_visible():
        page.locator(".mine summary").click()
    page.select_option("#body", "SOMSWD")
    page.get_by_role("button", name="Remember").click()
    expect(page.locator(".mine b")).to_have_text("SOMSWD")


def with_reason(page: Page) -> None:
    """Ask, and say that it did not help."""
    asked("Who coordinates A.2.6?")(page)
    page.get_by_role("button", name="No this did not help").click()
    expect(page.locator(".why")).to_be_visible()


def with_sources(page: Page) -> None:
    """Ask, and unfold the sources."""
    asked("A.2.6")(page)
    page.locator(".sources summary").click()


def listed(page: Page) -> None:
    """Ask, and look at the list of conversations with both forms open."""
    asked("Who coordinates A.2.6?")(page)
    page.goto("/conversations")
    for summary in page.locator(".talks summary").all():
        summary.click()


def waiting(page: Page) -> None:
    """Ask, and stop at the answer's empty frame."""
    page.route("**/ask", lambda route: route.fulfill(
        content_type="text/event-stream",
        body='data: <article class="answer" aria-busy="true"><h2 class="asked">'
        'Who coordinates A.2.6?</h2><p class="verdict searching">Searching the plan …</p></article>\n\n',
    ))
    page.fill("#question", "Who coordinates A.2.6?")
    page.keyboard.press("Enter")
    expect(page.locator("article")).to_be_visible()


def offline(page: Page) -> None:
    """Ask while the server cannot be reached."""
    page.route("**/ask", lambda route: route.abort())
    page.fill("#question", "Who coordinates A.2.6?")
    page.keyboard.press("Enter")
    expect(page.locator("#status")).not_to_be_empty()


STATES = (
    State("ask", "/"),
    State("ask-body", "/", with_body),
    State("ask-dark", "/", dark=True),
    State("answer-list", "/", asked(LIST)),
    State("answer-long", "/", asked("What does SOMTC coordinate?")),
    State("answer-code", "/", asked("A.2.6")),
    State("answer-prose", "/", asked("What does F.3 say?")),
    State("answer-compare", "/", asked("Compare SOMTC and ACWC")),
    State("answer-sources", "/", with_sources),
    State("answer-panel", "/", with_panel),
    State("answer-panel-dark", "/", with_panel, dark=True),
    State("answer-follow-up", "/", asked(LIST, "And what does it support?")),
    State("status-clarify", "/", asked("What is my body coordinating?")),
    State("status-not-in-plan", "/", asked("Who is the chair of SOMTC?")),
    State("status-out-of-scope", "/", asked("What is the weather in Manila?")),
    State("status-unknown-code", "/", asked("What does A.9.1 say?")),
    State("status-waiting", "/", waiting),
    State("status-lost", "/", offline),
    State("status-dark", "/", asked("What does A.9.1 say?", "Who is the chair of SOMTC?"), dark=True),
    State("feedback", "/", with_reason),
    State("conversations", "/", listed),
    State("conversations-none", "/conversations"),
    State("passage", "/passages?at=Section%20F.3.a"),
    State("passage-dark", "/passages?at=A.2.6", dark=True),
    State("not-found", "/no-such-page"),
    *(
        State(name, path)
        for name, path in {
            "explore": "/explore",
            "explore-pillar": "/explore/A",
            "explore-outcome": "/explore/A.2",
            "explore-activity": "/explore/A.2.6",
            "explore-footnote": f"/explore/{quote('Footnote 14')}",
            "explore-term": f"/explore/{quote('Glossary SLOM')}",
            "explore-article": f"/explore/{quote('ACTIP Art. 14')}",
            "matrix": "/matrix",
            "network": "/network",
            "document": "/documents/work-plan",
            "body": "/bodies/SOMSWD",
            "tour": "/tour",
            "search": "/search?q=labour",
            "my-body-none": "/my-body",
        }.items()
    ),
    State("my-body", "/", lambda page: (with_body(page), page.goto("/my-body"))[0]),
)


@contextmanager
def page_of(browser: Browser, base: str, width: int, *, dark: bool) -> Iterator[Page]:
    """Open an empty page of one width."""
    scheme = "dark" if dark else "light"
    context = browser.new_context(
        base_url=base, viewport={"width": width, "height": HEIGHT}, color_scheme=scheme
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def picture(browser: Browser, base: str, state: State, width: int) -> None:
    """Write one picture; the whole page, or the window where something is fixed to it."""
    with page_of(browser, base, width, dark=state.dark) as page:
        page.goto(state.path)
        state.act(page)
        page.wait_for_timeout(120)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            print(f"{state.name} is {wide} px wide on a screen of {width} px")
        file = FOLDER / f"{state.name}-{width}.png"
        fixed = width < 1024 and "panel" in state.name
        page.screenshot(path=file, full_page=not fixed)


def weigh(browser: Browser, base: str) -> int:
    """Return how many bytes the first page and all it loads take, compressed."""
    sizes: list[int] = []
    with page_of(browser, base, WIDTHS[0], dark=False) as page:
        page.on("response", lambda one: sizes.append(len(gzip.compress(one.body()))))
        page.goto("/", wait_until="networkidle")
    return sum(sizes)


def main(names: list[str]) -> int:
    """Picture all states, or those whose names begin with one of the given."""
    chosen = [one for one in STATES if not names or one.name.startswith(tuple(names))]
    if not names:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(exist_ok=True)
    with TemporaryDirectory() as state_dir:
        kept = Settings()
        site = open_site(kept.model_copy(update={"database": _database(state_dir)}))
        with served(build_app(site)) as base, chromium() as browser:
            for state in chosen:
                for width in WIDTHS:
                    picture(browser, base, state, width)
            weight = weigh(browser, base)
    print(f"{len(chosen) * len(WIDTHS)} pictures in {FOLDER.name}/; / weighs {weight:,} bytes")
    return int(weight > LIGHT_LIMIT)


def _database(folder: str) -> object:
    from pydantic import SecretStr

    from tipassist.settings import DatabaseSettings

    return DatabaseSettings(url=SecretStr(f"sqlite:///{folder}/pictures.sqlite3"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
