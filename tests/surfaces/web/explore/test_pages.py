"""Pages and files of the explorer over HTTP."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from random import Random

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from tests.corpus.plan import parse
from tests.corpus.registers import registers
from tests.corpus.render import render
from tests.surfaces.web.explore.plans import ODD_BODY, OTHER_PLAN
from tests.surfaces.web.explore.test_links import Crawl
from tipassist.corpus.manifest import StoredDocument
from tipassist.errors import IndexMissingError
from tipassist.index.filters import Filters
from tipassist.index.hybrid import Hit
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.surfaces.page_links import place_url
from tipassist.surfaces.site import Site
from tipassist.surfaces.views.known import known_places
from tipassist.surfaces.views.quiz import questions_of
from tipassist.surfaces.web.app import build_app


@pytest.fixture
def other(explorer_site: Site) -> Iterator[TestClient]:
    """The explorer over a plan that shares nothing with the real one but its form."""
    bodies = {name: name for name in OTHER_PLAN.bodies}
    site = replace(explorer_site, editions=Editions(OTHER_PLAN), body_named=bodies.get)
    with TestClient(build_app(site), raise_server_exceptions=False) as client:
        yield client


def test_every_page_of_another_plan_can_be_read(other: TestClient) -> None:
    crawl = Crawl(other)
    crawl.run(iter(["/explore", "/matrix", "/network", "/bodies", "/tour", "/tour/check"]))
    wrong = [one for one in crawl.broken if not one.startswith("/documents/other")]
    assert wrong == []
    assert len(crawl.pages) > 25


def test_a_body_with_an_odd_name_has_its_page_and_files(other: TestClient) -> None:
    page = other.get("/bodies/BEES%2F2")
    assert page.status_code == 200
    assert "A&amp;B &lt;1&gt;" in page.text
    assert ODD_BODY in OTHER_PLAN.bodies
    files = re.findall(
        r'href="(/(?:brief|merl)\.[^"]+)"', other.get("/bodies/A%26B%20%3C1%3E").text
    )
    assert len(files) == 4
    for address in files:
        response = other.get(unescape(address))
        assert response.status_code == 200
        assert "A-B-1-" in response.headers["content-disposition"]


def test_too_many_files_are_refused_until_later(explorer_site: Site) -> None:
    settings = explorer_site.settings.model_copy(update={"asks_per_minute": 1})
    with TestClient(build_app(replace(explorer_site, settings=settings))) as client:
        assert client.get("/brief.md?outcome=B.3").status_code == 200
        refused = client.get("/merl.xlsx?body=SOMSWD")
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0


def test_the_matrix_as_csv_is_the_table_shown(explorer: TestClient, register: Register) -> None:
    response = explorer.get("/matrix.csv?sort=total")
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(response.text)))
    assert rows[0][0] == "body"
    assert rows[0][1 : 1 + len(register.outcomes)] == [one.code for one in register.outcomes]
    assert rows[1][0] == "SOMTC"
    assert len(rows) == 1 + len(register.bodies) + 3


@pytest.mark.parametrize(
    ("page", "subject"),
    [
        ("/bodies/SOMSWD", "body=SOMSWD"),
        ("/explore/B.3", "outcome=B.3"),
        ("/explore/B.1.1", "activities=B.1.1"),
    ],
)
def test_pages_lead_to_their_briefing(explorer: TestClient, page: str, subject: str) -> None:
    shown = explorer.get(page).text
    for form, begins in (("docx", b"PK"), ("pdf", b"%PDF"), ("md", b"# Briefing: ")):
        address = f"/brief.{form}?{subject}"
        assert f'href="{address}"' in shown
        response = explorer.get(address)
        assert response.content.startswith(begins)
        assert f'.{form}"' in response.headers["content-disposition"]


def test_a_body_leads_to_its_workbook_for_monitoring(
    explorer: TestClient, register: Register
) -> None:
    assert 'href="/merl.xlsx?body=SOMSWD"' in explorer.get("/bodies/SOMSWD").text
    response = explorer.get("/merl.xlsx?body=somswd")
    assert response.headers["content-disposition"] == (
        f'attachment; filename="merl-SOMSWD-{register.edition}.xlsx"'
    )
    assert load_workbook(io.BytesIO(response.content)).sheetnames[0] == "Pillar A"


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("/brief.docx?body=QQQQ", "SOMSWD"),
        ("/brief.pdf?outcome=B.9", "B.7"),
        ("/brief.md?activities=B.1.1,A.9.9", "A.7.3"),
        ("/merl.xlsx?body=QQQQ", "SOMSWD"),
        ("/brief.docx", ""),
        ("/brief.docx?body=SOMSWD&outcome=B.3", ""),
        ("/brief.docx?activities=,", ""),
        ("/merl.xlsx", ""),
    ],
)
def test_a_briefing_on_nothing_is_not_found(explorer: TestClient, address: str, said: str) -> None:
    response = explorer.get(address)
    assert response.status_code == 404
    assert said in response.text


def test_my_body_is_the_one_chosen_else_the_list(explorer: TestClient) -> None:
    assert "Which body is yours?" in explorer.get("/my-body").text
    chosen = explorer.get("/my-body", headers={"cookie": "tip_body=SOMSWD"})
    assert "<h1>SOMSWD</h1>" in chosen.text
    forged = explorer.get("/my-body", headers={"cookie": "tip_body=NOBODY"})
    assert "Which body is yours?" in forged.text
    named = explorer.get("/my-body?body=somswd", follow_redirects=False)
    assert named.headers["location"] == "/bodies/SOMSWD"


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("/search?q=visa+extension", "A.1.3"),
        ("/search?q=c13", "/explore/C.1.3"),
        ("/search?q=somswd", "/bodies/SOMSWD"),
        ("/search?q=A.9.1", "The plan has no A.9.1"),
        ("/search?q=qqqq", "Nothing found"),
        ("/search?q=victims+of+TIP&kind=project", "page 1 of"),
        ("/search?q=%3Cscript%3Ealert(1)", "&lt;script&gt;alert(1)"),
        ("/search?q=migrant&kind=x&pillar=Z&body=Y&at=9999999999999", "page"),
        ("/search?q=", "Codes are found exactly"),
    ],
)
def test_search_shows_names_passages_and_what_is_not_there(
    explorer: TestClient, address: str, wanted: str
) -> None:
    response = explorer.get(address)
    assert response.status_code == 200
    assert wanted in response.text


def test_filters_of_a_search_hold_for_all_that_is_found(explorer: TestClient) -> None:
    page = explorer.get("/search?q=victims+of+TIP&pillar=B&body=SOMSWD").text
    trails = [line for line in page.splitlines() if "Pillar" in line and "›" in line]
    assert trails
    assert all("Pillar B" in line for line in trails)


def test_search_without_an_index_still_finds_names(explorer_site: Site) -> None:
    def search(query: str, candidate_k: int, filters: Filters) -> tuple[Hit, ...]:
        raise IndexMissingError(f"none for {query!r} ({candidate_k}, {filters})")

    with TestClient(build_app(replace(explorer_site, search=search))) as client:
        page = client.get("/search?q=A.1.1")
    assert page.status_code == 200
    assert "/explore/A.1.1" in page.text
    assert "not possible at the moment" in page.text


def test_the_self_check_is_graded_with_its_source(explorer: TestClient, register: Register) -> None:
    questions = questions_of(register, 3)
    right = "&".join(f"{one.name}={one.right}" for one in questions)
    graded = explorer.get(f"/tour/check?set=3&graded=1&{right}").text
    assert "4 of 4 right." in graded
    assert all(one.source.url in graded for one in questions)
    assert "0 of 4 right." in explorer.get("/tour/check?set=3&graded=1").text


@pytest.mark.parametrize("number", ["0", "9", "x", "01", "9" * 5000])
def test_a_step_that_the_tour_has_not_is_not_found(explorer: TestClient, number: str) -> None:
    assert explorer.get(f"/tour/{number}").status_code == 404


def test_the_stored_text_marks_a_place(explorer: TestClient) -> None:
    page = explorer.get("/documents/work-plan/source?place=A.1").text
    assert page.count("<mark>") >= 2
    assert "<mark>" not in explorer.get("/documents/work-plan/source").text
    assert explorer.get("/documents/nothing").status_code == 404
    assert explorer.get("/documents/work-plan?edition=1999").status_code == 404


def test_a_body_can_be_chosen_on_its_page(explorer: TestClient) -> None:
    assert "This is my body" in explorer.get("/bodies/SLOM").text
    own = explorer.get("/bodies/SLOM", headers={"cookie": "tip_body=SLOM"}).text
    assert "This is your body" in own
    assert "This is my body" not in own


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(registers(), st.integers(0, 2**32 - 1))
def test_every_page_of_any_plan_of_this_form_can_be_read(
    explorer_site: Site, drawn: Register, seed: int
) -> None:
    plan = parse(render(drawn, Random(seed)))
    assume(plan.bodies)
    stored = explorer_site.corpus.documents[0]
    document = stored.document.model_copy(update={"id": plan.document, "edition": plan.edition})
    corpus = replace(explorer_site.corpus, documents=(StoredDocument(document, plan.text),))
    site = replace(explorer_site, editions=Editions(plan), corpus=corpus, body_named=lambda _: None)
    with TestClient(build_app(site), raise_server_exceptions=False) as client:
        crawl = Crawl(client)
        crawl.run(iter(["/explore", "/matrix", "/network", "/tour", "/tour/check", "/documents"]))
    assert crawl.broken == []
    assert [one for one in known_places(plan) if place_url(one) not in crawl.pages] == []


def test_the_text_of_an_instrument_is_read_once_it_is_added(explorer_site: Site) -> None:
    plan = explorer_site.corpus.documents[0]
    added = plan.document.model_copy(
        update={"id": "actip", "title": "The Convention", "edition": "2015", "current": False}
    )
    held = StoredDocument(added, "Article 14\nParties shall …")
    corpus = replace(explorer_site.corpus, documents=(plan, held))
    with TestClient(build_app(replace(explorer_site, corpus=corpus))) as client:
        page = client.get("/explore/ACTIP Art. 14").text
        assert 'href="/documents/actip"' in page
        assert "Its wording is not here" not in page
        assert "Parties shall" in client.get("/documents/actip").text
        assert "The Convention" in client.get("/documents").text


@pytest.mark.parametrize(
    ("path", "entry"),
    [
        ("/explore/A.1", "/explore"),
        ("/documents/work-plan", "/explore"),
        ("/network", "/explore"),
        ("/matrix", "/matrix"),
        ("/bodies/SLOM", "/my-body"),
        ("/tour/3", "/tour"),
    ],
)
def test_the_menu_shows_where_one_is(explorer: TestClient, path: str, entry: str) -> None:
    page = explorer.get(path).text
    assert page.count('aria-current="page">') >= 1
    assert f'<li><a href="{entry}" aria-current="page">' in page
