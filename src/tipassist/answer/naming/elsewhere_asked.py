"""Places that a question tells of only to ask what stands elsewhere.

"The project sits mostly in Pillar D. How many activities outside of D list it?", "It is in A.2.4.
Where else is it named?": where something stands is told, and asked is where else it does.
"""

import re
from typing import TypeGuard

from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import CODE_KINDS, Locator, LocatorKind

_SENTENCE_END = re.compile(r"[.!;](?=\s)")
_OTHERS = re.compile(
    r"\b(?:where|anywhere|somewhere|what|which)(?: place)? else\b|\belsewhere\b|"
    r"\bother (?:places?|spots?|rows?|lines?|items?|entries|activit(?:y|ies)|"
    r"(?P<unit>pillar|outcome)s?)\b"
)
_UNITS = {"pillar": LocatorKind.PILLAR, "outcome": LocatorKind.OUTCOME}
_Places = tuple[tuple[Locator, ...], tuple[Locator, ...]]


def asked_elsewhere(
    text: str, places: tuple[Locator, ...], outside: tuple[Locator, ...], marks: tuple[Mark, ...]
) -> _Places:
    """Return the places to look in and those to leave out.

    Args:
        text: The question, folded.
        places: The places it names to look in.
        outside: The places it leaves out.
        marks: What stands where in it.
    """
    told, within = _told_before(text, marks)
    left_out = (one for one in told if not within or any(w.contains(one) for w in within))
    outside = tuple(dict.fromkeys((*outside, *left_out)))
    kept = (one for one in places if one not in outside)
    return tuple(one for one in kept if not any(wide.contains(one) for wide in told)), outside


def _told_before(text: str, marks: tuple[Mark, ...]) -> _Places:
    """Return the places told of before a last sentence that asks for other ones, and its own."""
    ends = [one.end() for one in _SENTENCE_END.finditer(text)]
    asked = _OTHERS.search(text, ends[-1]) if ends else None
    if asked is None:
        return (), ()
    named = [(one.start, one.value) for one in marks if one.kind == "place"]
    told, within = (
        [place for start, place in named if (start < ends[-1]) == before and _is_code(place)]
        for before in (True, False)
    )
    kind = _UNITS.get(asked["unit"] or "")
    wide = (_widened(one, kind) if kind else one for one in told)
    return tuple(one for one in wide if one not in within), tuple(within)


def _is_code(place: object) -> TypeGuard[Locator]:
    return isinstance(place, Locator) and place.kind in CODE_KINDS


def _widened(place: Locator, kind: LocatorKind) -> Locator:
    """Return the pillar or outcome that a place stands in."""
    return next((one for one in place.lineage() if one.kind is kind), place)
