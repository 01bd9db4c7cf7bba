"""Citations quote the document they name, with its page where it has pages."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpora import PACT, PACT_TEXT, corpus_with
from tipassist.answer.citing import CitationBook
from tipassist.answer.draft import Evidence, pillar_evidence
from tipassist.corpus.manifest import load_corpus
from tipassist.locators import article
from tipassist.register.model import Register
from tipassist.types import Citation, Span

WORDS = "money laundering with investigators."
AT = PACT_TEXT.index(WORDS)
OLDER = replace(PACT, edition="2000", current=False)


@pytest.fixture
def book(register: Register, tmp_path: Path) -> CitationBook:
    return CitationBook(register, load_corpus(corpus_with(tmp_path / "corpus", OLDER, PACT)))


def cited(book: CitationBook, edition: str) -> Citation:
    spans = (Span(AT, AT + len(WORDS)),)
    place = article("PACT", "7", "1")
    book.cite((Evidence(place, "paragraph", "PACT Art. 7(1)", spans, edition, "pact"),))
    return book.citations[-1]


def test_another_document_is_quoted_with_its_page(book: CitationBook) -> None:
    found = cited(book, "2015")
    assert (found.document, found.edition, found.quote) == ("pact", "2015", WORDS)
    assert (found.page, found.label) == (2, "PACT Art. 7(1), p. 2")
    assert found.url == "/documents/pact#PACT-Art.-7(1)"


def test_the_link_to_an_older_edition_names_it(book: CitationBook) -> None:
    assert cited(book, "2000").url == "/documents/pact?edition=2000#PACT-Art.-7(1)"


def test_one_stretch_in_two_editions_is_two_citations(book: CitationBook) -> None:
    assert [cited(book, "2015").id, cited(book, "2000").id, cited(book, "2015").id] == [
        "c1",
        "c2",
        "c2",
    ]


def test_the_plan_has_no_pages(book: CitationBook, register: Register) -> None:
    book.cite((pillar_evidence(register.pillars[0]),))
    assert (book.citations[0].page, book.citations[0].label) == (None, "Pillar A · Title")
