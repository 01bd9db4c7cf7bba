"""The page that compares two editions, over a corpus that has two."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.answer.conftest import NoSemantics
from tests.corpus_of_editions import two_editions
from tests.register.revised import OLD
from tests.surfaces.web.conftest import opened_site
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings
from tipassist.surfaces.web.app import build_app


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("editions")
    corpus = two_editions(folder / "corpus")
    parts = build_dependencies(Settings(corpus_dir=corpus, state_dir=folder), NoSemantics())
    with (
        opened_site(parts, folder, corpus) as site,
        TestClient(build_app(site), raise_server_exceptions=False) as client,
    ):
        yield client


def test_the_editions_are_compared_with_deleted_and_inserted_words_marked(
    revised: TestClient,
) -> None:
    page = revised.get("/changes")

    assert page.status_code == 200
    assert '<del><span class="vh">deleted: </span>the inclusivity</del>' in page.text
    assert '<ins><span class="vh">inserted: </span>fund the</ins>' in page.text
    assert f'was <a href="/documents/work-plan?edition={OLD}#A.1.5">A.1.5</a>' in page.text


def test_a_body_sees_only_what_concerns_it(revised: TestClient) -> None:
    text = revised.get("/changes?body=SOMSWD").text

    assert "for SOMSWD" in text
    assert "A.5.2" in text
    assert "E.1.1" not in text
    assert "say the same of what concerns TELMIN9" in revised.get("/changes?body=TELMIN9").text


def test_an_edition_there_is_not_has_no_page(revised: TestClient) -> None:
    assert revised.get("/changes?before=1999").status_code == 404


@pytest.mark.parametrize("path", ["/explore", "/documents"])
def test_the_comparison_is_linked_where_there_are_two_editions(
    revised: TestClient, explorer: TestClient, path: str
) -> None:
    assert 'href="/changes"' in revised.get(path).text
    assert 'href="/changes"' not in explorer.get(path).text


def test_one_edition_alone_has_no_comparison(explorer: TestClient) -> None:
    assert explorer.get("/changes").status_code == 404


def test_places_of_the_older_edition_are_anchored_in_its_text(revised: TestClient) -> None:
    text = revised.get(f"/documents/work-plan?edition={OLD}").text

    assert 'id="A.1.5"' in text
    assert "climate change and vulnerabilities" in text


def test_a_citation_of_the_older_edition_opens_its_own_words(revised: TestClient) -> None:
    page = revised.get(f"/passages?at=A.1.4&edition={OLD}")

    assert page.status_code == 200
    assert "climate change" in page.text
    assert f"edition {OLD}" in page.text
    assert "climate change" not in revised.get("/passages?at=A.1.4").text
    assert revised.get("/passages?at=A.1.4&edition=1999").status_code == 404


def test_an_answer_about_changes_links_the_words_of_both_editions(revised: TestClient) -> None:
    page = revised.post("/ask", data={"question": "Was B.1.3 reworded?"}, follow_redirects=True)

    assert "edition=2023-2028" in page.text
    assert "B.1.3 (2023-2028)" in page.text
