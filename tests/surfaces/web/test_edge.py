"""Between server and handlers: ids, headers, keys, limits, CORS, logs, counts, readiness."""

import json
import logging
import threading
import time
from dataclasses import replace

import pytest
from fastapi.testclient import TestClient

from tipassist.errors import ConfigError
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app
from tipassist.surfaces.web.logs import JsonFormatter
from tipassist.surfaces.web.serving import guarded, is_loopback

ASK = "/api/v1/ask"
QUESTION = {"question": "What is SOMSWD coordinating?"}


def with_settings(site: Site, **changed: object) -> TestClient:
    settings = site.settings.model_copy(update=changed)
    return TestClient(build_app(replace(site, settings=settings)), raise_server_exceptions=False)


def test_a_harmless_request_id_is_kept_and_another_replaced(client: TestClient) -> None:
    kept = client.get("/livez", headers={"X-Request-ID": "build-7.a"})
    made = client.get("/livez", headers={"X-Request-ID": "<script>"})
    assert kept.headers["x-request-id"] == "build-7.a"
    assert made.headers["x-request-id"] != "<script>"


def test_the_policy_lets_a_page_load_only_what_is_ours(client: TestClient) -> None:
    policy = client.get("/livez").headers["content-security-policy"]
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_static_file_is_kept_while_its_address_names_its_digest(client: TestClient) -> None:
    named = client.get("/static/app.css?v=0123456789")
    plain = client.get("/static/app.css")
    assert "immutable" in named.headers["cache-control"]
    assert plain.headers["cache-control"] == "no-cache"
    assert client.get("/static/none.css").status_code == 404


def test_other_origins_are_not_let_in_unless_named(site: Site) -> None:
    headers = {"Origin": "https://other.example", "Access-Control-Request-Method": "POST"}
    closed = with_settings(site).options(ASK, headers=headers)
    opened = with_settings(site, allowed_origins=("https://other.example",))
    assert "access-control-allow-origin" not in closed.headers
    allowed = opened.options(ASK, headers=headers).headers["access-control-allow-origin"]
    assert allowed == "https://other.example"


def test_a_key_is_needed_where_the_site_says_so(site: Site) -> None:
    client = TestClient(build_app(replace(site, needs_keys=True, local=False)))
    key = site.keys.create("tests")
    good = {"Authorization": f"Bearer {key}"}
    assert client.get("/api/v1/bodies").status_code == 401
    assert client.get("/api/v1/bodies").headers["www-authenticate"].startswith("Bearer")
    assert client.get("/api/v1/bodies", headers=good).status_code == 200
    assert client.get("/v1/models", headers=good).status_code == 200
    assert client.post("/mcp", json={}).status_code == 401


def test_a_revoked_key_stops_working(site: Site, client: TestClient) -> None:
    key = site.keys.create("tests")
    headers = {"Authorization": f"Bearer {key}"}
    assert client.get("/api/v1/bodies", headers=headers).status_code == 200
    site.keys.revoke(key.split("_")[1])
    assert client.get("/api/v1/bodies", headers=headers).status_code == 401


def test_a_key_that_is_none_of_ours_is_ignored_where_none_is_needed(client: TestClient) -> None:
    headers = {"Authorization": "Bearer sk-something"}
    assert client.get("/api/v1/bodies", headers=headers).status_code == 200


def test_a_conversation_is_seen_only_with_the_key_that_began_it(
    site: Site, client: TestClient
) -> None:
    ours, theirs = (
        {"Authorization": f"Bearer {site.keys.create(name)}"} for name in ("ours", "theirs")
    )
    one = client.post(ASK, json=QUESTION, headers=ours).json()["conversation_id"]
    path = f"/api/v1/conversations/{one}"
    assert client.get(path, headers=ours).status_code == 200
    assert client.get(path, headers=theirs).status_code == 404
    assert client.get(path).status_code == 404
    assert client.delete(path, headers=theirs).status_code == 404


def test_those_who_share_an_address_do_not_see_each_others_conversations(site: Site) -> None:
    client = TestClient(build_app(replace(site, local=False)))
    key = {"Authorization": f"Bearer {site.keys.create('tests')}"}
    client.post(ASK, json=QUESTION)
    assert client.get("/api/v1/conversations").status_code == 401
    assert client.get("/api/v1/conversations", headers=key).json() == {"conversations": []}


def test_too_many_questions_are_told_when_to_come_again(site: Site) -> None:
    client = with_settings(site, asks_per_minute=2)
    statuses = [client.post(ASK, json=QUESTION).status_code for _ in range(3)]
    refused = client.post("/v1/chat/completions", json={"model": "tipassist", "messages": []})
    third = client.post(ASK, json=QUESTION)
    assert statuses == [200, 200, 429]
    assert 1 <= int(third.headers["retry-after"]) <= 60
    assert refused.status_code in (422, 429)
    assert client.get("/api/v1/bodies").status_code == 200


