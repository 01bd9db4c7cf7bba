"""Codes, bodies, search, documents, conversations, feedback, version."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from fastapi.testclient import TestClient

from tipassist.index.filters import Filters
from tipassist.index.from_register import passages_of
from tipassist.index.hybrid import Hit, Standing
from tipassist.register.queries import all_locators
from tipassist.storage.ratings import Rating
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app

API = "/api/v1"


@pytest.mark.parametrize(
    ("asked", "locator", "kind"),
    [
        ("A.2.6", "A.2.6", "activity"),
        ("c13", "C.1.3", "activity"),
        ("outcome A-4", "A.4", "outcome"),
        ("pillar b", "B", "pillar"),
        ("Section F", "Section F", "section"),
        ("section f.1.a", "Section F.1.a", "section"),
        ("fn 14", "Footnote 14", "footnote"),
        ("slom", "Glossary SLOM", "glossary"),
        ("actip art 14", "ACTIP Art. 14", "instrument"),
    ],
)
def test_codes_are_read_in_any_spelling(
    client: TestClient, asked: str, locator: str, kind: str
) -> None:
    place = client.get(f"{API}/codes/{asked}").json()
    assert (place["locator"], place["kind"]) == (locator, kind)


def test_every_place_of_the_plan_is_found_and_quotes_its_source(
    site: Site, client: TestClient
) -> None:
    text = site.register.text
    for locator in all_locators(site.register):
        response = client.get(f"{API}/codes/{locator}")
        assert response.status_code == 200, locator
        place = response.json()
        assert place["locator"] == str(locator)
        assert all(0 <= one["start"] < one["end"] <= len(text) for one in place["title"]["spans"])


def test_a_place_names_those_that_enclose_it(client: TestClient) -> None:
    place = client.get(f"{API}/codes/A.2.6").json()
    assert [crumb["locator"] for crumb in place["breadcrumb"]] == ["A", "A.2"]


@pytest.mark.parametrize(
    ("asked", "suggested"),
    [("A.9.1", "A.7.1"), ("Footnote 99", "Footnote 55"), ("what about A.2.6", "A.2.6")],
)
def test_an_unknown_code_suggests_others(client: TestClient, asked: str, suggested: str) -> None:
    response = client.get(f"{API}/codes/{asked}")
    assert response.status_code == 404
    assert response.json()["type"] == "urn:tipassist:problem:unknown_code"
    assert suggested in response.json()["suggestions"]


def test_bodies_are_counted_over_the_whole_table(site: Site, client: TestClient) -> None:
    bodies = client.get(f"{API}/bodies").json()["bodies"]
    assert {one["id"] for one in bodies} == set(site.register.bodies)
    somswd = next(one for one in bodies if one["id"] == "SOMSWD")
    assert somswd["coordinating"] == 6


def test_a_body_is_read_whole(client: TestClient) -> None:
    body = client.get(f"{API}/bodies/somswd").json()
    listed = {one["id"]: one for one in client.get(f"{API}/bodies").json()["bodies"]}["SOMSWD"]
    for role in ("coordinating", "supporting", "relevant"):
        assert len(body[role]) == listed[role]
    assert body["partners"][0]["activities"]


def test_an_unknown_body_suggests_those_that_look_like_it(client: TestClient) -> None:
    response = client.get(f"{API}/bodies/SOMTD")
    assert response.status_code == 404
    assert "SOMTC" in response.json()["suggestions"]


@pytest.mark.parametrize(
    ("form", "start"), [("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# Briefing: SOMSWD")]
)
def test_a_briefing_is_a_file_of_the_form_asked(
    client: TestClient, form: str, start: bytes
) -> None:
    response = client.get(f"{API}/brief.{form}", params={"body": "somswd"})
    assert response.status_code == 200
    assert response.content.startswith(start)
    assert "attachment" in response.headers["content-disposition"]


def test_a_workbook_is_a_file(client: TestClient) -> None:
    response = client.get(f"{API}/merl.xlsx", params={"body": "SLOM"})
    assert response.status_code == 200
    assert response.content.startswith(b"PK")


@pytest.mark.parametrize(
    ("asked", "status", "suggested"),
    [
        ("brief.md?body=SOMTD", 404, "SOMTC"),
        ("brief.md?outcome=A.9", 404, "A.7"),
        ("merl.xlsx?body=SOMTD", 404, "SOMTC"),
        ("brief.md?body=SLOM&outcome=A.1", 422, None),
        ("brief.rtf?body=SLOM", 422, None),
    ],
)
def test_a_file_that_cannot_be_made_is_a_problem(
    client: TestClient, asked: str, status: int, suggested: str | None
) -> None:
    response = client.get(f"{API}/{asked}")
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert suggested is None or suggested in response.json()["suggestions"]


@pytest.fixture
def searching(site: Site) -> Iterator[TestClient]:
    """A site whose search ranks passages by how many words of the query they have."""
    passages = passages_of(site.register)

    def search(query: str, candidate_k: int, filters: Filters) -> tuple[Hit, ...]:
        words = query.casefold().split()
        admitted = [one for one in passages if filters.admit(one)]
        scored = [(sum(w in one.text.casefold() for w in words), one) for one in admitted]
        found = sorted((pair for pair in scored if pair[0]), key=lambda pair: -pair[0])
        return tuple(
            Hit(one, score / 10, Standing(rank, score), None)
            for rank, (score, one) in enumerate(found[:candidate_k], 1)
        )

    with TestClient(build_app(replace(site, search=search))) as client:
        yield client


def test_search_pages_hold_every_result_once(searching: TestClient) -> None:
    asked = {"q": "child", "page_size": "7"}
    first = searching.get(f"{API}/search", params=asked).json()
    pages = [
        searching.get(f"{API}/search", params={**asked, "page": str(page)}).json()["results"]
        for page in range(1, first["pages"] + 1)
    ]
    ranks = [one["rank"] for page in pages for one in page]
    assert ranks == list(range(1, first["total"] + 1))


def test_a_page_after_the_last_is_empty(searching: TestClient) -> None:
    found = searching.get(f"{API}/search", params={"q": "child", "page": 900}).json()
    assert found["results"] == []
    assert found["total"] > 0


def test_search_filters_by_kind_pillar_and_body(searching: TestClient) -> None:
    asked = {"q": "child", "kind": "project", "pillar": "b", "body": "acwc"}
    found = searching.get(f"{API}/search", params=asked).json()["results"]
    assert found
    assert all(one["kind"] == "project" and one["locator"].startswith("B.") for one in found)
    body = searching.get(f"{API}/bodies/ACWC").json()
    held = {one["locator"] for role in ("coordinating", "supporting") for one in body[role]}
    assert {one["locator"] for one in found} <= held


def test_search_refuses_a_body_that_there_is_not(searching: TestClient) -> None:
    response = searching.get(f"{API}/search", params={"q": "child", "body": "FIFA"})
    assert response.status_code == 422


def test_a_document_has_every_place_and_its_spans_point_into_its_text(
    site: Site, client: TestClient
) -> None:
    document = client.get(f"{API}/documents/work-plan").json()
    text = client.get(f"{API}/documents/work-plan/text").text
    assert len(text) == document["chars"]
    places = {place["locator"] for place in document["sections"]}
    assert {str(one) for one in all_locators(site.register)} <= places
    first = document["sections"][0]["passages"][0]
    span = first["spans"][0]
    assert text[span["start"] : span["end"]][:40] == first["text"][:40]


def test_a_quote_of_an_answer_stands_in_the_text(client: TestClient) -> None:
    answer = client.post(f"{API}/ask", json={"question": "What is SOMSWD coordinating?"}).json()
    text = client.get(f"{API}/documents/work-plan/text").text
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in answer["citations"])


def test_there_is_no_document_but_those_listed(client: TestClient) -> None:
    listed = client.get(f"{API}/documents").json()["documents"]
    assert [one["id"] for one in listed] == ["work-plan"]
    assert client.get(f"{API}/documents/other").status_code == 404
    assert client.get(f"{API}/documents/other/text").status_code == 404


@pytest.fixture
def conversation(client: TestClient) -> str:
    answer = client.post(f"{API}/ask", json={"question": "What is SOMSWD coordinating?"}).json()
    return f"{API}/conversations/{answer['conversation_id']}"


def test_a_conversation_is_listed_and_read(client: TestClient, conversation: str) -> None:
    (listed,) = client.get(f"{API}/conversations").json()["conversations"]
    read = client.get(conversation).json()
    assert listed["title"] == read["title"] == "What is SOMSWD coordinating?"
    assert [answer["items_total"] for answer in read["answers"]] == [6]
    assert datetime.fromisoformat(read["updated"]).utcoffset() == timedelta(0)


def test_a_conversation_is_named(client: TestClient, conversation: str) -> None:
    named = client.patch(conversation, json={"title": " Ours "})
    assert named.json()["title"] == "Ours"
    assert client.get(conversation).json()["title"] == "Ours"
    assert client.patch(conversation, json={"title": "  "}).status_code == 422


def test_a_conversation_is_deleted(client: TestClient, conversation: str) -> None:
    assert client.delete(conversation).status_code == 204
    assert client.get(conversation).status_code == 404
    assert client.patch(conversation, json={"title": "x"}).status_code == 404


def test_feedback_is_kept_and_counted(site: Site, client: TestClient) -> None:
    given = {"answer_id": "abc", "rating": "down", "reason": "incomplete", "comment": "B.1.1?"}
    assert client.post(f"{API}/feedback", json=given).status_code == 204
    assert site.feedback.counts()[Rating.DOWN] == 1
    assert 'tipassist_feedback_total{rating="down"} 1.0' in client.get("/metrics").text
    assert client.post(f"{API}/feedback", json={**given, "rating": "fine"}).status_code == 422


def test_the_version_names_the_corpus(site: Site, client: TestClient) -> None:
    assert client.get(f"{API}/version").json()["corpus"] == site.stamp.model_dump()
