"""What in the plan refers to one thing: the places, what is under them, or that none here does."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.compose.cited.marked_entries import with_entries
from tipassist.answer.compose.cited.reference_footnotes import notes_beside
from tipassist.answer.compose.cited.reference_rows import reference_row, with_bodies
from tipassist.answer.compose.cited.reference_scope import LEVELS, named_scope
from tipassist.answer.compose.counted.rows import unit_word
from tipassist.answer.draft import DraftClaim, activity_item, checked_evidence
from tipassist.answer.language.phrasing import listing, place_name, plural, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import CODE_KINDS, SCOPE_KINDS, LocatorKind, code
from tipassist.register.model import Register
from tipassist.register.queries import Citing, activities_of, citing
from tipassist.types import Item

_OUTCOME_PARTS = 2
_ONLY_THERE = re.compile(
    r"\b(?:only|solely|exclusively|just|nowhere but) (?:(?:once|ever|cited|quoted|named|mentioned|"
    r"found|used|listed|referenced|referred to|rel(?:ied|ies) on) )?"
    r"(?:(?:in|under|at|within|by|for|on|from|through|inside) )?(?:the )?"
    r"(?:pillars?|outcomes?|activit(?:y|ies)|rows?|[a-d](?:\.\d+){0,2}(?!\w))"
    r"|(?:pillar|outcome|activity|row)? ?\b[a-d](?:\.\d+){0,2} (?:only|alone)\b"
)


def trace_claims(
    name: str, found: tuple[Citing, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    """List the places that refer to something, or say that every one was checked and none does."""
    levels = [unit for unit in LEVELS if f"level:{unit}" in meaning.cues] or list(LEVELS)
    if not found:
        what = listing((unit_word(one) for one in levels), "or")
        checked = checked_evidence(register)
        scopes = [one for one in meaning.places if one.kind in SCOPE_KINDS]
        where = scope_words(scopes, meaning.outside)
        loose = [] if scopes else notes_beside(name, found, register)
        no = "No. " if "yesno" in meaning.cues and not loose else ""
        text = f"{no}No {what} of the plan{where} refers to {name}; every footnote and reference "
        text += "was checked."
        return [DraftClaim(text, checked), *loose]
    rows = [
        with_entries(with_bodies(reference_row(one, register), one, meaning, register), *given)
        for one in found
        for given in [(one, meaning, register)]
    ]
    evidence = tuple(item for row in rows for item in row.evidence)
    kinds = {one.place.kind.value for one in found}
    thing = (
        kinds.pop() if len(kinds) == 1 and kinds <= {"pillar", "outcome", "activity"} else "place"
    )
    verb = "refers" if len(found) == 1 else "refer"
    yes = "Yes. " if "yesno" in meaning.cues and not meaning.only else ""
    lead = f"{yes}{plural(len(found), thing)} in the plan {verb} to {name}{_beside(meaning)}: "
    lead += f"{listing(place_name(one.place) for one in found)}."
    return [DraftClaim(lead, evidence), *rows, *notes_beside(name, found, register)]


def _beside(meaning: Meaning) -> str:
    """Say which whole instruments the places told do not refer to: " and not to X"."""
    whole = [one for one in meaning.outside if one.kind is LocatorKind.EXTERNAL]
    names = listing((str(one) for one in whole if len(one.parts) == 1), "or")
    return f" and not to {names}" if names else ""


def only_there_claims(
    name: str, found: tuple[Citing, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    """Say whether something is referred to only in the places named: "cited only in Pillar A".

    Returns:
        Nothing where that is not asked, or where nothing there refers to it.
    """
    scope = [place for place in meaning.places if place.kind in CODE_KINDS]
    beyond = [one for one in found if not any(place.contains(one.place) for place in scope)]
    asks = meaning.form is Form.YESNO and meaning.only and _ONLY_THERE.search(fold(meaning.text))
    if not (scope and asks) or len(beyond) == len(found):
        return []
    rows = [reference_row(one, register) for one in found]
    named, places = listing(map(place_name, scope)), listing(place_name(o.place) for o in beyond)
    text = f"Yes. Nothing outside {named} refers to {name}."
    if beyond:
        text = f"No. {places} {'refers' if len(beyond) == 1 else 'refer'} to {name} too."
    evidence = tuple(item for row in rows for item in row.evidence)
    return [DraftClaim(text, evidence), *rows, *notes_beside(name, found, register)]


def below_places(
    name: str,
    found: tuple[Citing, ...],
    meaning: Meaning,
    register: Register,
    kind: LocatorKind = LocatorKind.PILLAR,
) -> list[DraftClaim]:
    """List what refers to something under the places asked for, none of which does so itself.

    Args:
        name: What is referred to.
        found: The places under them that refer to it.
        meaning: The question.
        register: The plan.
        kind: What is asked for: pillars or outcomes.
    """
    size = 1 if kind is LocatorKind.PILLAR else _OUTCOME_PARTS
    above = dict.fromkeys(
        ".".join(one.place.parts[:size]) for one in found if one.place.kind in CODE_KINDS
    )
    first, *rows = trace_claims(
        name,
        found,
        replace(meaning, cues=meaning.cues - {"yesno", f"level:{kind.value}s"}),
        register,
    )
    text = f"No {kind.value} itself refers to {name}, but what stands under "
    text += f"{listing(place_name(code(one)) for one in above)} does. {first.text}"
    return [replace(first, text=text), *rows]


def above_activities(
    name: str, found: tuple[Citing, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    """Tell which outcomes and pillars refer to something that no activity asked for refers to."""
    where = scope_words([one for one in meaning.places if one.kind in SCOPE_KINDS], meaning.outside)
    rows = [reference_row(one, register) for one in found]
    evidence = tuple(item for row in rows for item in row.evidence)
    no = "No. " if "yesno" in meaning.cues else ""
    verb = "does" if len(found) == 1 else "do"
    names = listing(place_name(one.place) for one in found)
    text = f"{no}No activity{where} refers to {name} itself, but {names} above {verb}:"
    claims = [DraftClaim(text, evidence), *rows]
    for one in (one for one in found if one.place.kind is LocatorKind.OUTCOME):
        inside = activities_of(register, one.place)
        below = listing(activity.code for activity in inside)
        claims.append(DraftClaim(f"Under {place_name(one.place)} stand {below}.", evidence))
    return claims


def above_as_well(name: str, found: tuple[Citing, ...], register: Register) -> DraftClaim:
    """Tell that outcomes and pillars refer to something, too, beside the activities that do."""
    rows = (reference_row(one, register) for one in found)
    evidence = tuple(item for row in rows for item in row.evidence)
    verb = "refers" if len(found) == 1 else "refer"
    names = listing(place_name(one.place) for one in found)
    return DraftClaim(f"Above the activities, {names} {verb} to {name}.", evidence)


def outcomes_told(
    name: str, found: Iterable[Citing], register: Register
) -> tuple[list[DraftClaim], list[Item]]:
    """List the activities of the outcomes that refer to something, outcome by outcome."""
    claims: list[DraftClaim] = []
    items: list[Item] = []
    for one in found:
        inside = activities_of(register, one.place)
        rows = [reference_row(Citing(code(activity.code), ()), register) for activity in inside]
        own = reference_row(one, register)
        evidence = (*own.evidence, *(item for row in rows for item in row.evidence))
        told = f"{place_name(one.place)} refers to {name}; "
        told += f"{plural(len(inside), 'activity')} {'stands' if len(inside) == 1 else 'stand'} "
        told += f"under it: {listing(activity.code for activity in inside)}."
        claims += [DraftClaim(told, evidence), *rows]
        items += [activity_item(activity) for activity in inside]
    return claims, items


def elsewhere_claims(
    name: str, found: tuple[Citing, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    """Say that the places named do not refer to something, what they refer to, and what does."""
    no = "No. " if meaning.form is Form.YESNO else ""
    scope = named_scope(meaning)
    own = citing(register, lambda _: True)
    inside = [one for one in own if one.place in scope]
    names = listing(place_name(place) for place in scope)
    rows = [reference_row(one, register) for one in inside]
    evidence = tuple(item for row in rows for item in row.evidence) or checked_evidence(register)
    lead = DraftClaim(f"{no}Nothing in {names} refers to {name}.", evidence)
    if rows:
        rows = [
            DraftClaim(f"What {'it refers' if len(scope) == 1 else 'they refer'} to:", evidence),
            *rows,
        ]
    told = replace(meaning, places=(), cues=meaning.cues - {"yesno"})
    return [lead, *rows, *trace_claims(name, found, told, register)]
