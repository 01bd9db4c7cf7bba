"""Pictures of every page and state at three widths, light and dark: `make screenshots`.

They are written to `.screenshots/`, and the one of the README to `docs/`; names of states as
arguments picture only those. Also measures how much the first page weighs, and fails when that is
too much.
"""

import gzip
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser
from pydantic import SecretStr
from tests.corpus_of_editions import editions_and_documents

from tipassist.settings import DatabaseSettings, Settings
from tipassist.surfaces.opening import open_site
from tipassist.surfaces.web.app import build_app
from tools.browsing import chromium, served
from tools.states import BESIDE, STATES, State, opened

FOLDER = Path(__file__).parent.parent / ".screenshots"
README_PICTURE = FOLDER.parent / "docs" / "answer.png"
README_STATE = "answer-panel"
WIDTHS = (1280, 768, 320)
DARK_WIDTH = 1280
FIRST_PAGE_LIMIT = 60 * 1024
ASKS_PER_MINUTE = 10_000


def picture(browser: Browser, base: str, state: State, width: int, *, dark: bool) -> None:
    """Write one picture: the whole page, or the window where something stands over it."""
    with opened(browser, base, width, dark=dark) as page:
        page.goto(state.path)
        state.act(page)
        page.wait_for_timeout(120)
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > width:
            print(f"{state.name} is {wide} px wide on a screen of {width} px")
        panel = width < 1024 and page.locator("#panel > *").count() > 0
        fixed = panel or page.locator("#preview").is_visible()
        name = f"{state.name}-{width}{'-dark' if dark else ''}.png"
        page.screenshot(path=FOLDER / name, full_page=not fixed)
        if (state.name, width, dark) == (README_STATE, WIDTHS[0], False):
            page.evaluate("scrollTo(0, 0)")
            page.screenshot(path=README_PICTURE)


def first_page_bytes(browser: Browser, base: str) -> int:
    """Return how many bytes the first page and all it loads take, compressed."""
    sizes: list[int] = []
    with opened(browser, base, WIDTHS[0]) as page:
        page.on("response", lambda one: sizes.append(len(gzip.compress(one.body()))))
        page.goto("/", wait_until="networkidle")
    return sum(sizes)


@contextmanager
def shown(folder: Path, corpus: Path | None = None) -> Iterator[str]:
    """Serve the shipped corpus, or another with an index of its own; yields the address.

    Args:
        folder: Where the database lies, and the index of another corpus.
        corpus: The folder of the other corpus.
    """
    database = DatabaseSettings(url=SecretStr(f"sqlite:///{folder}/pictures.sqlite3"))
    changed: dict[str, object] = {"database": database}
    if corpus is not None:
        changed |= {"corpus_dir": corpus, "state_dir": folder}
    settings = Settings()
    web = settings.web.model_copy(update={"asks_per_minute": ASKS_PER_MINUTE})
    site = open_site(settings.model_copy(update={**changed, "web": web}))
    site.warm()
    with served(build_app(site)) as base:
        yield base


def picture_all(browser: Browser, base: str, states: Iterable[State]) -> None:
    """Picture states of one server at every width."""
    for state in states:
        for width in WIDTHS:
            picture(browser, base, state, width, dark=False)
        picture(browser, base, state, DARK_WIDTH, dark=True)


def main(names: list[str]) -> int:
    """Picture all states, or those whose names begin with one of the given."""

    def chosen(states: tuple[State, ...]) -> list[State]:
        return [one for one in states if not names or one.name.startswith(tuple(names))]

    plain, beside = chosen(STATES), chosen(BESIDE)
    if not names:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(exist_ok=True)
    README_PICTURE.parent.mkdir(exist_ok=True)
    with TemporaryDirectory() as made, chromium() as browser:
        folder = Path(made)
        with shown(folder) as base:
            picture_all(browser, base, plain)
            weight = first_page_bytes(browser, base)
        if beside:
            with shown(folder / "beside", editions_and_documents(folder / "beside")) as base:
                picture_all(browser, base, beside)
    count = len(plain) + len(beside)
    print(f"{count} states in {FOLDER.name}/; the first page weighs {weight:,} bytes")
    return int(weight > FIRST_PAGE_LIMIT)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
