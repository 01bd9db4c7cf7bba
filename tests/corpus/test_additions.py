"""A document is read, named and checked before anything in the corpus folder changes."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpora import PACT, PACT_TEXT, corpus_with
from tipassist.corpus.additions import (
    Addition,
    Particulars,
    corpus_after,
    read_addition,
)
from tipassist.corpus.manifest import DocumentKind, load_corpus, read_manifest
from tipassist.errors import ConfigError, IngestError
from tipassist.register.instruments import Instrument

ASKED = Particulars("pact", DocumentKind.TREATY, "2015", "PACT", "The Pact")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return corpus_with(tmp_path / "corpus")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "A pact (final).TXT"
    path.write_text(PACT_TEXT, "utf-8")
    return path


def read(folder: Path, file: Path, asked: Particulars = ASKED) -> Addition:
    return read_addition(load_corpus(folder), read_manifest(folder), file, asked)


def test_a_document_is_read_and_nothing_is_written(folder: Path, file: Path) -> None:
    before = sorted(folder.iterdir())
    addition = read(folder, file)
    assert isinstance(addition.parsed, Instrument)
    assert addition.parsed.name == "PACT"
    assert addition.text == PACT_TEXT
    assert addition.looks_like.kind is DocumentKind.TREATY
    assert sorted(folder.iterdir()) == before


def test_files_are_named_by_what_they_hold(folder: Path, file: Path) -> None:
    one = read(folder, file, replace(ASKED, edition="2015 (as amended)")).document
    assert one.file == f"pact-2015-as-amended-{one.sha256[:8]}.txt"
    assert one.source == "A pact (final).TXT"


def test_the_stored_text_is_a_file_of_its_own_when_the_file_is_not_that_text(
    folder: Path, file: Path
) -> None:
    file.write_bytes(PACT_TEXT.replace("\n", "\r\n").encode())
    addition = read(folder, file)
    one = addition.document
    assert addition.files == {one.file: file.read_bytes(), one.text: PACT_TEXT.encode()}
    assert one.text != one.file


def test_what_the_manifest_wants_need_not_be_said(folder: Path, file: Path) -> None:
    one = read(folder, file, Particulars("actip")).document
    assert (one.kind, one.name, one.edition) == (DocumentKind.TREATY, "ACTIP", "2015")
    assert one.title.startswith("ASEAN Convention against Trafficking")


def test_what_is_said_outranks_what_the_manifest_wants(folder: Path, file: Path) -> None:
    one = read(folder, file, Particulars("actip", edition="draft", title="A draft")).document
    assert (one.edition, one.title) == ("draft", "A draft")


def test_kind_and_title_are_taken_from_the_document(folder: Path, file: Path) -> None:
    one = read(folder, file, Particulars("pact", edition="2015")).document
    assert (one.kind, one.title, one.name) == (
        DocumentKind.TREATY,
        "Chapter II Protection",
        "PACT",
    )


def test_the_first_edition_of_an_instrument_is_current_and_others_when_asked(
    tmp_path: Path, file: Path
) -> None:
    folder = corpus_with(tmp_path / "with", PACT)
    newer = replace(ASKED, edition="2020")
    assert read(corpus_with(tmp_path / "none"), file).document.current
    assert not read(folder, file, newer).document.current
    assert read(folder, file, replace(newer, current=True)).document.current


def test_a_new_edition_of_the_plan_waits_until_it_is_made_current(
    folder: Path, tmp_path: Path
) -> None:
    (plan,) = folder.glob("work-plan*.md")
    revised = tmp_path / "revised.md"
    revised.write_bytes(plan.read_bytes().replace(b"awareness", b"knowledge"))
    addition = read(folder, revised, Particulars("work-plan", edition="2025-rev"))
    assert not addition.document.current
    assert (addition.document.text, addition.raw) == ("", revised.read_bytes())


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (Particulars("pact"), "Which edition of 'pact'"),
        (replace(ASKED, id="Not An Id"), "The id of the document"),
        (replace(ASKED, name="§"), "The name of the document"),
        (replace(ASKED, edition="2000"), "give another --edition, or --replace"),
        (replace(ASKED, id="work-plan", edition="x"), "kind 'work-plan': give another --id"),
    ],
)
def test_what_cannot_be_used_is_told(
    tmp_path: Path, file: Path, asked: Particulars, told: str
) -> None:
    folder = corpus_with(tmp_path / "with", replace(PACT, edition="2000"))
    with pytest.raises(ConfigError, match=told):
        read(folder, file, asked)


def test_a_document_of_no_known_kind_needs_one(folder: Path, file: Path) -> None:
    file.write_text("Some words.\n", "utf-8")
    with pytest.raises(ConfigError, match=r"it has neither articles.*Give its --kind"):
        read(folder, file, replace(ASKED, kind=None))


def test_a_document_in_which_its_kind_has_nothing_is_refused_by_its_name(
    folder: Path, file: Path
) -> None:
    with pytest.raises(IngestError, match=r"A pact \(final\)\.TXT: no table of a pillar is found"):
        read(folder, file, Particulars("other-plan", DocumentKind.WORK_PLAN, "2030"))


def test_the_corpus_after_a_change_is_the_corpus_that_is_read_then(
    tmp_path: Path, file: Path
) -> None:
    before = load_corpus(corpus_with(tmp_path / "before", PACT))
    newer = replace(PACT, edition="2020")
    asked = replace(ASKED, edition="2020", title="The PACT", current=True)
    addition = read(before.folder, file, asked)
    after = corpus_after(before, addition.stored)
    read_then = load_corpus(corpus_with(tmp_path / "after", replace(PACT, current=False), newer))
    assert after.digest == read_then.digest
    assert [one.document.current for one in after.documents] == [True, False, True]


def test_a_replaced_edition_keeps_its_place_and_stays_current(tmp_path: Path, file: Path) -> None:
    corpus = load_corpus(corpus_with(tmp_path / "with", PACT, replace(PACT, id="x", name="X")))
    file.write_text(f"{PACT_TEXT}\nArticle 8\n\nMore.\n", "utf-8")
    addition = read(corpus.folder, file, replace(ASKED, replace=True))
    after = corpus_after(corpus, addition.stored)
    assert [one.document.id for one in after.documents] == ["work-plan", "pact", "x"]
    assert after.documents[1] == addition.stored
    assert addition.document.current
