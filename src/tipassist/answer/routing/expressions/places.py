"""Answers on the pillars and outcomes that have rows of a kind."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeGuard

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    answered,
    checked_evidence,
    outcome_evidence,
    outcome_item,
    pillar_evidence,
    pillar_item,
)
from tipassist.answer.language.phrasing import (
    listing,
    plural,
    scope_words,
)
from tipassist.answer.routing.expressions.sets import Sets, one_of_places
from tipassist.answer.routing.expressions.wording import codes_of, held_rows, proof_of, share
from tipassist.answer.sets.expressions.expressions import (
    About,
    Placed,
    PlacesAsked,
    Quantity,
    RowCondition,
)
from tipassist.locators import Locator, code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.types import Item


def places_asked(asked: PlacesAsked, sets: Sets) -> Draft:
    """Tell which pillars or outcomes have rows of a kind, how many do, or whether any does."""
    own_words = _of_own_words(asked, sets) if asked.own else None
    if own_words is not None:
        return own_words
    rows = {one.code for one in sets.of(asked.kind)}
    pillars = asked.unit == "pillars"
    places: tuple[Pillar | Outcome, ...]
    places = sets.register.pillars if pillars else sets.register.outcomes
    within = [place for one in asked.kind if _is_place(one) for place in one.places]
    if within:
        places = tuple(one for one in places if _is_inside(one, within))
    inside = {
        _name(one): [row for row in sets.register.activities if _stands(row, one)] for one in places
    }
    found = {name: [row for row in own if row.code in rows] for name, own in inside.items()}
    kept = {name: own for name, own in found.items() if _accepts(asked.rows, own, inside[name])}
    one_word = "pillar" if pillars else "outcome"
    where = scope_words(tuple(within)) if within else ""
    total = f"{plural(len(places), one_word)}{where}"
    kind = [one for one in asked.kind if not _is_place(one)]
    said = listing(sets.words(one, 1) for one in kind)
    what = {
        Quantity.NONE: f"no activity that {said}",
        Quantity.EVERY: f"only activities that {listing(sets.words(o, 2) for o in kind)}",
    }.get(asked.rows, f"at least one activity that {said}")
    if asked.quantity in (Quantity.MOST, Quantity.LEAST):
        return _first_place(asked, found, places, sets)
    count = len(kept)
    so = count == len(places) if asked.quantity is Quantity.EVERY else bool(kept)
    so = not kept if asked.quantity is Quantity.NONE else so
    claimed = asked.quantity in (Quantity.SOME, Quantity.NONE, Quantity.EVERY)
    verdict = f"{'Yes' if so else 'No'}. " if claimed else ""
    if not kept:
        text = f"{verdict}None of the {total} has {what}; all were checked."
        return answered([DraftClaim(text, checked_evidence(sets.register))], [])
    text = f"{verdict}{share(count, total)} {'has' if count == 1 else 'have'} {what}: "
    text += f"{listing(kept)}."
    if asked.own:
        text = (
            f"{verdict}No {one_word}{where} {said} in its own words; {text.removeprefix(verdict)}"
        )
    if asked.quantity is Quantity.EVERY and not so:
        left = [name for name in inside if name not in kept]
        text += f" Not so: {listing(left)}."
    told = [one for one in places if _name(one) in kept]
    claims = [DraftClaim(text, tuple(map(_evidence, told)))]
    shown = inside if asked.rows is Quantity.NONE else kept
    for one in told:
        own = shown[_name(one)]
        beside = "" if asked.rows is Quantity.NONE else f" ({codes_of(own)})"
        title = one.title.text if isinstance(one, Pillar) else one.wording.text
        claims.append(DraftClaim(f"**{_name(one)}** {title}{beside}", (_evidence(one),), 1))
    return answered(claims, [_item(one, sets.register) for one in told])


def _of_own_words(asked: PlacesAsked, sets: Sets) -> Draft | None:
    """Tell which outcomes speak of a subject in their own words; None where none does."""
    register = sets.register
    within = [place for one in asked.kind if _is_place(one) for place in one.places]
    about = [one for one in asked.kind if isinstance(one, About)]
    if len(about) != 1 or len(about) + sum(map(_is_place, asked.kind)) != len(asked.kind):
        return None
    places = [one for one in register.outcomes if not within or _is_inside(one, within)]
    denied = asked.rows is Quantity.NONE
    told = [one for one in places if sets.says(about[0], one.wording.text) != denied]
    if not told:
        return None
    said = sets.words(replace(about[0], negated=denied), len(told))
    so = len(told) == len(places) if asked.quantity is Quantity.EVERY else bool(told)
    so = not told if asked.quantity is Quantity.NONE else so
    claimed = asked.quantity in (Quantity.SOME, Quantity.NONE, Quantity.EVERY)
    total = f"{plural(len(places), 'outcome')}{scope_words(tuple(within)) if within else ''}"
    its = "its" if len(told) == 1 else "their"
    text = f"{share(len(told), total)} {said} in {its} own words: "
    text = f"{('Yes. ' if so else 'No. ') if claimed else ''}{text}"
    lead = DraftClaim(f"{text}{listing(one.code for one in told)}.", tuple(map(_evidence, told)))
    rows = [DraftClaim(f"**{one.code}** {one.wording.text}", (_evidence(one),), 1) for one in told]
    return answered([lead, *rows], [_item(one, register) for one in told])


def _first_place(
    asked: PlacesAsked,
    found: dict[str, list[Activity]],
    places: Iterable[Pillar | Outcome],
    sets: Sets,
) -> Draft:
    """Tell which places have the most or the fewest rows of a kind."""
    unit = "pillar" if asked.unit == "pillars" else "outcome"
    most = asked.quantity is Quantity.MOST
    best = (max if most else min)(len(own) for own in found.values())
    first = {name: own for name, own in found.items() if len(own) == best}
    how = "the most" if most else "the fewest"
    many = listing(sets.words(one, 2) for one in asked.kind if not _is_place(one))
    names = f"{unit.capitalize() if len(first) == 1 else unit.capitalize() + 's'} {listing(first)}"
    verb = "has" if len(first) == 1 else "have"
    each = "" if len(first) == 1 else " each"
    codes = f" ({codes_of(held_rows(first))})" if best else ""
    where = "".join(one_of_places(one.places) for one in asked.kind if _is_place(one))
    where += f" that {many}" if many else ""
    text = f"{names} {verb} {how} activities{where}: {best}{each}{codes}."
    rest = listing(f"{name} ({len(own)})" for name, own in found.items() if name not in first)
    claims = [DraftClaim(text, proof_of(held_rows(first)) or checked_evidence(sets.register))]
    if rest:
        claims.append(DraftClaim(f"The others: {rest}.", checked_evidence(sets.register)))
    return answered(claims, [_item(one, sets.register) for one in places if _name(one) in first])


def _accepts(rows: Quantity, own: list[Activity], inside: list[Activity]) -> bool:
    if rows is Quantity.NONE:
        return not own
    return bool(own) and (rows is Quantity.SOME or len(own) == len(inside))


def _is_place(one: RowCondition) -> TypeGuard[Placed]:
    return isinstance(one, Placed) and not one.negated


def _is_inside(one: Pillar | Outcome, places: Iterable[Locator]) -> bool:
    return any(place.contains(code(_name(one))) for place in places)


def _name(one: Pillar | Outcome) -> str:
    return one.letter if isinstance(one, Pillar) else one.code


def _stands(row: Activity, one: Pillar | Outcome) -> bool:
    return row.pillar == one.letter if isinstance(one, Pillar) else row.outcome == one.code


def _item(one: Pillar | Outcome, register: Register) -> Item:
    return pillar_item(register, one) if isinstance(one, Pillar) else outcome_item(register, one)


def _evidence(one: Pillar | Outcome) -> Evidence:
    return pillar_evidence(one) if isinstance(one, Pillar) else outcome_evidence(one)
