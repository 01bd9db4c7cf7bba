"""`tipassist corpus add`, `fetch`, `list`, `check`, `current` and `remove`, run as people do."""

import shutil
from pathlib import Path

import pytest

from tests.corpora import PACT, PACT_TEXT, corpus_with
from tests.downloads import FileServer, serving
from tests.surfaces.commands import tipassist
from tests.surfaces.test_corpus_changes import wanting

ADD = ("corpus", "add", "--id", "pact", "--kind", "treaty", "--edition", "2015", "--name", "PACT")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pact.txt"
    path.write_text(PACT_TEXT, "utf-8")
    return path


@pytest.mark.slow
def test_a_document_is_added_listed_searched_and_removed(
    tmp_path: Path, built: Path, file: Path
) -> None:
    folder, state = corpus_with(tmp_path / "corpus"), tmp_path / "state"
    manifest = (folder / "manifest.toml").read_bytes()
    shutil.copytree(built, state)
    added = tipassist("--corpus", folder, *ADD, file, state=state)
    assert added.code == 0, added.err
    assert added.out.startswith("pact 2015 (treaty, current)\n")
    assert "articles" in added.out
    assert "SHA-256 " in added.out
    assert added.err.endswith("Added pact 2015.\n")

    listed = tipassist("--corpus", folder, "corpus", "list", "--json", state=state).document
    assert [one["id"] for one in listed["documents"]] == ["work-plan", "pact"]
    again = tipassist("--corpus", folder, *ADD, file, "--json", state=state)
    assert again.code == 4
    assert "--replace" in again.document["error"]
    fresh = tipassist("--corpus", folder, "ingest", state=state)
    assert "up to date" in fresh.err

    gone = tipassist("--corpus", folder, "corpus", "remove", "pact", state=state)
    assert gone.code == 0, gone.err
    assert (folder / "manifest.toml").read_bytes() == manifest
    assert "up to date" in tipassist("--corpus", folder, "ingest", state=state).err


@pytest.mark.slow
def test_what_is_missing_is_fetched_by_one_command(tmp_path: Path, built: Path) -> None:
    state = tmp_path / "state"
    shutil.copytree(built, state)
    with serving(FileServer(PACT_TEXT.encode())) as server:
        folder = wanting(corpus_with(tmp_path / "corpus"), server.url)
        listed = tipassist("--corpus", folder, "corpus", "list", state=state)
        assert "tipassist corpus fetch pact, or tipassist corpus add FILE --id pact" in listed.out
        done = tipassist("--corpus", folder, "corpus", "fetch", "--json", state=state)
    assert done.code == 0, done.err
    (added,) = done.document["added"]
    assert added["document"]["id"] == "pact"
    assert added["document"]["sha256"] in (folder / "manifest.toml").read_text("utf-8")
    nothing = tipassist("--corpus", folder, "corpus", "fetch", state=state)
    assert (nothing.code, nothing.out) == (0, "")
    assert "Nothing to download" in nothing.err


def test_offline_a_fetch_ends_with_what_to_do(tmp_path: Path) -> None:
    with serving(FileServer(b"")) as server:
        folder = wanting(corpus_with(tmp_path / "corpus"), server.url)
    done = tipassist("--corpus", folder, "corpus", "fetch", "pact", "--json", state=tmp_path / "s")
    assert done.code == 5
    assert "online" in done.document["error"]
    assert "Traceback" not in done.err


def test_the_list_tells_how_to_get_what_is_missing(tmp_path: Path) -> None:
    told = tipassist("corpus", "list", state=tmp_path).out
    assert "\nMissing\n  actip 2015 (treaty)\n" in told
    assert "\n    tipassist corpus add FILE --id apa --edition YEAR\n" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--kind", "novel"), "'novel' is no kind of document: give work-plan, treaty"),
        (("--edition", ""), "Which edition of 'pact' is it?"),
    ],
)
def test_what_cannot_be_added_is_told_before_anything_is_written(
    tmp_path: Path, arguments: tuple[str, ...], told: str, file: Path
) -> None:
    folder = corpus_with(tmp_path / "corpus")
    done = tipassist("--corpus", folder, *ADD, file, *arguments, state=tmp_path / "state")
    assert done.code == 4
    assert told in done.err


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    done = tipassist(*ADD, tmp_path / "none.pdf", state=tmp_path)
    assert done.code == 4
    assert "none.pdf" in done.err
    assert "Traceback" not in done.err


def test_check_prints_what_is_irregular_in_another_document(tmp_path: Path) -> None:
    folder = corpus_with(tmp_path / "corpus", PACT)
    told = tipassist("--corpus", folder, "corpus", "check", "pact", state=tmp_path)
    assert told.out.splitlines()[-1].startswith("pact 2015: ")
    none = tipassist("--corpus", folder, "corpus", "check", "nothing", state=tmp_path)
    assert none.code == 4
    assert "tipassist corpus list" in none.err
