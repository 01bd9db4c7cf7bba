"""Reading a document that is to be added, before anything in the corpus folder changes."""

import hashlib
import re
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from tipassist.corpus.instruments import guess_kind
from tipassist.corpus.library import instrument_of
from tipassist.corpus.manifest import (
    Corpus,
    Document,
    DocumentKind,
    Manifest,
    StoredDocument,
    corpus_of,
)
from tipassist.corpus.reader import decode_text
from tipassist.corpus.reading.blocks import Progress, silent
from tipassist.corpus.reading.document import read_document
from tipassist.corpus.structure.guessing import KindGuess
from tipassist.corpus.work_plan import parse_work_plan
from tipassist.errors import ConfigError, IngestError
from tipassist.register.instruments import Instrument
from tipassist.register.model import Register
from tipassist.settings import ReadingSettings

Parsed = Register | Instrument

_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_HEADING = re.compile(r"(?m)^#{1,6} +(\S.*)$")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
_NOTHING = "nothing that a {kind} has is found in it; check the file, or give another --kind"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What a person says about a document to be added; "" for what the document or a default says.

    Attributes:
        id: Its short name in citations and links.
        kind: Which parser reads it; None for the kind that the manifest wants or it looks like.
        edition: Which version it is.
        name: Short name that its places begin with.
        title: What readers see.
        source: Where it comes from.
        current: Whether questions are answered from this edition from now on.
        replace: Whether it may take the place of the same edition.
    """

    id: str
    kind: DocumentKind | None = None
    edition: str = ""
    name: str = ""
    title: str = ""
    source: str = ""
    current: bool = False
    replace: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """A document that was read and can be added.

    Attributes:
        document: Its entry in the manifest.
        raw: The bytes of its file.
        text: Its stored text.
        parsed: What was found in it.
        looks_like: The kind that its structure suggests, and why.
        notes: What the reader left out or could not be sure of.
    """

    document: Document
    raw: bytes
    text: str
    parsed: Parsed
    looks_like: KindGuess
    notes: tuple[str, ...]

    @property
    def stored(self) -> StoredDocument:
        """The document as it will be in the corpus."""
        return StoredDocument(self.document, self.text)

    @property
    def files(self) -> dict[str, bytes]:
        """What is written into the corpus folder, by file name."""
        one = self.document
        return {one.file: self.raw, **({one.text: self.text.encode()} if one.text else {})}


def read_addition(
    corpus: Corpus,
    manifest: Manifest,
    path: Path,
    asked: Particulars,
    limits: ReadingSettings | None = None,
    progress: Progress = silent,
) -> Addition:
    """Read and parse a document; nothing is written.

    Args:
        corpus: What it is to be added to.
        manifest: The manifest of that corpus.
        path: The document.
        asked: What a person says about it.
        limits: How much is read; None for the usual limits.
        progress: Told how many pages are read.

    Raises:
        ConfigError: What is said about it cannot be used, or the edition is there already.
        IngestError: The document cannot be read or parsed.
    """
    asked = _completed(asked, manifest)
    _check_new(asked, corpus)
    raw, text, notes = _read(path, asked.kind, limits, progress)
    looks_like = guess_kind(text)
    kind = asked.kind or looks_like.kind
    if kind is None:
        raise ConfigError(
            f"{path} looks like no kind of document that is known: {looks_like.why}. Give its"
            " --kind."
        )
    document = _entry(replace(asked, kind=kind), corpus, path, raw, text)
    found = _found_in(StoredDocument(document, text), path)
    return Addition(document, raw, text, found, looks_like, notes)


def corpus_after(corpus: Corpus, stored: StoredDocument) -> Corpus:
    """Return the corpus as it will be with a document, in place of one of the same edition."""
    new = stored.document
    kept = [_beside(one, new) for one in corpus.documents]
    named = [(one.document.id, one.document.edition) for one in kept]
    if (new.id, new.edition) in named:
        kept[named.index((new.id, new.edition))] = stored
    else:
        kept.append(stored)
    return corpus_of(corpus.folder, tuple(kept))


def _beside(stored: StoredDocument, new: Document) -> StoredDocument:
    """Return a document as it stands beside a new one: not current where that is."""
    one = stored.document
    plans = one.kind is new.kind is DocumentKind.WORK_PLAN
    if not (one.current and new.current and (one.id == new.id or plans)):
        return stored
    return replace(stored, document=one.model_copy(update={"current": False}))


def _completed(asked: Particulars, manifest: Manifest) -> Particulars:
    """Return what is said about a document with what the manifest says about it."""
    for wanted in (one for one in manifest.wanted if one.id == asked.id):
        asked = replace(
            asked,
            kind=asked.kind or wanted.kind,
            edition=asked.edition or wanted.edition,
            name=asked.name or wanted.name,
            title=asked.title or wanted.title,
        )
    for held in (one for one in manifest.documents if one.id == asked.id):
        asked = replace(asked, kind=asked.kind or held.kind, name=asked.name or held.name)
    if not asked.edition:
        raise ConfigError(f"Which edition of {asked.id!r} is it? Give its year with --edition.")
    return asked


def _check_new(asked: Particulars, corpus: Corpus) -> None:
    held = corpus.find(asked.id, asked.edition)
    if held and not asked.replace:
        raise ConfigError(
            f"{asked.id!r} of the edition {asked.edition!r} is in the corpus already: give another"
            " --edition, or --replace to put this file in its place."
        )
    other = [one.document for one in corpus.documents if one.document.id == asked.id]
    if asked.kind and other and other[0].kind is not asked.kind:
        raise ConfigError(
            f"{asked.id!r} is a document of kind {other[0].kind.value!r}: give another --id."
        )


def _read(
    path: Path, kind: DocumentKind | None, limits: ReadingSettings | None, progress: Progress
) -> tuple[bytes, str, tuple[str, ...]]:
    """Return the bytes, the stored text and the notes of a document.

    A work plan that is plain text is stored as it is: its parser reads it so.
    """
    read = read_document(path, limits, progress)
    try:
        raw = path.read_bytes()
    except OSError as err:
        raise IngestError(path, None, f"the file cannot be read ({err.strerror})") from err
    if kind is DocumentKind.WORK_PLAN and _is_text(raw, path):
        return raw, decode_text(raw, path), ()
    return raw, read.text, read.notes


def _is_text(raw: bytes, path: Path) -> bool:
    try:
        decode_text(raw, path)
    except IngestError:
        return False
    return not raw.startswith(b"%PDF")


def _entry(asked: Particulars, corpus: Corpus, path: Path, raw: bytes, text: str) -> Document:
    """Return the entry of a document in the manifest."""
    assert asked.kind is not None
    name = asked.name or (asked.id.upper() if asked.kind.is_instrument else "")
    stored = b"" if text.encode() == raw else text.encode()
    fields = {
        "id": asked.id,
        "kind": asked.kind,
        "name": name,
        "title": asked.title or _title(text) or name or asked.id,
        "edition": asked.edition,
        "file": _file_name(asked, raw, path.suffix),
        "sha256": _sha256(raw),
        "text": _file_name(asked, stored, ".txt") if stored else "",
        "text_sha256": _sha256(stored) if stored else "",
        "source": asked.source or path.name,
        "current": _is_current(asked, corpus),
    }
    try:
        return Document.model_validate(fields)
    except ValidationError as err:
        first = err.errors()[0]
        where = " ".join(str(part) for part in first["loc"])
        raise ConfigError(f"The {where} of the document: {first['msg']}; give another.") from err


def _title(text: str) -> str:
    """Return the first heading of a text, or ""."""
    found = _HEADING.search(text)
    return found[1].strip() if found else ""


def _is_current(asked: Particulars, corpus: Corpus) -> bool:
    """Whether it is asked to be, takes the place of what is, or is the first of an instrument."""
    held = [one.document for one in corpus.documents if one.document.id == asked.id]
    replaced = any(one.current for one in held if one.edition == asked.edition)
    first = not held and asked.kind is not DocumentKind.WORK_PLAN
    return asked.current or replaced or first


def _file_name(asked: Particulars, content: bytes, suffix: str) -> str:
    """Return a name that no other document and no other content has."""
    edition = _NOT_IN_NAMES.sub("-", asked.edition.casefold()).strip("-")
    kept = suffix.lower() if _SUFFIX.fullmatch(suffix.lower()) else ""
    return f"{asked.id}-{edition}-{_sha256(content)[:8]}{kept}"


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def parsed(stored: StoredDocument) -> Parsed:
    """Parse a document of any kind.

    Raises:
        IngestError: It cannot be parsed.
    """
    one = stored.document
    if one.kind.is_instrument:
        return instrument_of(stored)
    return parse_work_plan(stored.text, one.id, one.edition)


def _found_in(stored: StoredDocument, path: Path) -> Parsed:
    """Parse a document that is not in the corpus yet; faults name the file it is read from."""
    try:
        found = parsed(stored)
    except IngestError as err:
        raise IngestError(path, err.line, err.reason) from err
    if isinstance(found, Instrument) and not found.clauses:
        raise IngestError(path, None, _NOTHING.format(kind=stored.document.kind.value))
    return found
