"""Paragraph styles: what a style gives to its paragraphs, looked up through its ancestors."""

import re
from collections.abc import Iterator

from tipassist.corpus.reading.docx.names import Element, child, children, is_on, number, value, w

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:\d|heading)|table of figures", re.IGNORECASE)
_LEVELS = range(9)
_MOST_ANCESTORS = 20


class Styles:
    """The styles of a document.

    Args:
        root: The styles part, or None.
    """

    def __init__(self, root: Element | None) -> None:
        self._styles = {style.get(w("styleId")): style for style in children(root, "style")}
        self._usual = next(
            (
                style.get(w("styleId"))
                for style in children(root, "style")
                if style.get(w("type")) == "paragraph" and style.get(w("default")) == "1"
            ),
            None,
        )

    def of(self, paragraph: Element) -> str | None:
        """Return the id of a paragraph's style."""
        return value(paragraph, "pPr", "pStyle") or self._usual

    def chain(self, style_id: str | None) -> Iterator[Element]:
        """Yield a style and those it is based on, nearest first."""
        for _ in range(_MOST_ANCESTORS):
            style = self._styles.get(style_id)
            if style is None:
                return
            yield style
            style_id = value(style, "basedOn")

    def heading_level(self, paragraph: Element) -> int:
        """Return the level of a heading, from 1, or 0 for other paragraphs."""
        own = number(paragraph, "pPr", "outlineLvl")
        if own is not None:
            return own + 1 if own in _LEVELS else 0
        for style in self.chain(self.of(paragraph)):
            if named := _HEADING.fullmatch(value(style, "name") or ""):
                return int(named[1])
            level = number(style, "pPr", "outlineLvl")
            if level is not None:
                return level + 1 if level in _LEVELS else 0
        return 0

    def is_title(self, paragraph: Element) -> bool:
        """Whether a paragraph has the style of the document's title."""
        return any((value(one, "name") or "").lower() == "title" for one in self._named(paragraph))

    def is_contents(self, paragraph: Element) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        names = (value(one, "name") or "" for one in self._named(paragraph))
        return any(_CONTENTS.fullmatch(name) for name in names)

    def _named(self, paragraph: Element) -> Iterator[Element]:
        return self.chain(self.of(paragraph))

    def numbering(self, paragraph: Element) -> tuple[Element | None, str | None]:
        """Return the numbering properties of a paragraph and the style that gives them, if one."""
        own = child(paragraph, "pPr", "numPr")
        if own is not None:
            return own, None
        for style in self.chain(self.of(paragraph)):
            found = child(style, "pPr", "numPr")
            if found is not None:
                return found, style.get(w("styleId"))
        return None, None

    def is_bold(self, run: Element, paragraph: Element) -> bool:
        """Whether a run is printed bold."""
        own = is_on(run, "rPr", "b")
        if own is not None:
            return own
        for first in (value(run, "rPr", "rStyle"), self.of(paragraph)):
            for style in self.chain(first):
                given = is_on(style, "rPr", "b")
                if given is not None:
                    return given
        return False
