"""The server as a person starts it, in a process of its own."""

import contextlib
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import httpx

_START_SECONDS = 120
_NO_LIMIT = {"TIPASSIST_WEB__ASKS_PER_MINUTE": "10000000"}


@contextlib.contextmanager
def serving(state_dir: Path, settings: Mapping[str, str] | None = None) -> Iterator[str]:
    """Run `tipassist serve` until the block ends, and yield its address.

    Args:
        state_dir: The folder of the index; it is built where there is none.
        settings: More variables of the environment.

    Raises:
        TimeoutError: The server does not become ready.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["-m", "tipassist", "--state", str(state_dir), "serve", "--port", str(port)]
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen(
            [sys.executable, *command],
            env={**os.environ, **_NO_LIMIT, **(settings or {})},
            stderr=log,
            stdout=log,
        )
        try:
            _wait(f"http://127.0.0.1:{port}/readyz")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(60)


def _wait(url: str) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until:
        with contextlib.suppress(httpx.HTTPError):
            if httpx.get(url).status_code == 200:
                return
        time.sleep(0.2)
    raise TimeoutError(f"{url} is not ready")
