"""A corpus folder is changed wholly or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.corpora import PACT, corpus_with
from tipassist.corpus.changing import change_folder, read_bytes
from tipassist.corpus.manifest import MANIFEST, load_corpus
from tipassist.corpus.manifest_edits import with_document, without_document
from tipassist.errors import ConfigError

STORED = {"new.txt": PACT.text.encode(), "new.pdf": b"%PDF"}


def snapshot(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return corpus_with(tmp_path / "corpus", PACT)


def changed(folder: Path, meanwhile: Callable[[], object] = lambda: None) -> None:
    """Put two files in the place of the one of the pact."""
    before = read_bytes(folder)
    one = load_corpus(folder).documents[1].document
    digest = {"text": "new.txt", "text_sha256": one.sha256, "file": "new.pdf"}
    after = with_document(before.decode(), one.model_copy(update=digest))
    change_folder(folder, before, after, STORED, meanwhile)


def test_new_files_come_and_those_that_nobody_names_go(folder: Path) -> None:
    changed(folder)
    names = {"manifest.toml", "work-plan-2023-2028.md", *STORED}
    assert set(snapshot(folder)) == names
    assert load_corpus(folder).documents[1].text == PACT.text


def test_the_manifest_still_names_the_old_files_meanwhile(folder: Path) -> None:
    seen: list[str] = []
    changed(folder, lambda: seen.append(load_corpus(folder).documents[1].document.file))
    assert seen == ["pact-2015.txt"]


def test_a_failure_meanwhile_leaves_everything_as_it_was(folder: Path) -> None:
    before = snapshot(folder)

    def fail() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        changed(folder, fail)
    assert snapshot(folder) == before


def test_somebody_elses_change_meanwhile_is_not_lost(folder: Path) -> None:
    path = folder / MANIFEST
    with pytest.raises(ConfigError, match="changed by somebody else meanwhile"):
        changed(folder, lambda: path.write_bytes(path.read_bytes() + b"# theirs\n"))
    assert path.read_text("utf-8").endswith("# theirs\n")
    assert not (folder / "new.pdf").exists()


def test_a_manifest_that_would_be_none_is_refused(folder: Path) -> None:
    before = snapshot(folder)
    one = without_document(read_bytes(folder).decode(), "work-plan", "2023-2028")
    empty = without_document(one, "pact", "2015")
    with pytest.raises(ConfigError, match="documents"):
        change_folder(folder, read_bytes(folder), empty, STORED)
    assert snapshot(folder) == before


def test_a_file_that_was_there_already_outlives_a_failed_change(folder: Path) -> None:
    (folder / "new.pdf").write_bytes(b"%PDF")

    def fail() -> None:
        raise ConfigError("no")

    with pytest.raises(ConfigError, match="no"):
        changed(folder, fail)
    assert (folder / "new.pdf").exists()
    assert not (folder / "new.txt").exists()


def test_a_folder_that_cannot_be_written_is_told(folder: Path) -> None:
    (folder / "new.txt").mkdir()
    with pytest.raises(ConfigError, match=r"cannot be written .*--corpus"):
        changed(folder)


def test_a_missing_manifest_is_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="give the corpus folder with --corpus"):
        read_bytes(tmp_path)
