"""A place that refers to something, as a row: to what in it, and by which footnotes."""

from dataclasses import replace

from tipassist.answer.draft import (
    DraftClaim,
    Evidence,
    activity_item,
    asb_evidence,
    footnote_evidence,
    outcome_item,
    pillar_item,
    place_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, shorten
from tipassist.answer.meaning import Meaning
from tipassist.locators import Locator
from tipassist.register.model import Activity, Outcome, Pillar, Register
from tipassist.register.queries import Citing, find_place
from tipassist.types import Item


def reference_row(found: Citing, register: Register) -> DraftClaim:
    """Tell one place that refers to an instrument, to what in it, and by which footnotes."""
    place = find_place(register, found.place)
    words = place_evidence(place, register)
    via = _footnotes_of(found)
    targets = listing(dict.fromkeys(str(one.target) for one in found.references))
    evidence = [*([words] if words else ()), *printed_references(found, register)]
    how = f"{listing(via)}: {targets}" if via else targets
    if not targets:
        return DraftClaim(f"**{found.place}** {shorten(_title(place))}", tuple(evidence), level=1)
    return DraftClaim(
        f"**{found.place}** {shorten(_title(place))} ({how})", tuple(evidence), level=1
    )


def printed_references(found: Citing, register: Register) -> list[Evidence]:
    """Return where the references of a place are printed: in footnotes, or in its own text."""
    notes = (register.footnote(int(one.split()[-1])) for one in _footnotes_of(found))
    label = f"{found.place} · Reference"
    own = (one for one in found.references if one.via is None)
    return [
        *(footnote_evidence(one) for one in notes if one is not None),
        *(Evidence(found.place, "reference", label, one.spans) for one in own),
    ]


def _footnotes_of(found: Citing) -> list[str]:
    return list(dict.fromkeys(str(one.via) for one in found.references if one.via is not None))


def with_bodies(row: DraftClaim, found: Citing, meaning: Meaning, register: Register) -> DraftClaim:
    """Tell the bodies of an activity too where they are asked for."""
    asked = {"form:who", "relation:coordinates", "relation:supports"} & meaning.cues
    place = find_place(register, found.place)
    if not asked or not isinstance(place, Activity):
        return row
    text = f"{row.text}: {bodies_words(place)}"
    return replace(row, text=text, evidence=(*row.evidence, asb_evidence(place)))


def _title(place: object) -> str:
    match place:
        case Activity() | Outcome():
            return place.wording.text
        case Pillar():
            return place.title.text
        case _:
            wording = getattr(place, "wording", None)
            return wording.text if wording else ""


def item_of(place: Locator, register: Register) -> Item | None:
    """Return a pillar, an outcome or an activity as an item; None for any other place."""
    match find_place(register, place):
        case Activity() as activity:
            return activity_item(activity)
        case Outcome() as outcome:
            return outcome_item(register, outcome)
        case Pillar() as pillar:
            return pillar_item(register, pillar)
        case _:
            return None
