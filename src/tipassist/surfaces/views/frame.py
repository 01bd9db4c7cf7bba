"""What the pages about places have in common: trail, neighbours, where the place is printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tipassist import locator_reading, locators
from tipassist.locators import Locator
from tipassist.register.model import Reference, Register
from tipassist.surfaces.page_links import (
    Link,
    document_url,
    place_link,
    source_url,
)
from tipassist.types import Span


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds a place.

    Attributes:
        locator: The place as printed.
        crumbs: The places around it, outermost first.
        before: The place of the same kind before it.
        after: The place of the same kind after it.
        document_url: Where it stands in the document.
        source_url: Where it stands in the stored text, marked.
        lines: Lines of the stored text it was read from, from 1.
    """

    locator: str
    crumbs: tuple[Link, ...]
    before: Link | None
    after: Link | None
    document_url: str
    source_url: str
    lines: tuple[int, ...]


def frame_of(
    register: Register,
    place: Locator,
    siblings: Sequence[Locator],
    spans: Iterable[Span],
    crumbs: Iterable[Link] = (),
) -> Frame:
    """Build the frame of a place.

    Args:
        register: The plan.
        place: The place.
        siblings: Places of its kind in reading order, itself among them.
        spans: Where its words stand.
        crumbs: The places around it, outermost first.
    """
    at = siblings.index(place) if place in siblings else None
    before = siblings[at - 1] if at else None
    after = siblings[at + 1] if at is not None and at + 1 < len(siblings) else None
    return Frame(
        str(place),
        tuple(crumbs),
        place_link(before) if before else None,
        place_link(after) if after else None,
        document_url(register.document, place),
        source_url(register.document, place),
        lines_of(register, spans),
    )


def lines_of(register: Register, spans: Iterable[Span]) -> tuple[int, ...]:
    """Return the lines of the stored text in which spans begin, from 1, in order."""
    return tuple(sorted({register.text.count("\n", 0, span.start) + 1 for span in spans}))


@dataclass(frozen=True, slots=True)
class ShownReference:
    """A reference to an instrument.

    Attributes:
        target: The place referred to.
        via: The footnote it is printed in, or None when it stands in the text.
    """

    target: Link
    via: Link | None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote under a text."""

    link: Link
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Notes:
    """References and footnotes of a place."""

    references: tuple[ShownReference, ...]
    footnotes: tuple[Note, ...]


def notes_of(register: Register, references: Iterable[Reference], numbers: Iterable[int]) -> Notes:
    """Build the references and footnotes of a place, each once, in printed order."""
    shown = (
        ShownReference(place_link(one.target), place_link(one.via) if one.via else None)
        for one in references
    )
    return Notes(tuple(dict.fromkeys(shown)), footnotes_of(register, numbers))


def footnotes_of(register: Register, numbers: Iterable[int]) -> tuple[Note, ...]:
    """Return the footnotes with these numbers, in printed order."""
    found = (register.footnote(number) for number in dict.fromkeys(numbers))
    return tuple(
        Note(place_link(locators.footnote(note.number)), note.number, note.wording.text)
        for note in found
        if note
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text; `url` is empty when it is no link."""

    text: str
    url: str = ""


def linked(text: str, known: frozenset[Locator], here: Locator | None = None) -> tuple[Piece, ...]:
    """Split a text at the places it names, so that each becomes a link to its page.

    Args:
        text: Words of the plan.
        known: Places that have a page.
        here: The place whose text it is, which needs no link to itself.
    """
    pieces: list[Piece] = []
    at = 0
    for mention in locator_reading.find(text):
        if mention.locator in known and mention.locator != here:
            pieces.append(Piece(text[at : mention.start]))
            url = place_link(mention.locator).url
            pieces.append(Piece(text[mention.start : mention.end], url))
            at = mention.end
    return tuple(piece for piece in (*pieces, Piece(text[at:])) if piece.text)
