"""The manifest: which documents there are, and which edition answers questions."""

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath, PureWindowsPath

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from tipassist.corpus.reader import decode_text
from tipassist.errors import ConfigError, IngestError

MANIFEST = "manifest.toml"


class DocumentKind(StrEnum):
    """Which parser a document needs."""

    WORK_PLAN = "work-plan"


class Document(BaseModel):
    """One document of the corpus, as the manifest names it.

    Attributes:
        id: Short name used in citations and links.
        kind: Which parser reads it.
        title: What readers see.
        edition: Which version of the document it is.
        file: File name inside the corpus folder.
        sha256: Digest of the file's bytes, in hexadecimal.
        source: Where the document comes from.
        current: Whether questions are answered from this edition by default.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    kind: DocumentKind
    title: str = Field(min_length=1)
    edition: str = Field(min_length=1)
    file: str = Field(min_length=1)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    source: str
    current: bool = False

    @field_validator("file")
    @classmethod
    def _lies_inside(cls, file: str) -> str:
        for path in (PurePosixPath(file), PureWindowsPath(file)):
            if path.is_absolute() or ".." in path.parts:
                raise ValueError("must name a file inside the corpus folder")
        return file


class _Manifest(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: tuple[Document, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of the manifest and its stored text."""

    document: Document
    text: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """Every document of a corpus folder, read and verified.

    Attributes:
        folder: Where the corpus lies.
        documents: In manifest order.
        digest: SHA-256 over ids, editions and file digests, in hexadecimal.
    """

    folder: Path
    documents: tuple[StoredDocument, ...]
    digest: str

    def current(self, kind: DocumentKind) -> StoredDocument:
        """Return the current edition of a kind.

        Raises:
            ConfigError: The manifest marks no document, or several, as the current one.
        """
        found = [
            one for one in self.documents if one.document.kind is kind and one.document.current
        ]
        if len(found) != 1:
            raise ConfigError(
                f"{self.folder / MANIFEST} marks {len(found)} documents of kind {kind.value!r} as "
                "current; set `current = true` on exactly one"
            )
        return found[0]


def read_manifest(folder: Path) -> tuple[Document, ...]:
    """Read the manifest of a corpus folder.

    Raises:
        ConfigError: It is missing, is not TOML, or does not have the expected fields.
    """
    path = folder / MANIFEST
    try:
        raw = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise ConfigError(f"{path} is missing; give the corpus folder with --corpus") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise ConfigError(f"{path} cannot be read as TOML: {err}; mend it") from err
    try:
        documents = _Manifest.model_validate(raw).documents
    except ValidationError as err:
        first = err.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{path}: {where}: {first['msg']}; mend the entry") from err
    _check_unique(documents, path)
    return documents


def _check_unique(documents: Iterable[Document], path: Path) -> None:
    seen: set[tuple[str, str]] = set()
    for document in documents:
        if (document.id, document.edition) in seen:
            raise ConfigError(
                f"{path} names {document.id!r} edition {document.edition!r} twice; remove one"
            )
        seen.add((document.id, document.edition))


def load_corpus(folder: Path) -> Corpus:
    """Read and verify every document of a corpus folder.

    Raises:
        ConfigError: The manifest cannot be used.
        IngestError: A file is missing, changed, unreadable or not text.
    """
    documents = read_manifest(folder)
    stored = tuple(StoredDocument(one, _verified_text(folder, one)) for one in documents)
    stamp = "\n".join(f"{one.id} {one.edition} {one.sha256} {one.current}" for one in documents)
    return Corpus(folder, stored, hashlib.sha256(stamp.encode()).hexdigest())


def _verified_text(folder: Path, document: Document) -> str:
    path = folder / document.file
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise IngestError(
            path, None, f"the file of {document.id!r} is missing; put it back or mend {MANIFEST}"
        ) from None
    except OSError as err:
        raise IngestError(
            path, None, f"the file cannot be read ({err.strerror}); check its permissions"
        ) from err
    digest = hashlib.sha256(raw).hexdigest()
    if digest != document.sha256:
        raise IngestError(
            path,
            None,
            "the file differs from the one the manifest names "
            f"(SHA-256 {digest[:12]}… instead of {document.sha256[:12]}…); restore it, "
            f'or set sha256 = "{digest}" if the change is meant',
        )
    return decode_text(raw, path)
