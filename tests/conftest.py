"""What every test gets: no network, and if it asks for it an index of the plan."""

import ipaddress
import os
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from tests.surfaces.commands import process


class NetworkBlockedError(RuntimeError):
    """A test tried to reach another machine; not an OSError, which libraries swallow."""


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds, such as loading a real model")


def _is_local(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a state folder with the index that the real command built with the real model.

    The workers of a run build it once between them, and each has a copy of its own.
    """
    base = tmp_path_factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "index-of-the-plan"
    with FileLock(shared.with_suffix(".lock")):
        if not shared.exists():
            state = tmp_path_factory.mktemp("state")
            done = process("ingest", state=state)
            assert done.code == 0, done.err
            assert done.out == ""
            state.rename(shared)
    return Path(shutil.copytree(shared, tmp_path_factory.mktemp("built") / "state"))


@pytest.fixture(autouse=True)
def offline(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make any look-up of, or connection to, another machine fail with host and test name."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex
    getaddrinfo = socket.getaddrinfo

    def check(host: object) -> None:
        if not _is_local(host):
            raise NetworkBlockedError(f"{request.node.nodeid} tried to reach {host!r}")

    def check_address(sock: socket.socket, address: Any) -> None:
        if sock.family in (socket.AF_INET, socket.AF_INET6):
            check(address[0])

    def guarded_connect(self: socket.socket, address: Any) -> None:
        check_address(self, address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        check_address(self, address)
        return connect_ex(self, address)

    def guarded_getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        check(host)
        return getaddrinfo(host, *args, **kwargs)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)
