"""Whose date it is: a sentence may date one thing and only mention the thing that is asked about.

"It will undergo reporting, an annual review, an evaluation in 2026 and a final one in 2028" dates
neither the reporting nor the review. Of rows that speak of a workshop, that of 2019 is asked about.
"""

import re

from tipassist.answer.asked import without_references
from tipassist.answer.draft import Evidence
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families
from tipassist.answer.ranking.entries import ActivityRank
from tipassist.answer.ranking.matching import Entry, covered
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Wording

_ITEM = re.compile(r",\s+(?:and\s+|or\s+)?(?=an?\s)|\s+and\s+(?=an?\s)")
_ITEMS = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s*[-–])")
_LIMIT = re.compile(r"\b(?:before|until|after) the\b")


def own_stretch(text: str, terms: tuple[Term, ...]) -> str:
    """Return the stretch of a sentence whose dates are those of what is asked about.

    Args:
        text: The sentence.
        terms: What is asked about.

    Returns:
        The item that speaks of it, of a sentence that lists things; what stands before or after
        "before the …"; else the whole sentence.
    """
    items = _ITEM.split(text)
    if len(items) >= _ITEMS:
        return max(items, key=lambda item: covered(loose_entry(item), terms))
    limit = _LIMIT.search(text)
    if limit is None:
        return text
    before, after = text[: limit.start()], text[limit.end() :]
    behind = covered(loose_entry(after), terms) > covered(loose_entry(before), terms)
    return after if behind else text


def loose_entry(text: str) -> Entry:
    """Make an entry of a text that stands nowhere, to be matched only."""
    nowhere = Evidence(Locator(LocatorKind.SECTION, ("",)), "section", "", ())
    return Entry("", "section", Wording(text, ()), nowhere, None, families(text))


def rows_of_year(table: tuple[ActivityRank, ...], text: str) -> tuple[ActivityRank, ...]:
    """Return the rows with a year that is asked about, where the first of them has it; else all.

    Args:
        table: The rows near a question, best first.
        text: The question.
    """
    years = set(_YEAR.findall(text))

    def has(row: ActivityRank) -> bool:
        cells = (without_references(one.entry.wording.text) for one in row.entries)
        return any(years.intersection(_YEAR.findall(cell)) for cell in cells)

    return tuple(one for one in table if has(one)) if years and table and has(table[0]) else table
