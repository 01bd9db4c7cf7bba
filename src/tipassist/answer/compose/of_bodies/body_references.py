"""What the rows of a body refer to: "which footnotes are in our rows?"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.compose.cited.place_references import reference_claims, references_above
from tipassist.answer.compose.of_places.scope import code_places
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, distinct
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.register.model import Activity, Register
from tipassist.register.queries import holdings

_REFERENCES = re.compile(
    r"\b(?:which|what|list|show|all|the|our|their|its) (?:[a-z]+ )?"
    r"(?:footnotes?|references?|articles?|provisions?|treaty articles?)\b[^?]*"
    r"\b(?:rows?|activit(?:y|ies)|items|lines)\b"
    r"|\b(?:rows?|activities|items|lines)\b[^?]*\b(?:refer to|rest on|cite|rely on|based on)\W*$"
    r"|\b(?:basis|foundation)\b[^?]*\b(?:rows?|activit(?:y|ies)|items|lines)\b"
)
_OTHERWISE = (Form.YESNO, Form.COUNT, Form.WHO)


def compose_body_references(meaning: Meaning, register: Register) -> Draft | None:
    """Tell what each row of the body named refers to, or that it refers to nothing.

    Args:
        meaning: What is asked.
        register: The plan.

    Returns:
        None when it is not asked of one body, asked of a place of an instrument, or the body has no
        such row.
    """
    named = meaning.instruments
    asked = meaning.column is Column.REFERENCES or _REFERENCES.search(fold(meaning.text))
    if not asked or named or meaning.form in _OTHERWISE or len(meaning.named) != 1:
        return None
    places, outside = code_places(meaning), meaning.outside
    held = holdings(register, meaning.named[0], meaning.relation.roles, places, outside)
    rows = [one.activity for one in held]
    claims = [claim for row in rows for claim in _of_row(row, meaning, register)]
    return answered(list(distinct(claims)), [activity_item(one) for one in rows]) if rows else None


def _of_row(row: Activity, meaning: Meaning, register: Register) -> Iterator[DraftClaim]:
    """Yield what a row refers to, told with its code, and what stands above it otherwise."""
    names = meaning.instrument_names
    first, *others = reference_claims(row.code, row.references, row, register, names)
    yield replace(first, text=first.text.replace("Its own text", f"The text of {row.code}", 1))
    yield from others
    yield from references_above(row, register, names)
