"""Adding, fetching and removing documents: the corpus folder and the index change together."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from tipassist.bootstrap import IndexSource, load_register
from tipassist.corpus.additions import Addition, Particulars, corpus_after, read_addition
from tipassist.corpus.changing import change_folder, read_bytes
from tipassist.corpus.fetching import Part, fetch
from tipassist.corpus.manifest import (
    MANIFEST,
    Corpus,
    Document,
    DocumentKind,
    Manifest,
    WantedDocument,
    corpus_of,
    load_corpus,
    parse_manifest,
)
from tipassist.corpus.manifest_edits import with_document, with_pin, without_document
from tipassist.errors import ConfigError, FetchError
from tipassist.index.progress import Progress, silent
from tipassist.settings import Settings

_MB = 1_000_000

BuildIndex = Callable[[Corpus], object]
"""Builds the index of a corpus before the corpus is switched to."""


def index_builder(settings: Settings, progress: Progress = silent) -> BuildIndex:
    """Return what builds the index of the settings for a corpus."""

    def build(corpus: Corpus) -> None:
        IndexSource(settings, corpus, load_register(corpus)).build(progress)

    return build


@dataclass(frozen=True, slots=True)
class CorpusChanges:
    """The changes of one corpus folder; each is made whole or not at all.

    Attributes:
        settings: All settings.
        build: Builds the index of the corpus as it will be.
        progress: Told how far reading and downloading are.
    """

    settings: Settings
    build: BuildIndex
    progress: Progress = silent

    def read(self, path: Path, asked: Particulars) -> Addition:
        """Read a document that is to be added; see `read_addition`."""
        corpus = load_corpus(self._folder)
        return read_addition(
            corpus, self._manifest(), path, asked, self.settings.reading, self.progress
        )

    def add(self, addition: Addition, pin: bool = False) -> None:
        """Add a document that was read.

        Args:
            addition: The document.
            pin: Whether the wanted document of that name must have this file from now on.

        Raises:
            ConfigError: The folder or the index cannot be written, or the folder was changed.
            IngestError: A document of the corpus cannot be read.
        """
        before = read_bytes(self._folder)
        one = addition.document
        after = with_document(before.decode(), one)
        if pin:
            after = with_pin(after, one.id, one.edition, one.sha256)
        corpus = corpus_after(load_corpus(self._folder), addition.stored)
        self._change(before, after, corpus, addition.files)

    def remove(self, document: str, edition: str = "") -> Document:
        """Remove an edition of a document, and its files.

        Args:
            document: Its id.
            edition: Its edition; "" when there is only one.

        Returns:
            What the manifest said about it.

        Raises:
            ConfigError: There is none, it is not clear which is meant, or it cannot be spared.
        """
        before = read_bytes(self._folder)
        corpus = load_corpus(self._folder)
        one = _meant(corpus, document, edition)
        _check_spare(corpus, one)
        after = without_document(before.decode(), one.id, one.edition)
        kept = tuple(stored for stored in corpus.documents if stored.document != one)
        self._change(before, after, corpus_of(self._folder, kept), {})
        return one

    def make_current(self, document: str, edition: str) -> Document:
        """Answer questions from another edition of a document from now on.

        Raises:
            ConfigError: There is no such edition.
        """
        before = read_bytes(self._folder)
        corpus = load_corpus(self._folder)
        stored = corpus.find(document, edition)
        if stored is None:
            raise ConfigError(_unknown(corpus, document, edition))
        one = stored.document.model_copy(update={"current": True})
        after = with_document(before.decode(), one)
        self._change(before, after, corpus_after(corpus, replace(stored, document=one)), {})
        return one

    def wanted(self, document: str = "") -> tuple[WantedDocument, ...]:
        """Return the wanted documents that are missing and have an address.

        Args:
            document: Only this one; "" for all.

        Raises:
            ConfigError: That one is not wanted, is there already, or has no address.
        """
        manifest = self._manifest()
        if not document:
            return tuple(one for one in manifest.missing if one.url)
        for one in manifest.wanted:
            if one.id == document and one.url and one in manifest.missing:
                return (one,)
        raise ConfigError(_not_fetched(manifest, document, self._folder / MANIFEST))

    def fetch(self, wanted: WantedDocument) -> tuple[Addition, Part]:
        """Download and read a wanted document; nothing is added yet.

        Returns:
            The document, and the download, which is removed once the document is added.

        Raises:
            FetchError: It cannot be downloaded, or is not the file that the manifest names.
            IngestError: It cannot be read.
        """
        part = self.download(wanted.url)
        digest = hashlib.sha256(part.file.read_bytes()).hexdigest()
        if wanted.sha256 and digest != wanted.sha256:
            part.remove()
            raise FetchError(
                f"{wanted.url} has another file than the manifest names (SHA-256 {digest} instead"
                f" of {wanted.sha256}); it was not added. If the change is meant, set `sha256` of"
                f" {wanted.id!r} to the new digest in {self._folder / MANIFEST}."
            )
        asked = Particulars(
            wanted.id, wanted.kind, wanted.edition, wanted.name, wanted.title, wanted.url
        )
        return self.read(part.file, asked), part

    def download(self, url: str) -> Part:
        """Download a file; see `fetch`."""
        limit = self.settings.reading.max_file_mb * _MB
        folder = self.settings.state_dir / "downloads"
        return fetch(url, folder, max_bytes=limit, progress=self.progress)

    @property
    def _folder(self) -> Path:
        return self.settings.corpus_dir

    def _manifest(self) -> Manifest:
        return parse_manifest(read_bytes(self._folder), self._folder / MANIFEST)

    def _change(
        self, before: bytes, after: str, corpus: Corpus, files: Mapping[str, bytes]
    ) -> None:
        change_folder(self._folder, before, after, files, lambda: self.build(corpus))


def _meant(corpus: Corpus, document: str, edition: str) -> Document:
    named = [one.document for one in corpus.documents if one.document.id == document]
    fit = [one for one in named if edition in ("", one.edition)]
    if len(fit) > 1:
        editions = ", ".join(one.edition for one in fit)
        raise ConfigError(f"Which edition of {document!r}? Give --edition: {editions}.")
    if not fit:
        raise ConfigError(_unknown(corpus, document, edition))
    return fit[0]


def _unknown(corpus: Corpus, document: str, edition: str) -> str:
    held = ", ".join(f"{one.document.id} {one.document.edition}" for one in corpus.documents)
    wanted = f"{document} {edition}".strip()
    return f"The corpus has no {wanted!r}; it has: {held}."


def _check_spare(corpus: Corpus, document: Document) -> None:
    """Raise when questions would have nothing left to be answered from."""
    others = [
        one.document
        for one in corpus.documents
        if one.document.id == document.id and one.document.edition != document.edition
    ]
    if document.current and (others or document.kind is DocumentKind.WORK_PLAN):
        raise ConfigError(
            f"Questions are answered from {document.id} {document.edition}: make another edition"
            " current first, with `tipassist corpus current ID EDITION`."
        )


def _not_fetched(manifest: Manifest, document: str, path: Path) -> str:
    if any(one.id == document for one in manifest.missing):
        return (
            f"The manifest has no address of {document!r}: write the official one into `url` in"
            f" {path}, or get the file by hand and run `tipassist corpus add FILE --id {document}`."
        )
    if any(one.id == document for one in (*manifest.documents, *manifest.wanted)):
        return f"{document!r} is there already; `tipassist corpus list` shows it."
    ids = ", ".join(one.id for one in manifest.wanted) or "none"
    return f"The manifest does not want {document!r}; it wants: {ids}."
