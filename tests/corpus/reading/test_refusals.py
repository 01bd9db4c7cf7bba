"""Files that cannot be read are refused in a clear sentence that ends with advice."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from PIL import Image

from tests.corpus.reading.made import font_pdf, write_words
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


Change = Callable[[str, bytes], bytes]


def changed(folder: Path, change: Change, compression: int = zipfile.ZIP_DEFLATED) -> Path:
    """Return a Word document whose parts were changed."""
    made = docx.Document()
    made.add_paragraph("Words.")
    buffer = io.BytesIO()
    made.save(buffer)
    path = folder / "document"
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(path, "w", compression) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return path


def documents_with(part: bytes) -> Change:
    """Return a change that gives the main part other bytes."""
    return lambda name, old: part if name == "word/document.xml" else old


BOMB = b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w>&b;</w>'


@pytest.mark.parametrize(
    ("change", "advice"),
    [
        (documents_with(BOMB), "XML entities.* save it anew"),
        (documents_with(BOMB.decode().encode("utf-16")), "XML entities.* save it anew"),
        (documents_with(b"<w:document"), "damaged or cut short"),
        (documents_with(bytes(20_000_000)), "more than 10 MB"),
    ],
    ids=["entities", "entities in UTF-16", "broken XML", "zip bomb"],
)
def test_a_harmful_or_broken_word_document_is_refused(
    change: Change, advice: str, tmp_path: Path
) -> None:
    with pytest.raises(IngestError, match=advice):
        read_document(changed(tmp_path, change), ReadingSettings(max_unpacked_mb=10))


@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_a_truncated_word_document_is_refused(share: float, tmp_path: Path) -> None:
    path = changed(tmp_path, lambda _, part: part)
    raw = path.read_bytes()
    path.write_bytes(raw[: int(share * len(raw))])

    with pytest.raises(IngestError, match=r"damaged|archive"):
        read_document(path)


@pytest.mark.parametrize(
    ("names", "advice"),
    [
        ({"xl/workbook.xml": b""}, "not a Word document"),
        ({"mimetype": b"application/vnd.oasis.opendocument.text"}, r"OpenDocument.*\.docx"),
        ({"plan.txt": b"words"}, "unpack it"),
    ],
)
def test_other_archives_are_refused(names: dict[str, bytes], advice: str, tmp_path: Path) -> None:
    path = tmp_path / "document.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in names.items():
            archive.writestr(name, part)

    with pytest.raises(IngestError, match=advice):
        read_document(path)


def test_a_locked_pdf_is_refused_and_one_that_only_forbids_printing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "document"
    for user_password in ("secret", None):
        pdf = font_pdf()
        write_words(pdf, "Words.")
        pdf.set_encryption("owner", user_password)
        pdf.output(str(path))
        if user_password:
            with pytest.raises(IngestError, match=r"password.* save a copy without one"):
                read_document(path)

    assert read_document(path).text == "Words.\n"


@pytest.mark.parametrize("share", [0.02, 0.5, 0.95])
def test_a_truncated_pdf_is_refused(share: float, tmp_path: Path) -> None:
    pdf = font_pdf()
    write_words(pdf, "Words. " * 3000)
    path = tmp_path / "document"
    pdf.output(str(path))
    raw = path.read_bytes()
    path.write_bytes(raw[: int(share * len(raw))])

    with pytest.raises(IngestError, match="damaged or cut short"):
        read_document(path)


def test_scanned_pages_are_refused_with_advice(tmp_path: Path) -> None:
    pdf = font_pdf()
    for _ in range(2):
        pdf.image(Image.new("L", (210, 297), 200), 0, 0, 210, 297)
        pdf.add_page()
    write_words(pdf, "A page with words. " * 30)
    pdf.output(str(tmp_path / "document"))

    with pytest.raises(IngestError, match=r"Pages 1, 2: .*ocrmypdf"):
        read_document(tmp_path / "document")


def test_a_picture_on_the_cover_is_left_out_with_a_note(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.image(Image.new("L", (210, 297), 200), 0, 0, 210, 297)
    for page in ("first", "second", "third"):
        pdf.add_page()
        write_words(pdf, f"The {page} page with words. " * 30)
    pdf.output(str(tmp_path / "document"))

    found = read_document(tmp_path / "document")

    assert found.text.startswith("\f")
    assert found.notes == ("Page 1: only a picture, left out.",)


def test_a_pdf_without_words_and_one_with_too_many_pages_are_refused(tmp_path: Path) -> None:
    pdf = font_pdf()
    pdf.add_page()
    pdf.output(str(tmp_path / "document"))

    with pytest.raises(IngestError, match="no words"):
        read_document(tmp_path / "document")
    with pytest.raises(IngestError, match=r"2 pages and at most 1 .*reading\.max_pages"):
        read_document(tmp_path / "document", ReadingSettings(max_pages=1))


def test_garbage_after_a_pdf_mark_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "document"
    path.write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40 + b"\n%%EOF")

    with pytest.raises(IngestError, match="damaged or cut short"):
        read_document(path)
