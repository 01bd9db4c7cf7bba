"""Answers to rows asked for, and to what is claimed of rows."""

from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    checked_evidence,
)
from tipassist.answer.language.phrasing import (
    bodies_words,
    listing,
)
from tipassist.answer.routing.expressions.sets import Sets, UnsureError
from tipassist.answer.routing.expressions.wording import (
    codes_of,
    denies,
    none_of_kind,
    opposite,
    proof_of,
    share,
)
from tipassist.answer.sets.expressions.expressions import (
    About,
    Placed,
    Quantity,
    RowsAsked,
    RowsClaimed,
)
from tipassist.register.model import Activity

_FEW = 6


def rows_asked(asked: RowsAsked, sets: Sets) -> Draft:
    """List the rows that meet every condition, told by all but the last of them."""
    placed = tuple(one for one in asked.kind if isinstance(one, Placed))
    others = [one for one in asked.kind if one not in placed]
    *first, last = sorted(others, key=lambda one: isinstance(one, About) and one.negated)
    kind = (*placed, *first)
    rows, every = sets.of(asked.kind), sets.of(kind)
    if not every:
        return none_of_kind(kind, sets)
    count = len(rows)
    total = sets.total(kind, len(every))
    if not rows:
        denied = opposite(last)
        if denied is not None and denies(last):
            told = _all(f"{sets.words(denied, len(every))}.", total, every)
            return replace(told, items=(), items_total=0)
        subject, alike = sets.in_other_words(asked.kind)
        if alike:
            return _alike(asked, subject, alike, sets)
        text = f"None of the {total} {sets.words(last, 1)}; all were checked."
        return answered([DraftClaim(text, proof_of(every) or checked_evidence(sets.register))], [])
    text = f"{share(count, total)} {sets.words(last, count)}: {codes_of(rows)}."
    return _listed(text, rows)


def _alike(asked: RowsAsked, subject: str, rows: list[Activity], sets: Sets) -> Draft:
    """List the rows that meet the other conditions and have a subject in other words."""
    count = len(rows)
    others = tuple(one for one in asked.kind if not isinstance(one, About))
    speaks = "speaks" if count == 1 else "speak"
    text = f'{sets.total(others, count)} {speaks} of it in other words than "{subject}"'
    return _listed(f"{text}: {codes_of(rows)}.", rows)


def rows_claimed(asked: RowsClaimed, sets: Sets) -> Draft | None:
    """Tell whether what is claimed of rows is so, with the rows that decide it."""
    every = sets.of(asked.kind)
    if not every:
        return none_of_kind(asked.kind, sets)
    so = sets.of((*asked.kind, *asked.said))
    if not so and asked.quantity is Quantity.SOME and sets.said_above(asked.kind, asked.said):
        return None
    total = sets.total(asked.kind, len(every))
    kind = [DraftClaim(f"{sets.told(asked.kind, len(every))}: {codes_of(every)}.", proof_of(every))]
    kind = kind if 1 < len(every) < len(sets.register.activities) else []
    if asked.quantity is Quantity.MOST:
        return _mostly(asked, so, total, len(every), sets)
    if asked.quantity is not Quantity.EVERY:
        claims_some = asked.quantity is Quantity.SOME
        count = len(so)
        if so:
            said = listing(sets.words(one, count) for one in asked.said)
            verdict = "Yes" if claims_some else "No"
            return _listed(f"{verdict}. {share(count, total)} {said}: {codes_of(so)}.", so)
        verdict = "No" if claims_some else "Yes"
        denied = opposite(asked.said[0]) if len(asked.said) == 1 else None
        if denied is not None and denies(asked.said[0]):
            words = f"{sets.words(denied, len(every))}: {codes_of(every)}."
            return _all(words, total, every, f"{verdict}. ")
        said = listing(sets.words(one, 1) for one in asked.said)
        subject, alike = sets.in_other_words((*asked.kind, *asked.said))
        if alike:
            raise UnsureError(subject)
        text = f"{verdict}. None of the {total} {said}; all were checked."
        beside = _elsewhere(asked, sets) if claims_some else []
        return answered([DraftClaim(text, checked_evidence(sets.register)), *beside, *kind], [])
    left = [one for one in every if one not in so]
    if not left:
        said = listing(sets.words(one, len(every)) for one in asked.said)
        broader = asked.only and any(isinstance(one, About) for one in asked.said)
        return _all(f"{said}: {codes_of(every)}.", total, every, "" if broader else "Yes. ")
    denied = opposite(asked.said[0]) if len(asked.said) == 1 else None
    if denied is not None:
        text = f"No. {share(len(left), total)} {sets.words(denied, len(left))}: {codes_of(left)}."
    else:
        said = listing(sets.words(one, 2) for one in asked.said)
        text = f"No. Of the {total}, {len(so)} {said}; not so: {codes_of(left)}."
    return _listed(text, left, kind)


def _elsewhere(asked: RowsClaimed, sets: Sets) -> list[DraftClaim]:
    """Name the few rows of which it is so where it was claimed of a place in which none is."""
    free = [one for one in (*asked.kind, *asked.said) if not isinstance(one, Placed)]
    placed = len(free) < len(asked.kind) + len(asked.said)
    rows = sets.of(free) if placed and free else []
    if not 0 < len(rows) <= _FEW:
        return []
    said = listing(sets.words(one, len(rows)) for one in free)
    return [DraftClaim(f"Elsewhere, {codes_of(rows)} {said}.", proof_of(rows))]


def _mostly(asked: RowsClaimed, so: list[Activity], total: str, count: int, sets: Sets) -> Draft:
    """Tell whether something is so of more than half of the rows of a kind."""
    verdict = "Yes" if 2 * len(so) > count else "No"
    said = listing(sets.words(one, len(so)) for one in asked.said)
    codes = f": {codes_of(so)}" if so else ""
    return _listed(f"{verdict}. {share(len(so), total)} {said}{codes}.", so)


def _listed(lead: str, rows: list[Activity], beside: Iterable[DraftClaim] = ()) -> Draft:
    """List rows after what is said of them."""
    claims = [DraftClaim(lead, proof_of(rows)), *beside]
    claims += [activity_row(one, bodies_words(one)) for one in rows]
    return answered(claims, [activity_item(one) for one in rows])


def _all(said: str, total: str, rows: list[Activity], verdict: str = "") -> Draft:
    every = f"The {total}" if len(rows) == 1 else f"All of the {total}"
    text = f"{verdict}{every} {said}"
    return answered([DraftClaim(text, proof_of(rows))], [activity_item(one) for one in rows])
