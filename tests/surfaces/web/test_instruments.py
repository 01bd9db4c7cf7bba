"""Documents beside the plan on the pages and in the API: listed, read by clause, searched."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.corpora import PACT, PACT_TEXT, corpus_with
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import load_corpus
from tipassist.index.filters import Filters
from tipassist.index.from_instruments import instrument_passages
from tipassist.index.hybrid import Hit, Standing
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.app import build_app

API = "/api/v1"
OLDER = replace(PACT, edition="2000", current=False, text="Article 1\n\nThe words of old.\n")


@pytest.fixture
def beside(site: Site, tmp_path: Path) -> Iterator[TestClient]:
    """A site with two editions of a pact, whose search finds all that the filters admit."""
    corpus = load_corpus(corpus_with(tmp_path / "corpus", OLDER, PACT))
    library = Library(corpus)
    passages = [one for each in library for one in instrument_passages(each)]

    def search(query: str, candidate_k: int, filters: Filters) -> tuple[Hit, ...]:
        admitted = [one for one in passages if filters.admit(one) and query in one.text]
        return tuple(
            Hit(one, 1 / rank, Standing(rank, 1.0), None)
            for rank, one in enumerate(admitted[:candidate_k], 1)
        )

    wider = replace(site, corpus=corpus, library=library, search=search)
    with TestClient(build_app(wider), raise_server_exceptions=False) as client:
        yield client


def test_the_api_lists_documents_and_what_is_missing(beside: TestClient) -> None:
    listed = beside.get(f"{API}/documents").json()
    assert [(one["id"], one["edition"], one["pages"]) for one in listed["documents"]] == [
        ("work-plan", "2023-2028", None),
        ("pact", "2000", None),
        ("pact", "2015", 2),
    ]
    assert [one["name"] for one in listed["missing"]] == ["ACTIP", "APA", "BWP", "BWP-Review"]


def test_the_api_gives_the_clauses_of_a_document_with_places_and_pages(
    beside: TestClient,
) -> None:
    got = beside.get(f"{API}/documents/pact").json()
    text = beside.get(f"{API}/documents/pact/text").text
    assert text == PACT_TEXT
    assert got["kind"] == "treaty"
    last = got["sections"][-1]
    assert (last["locator"], last["url"]) == ("PACT Art. 7(1)", "/documents/pact#PACT-Art.-7(1)")
    spans = [(one["start"], one["end"]) for one in last["passages"][-1]["spans"]]
    assert "".join(text[start:end] for start, end in spans).endswith("investigators.")


def test_the_api_gives_an_older_edition_when_it_is_named(beside: TestClient) -> None:
    got = beside.get(f"{API}/documents/pact", params={"edition": "2000"}).json()
    assert got["edition"] == "2000"
    assert got["sections"][0]["url"] == "/documents/pact?edition=2000#PACT-Art.-1"
    assert beside.get(f"{API}/documents/pact", params={"edition": "1900"}).status_code == 404


def test_a_search_finds_the_current_edition_and_older_ones_when_asked(
    beside: TestClient,
) -> None:
    def found(**asked: str) -> set[tuple[str, str, int | None]]:
        results = beside.get(f"{API}/search", params=asked).json()["results"]
        return {(one["document"], one["edition"], one["page"]) for one in results}

    assert found(q="words") == set()
    assert found(q="words", edition="2000") == {("pact", "2000", None)}
    assert found(q="records") == {("pact", "2015", 1)}
    assert found(q="records", document="work-plan") == set()


def test_the_page_of_a_document_shows_each_clause_with_its_anchor_and_page(
    beside: TestClient,
) -> None:
    page = beside.get("/documents/pact").text
    ids = re.findall(r'id="(PACT[^"]*)"', page)
    assert ids == [
        "PACT-Chapter-II",
        "PACT-Art.-6",
        "PACT-Art.-6(1)",
        "PACT-Art.-7",
        "PACT-Art.-7(1)",
    ]
    assert re.search(r"PACT Art\. 7\(1\)</span>\s+Parties share records of money laundering", page)
    assert len(set(re.findall(r'id="([^"]+)"', page))) == len(re.findall(r'id="([^"]+)"', page))


def test_the_stored_text_of_a_document_has_the_anchors_too(beside: TestClient) -> None:
    page = beside.get("/documents/pact/source").text
    assert 'id="PACT-Art.-7"' in page
    assert 'id="PACT-Art.-7(1)"' in page


def test_an_older_edition_is_shown_as_such(beside: TestClient) -> None:
    page = beside.get("/documents/pact?edition=2000").text
    assert "which is not the current one" in page
    assert "/documents/pact/source?edition=2000" in page


def test_the_page_of_documents_tells_what_is_not_here(beside: TestClient) -> None:
    page = beside.get("/documents").text
    assert "/documents/pact?edition=2000" in page
    assert "Not here yet" in page
    assert "ASEAN Convention against Trafficking in Persons" in page


def test_a_found_clause_leads_into_its_document(beside: TestClient) -> None:
    page = beside.get("/search?q=records&document=pact").text
    assert 'href="/documents/pact#PACT-Art.-7(1)"' in page
    assert '<option value="pact" selected>PACT</option>' in page
    assert ">Articles</option>" in page


def test_without_other_documents_the_search_offers_none(client: TestClient) -> None:
    page = client.get("/search?q=records").text
    assert 'name="document"' not in page
    assert ">Articles</option>" not in page
