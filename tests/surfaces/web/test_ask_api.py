"""`POST /api/v1/ask`."""

import json
from dataclasses import replace
from typing import Never, cast

import pytest
from fastapi.testclient import TestClient

from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.documents.desk import DocumentDesk
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app
from tipassist.types import Answer, AnswerStatus

QUESTION = {"question": "What is SOMSWD coordinating?"}
EVENTS = {"Accept": "text/event-stream"}


class FaultyDesk:
    """Breaks at every question, with words that nobody outside may read."""

    def answer(self, *_: object) -> Never:
        raise RuntimeError("a secret of the machine")


@pytest.fixture
def broken(site: Site, parts: Dependencies) -> TestClient:
    """A site whose every answer ends in a fault."""
    faulty = Assistant(replace(parts, desk=cast(DocumentDesk, FaultyDesk())))
    return TestClient(build_app(replace(site, assistant=faulty)))


def events_of(text: str) -> list[tuple[str, dict[str, object]]]:
    blocks = [
        dict(line.split(": ", 1) for line in block.splitlines())
        for block in text.split("\n\n")
        if block
    ]
    return [(block["event"], json.loads(block["data"])) for block in blocks]


def test_json_is_exactly_the_contract(client: TestClient) -> None:
    answer = Answer.model_validate_json(client.post("/api/v1/ask", json=QUESTION).content)
    assert answer.status is AnswerStatus.ANSWERED
    assert len(answer.items) == 6


def test_events_tell_status_first_then_claims_then_the_whole_answer(client: TestClient) -> None:
    response = client.post("/api/v1/ask", json=QUESTION, headers=EVENTS)
    assert response.headers["content-type"].startswith("text/event-stream")
    events = events_of(response.text)
    names = [name for name, _ in events]
    answer = Answer.model_validate(events[-1][1])
    assert names == ["status", *["claim"] * len(answer.claims), "answer"]


def test_every_source_is_sent_with_the_first_claim_that_cites_it(client: TestClient) -> None:
    response = client.post("/api/v1/ask", json=QUESTION, headers=EVENTS)
    events = events_of(response.text)
    answer = Answer.model_validate(events[-1][1])
    claims = [content for name, content in events if name == "claim"]
    sent = [source for claim in claims for source in claim["sources"]]  # type: ignore[attr-defined]
    assert sorted(one["id"] for one in sent) == sorted(one.id for one in answer.citations)
    cited = [claim["citations"] for claim in claims]
    assert cited == [list(claim.citations) for claim in answer.claims]


def test_a_conversation_goes_on(client: TestClient) -> None:
    first = client.post("/api/v1/ask", json=QUESTION).json()
    again = {"question": "And supporting?", "conversation_id": first["conversation_id"]}
    second = client.post("/api/v1/ask", json=again).json()
    assert second["conversation_id"] == first["conversation_id"]
    assert "SOMSWD supports" in second["text"]


def test_my_body_is_the_one_of_the_request(client: TestClient) -> None:
    asked = {"question": "What does my body coordinate?", "body": "slom"}
    assert "SLOM" in client.post("/api/v1/ask", json=asked).json()["text"]


def test_an_unknown_body_is_refused_by_name(client: TestClient) -> None:
    response = client.post("/api/v1/ask", json={**QUESTION, "body": "FIFA"})
    assert response.status_code == 422
    assert response.json()["errors"][0]["field"] == "body"


def test_a_stream_whose_answer_breaks_ends_in_an_error_that_names_the_request(
    broken: TestClient,
) -> None:
    response = broken.post("/api/v1/ask", json=QUESTION, headers=EVENTS)
    (first, _), (last, problem) = events_of(response.text)
    assert (first, last) == ("status", "error")
    assert problem["request_id"] == response.headers["X-Request-ID"]
    assert "secret" not in response.text


def test_an_answer_that_breaks_keeps_the_contract_and_says_only_that(broken: TestClient) -> None:
    response = broken.post("/api/v1/ask", json=QUESTION)
    answer = Answer.model_validate_json(response.content)
    assert answer.status is AnswerStatus.ERROR
    assert "secret" not in response.text
