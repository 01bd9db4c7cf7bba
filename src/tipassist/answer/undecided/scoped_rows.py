"""Rows asked for in one pillar or outcome, where only rows elsewhere speak of the subject.

What comes nearest there in other words is no answer to "which row of pillar A is on shelters?" when
a row of pillar B is on shelters: that none is there is said first, and where there is one.
"""

from dataclasses import replace

from tipassist.answer.compose.of_subjects.topic_rows import topic_row
from tipassist.answer.compose.of_subjects.topic_verdicts import said_as_one
from tipassist.answer.draft import Draft, DraftClaim, answered, checked_evidence
from tipassist.answer.language.phrasing import as_typed, listing, scope_words
from tipassist.answer.language.terms import Term, core_of
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import ActivityRank, rank_activities
from tipassist.answer.undecided.findings import Findings
from tipassist.locators import CODE_KINDS, SCOPE_KINDS
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

_WHOLE = 0.95
_MOST_ROWS = 4
_ASKED = (Form.LIST, Form.WHAT, Form.YESNO, Form.COUNT)


def with_rows_elsewhere(
    meaning: Meaning, found: Findings, draft: Draft | None, register: Register
) -> Draft | None:
    """Say that no row of the place asked of speaks of a subject, and which row elsewhere does.

    Args:
        meaning: What is asked.
        found: What was found for it.
        draft: The rows that are told of the place.
        register: The plan.

    Returns:
        The draft as it is where a row there speaks of the subject in its own words, or none
        anywhere does.
    """
    places = tuple(one for one in meaning.places if one.kind in CODE_KINDS)
    scoped = bool(places) and all(one.kind in SCOPE_KINDS for one in places)
    if not scoped or meaning.form not in _ASKED or meaning.named or meaning.among:
        return draft
    if draft is not None and draft.status is not AnswerStatus.ANSWERED:
        return draft
    terms = tuple(one for one in found.asked if not one.passing)
    sure = bool(terms) and all(one.known and not one.doubtful for one in terms)
    if not sure or any(one.exact for one in found.table):
        return draft
    order = {one.code: at for at, one in enumerate(register.activities)}
    elsewhere = sorted(_speaking(meaning, found, terms), key=lambda one: order[one.activity.code])
    if not 0 < len(elsewhere) <= _MOST_ROWS:
        return draft
    what = listing(f'"{as_typed(one.words, meaning.text)}"' for one in core_of(terms) or terms)
    where = scope_words(places, meaning.outside)
    verb = "speaks" if len(elsewhere) == 1 else "speak"
    codes = listing(one.activity.code for one in elsewhere)
    no = "No. " if meaning.form is Form.YESNO else ""
    rows = [topic_row(one, terms) for one in elsewhere]
    evidence = (*(item for row in rows for item in row.evidence), *checked_evidence(register))
    lead = f"{no}No activity{where} speaks of {what} in these words; {codes} {verb} of it:"
    claims = (DraftClaim(lead, evidence), *rows)
    if draft is None:
        return answered(claims, ())
    return replace(draft, claims=(*claims, *draft.claims))


def _speaking(
    meaning: Meaning, found: Findings, terms: tuple[Term, ...]
) -> tuple[ActivityRank, ...]:
    """Return the rows of the whole plan of which a cell has all of a subject in its own words."""
    everywhere = rank_activities(found.ranked, found.terms, (), meaning.outside)
    whole = tuple(one for one in everywhere if one.exact and one.words >= _WHOLE)
    asked = {one.words for one in said_as_one(meaning, terms) or terms}
    return tuple(one for one in whole if any(asked <= set(cell.found) for cell in one.entries))
