"""What the plan does not set for an activity, such as a date, and what it says instead."""

import re

from tipassist.answer.compose.activities import asb_claim, wording_claim
from tipassist.answer.compose.columns import column_entries
from tipassist.answer.draft import Draft, DraftClaim, cell_evidence, wording_evidence
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.register.model import Activity, Register
from tipassist.types import AnswerStatus

_BRACKETS = re.compile(r"\([^()]*\)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def compose_unset(meaning: Meaning, register: Register, lacking: str = "") -> Draft:
    """Say that the plan sets no date or amount for an activity, and what it does say.

    Args:
        meaning: What is asked.
        register: The plan.
        lacking: What the plan does not set, when it is known.
    """
    what = lacking
    if not what:
        what = "date or deadline" if meaning.form is Form.WHEN else "figure, budget or contact"
    claims: list[DraftClaim] = []
    dated: list[DraftClaim] = []
    for locator in meaning.places:
        activity = register.activity(str(locator))
        if activity is not None:
            text = f"The plan sets no {what} for {activity.code}. What it says:"
            claims += [DraftClaim(text, (wording_evidence(activity),)), wording_claim(activity)]
            claims.append(asb_claim(activity, Relation.NONE))
            dated += _dated(activity) if meaning.form is Form.WHEN else []
    status = AnswerStatus.PARTIAL if dated else AnswerStatus.NOT_IN_PLAN
    return Draft(status, (*claims, *dated))


def _dated(activity: Activity) -> list[DraftClaim]:
    """Say the entries of an activity that print a year, other than in a bracketed reference."""
    columns = (Column.PROJECTS, Column.EXAMPLES, Column.INDICATORS)
    return [
        DraftClaim(f"A year stands in this {column.value[:-1]}: {entry.text}", (evidence,), 1)
        for column in columns
        for entry in column_entries(activity, column)
        if _YEAR.search(_BRACKETS.sub(" ", entry.text))
        for evidence in [cell_evidence(activity, column.value, column.value.title(), entry)]
    ]
