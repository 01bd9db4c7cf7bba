"""What the plan does not set for an activity, such as a date, and what it says instead."""

import re
from collections.abc import Iterator

from tipassist.answer.asked import Asked, asks_length, read_asked
from tipassist.answer.compose.of_places.activities import asb_claim, wording_claim
from tipassist.answer.compose.of_places.columns import column_entries
from tipassist.answer.draft import Draft, DraftClaim, cell_evidence, wording_evidence
from tipassist.answer.language.counting import counted_head, counted_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus

_BRACKETS = re.compile(r"\([^()]*\)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DUE = re.compile(
    r"\b(?:by|until|till|before|no later than|not later than|from|starting in|as of|first in)"
    r" (?:the )?(?:(?:end|middle|start|beginning) of )?(?:\w+ ){0,2}(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"\b(workshop|meeting|conference|forum|seminar|training|dialogue|session|summit|consultation"
    r"|symposium|signing|assembly|retreat)\b"
)
_HELD = re.compile(r"\b(?:was|were|did|took|happened|held|occurred|(?:19|20)\d\d)\b")
_TO_COME = re.compile(r"\b(?:will|shall|should|must|to be|going to|next|supposed)\b")
_DATED = r"\b{}\b[^.;]*?\b(?:on|in|from|during) [^.;]{{0,20}}\b(?:19|20)\d\d\b"
_COUNTED = re.compile(r"(?<![\w.-])(?!(?:19|20)\d\d\b)\d[\d,]* (?:\w+ ){0,2}?\w+s\b")
_ANYBODY = frozenset({"people", "persons", "individuals"})
_COLUMNS = (Column.PROJECTS, Column.EXAMPLES, Column.INDICATORS)


def compose_unset(meaning: Meaning, register: Register, lacking: str = "") -> Draft:
    """Say that the plan sets no date or amount for an activity, and what it does say.

    Entries that print a year or a number are told; one that is a deadline, or the number of people
    when people are counted, settles the question.

    Args:
        meaning: What is asked.
        register: The plan.
        lacking: What the plan does not set, when it is known.
    """
    what = lacking
    if not what:
        what = "date or deadline" if meaning.form is Form.WHEN else "figure, budget or contact"
    asked = read_asked(meaning)
    claims: list[DraftClaim] = []
    printed: list[DraftClaim] = []
    settled = False
    for locator in meaning.places:
        activity = register.activity(str(locator))
        if activity is not None:
            given = tuple(_giving(activity, asked)) if asked and asks_length(meaning) else ()
            rows = given or tuple(_printed(activity, meaning))
            settles = bool(given) or _settles(rows, meaning)
            text = f"The plan sets no {what} for {activity.code}. What it says:"
            if settles:
                text = f"What the plan sets for {activity.code}:"
            claims += [DraftClaim(text, (wording_evidence(activity),)), wording_claim(activity)]
            claims.append(asb_claim(activity, Relation.NONE))
            printed += rows
            settled |= settles
    status = AnswerStatus.PARTIAL if printed else AnswerStatus.NOT_IN_PLAN
    return Draft(AnswerStatus.ANSWERED if settled else status, (*claims, *printed), gives=settled)


def _giving(activity: Activity, asked: Asked) -> Iterator[DraftClaim]:
    """Yield the entries of an activity that give what is asked for: a length of time."""
    for column in _COLUMNS:
        for entry in column_entries(activity, column):
            if asked.given_by(entry.text):
                evidence = cell_evidence(activity, column.value, column.value.title(), entry)
                yield DraftClaim(f"{column.value[:-1].title()}: {entry.text}", (evidence,), 1)


def _printed(activity: Activity, meaning: Meaning) -> Iterator[DraftClaim]:
    """Yield the entries of an activity that print a year or number, but for references."""
    shows = {Form.WHEN: _YEAR, Form.COUNT: _COUNTED}.get(meaning.form)
    named = {Form.WHEN: "year", Form.COUNT: "number"}.get(meaning.form, "")
    for column in _COLUMNS if shows else ():
        for entry in column_entries(activity, column):
            text = _BRACKETS.sub(" ", entry.text)
            if shows and shows.search(text):
                thing = "deadline" if named == "year" and _DUE.search(text) else named
                thing = "date" if named == "year" and _dates_event(text, meaning) else thing
                evidence = cell_evidence(activity, column.value, column.value.title(), entry)
                lead = f"A {thing} stands in this {column.value[:-1]}"
                yield DraftClaim(f"{lead}: {entry.text}", (evidence,), 1)


def _dates_event(text: str, meaning: Meaning) -> bool:
    """Whether an entry gives the date of what was held before, of which it is asked when."""
    for asked in map(fold, (meaning.text, meaning.question)):
        past = _HELD.search(asked) and not _TO_COME.search(asked)
        event = _EVENT.search(asked) if past else None
        if event is not None and re.search(_DATED.format(event[0]), fold(text)):
            return True
    return False


def _settles(rows: tuple[DraftClaim, ...], meaning: Meaning) -> bool:
    """Whether entries that print a year or number give what is asked for."""
    if meaning.form is Form.WHEN:
        return any(row.text.startswith(("A deadline", "A date")) for row in rows)
    counted = counted_head(fold(meaning.text))
    return bool(rows) and (
        set(counted) <= _ANYBODY or any(counted_in(row.text, counted) for row in rows)
    )
