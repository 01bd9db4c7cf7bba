"""Answers to set queries for bodies: every body of the register is put to every test."""

from dataclasses import replace

from tipassist.answer.compose.counted.rows import Row, activity_row, body_row, value_of
from tipassist.answer.compose.of_places.scope import scoped, where_words
from tipassist.answer.compose.of_sets.holding import met
from tipassist.answer.compose.of_sets.set_leads import checked, set_lead
from tipassist.answer.compose.of_sets.set_words import condition_words, test_words
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered
from tipassist.answer.language.phrasing import bodies_words, listing, plural
from tipassist.answer.meaning import OUTRIGHT, Meaning
from tipassist.answer.sets.query import EVERY, NONE, BodyTest, SetQuery
from tipassist.register.model import Activity, Register
from tipassist.register.queries import is_within

_FEW = 10


def compose_set_bodies(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    """Answer which bodies meet the tests of a set query."""
    inside = _where_tested(meaning, register, query)
    if query.tests and (all(map(_is_placed, query.tests)) or _is_elsewhere(query)):
        meaning = replace(meaning, places=(), outside=())
    names = [one for one in register.bodies if one not in query.excluded]
    if query.kind is not None:
        names = [one for one in names if _tested(one, query.kind, inside, query)]
    rows = _rows_of(query, names, inside)
    rows.sort(key=lambda row: -row.value)
    if query.extreme and rows:
        best = rows[0].value if query.extreme == "most" else rows[-1].value
        rows = [row for row in rows if row.value == best]
    count = 1 if len(rows) < 2 else len(rows)
    words = _body_words(query, count)
    lead = set_lead(meaning, query, words, [row.name for row in rows], names)
    if query.extreme and rows:
        each = " each" if len(rows) > 1 else ""
        lead = f"{listing(r.name for r in rows)} {words} {query.extreme} often"
        lead += f"{where_words(meaning)}: {plural(rows[0].value, 'activity')}{each}."
        if OUTRIGHT in meaning.cues and "yesno" in meaning.cues:
            lead = f"{'Yes' if len(rows) == 1 else 'No'}. {lead}"
    present = [row for row in rows if row.members]
    if present and len(present) < len(rows):
        lead += _apart(query, rows, inside=len(inside) < len(register.activities))
    evidence = tuple(e for row in present for e in row.evidence) or checked(meaning, register)
    claims = [DraftClaim(lead, evidence)]
    claims += [
        DraftClaim(
            f"**{row.name}**: {plural(row.value, 'activity')} ({', '.join(row.members)})",
            row.evidence,
            1,
        )
        for row in present
    ]
    if not rows and [test.number for test in query.tests] == [EVERY] and len(inside) <= _FEW:
        listed = [activity_row(one, bodies_words(one)) for one in inside]
        return answered([*claims, *listed], [activity_item(one) for one in inside])
    if not query.lists_rows and not any(test.inner for test in query.tests):
        return answered(claims)
    codes = {code for row in rows for code in row.members}
    return answered(claims, [activity_item(one) for one in inside if one.code in codes])


def _rows_of(query: SetQuery, names: list[str], inside: tuple[Activity, ...]) -> list[Row]:
    """Return the bodies that meet the tests, each with the activities that tell it.

    Of a body that is asked to lack a role they are those in which it has another.
    """
    rows: list[Row] = []
    for body in names:
        held = [_tested(body, test, inside, query) for test in query.tests]
        if all(_passes(test, own, inside) for test, own in zip(query.tests, held, strict=True)):
            told = {a.code for own in held for a in own}
            kept = [one for one in inside if one.code in told]
            if _lacks(query) and not kept:
                kept = [one for one in inside if any(e.body == body for e in one.bodies)]
            rows.append(body_row(body, kept))
    return rows


def _lacks(query: SetQuery) -> bool:
    return all(test.number == NONE for test in query.tests)


def _apart(query: SetQuery, rows: list[Row], *, inside: bool) -> str:
    """Say which of the bodies have nothing to show, or which that lack a role have another one."""
    if not _lacks(query):
        none = [row.name for row in rows if not row.members]
        return f" Of these, {listing(none)} {'has' if len(none) == 1 else 'have'} none."
    return _present([row for row in rows if row.members], inside=inside)


def _present(rows: list[Row], *, inside: bool) -> str:
    """Say which of the bodies that lack a role have another one there; the others have none."""
    where = "there" if inside else "in the plan"
    have = "has" if len(rows) == 1 else "have"
    return f" Of these, {listing(row.name for row in rows)} {have} another role {where}."


def _tests_places(query: SetQuery) -> bool:
    """Whether the tests look at different places, so that none of them bounds the others."""
    apart = len({test.within for test in query.tests}) > 1
    return apart and (all(map(_is_placed, query.tests)) or _is_elsewhere(query))


def _is_placed(test: BodyTest) -> bool:
    return bool(test.within or test.outside)


def _is_elsewhere(query: SetQuery) -> bool:
    """Whether what is done somewhere is denied of one place: "coordinate, but not in Pillar C"."""
    somewhere = [one for one in query.tests if not one.within and one.number != NONE]
    denied = [one for one in query.tests if one.within and one.number == NONE]
    return any(set(one.roles) <= set(other.roles) for one in somewhere for other in denied)


def _where_tested(meaning: Meaning, register: Register, query: SetQuery) -> tuple[Activity, ...]:
    if not _tests_places(query):
        return scoped(meaning, register)
    told = {place for test in query.tests for place in test.within}
    outside = tuple(one for one in meaning.outside if one not in told)
    return scoped(replace(meaning, places=(), outside=outside), register)


def _tested(
    body: str, test: BodyTest, inside: tuple[Activity, ...], query: SetQuery
) -> list[Activity]:
    inner = () if test.number == NONE else query.inner
    return [
        one
        for one in inside
        if any(body in one.named(role) for role in test.roles)
        and (not test.within or is_within(one, test.within))
        and not (test.outside and is_within(one, test.outside))
        and met(one, (*inner, *test.inner))
    ]


def _passes(test: BodyTest, own: list[Activity], inside: tuple[Activity, ...]) -> bool:
    count = value_of(tuple(own), test.unit)
    if test.number == EVERY:
        asked = (
            one
            for one in inside
            if (not test.within or is_within(one, test.within)) and met(one, test.inner)
        )
        return bool(own) and count == value_of(tuple(asked), test.unit)
    return test.number.accepts(count)


def _body_words(query: SetQuery, count: int) -> str:
    parts = [test_words(one, count) for one in query.tests]
    if query.inner:
        inner = listing(condition_words(one, 2) for one in query.inner)
        parts[-1] += f" that {inner}"
    return listing(parts)
