"""The words of a paragraph: deletions, hidden text and field codes left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tipassist.corpus.reading.blocks import mark, superscript
from tipassist.corpus.reading.docx.names import (
    COMPATIBLE,
    MATH_TEXT,
    Element,
    child,
    is_on,
    value,
    w,
)
from tipassist.corpus.reading.symbols import printed

_NOT_READ = frozenset(
    {
        *(w(name) for name in ("del", "moveFrom", "pPr", "rPr", "delText", "instrText")),
        *(w(name) for name in ("footnoteRef", "endnoteRef", "annotationRef", "txbxContent")),
        f"{COMPATIBLE}Fallback",
    }
)
_AS_TEXT = {
    w("tab"): " ",
    w("br"): " ",
    w("cr"): " ",
    w("ptab"): " ",
    w("noBreakHyphen"): "-",
    w("softHyphen"): "",
}
_NOTE_REFERENCES = {w("footnoteReference"): "footnote", w("endnoteReference"): "endnote"}


@dataclass(slots=True)
class NoteOrder:
    """Numbers notes in the order in which the text refers to them."""

    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, kind: str, note_id: str) -> int:
        """Return the number, from 1 for each kind, of a note."""
        taken = sum(known == kind for known, _ in self._numbers)
        return self._numbers.setdefault((kind, note_id), taken + 1)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a paragraph.

    Attributes:
        text: As printed, with the marks of notes.
        notes: Kind, id and label of each note it refers to.
    """

    text: str
    notes: tuple[tuple[str, str, str], ...] = ()


def words_of(paragraph: Element, order: NoteOrder) -> Words:
    """Return the words of a paragraph."""
    reader = _Inline(order)
    reader.read(paragraph)
    return Words("".join(reader.texts), tuple(reader.notes))


def runs_of(paragraph: Element) -> Iterator[Element]:
    """Yield the runs of a paragraph that are printed and have words."""
    for run in paragraph.iter(w("r")):
        left_out = any(one.tag in _NOT_READ for one in run.iterancestors())
        if not left_out and any((text.text or "").strip() for text in run.iter(w("t"))):
            yield run


@dataclass(slots=True)
class _Inline:
    order: NoteOrder
    texts: list[str] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    _fields: list[bool] = field(default_factory=list)

    def read(self, element: Element) -> None:
        for part in element:
            self._read_part(part)

    def _read_part(self, part: Element) -> None:
        tag = part.tag
        if tag in _NOT_READ or not isinstance(tag, str):
            return
        if tag == w("fldChar"):
            self._read_field(part.get(w("fldCharType")))
        elif any(not shown for shown in self._fields):
            self.read(part)
        elif tag in (w("t"), MATH_TEXT):
            self.texts.append(_raised(part, printed(part.text or "")))
        elif tag == w("sym"):
            self.texts.append(_symbol(part))
        elif tag in _AS_TEXT:
            self.texts.append(_AS_TEXT[tag])
        elif tag in _NOTE_REFERENCES:
            self._refer(_NOTE_REFERENCES[tag], part)
        elif tag != w("r") or not is_on(part, "rPr", "vanish"):
            self.read(part)

    def _read_field(self, kind: str | None) -> None:
        """Follow a field: its code is not printed, its result is."""
        match kind:
            case "begin":
                self._fields.append(False)
            case "separate" if self._fields:
                self._fields[-1] = True
            case "end" if self._fields:
                self._fields.pop()

    def _refer(self, kind: str, part: Element) -> None:
        note_id = part.get(w("id")) or ""
        if is_custom(part):
            return
        label = note_label(kind, self.order.number(kind, note_id))
        self.notes.append((kind, note_id, label))
        self.texts.append(mark(label))


def is_custom(reference: Element) -> bool:
    """Whether a note has a mark of its own, written after the reference."""
    return (reference.get(w("customMarkFollows")) or "0") not in ("0", "false", "off")


def note_label(kind: str, number: int) -> str:
    """Return the label of a note: footnotes count 1, 2, 3, endnotes e1, e2, e3."""
    return str(number) if kind == "footnote" else f"e{number}"


def _raised(part: Element, text: str) -> str:
    run = part.getparent()
    raised = value(child(run, "rPr"), "vertAlign") == "superscript"
    return superscript(text) if raised and text.strip().isdigit() else text


def _symbol(part: Element) -> str:
    """Return a sign of a symbol font, named by its code in hexadecimal digits."""
    try:
        return printed(chr(int(part.get(w("char")) or "", 16)))
    except (ValueError, OverflowError):
        return ""
