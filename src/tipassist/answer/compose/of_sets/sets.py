"""Answers to set queries: every row of the register is tested against every condition."""

import re
from dataclasses import replace
from functools import partial

from tipassist.answer.compose.cited.reference_rows import printed_references
from tipassist.answer.compose.counted.rows import (
    Row,
    activity_row,
    body_names,
    unit_word,
    upper_row,
)
from tipassist.answer.compose.counted.spread import compose_each, compose_totals
from tipassist.answer.compose.of_bodies.both_of import compose_both_of
from tipassist.answer.compose.of_places.columns import column_entries, entry_rows
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.compose.of_sets.exceptions import exceptions
from tipassist.answer.compose.of_sets.holding import holds, is_to, met
from tipassist.answer.compose.of_sets.set_bodies import compose_set_bodies
from tipassist.answer.compose.of_sets.set_extremes import compose_measured
from tipassist.answer.compose.of_sets.set_leads import checked, extreme_lead, set_lead, share_words
from tipassist.answer.compose.of_sets.set_words import condition_words, number_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
)
from tipassist.answer.language.phrasing import (
    as_many,
    bodies_words,
    listing,
    plural,
    role_verb,
    shorten,
)
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Column, Form, Meaning
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    SOME,
    Counts,
    Either,
    Holds,
    Refers,
    Same,
    SetQuery,
)
from tipassist.locators import code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import citing
from tipassist.types import Role

_WHO_OF_OTHERS = re.compile(r"\bwho \w+ (?:the )?(?:others?|rest|remaining)\b")


def compose_set(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    """Answer a set query."""
    if query.only_counts:
        return compose_totals(meaning, register, query)
    if query.per == "activities" and not query.conditions:
        return compose_each(meaning, register)
    if query.measure:
        return compose_measured(meaning, register, query)
    match query.target:
        case "bodies":
            return compose_set_bodies(meaning, register, query)
        case "outcomes" | "pillars":
            return _groups(meaning, register, query)
        case "activities":
            told = compose_both_of(meaning, query, scoped(meaning, register))
            return told or _activities(meaning, register, query)
        case _:
            return _entries(meaning, register, query)


def _activities(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    inside = tuple(one for one in scoped(meaning, register) if met(one, query.held))
    if not inside and query.claimed == EVERY:
        query = replace(query, held=(), claimed=None)
        inside = scoped(meaning, register)
    if not inside and query.held:
        query = replace(query, held=(), conditions=query.held, claimed=None, share=SOME)
        inside = scoped(meaning, register)
    found = [one for one in inside if met(one, query.conditions)]
    count = 1 if len(found) < 2 else len(found)
    said = query.conditions[len(query.held) :]
    words = listing(condition_words(one, count) for one in said)
    if query.gaps:
        return _gaps(meaning, register, query, inside)
    missing = _missing(query, found)
    lead = set_lead(
        meaning,
        query,
        words,
        [one.code for one in found],
        [one.code for one in inside],
        whole=not missing,
    )
    if found and missing:
        lead += f" None of these {listing(condition_words(one, 1) for one in missing)}."
    if query.share_of_held:
        lead = _share_of_held(meaning, register, query, found)
    if query.marked:
        some = [one.code for one in found if met(one, query.marked)]
        which = listing(condition_words(one, 2) for one in query.marked)
        lead += f" Of these, {len(some)} {which}: {listing(some)}." if some else ""
        lead += "" if some else f" None of these {which}."
    if query.tells_rest:
        lead += _others([_as_left(meaning, one) for one in inside if one not in found])
    if query.asks_who:
        lead += _by_body(found, query)
    if query.per in ("pillars", "outcomes"):
        lead += _by_group(found, inside, query.per)
    evidence = tuple(asb_evidence(one) for one in found) or checked(meaning, register)
    evidence += _referred_to(query, found, register)
    rows = _each_apart(found, query) or [activity_row(one, bodies_words(one)) for one in found]
    others = [one for one in inside if one not in found]
    left = exceptions(query, others) if found else _in_whose_place(meaning, query, inside)
    claims = [DraftClaim(lead, evidence), *left, *rows]
    return answered(claims, [activity_item(one) for one in found])


def _referred_to(
    query: SetQuery, found: list[Activity], register: Register
) -> tuple[Evidence, ...]:
    """Return where rows print what they are said to refer to."""
    rows, told = {code(one.code) for one in found}, []
    for condition in query.conditions:
        for asked in condition.instruments if isinstance(condition, Refers) else ():
            told += [one for one in citing(register, partial(is_to, asked)) if one.place in rows]
    return tuple(one for place in told for one in printed_references(place, register))


def _gaps(
    meaning: Meaning, register: Register, query: SetQuery, inside: tuple[Activity, ...]
) -> Draft:
    """Say whether a claim of every row is so, and list the rows of which it is not."""
    others = [one for one in inside if not met(one, query.conditions)]
    left = len(inside) - len(others)
    words = listing(condition_words(one, min(left, 2) or 1) for one in query.conditions)
    noun = plural(len(inside), "activity")
    yes = f"{'No' if others else 'Yes'}. " if meaning.form is Form.YESNO else ""
    lead = f"{yes}{left} of the {noun}{where_words(meaning)} {words}"
    lead += f"; not so: {listing(one.code for one in others)}." if others else "; there is no gap."
    evidence = tuple(map(asb_evidence, others)) or checked(meaning, register)
    rows = [activity_row(one, bodies_words(one)) for one in others]
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in others])


