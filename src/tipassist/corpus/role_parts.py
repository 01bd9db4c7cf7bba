"""Which part of an ASB cell is whose role: by its labels, or by the title of its column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.layout import Layout
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.register.instruments import PARAGRAPH_GAP
from tipassist.types import Role

_ASB = r"(?:ASB(?:\(s\)|s)?|(?:(?:ASEAN\s+)?Sectoral\s+)?Bod(?:y\(ies\)|y|ies))"
# "All relevant ASBs" are bodies, no label.
_NO_GROUP = "".join(rf"(?<!\b{word} )" for word in ("all", "any", "each", "every", "other", "the"))
_NEEDS_NO_COLON = re.compile(r"\b(?:by|of|with)$")
_UNKNOWN = re.compile(r"(?<!\w)[A-Z][a-z]+(?:[ /-][A-Za-z()]+){0,4}\s*:")
_MISSPELT = re.compile(
    rf"{_NO_GROUP}(?<![\w(\[-])([A-Z]\w{{4,}})(?:\s+{_ASB}\b\s*:?|\s*:)(?!\s?[)\]])", re.IGNORECASE
)
_LETTERS_A_TYPO = 5
"""How many letters a label has for each wrong one that it is still known by."""
_SLASH = re.compile(r"/")
_NOTHING = Aligned("", ())
_LINE_BREAK = re.compile(rf"[{PARAGRAPH_GAP}\t\r\n]")


@dataclass(frozen=True, slots=True)
class RolePart:
    """A part of an ASB cell.

    Attributes:
        role: The role of the bodies in it.
        words: Its words, label left out.
        unknown: The label before it when that names no role that is known; else empty.
        misspelt: The label before it when that names a role but for its typos; else empty.
        by_title: Whether only the title of the column tells its role.
    """

    role: Role
    words: Aligned
    unknown: Aligned = _NOTHING
    misspelt: Aligned = _NOTHING
    by_title: bool = False


def role_parts(
    cell: Aligned, source: str, layout: Layout, role: Role, titled: tuple[Role, ...] = ()
) -> Iterator[RolePart]:
    """Yield the parts of a cell, in printed order.

    A label changes the role of what follows it, also one with typos. One that names no known role
    makes relevant bodies of what follows: they are named, and neither coordinate nor support.

    Args:
        cell: The cleaned cell.
        source: The stored text.
        layout: The layout's labels.
        role: Role of what stands before the first label.
        titled: The roles that the title of the column names, in order, when there are several: a
            cell without a label is parted by its first slash, else its first line break.
    """
    text = fold_lookalikes(cell.text)
    labels = list(_labels(text, layout))
    if not labels and len(titled) > 1 and (at := _parting(cell, source)) is not None:
        yield RolePart(titled[0], cell.cut(0, at), by_title=True)
        yield RolePart(titled[1], cell.cut(at), by_title=True)
        return
    last, part = 0, RolePart(role, _NOTHING)
    for label in labels:
        yield replace(part, words=cell.cut(last, label.start))
        printed = cell.cut(label.start, label.end)
        unknown = printed if label.role is None else _NOTHING
        misspelt = printed if label.misspelt else _NOTHING
        part = RolePart(label.role or Role.RELEVANT, _NOTHING, unknown, misspelt)
        last = label.end
    yield replace(part, words=cell.cut(last))


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    role: Role | None
    misspelt: bool = False


def _labels(text: str, layout: Layout) -> list[_Label]:
    """Return the labels in a cell, in printed order: the known, the misspelt, the unknown."""
    labels = [
        _Label(*match.span(), layout.role_of(match[1] or match[2]))
        for match in role_label(layout).finditer(text)
    ]
    for pattern in (_MISSPELT, _UNKNOWN):
        for match in pattern.finditer(text):
            role = _role_nearly(match[1], layout) if pattern is _MISSPELT else None
            taken = any(one.start < match.end() and match.start() < one.end for one in labels)
            if not taken and (role or pattern is _UNKNOWN):
                labels.append(_Label(*match.span(), role, misspelt=pattern is _MISSPELT))
    return sorted(labels, key=lambda label: label.start)


def _role_nearly(word: str, layout: Layout) -> Role | None:
    """Return the role whose label a word is but for a typo or two: "Suporting", "Coordinatng"."""
    said = word.casefold()
    near = [
        (distance, role)
        for role, labels in layout.roles.items()
        for label in map(str.casefold, labels)
        if said[0] == label[0]
        and (distance := DamerauLevenshtein.distance(said, label)) <= len(label) // _LETTERS_A_TYPO
    ]
    return min(near, key=lambda one: one[0])[1] if near else None


def role_suffix(layout: Layout) -> re.Pattern[str]:
    """Return the pattern of a role in brackets behind a body."""
    return re.compile(rf"\s*[(\[]({_role_words(layout)})(?:\s+{_ASB})?\s?[)\]]", re.IGNORECASE)


def role_label(layout: Layout) -> re.Pattern[str]:
    """Return the pattern of a role's label: "Supporting ASBs:", "Led by"."""
    words = _role_words(layout)
    bare = "|".join(word for word in words.split("|") if _NEEDS_NO_COLON.search(word))
    return re.compile(
        rf"\b{_NO_GROUP}(?:Co-?\s?|Joint\s+)?"
        rf"(?:({bare})(?:\s+{_ASB})?\s*:?|({words})(?:\s+{_ASB}\s*:?|\s*:))(?!\s?[)\]])",
        re.IGNORECASE,
    )


def _role_words(layout: Layout) -> str:
    words = (word for named in layout.roles.values() for word in named)
    return "|".join(sorted(words, key=len, reverse=True))


def _parting(cell: Aligned, source: str) -> int | None:
    """Return where the first slash of a cell, else its first line break, parts it."""
    slash = _SLASH.search(cell.text)
    if slash is not None:
        return slash.start()
    printed = [(at, offset) for at, offset in enumerate(cell.offsets) if offset >= 0]
    for (_, before), (at, offset) in pairwise(printed):
        if _LINE_BREAK.search(source, before, offset):
            return at
    return None
