"""Answers on cells that only hold a place: every entry of a column is looked at."""

from tipassist.answer.compose.of_places.columns import column_entries, entry_rows
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural, shorten
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.understanding.placeholders import (
    BODIES,
    ENTRIES,
    Placeholders,
    begins_with_placeholder,
    is_placeholder,
)
from tipassist.locators import code
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
    if asked.blank:
        return _blank(meaning, inside, register, asked.units[0])
    if asked.units == (BODIES,):
        return _in_bodies(meaning, inside, register)
    found: list[tuple[Activity, DraftClaim]] = [
        (one, row)
        for one in inside
        for unit in asked.units
        for row in (*_rows(one, Column(unit)), *_whole_cells(one, unit, register))
    ]
    if asked.units == ENTRIES:
        found += _body_rows(inside, register)
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


def _blank(meaning: Meaning, inside: tuple[Activity, ...], register: Register, unit: str) -> Draft:
    """List the rows in whose cell nothing is printed; those that hold a place there are none."""

    def printed(one: Activity) -> bool:
        if unit == BODIES:
            return bool(one.asb_cell)
        entries = column_entries(one, Column(unit))
        return bool(entries or _whole_cells(one, unit, register))

    found = [one for one in inside if not printed(one)]
    cell = "Coordinating ASB" if unit == BODIES else unit
    of_all = f"of the {plural(len(inside), 'activity')}{where_words(meaning)}"
    if not found:
        no = "No. " if meaning.form is Form.YESNO or "yesno" in meaning.cues else ""
        told = f"{no}None {of_all} has nothing at all in its {cell} cell; every one was checked."
        return answered([DraftClaim(told, checked_evidence(register))])
    verb = "has" if len(found) == 1 else "have"
    lead = f"{len(found)} {of_all} {verb} nothing at all in the {cell} cell: "
    lead += f"{listing(one.code for one in found)}."
    rows = [
        DraftClaim(
            f"**{one.code}** {shorten(one.wording.text)} ({bodies_words(one)})",
            (wording_evidence(one),),
            1,
        )
        for one in found
    ]
    evidence = tuple(item for row in rows for item in row.evidence)
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in found])


def _in_bodies(meaning: Meaning, inside: tuple[Activity, ...], register: Register) -> Draft | None:
    """List the rows whose cell of bodies begins with what only holds a place."""
    held = _body_rows(inside, register)
    found = [one for one, _ in held]
    if not found:
        return None
    verb = "begins" if len(found) == 1 else "begin"
    lead = f"{plural(len(found), 'Coordinating ASB cell')}{where_words(meaning)} {verb} with what "
    lead += f"only holds a place, such as TBC: {listing(one.code for one in found)}."
    rows = [row for _, row in held]
    evidence = tuple(item for row in rows for item in row.evidence)
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in found])


def _body_rows(
    inside: tuple[Activity, ...], register: Register
) -> list[tuple[Activity, DraftClaim]]:
    """Return the activities whose cell of bodies holds a place, with their rows."""
    return [
        (
            one,
            DraftClaim(
                f"**{one.code}** {shorten(one.wording.text)} ({bodies_words(one)})",
                (asb_evidence(one),),
                1,
            ),
        )
        for one in inside
        if begins_with_placeholder(" ".join(span.of(register.text) for span in one.asb_cell))
    ]


def _rows(activity: Activity, column: Column) -> list[DraftClaim]:
    """Return the rows of the entries of a column that only hold a place."""
    entries = column_entries(activity, column)
    rows = entry_rows(activity, column) if entries else []
    pairs = zip(entries, rows, strict=True)
    return [row for entry, row in pairs if is_placeholder(entry.text)]


def _whole_cells(activity: Activity, unit: str, register: Register) -> list[DraftClaim]:
    """Return the row of a cell in which nothing but what holds a place stands."""
    return [
        DraftClaim(
            f"**{activity.code}** {unit[:-1]}: {found.span.of(register.text).strip()}",
            (Evidence(code(activity.code), unit, f"{activity.code} · {unit}", (found.span,)),),
            1,
        )
        for found in register.findings
        if found.kind == "no_entries"
        and found.locator == activity.code
        and found.message.startswith(f"no {unit}:")
    ]
