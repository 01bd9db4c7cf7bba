"""From the bytes of a text file to its characters."""

import codecs
import re
from pathlib import Path

from tipassist.corpus.reading.refusals import refusal

_LINE_END = re.compile(r"\r\n?|\x85|\u2028|\u2029")
_CHARSET = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]+)", re.IGNORECASE)
_DECLARED_WITHIN_BYTES = 2048
_WESTERN = "cp1252"


def decode(raw: bytes, path: Path, *, fallback: str | None = None) -> str:
    """Decode a text file; its line ends become LF and a byte order mark is left out.

    Args:
        raw: Its bytes.
        path: The file, for the error.
        fallback: The encoding when it is neither UTF-16 with a mark nor UTF-8; None refuses it.

    Raises:
        IngestError: It is not text in a known encoding.
    """
    encoding = "utf-8-sig"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as err:
        if fallback is None or encoding == "utf-16":
            line = raw[: err.start].count(b"\n") + 1
            raise refusal(path, "not_utf8", line=line) from err
        text = raw.decode(fallback, errors="replace")
    return _LINE_END.sub("\n", text)


def decode_html(raw: bytes, path: Path) -> str:
    """Decode an HTML file: as UTF-8, else as it declares itself, else as Western European.

    Raises:
        IngestError: It begins like UTF-16 and is not.
    """
    declared = _CHARSET.search(raw[:_DECLARED_WITHIN_BYTES])
    name = declared[1].decode("ascii") if declared else _WESTERN
    return decode(raw, path, fallback=_known(name))


def _known(name: str) -> str:
    try:
        b"".decode(name)
    except LookupError:
        return _WESTERN
    return _WESTERN if codecs.lookup(name).name in ("iso8859-1", "ascii", "utf-8") else name
