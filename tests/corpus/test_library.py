"""The documents beside the plan are found by id, by name and by edition."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpora import PACT, corpus_with
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import load_corpus

OLDER = replace(PACT, edition="2000", current=False, text="Article 6\n\nWords of old.\n")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(load_corpus(corpus_with(tmp_path / "corpus", OLDER, PACT)))


def test_the_plan_is_not_among_them(library: Library) -> None:
    assert [(one.id, one.edition) for one in library.documents] == [
        ("pact", "2000"),
        ("pact", "2015"),
    ]
    assert library.find("work-plan") is None


def test_the_current_edition_is_meant_unless_another_is_named(library: Library) -> None:
    found = [library.find("pact", edition) for edition in ("", "2000")]
    assert [one and one.edition for one in found] == ["2015", "2000"]
    assert library.find("pact", "1900") is None


@pytest.mark.parametrize("name", ["PACT", "pact"])
def test_a_short_name_is_read_in_any_case(library: Library, name: str) -> None:
    found = library.named(name)
    assert found
    assert found.edition == "2015"
    assert library.named("TREATY") is None


def test_each_document_is_parsed_once(library: Library) -> None:
    assert library.find("pact") is library.named("pact")
    assert [one.edition for one in library] == ["2000", "2015"]
