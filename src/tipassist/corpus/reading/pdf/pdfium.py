"""The adapter to pdfium: opens a PDF and gives the glyphs and ruling lines of its pages."""

import ctypes
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
from pypdfium2 import raw as pdfium

from tipassist.corpus.reading.pdf.glyphs import QUARTERS, Box, Glyph, Page, main_angle
from tipassist.corpus.reading.refusals import refusal
from tipassist.corpus.reading.symbols import printed

_END_MARK = b"%%EOF"
_END_WITHIN_BYTES = 8192
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_BOLD_WEIGHT = 600
_RULE_MAX_THICKNESS = 3.0
_SEGMENTS_MAX = 20_000
_SKEW_DEGREES = 8
_HYPHENS = frozenset({0x02, 0xFFFE})
_SURROGATES = range(0xD800, 0xE000)
_LAST_CODE = 0x10FFFF
_NAME_BYTES = 200


def open_pdf(raw: bytes, path: Path) -> pypdfium2.PdfDocument:
    """Open a PDF.

    Raises:
        IngestError: It needs a password, is damaged, or is cut short.
    """
    if _END_MARK not in raw[-_END_WITHIN_BYTES:]:
        raise refusal(path, "damaged_pdf")
    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as err:
        locked = err.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise refusal(path, "encrypted_pdf" if locked else "damaged_pdf") from err


def read_page(document: pypdfium2.PdfDocument, number: int, path: Path) -> Page:
    """Read a page of a PDF, turned so that most of its text stands upright.

    Args:
        document: The open PDF.
        number: Number of the page, from 0.
        path: The file, for the error.

    Raises:
        IngestError: The page is damaged.
    """
    try:
        page = document[number]
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError as err:
        raise refusal(path, "damaged_pdf") from err
    try:
        return _PageReader(page, text_page).read()
    finally:
        text_page.close()
        page.close()


class _PageReader:
    def __init__(self, page: Any, text_page: Any) -> None:
        self._page = page
        self._text_page = text_page
        bounds = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page.raw, bounds)
        self._left, self._top = bounds.left, bounds.top
        self._width, self._height = bounds.right - bounds.left, bounds.top - bounds.bottom
        self._looks: dict[bytes, tuple[float, bool, int]] = {}

    def read(self) -> Page:
        glyphs = tuple(self._glyphs())
        rules, picture = self._objects()
        angle = main_angle(glyphs)
        width, height = self._width, self._height
        upright = tuple(_turned(glyph, angle, width, height) for glyph in glyphs)
        if angle in (90, 270):
            width, height = height, width
        return Page(
            width,
            height,
            tuple(glyph for glyph in upright if glyph.angle in QUARTERS),
            tuple(rule.turned(angle, self._width, self._height) for rule in rules),
            picture,
            "".join(glyph.text for glyph in upright if glyph.angle not in QUARTERS),
        )

    def _glyphs(self) -> Iterator[Glyph]:
        """Yield the glyphs; of a ligature, whose letters have one place, all letters as one."""
        last: Glyph | None = None
        for glyph in self._letters():
            if last is not None and glyph.box == last.box and not glyph.after_blank:
                last = last._replace(text=last.text + glyph.text)
                continue
            if last is not None:
                yield last
            last = glyph
        if last is not None:
            yield last

    def _letters(self) -> Iterator[Glyph]:
        blank = False
        text_page = self._text_page.raw
        left, top = self._left, self._top
        box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        for at in range(pdfium.FPDFText_CountChars(text_page)):
            text = _letter(pdfium.FPDFText_GetUnicode(text_page, at))
            if not text or text.isspace():
                blank = True
                continue
            held = pdfium.FPDFText_GetTextObject(text_page, at)
            if not held:
                continue
            pdfium.FPDFText_GetLooseCharBox(text_page, at, box)
            pdfium.FPDFText_GetCharOrigin(text_page, at, x, y)
            size, bold, angle = self._look(held)
            place = Box(box.left - left, top - box.top, box.right - left, top - box.bottom)
            base = self._base(angle, x.value, y.value) if angle else top - y.value
            yield Glyph(text, place, base, size, bold, blank, angle)
            blank = False

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        return Box(left - self._left, self._top - top, right - self._left, self._top - bottom)

    def _base(self, angle: int, x: float, y: float) -> float:
        """Return the baseline as it lies from the top when the text is turned upright."""
        point = self._box(x, y, x, y).turned(angle, self._width, self._height)
        return point.bottom

    def _look(self, held: Any) -> tuple[float, bool, int]:
        """Return font size, boldness and direction of the text object that holds a character."""
        key = bytes(held)  # the pointer itself: the object that wraps it is new at every call
        if key not in self._looks:
            size, matrix = ctypes.c_float(), pdfium.FS_MATRIX()
            pdfium.FPDFTextObj_GetFontSize(held, size)
            pdfium.FPDFPageObj_GetMatrix(held, matrix)
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            self._looks[key] = (size.value * scale, _is_bold(held), _direction(matrix))
        return self._looks[key]

    def _objects(self) -> tuple[list[Box], float]:
        rules: list[Box] = []
        picture = 0.0
        segments = 0
        area = max(1.0, self._width * self._height)
        for held in self._page.get_objects(max_depth=3):
            if held.type == pdfium.FPDF_PAGEOBJ_IMAGE:
                left, bottom, right, top = held.get_bounds()
                picture = max(picture, (right - left) * (top - bottom) / area)
            elif held.type == pdfium.FPDF_PAGEOBJ_PATH and _is_drawn(held.raw):
                segments += pdfium.FPDFPath_CountSegments(held.raw)
                if segments > _SEGMENTS_MAX:
                    break
                rules += self._rules(held)
        return rules, min(picture, 1.0)

    def _rules(self, held: Any) -> Iterator[Box]:
        """Yield the upright straight lines of a path; a thin rectangle is one line."""
        left, bottom, right, top = held.get_bounds()
        whole = self._box(left, bottom, right, top)
        if min(right - left, top - bottom) <= _RULE_MAX_THICKNESS:
            yield _thinned(whole)
            return
        matrix = held.get_matrix()
        points = [(place, matrix.on_point(x, y)) for place, x, y in _segments(held.raw)]
        start = last = None
        for (kind, closes), point in points:
            if kind == pdfium.FPDF_SEGMENT_MOVETO:
                start = point
            elif last is not None and kind == pdfium.FPDF_SEGMENT_LINETO:
                yield from self._line(last, point)
            if closes and start is not None:
                yield from self._line(point, start)
            last = point

    def _line(self, one: tuple[float, float], other: tuple[float, float]) -> Iterator[Box]:
        (x0, y0), (x1, y1) = one, other
        box = self._box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        if min(box.x1 - box.x0, box.bottom - box.top) <= 1.0:
            yield _thinned(box)


