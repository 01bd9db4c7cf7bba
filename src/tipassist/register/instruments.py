"""Instruments: the documents beside the plan, clause by clause.

A treaty, a plan of action, a report or an earlier work plan is read into clauses. Every text keeps
the spans of the stored document it was read from, as in the register.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from tipassist.locators import Locator
from tipassist.register.model import Finding, Wording
from tipassist.types import Span

PAGE_BREAK = "\f"
PARAGRAPH_GAP = "\u2003"
"""A wide blank: what stands in a cell of a stored text where a new paragraph of it begins."""
"""What divides the pages of a stored text; a text without it has no page numbers."""


class ClauseKind(StrEnum):
    """What a clause is in its document."""

    PREAMBLE = "preamble"
    HEADING = "heading"
    ARTICLE = "article"
    PARAGRAPH = "paragraph"
    FINDING = "finding"
    RECOMMENDATION = "recommendation"
    TABLE_ROW = "table_row"
    ANNEX = "annex"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Clause:
    """A citable stretch of an instrument.

    Attributes:
        locator: Its place, with printed numbers only: `ACTIP Art. 14(7)(a)`, `APA IV.A(e)`,
            `BWP-Review §4.2`. Stretches without a number carry the place they stand in.
        kind: What it is.
        wording: Its own words, without its label and without the clauses under it.
        heading: Its title ("Protection of victims"), or "".
        breadcrumb: The headings around it, outermost first: "Chapter II › Article 6".
        lead_in: Index in `Instrument.clauses` of the clause that introduces or encloses it
            (the article of a paragraph, the paragraph of a lettered item), or None.
        cells: Of a table row the text of each column by its printed heading, in printed order.
        heading_spans: Where its title is printed, in the stored text.
    """

    locator: Locator
    kind: ClauseKind
    wording: Wording
    heading: str = ""
    breadcrumb: str = ""
    lead_in: int | None = None
    cells: tuple[tuple[str, Wording], ...] = ()
    heading_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """One edition of a document beside the plan.

    Attributes:
        document: Document id of the manifest.
        edition: Edition of the manifest.
        name: Short name that locators begin with: "ACTIP", "APA", "BWP-Review".
        title: What readers see.
        text: The stored text that every span points into.
        clauses: In reading order.
        findings: What is irregular, or could not be placed.
    """

    document: str
    edition: str
    name: str
    title: str
    text: str = field(repr=False)
    clauses: tuple[Clause, ...] = ()
    findings: tuple[Finding, ...] = ()

    def under(self, index: int) -> Iterator[int]:
        """Yield the indexes of the clauses directly introduced by clause number `index`."""
        return (at for at, clause in enumerate(self.clauses) if clause.lead_in == index)

    def at(self, place: Locator) -> tuple[int, ...]:
        """Return the indexes of the clauses whose place is `place` or lies inside it."""
        return tuple(at for at, clause in enumerate(self.clauses) if place.contains(clause.locator))


def page_at(text: str, offset: int) -> int | None:
    """Return the page, from 1, of a character of a stored text, or None when it has no pages."""
    return text.count(PAGE_BREAK, 0, offset) + 1 if _has_pages(text) else None


@lru_cache(maxsize=8)
def _has_pages(text: str) -> bool:
    """Whether a text has pages: a long answer cites the same text a hundred times."""
    return PAGE_BREAK in text
