"""How often each of several places refers to something: counted for each, and set against."""

import re

from tipassist.answer.compose.cited.reference_rows import reference_row
from tipassist.answer.draft import DraftClaim, checked_evidence
from tipassist.answer.language.phrasing import listing, place_name, plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import SCOPE_KINDS, LocatorKind
from tipassist.register.model import Register
from tipassist.register.queries import Citing

_MORE = re.compile(r"\b(?:more|most|often|oftener|frequently|(?P<less>fewer|fewest|less|least))\b")
_THAN = re.compile(r"\bthan\b")
_LEAST = 2


def places_against(
    name: str, found: tuple[Citing, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    """Tell how many rows of each place refer to something, where that is compared; [] elsewhere.

    Args:
        name: What is referred to.
        found: What refers to it in the places named.
        meaning: The question.
        register: The plan.
    """
    places = tuple(one for one in meaning.places if one.kind in SCOPE_KINDS)
    more = _MORE.search(fold(meaning.text))
    if more is None or len(places) < _LEAST or len(places) < len(meaning.places):
        return []
    rows = [[one for one in found if place.contains(one.place)] for place in places]
    every = [one for inside in rows for one in inside]
    noun = "activity" if all(one.place.kind is LocatorKind.ACTIVITY for one in every) else "place"
    counts = [len(inside) for inside in rows]
    told = listing(
        f"{plural(count, noun)} in {place_name(place)}"
        for place, count in zip(places, counts, strict=True)
    )
    first, *others = counts
    so = all(first < one if more["less"] else first > one for one in others)
    asked = meaning.form is Form.YESNO and _THAN.search(fold(meaning.text))
    verdict = ("Yes. " if so else "No. ") if asked else ""
    best = min(counts) if more["less"] else max(counts)
    winners = [place_name(one) for one, n in zip(places, counts, strict=True) if n == best]
    tail = f"{winners[0]} has {'fewer' if more['less'] else 'more'}"
    tail = tail if len(winners) == 1 else f"{listing(winners)} have equally many"
    lines = [reference_row(one, register) for one in every]
    evidence = tuple(item for line in lines for item in line.evidence)
    text = f"{verdict}{told} refer to {name}: {tail}."
    return [DraftClaim(text, evidence or checked_evidence(register)), *lines]
