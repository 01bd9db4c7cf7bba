"""The real application under a real server, and a real browser to look at it."""

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import uvicorn
from fastapi import FastAPI

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_OPTIONS = ("--no-sandbox", "--disable-background-networking")
_START_SECONDS = 20.0
_EXPECT_MS = 30_000


def chromium_path() -> str | None:
    """Return where Chromium is: `TIPASSIST_CHROMIUM`, else the first one on the path."""
    found = (shutil.which(name) for name in _NAMES)
    return os.environ.get("TIPASSIST_CHROMIUM") or next((one for one in found if one), None)


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve an application on a free port of this machine; yields its address."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{_port(server)}"
    finally:
        server.should_exit = True
        thread.join(_START_SECONDS)


def _port(server: uvicorn.Server) -> int:
    end = time.monotonic() + _START_SECONDS
    while time.monotonic() < end:
        if server.started:
            return int(server.servers[0].sockets[0].getsockname()[1])
        time.sleep(0.02)
    raise RuntimeError("The server did not start; run `tipassist serve` to see why.")


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Start Chromium without a window; what is expected of its pages is awaited for 30 s.

    Raises:
        RuntimeError: There is none.
    """
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=_EXPECT_MS)

    path = chromium_path()
    if path is None:
        raise RuntimeError("There is no Chromium; install it or set TIPASSIST_CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(_OPTIONS))
        try:
            yield browser
        finally:
            browser.close()
