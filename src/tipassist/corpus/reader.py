"""Turning a document's bytes into the stored text that every offset points into."""

from pathlib import Path

from tipassist.errors import IngestError


def decode_text(raw: bytes, path: Path) -> str:
    """Decode a text document exactly as it is stored, line ends included.

    Raises:
        IngestError: The bytes are empty, binary, or not UTF-8 text.
    """
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as err:
        line = raw[: err.start].count(b"\n") + 1
        raise IngestError(path, line, "not UTF-8 text; save the file as UTF-8") from err
    if "\x00" in text:
        raise IngestError(path, None, "a binary file, not text; give a text or Markdown file")
    if not text.strip("\ufeff \t\r\n"):
        raise IngestError(path, None, "the file is empty; put the document's text into it")
    return text
