"""`serve`, `keys` and `mcp` as a person starts them."""

import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.surfaces.commands import COMMAND, environment, tipassist


def test_a_key_is_shown_once_and_listed_without_its_secret(tmp_path: Path) -> None:
    made = tipassist("keys", "create", "Meeting app", state=tmp_path)
    key = made.out.strip()
    listed = tipassist("keys", "list", state=tmp_path)
    assert key.startswith("tip_")
    assert "cannot be shown again" in made.err
    assert "Meeting app" in listed.out
    assert key not in listed.out
    assert key.split("_")[1] in listed.out


def test_a_key_is_made_listed_and_revoked_for_scripts(tmp_path: Path) -> None:
    key = tipassist("keys", "create", "x", "--json", state=tmp_path).document["key"]
    assert tipassist("keys", "revoke", key.split("_")[1], state=tmp_path).code == 0
    (listed,) = tipassist("keys", "list", "--json", state=tmp_path).document["keys"]
    assert listed["revoked"]
    again = tipassist("keys", "revoke", key.split("_")[1], state=tmp_path)
    assert again.code == 1
    assert "tipassist keys list" in again.err


def test_without_keys_the_list_says_so(tmp_path: Path) -> None:
    assert tipassist("keys", "list", state=tmp_path).out == "There are no keys.\n"


def test_serving_other_machines_without_a_key_is_refused(tmp_path: Path) -> None:
    done = tipassist("serve", "--host", "0.0.0.0", state=tmp_path)
    assert done.code == 4
    assert "tipassist keys create" in done.err
    assert "--open" in done.err


def test_a_port_that_is_taken_ends_in_a_failure(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = tipassist("serve", "--port", port, state=tmp_path)
    assert done.code == 1
    assert "in use" in done.err
    assert "Try --port" in done.err
    assert "Traceback" not in done.err


@contextmanager
def serving(state: Path) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [*COMMAND, "--state", str(state), "serve", "--port", str(port)]
    with subprocess.Popen(command, env=environment(), stderr=subprocess.PIPE) as server:
        try:
            yield f"http://127.0.0.1:{port}", server
        finally:
            server.kill()


def wait_until_ready(address: str) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            if httpx.get(f"{address}/readyz").status_code == 200:
                return
        except httpx.HTTPError:
            pass
        time.sleep(0.1)
    pytest.fail("the server is not ready")


@pytest.mark.slow
def test_the_server_gets_ready_answers_from_prose_and_stops(built: Path) -> None:
    with serving(built) as (address, server):
        wait_until_ready(address)
        asked = {"question": "How often are periodic reports submitted, and by whom?"}
        answer = httpx.post(f"{address}/api/v1/ask", json=asked, timeout=60).json()
        found = httpx.get(f"{address}/api/v1/search?q=child+victims&pillar=B", timeout=60).json()
        server.send_signal(signal.SIGTERM)
        log = server.communicate(timeout=60)[1].decode()
    assert answer["route"] == "passages"
    assert answer["citations"]
    assert found["total"] > 10
    assert "Serving on http://127.0.0.1" in log
    assert "non-punishment" not in log
    assert server.returncode in (0, -signal.SIGTERM)
