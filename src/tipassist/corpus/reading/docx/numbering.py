"""The numbers that Word prints before paragraphs and keeps nowhere: counted as Word counts them.

ECMA-376, part 1, 17.9: a paragraph names a list and a level; lists made of one abstract list count
together; a level begins anew after a paragraph of a level above it.
"""

import re
from dataclasses import dataclass, field

from tipassist.corpus.reading.docx.names import Element, child, children, is_on, number, value, w
from tipassist.corpus.reading.docx.styles import Styles
from tipassist.corpus.reading.numerals import in_format

_PLACE = re.compile(r"%([1-9])")
_DASHES = frozenset("-–—")
_BULLET = "•"


@dataclass(slots=True)
class _List:
    """An abstract list: its levels and how far each has counted."""

    levels: dict[int, Element]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the lists of a document; paragraphs must be given in order.

    Args:
        root: The numbering part, or None.
        styles: The document's styles.
    """

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = _lists(root)
        self._nums = {num.get(w("numId")): num for num in children(root, "num")}
        self._restarted: set[tuple[str, int]] = set()

    def label(self, paragraph: Element) -> str:
        """Return the label printed before the next paragraph, or ""."""
        properties, style_id = self._styles.numbering(paragraph)
        num_id = value(properties, "numId") or ""
        num = self._nums.get(num_id)
        found = self._lists.get(value(num, "abstractNumId") or "")
        if num is None or found is None:
            return ""
        level = number(properties, "ilvl")
        if level is None:
            level = _level_of_style(found, style_id) if style_id else 0
        self._count(found, num_id, num, level)
        return self._printed(found, num, level)

    def _count(self, found: _List, num_id: str, num: Element, level: int) -> None:
        for above in range(level):
            found.counts.setdefault(above, _start(self._level(found, num, above)))
        restart = _restart(num, level)
        if restart is not None and (num_id, level) not in self._restarted:
            self._restarted.add((num_id, level))
            found.counts[level] = restart
        elif level in found.counts:
            found.counts[level] += 1
        else:
            found.counts[level] = _start(self._level(found, num, level))
        for deeper in [one for one in found.counts if one > level]:
            after = number(self._level(found, num, deeper), "lvlRestart")
            if level < (deeper if after is None else after):
                del found.counts[deeper]

    def _level(self, found: _List, num: Element, level: int) -> Element | None:
        for override in children(num, "lvlOverride"):
            if override.get(w("ilvl")) == str(level):
                own = child(override, "lvl")
                if own is not None:
                    return own
        return found.levels.get(level)

    def _printed(self, found: _List, num: Element, level: int) -> str:
        shape = self._level(found, num, level)
        text = value(shape, "lvlText") or ""
        if value(shape, "numFmt") == "bullet":
            return text if text in _DASHES and text else _BULLET
        legal = is_on(shape, "isLgl") or False

        def counted(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            name = value(self._level(found, num, at), "numFmt") or "decimal"
            return in_format(found.counts.get(at, 1), "decimal" if legal else name)

        return _PLACE.sub(counted, text).strip()


def _lists(root: Element | None) -> dict[str, _List]:
    abstract = {one.get(w("abstractNumId")): one for one in children(root, "abstractNum")}
    linked = {value(one, "styleLink"): one for one in abstract.values()}
    found = {}
    for name, one in abstract.items():
        origin = linked.get(value(one, "numStyleLink")) if value(one, "numStyleLink") else one
        levels = children(one if origin is None else origin, "lvl")
        found[name] = _List({int(level.get(w("ilvl")) or 0): level for level in levels})
    return found


def _level_of_style(found: _List, style_id: str) -> int:
    levels = (at for at, level in found.levels.items() if value(level, "pStyle") == style_id)
    return next(levels, 0)


def _start(level: Element | None) -> int:
    start = number(level, "start")
    return 1 if start is None else start


def _restart(num: Element, level: int) -> int | None:
    for override in children(num, "lvlOverride"):
        if override.get(w("ilvl")) == str(level):
            return number(override, "startOverride")
    return None
