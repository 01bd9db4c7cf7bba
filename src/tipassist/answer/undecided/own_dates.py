"""Whose date it is: a sentence may date one thing and only mention the thing that is asked about.

"It will undergo reporting, an annual review, an evaluation in 2026 and a final one in 2028" dates
neither the reporting nor the review. Of rows that speak of a workshop, that of 2019 is asked about.
"""

import re

from tipassist.answer.asked import Asked, without_references
from tipassist.answer.draft import Evidence
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import TOKEN, families, family, fold
from tipassist.answer.ranking.entries import ActivityRank
from tipassist.answer.ranking.matching import Entry, covered
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Wording

_ITEM = re.compile(r",\s+(?:and\s+|or\s+)?(?=an?\s)|\s+and\s+(?=an?\s)")
_ITEMS = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s*[-–])")
_DUE = re.compile(
    r"\b(?:deadlines?|due|must|should|shall|ha(?:s|ve) to)\b|^by (?:what|which|when)\b"
)
"""What asks for a date to come."""
_OVER = re.compile(
    r"\b(?:was|were|been|came|took|held|met|agreed|decided|resolved|adopted|endorsed|signed"
    r"|following the)\b"
)
_TO_COME = re.compile(r"\b(?:will|shall|must|should|may|(?:is|are|has|have) to|due|expected)\b")
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


def gives_own(
    asked: Asked, text: str, terms: tuple[Term, ...], around: frozenset[str] | None = None
) -> bool:
    """Whether a sentence gives what is asked of the terms; a date must be their own.

    What was done on some day tells no deadline.

    Args:
        asked: What is asked for.
        text: The sentence.
        terms: What it is asked of.
        around: Word families of what introduces it, where it must be given beyond doubt; or None.
    """
    due = asked.kind.when and _DUE.search(asked.said) is not None
    if due and (_is_over(text) or _only_done(text, terms)):
        return False
    stretch = _unnamed(own_stretch(text, terms), terms) if asked.kind.when else text
    return asked.given_by(stretch) if around is None else asked.given_firmly(stretch, around)


def _unnamed(text: str, terms: tuple[Term, ...]) -> str:
    """Return a text without the names of what is asked about: an "annual review" is no date."""
    for one in terms:
        if " " in one.words:
            text = re.sub(rf"\b{re.escape(one.words)}\b", " ", text, flags=re.IGNORECASE)
    return text


def _is_over(text: str) -> bool:
    """Whether a sentence only tells what was done."""
    return _OVER.search(text) is not None and _TO_COME.search(text) is None


def _only_done(text: str, terms: tuple[Term, ...]) -> bool:
    """Whether a sentence has what is asked about only as a deed: no reports, but "reporting"."""
    said = set(TOKEN.findall(fold(text)))
    stems = {family(one) for one in said if not one.endswith("ing")}
    things = [one for one in terms if not one.words.endswith("ing")]
    deeds = {family(one) for one in said} - stems
    return bool(things) and all(deeds.issuperset(one.exact) for one in things)


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
