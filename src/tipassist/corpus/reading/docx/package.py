"""Opening a Word document safely: its parts are looked at before any of them is unpacked."""

import io
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from lxml import etree

from tipassist.corpus.reading.docx.names import Element
from tipassist.corpus.reading.refusals import refusal

_MAIN_PART = "word/document.xml"
_MB = 1_000_000
_ENCRYPTED_FLAG = 0x1
_MOST_PARTS = 20_000
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le"))
_XML_ENDS = (".xml", ".rels")
_OTHER_KINDS = ("xl/", "ppt/", "visio/")


@dataclass(frozen=True, slots=True)
class DocxParts:
    """The XML of the parts that are read; None for one the document does not have."""

    body: Element
    styles: Element | None
    numbering: Element | None
    footnotes: Element | None
    endnotes: Element | None


def open_docx(raw: bytes, path: Path, max_unpacked_mb: int) -> DocxParts:
    """Open a Word document.

    Args:
        raw: Its bytes.
        path: The file, for the error.
        max_unpacked_mb: Most that all its parts may have when unpacked.

    Raises:
        IngestError: It is another kind of archive, damaged, locked by a password, grows beyond
            measure when unpacked, or declares XML entities.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            _check(archive, path, max_unpacked_mb)
        part = docx.Document(io.BytesIO(raw)).part
        return DocxParts(
            part.element.body,
            _related(part, RELATIONSHIP_TYPE.STYLES),
            _related(part, RELATIONSHIP_TYPE.NUMBERING),
            _related(part, RELATIONSHIP_TYPE.FOOTNOTES),
            _related(part, RELATIONSHIP_TYPE.ENDNOTES),
        )
    except (zipfile.BadZipFile, zlib.error, EOFError, OpcError, KeyError) as err:
        raise refusal(path, "damaged_word") from err
    except (etree.XMLSyntaxError, NotImplementedError, ValueError, AttributeError) as err:
        raise refusal(path, "damaged_word") from err


def _related(part: Element, kind: str) -> Element | None:
    found = [
        relation.target_part.blob
        for relation in part.rels.values()
        if relation.reltype == kind and not relation.is_external
    ]
    return parse_xml(found[0]) if found else None


def _check(archive: zipfile.ZipFile, path: Path, max_unpacked_mb: int) -> None:
    entries = archive.infolist()
    names = {entry.filename for entry in entries}
    if _MAIN_PART not in names:
        raise refusal(path, _other_kind(archive, names))
    if any(entry.flag_bits & _ENCRYPTED_FLAG for entry in entries):
        raise refusal(path, "encrypted_word")
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > max_unpacked_mb * _MB or len(entries) > _MOST_PARTS:
        raise refusal(path, "unpacks_too_big", most=max_unpacked_mb)
    for entry in entries:
        if entry.filename.endswith(_XML_ENDS):
            part = archive.read(entry)
            if any(declaration in part for declaration in _DECLARATIONS):
                raise refusal(path, "entities")


def _other_kind(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "mimetype" in names and b"opendocument" in archive.read("mimetype")[:100]:
        return "open_document"
    if any(name.startswith(_OTHER_KINDS) for name in names):
        return "other_office"
    return "archive"
