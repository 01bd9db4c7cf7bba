import socket

import pytest

from tests.conftest import NetworkBlockedError


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.org"])
def test_reaching_another_machine_fails_naming_host_and_test(host: str) -> None:
    with pytest.raises(NetworkBlockedError, match=rf"test_reaching_another.*{host}"):
        socket.create_connection((host, 80), timeout=1)


def test_a_bare_socket_to_another_machine_fails() -> None:
    with socket.socket() as sock, pytest.raises(NetworkBlockedError):
        sock.connect_ex(("192.0.2.1", 80))


def test_loopback_is_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()
