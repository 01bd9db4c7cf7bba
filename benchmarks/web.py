"""Prints a Markdown table of how quickly the web surface answers: `python -m benchmarks.web`.

The server is a process of its own, as `tipassist serve` starts it; the clients are this process.
Clients that ask back to back keep the processor busy, so their times grow with their number; people
pause, so fifty clients that each ask every few seconds are measured too.
"""

import argparse
import asyncio
import contextlib
import itertools
import os
import random
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx

from benchmarks.measure import Spread, machine
from benchmarks.questions import PROSE, REGISTER

_CLIENTS = 50
_WARM_UP = 40
_PAUSE_SECONDS = 5.0
_START_SECONDS = 120
_ASK = "/api/v1/ask"
_EVENTS = {"Accept": "text/event-stream"}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.web", description=__doc__)
    parser.add_argument("--samples", type=int, default=500, help="questions of each row")
    parser.add_argument("--state", type=Path, help="a state folder with an index; else one is made")
    options = parser.parse_args()
    print(f"Machine: {machine()}\n")
    print("| what | measured |\n| --- | --- |")
    with tempfile.TemporaryDirectory() as folder, _serving(options.state or Path(folder)) as url:
        asyncio.run(_print_rows(url, options.samples))


@contextlib.contextmanager
def _serving(state_dir: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["-m", "tipassist", "--state", str(state_dir), "serve", "--port", str(port)]
    limits = {"TIPASSIST_WEB__ASKS_PER_MINUTE": "10000000"}
    with tempfile.TemporaryFile() as log:
        server = subprocess.Popen(
            [sys.executable, *command], env={**os.environ, **limits}, stderr=log, stdout=log
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


async def _print_rows(url: str, samples: int) -> None:
    limits = httpx.Limits(max_connections=_CLIENTS + 10)
    async with httpx.AsyncClient(base_url=url, timeout=120, limits=limits) as client:
        await _times(client, _questions(_WARM_UP), clients=1)
        one = Spread.of(await _times(client, _questions(samples), clients=1))
        _row(f"one client, {samples} register questions", one)
        many = Spread.of(await _times(client, _questions(samples), clients=_CLIENTS))
        _row(f"{_CLIENTS} clients back to back", many, one)
        paced = await _times(client, _questions(samples), _CLIENTS, pause=_PAUSE_SECONDS)
        _row(f"{_CLIENTS} clients, each every {_PAUSE_SECONDS:.0f} s", Spread.of(paced), one)
        prose = [PROSE[at % len(PROSE)] for at in range(samples // 5)]
        _row("one client, prose questions", Spread.of(await _times(client, prose, clients=1)))
        firsts = [await _first_event_seconds(client) for _ in range(100)]
        _row("first event of a stream, one client", Spread.of(firsts))
        lags = await _lags(client, url, samples)
        _row(f"`/livez` while {_CLIENTS} clients ask back to back", Spread.of(lags))


def _questions(count: int) -> list[str]:
    return list(itertools.islice(itertools.cycle(REGISTER), count))


def _row(what: str, spread: Spread, single: Spread | None = None) -> None:
    ratio = f", p95 {spread.p95_ms / single.p95_ms:.1f}× of one client's" if single else ""
    print(
        f"| {what} | p50 {spread.p50_ms:.1f}, p95 {spread.p95_ms:.1f}, p99 {spread.p99_ms:.1f} ms"
        f"{ratio} |",
        flush=True,
    )


async def _times(
    client: httpx.AsyncClient, questions: list[str], clients: int, pause: float = 0.0
) -> list[float]:
    """Ask all questions, shared among clients, and return the time each answer took."""
    waiting, chance = iter(questions), random.Random(7)
    seconds: list[float] = []

    async def one() -> None:
        await asyncio.sleep(chance.uniform(0, pause))
        for question in waiting:
            start = time.perf_counter()
            response = await client.post(_ASK, json={"question": question})
            seconds.append(time.perf_counter() - start)
            if response.status_code != 200:
                raise RuntimeError(f"{question!r} ended in {response.status_code}")
            await asyncio.sleep(chance.uniform(pause / 2, pause * 3 / 2))

    await asyncio.gather(*(one() for _ in range(clients)))
    return seconds


async def _first_event_seconds(client: httpx.AsyncClient) -> float:
    start = time.perf_counter()
    asked = {"question": REGISTER[0]}
    async with client.stream("POST", _ASK, json=asked, headers=_EVENTS) as response:
        lines = response.aiter_lines()
        await anext(lines)
        seconds = time.perf_counter() - start
        await _rest(lines)
    return seconds


async def _rest(lines: AsyncIterator[str]) -> None:
    async for _ in lines:
        pass


async def _lags(client: httpx.AsyncClient, url: str, samples: int) -> list[float]:
    """Return how long `/livez` takes on its own connection while the processor is busy."""
    asking = asyncio.create_task(_times(client, _questions(samples), _CLIENTS))
    seconds = []
    async with httpx.AsyncClient(base_url=url, timeout=120) as watching:
        while not asking.done():
            start = time.perf_counter()
            await watching.get("/livez")
            seconds.append(time.perf_counter() - start)
            await asyncio.sleep(0.02)
    await asking
    return seconds


if __name__ == "__main__":
    main()
