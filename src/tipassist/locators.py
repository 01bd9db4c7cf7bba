"""Locators: the names of citable places, printed exactly, and the links to them.

A locator says nothing about whether the place exists: that is the register's question. How people
write places is read in `locator_reading`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from urllib.parse import quote


class LocatorKind(StrEnum):
    """What kind of place a locator names."""

    PILLAR = "pillar"
    OUTCOME = "outcome"
    ACTIVITY = "activity"
    SECTION = "section"
    FOOTNOTE = "footnote"
    GLOSSARY = "glossary"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    EXTERNAL = "external"


SCOPE_KINDS = (LocatorKind.PILLAR, LocatorKind.OUTCOME)
CODE_KINDS = (*SCOPE_KINDS, LocatorKind.ACTIVITY)
INSTRUMENT_KINDS = (LocatorKind.ARTICLE, LocatorKind.PARAGRAPH, LocatorKind.EXTERNAL)


@dataclass(frozen=True, slots=True, order=True)
class Locator:
    """One citable place.

    Attributes:
        kind: The kind of place.
        parts: Its components, outermost first: `("A", "2", "6")`, `("F", "1", "a")`, `("14",)`,
            `("SLOM",)`; for other instruments the first part is the instrument's short name:
            `("ACTIP", "14", "7", "a")`, `("APA", "IV", "A", "e")`, `("BWP", "A.a.1.1")`.
    """

    kind: LocatorKind
    parts: tuple[str, ...]

    def __str__(self) -> str:
        head, *rest = self.parts
        match self.kind:
            case LocatorKind.PILLAR | LocatorKind.OUTCOME | LocatorKind.ACTIVITY:
                return ".".join(self.parts)
            case LocatorKind.SECTION:
                return f"Section {'.'.join(self.parts)}"
            case LocatorKind.FOOTNOTE:
                return f"Footnote {head}"
            case LocatorKind.GLOSSARY:
                return f"Glossary {head}"
            case LocatorKind.ARTICLE:
                return f"{head} Art. {rest[0]}{_bracketed(rest[1:])}"
            case LocatorKind.PARAGRAPH:
                return f"{head} {_of_plan(rest)}"
            case LocatorKind.EXTERNAL:
                return " ".join(self.parts).replace(" (", "(")

    @property
    def parent(self) -> "Locator | None":
        """The enclosing place in the same document, or None at the top."""
        match self.kind:
            case LocatorKind.ACTIVITY:
                return Locator(LocatorKind.OUTCOME, self.parts[:2])
            case LocatorKind.OUTCOME:
                return Locator(LocatorKind.PILLAR, self.parts[:1])
            case LocatorKind.SECTION if len(self.parts) > 1:
                return Locator(LocatorKind.SECTION, self.parts[:-1])
            case LocatorKind.ARTICLE | LocatorKind.PARAGRAPH if len(self.parts) > 2:
                return Locator(self.kind, self.parts[:-1])
            case LocatorKind.EXTERNAL:
                return self._external_parent()
            case _:
                return None

    def _external_parent(self) -> "Locator | None":
        *around, last = self.parts
        if last.startswith("§") and "." in last:
            return Locator(self.kind, (*around, last.rpartition(".")[0]))
        return Locator(self.kind, tuple(around)) if len(self.parts) > 2 else None

    def contains(self, other: "Locator") -> bool:
        """Whether `other` is this place or lies inside it."""
        return self in other.lineage()

    def lineage(self) -> Iterator["Locator"]:
        """Yield this place and the places that enclose it, the widest last."""
        here: Locator | None = self
        while here is not None:
            yield here
            here = here.parent


def anchor(place: object) -> str:
    """Return the id of a place on the page of its document, as citations name it."""
    return str(place).replace(" ", "-")


def document_address(document: str, place: object, edition: str = "") -> str:
    """Return the link to a place in its document on the pages, without host.

    Args:
        document: Document id.
        place: The place.
        edition: An edition other than the current one; "" for that.
    """
    query = f"?edition={quote(edition, safe='')}" if edition else ""
    return f"/documents/{document}{query}#{anchor(place)}"


def _bracketed(parts: tuple[str, ...] | list[str]) -> str:
    return "".join(f"({part})" for part in parts)


def _of_plan(parts: list[str]) -> str:
    """Write a place of a plan of action: part and section, then its paragraphs in brackets."""
    depth = 2 if len(parts) > 1 and not parts[1].islower() else 1
    lead = ".".join(parts[:depth])
    return (
        f"({lead}){_bracketed(parts[1:])}" if lead.islower() else lead + _bracketed(parts[depth:])
    )


@lru_cache(maxsize=10_000)
def code(text: str) -> Locator:
    """Return the locator of an exact plan code such as `A`, `A.1` or `A.1.1`."""
    parts = tuple(text.split("."))
    kinds = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
    return Locator(kinds[len(parts) - 1], parts)


def section(*parts: str) -> Locator:
    """Return the locator of a prose section or of an item in it."""
    return Locator(LocatorKind.SECTION, parts)


def footnote(number: int) -> Locator:
    """Return the locator of a footnote."""
    return Locator(LocatorKind.FOOTNOTE, (str(number),))


def glossary(term: str) -> Locator:
    """Return the locator of a glossary entry."""
    return Locator(LocatorKind.GLOSSARY, (term,))


def article(instrument: str, number: str, *inner: str) -> Locator:
    """Return the locator of an article, or of a paragraph inside it."""
    return Locator(LocatorKind.ARTICLE, (instrument, number, *inner))


def paragraph(instrument: str, *parts: str) -> Locator:
    """Return the locator of a numbered paragraph of a plan of action."""
    return Locator(LocatorKind.PARAGRAPH, (instrument, *parts))


def external(instrument: str, *places: str) -> Locator:
    """Return the locator of a place in a document cited by its own numbering, outermost first.

    A place in brackets stands without a blank after the one before it: `PACT Annex I Art. 2(1)`.
    """
    return Locator(LocatorKind.EXTERNAL, (instrument, *places))
