"""Prints a Markdown table of how quickly the web surface answers: `python -m benchmarks.web`.

The server is a process of its own, as `tipassist serve` starts it; the clients are this process,
and speak HTTP over bare connections, so that they take little of the processor they share with it.

The load is fifty clients that ask a question of the register, read, and ask again. Their p95 is set
against that of one client alone, which asks back to back, and against that of one client that asks
as often as the fifty together: what is left then is what they make each other wait.

Fifty clients that never read are a queue before one processor: each waits for the forty-nine
answers before its own, however short an answer takes; no server whose answers take the processor
could be within four times of one client. What that row tells is how many answers a second it gives.
All fifty asking at one moment tells how long the last of a meeting waits.
"""

import argparse
import asyncio
import itertools
import json
import random
import re
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

import httpx

from benchmarks.measure import Spread, machine
from benchmarks.questions import PROSE, REGISTER
from benchmarks.serving import serving

_CLIENTS = 50
_WARM_UP = 40
_PAUSES_SECONDS = (0.5, 1.0, 5.0)
_REST_SECONDS = 0.2
_MAX_ANSWER_BYTES = 2**20
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
    with tempfile.TemporaryDirectory() as folder, serving(options.state or Path(folder)) as url:
        asyncio.run(_print_rows(url, options.samples))


async def _print_rows(url: str, samples: int) -> None:
    async with httpx.AsyncClient(base_url=url, timeout=120) as client:
        await _times(url, _questions(_WARM_UP), clients=1)
        one = Spread.of(await _times(url, _questions(samples), clients=1))
        _row(f"one client, {samples} register questions", one)
        start = time.perf_counter()
        many = Spread.of(await _times(url, _questions(samples), _CLIENTS))
        rate = samples / (time.perf_counter() - start)
        _row(f"{_CLIENTS} clients back to back, {rate:.0f} answers a second", many, one)
        bursts = await _bursts(url, samples // _CLIENTS)
        _row(f"{_CLIENTS} clients at one moment", Spread.of(bursts), one)
        for pause in _PAUSES_SECONDS:
            apart = await _times(url, _questions(samples), 1, pause / _CLIENTS)
            alike = Spread.of(apart)
            _row(f"one client as often as {_CLIENTS} that pause {pause:g} s", alike, one)
            paced = await _times(url, _questions(samples), _CLIENTS, pause)
            _row(f"{_CLIENTS} clients that pause {pause:g} s", Spread.of(paced), one, alike)
        prose = [PROSE[at % len(PROSE)] for at in range(samples // 5)]
        _row("one client, prose questions", Spread.of(await _times(url, prose, clients=1)))
        firsts = [await _first_event_seconds(client) for _ in range(100)]
        _row("first event of a stream, one client", Spread.of(firsts))
        lags = await _lags(url, samples)
        _row(f"`/livez` while {_CLIENTS} clients ask back to back", Spread.of(lags))


def _questions(count: int) -> list[str]:
    return list(itertools.islice(itertools.cycle(REGISTER), count))


def _row(
    what: str, spread: Spread, single: Spread | None = None, alike: Spread | None = None
) -> None:
    told = f"p50 {spread.p50_ms:.1f}, p95 {spread.p95_ms:.1f}, p99 {spread.p99_ms:.1f} ms"
    if single:
        told += f", p95 {spread.p95_ms / single.p95_ms:.1f}× of one client's alone"
    if alike:
        told += f", {spread.p95_ms / alike.p95_ms:.1f}× of one's at this rate"
    print(f"| {what} | {told} |", flush=True)


class _Client:
    """Asks one question after another, over one connection while the server keeps it."""

    def __init__(self, url: str) -> None:
        host, _, port = url.removeprefix("http://").partition(":")
        self._address = (host, int(port))
        self._kept: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def _connection(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._kept is None or self._kept[0].at_eof():
            self.close()
            self._kept = await asyncio.open_connection(*self._address, limit=_MAX_ANSWER_BYTES)
        return self._kept

    async def seconds_for(self, question: str) -> float:
        """Ask, and return the time until the last byte of the answer."""
        body = json.dumps({"question": question}).encode()
        head = f"POST {_ASK} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        start = time.perf_counter()
        reader, writer = await self._connection()
        writer.write(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body)
        told = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = re.search(r"(?im)^content-length: (\d+)", told)
        if not told.startswith("HTTP/1.1 200 ") or length is None:
            raise RuntimeError(f"{question!r} ended in {told.splitlines()[0]}")
        await reader.readexactly(int(length[1]))
        return time.perf_counter() - start

    def close(self) -> None:
        if self._kept is not None:
            self._kept[1].close()


async def _times(url: str, questions: list[str], clients: int, pause: float = 0.0) -> list[float]:
    """Ask all questions, shared among clients, and return the time each answer took."""
    waiting, chance = iter(questions), random.Random(7)
    seconds: list[float] = []

    async def one() -> None:
        client = _Client(url)
        await asyncio.sleep(chance.uniform(0, pause))
        for question in waiting:
            seconds.append(await client.seconds_for(question))
            await asyncio.sleep(chance.uniform(pause / 2, pause * 3 / 2))
        client.close()

    await asyncio.gather(*(one() for _ in range(clients)))
    return seconds


async def _bursts(url: str, count: int) -> list[float]:
    """Let every client ask at one moment, again and again; return the time each answer took."""
    clients = [_Client(url) for _ in range(_CLIENTS)]
    waiting = iter(_questions((count + 1) * _CLIENTS))
    seconds: list[float] = []
    for _ in range(count + 1):
        asked = [client.seconds_for(next(waiting)) for client in clients]
        seconds += await asyncio.gather(*asked)
        await asyncio.sleep(_REST_SECONDS)
    for client in clients:
        client.close()
    return seconds[_CLIENTS:]


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


async def _lags(url: str, samples: int) -> list[float]:
    """Return how long `/livez` takes on its own connection while the processor is busy."""
    asking = asyncio.create_task(_times(url, _questions(samples), _CLIENTS))
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