def _missing(query: SetQuery, found: list[Activity]) -> list[Holds]:
    """Return what no row found has where each of several bodies is asked about."""
    asked = [one for one in query.conditions if isinstance(one, Holds) and one.each]
    each = [Holds((body,), one.roles) for one in asked for body in one.bodies]
    return [one for one in each if not any(met(row, (one,)) for row in found)]


def _as_left(meaning: Meaning, row: Activity) -> str:
    """Name a row that does not meet the conditions, with its bodies where they are asked for."""
    asked = _WHO_OF_OTHERS.search(fold(meaning.question))
    return f"{row.code} ({bodies_words(row)})" if asked else row.code


def _others(names: list[str]) -> str:
    """Name the rows that do not meet the conditions, when they are asked for too."""
    return f" The other {len(names)}: {listing(names)}." if names else " There are no others."


def _each_apart(found: list[Activity], query: SetQuery) -> list[DraftClaim]:
    """List the rows of each of several questions by itself: "which does X lead, and which Y?"."""
    options = next((one.options for one in query.conditions if isinstance(one, Either)), ())
    if not all(isinstance(one, Holds) for one in options):
        return []
    claims: list[DraftClaim] = []
    for one in options:
        own = [row for row in found if met(row, (one,))]
        lead = f"{plural(len(own), 'activity')} {condition_words(one, len(own))}"
        evidence = tuple(asb_evidence(row) for row in own or found)
        claims.append(DraftClaim(f"{lead}{':' if own else '.'}", evidence))
        claims += [activity_row(row, bodies_words(row)) for row in own]
    return claims


def _share_of_held(
    meaning: Meaning, register: Register, query: SetQuery, found: list[Activity]
) -> str:
    """Say what share of the rows that meet the conditions stands in the places named."""
    every = [one for one in register.activities if met(one, query.conditions)]
    asked = query.claimed_share is not None and ("yesno" in meaning.cues or query.checked)
    if not every:
        words = listing(condition_words(one, 1) for one in query.conditions)
        noun = plural(len(register.activities), "activity")
        return f"{'No. ' if asked else ''}None of the {noun} {words}; all were checked."
    words = listing(condition_words(one, len(every)) for one in query.conditions)
    lead = _lying(len(found), len(every), words, where_words(meaning))
    lead += f": {listing(one.code for one in found)}." if found else "."
    others = [one.code for one in every if one not in found]
    if query.claimed_share is not None and others:
        lead += f" Not so: {listing(others)}."
    yes = ""
    if query.claimed_share is not None and asked:
        yes = "Yes. " if query.claimed_share.accepts_share(len(found), len(every)) else "No. "
    return f"{yes}{lead}{share_words(len(found), len(every))}"


