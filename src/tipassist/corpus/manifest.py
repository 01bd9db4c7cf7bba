"""The manifest: which documents there are, and which edition answers questions."""

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from tipassist.corpus.reader import decode_text
from tipassist.errors import ConfigError, IngestError

MANIFEST = "manifest.toml"


class DocumentKind(StrEnum):
    """Which parser a document needs."""

    WORK_PLAN = "work-plan"
    TREATY = "treaty"
    PLAN_OF_ACTION = "plan-of-action"
    REPORT = "report"
    EARLIER_PLAN = "earlier-plan"

    @property
    def is_instrument(self) -> bool:
        """Whether it stands beside the plan and is read into clauses."""
        return self is not DocumentKind.WORK_PLAN


_ID = r"^[a-z0-9][a-z0-9-]{0,59}$"
_NAME = r"^(|[A-Za-z0-9][\w.&-]*(?: [\w.&-]+)*)$"
_SHA256 = r"^[0-9a-f]{64}$"
_SHA256_OR_NONE = r"^([0-9a-f]{64})?$"


class _Named(BaseModel):
    """What an entry of the manifest says about a document, whether or not it is there."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=_ID)
    kind: DocumentKind
    name: str = Field(default="", max_length=60, pattern=_NAME)
    title: str = Field(min_length=1)

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if self.kind.is_instrument and not self.name:
            raise ValueError('must have a `name`, which its places begin with, such as "ACTIP"')
        return self


class Document(_Named):
    """One document of the corpus, as the manifest names it.

    Attributes:
        id: Short name used in citations and links.
        kind: Which parser reads it.
        name: Short name that locators begin with: "ACTIP"; may be "" for a work plan.
        title: What readers see.
        edition: Which version of the document it is.
        file: File name inside the corpus folder.
        sha256: Digest of the file's bytes, in hexadecimal.
        text: Name of the file with its stored text; "" when `file` is that text itself.
        text_sha256: Digest of that file's bytes, or "".
        source: Where the document comes from.
        current: Whether questions are answered from this edition by default.
    """

    edition: str = Field(min_length=1)
    file: str = Field(min_length=1)
    sha256: str = Field(pattern=_SHA256)
    text: str = ""
    text_sha256: str = Field(default="", pattern=_SHA256_OR_NONE)
    source: str
    current: bool = False

    @property
    def text_file(self) -> str:
        """The file that holds its stored text."""
        return self.text or self.file

    @field_validator("file", "text")
    @classmethod
    def _lies_inside(cls, file: str) -> str:
        for path in (PurePosixPath(file), PureWindowsPath(file)):
            if path.is_absolute() or ".." in path.parts:
                raise ValueError("must name a file inside the corpus folder")
        return file

    @model_validator(mode="after")
    def _has_a_text_with_its_digest(self) -> Self:
        if bool(self.text) is not bool(self.text_sha256):
            raise ValueError("must have both `text` and `text_sha256`, or neither")
        return self


class WantedDocument(_Named):
    """A document that belongs to the corpus and is fetched or added by hand.

    Attributes:
        id: Its short name once it is there.
        kind: Which parser will read it.
        name: Short name that its locators will begin with.
        title: What readers see.
        edition: Which version of the document is wanted; "" when any will do.
        url: Official address of its file, or "" when none is known.
        sha256: Digest that the file must have; "" until it is first fetched.
        how: How to get it by hand.
    """

    edition: str = ""
    url: str = Field(default="", pattern=r"^(https?://\S+)?$")
    sha256: str = Field(default="", pattern=_SHA256_OR_NONE)
    how: str = ""

    @property
    def by_hand(self) -> str:
        """The command that adds its file."""
        edition = "" if self.edition else " --edition YEAR"
        return f"tipassist corpus add FILE --id {self.id}{edition}"

    @model_validator(mode="after")
    def _has_an_edition_with_its_address(self) -> Self:
        if self.url and not self.edition:
            raise ValueError("must have an `edition` beside its `url`")
        return self


class Manifest(BaseModel):
    """The manifest: the documents that are there, and those that are wanted."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    documents: tuple[Document, ...] = Field(min_length=1)
    wanted: tuple[WantedDocument, ...] = ()

    @property
    def missing(self) -> tuple[WantedDocument, ...]:
        """The wanted documents that are not there in the wanted edition."""
        held = {(one.id, edition) for one in self.documents for edition in (one.edition, "")}
        return tuple(one for one in self.wanted if (one.id, one.edition) not in held)


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
        digest: SHA-256 over what answers rest on: which documents, their texts, which are current;
            in hexadecimal.
        missing: The wanted documents that are not there.
    """

    folder: Path
    documents: tuple[StoredDocument, ...]
    digest: str
    missing: tuple[WantedDocument, ...] = ()

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

    def find(self, document: str, edition: str = "") -> StoredDocument | None:
        """Return an edition of a document, or None; without an edition the current one.

        The first edition stands for the current one of a document that has none.
        """
        fit = [
            one
            for one in self.documents
            if one.document.id == document and edition in ("", one.document.edition)
        ]
        return min(fit, key=lambda one: not one.document.current, default=None)

    @property
    def current_editions(self) -> frozenset[tuple[str, str]]:
        """The editions that are meant when none is named, as (document, edition)."""
        ids = {one.document.id for one in self.documents}
        found = [self.find(document) for document in ids]
        return frozenset((one.document.id, one.document.edition) for one in found if one)

    def text_of(self, document: str, edition: str) -> str:
        """Return the stored text of an edition of a document.

        Raises:
            ConfigError: There is none.
        """
        found = self.find(document, edition)
        if found is None:
            raise ConfigError(
                f"The corpus has no {document!r} of the edition {edition!r}: run `tipassist corpus"
                " list`."
            )
        return found.text


def parse_manifest(raw: bytes, path: Path) -> Manifest:
    """Read the bytes of a manifest.

    Args:
        raw: What the file holds.
        path: Where it lies, for messages.

    Raises:
        ConfigError: It is not TOML, or does not have the expected fields.
    """
    try:
        manifest = Manifest.model_validate(tomllib.loads(raw.decode("utf-8")))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise ConfigError(f"{path} cannot be read as TOML: {err}; mend it") from err
    except ValidationError as err:
        first = err.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ConfigError(f"{path}: {where}: {first['msg']}; mend the entry") from err
    _check_unique(manifest.documents, path)
    return manifest


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a corpus folder.

    Raises:
        ConfigError: It is missing, is not TOML, or does not have the expected fields.
    """
    path = folder / MANIFEST
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise ConfigError(f"{path} is missing; give the corpus folder with --corpus") from None
    except OSError as err:
        raise ConfigError(f"{path} cannot be read as TOML: {err}; mend it") from err
    return parse_manifest(raw, path)


