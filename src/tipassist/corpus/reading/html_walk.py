"""Walking through the elements of an HTML page and gathering its blocks."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from lxml.html import HtmlElement

from tipassist.corpus.reading.blocks import (
    Block,
    BlockKind,
    plain_digits,
    superscript,
    table_row,
    tidy,
)
from tipassist.corpus.reading.labels import is_labelled
from tipassist.corpus.reading.numerals import in_format

_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|sidebar|skip-?link|social"
    r"|pagination)(?:$|[\s_-])",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNMARKED = re.compile(r"list-style(?:-type)?\s*:\s*none", re.IGNORECASE)
_NOTES = re.compile(r"(?:^|[\s_-])(?:footnotes?|endnotes?)(?:$|[\s_-])", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])")
_NOTE_LINK = re.compile(r"#.*(?:fn|ftn|note|cite|ref)", re.IGNORECASE)
_NUMBER = re.compile(r"\s*[\[(]?\s*(\d{1,3})\s*[\])]?\s*")
_BACK_LINK = re.compile(r"\s*[↩↑⮌^\ufe0e]+\s*")
_LEADING_MARK = re.compile(r"(?P<mark>[⁰¹²³⁴-⁹]+)\s*(?P<words>\S.*)", re.DOTALL)
_FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_ROWS = "./tr|./thead/tr|./tbody/tr|./tfoot/tr"
_MAX_SPAN = 100


@lru_cache(maxsize=1)
def _elements() -> dict[str, frozenset[str]]:
    raw = files("tipassist.corpus.reading").joinpath("html.toml").read_text("utf-8")
    return {name: frozenset(tags) for name, tags in tomllib.loads(raw)["elements"].items()}


def is_left_out(element: HtmlElement) -> bool:
    """Whether an element is no part of the document: scripts, navigation, what is hidden."""
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return (
        not isinstance(element.tag, str)
        or (element.tag in _elements()["left_out"] and not _NOTES.search(names))
        or element.get("role") in _elements()["furniture_roles"]
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or _HIDDEN.search(element.get("style", "")) is not None
        or (_FURNITURE.search(names) is not None and element.tag not in ("body", "main", "html"))
    )


@dataclass(slots=True)
class HtmlWalk:
    """Gathers the blocks of the elements that it reads."""

    _blocks: list[Block] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _label: str = ""
    _note: str = ""

    def finished(self) -> tuple[Block, ...]:
        """Return the blocks read so far, in order."""
        self._close()
        return tuple(self._blocks)

    def read(self, element: HtmlElement) -> None:
        """Read an element and all under it."""
        if is_left_out(element):
            return
        tag = element.tag
        if heading := _HEADING.fullmatch(tag):
            self._close()
            text = _text_of(element)
            self._blocks.append(Block(BlockKind.HEADING, text, int(heading[1])))
        elif tag == "br":
            self._open.append("\n")
        elif tag in ("sup", "a") and (number := _note_number(element)):
            self._open.append(superscript(number))
        elif tag == "a" and _BACK_LINK.fullmatch(element.text_content()):
            return
        elif tag in ("ol", "ul", "menu"):
            self._read_list(element)
        elif tag == "table" and (rows := table_rows(element)):
            self._read_table(element, rows)
        elif tag in _elements()["blocks"]:
            self._close()
            self._read_inside(element)
            self._close()
        else:
            self._read_inside(element)

    def _read_inside(self, element: HtmlElement) -> None:
        keeps_lines = element.tag == "pre"
        self._add(element.text, keeps_lines=keeps_lines)
        for child in element:
            self.read(child)
            self._add(child.tail, keeps_lines=keeps_lines)

    def _add(self, text: str | None, *, keeps_lines: bool = False) -> None:
        if text:
            self._open.append(
                text.replace("\n", "\n\n") if keeps_lines else re.sub(r"\s+", " ", text)
            )

    def _close(self) -> None:
        texts = _parted("".join(self._open))
        self._open = []
        if not texts:
            return
        if self._label and not is_labelled(texts[0]):
            texts[0] = f"{self._label} {texts[0]}"
        for text in texts:
            found = _LEADING_MARK.fullmatch(text)
            if self._note or found:
                label = self._note or plain_digits(found["mark"] if found else "")
                words = found["words"] if found else text
                self._blocks.append(Block(BlockKind.NOTE, words, label=label))
            else:
                self._blocks.append(Block(BlockKind.TEXT, text))
        self._label = self._note = ""

    def _read_list(self, element: HtmlElement) -> None:
        self._close()
        in_notes = any(_is_notes(one) for one in (element, *element.iterancestors()))
        for item, label, number in _items(element):
            self._close()
            if in_notes:
                self._note = str(number)
            else:
                self._label = label
            self._read_inside(item)
            self._close()
        self._label = self._note = ""

    def _read_table(self, element: HtmlElement, rows: list[list[str]]) -> None:
        self._close()
        caption = element.find("caption")
        if caption is not None:
            self._blocks.append(Block(BlockKind.TEXT, _text_of(caption)))
        self._blocks.append(Block(BlockKind.TABLE, "\n".join(table_row(row) for row in rows)))


def _parted(text: str) -> list[str]:
    """Part text at empty lines, and at single line ends before the label of an item."""
    parts: list[str] = []
    for paragraph in re.split(r"\n\s*\n", text):
        goes_on = False
        for line in paragraph.split("\n"):
            words = tidy(line)
            if goes_on and words and not is_labelled(words):
                parts[-1] = f"{parts[-1]} {words}"
            elif words:
                parts.append(words)
            goes_on = goes_on or bool(words)
    return parts


def _text_of(element: HtmlElement) -> str:
    """Return the words of an element as one line."""
    walk = HtmlWalk()
    walk._read_inside(element)
    return (
        " ".join(
            f"{superscript(one.label)} {one.text}" if one.label.isdigit() else one.text
            for one in walk.finished()
        )
        .replace("\n", " ")
        .replace("\t", " ")
    )


def _note_number(element: HtmlElement) -> str:
    """Return the number of the footnote that an element marks, or ""."""
    number = _NUMBER.fullmatch(element.text_content())
    if number is None:
        return ""
    marks = element.tag == "sup" or _NOTE_LINK.match(element.get("href", ""))
    return number[1] if marks else ""


def _is_notes(element: HtmlElement) -> bool:
    if element.get("role") in ("doc-endnotes", "doc-footnotes"):
        return True
    return _NOTES.search(f"{element.get('class', '')} {element.get('id', '')}") is not None


def _items(element: HtmlElement) -> Iterator[tuple[HtmlElement, str, int]]:
    """Yield the items of a list with the labels that a browser prints before them."""
    items = [child for child in element if child.tag == "li"]
    step = -1 if element.get("reversed") is not None else 1
    number = _whole(element.get("start"), len(items) if step < 0 else 1)
    for child in element:
        if child.tag != "li":
            yield child, "", number
            continue
        number = _whole(child.get("value"), number)
        yield child, _list_label(element, number), number
        number += step


def _list_label(element: HtmlElement, number: int) -> str:
    if _UNMARKED.search(element.get("style", "")):
        return ""
    if element.tag != "ol":
        return "-"
    return f"{in_format(number, _FORMATS.get(element.get('type', ''), 'decimal'))}."


def _whole(printed: str | None, otherwise: int) -> int:
    return int(printed) if printed and re.fullmatch(r"-?\d{1,6}", printed) else otherwise


def table_rows(element: HtmlElement) -> list[list[str]]:
    """Return the rows of a table, or none when the table only lays out the page."""
    found = element.xpath(_ROWS)
    widest = max((len(row.xpath("./td|./th")) for row in found), default=0)
    if widest < 2 or element.get("role") in ("presentation", "none") or element.xpath(".//table"):
        return []
    rows: list[list[str]] = []
    held: dict[int, int] = {}
    for row in found:
        cells: list[str] = []
        for cell in row.xpath("./td|./th"):
            _fill(cells, held)
            text = _text_of(cell)
            across = min(max(1, _whole(cell.get("colspan"), 1)), _MAX_SPAN)
            down = max(1, _whole(cell.get("rowspan"), 1))
            held.update(dict.fromkeys(range(len(cells), len(cells) + across), down))
            cells += [text, *[""] * (across - 1)]
        _fill(cells, held)
        held = {at: left - 1 for at, left in held.items() if left > 1}
        if any(cells):
            rows.append(cells)
    return rows


def _fill(cells: list[str], held: dict[int, int]) -> None:
    """Leave the columns empty that a cell of a row above still takes."""
    while held.get(len(cells), 0) > 0:
        cells.append("")
