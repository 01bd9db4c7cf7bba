"""Every error is a problem: `application/problem+json`, a fixed sentence and the request's id."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tipassist.errors import StorageError
from tipassist.index.filters import Filters
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app
from tipassist.surfaces.web.problems import ProblemKind, kind_of_status, problem_words

ASK = "/api/v1/ask"


def test_every_kind_of_problem_has_words_and_no_other_does() -> None:
    words = problem_words()
    assert set(words) == {kind.value for kind in ProblemKind}
    assert all(set(one) == {"status", "title", "detail"} for one in words.values())


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 406, 413, 415, 429, 503])
def test_a_bare_status_becomes_a_problem_of_that_status(status: int) -> None:
    assert problem_words()[kind_of_status(status).value]["status"] == status


@pytest.mark.parametrize(
    ("method", "path", "sent", "status"),
    [
        ("GET", "/api/v1/nothing", {}, 404),
        ("GET", ASK, {}, 405),
        ("POST", ASK, {"json": {}}, 422),
        ("POST", ASK, {"json": {"question": "x", "more": 1}}, 422),
        ("POST", ASK, {"json": {"question": ""}}, 422),
        ("POST", ASK, {"json": {"question": "x", "conversation_id": "a b"}}, 422),
        ("POST", ASK, {"content": b"{", "headers": {"Content-Type": "application/json"}}, 400),
        ("POST", ASK, {"content": b"x" * 70_000}, 413),
        ("POST", ASK, {"json": {"question": "x"}, "headers": {"Accept": "image/png"}}, 406),
        ("GET", "/api/v1/codes/A.9.1", {}, 404),
        ("GET", "/api/v1/search", {}, 422),
        ("GET", "/api/v1/conversations/none", {}, 404),
        ("DELETE", "/api/v1/conversations/none", {}, 404),
    ],
)
def test_errors_are_problems_with_the_id_of_the_request(
    client: TestClient, method: str, path: str, sent: dict[str, object], status: int
) -> None:
    response = client.request(method, path, **sent)  # type: ignore[arg-type]
    problem = response.json()
    assert response.headers["content-type"] == "application/problem+json"
    assert (response.status_code, problem["status"]) == (status, status)
    assert problem["request_id"] == response.headers["x-request-id"]
    assert problem["instance"] == path
    assert "content-security-policy" in response.headers


def test_a_body_that_does_not_say_its_length_is_not_read_beyond_the_cap(
    client: TestClient,
) -> None:
    def chunks() -> Iterator[bytes]:
        yield from [b"x" * 10_000] * 8

    headers = {"Content-Type": "application/json"}
    response = client.post(ASK, content=chunks(), headers=headers)
    assert response.status_code == 413
    assert response.json()["type"] == "urn:tipassist:problem:too_large"


def test_what_was_sent_is_not_repeated(client: TestClient) -> None:
    response = client.post(ASK, json={"question": ["a secret"]})
    assert "a secret" not in response.text
    assert response.json()["errors"][0]["field"] == "question"


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", None])
def test_a_body_that_is_not_said_to_be_json_is_told_what_to_send(
    client: TestClient, kind: str | None
) -> None:
    headers = {"Content-Type": kind} if kind else {}
    response = client.post(ASK, content=b'{"question": "A.2.6"}', headers=headers)
    assert response.status_code == 415
    assert "Content-Type: application/json" in response.json()["detail"]


def test_half_characters_are_refused_and_not_a_fault(client: TestClient) -> None:
    sent = '{"question": "\\ud800"}'
    response = client.post(ASK, content=sent, headers={"Content-Type": "application/json"})
    assert response.status_code in (200, 422)
    assert json.loads(response.content)


@pytest.fixture
def broken(site: Site) -> FastAPI:
    def fail(query: str, candidate_k: int, filters: Filters) -> tuple[()]:
        raise RuntimeError(f"{query} {candidate_k} {filters} /secret/path")

    return build_app(replace(site, search=fail))


def test_a_fault_tells_a_fixed_sentence_and_the_id(broken: FastAPI) -> None:
    client = TestClient(broken, raise_server_exceptions=False)
    response = client.get("/api/v1/search", params={"q": "mine"})
    assert response.status_code == 500
    assert "secret" not in response.text
    assert "mine" not in response.json()["detail"]
    assert response.json()["request_id"] == response.headers["x-request-id"]
    assert "content-security-policy" in response.headers


def test_a_database_that_fails_is_not_ready(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    client = TestClient(build_app(site), raise_server_exceptions=False)

    def fail(*_: object, **__: object) -> tuple[()]:
        raise StorageError("The password is x.")

    monkeypatch.setattr(type(site.conversations), "talks", fail)
    response = client.get("/api/v1/conversations")
    assert response.status_code == 503
    assert "password" not in response.text
