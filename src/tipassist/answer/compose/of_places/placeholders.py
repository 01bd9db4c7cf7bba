"""Answers on cells that only hold a place: every entry of a column is looked at."""

from tipassist.answer.compose.of_places.columns import column_entries, entry_rows
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural, shorten
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.understanding.placeholders import (
    BODIES,
    Placeholders,
    begins_with_placeholder,
    is_placeholder,
)
from tipassist.register.model import Activity, Register


def compose_placeholders(meaning: Meaning, register: Register, asked: Placeholders) -> Draft | None:
    """List the entries that only hold a place.

    Args:
        meaning: Tells where is looked, and whether yes or no is asked for.
        register: The plan.
        asked: Which columns are looked at.

    Returns:
        None when there is no such entry and the question does not name one itself, so that what
        it is about must tell.
    """
    inside = scoped(meaning, register)
    if asked.units == (BODIES,):
        return _in_bodies(meaning, inside, register)
    found: list[tuple[Activity, DraftClaim]] = [
        (one, row) for one in inside for unit in asked.units for row in _rows(one, Column(unit))
    ]
    whether = meaning.form is Form.YESNO or "yesno" in meaning.cues
    units = listing((one[:-1] for one in asked.units), "or")
    if not found:
        if not asked.named:
            return None
        no = "No. " if whether else ""
        lead = (
            f"{no}No {units} of the {plural(len(inside), 'activity')}{where_words(meaning)} is a "
        )
        lead += "placeholder such as TBC; every one was checked."
        return answered([DraftClaim(lead, checked_evidence(register))])
    codes = listing(dict.fromkeys(one.code for one, _ in found))
    noun = asked.units[0][:-1] if len(asked.units) == 1 else "entry"
    lead = f"{'Yes. ' if whether else ''}{plural(len(found), noun)}{where_words(meaning)} "
    lead += f"{'only holds' if len(found) == 1 else 'only hold'} a place: {codes}."
    rows = [row for _, row in found]
    evidence = tuple(item for row in rows for item in row.evidence)
    items = {one.code: activity_item(one) for one, _ in found}
    return answered([DraftClaim(lead, evidence), *rows], items.values())


def _in_bodies(meaning: Meaning, inside: tuple[Activity, ...], register: Register) -> Draft | None:
    """List the rows whose cell of bodies begins with what only holds a place."""
    found = [
        one
        for one in inside
        if begins_with_placeholder(" ".join(span.of(register.text) for span in one.asb_cell))
    ]
    if not found:
        return None
    verb = "begins" if len(found) == 1 else "begin"
    lead = f"{plural(len(found), 'Coordinating ASB cell')}{where_words(meaning)} {verb} with what "
    lead += f"only holds a place, such as TBC: {listing(one.code for one in found)}."
    rows = [
        DraftClaim(f"**{one.code}** {shorten(one.wording.text)} ({bodies_words(one)})", (e,), 1)
        for one in found
        for e in (asb_evidence(one),)
    ]
    evidence = tuple(item for row in rows for item in row.evidence)
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in found])


def _rows(activity: Activity, column: Column) -> list[DraftClaim]:
    """Return the rows of the entries of a column that only hold a place."""
    entries = column_entries(activity, column)
    rows = entry_rows(activity, column) if entries else []
    pairs = zip(entries, rows, strict=True)
    return [row for entry, row in pairs if is_placeholder(entry.text)]
