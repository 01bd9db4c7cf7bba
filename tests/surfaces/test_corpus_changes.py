"""Documents come and go with their index; what cannot be done leaves everything as it was."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.corpora import PACT, PACT_TEXT, corpus_with
from tests.downloads import FileServer, serving
from tipassist.corpus.additions import Particulars
from tipassist.corpus.manifest import MANIFEST, Corpus, DocumentKind, load_corpus, read_manifest
from tipassist.errors import ConfigError, FetchError, IngestError
from tipassist.settings import ReadingSettings, Settings
from tipassist.surfaces.corpus_changes import CorpusChanges

ASKED = Particulars("pact", DocumentKind.TREATY, "2015", "PACT", "The PACT")


class Builds:
    """Remembers which corpora an index was built for; fails when told to."""

    def __init__(self) -> None:
        self.digests: list[str] = []
        self.fails = False

    def __call__(self, corpus: Corpus) -> None:
        if self.fails:
            raise ConfigError("no index")
        self.digests.append(corpus.digest)


@pytest.fixture
def builds() -> Builds:
    return Builds()


@pytest.fixture
def server() -> Iterator[FileServer]:
    with serving(FileServer(PACT_TEXT.encode())) as one:
        yield one


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "pact.txt"
    path.write_text(PACT_TEXT, "utf-8")
    return path


def changes(tmp_path: Path, builds: Builds, folder: Path) -> CorpusChanges:
    reading = ReadingSettings(max_file_mb=1)
    settings = Settings(corpus_dir=folder, state_dir=tmp_path / "state", reading=reading)
    return CorpusChanges(settings, builds)


def wanting(folder: Path, url: str, sha256: str = "") -> Path:
    """Let a manifest want the pact from an address; return its folder."""
    with (folder / MANIFEST).open("a", encoding="utf-8") as manifest:
        manifest.write(
            '\n[[wanted]]\nid = "pact"\nkind = "treaty"\nname = "PACT"\ntitle = "The PACT"\n'
            f'edition = "2015"\nurl = "{url}"\nsha256 = "{sha256}"\n'
        )
    return folder


def ids(folder: Path) -> list[str]:
    return [f"{one.id} {one.edition}" for one in read_manifest(folder).documents]


def test_the_index_is_built_for_the_corpus_that_a_document_makes(
    tmp_path: Path, builds: Builds, file: Path
) -> None:
    folder = corpus_with(tmp_path / "corpus")
    making = changes(tmp_path, builds, folder)
    making.add(making.read(file, ASKED))
    corpus = load_corpus(folder)
    assert builds.digests == [corpus.digest]
    assert corpus.documents[-1].text == PACT_TEXT


def test_without_its_index_a_document_is_not_added(
    tmp_path: Path, builds: Builds, file: Path
) -> None:
    folder = corpus_with(tmp_path / "corpus")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    making = changes(tmp_path, builds, folder)
    builds.fails = True
    with pytest.raises(ConfigError, match="no index"):
        making.add(making.read(file, ASKED))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_removed_document_takes_its_files_with_it(tmp_path: Path, builds: Builds) -> None:
    folder = corpus_with(tmp_path / "corpus", PACT)
    gone = changes(tmp_path, builds, folder).remove("pact")
    assert gone.id == "pact"
    assert ids(folder) == ["work-plan 2023-2028"]
    assert builds.digests == [load_corpus(corpus_with(tmp_path / "alone")).digest]
    assert not (folder / "pact-2015.txt").exists()


@pytest.mark.parametrize(
    ("document", "edition", "told"),
    [
        ("work-plan", "", "make another edition current first"),
        ("pact", "", r"Which edition of 'pact'\? Give --edition: 2015, 2020"),
        ("pact", "2015", "make another edition current first"),
        ("pact", "1900", "no 'pact 1900'; it has: work-plan 2023-2028, pact 2015"),
        ("nothing", "", "no 'nothing'; it has"),
    ],
)
def test_what_cannot_be_removed_is_told(
    tmp_path: Path, builds: Builds, document: str, edition: str, told: str
) -> None:
    newer = replace(PACT, edition="2020", current=False)
    folder = corpus_with(tmp_path / "corpus", PACT, newer)
    with pytest.raises(ConfigError, match=told):
        changes(tmp_path, builds, folder).remove(document, edition)
    assert len(ids(folder)) == 3


def test_another_edition_is_made_current(tmp_path: Path, builds: Builds) -> None:
    newer = replace(PACT, edition="2020", current=False)
    folder = corpus_with(tmp_path / "corpus", PACT, newer)
    changes(tmp_path, builds, folder).make_current("pact", "2020")
    found = load_corpus(folder)
    assert [one.document.current for one in found.documents] == [True, False, True]
    assert builds.digests == [found.digest]
    with pytest.raises(ConfigError, match="no 'pact 1900'"):
        changes(tmp_path, builds, folder).make_current("pact", "1900")


def test_a_wanted_document_is_fetched_and_its_digest_pinned(
    tmp_path: Path, builds: Builds, server: FileServer
) -> None:
    folder = wanting(corpus_with(tmp_path / "corpus"), server.url)
    making = changes(tmp_path, builds, folder)
    (wanted,) = making.wanted()
    addition, part = making.fetch(wanted)
    making.add(addition, pin=True)
    part.remove()
    manifest = read_manifest(folder)
    assert manifest.documents[-1].source == server.url
    assert manifest.documents[-1].file.endswith(".txt")
    assert manifest.wanted[-1].sha256 == hashlib.sha256(server.content).hexdigest()
    assert making.wanted() == ()


def test_another_file_than_the_pinned_one_is_refused(
    tmp_path: Path, builds: Builds, server: FileServer
) -> None:
    folder = wanting(corpus_with(tmp_path / "corpus"), server.url, "a" * 64)
    making = changes(tmp_path, builds, folder)
    with pytest.raises(FetchError, match="has another file than the manifest names"):
        making.fetch(*making.wanted("pact"))
    assert ids(folder) == ["work-plan 2023-2028"]
    assert list((tmp_path / "state" / "downloads").iterdir()) == []


def test_a_download_is_no_larger_than_what_is_read(
    tmp_path: Path, builds: Builds, server: FileServer
) -> None:
    server.content = b"x" * 1_000_001
    making = changes(tmp_path, builds, wanting(corpus_with(tmp_path / "corpus"), server.url))
    with pytest.raises(FetchError, match="larger than the 1 MB"):
        making.fetch(*making.wanted())


def test_a_download_that_cannot_be_read_leaves_the_corpus_as_it_was(
    tmp_path: Path, builds: Builds, server: FileServer
) -> None:
    server.content = b"\x00\x01"
    folder = wanting(corpus_with(tmp_path / "corpus"), server.url)
    making = changes(tmp_path, builds, folder)
    with pytest.raises(IngestError):
        making.fetch(*making.wanted())
    assert ids(folder) == ["work-plan 2023-2028"]


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("actip", "no address of 'actip': write the official one into `url`"),
        ("work-plan", "is there already"),
        ("nothing", "does not want 'nothing'; it wants: actip, apa"),
    ],
)
def test_what_cannot_be_fetched_is_told(
    tmp_path: Path, builds: Builds, document: str, told: str
) -> None:
    making = changes(tmp_path, builds, corpus_with(tmp_path / "corpus"))
    assert making.wanted() == ()
    with pytest.raises(ConfigError, match=told):
        making.wanted(document)
