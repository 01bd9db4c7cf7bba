"""Which of the places that refer to something are asked for, and which are left out."""

import re
from collections.abc import Container, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.locators import CODE_KINDS, SCOPE_KINDS, Locator, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import Citing, citing, matches_target

_ASKED_LATER = re.compile(
    r"[.?!;:] (?:[\w']+ ){0,3}?(?:which|what|list|name|show|give|tell|the|any|how many)"
    r"(?: (?:me|us|the|all|other|further|priority|coded|of|those|these|exact|different)){0,3} "
    r"(?P<unit>pillar|outcome|activit(?:y|ies)|row)s?\b"
)
"""A kind of place that a later sentence asks for."""

LEVELS = {
    "pillars": LocatorKind.PILLAR,
    "outcomes": LocatorKind.OUTCOME,
    "activities": LocatorKind.ACTIVITY,
}


def levels_asked(meaning: Meaning) -> list[LocatorKind]:
    """Return the kinds of place that are asked for; none when any will do.

    The first sentence tells them, or else one after it that asks: "… What other outcome has it?".
    """
    told = [kind for unit, kind in LEVELS.items() if f"level:{unit}" in meaning.cues]
    if told:
        return told
    asked = {one["unit"][:3] for one in _ASKED_LATER.finditer(fold(meaning.text))}
    asked = {"act" if one == "row" else one for one in asked}
    return [kind for unit, kind in LEVELS.items() if unit[:3] in asked]


def wanted_of(
    found: Iterable[Citing], meaning: Meaning, barred: Container[Locator]
) -> tuple[Citing, ...]:
    """Return the places that are asked for, each with what it refers to beside what is excluded.

    Args:
        found: The places that refer to what is asked.
        meaning: What is asked.
        barred: The places that are left out whatever else they refer to.
    """
    return tuple(
        left
        for one in found
        if one.place not in barred
        and _wanted(one, meaning)
        and (left := _beside_excluded(one, meaning)) is not None
    )


def _wanted(found: Citing, meaning: Meaning) -> bool:
    levels = levels_asked(meaning)
    if "under_outcome" in meaning.cues:
        levels = [LocatorKind.OUTCOME]
    scope = tuple(place for place in meaning.places if place.kind in SCOPE_KINDS)
    if scope and not any(place.contains(found.place) for place in scope):
        return False
    items = _items_told(meaning)
    if items and not any(place.contains(found.place) for place in items):
        return False
    if any(place.kind in CODE_KINDS and place.contains(found.place) for place in meaning.outside):
        return False
    return not levels or found.place.kind in levels


def _beside_excluded(found: Citing, meaning: Meaning) -> Citing | None:
    left = tuple(
        one
        for one in found.references
        if not any(matches_target(place, one.target) for place in meaning.outside)
    )
    return Citing(found.place, left) if left else None


def barred_places(meaning: Meaning, register: Register) -> frozenset[Locator]:
    """Return the places that refer to a whole instrument that is excluded."""
    names = [place for place in meaning.outside if len(place.parts) == 1]
    names = [place for place in names if place.kind is LocatorKind.EXTERNAL]

    def refers(target: Locator) -> bool:
        return any(matches_target(name, target) for name in names)

    return frozenset(one.place for one in citing(register, refers)) if names else frozenset()


def named_scope(meaning: Meaning) -> tuple[Locator, ...]:
    """Return the codes that are asked about, or the items of a section that were told."""
    codes = tuple(place for place in meaning.places if place.kind in CODE_KINDS)
    return codes or _items_told(meaning)


def _items_told(meaning: Meaning) -> tuple[Locator, ...]:
    """Return the items of a section that are asked about; a section alone bounds nothing."""
    items = tuple(place for place in meaning.places if place.kind is LocatorKind.SECTION)
    return items if len(items) > 1 else ()


def is_elsewhere(found: tuple[Citing, ...], meaning: Meaning) -> bool:
    """Whether none of the places named, or anything in them, refers to what is asked."""
    scope = named_scope(meaning)
    return bool(scope) and not any(place.contains(one.place) for place in scope for one in found)


def is_of(name: str, target: Locator) -> bool:
    """Whether a reference is to a document of this name."""
    wanted = name.casefold().split()
    printed = target.parts[0].casefold().split()
    return all(word in printed for word in wanted)