def test_a_question_counts_for_one_minute() -> None:
    now = [0.0]
    allowance = Allowance(2, clock=lambda: now[0])
    assert allowance.wait_seconds("ana") == 0
    now[0] = 40.0
    assert allowance.wait_seconds("ana") == 0
    assert allowance.wait_seconds("ana") == 20
    assert allowance.wait_seconds("budi") == 0
    now[0] = 60.0
    assert allowance.wait_seconds("ana") == 0
    now[0] = 200.0
    assert allowance.wait_seconds("ana") == 0


def test_keys_have_limits_of_their_own(site: Site) -> None:
    client = with_settings(site, asks_per_minute=1)
    headers = {"Authorization": f"Bearer {site.keys.create('tests')}"}
    assert client.post(ASK, json=QUESTION).status_code == 200
    assert client.post(ASK, json=QUESTION, headers=headers).status_code == 200
    assert client.post(ASK, json=QUESTION, headers=headers).status_code == 429


def test_counts_have_no_question_in_them(client: TestClient) -> None:
    client.post(ASK, json=QUESTION)
    client.get("/api/v1/codes/A.2.6")
    client.get("/api/v1/codes/A.2.7")
    text = client.get("/metrics").text
    answered = 'tipassist_answers_total{kind="register",status="answered",surface="api"} 1.0'
    looked_up = (
        'tipassist_http_requests_total{method="GET",route="/api/v1/codes/{locator}",status="200"}'
    )
    assert answered in text
    assert looked_up in text
    assert "SOMSWD" not in text
    assert "A.2.6" not in text


def test_it_is_ready_once_it_is_warm(site: Site) -> None:
    client = TestClient(build_app(site))
    before = client.get("/readyz")
    assert (before.status_code, before.json()["checks"]["index"]) == (503, "loading")
    with client:
        after = client.get("/readyz")
    assert after.json()["ready"] is True


def test_nothing_is_loading_any_more_once_the_server_has_stopped(site: Site) -> None:
    asked, loaded = threading.Event(), threading.Event()

    def slowly() -> None:
        assert asked.wait(20)
        time.sleep(0.2)
        loaded.set()

    with TestClient(build_app(replace(site, warm=slowly))) as client:
        assert client.get("/readyz").json()["checks"]["index"] == "loading"
        asked.set()
    assert loaded.is_set()


def test_an_index_that_cannot_be_used_is_told(site: Site) -> None:
    def fail() -> None:
        raise ConfigError("The model is gone.")

    with TestClient(build_app(replace(site, warm=fail))) as client:
        response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["checks"]["index"] == "failed"
    assert client.get("/livez").status_code == 200


def test_logs_leave_questions_out_unless_told(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "tipassist")
    asking = with_settings(site)
    asking.post(ASK, json=QUESTION)
    asking.get("/api/v1/codes/SOMSWD")
    quiet = [JsonFormatter(messages=False).format(record) for record in caplog.records]
    caplog.clear()
    with_settings(site, log_questions=True).post(ASK, json=QUESTION)
    told = [JsonFormatter(messages=False).format(record) for record in caplog.records]
    assert quiet
    assert not any("SOMSWD" in line for line in quiet)
    assert any(json.loads(line).get("question") == QUESTION["question"] for line in told)


def test_a_logged_exception_tells_where_and_not_what() -> None:
    try:
        raise ValueError("what somebody asked")
    except ValueError as error:
        record = logging.LogRecord(
            "x", logging.ERROR, "x", 1, "broke", None, (ValueError, error, error.__traceback__)
        )
    line = json.loads(JsonFormatter(messages=False).format(record))
    assert line["exception"] == "ValueError"
    assert "test_edge.py" in line["frames"][0]
    assert "asked" not in json.dumps(line)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.0.0.2", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.4", False),
        ("localhost.example", False),
    ],
)
def test_only_loopback_is_loopback(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_serving_other_machines_without_a_key_is_refused(site: Site) -> None:
    with pytest.raises(ConfigError, match="--open"):
        guarded(site, "0.0.0.0", open_without_keys=False)
    site.keys.revoke(site.keys.create("old").split("_")[1])
    with pytest.raises(ConfigError, match="tipassist keys create"):
        guarded(site, "0.0.0.0", open_without_keys=False)


def test_serving_other_machines_needs_keys_or_a_word(site: Site) -> None:
    assert not guarded(site, "0.0.0.0", open_without_keys=True).needs_keys
    site.keys.create("tests")
    assert guarded(site, "0.0.0.0", open_without_keys=False).needs_keys
    assert not guarded(site, "127.0.0.1", open_without_keys=False).needs_keys
