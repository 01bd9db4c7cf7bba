"""The real server: it stays awake while it answers, and finishes answers before it stops."""

import asyncio
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import httpx
import pytest

from tests.surfaces.web.running import running
from tipassist.index.filters import Filters
from tipassist.index.hybrid import Hit
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app
from tipassist.surfaces.web.serving import GRACE_SECONDS, build_server

ASK = "/api/v1/ask"
QUESTION = {"question": "What is SOMSWD coordinating?"}


def test_the_server_answers_others_while_a_search_takes_the_processor(site: Site) -> None:
    begun, over = threading.Event(), threading.Event()

    def slow(query: str, candidate_k: int, filters: Filters) -> tuple[Hit, ...]:
        assert query
        assert candidate_k
        assert filters
        begun.set()
        assert over.wait(20)
        return ()

    with running(build_app(replace(site, search=slow))) as address, ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(httpx.get, f"{address}/api/v1/search?q=child", timeout=20)
        assert begun.wait(10)
        alive = httpx.get(f"{address}/livez", timeout=5)
        bodies = httpx.get(f"{address}/api/v1/bodies", timeout=5)
        assert not waiting.done()
        over.set()
        assert waiting.result().status_code == 200
    assert (alive.status_code, bodies.status_code) == (200, 200)


def test_the_first_event_comes_before_the_answer_is_computed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = threading.Event()
    steps = type(site.assistant).steps

    def slow(*args: object, **kwargs: object) -> Iterator[object]:
        assert over.wait(20)
        yield from steps(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(type(site.assistant), "steps", slow)
    headers = {"Accept": "text/event-stream"}
    with (
        running(build_app(site)) as address,
        httpx.stream("POST", f"{address}{ASK}", json=QUESTION, headers=headers) as response,
    ):
        lines = response.iter_lines()
        first = next(lines)
        over.set()
        rest = list(lines)
    assert first == "event: status"
    assert "event: answer" in rest


def test_stopping_finishes_the_answer_in_flight(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()
    steps = type(site.assistant).steps

    def slow(*args: object, **kwargs: object) -> Iterator[object]:
        begun.set()
        time.sleep(0.5)
        yield from steps(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(type(site.assistant), "steps", slow)
    headers = {"Accept": "text/event-stream"}
    with ThreadPoolExecutor(1) as pool, running(build_app(site)) as address:
        waiting = pool.submit(httpx.post, f"{address}{ASK}", json=QUESTION, headers=headers)
        assert begun.wait(10)
    assert "event: answer" in waiting.result().text


def test_a_server_does_not_wait_forever_to_stop(site: Site) -> None:
    assert build_server(site, "127.0.0.1", 0).config.timeout_graceful_shutdown == GRACE_SECONDS


def test_fifty_clients_at_once_all_get_the_answer(served: str) -> None:
    async def one(client: httpx.AsyncClient, number: int) -> tuple[int, int]:
        asked = {**QUESTION, "conversation_id": f"client-{number}"}
        response = await client.post(f"{served}{ASK}", json=asked)
        return response.status_code, response.json()["items_total"]

    async def main() -> list[tuple[int, int]]:
        async with httpx.AsyncClient(timeout=60) as client:
            return await asyncio.gather(*(one(client, number) for number in range(50)))

    assert asyncio.run(main()) == [(200, 6)] * 50
