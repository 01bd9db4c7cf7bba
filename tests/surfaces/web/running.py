"""A real server on a free port of this machine, run in a thread."""

import asyncio
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from fastapi import FastAPI
from uvicorn import Config, Server

_CLOSING_SECONDS = 0.1


@contextmanager
def running(app: FastAPI) -> Iterator[str]:
    """Serve an application, and yield its address."""
    server = Server(Config(app, log_config=None, access_log=False, lifespan="on"))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
        thread = threading.Thread(target=asyncio.run, args=(_served(server, listening),))
        thread.start()
        try:
            _wait_for(server, thread)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.should_exit = True
            thread.join(20)


def _wait_for(server: Server, thread: threading.Thread) -> None:
    until = time.monotonic() + 20
    while not server.started:
        assert thread.is_alive(), "the server ended before it served"
        assert time.monotonic() < until, "the server does not start"
        time.sleep(0.01)


async def _served(server: Server, listening: socket.socket) -> None:
    await server.serve([listening])
    # Connections that were closed are let go of in the turns of the loop that follow.
    await asyncio.sleep(_CLOSING_SECONDS)