def _lying(count: int, total: int, words: str, where: str) -> str:
    """Say how many of the rows that do something lie in a place."""
    if total == 1:
        return f"The one activity that {words} is{'' if count else ' not'}{where}"
    many = str(count) if count else "None"
    verb = "are" if count > 1 else "is"
    return f"{many} of the {plural(total, 'activity')} that {words} {verb}{where}"


def _by_body(found: list[Activity], query: SetQuery) -> str:
    """Say how many of the rows each body has, in the role that is not yet told."""
    told = {role for one in query.conditions if isinstance(one, Holds) for role in one.roles}
    role = Role.SUPPORTING if told == {Role.COORDINATING} else Role.COORDINATING
    names = [body for one in found for body in one.named(role)]
    counts = [f"{name} {names.count(name)}" for name in dict.fromkeys(names)]
    noun = "coordinating" if role is Role.COORDINATING else "supporting"
    return f" By {noun} body: {listing(counts)}." if len(counts) > 1 else ""


def _in_whose_place(
    meaning: Meaning, query: SetQuery, inside: tuple[Activity, ...]
) -> tuple[DraftClaim, ...]:
    """Say who has the role in all of a pillar or outcome where it was asked of another body."""
    holds = query.conditions[0] if len(query.conditions) == 1 else None
    asked = meaning.form is Form.YESNO and not query.held and len(inside) > 1
    if not (asked and code_places(meaning) and isinstance(holds, Holds)):
        return ()
    named = {one.named(role) for one in inside for role in holds.roles}
    names = named.pop() if len(named) == 1 else ()
    if holds.negated or len(holds.roles) != 1 or not names:
        return ()
    text = f"{listing(names)} {role_verb(holds.roles[0], as_many(names))} all {len(inside)}."
    return (DraftClaim(text, tuple(asb_evidence(one) for one in inside)),)


def _by_group(found: list[Activity], inside: tuple[Activity, ...], per: str) -> str:
    key = "pillar" if per == "pillars" else "outcome"
    names = list(dict.fromkeys(getattr(one, key) for one in inside))
    counts = (
        f"{sum(getattr(one, key) == name for one in found)} in {key.capitalize()} {name}"
        for name in names
    )
    return f" That is {listing(counts)}."


def _by_pillar(found: list[str], every: list[str]) -> str:
    letters = dict.fromkeys(name[0] for name in every)
    counts = (f"{sum(name[0] == one for name in found)} in Pillar {one}" for one in letters)
    return f" That is {listing(counts)}."


