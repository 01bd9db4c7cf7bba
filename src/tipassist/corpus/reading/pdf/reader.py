"""Reading a PDF: pages are laid out one by one, then read as one document."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from tipassist.corpus.reading.blocks import CONTENTS_NOTE, Progress, ReadText, stored_text
from tipassist.corpus.reading.hyphens import LineJoiner
from tipassist.corpus.reading.pdf.columns import columns_of, without_contents
from tipassist.corpus.reading.pdf.flow import Flow, FlowPage
from tipassist.corpus.reading.pdf.furniture import PageLines, furniture
from tipassist.corpus.reading.pdf.layout import PageLayout, lay_out
from tipassist.corpus.reading.pdf.paragraphs import learn_look
from tipassist.corpus.reading.pdf.pdfium import open_pdf, read_page
from tipassist.corpus.reading.pdf.unruled import find_unruled
from tipassist.corpus.reading.refusals import refusal
from tipassist.settings import ReadingSettings

STAGE = "Reading pages"
_SCAN_MAX_CHARS = 20
_SCAN_MIN_SHARE = 0.5
_SCANS_MOST = 0.1
_UNMAPPED_MOST = 0.2
_NAMED_PAGES = 5


def read_pdf(raw: bytes, path: Path, limits: ReadingSettings, progress: Progress) -> ReadText:
    """Read a PDF.

    Args:
        raw: Its bytes.
        path: The file, for the error.
        limits: How many pages are read.
        progress: Told the pages read and all pages.

    Raises:
        IngestError: It is damaged, locked by a password, too long, or has no text but only
            pictures of pages.
    """
    document = open_pdf(raw, path)
    try:
        count = len(document)
        if count > limits.max_pages:
            raise refusal(path, "too_many_pages", count=count, most=limits.max_pages)
        layouts = []
        for number in range(count):
            progress(STAGE, number, count)
            layouts.append(lay_out(read_page(document, number, path)))
        progress(STAGE, count, count)
    finally:
        document.close()
    notes = _checked(layouts, path)
    pages = _flow_pages(layouts)
    kept = [replace(page, columns=tuple(map(without_contents, page.columns))) for page in pages]
    if kept != pages:
        notes = (*notes, CONTENTS_NOTE)
    return ReadText(_text(kept), notes)


def _checked(layouts: Sequence[PageLayout], path: Path) -> tuple[str, ...]:
    """Refuse a PDF without readable text; return notes on what is left out of another."""
    scanned = [
        number
        for number, layout in enumerate(layouts, start=1)
        if layout.chars <= _SCAN_MAX_CHARS and layout.picture_share >= _SCAN_MIN_SHARE
    ]
    if (len(scanned) > _SCANS_MOST * len(layouts) and len(scanned) > 1) or len(scanned) == len(
        layouts
    ):
        raise refusal(path, "scanned", which=_pages(scanned))
    chars = sum(layout.chars for layout in layouts)
    if sum(layout.unmapped for layout in layouts) > _UNMAPPED_MOST * chars:
        raise refusal(path, "unmapped")
    notes = [f"{_pages(scanned)}: only a picture, left out."] if scanned else []
    for number, layout in enumerate(layouts, start=1):
        if layout.turned:
            told = f"Page {number}: text that stands at an angle is left out: {layout.turned!r}."
            notes.append(told)
    return tuple(notes)


def _pages(numbers: Sequence[int]) -> str:
    named = ", ".join(map(str, numbers[:_NAMED_PAGES]))
    more = len(numbers) - _NAMED_PAGES
    ending = f" and {more} more" if more > 0 else ""
    return f"{'Page' if len(numbers) == 1 else 'Pages'} {named}{ending}"


def _text(pages: Sequence[FlowPage]) -> str:
    columns = [column for page in pages for column in page.columns]
    texts = [line.text for column in columns for line in column.lines]
    rows = (row for page in pages for table in page.tables for row in table.rows)
    cells = [line for row in rows for cell in row for line in cell]
    flow = Flow(learn_look(columns), LineJoiner([*texts, *cells]))
    for number, page in enumerate(pages):
        flow.add(page, is_first=number == 0)
    return stored_text(flow.finished())


def _flow_pages(layouts: Sequence[PageLayout]) -> list[FlowPage]:
    """Put the pages, without their headers, footers and numbers, into columns."""
    taken = furniture([PageLines(layout.pieces, layout.height) for layout in layouts])
    return [_flow_page(layout, left_out) for layout, left_out in zip(layouts, taken, strict=True)]


def _flow_page(layout: PageLayout, left_out: set[int]) -> FlowPage:
    pieces = [piece for at, piece in enumerate(layout.pieces) if at not in left_out]
    unruled = tuple(find_unruled(pieces))
    taken = {id(run) for one in unruled for run in one.runs}
    tables = (*layout.tables, *(one.table for one in unruled))
    kept = [piece for piece in pieces if id(piece) not in taken]
    return FlowPage(tuple(columns_of([*kept, *(table.marker for table in tables)])), tables)
