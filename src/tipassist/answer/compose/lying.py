"""Lying: whether the rows of a list all lie in a place, or in one and the same."""

from collections.abc import Iterable

from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, place_evidence
from tipassist.answer.meaning import LIES, LIES_SAME, Meaning
from tipassist.answer.phrasing import listing, place_name
from tipassist.locators import CODE_KINDS, Locator, code
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_place

_PAIR = 2


def asks_lying(meaning: Meaning) -> bool:
    """Whether a question asks that."""
    return LIES in meaning.cues or bool(_level(meaning))


def compose_lying(meaning: Meaning, register: Register) -> Draft:
    """Answer yes or no, and name the rows in each place."""
    level = _level(meaning)
    return _same(meaning, register, level) if level else _inside(meaning, register)


def _level(meaning: Meaning) -> str:
    levels = (one.removeprefix(LIES_SAME) for one in meaning.cues if one.startswith(LIES_SAME))
    return next(levels, "")


def _inside(meaning: Meaning, register: Register) -> Draft:
    rows, scopes = meaning.places, meaning.among
    inside = [one for one in rows if any(scope.contains(one) for scope in scopes)]
    where = listing(map(place_name, scopes), "or")
    if len(inside) == len(rows):
        whole = "Both" if len(rows) == _PAIR else f"All {len(rows)}"
        return _told([f"Yes. {whole} lie in {where}: {_names(rows)}."], rows, rows, register)
    outside = [one for one in rows if one not in inside]
    held = f"{len(inside)} of the {len(rows)} lie{'s' if len(inside) == 1 else ''} in {where}"
    lead = f"No. {held}: {_names(inside)}." if inside else f"No. None of them lies in {where}."
    verb = "lies" if len(outside) == 1 else "lie"
    told = [lead, f"Elsewhere {verb} {_names(outside)}."]
    return _told(told, rows, inside or rows, register)


def _same(meaning: Meaning, register: Register, level: str) -> Draft:
    depth = [one.value for one in CODE_KINDS].index(level) + 1
    parts: dict[Locator, list[Locator]] = {}
    for one in meaning.places:
        parts.setdefault(code(".".join(one.parts[:depth])), []).append(one)
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
    found = (place_evidence(find_place(register, one), register) for one in rows)
    evidence = tuple(one for one in found if one is not None)
    places = (find_place(register, one) for one in items)
    coded = [activity_item(one) for one in places if isinstance(one, Activity)]
    return answered([DraftClaim(one, evidence) for one in told], coded or None)


def _names(rows: Iterable[Locator]) -> str:
    return listing(map(str, rows))
