"""What kind of file this is, judged by its first bytes and never by its name."""

import re
from enum import StrEnum
from pathlib import Path

from tipassist.corpus.reading.refusals import refusal

_HEAD_BYTES = 4096
_PDF = b"%PDF-"
_PDF_WITHIN_BYTES = 1024
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_REFUSED = (
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"II*\x00", "picture"),
    (b"MM\x00*", "picture"),
    (b"GIF8", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"Rar!", "archive"),
)


class FileKind(StrEnum):
    """The kinds of file that are read."""

    PDF = "PDF"
    ZIP = "ZIP"
    HTML = "HTML"
    TEXT = "text"


def file_kind(raw: bytes, path: Path) -> FileKind:
    """Tell the kind of a file.

    Args:
        raw: All its bytes.
        path: The file, for the error.

    Returns:
        `ZIP` for what may be a Word document, `TEXT` for Markdown and plain text.

    Raises:
        IngestError: It is empty, or of a kind that is not read.
    """
    if not raw.strip(b"\xef\xbb\xbf \t\r\n"):
        raise refusal(path, "empty")
    if _PDF in raw[:_PDF_WITHIN_BYTES]:
        return FileKind.PDF
    if raw.startswith(_ZIP):
        return FileKind.ZIP
    if raw.startswith(_OLE):
        raise refusal(path, "encrypted_word" if _OLE_ENCRYPTED in raw else "old_word")
    for start, reason in _REFUSED:
        if raw.startswith(start):
            raise refusal(path, reason)
    if b"\x00" in raw and not raw.startswith(_UTF16_MARKS):
        raise refusal(path, "binary")
    return FileKind.HTML if _HTML.search(_head(raw)) else FileKind.TEXT


def _head(raw: bytes) -> bytes:
    head = raw[:_HEAD_BYTES]
    return head.replace(b"\x00", b"") if raw.startswith(_UTF16_MARKS) else head