def _check_unique(documents: Iterable[Document], path: Path) -> None:
    seen: set[tuple[str, str]] = set()
    current: set[str] = set()
    owners: dict[str, str] = {}
    for document in documents:
        if (document.id, document.edition) in seen:
            raise ConfigError(
                f"{path} names {document.id!r} edition {document.edition!r} twice; remove one"
            )
        seen.add((document.id, document.edition))
        if document.kind.is_instrument and document.current and document.id in current:
            raise ConfigError(
                f"{path} marks several editions of {document.id!r} as current; leave "
                "`current = true` on one"
            )
        current.update((document.id,) if document.current else ())
        owner = owners.setdefault(document.name.casefold() or document.id, document.id)
        if owner != document.id:
            raise ConfigError(
                f"{path} gives the name {document.name!r} to {owner!r} and to {document.id!r}; "
                "places would be mixed up, so change one"
            )


def load_corpus(folder: Path) -> Corpus:
    """Read and verify every document of a corpus folder.

    Raises:
        ConfigError: The manifest cannot be used.
        IngestError: A file is missing, changed, unreadable or not text.
    """
    manifest = read_manifest(folder)
    stored = tuple(StoredDocument(one, _verified_text(folder, one)) for one in manifest.documents)
    return corpus_of(folder, stored, manifest.missing)


def corpus_of(
    folder: Path, documents: tuple[StoredDocument, ...], missing: tuple[WantedDocument, ...] = ()
) -> Corpus:
    """Return the corpus that documents make."""
    stamp = "\n".join(_stamp(one.document) for one in documents)
    return Corpus(folder, documents, hashlib.sha256(stamp.encode()).hexdigest(), missing)


def _stamp(one: Document) -> str:
    """Return what answers rest on in a document; a plan that is plain text has no more to it."""
    read = (one.kind.value, one.name, one.text_sha256) if one.kind.is_instrument or one.text else ()
    return " ".join((one.id, one.edition, one.sha256, str(one.current), *read))


def _verified_text(folder: Path, document: Document) -> str:
    field = "text_sha256" if document.text else "sha256"
    raw = _verified(folder, document.text_file, document, field)
    return decode_text(raw, folder / document.text_file)


def verify_files(folder: Path, document: Document) -> None:
    """Verify the file of a document whose stored text is a file of its own.

    Answers rest on the stored text, which is verified whenever the corpus is read; the file it was
    read from is only verified when somebody looks at the corpus itself.

    Raises:
        IngestError: The file is missing, changed or unreadable.
    """
    _verified(folder, document.file, document, "sha256")


def _verified(folder: Path, name: str, document: Document, field: str) -> bytes:
    """Return the bytes of a file; `field` names its digest in the manifest."""
    path = folder / name
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
    digest, expected = hashlib.sha256(raw).hexdigest(), getattr(document, field)
    if digest != expected:
        raise IngestError(
            path,
            None,
            "the file differs from the one the manifest names "
            f"(SHA-256 {digest[:12]}… instead of {expected[:12]}…); restore it, "
            f'or set {field} = "{digest}" if the change is meant',
        )
    return raw
