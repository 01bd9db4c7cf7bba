"""Answers from the documents beside the plan, where a reader meets them: every link opens."""

import re
from collections.abc import Iterator
from html import unescape

import pytest
from fastapi.testclient import TestClient

from tests.answer.conftest import CORPUS, NoSemantics
from tests.answer.documents.conftest import FOLDER
from tests.surfaces.web.conftest import opened_site
from tipassist.bootstrap import build_dependencies
from tipassist.evaluation.across import put_beside
from tipassist.settings import Settings
from tipassist.surfaces.web.app import build_app

QUESTIONS = (
    "What does ACTIP Article 14(7) say?",
    "article 3 of HARP 2004",
    "Annex A of the Harbour Protocol",
    "APA IV.B(c)",
    "What does section 4.2 of the review report say?",
    "What does table 1 of the review report show?",
    "Which activities of the earlier plan were completed?",
    "Which recommendations does the review report make?",
    "Compare how ACTIP and HARP define a child",
)


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("site")
    put_beside(FOLDER, CORPUS, folder / "corpus")
    settings = Settings(corpus_dir=folder / "corpus", state_dir=folder)
    parts = build_dependencies(settings, NoSemantics())
    with opened_site(parts, folder, folder / "corpus") as site:
        yield TestClient(build_app(site), raise_server_exceptions=False)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_citation_opens_its_place(beside: TestClient, question: str) -> None:
    answer = beside.post("/api/v1/ask", json={"question": question}).json()
    assert answer["citations"]
    for citation in answer["citations"]:
        page = beside.get(citation["url"])
        assert page.status_code == 200
        anchor = citation["url"].split("#")[1]
        assert f'id="{anchor}"' in unescape(page.text), citation["url"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_link_of_the_answers_page_opens(beside: TestClient, question: str) -> None:
    page = beside.post("/ask", data={"question": question})
    assert page.status_code == 200
    assert 'href="/' in page.text
    links = {unescape(link) for link in re.findall(r'href="(/[^"]*)"', page.text)}
    passages = {link for link in links if link.startswith(("/passages", "/documents", "/explore"))}
    broken = [link for link in sorted(passages) if beside.get(link).status_code != 200]
    assert passages
    assert broken == []
