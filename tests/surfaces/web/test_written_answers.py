"""Answers that a language model writes: their events, their page, their receipt, their counts."""

import asyncio
import json
import threading
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from tests.surfaces.web.conftest import opened_site
from tests.surfaces.web.running import running
from tests.surfaces.web.test_ask_api import EVENTS, events_of
from tests.surfaces.writers import BY_MODEL, LISTED, OPEN, SENTENCES, GivenWriter
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.writing import Drafted, Ending
from tipassist.surfaces.answering import Answering, Surface
from tipassist.surfaces.answers.words import instead_line
from tipassist.surfaces.metrics import Metrics
from tipassist.surfaces.web.app import build_app
from tipassist.types import Answer

ASK = {"question": OPEN}


@pytest.fixture
def writer() -> GivenWriter:
    return GivenWriter()


@pytest.fixture
def client(parts: Dependencies, tmp_path: Path, writer: GivenWriter) -> Iterator[TestClient]:
    with (
        opened_site(replace(parts, writer=writer), tmp_path) as site,
        TestClient(build_app(site), raise_server_exceptions=False) as client,
    ):
        yield client


def streamed(client: TestClient, question: str = OPEN) -> list[tuple[str, dict[str, object]]]:
    asked = {"question": question}
    return events_of(client.post("/api/v1/ask", json=asked, headers=EVENTS).text)


def test_the_evidence_is_told_first_then_each_sentence_then_the_answer(client: TestClient) -> None:
    events = streamed(client)
    kinds = [(name, told.get("route")) for name, told in events]
    answer = Answer.model_validate(events[-1][1])
    drafted = [("claim", "passages")] * (len(kinds) - 5)
    assert kinds == [
        ("status", None),
        *drafted,
        ("status", None),
        ("claim", "writer"),
        ("claim", "writer"),
        ("answer", "writer"),
    ]
    assert drafted
    assert tuple(one.text for one in answer.claims) == SENTENCES


def test_each_route_sends_every_source_with_the_first_claim_that_cites_it(
    client: TestClient,
) -> None:
    events = streamed(client)
    answer = Answer.model_validate(events[-1][1])
    written = [told for name, told in events if name == "claim" and told["route"] == "writer"]
    sent = [one["id"] for told in written for one in told["sources"]]  # type: ignore[attr-defined]
    assert sent == [one.id for one in answer.citations]


def test_an_answer_of_the_register_has_no_writing(client: TestClient, writer: GivenWriter) -> None:
    events = streamed(client, LISTED)
    assert [name for name, _ in events].count("status") == 1
    assert writer.asked == 0


def test_a_failed_writing_leaves_the_answer_without_it(
    client: TestClient, writer: GivenWriter
) -> None:
    writer.ending = Ending.TIMEOUT
    events = streamed(client)
    answer = Answer.model_validate(events[-1][1])
    drafted = [told["text"] for name, told in events if told.get("route") == "passages" and name]
    assert answer.route == "passages"
    assert [one.text for one in answer.claims] == drafted[: len(answer.claims)]


def test_the_receipt_is_a_header_and_stays_with_the_answer(client: TestClient) -> None:
    response = client.post("/api/v1/ask", json=ASK)
    told, answer = json.loads(response.headers["Writing-Receipt"]), response.json()
    place = f"/api/v1/conversations/{answer['conversation_id']}/answers/{answer['id']}/receipt"
    kept = client.get(place).json()
    assert kept == {"answer_id": answer["id"], "receipt": told}
    assert (told["model"], told["deleted"]) == ("scripted-1", ["values", "values", "words"])


def test_an_answer_that_nobody_wrote_has_no_receipt(client: TestClient) -> None:
    response = client.post("/api/v1/ask", json={"question": LISTED})
    answer = response.json()
    place = f"/api/v1/conversations/{answer['conversation_id']}/answers/{answer['id']}/receipt"
    assert "Writing-Receipt" not in response.headers
    assert client.get(place).json()["receipt"] is None


def test_writings_are_counted_without_any_word_of_the_question(client: TestClient) -> None:
    client.post("/api/v1/ask", json=ASK)
    text = client.get("/metrics").text
    counted = (
        'tipassist_writings_total{cached="false",ending="written",model="scripted-1"} 1.0',
        'tipassist_written_sentences_total{model="scripted-1",verdict="kept"} 2.0',
        'tipassist_written_sentences_total{model="scripted-1",verdict="values"} 2.0',
        'tipassist_writer_tokens_total{direction="in",model="scripted-1"} 900.0',
        'tipassist_writer_cost_total{model="scripted-1"} 0.002',
        'tipassist_writer_first_sentence_seconds_count{model="scripted-1"} 1.0',
    )
    assert [one for one in counted if one not in text] == []
    assert "gender" not in text.lower()


def test_a_page_without_scripts_says_who_wrote_the_answer(client: TestClient) -> None:
    page = client.post("/ask", data=ASK).text
    assert BY_MODEL in page
    assert SENTENCES[0] in page
    assert "<b>not</b>" not in page


def test_a_stream_shows_the_evidence_the_sentences_and_then_the_answer_alone(
    client: TestClient,
) -> None:
    text = client.post("/ask", data=ASK, headers={"HX-Request": "true"}).text
    evidence, writing = text.index("claim"), text.index("Writing an answer")
    sentence, end = text.index(SENTENCES[0]), text.index(BY_MODEL)
    assert evidence < writing < sentence < end
    assert text.count(SENTENCES[0]) == 2


