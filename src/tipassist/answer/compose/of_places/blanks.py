"""What the tables leave blank: every cell of every row is looked at, column by column."""

from collections.abc import Callable

from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.understanding.blanks import asks_blanks
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_COLUMNS: tuple[tuple[str, Callable[[Activity], bool]], ...] = (
    ("coordinating body", lambda row: not row.named(Role.COORDINATING)),
    ("project", lambda row: not row.projects),
    ("indicator", lambda row: not row.indicators),
)


def compose_blanks(meaning: Meaning, register: Register) -> Draft | None:
    """List the rows with a blank cell, column by column; None when something else is asked.

    A row without a supporting or a relevant body is no gap: those stand in the same cell as the
    coordinating one, where there are any.
    """
    if not asks_blanks(meaning):
        return None
    inside = scoped(meaning, register)
    if meaning.named:
        inside = tuple(one for one in inside if {x.body for x in one.bodies} & set(meaning.named))
    of_bodies = f" that name {listing(meaning.named)}" if meaning.named else ""
    rows = f"{plural(len(inside), 'activity')}{where_words(meaning)}{of_bodies}"
    blank = [(name, [one for one in inside if lacks(one)]) for name, lacks in _COLUMNS]
    found = [one for one in inside if any(one in told for _, told in blank)]
    asks = meaning.form is Form.YESNO or "yesno" in meaning.cues
    checked = "coordinating bodies, projects and indicators were checked"
    if not found:
        text = f"{'No. ' if asks else ''}None of the {rows} has a blank cell; {checked}."
        return answered([DraftClaim(text, checked_evidence(register))])
    verb = "has" if len(found) == 1 else "have"
    lead = f"{'Yes. ' if asks else ''}{len(found)} of the {rows} {verb} a blank cell; {checked}:"
    claims = [DraftClaim(lead, tuple(wording_evidence(one) for one in found))]
    for name, told in blank:
        if told:
            text = f"No {name}: {listing(one.code for one in told)}."
            claims.append(DraftClaim(text, tuple(asb_evidence(one) for one in told), level=1))
    return answered(claims, [activity_item(one) for one in found])