def _letter(code: int) -> str:
    """Return a character as text: hyphens at line ends as such, "" for none."""
    if code in _HYPHENS:
        return "-"
    if code > _LAST_CODE or code in _SURROGATES:
        return "\ufffd"
    return printed(chr(code)) if code else ""


def _thinned(box: Box) -> Box:
    x, y = box.middle
    if box.x1 - box.x0 >= box.bottom - box.top:
        return Box(box.x0, y, box.x1, y)
    return Box(x, box.top, x, box.bottom)


def _segments(path: Any) -> Iterator[tuple[tuple[int, bool], float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        closes = bool(pdfium.FPDFPathSegment_GetClose(segment))
        yield (kind, closes), x.value, y.value


def _is_drawn(path: Any) -> bool:
    fill, stroke = ctypes.c_int(), pdfium.FPDF_BOOL()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value or stroke.value)


def _is_bold(held: Any) -> bool:
    font = pdfium.FPDFTextObj_GetFont(held)
    if not font:
        return False
    name = ctypes.create_string_buffer(_NAME_BYTES)
    pdfium.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
    printed = name.value.decode("latin-1").lower()
    return (
        any(part in printed for part in _BOLD_NAMES)
        or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT
    )


def _direction(matrix: Any) -> int:
    """Return the direction of writing in whole degrees, snapped to the four upright ones."""
    degrees = round(math.degrees(math.atan2(matrix.b, matrix.a))) % 360
    for quarter in (*QUARTERS, 360):
        if abs(degrees - quarter) <= _SKEW_DEGREES:
            return quarter % 360
    return degrees


def _turned(glyph: Glyph, angle: int, width: float, height: float) -> Glyph:
    """Return a glyph on the turned page; its angle is then the one to the page's main text."""
    if not angle:
        return glyph
    box = glyph.box.turned(angle, width, height)
    return glyph._replace(box=box, angle=(glyph.angle - angle) % 360)
