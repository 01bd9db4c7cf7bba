"""A real Chromium before a real server; what a page complains of fails its test."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace
from threading import Event
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request
from tools.browsing import chromium, chromium_path

from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Step
from tipassist.surfaces.site import Site

_WAIT_SECONDS = 20


class GatedAssistant(Assistant):
    """Answers when the gate is open, so that a test can look at a page that waits."""

    def __init__(self, dependencies: Dependencies, gate: Event) -> None:
        super().__init__(dependencies)
        self._gate = gate

    def steps(self, question: str, **asked: Any) -> Generator[Step, None, None]:
        """Wait for the gate, then answer."""
        assert self._gate.wait(_WAIT_SECONDS)
        yield from super().steps(question, **asked)


@dataclass
class Visit:
    """A visitor's window and what went wrong in it.

    Attributes:
        base: Address of the server.
        page: The window.
        complaints: Errors and warnings of the console, and requests to other machines.
    """

    base: str
    page: Page
    complaints: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Write down what goes wrong from now on."""
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.context.on("request", self._request)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.base, "data:", "blob:")):
            self.complaints.append(f"asked {request.url}")


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """One browser for all of these tests, each with a context of its own."""
    if chromium_path() is None:
        pytest.skip("there is no Chromium: install it, or set TIPASSIST_CHROMIUM")
    with chromium() as started:
        yield started


@pytest.fixture
def gate() -> Iterator[Event]:
    """Open unless a test closes it; opened at the end, so that no answer is left waiting."""
    gate = Event()
    gate.set()
    yield gate
    gate.set()


@pytest.fixture
def site(site: Site, parts: Dependencies, gate: Event) -> Site:
    kept = replace(parts, conversations=site.conversations)
    return replace(site, assistant=GatedAssistant(kept, gate))


@pytest.fixture
def context_options() -> dict[str, Any]:
    """What a window is opened with; a test or module says otherwise by its own fixture."""
    return {}


@pytest.fixture
def context(
    browser: Browser, served: str, context_options: dict[str, Any]
) -> Iterator[BrowserContext]:
    opened = browser.new_context(base_url=served, **context_options)
    opened.set_default_timeout(_WAIT_SECONDS * 1000)
    yield opened
    opened.close()


@pytest.fixture
def visit(context: BrowserContext, served: str) -> Iterator[Visit]:
    visit = Visit(served, context.new_page())
    visit.watch()
    yield visit
    assert visit.complaints == []


@pytest.fixture
def page(visit: Visit) -> Page:
    return visit.page
