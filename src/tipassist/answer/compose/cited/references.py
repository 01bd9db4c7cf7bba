"""References both ways: from an article, paragraph or plan to what rests on it in the plan."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from tipassist.answer.compose.cited.missing_wording import Missing, without_wording
from tipassist.answer.compose.cited.places_against import places_against
from tipassist.answer.compose.cited.reference_footnotes import footnotes_told
from tipassist.answer.compose.cited.reference_lists import (
    above_activities,
    above_as_well,
    below_places,
    elsewhere_claims,
    only_there_claims,
    outcomes_told,
    trace_claims,
)
from tipassist.answer.compose.cited.reference_rows import item_of, reference_row
from tipassist.answer.compose.cited.reference_scope import (
    barred_places,
    is_elsewhere,
    is_of,
    levels_asked,
    wanted_of,
)
from tipassist.answer.draft import Draft, DraftClaim, answered, checked_evidence
from tipassist.answer.language.phrasing import listing, place_name, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import Citing, all_locators, citing, matches_target
from tipassist.types import Item

_DENIAL = re.compile(r"\b(?:without|no|not|nothing|none|never|lack\w*|omit\w*)\b|n't\b")


def compose_references(
    meaning: Meaning, register: Register, missing: Missing | None = None
) -> Draft:
    """Answer what in the plan rests on the named articles, paragraphs or instruments.

    Args:
        meaning: What is asked.
        register: The plan.
        missing: Which documents are not there; None when their wording is not asked.
    """
    if meaning.lacking or meaning.negated:
        return _without(meaning, register)
    claims: list[DraftClaim] = []
    items: dict[str, Item] = {}
    barred, levels = barred_places(meaning, register), levels_asked(meaning)
    own = LocatorKind.ACTIVITY not in levels  # What lies under a place counts for it.
    for name, found in _asked(meaning, register):
        kept = wanted_of(found, meaning, barred)
        notes = "level:footnotes" in meaning.cues and not levels
        if notes and (meaning.form is Form.COUNT or not (found or meaning.places)):
            claims += footnotes_told(name, found, register)
            continue
        against = places_against(name, found if own else kept, meaning, register)
        bounded = against or only_there_claims(name, found, meaning, register)
        if bounded:
            claims += bounded
            items |= _items(kept if against else found, register)
            continue
        below = () if kept or levels != [LocatorKind.PILLAR] else _below(found, meaning, barred)
        if below:
            claims += below_places(name, below, meaning, register)
            items |= _items(below, register)
            continue
        beside = () if kept else _on_other_levels(name, found, meaning, barred, register)
        if beside:
            claims += beside
            continue
        if kept and "under_outcome" in meaning.cues:
            told, inside = outcomes_told(name, kept, register)
            claims += told
            items |= {item.locator: item for item in inside}
            continue
        if found and is_elsewhere(found, meaning):
            claims += elsewhere_claims(name, found, meaning, register)
            continue
        claims += trace_claims(name, kept, meaning, register)
        items |= _items(kept, register)
        above = _above(found, meaning, barred) if levels == [LocatorKind.ACTIVITY] else ()
        claims += [above_as_well(name, above, register)] if above and kept else []
    draft = answered(claims, items.values())
    if missing is None or "quoting" not in meaning.cues:
        return draft
    return without_wording(meaning, draft, missing)


def _items(found: Iterable[Citing], register: Register) -> dict[str, Item]:
    """Return the coded things among places that refer to something, by their locators."""
    told = (item_of(one.place, register) for one in found)
    return {item.locator: item for item in told if item is not None}


def _below(
    found: tuple[Citing, ...], meaning: Meaning, barred: Container[Locator]
) -> tuple[Citing, ...]:
    """Return what refers to something under pillars that do not refer to it themselves."""
    anywhere = replace(meaning, cues=meaning.cues - {"level:pillars"})
    return wanted_of(found, anywhere, barred)


def _on_other_levels(
    name: str,
    found: tuple[Citing, ...],
    meaning: Meaning,
    barred: Container[Locator],
    register: Register,
) -> Sequence[DraftClaim]:
    """Tell what above activities, or under outcomes, refers to something that those do not."""
    match levels_asked(meaning):
        case [LocatorKind.ACTIVITY]:
            above = _above(found, meaning, barred)
            return above_activities(name, above, meaning, register) if above else ()
        case [LocatorKind.OUTCOME] if not meaning.places:
            rows = _rows(found, meaning, barred)
            kind = LocatorKind.OUTCOME
            return below_places(name, rows, meaning, register, kind) if rows else ()
        case _:
            return ()


def _rows(
    found: tuple[Citing, ...], meaning: Meaning, barred: Container[Locator]
) -> tuple[Citing, ...]:
    """Return the activities that refer to something under outcomes that do not do so themselves."""
    anywhere = replace(meaning, cues=meaning.cues - {"level:outcomes"})
    kept = wanted_of(found, anywhere, barred)
    return tuple(one for one in kept if one.place.kind is LocatorKind.ACTIVITY)


def _above(
    found: tuple[Citing, ...], meaning: Meaning, barred: Container[Locator]
) -> tuple[Citing, ...]:
    """Return the outcomes and pillars that refer to something, where no activity does."""
    anywhere = replace(meaning, cues=meaning.cues - {"level:activities"})
    kinds = (LocatorKind.OUTCOME, LocatorKind.PILLAR)
    return tuple(one for one in wanted_of(found, anywhere, barred) if one.place.kind in kinds)


def _asked(meaning: Meaning, register: Register) -> list[tuple[str, tuple[Citing, ...]]]:
    """Return what is asked about, by name, with the places that refer to it."""
    asked: list[tuple[str, tuple[Citing, ...]]] = [
        (str(one), citing(register, lambda target, one=one: matches_target(one, target)))  # type: ignore[misc]
        for one in meaning.instruments
    ]
    asked += [
        (name, citing(register, lambda target, name=name: is_of(name, target)))  # type: ignore[misc]
        for name in meaning.instrument_names
    ]
    return asked


def _without(meaning: Meaning, register: Register) -> Draft:
    """List the places that refer to none of the instruments named.

    Of those named before the denial they refer to one: "that rest on X without a paragraph of Y".
    """
    denial = _DENIAL.search(fold(meaning.text))
    before = fold(meaning.text)[: denial.start()] if denial else ""
    named = set(re.findall(r"[\w-]+", before))
    wanted = [name for name in meaning.instrument_names if fold(name) in named]
    barred = [name for name in meaning.instrument_names if name not in wanted]
    wanted = wanted if barred else []

    def asked(target: Locator) -> bool:
        named = any(matches_target(one, target) for one in meaning.instruments)
        return named or any(
            is_of(name, target) for name in meaning.instrument_names if name not in wanted
        )

    def told(target: Locator) -> bool:
        return any(is_of(name, target) for name in wanted)

    kept = {one.place for one in citing(register, told)} if wanted else None
    citing_places = {one.place for one in citing(register, asked)}
    levels = levels_asked(meaning) or [LocatorKind.ACTIVITY]
    scope = tuple(place for place in meaning.places if place.kind is not LocatorKind.ACTIVITY)
    left = [
        place
        for place in all_locators(register)
        if place.kind in levels
        and place not in citing_places
        and (kept is None or place in kept)
        and (not scope or any(one.contains(place) for one in scope))
    ]
    names = listing((*(barred or meaning.instrument_names), *map(str, meaning.instruments)), "or")
    rows = [reference_row(Citing(place, ()), register) for place in left]
    evidence = tuple(item for row in rows for item in row.evidence)
    verb = "refers" if len(left) == 1 else "refer"
    to = f"{listing(wanted, 'or')} and to " if wanted else ""
    lead = f"{plural(len(left), 'place')} of that kind {verb} to {to}no {names}: "
    lead += f"{listing(place_name(place) for place in left) or 'none'}."
    items = [item for place in left if (item := item_of(place, register)) is not None]
    checked = checked_evidence(register)
    return answered([DraftClaim(lead, evidence or checked), *rows], items)
