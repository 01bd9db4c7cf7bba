"""Which part of an ASB cell is whose role: by its labels, or by the title of its column."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, pairwise

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
        by_title: Whether only the title of the column tells its role.
    """

    role: Role
    words: Aligned
    unknown: Aligned = _NOTHING
    by_title: bool = False


def role_parts(
    cell: Aligned, source: str, layout: Layout, role: Role, titled: tuple[Role, ...] = ()
) -> Iterator[RolePart]:
    """Yield the parts of a cell, in printed order.

    A label changes the role of what follows it. One that names no known role makes relevant bodies
    of what follows: they are named, and neither coordinate nor support.

    Args:
        cell: The cleaned cell.
        source: The stored text.
        layout: The layout's labels.
        role: Role of what stands before the first label.
        titled: The roles that the title of the column names, in order, when there are several: a
            cell without a label is parted by its first slash, else its first line break.
    """
    text = fold_lookalikes(cell.text)
    known = list(role_label(layout).finditer(text))
    taken = [match.span() for match in known]
    unknown = (
        match
        for match in _UNKNOWN.finditer(text)
        if not any(start < match.end() and match.start() < end for start, end in taken)
    )
    labels = sorted(chain(known, unknown), key=lambda match: match.start())
    if not labels and len(titled) > 1 and (at := _parting(cell, source)) is not None:
        yield RolePart(titled[0], cell.cut(0, at), by_title=True)
        yield RolePart(titled[1], cell.cut(at), by_title=True)
        return
    last, before = 0, _NOTHING
    for match in labels:
        yield RolePart(role, cell.cut(last, match.start()), before)
        named = match in known
        role = layout.role_of(match[1] or match[2]) if named else Role.RELEVANT
        before = _NOTHING if named else cell.cut(*match.span())
        last = match.end()
    yield RolePart(role, cell.cut(last), before)


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
