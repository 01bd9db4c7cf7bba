"""Files that cannot be read are refused in a clear sentence that ends with advice."""

from pathlib import Path

import pytest

from tipassist.corpus.reading.document import read_document
from tipassist.corpus.reading.refusals import reasons
from tipassist.errors import IngestError
from tipassist.settings import ReadingSettings

FILES = {
    "empty": (b"\xef\xbb\xbf \n", "the file is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n\x00\x00", "ocrmypdf"),
    "old word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as .docx"),
    "word with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(60) + "EncryptedPackage".encode("utf-16-le"),
        "password",
    ),
    "rich text": (b"{\\rtf1 words}", "save it as .docx"),
    "archive": (b"\x1f\x8b\x08\x00", "unpack it"),
    "program": (b"\x7fELF\x00\x00", "binary file"),
    "latin text": ("Märchen".encode("latin-1"), "save the file as UTF-8"),
    "deep html": (b"<html>" + b"<div>" * 100_000 + b"x", "nested too deeply"),
    "html without words": (b"<html><body><script>x</script></body></html>", "no words"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_cannot_be_read_is_refused_with_advice(name: str, tmp_path: Path) -> None:
    raw, advice = FILES[name]
    path = tmp_path / "document.pdf"
    path.write_bytes(raw)

    with pytest.raises(IngestError, match=advice):
        read_document(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(IngestError, match="no such file"):
        read_document(tmp_path / "none.pdf")
    with pytest.raises(IngestError, match="a folder"):
        read_document(tmp_path)


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(1_500_000)

    with pytest.raises(IngestError, match=r"2 MB and at most 1 MB are read.*reading\.max_file_mb"):
        read_document(path, ReadingSettings(max_file_mb=1))


def test_every_reason_tells_what_to_do() -> None:
    advised = ("check", "give", "split", "put", "save", "open it", "unpack", "download")
    assert [name for name, told in reasons().items() if not any(a in told for a in advised)] == []
