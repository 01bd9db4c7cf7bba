"""Reading a document of any usual kind into stored text: the one door to all readers."""

from pathlib import Path

from tipassist.corpus.reading.blocks import Progress, ReadText, silent
from tipassist.corpus.reading.docx.reader import read_docx
from tipassist.corpus.reading.html import read_html
from tipassist.corpus.reading.kinds import FileKind, file_kind
from tipassist.corpus.reading.pdf.reader import read_pdf
from tipassist.corpus.reading.refusals import refusal
from tipassist.corpus.reading.text import read_text
from tipassist.settings import ReadingSettings

_MB = 1_000_000


def read_document(
    path: Path, limits: ReadingSettings | None = None, progress: Progress = silent
) -> ReadText:
    """Read a document, whatever its kind and name.

    Args:
        path: A PDF, a Word document (.docx), or a file of HTML, Markdown or plain text.
        limits: How much is read; None for the usual limits.
        progress: Told how many pages of how many are read.

    Returns:
        The stored text, never empty: one block a line, headings begun with `#`, rows of tables
        with their cells divided by tabs, form feeds between pages, footnotes as `[^3]: text`.

    Raises:
        IngestError: It cannot be read; the message says why and what to do.
    """
    limits = limits or ReadingSettings()
    raw = _bytes_of(path, limits)
    match file_kind(raw, path):
        case FileKind.HTML:
            read = read_html(raw, path)
        case FileKind.TEXT:
            read = read_text(raw, path)
        case FileKind.PDF:
            read = read_pdf(raw, path, limits, progress)
        case FileKind.ZIP:
            read = read_docx(raw, path, limits.max_unpacked_mb)
    if not read.text.strip():
        raise refusal(path, "no_words")
    return read


def _bytes_of(path: Path, limits: ReadingSettings) -> bytes:
    if path.is_dir():
        raise refusal(path, "folder")
    try:
        size = path.stat().st_size
        if size > limits.max_file_mb * _MB:
            filled = {"size": -(-size // _MB), "most": limits.max_file_mb}
            raise refusal(path, "too_big", **filled)
        return path.read_bytes()
    except FileNotFoundError as err:
        raise refusal(path, "missing") from err
    except OSError as err:
        raise refusal(path, "unreadable", why=err.strerror or "unknown reason") from err
