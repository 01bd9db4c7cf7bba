"""Lying: in which places the rows of a list lie, or whether all in one."""

from collections.abc import Iterable

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    outcome_item,
    pillar_item,
    place_evidence,
)
from tipassist.answer.language.phrasing import listing, place_name, plural
from tipassist.answer.meaning import LIES, LIES_NONE, LIES_SAME, LIES_WHICH, Meaning
from tipassist.locators import CODE_KINDS, Locator, code
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import find_place

_PAIR = 2


def asks_lying(meaning: Meaning) -> bool:
    """Whether a question asks that."""
    return LIES in meaning.cues or bool(_level(meaning, LIES_SAME) or _level(meaning, LIES_WHICH))


def compose_lying(meaning: Meaning, register: Register) -> Draft:
    """Answer yes or no, or with the places, and name the rows in each."""
    which = _level(meaning, LIES_WHICH)
    if which:
        return _places(meaning, register, which)
    level = _level(meaning, LIES_SAME)
    return _same(meaning, register, level) if level else _inside(meaning, register)


def _level(meaning: Meaning, cue: str) -> str:
    levels = (one.removeprefix(cue) for one in meaning.cues if one.startswith(cue))
    return next(levels, "")


def _places(meaning: Meaning, register: Register, level: str) -> Draft:
    parts = _parts(meaning.places, level)
    claims = [DraftClaim(f"They lie in {plural(len(parts), level)}.", _evidence(parts, register))]
    for place, rows in parts.items():
        text = f"**{place_name(place)}**: {_names(rows)}"
        claims.append(DraftClaim(text, _evidence((place, *rows), register), 1))
    places = (find_place(register, one) for one in parts)
    items = [
        pillar_item(register, one) if isinstance(one, Pillar) else outcome_item(register, one)
        for one in places
        if isinstance(one, Pillar | Outcome)
    ]
    return answered(claims, items)


def _parts(rows: Iterable[Locator], level: str) -> dict[Locator, list[Locator]]:
    """Gather rows by the pillar or outcome in which they lie."""
    depth = [one.value for one in CODE_KINDS].index(level) + 1
    parts: dict[Locator, list[Locator]] = {}
    for one in rows:
        parts.setdefault(code(".".join(one.parts[:depth])), []).append(one)
    return parts


def _inside(meaning: Meaning, register: Register) -> Draft:
    rows, scopes = meaning.places, meaning.among
    inside = [one for one in rows if any(scope.contains(one) for scope in scopes)]
    where = listing(map(place_name, scopes), "or")
    if LIES_NONE in meaning.cues and not inside:
        text = f"Yes. None of the {len(rows)} lies in {where}: {_names(rows)}."
        return _told([text], rows, (), register)
    if len(inside) == len(rows) and LIES_NONE not in meaning.cues:
        whole = "Both" if len(rows) == _PAIR else f"All {len(rows)}"
        return _told([f"Yes. {whole} lie in {where}: {_names(rows)}."], rows, rows, register)
    outside = [one for one in rows if one not in inside]
    held = f"{len(inside)} of the {len(rows)} lie{'s' if len(inside) == 1 else ''} in {where}"
    lead = f"No. {held}: {_names(inside)}." if inside else f"No. None of them lies in {where}."
    verb = "lies" if len(outside) == 1 else "lie"
    told = [lead, f"Elsewhere {verb} {_names(outside)}."] if outside else [lead]
    return _told(told, rows, inside or rows, register)


def _same(meaning: Meaning, register: Register, level: str) -> Draft:
    parts = _parts(meaning.places, level)
    if len(parts) == 1:
        whole = "Both" if len(meaning.places) == _PAIR else f"All {len(meaning.places)}"
        text = f"Yes. {whole} lie in {place_name(next(iter(parts)))}: {_names(meaning.places)}."
        return _told([text], meaning.places, meaning.places, register)
    each = listing(f"{_names(rows)} in {place_name(place)}" for place, rows in parts.items())
    text = f"No. They lie in {len(parts)} {level}s: {each}."
    return _told([text], meaning.places, meaning.places, register)


def _told(
    told: list[str], rows: Iterable[Locator], items: Iterable[Locator], register: Register
) -> Draft:
    evidence = _evidence(rows, register)
    places = (find_place(register, one) for one in items)
    coded = [activity_item(one) for one in places if isinstance(one, Activity)]
    return answered([DraftClaim(one, evidence) for one in told], coded)


def _evidence(places: Iterable[Locator], register: Register) -> tuple[Evidence, ...]:
    found = (place_evidence(find_place(register, one), register) for one in places)
    return tuple(one for one in found if one is not None)


def _names(rows: Iterable[Locator]) -> str:
    return listing(map(str, rows))
