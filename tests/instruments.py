"""A made-up convention, clause by clause, for the tests above the parsers."""

from dataclasses import replace

from tipassist.locators import Locator, article
from tipassist.register.instruments import Clause, ClauseKind, Instrument
from tipassist.register.model import Wording
from tipassist.types import Span

PROTECTION = "Protection of persons"


def instrument_of(
    *clauses: Clause, document: str = "pact", edition: str = "2015", name: str = "PACT"
) -> Instrument:
    """Return an instrument whose stored text is the words of its clauses, one a block.

    A form feed among the words is a page break, which divides the spans and is a blank to readers.
    """
    text = ""
    placed = []
    for clause in clauses:
        words = clause.wording.text
        start = len(text)
        pieces = words.split("\f")
        spans = []
        for piece in pieces:
            spans.append(Span(start, start + len(piece)))
            start += len(piece) + 1
        text += f"{words}\n\n"
        read = Wording(" ".join(pieces), tuple(spans) if words else ())
        placed.append(replace(clause, wording=read))
    return Instrument(document, edition, name, "A made-up pact", text, tuple(placed))


def clause(
    place: Locator,
    words: str,
    kind: ClauseKind = ClauseKind.PARAGRAPH,
    *,
    lead_in: int | None = None,
    heading: str = "",
    breadcrumb: str = "Chapter IV",
) -> Clause:
    """Return a clause that stands nowhere yet."""
    return Clause(place, kind, Wording(words), heading, breadcrumb, lead_in)


PACT = instrument_of(
    clause(article("PACT", "6"), "", ClauseKind.ARTICLE, heading=PROTECTION),
    clause(article("PACT", "6", "1"), "Costs are shared. Each Party shall:", lead_in=0),
    clause(article("PACT", "6", "1", "a"), "house every\fvictim of trafficking;", lead_in=1),
    clause(article("PACT", "6", "1", "b"), "return nobody to danger.", lead_in=1),
    clause(
        article("PACT", "7"),
        "Parties exchange records again. They do so yearly in May.",
        lead_in=None,
    ),
)
"""Article 6 with a paragraph and its two items, (a) going on over a page; Article 7."""