def test_the_openai_route_says_who_wrote(client: TestClient) -> None:
    asked = {"model": "tipassist", "messages": [{"role": "user", "content": OPEN}]}
    reply = client.post("/v1/chat/completions", json=asked).json()
    assert "Written by scripted-1" in reply["choices"][0]["message"]["content"]


def test_questions_before_the_last_are_not_written_again(
    client: TestClient, writer: GivenWriter
) -> None:
    said = [OPEN, "Gender equality is about men as well.", OPEN]
    roles = ("user", "assistant", "user")
    messages = [{"role": role, "content": text} for role, text in zip(roles, said, strict=True)]
    client.post("/v1/chat/completions", json={"model": "tipassist", "messages": messages})
    assert writer.asked == 1


def test_other_questions_do_not_wait_behind_hanging_writers(
    parts: Dependencies, tmp_path: Path
) -> None:
    writer = GivenWriter(gate=threading.Event())
    with (
        opened_site(replace(parts, writer=writer), tmp_path) as site,
        running(build_app(site)) as address,
    ):
        ask = partial(httpx.post, f"{address}/api/v1/ask", timeout=60)
        hanging = [threading.Thread(target=ask, kwargs={"json": ASK}) for _ in range(6)]
        for one in hanging:
            one.start()
        assert ask(json={"question": LISTED}).json()["status"] == "answered"
        assert writer.gate is not None
        writer.gate.set()
        for one in hanging:
            one.join(30)


def test_whoever_leaves_while_one_writes_finds_the_answer_without_it(
    parts: Dependencies, tmp_path: Path
) -> None:
    writer = GivenWriter(gate=threading.Event())
    with opened_site(replace(parts, writer=writer), tmp_path) as site:
        answering = Answering(site, Metrics())

        async def leave() -> None:
            steps = answering.steps(OPEN, owner="me", surface=Surface.WEB, conversation_id="left")
            assert isinstance(await anext(steps), Drafted)
            asked = asyncio.ensure_future(anext(steps))
            await asyncio.sleep(0)
            asked.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asked

        asyncio.run(leave())
        assert writer.gate is not None
        writer.gate.set()
        answering.close()
        (answer,) = site.conversations.answers("left", "me")
        assert (writer.left.is_set(), answer.route) == (True, "passages")


def chunks_of(client: TestClient, question: str = OPEN) -> list[dict[str, Any]]:
    asked = {
        "model": "tipassist",
        "messages": [{"role": "user", "content": question}],
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    lines = client.post("/v1/chat/completions", json=asked).text.splitlines()
    told = [line.removeprefix("data: ") for line in lines if line.startswith("data: ")]
    assert told.pop() == "[DONE]"
    return [json.loads(one) for one in told]


def content_of(chunks: list[dict[str, Any]]) -> list[str]:
    return [one["choices"][0]["delta"].get("content") for one in chunks if one["choices"]]


def test_the_openai_stream_tells_each_sentence_and_adds_up_to_the_completion(
    client: TestClient,
) -> None:
    chunks = chunks_of(client)
    told = [one for one in content_of(chunks) if one]
    assert told[0].startswith(SENTENCES[0])
    assert told[1].startswith(f"\n\n{SENTENCES[1]}")
    asked = {"model": "tipassist", "messages": [{"role": "user", "content": OPEN}]}
    whole = client.post("/v1/chat/completions", json=asked).json()
    assert "".join(told) == whole["choices"][0]["message"]["content"]
    assert chunks[-1]["usage"] == whole["usage"]
    assert whole["usage"] == {
        "prompt_tokens": 900,
        "completion_tokens": 40,
        "total_tokens": 940,
    }


def test_the_openai_stream_tells_a_sentence_before_the_writing_ends(
    parts: Dependencies, tmp_path: Path
) -> None:
    writer = GivenWriter(gate_before_last=threading.Event())
    asked = {
        "model": "tipassist",
        "messages": [{"role": "user", "content": OPEN}],
        "stream": True,
    }
    with (
        opened_site(replace(parts, writer=writer), tmp_path) as site,
        running(build_app(site)) as address,
        httpx.stream("POST", f"{address}/v1/chat/completions", json=asked, timeout=60) as reply,
    ):
        lines = reply.iter_lines()
        assert any(SENTENCES[0] in line for line in lines)
        assert writer.gate_before_last is not None
        assert not writer.gate_before_last.is_set()
        writer.gate_before_last.set()
        assert any("[DONE]" in line for line in lines)


def test_an_openai_stream_whose_sentences_do_not_stand_goes_on_with_the_answer(
    client: TestClient, writer: GivenWriter
) -> None:
    writer.ending = Ending.VITAL_LOST
    chunks = chunks_of(client)
    content = "".join(one for one in content_of(chunks) if one)
    asked = {"model": "tipassist", "messages": [{"role": "user", "content": OPEN}]}
    whole = client.post("/v1/chat/completions", json=asked).json()["choices"][0]["message"]
    assert content.endswith(f"{instead_line()}\n\n{whole['content']}")
    annotations = chunks[-2]["choices"][0]["delta"]["annotations"]
    for one, same in zip(annotations, whole["annotations"], strict=True):
        here, there = one["url_citation"], same["url_citation"]
        stretch = content[here["start_index"] : here["end_index"]]
        assert stretch == whole["content"][there["start_index"] : there["end_index"]]
