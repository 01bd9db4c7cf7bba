"""The API's description: what it says holds, and the server keeps to it."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from tests.another_plan import corpus_of_another_plan
from tests.answer.conftest import NoSemantics
from tests.surfaces.web.conftest import opened_site
from tests.surfaces.web.running import running
from tipassist.answer.talks.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app
from tipassist.surfaces.web.developers import groups_of
from tipassist.surfaces.web.problems import Problem
from tipassist.types import Answer

UNFILLED = re.compile(r"\{(?:an?|two|the)_\w+\}")
OPERATIONS = {
    ("POST", "/api/v1/ask"),
    ("POST", "/api/v1/feedback"),
    ("GET", "/api/v1/codes/{locator}"),
    ("GET", "/api/v1/bodies"),
    ("GET", "/api/v1/bodies/{body}"),
    ("GET", "/api/v1/brief.{form}"),
    ("GET", "/api/v1/merl.xlsx"),
    ("GET", "/api/v1/search"),
    ("GET", "/api/v1/documents"),
    ("GET", "/api/v1/documents/{document}"),
    ("GET", "/api/v1/documents/{document}/text"),
    ("GET", "/api/v1/conversations"),
    ("GET", "/api/v1/conversations/{conversation_id}"),
    ("PATCH", "/api/v1/conversations/{conversation_id}"),
    ("DELETE", "/api/v1/conversations/{conversation_id}"),
    ("GET", "/api/v1/conversations/{conversation_id}/answers/{answer_id}/receipt"),
    ("GET", "/api/v1/version"),
    ("GET", "/v1/models"),
    ("GET", "/v1/models/{model}"),
    ("POST", "/v1/chat/completions"),
}


def operations(description: dict[str, Any]) -> set[tuple[str, str]]:
    return {
        (method.upper(), path)
        for path, methods in description["paths"].items()
        for method in methods
    }


def test_the_description_has_the_api_and_no_page(app: FastAPI) -> None:
    assert operations(app.openapi()) == OPERATIONS


def test_every_field_that_can_be_sent_is_explained(app: FastAPI) -> None:
    groups = groups_of(app.openapi())
    silent = [
        f"{one.method} {one.path} {parameter.name}"
        for group in groups
        for one in group.operations
        for parameter in one.parameters
        if not parameter.words and parameter.place != "path"
    ]
    assert silent == []


def example_of(client: TestClient, path: str, method: str, status: str) -> Any:
    described = client.get("/api/v1/openapi.json").json()["paths"][path][method]
    return next(iter(described["responses"][status]["content"].values()))["example"]


def test_the_example_of_an_answer_is_what_the_server_says(client: TestClient) -> None:
    shown = Answer.model_validate(example_of(client, "/api/v1/ask", "post", "200"))
    given = client.post("/api/v1/ask", json={"question": shown.question}).json()
    same = {"id": shown.id, "conversation_id": shown.conversation_id, "took_ms": shown.took_ms}
    assert Answer.model_validate(given | same) == shown


def test_the_example_of_a_problem_is_what_the_server_says(client: TestClient) -> None:
    shown = Problem.model_validate(example_of(client, "/api/v1/codes/{locator}", "get", "404"))
    given = client.get(shown.instance).json()
    assert Problem.model_validate(given | {"request_id": shown.request_id}) == shown


def test_no_name_is_left_to_be_filled_in(app: FastAPI) -> None:
    assert UNFILLED.findall(json.dumps(app.openapi())) == []


def test_another_plan_is_described_with_names_of_its_own(tmp_path: Path) -> None:
    corpus = corpus_of_another_plan(tmp_path / "corpus")
    settings = Settings(corpus_dir=corpus, state_dir=tmp_path)
    parts = build_dependencies(settings, NoSemantics(), conversations=MemoryConversations())
    with opened_site(parts, tmp_path, corpus) as site:
        app = build_app(site)
        with TestClient(app, raise_server_exceptions=False) as client:
            page = client.get("/api/v1/docs").text
            shown = example_of(client, "/api/v1/ask", "post", "200")
            mentioned = client.get(f"/api/v1/codes/{shown['items'][0]['locator']}")
        told = json.dumps([app.openapi(), page])
        spoken = [site.assistant.ask("What does A.1.2 say?").corpus.edition]
    assert shown["corpus"]["edition"] == spoken[0]
    assert mentioned.status_code == 200
    foreign = {name for name in ("SOMSWD", "A.2.6", "ACTIP", "2023-2028") if name in told}
    assert foreign == set()


def test_keys_are_described_as_needed_only_where_they_are(site: Site) -> None:
    optional = build_app(site).openapi()["paths"]["/api/v1/bodies"]["get"]["security"]
    needed = build_app(replace(site, needs_keys=True)).openapi()
    assert {} in optional
    assert needed["paths"]["/api/v1/bodies"]["get"]["security"] == [{"API key": []}]


def test_the_page_for_developers_shows_every_operation(client: TestClient) -> None:
    page = client.get("/api/v1/docs")
    assert page.status_code == 200
    for method, path in OPERATIONS:
        assert f'<span class="method">{method}</span> <code>{path}</code>' in page.text
    assert "<script>" not in page.text
    assert 'src="http' not in page.text


def test_a_method_that_is_not_allowed_is_told_those_that_are(client: TestClient) -> None:
    response = client.post("/api/v1/conversations/x", json={})
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, PATCH, DELETE"


@pytest.mark.slow
def test_the_server_keeps_to_its_description(site: Site, tmp_path: Path) -> None:
    """Ask whatever the description allows, and more; a body that does not exist may be refused."""
    settings = site.settings.model_copy(update={"asks_per_minute": 1_000_000})
    tool = Path(sys.executable).with_name("schemathesis")
    report = tmp_path / "report.xml"
    options = [
        "--max-examples=30",
        "--seed=7",
        "--exclude-checks=positive_data_acceptance",
        "--report=junit",
        f"--report-junit-path={report}",
    ]
    with running(build_app(replace(site, settings=settings))) as address:
        done = subprocess.run(
            [str(tool), "run", f"{address}/api/v1/openapi.json", *options],
            cwd=tmp_path,
            check=False,
            capture_output=True,
            text=True,
            timeout=600,
        )
    assert done.returncode == 0, done.stdout[-6000:]
    assert report.is_file()


def test_the_description_is_json_that_any_tool_reads(client: TestClient) -> None:
    description = json.loads(client.get("/api/v1/openapi.json").content)
    assert description["openapi"].startswith("3.1")
    references = set(_references(description))
    names = {f"#/components/schemas/{name}" for name in description["components"]["schemas"]}
    assert references <= names


def _references(node: Any) -> set[str]:
    if isinstance(node, dict):
        own = {node["$ref"]} if isinstance(node.get("$ref"), str) else set()
        return own.union(*(_references(one) for one in node.values()))
    if isinstance(node, list):
        return set().union(*(_references(one) for one in node))
    return set()
