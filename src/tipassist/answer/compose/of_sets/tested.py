"""What the plan says of each thing that a question asserts of rows: so, not so, or open."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from tipassist.answer.assertions.model import (
    AreAll,
    Asserted,
    Assertion,
    HasNumber,
    HasRole,
    HasRoleIn,
    Nobody,
    OnlyRole,
)
from tipassist.answer.compose.counted.rows import unit_word, value_of
from tipassist.answer.compose.counted.totals import uncoded_words
from tipassist.answer.compose.of_bodies.checks import correct_role
from tipassist.answer.compose.of_sets.holding import met
from tipassist.answer.compose.of_sets.set_words import condition_words
from tipassist.answer.draft import (
    Evidence,
    asb_evidence,
    outcome_evidence,
    part_evidence,
    pillar_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import listing, place_name, plural, role_verb, scope_words
from tipassist.answer.sets.query import Number
from tipassist.locators import Locator, LocatorKind, code
from tipassist.register.model import Activity, Register
from tipassist.register.queries import activities_of, holdings, is_within
from tipassist.types import Role

_FEW = 6
_NUMBERS = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:\w+ )?pillars\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Told:
    """What the plan says of one assertion.

    Attributes:
        so: Whether it is so.
        text: What the plan has, without yes or no.
        evidence: Where it says so.
    """

    so: bool
    text: str
    evidence: tuple[Evidence, ...]


def tested(asserted: Asserted, register: Register) -> list[Told] | None:
    """Test every assertion; None when the plan leaves one open."""
    found: list[Told] = []
    for one in asserted.parts:
        told = list(_test(one, register))
        if not told or any(each is None for each in told):
            return None
        found += [each for each in told if each is not None]
    unsaid = list(_unsaid(asserted, register)) if asserted.in_full else []
    if any(one is None for one in unsaid):
        return None
    return found + [one for one in unsaid if one is not None]


def _test(one: Assertion, register: Register) -> Iterator[Told | None]:
    match one:
        case HasRole():
            for place in one.places:
                yield from _test_role(one, place, register)
        case Nobody(roles, places):
            for place in places:
                yield _test_nobody(roles, place, register)
        case HasNumber(unit, number, places, summed=True):
            yield _test_sum(unit, number, places, register)
        case HasNumber(unit, number, places):
            yield from (_test_number(unit, number, one, register) for one in places or (None,))
        case AreAll():
            yield _test_all(one, register)
        case OnlyRole():
            yield from (_test_only_role(one, body, register) for body in one.bodies)
        case HasRoleIn():
            yield from (_test_role_in(one, body, register) for body in one.bodies)


def _test_number(
    unit: str, number: Number, place: Locator | None, register: Register
) -> Told | None:
    """Test how many of a unit there are; None where types without a code could make up for it."""
    inside = _rows(place, register)
    count = value_of(inside, unit)
    uncoded = sum(len(row.uncoded) for row in inside) if unit == "activities" else 0
    so = number.accepts(count)
    if uncoded and not so and number.accepts(count + uncoded):
        return None
    words = plural(count, unit_word(unit), unit_word(unit, many=True))
    name = place_name(place) if place else "The plan"
    text = f"{name} has {words if count else f'no {unit_word(unit)}'}."
    text += uncoded_words(inside) if uncoded else ""
    return Told(so, text, _counted_evidence(unit, inside, register))


def _counted_evidence(
    unit: str, inside: tuple[Activity, ...], register: Register
) -> tuple[Evidence, ...]:
    """Return the places counted: pillars, with the text that numbers them, outcomes or rows."""
    match unit:
        case "pillars":
            letters = {one.pillar for one in inside}
            own = (pillar_evidence(one) for one in register.pillars if one.letter in letters)
            said = (part for part in register.section_parts() if _NUMBERS.search(part.wording.text))
            return (*(part_evidence(register, one) for one in islice(said, 1)), *own)
        case "outcomes":
            codes = {one.outcome for one in inside}
            return tuple(outcome_evidence(one) for one in register.outcomes if one.code in codes)
        case _:
            return tuple(map(wording_evidence, inside))


def _test_sum(
    unit: str, number: Number, places: tuple[Locator, ...], register: Register
) -> Told | None:
    """Test how many of a unit several places have together; a row that is in two counts once."""
    inside = tuple(one for one in register.activities if is_within(one, places))
    count, each = value_of(inside, unit), [value_of(_rows(one, register), unit) for one in places]
    uncoded = sum(len(row.uncoded) for row in inside) if unit == "activities" else 0
    so = number.accepts(count)
    if so != number.accepts(sum(each)) or (uncoded and not so and number.accepts(count + uncoded)):
        return None
    words = plural(count, unit_word(unit), unit_word(unit, many=True))
    told = listing(f"{n} in {place_name(o)}" for o, n in zip(places, each, strict=True))
    text = f"{listing(map(place_name, places))} have {words} together: {told}."
    text += uncoded_words(inside) if uncoded else ""
    return Told(so, text, tuple(map(wording_evidence, inside)))


def _test_role(one: HasRole, place: Locator, register: Register) -> Iterator[Told | None]:
    inside = activities_of(register, place)
    for row in inside:
        if place.kind is LocatorKind.ACTIVITY:
            yield from (_of_row(one, body, row, register) for body in one.bodies)
    if place.kind is not LocatorKind.ACTIVITY:
        yield from (_of_rows(one, body, place, register) for body in one.bodies)


def _of_row(one: HasRole, body: str, row: Activity, register: Register) -> Told | None:
    """Test what is said of a body and one activity; None when it may be meant in two ways."""
    evidence = (asb_evidence(row),)
    held = [role for role in Role if body in row.named(role)]
    has = any(role in held for role in one.roles)
    if not has and _may_mean_more((row,), one.roles):
        return None
    if one.denied or not has:
        told = _what_it_does(body, row, held) if has else _who_instead(body, row, one.roles)
        return Told(one.denied != has, told, evidence)
    text, so = _what_it_does(body, row, held).removesuffix("."), True
    others = [e.body for e in row.bodies if e.body not in one.bodies]
    beside = [e.body for e in row.bodies if e.role in one.roles and e.body not in one.bodies]
    if one.alone or one.sole:
        left = others if one.alone else beside
        so = not left
        role = "" if one.alone else f" {one.roles[0].value}"
        text += f", and the plan also names {listing(dict.fromkeys(left))} there" if left else ""
        text += "" if left else f", and the plan names no other{role} body there"
    alone_there = len(held) == 1
    elsewhere = _beyond(one.places, (held.activity for held in holdings(register, body, one.roles)))
    if one.narrowly and alone_there == bool(elsewhere):
        return None
    if one.no_other_role or one.narrowly:
        so = so and alone_there
        text += ", and has no other role there" if alone_there else ""
    if one.nowhere_else:
        so = so and not elsewhere
        codes = listing(row.code for row in elsewhere)
        also = f"; {_verbs(one.roles)} also {codes}"
        text += also if elsewhere else _none_besides(one, body, row, register)
    further = elsewhere[:_FEW] if one.nowhere_else else []
    return Told(so, f"{text}.", (*evidence, *map(asb_evidence, further)))


def _none_besides(one: HasRole, body: str, row: Activity, register: Register) -> str:
    """Say that a body has its role in no other row, or only in others named beside it."""
    held = (held.activity.code for held in holdings(register, body, one.roles))
    others = [code for code in held if code != row.code]
    return f", and besides it only {listing(others)}" if others else ", and no other activity"


def _of_rows(one: HasRole, body: str, place: Locator, register: Register) -> Told | None:
    """Test what is said of a body and all of an outcome or a pillar; some of it tells nothing."""
    inside = activities_of(register, place)
    bounded = one.sole or one.alone or one.no_other_role or one.narrowly
    if one.nowhere_else and not one.denied and len(one.places) == 1:
        return _only_there(one, body, place, register)
    found = [row for row in inside if any(body in row.named(role) for role in one.roles)]
    if bounded or one.nowhere_else or not inside or 0 < len(found) < len(inside):
        return None
    if not found and _may_mean_more(inside, one.roles):
        return None
    verbs, where = _verbs(one.roles), place_name(place)
    count = plural(len(inside), "activity")
    text = f"{body} {verbs} {len(found)} of the {count} in {where}."
    if not found:
        text = f"{body} {verbs} none of the {count} in {where}."
    return Told(bool(found) != one.denied, text, tuple(map(asb_evidence, inside)))


def _may_mean_more(rows: Iterable[Activity], roles: Iterable[Role]) -> bool:
    """Whether rows give a role to bodies that they do not name: "All ASBs"."""
    return any(entry.unnamed and entry.role in roles for row in rows for entry in row.bodies)


def _only_there(one: HasRole, body: str, place: Locator, register: Register) -> Told:
    """Test whether all that a body does lies in an outcome or a pillar."""
    every = [held.activity for held in holdings(register, body, one.roles)]
    inside = activities_of(register, place)
    elsewhere = [row for row in every if row not in inside]
    verbs, codes = _verbs(one.roles), listing(row.code for row in elsewhere)
    count = plural(len(every) - len(elsewhere), "activity")
    text = f"{body} {verbs} {count} in {place_name(place)} and "
    text += f"elsewhere {codes}." if elsewhere else "none elsewhere."
    so = bool(every) and not elsewhere
    return Told(so, text, tuple(map(asb_evidence, elsewhere or every or inside)))


def _test_nobody(roles: tuple[Role, ...], place: Locator, register: Register) -> Told | None:
    inside = activities_of(register, place)
    named = [row for row in inside if any(entry.role in roles for entry in row.bodies)]
    if not inside or 0 < len(named) < len(inside):
        return None
    role = f"{roles[0].value} " if len(roles) == 1 else ""
    text = f"The plan names no {role}body for {place_name(place)}."
    if named:
        names = dict.fromkeys(e.body for row in named for e in row.bodies if e.role in roles)
        text = f"The plan names {listing(names)} for {place_name(place)}."
    return Told(not named, text, tuple(map(asb_evidence, inside)))


def _test_role_in(one: HasRoleIn, body: str, register: Register) -> Told:
    found = [held.activity for held in holdings(register, body, one.roles, one.places)]
    places = one.places or (None,)
    inside = {row.code for place in places for row in _rows(place, register)}
    where = f" in {listing(map(place_name, one.places))}" if one.places else ""
    text = f"{body} {_verbs(one.roles)} {len(found) or 'none'} of the "
    text += f"{plural(len(inside), 'activity')}{where}"
    text += f": {listing(row.code for row in found)}." if found else "."
    so = one.number.accepts(len(found))
    if one.beside and found:
        named = [row for row in found if {o.body for o in row.bodies} >= {*one.beside}]
        so = so and len(named) == len(found)
        text += f" {listing(o.code for o in named) or 'None of these'} "
        text += f"{'name' if len(named) > 1 else 'names'} {listing(one.beside)} too."
    beside = [held.activity for held in holdings(register, body, Role)]
    return Told(so, text, tuple(map(asb_evidence, found or beside)))


def _test_only_role(one: OnlyRole, body: str, register: Register) -> Told:
    """Test whether a body has one role only; the roles that it has are told with their rows."""
    where = f" in {listing(map(place_name, one.places))}" if one.places else ""
    told, shown = [], beside_role(one, body, register)
    own = [held.activity for held in holdings(register, body, (one.role,), one.places)]
    for role in sorted(Role, key=lambda role: role is not one.role):
        rows = [held.activity for held in holdings(register, body, (role,), one.places)]
        many = role is one.role and shown and len(rows) > _FEW
        words = plural(len(rows), "activity") if many else listing(row.code for row in rows)
        told += [f"{role_verb(role)} {words}"] if rows else []
    text = f"{body} {listing(told)}{where}" if told else f"{body} is not named{where}"
    there = " there" if where else ""
    text += f" and is named in no other role{there}." if own and not shown else "."
    return Told(bool(own) and not shown, text, tuple(map(asb_evidence, shown or own)))


def beside_role(one: OnlyRole, body: str, register: Register) -> list[Activity]:
    """Return the activities in which a body has another role than the one it is said to have."""
    others = [role for role in Role if role is not one.role]
    return [held.activity for held in holdings(register, body, others, one.places)]


def _test_all(one: AreAll, register: Register) -> Told:
    """Test whether the activities told, and no others, meet the conditions."""
    found = meeting(one, register)
    codes = {code(row.code) for row in found}
    missing = _beyond(one.places, found)
    wrong = [row for row in register.activities if code(row.code) in set(one.places) - codes]
    words = listing(condition_words(each, max(1, min(len(found), 2))) for each in one.conditions)
    count = plural(len(found), "activity") if found else "No activity"
    text = f"{count}{scope_words(one.scope, one.outside)} {words}"
    text += f": {listing(row.code for row in found)}" if found else ""
    text += f"; missing: {listing(row.code for row in missing)}" if missing else ""
    text += f"; not so: {listing(row.code for row in wrong)}" if wrong else ""
    return Told(not (missing or wrong), f"{text}.", tuple(map(asb_evidence, [*found, *wrong])))


def meeting(one: AreAll, register: Register) -> list[Activity]:
    """Return the activities that meet the conditions where all are meant."""
    return [
        row
        for row in register.activities
        if (not one.scope or is_within(row, one.scope))
        and not is_within(row, one.outside)
        and met(row, one.conditions)
    ]


def _rows(place: Locator | None, register: Register) -> tuple[Activity, ...]:
    return activities_of(register, place) if place else register.activities


def _unsaid(asserted: Asserted, register: Register) -> Iterator[Told | None]:
    """Tell what there is beside what is said, where that is said to be all; None where it is open.

    Of bodies, what they do in the roles that are spoken of, unless all they do is meant.
    """
    if any(not isinstance(one, HasRole) or one.denied for one in asserted.parts):
        yield None
        return
    said = [one for one in asserted.parts if isinstance(one, HasRole)]
    for body in dict.fromkeys(body for one in said for body in one.bodies):
        own = [one for one in said if body in one.bodies]
        told = {code(row.code) for p in own for o in p.places for row in activities_of(register, o)}
        spoken = {role for one in own for role in one.roles}
        roles = tuple(one for one in Role if asserted.whatever_role or one in spoken)
        every = [held.activity for held in holdings(register, body, roles)]
        more = _beyond(told, every)
        codes = listing(dict.fromkeys(row.code for row in more))
        text = f"{body} also {_verbs(roles)} {codes}."
        if not more:
            text = f"{body} {_verbs(roles)} no other activity."
            text = f"{body} has no other role." if len(roles) > 1 else text
        yield Told(not more, text, tuple(map(asb_evidence, more or every)))


def _beyond(places: Iterable[Locator], rows: Iterable[Activity]) -> list[Activity]:
    """Return the activities that are not named."""
    named = set(places)
    return [row for row in rows if code(row.code) not in named]


def _verbs(roles: tuple[Role, ...]) -> str:
    return role_verb(roles[0]) if len(roles) == 1 else "has a role in"


def _what_it_does(body: str, row: Activity, held: list[Role]) -> str:
    return f"{body} {listing(map(role_verb, held))} {row.code}."


def _who_instead(body: str, row: Activity, roles: tuple[Role, ...]) -> str:
    """Say who has the role that a body has not, and which one it has."""
    if len(roles) > 1:
        other = [role for role in Role if body in row.named(role)]
        return _what_it_does(body, row, other) if other else f"{body} has no role in {row.code}."
    return correct_role(body, row, roles[0]).text