def _groups(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    inside = scoped(meaning, register)
    places: tuple[Outcome | Pillar, ...] = (
        register.outcomes if query.target == "outcomes" else register.pillars
    )
    rows: list[Row] = []
    counts: dict[str, int] = {}
    names: list[str] = []
    for place in places:
        name = place.code if isinstance(place, Outcome) else place.letter
        own = tuple(one for one in inside if name in (one.outcome, one.pillar))
        if not own:
            continue
        names.append(name)
        telling = tuple(one for one in own if met(one, query.inner))
        shared = (
            len(telling) == len(own) if query.share == EVERY else query.share.accepts(len(telling))
        )
        shared = shared or (query.extreme == "least" and query.share == SOME)
        fits = all(holds(one, own, place.footnotes, place.references) for one in query.conditions)
        if fits and shared:
            counts[name] = len(telling)
            shown = telling if query.inner or query.share == EVERY else ()
            rows.append(upper_row(place, register, inside, query.target, shown))
    if query.extreme and rows:
        best = (max if query.extreme == "most" else min)(counts.values())
        rows = [row for row in rows if counts[row.name] == best]
    count = 1 if len(rows) < 2 else len(rows)
    words = _group_words(query, count)
    lead = set_lead(meaning, query, words, [row.name for row in rows], names)
    if query.extreme and rows:
        lead = extreme_lead(query, [row.name for row in rows], counts[rows[0].name])
    if query.per == "pillars" and query.target == "outcomes":
        lead += _by_pillar([row.name for row in rows], names)
    if query.tells_rest:
        lead += _others([one for one in names if all(row.name != one for row in rows)])
    evidence = tuple(e for row in rows for e in row.evidence) or checked(meaning, register)
    claims = [DraftClaim(lead, evidence)]
    for row in rows:
        inside_row = tuple(one for one in inside if row.name in (one.outcome, one.pillar))
        note = _told_of(query, inside_row) or listing(row.members)
        note = f" ({note})" if note else ""
        claims.append(DraftClaim(f"**{row.name}** {shorten(row.title)}{note}", row.evidence, 1))
    return answered(claims, [row.item for row in rows if row.item])


def _told_of(query: SetQuery, inside: tuple[Activity, ...]) -> str:
    """Name the bodies that a condition counted: who the one coordinating body is."""
    for one in query.conditions:
        if isinstance(one, Same | Counts) and one.unit in ROLE_UNITS:
            return listing(body_names(inside, one.unit))
    return ""


def _group_words(query: SetQuery, count: int) -> str:
    parts = [condition_words(one, count) for one in query.conditions]
    if query.inner or query.share != SOME:
        have = "has" if count == 1 else "have"
        many = 1 if query.share in (SOME, NONE, EVERY) or query.share.value == 1 else 2
        inner = listing(condition_words(one, many) for one in query.inner)
        what = number_words(query.share, "activities")
        if query.share == EVERY:
            what = "only activities" if query.inner else what
            inner = listing(condition_words(one, 2) for one in query.inner)
        parts.append(f"{have} {what}{f' that {inner}' if inner else ''}")
    return listing(parts)


def _entries(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    column = Column(query.target)
    inside = scoped(meaning, register)
    if query.checked and not meaning.places and _claims_of_cells(query):
        return _told_by_row(meaning, register, query)
    found = [one for one in inside if met(one, query.conditions)]
    count = sum(len(column_entries(one, column)) for one in found)
    many = 1 if len(found) == 1 else 2
    words = listing(condition_words(one, many) for one in query.conditions)
    lead = f"The plan lists {plural(count, query.target[:-1])} for the "
    lead += f"{plural(len(found), 'activity')}{where_words(meaning)} that {words}."
    if not found and inside and query.checked and query.claimed in (None, SOME, NONE):
        verdict = "Yes" if query.claimed == NONE else "No"
        lead = f"{verdict}. None of the {plural(len(inside), 'activity')}{where_words(meaning)}"
        lead += (
            f" {listing(condition_words(one, 1) for one in query.conditions)}; all were checked."
        )
    evidence = tuple(asb_evidence(one) for one in found) or checked(meaning, register)
    rows = [row for one in found for row in entry_rows(one, column)]
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in found])


def _claims_of_cells(query: SetQuery) -> bool:
    """Whether something is claimed of projects or the like that only activities have."""
    return bool(query.conditions) and all(isinstance(one, Counts) for one in query.conditions)


def _told_by_row(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    """Say that a column belongs to activities, not to each project: no yes and no no."""
    units = [one.unit for one in query.conditions if isinstance(one, Counts)]
    what = listing(unit_word(one, many=True) for one in dict.fromkeys(units))
    lead = f"The plan gives {what} for activities as a whole, not for each "
    lead += f"{unit_word(query.target)}."
    return answered([DraftClaim(lead, checked(meaning, register))])
