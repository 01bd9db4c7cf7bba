"""Answers to set queries: every row of the register is tested against every condition."""

from collections.abc import Iterable

from tipassist.answer.compose.columns import column_entries, entry_rows
from tipassist.answer.compose.references import is_of
from tipassist.answer.compose.rows import (
    Row,
    activity_row,
    body_names,
    body_row,
    unit_word,
    upper_row,
    value_of,
)
from tipassist.answer.compose.scope import scoped, where_words
from tipassist.answer.compose.set_words import condition_words, number_words, test_words
from tipassist.answer.compose.spread import compose_each, compose_totals
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
)
from tipassist.answer.meaning import Column, Meaning
from tipassist.answer.phrasing import bodies_words, listing, plural, shorten
from tipassist.answer.sets.query import (
    EVERY,
    NONE,
    ROLE_UNITS,
    SOME,
    BodyTest,
    Condition,
    Counts,
    Either,
    Holds,
    Outweighs,
    Refers,
    Same,
    SetQuery,
)
from tipassist.locators import Locator
from tipassist.register.model import Activity, Outcome, Pillar, Reference, Register
from tipassist.register.queries import is_within, matches_target

_FEW = 6


def compose_set(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    """Answer a set query."""
    if query.only_counts:
        return compose_totals(meaning, register, query)
    if query.per == "activities":
        return compose_each(meaning, register)
    match query.target:
        case "bodies":
            return _bodies(meaning, register, query)
        case "outcomes" | "pillars":
            return _groups(meaning, register, query)
        case "activities":
            return _activities(meaning, register, query)
        case _:
            return _entries(meaning, register, query)


def _met(activity: Activity, conditions: Iterable[Condition]) -> bool:
    return all(
        holds(one, (activity,), activity.footnotes, activity.references) for one in conditions
    )


def holds(
    condition: Condition,
    inside: tuple[Activity, ...],
    footnotes: tuple[int, ...],
    references: tuple[Reference, ...],
) -> bool:
    """Whether a row meets a condition.

    Args:
        condition: What is asked of it.
        inside: The activities of the row: itself, or those of an outcome or pillar.
        footnotes: The footnotes of the row itself.
        references: The references of the row itself.
    """
    match condition:
        case Holds(bodies, roles, every, negated):
            found = [any(b in one.named(r) for one in inside for r in roles) for b in bodies]
            return (all(found) if every else any(found)) != negated
        case Counts(unit, number, beside):
            return number.accepts(_count(unit, inside, footnotes, references, beside))
        case Outweighs(more, less):
            first = _count(more, inside, footnotes, references)
            return first > _count(less, inside, footnotes, references)
        case Refers(asked, negated, only):
            to = [any(_is_to(place, one) for place in asked) for one in references]
            return any(to) != negated and (not only or all(to))
        case Same(unit):
            roles = ROLE_UNITS[unit]
            named = [{b for role in roles for b in one.named(role)} for one in inside]
            return bool(named) and all(named) and len(set.union(*named)) == 1
        case Either(options):
            return any(holds(one, inside, footnotes, references) for one in options)


def _is_to(place: Locator, reference: Reference) -> bool:
    if len(place.parts) == 1:
        return is_of(place.parts[0], reference.target)
    return matches_target(place, reference.target)


def _count(
    unit: str,
    inside: tuple[Activity, ...],
    footnotes: tuple[int, ...],
    references: tuple[Reference, ...],
    beside: tuple[str, ...] = (),
) -> int:
    match unit:
        case "footnotes":
            return len(footnotes)
        case "references":
            return len(references)
        case _ if unit in ROLE_UNITS:
            return len([one for one in body_names(inside, unit) if one not in beside])
        case _:
            return value_of(inside, unit)


def _checked(meaning: Meaning, register: Register) -> tuple[Evidence, ...]:
    """Cite what was looked at when nothing was found: the few activities named, or the pillars."""
    inside = scoped(meaning, register)
    few = len(inside) <= _FEW
    return tuple(asb_evidence(one) for one in inside) if few else checked_evidence(register)


def _lead(meaning: Meaning, found: int, total: int, unit: str, words: str, names: str) -> str:
    yes = ("Yes. " if found else "No. ") if "yesno" in meaning.cues else ""
    noun = plural(total, unit_word(unit), unit_word(unit, many=True))
    if not found:
        return f"{yes}None of the {noun}{where_words(meaning)} {words}; all were checked."
    return f"{yes}{found} of the {noun}{where_words(meaning)} {words}: {names}."


def _activities(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    inside = scoped(meaning, register)
    found = [one for one in inside if _met(one, query.conditions)]
    count = 1 if len(found) < 2 else len(found)
    words = listing(condition_words(one, count) for one in query.conditions)
    lead = _lead(
        meaning, len(found), len(inside), "activities", words, listing(one.code for one in found)
    )
    if query.share == EVERY:
        lead = _of_all(lead, found, inside, meaning)
    if query.marked:
        some = [one.code for one in found if _met(one, query.marked)]
        which = listing(condition_words(one, 2) for one in query.marked)
        lead += f" Of these, {len(some)} {which}: {listing(some)}." if some else ""
        lead += "" if some else f" None of these {which}."
    if query.tells_rest:
        rest = [one.code for one in inside if one not in found]
        lead += f" The other {len(rest)}: {listing(rest)}." if rest else " There are no others."
    if query.per in ("pillars", "outcomes"):
        lead += _by_group(found, inside, query.per)
    evidence = tuple(asb_evidence(one) for one in found) or _checked(meaning, register)
    claims = [DraftClaim(lead, evidence), *(activity_row(one, bodies_words(one)) for one in found)]
    return answered(claims, [activity_item(one) for one in found])


def _of_all(
    lead: str, found: list[Activity], inside: tuple[Activity, ...], meaning: Meaning
) -> str:
    """Say whether something is true of every row, and of which it is not."""
    lead = lead.removeprefix("Yes. ").removeprefix("No. ")
    rest = [one.code for one in inside if one not in found]
    if "yesno" in meaning.cues:
        lead = f"{'No' if rest else 'Yes'}. {lead}"
    return f"{lead} Not so: {listing(rest)}." if rest and found else lead


def _by_group(found: list[Activity], inside: tuple[Activity, ...], per: str) -> str:
    key = "pillar" if per == "pillars" else "outcome"
    names = list(dict.fromkeys(getattr(one, key) for one in inside))
    counts = (
        f"{sum(getattr(one, key) == name for one in found)} in {key.capitalize()} {name}"
        for name in names
    )
    return f" That is {listing(counts)}."


def _groups(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    inside = scoped(meaning, register)
    places: tuple[Outcome | Pillar, ...] = (
        register.outcomes if query.target == "outcomes" else register.pillars
    )
    rows: list[Row] = []
    counts: dict[str, int] = {}
    total = 0
    for place in places:
        name = place.code if isinstance(place, Outcome) else place.letter
        own = tuple(one for one in inside if name in (one.outcome, one.pillar))
        if not own:
            continue
        total += 1
        met = tuple(one for one in own if _met(one, query.inner))
        shared = len(met) == len(own) if query.share == EVERY else query.share.accepts(len(met))
        fits = all(holds(one, own, place.footnotes, place.references) for one in query.conditions)
        if fits and shared:
            telling = met if query.inner or query.share == EVERY else ()
            counts[name] = len(met)
            rows.append(upper_row(place, register, inside, query.target, telling))
    if query.extreme and rows:
        best = (max if query.extreme == "most" else min)(counts.values())
        rows = [row for row in rows if counts[row.name] == best]
    count = 1 if len(rows) < 2 else len(rows)
    words = _group_words(query, count)
    if query.extreme and rows:
        words += f", the {query.extreme} of all: {counts[rows[0].name]}"
    lead = _lead(meaning, len(rows), total, query.target, words, listing(row.name for row in rows))
    evidence = tuple(e for row in rows for e in row.evidence) or _checked(meaning, register)
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


def _bodies(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    inside = scoped(meaning, register)
    rows: list[Row] = []
    names = [one for one in register.bodies if one not in query.excluded]
    for body in names:
        held = [_tested(body, test, inside, query) for test in query.tests]
        if all(_passes(test, own, inside) for test, own in zip(query.tests, held, strict=True)):
            met = {a.code for test, own in zip(query.tests, held, strict=True) for a in own}
            kept = [one for one in inside if one.code in met] or [
                one for one in inside if any(e.body == body for e in one.bodies)
            ]
            rows.append(body_row(body, kept))
    rows.sort(key=lambda row: -row.value)
    if query.extreme and rows:
        best = rows[0].value if query.extreme == "most" else rows[-1].value
        rows = [row for row in rows if row.value == best]
    count = 1 if len(rows) < 2 else len(rows)
    words = _body_words(query, count)
    lead = _lead(meaning, len(rows), len(names), "bodies", words, listing(r.name for r in rows))
    if query.extreme and rows:
        each = " each" if len(rows) > 1 else ""
        lead = f"{listing(r.name for r in rows)} {words} {query.extreme} often"
        lead += f"{where_words(meaning)}: {plural(rows[0].value, 'activity')}{each}."
    evidence = tuple(e for row in rows for e in row.evidence) or _checked(meaning, register)
    claims = [DraftClaim(lead, evidence)]
    claims += [
        DraftClaim(
            f"**{row.name}**: {plural(row.value, 'activity')} ({', '.join(row.members)})",
            row.evidence,
            1,
        )
        for row in rows
    ]
    if not query.lists_rows:
        return answered(claims)
    codes = {code for row in rows for code in row.members}
    return answered(claims, [activity_item(one) for one in inside if one.code in codes])


def _tested(
    body: str, test: BodyTest, inside: tuple[Activity, ...], query: SetQuery
) -> list[Activity]:
    inner = () if test.number == NONE else query.inner
    return [
        one
        for one in inside
        if any(body in one.named(role) for role in test.roles)
        and (not test.within or is_within(one, test.within))
        and _met(one, inner)
    ]


def _passes(test: BodyTest, own: list[Activity], inside: tuple[Activity, ...]) -> bool:
    count = value_of(tuple(own), test.unit)
    if test.number == EVERY:
        return count == value_of(inside, test.unit)
    return test.number.accepts(count)


def _body_words(query: SetQuery, count: int) -> str:
    parts = [test_words(one, count) for one in query.tests]
    if query.inner:
        inner = listing(condition_words(one, 2) for one in query.inner)
        parts[-1] += f" that {inner}"
    return listing(parts)


def _entries(meaning: Meaning, register: Register, query: SetQuery) -> Draft:
    column = Column(query.target)
    inside = scoped(meaning, register)
    found = [one for one in inside if _met(one, query.conditions)]
    count = sum(len(column_entries(one, column)) for one in found)
    many = 1 if len(found) == 1 else 2
    words = listing(condition_words(one, many) for one in query.conditions)
    lead = f"The plan lists {plural(count, query.target[:-1])} for the "
    lead += f"{plural(len(found), 'activity')}{where_words(meaning)} that {words}."
    evidence = tuple(asb_evidence(one) for one in found) or _checked(meaning, register)
    rows = [row for one in found for row in entry_rows(one, column)]
    return answered([DraftClaim(lead, evidence), *rows], [activity_item(one) for one in found])
