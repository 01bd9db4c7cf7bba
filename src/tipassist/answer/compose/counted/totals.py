"""Totals: several kinds of things counted in one question, "how many pillars and activities"."""

from tipassist.answer.compose.counted.rows import entries_of, upper_row
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    answered,
    footnote_evidence,
    outcome_evidence,
    pillar_evidence,
    term_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import listing, plural
from tipassist.answer.language.units import counted_together, counts_nothing_else
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Footnote, Register

_SEVERAL = 2
_LEVELS = ("outcomes", "activities")


def compose_totals(meaning: Meaning, register: Register) -> Draft | None:
    """Count every kind of thing that one question counts, else None.

    Pillars, outcomes and activities are also told apart by pillar.
    """
    units = counted_together(meaning.text.lower())
    if meaning.form is not Form.COUNT or len(units) < _SEVERAL or meaning.named:
        return None
    inside = scoped(meaning, register)
    counted = [counted_of(unit, inside, meaning, register) for unit in units]
    if any(one is None for one in counted):
        return None
    found = [one for one in counted if one is not None]
    text = f"The plan has {listing(words for words, _ in found)}{where_words(meaning)}."
    text += uncoded_words(inside) if "activities" in units else ""
    evidence = tuple(one for _, held in found for one in held)
    return answered([DraftClaim(text, evidence), *by_pillar(units, meaning, register)])


def compose_plain_totals(meaning: Meaning, register: Register) -> Draft | None:
    """Count several kinds of things where nothing is said but which, and in what places.

    Such things are no conditions on each other: "activities and projects" are not activities that
    have projects. None where more is said, or only one kind of thing is counted.
    """
    plain = counts_nothing_else(meaning.text.lower())
    conditions = meaning.lacking or meaning.instruments or meaning.instrument_names
    return compose_totals(meaning, register) if plain and not conditions else None


def footnotes_of(meaning: Meaning, register: Register) -> tuple[Footnote, ...]:
    """Return the footnotes of the places that a question names, or all where it names none."""
    within = code_places(meaning)
    if not (within or meaning.outside):
        return register.footnotes
    return tuple(
        note
        for note in register.footnotes
        if any(
            (not within or any(place.contains(one) for place in within))
            and not any(place.contains(one) for place in meaning.outside)
            for one in note.marked_in
        )
    )


def uncoded_words(inside: tuple[Activity, ...]) -> str:
    """Say how many types without a code stand under activities, or nothing where none does."""
    uncoded = sum(len(one.uncoded) for one in inside)
    verb = "stands" if uncoded == 1 else "stand"
    under = listing(one.code for one in inside if one.uncoded)
    told = f" A further {plural(uncoded, 'type')} without a code {verb} under {under}."
    return told if uncoded else ""


def counted_of(
    unit: str, inside: tuple[Activity, ...], meaning: Meaning, register: Register
) -> tuple[str, tuple[Evidence, ...]] | None:
    """Return how many there are of a unit, in words, with the evidence; None when it has none."""
    rows = tuple(wording_evidence(one) for one in inside)
    match unit:
        case "pillars":
            held = {one.pillar for one in inside}
            pillars = [one for one in register.pillars if one.letter in held]
            return plural(len(pillars), "pillar"), tuple(pillar_evidence(one) for one in pillars)
        case "outcomes":
            codes = {one.outcome for one in inside}
            outcomes = [one for one in register.outcomes if one.code in codes]
            words = plural(len(outcomes), "priority outcome")
            return words, tuple(outcome_evidence(one) for one in outcomes)
        case "activities":
            return plural(len(inside), "coded activity", "coded activities"), rows
        case "projects" | "indicators" | "examples":
            pointers = sum(one.pointer for activity in inside for one in activity.projects)
            left = len(entries_of(inside, unit)) - (pointers if unit == "projects" else 0)
            return plural(left, unit[:-1]), rows
        case "footnotes":
            notes = tuple(footnote_evidence(one) for one in footnotes_of(meaning, register))
            return plural(len(notes), "footnote"), notes
        case "terms" if not code_places(meaning):
            terms = tuple(term_evidence(one) for one in register.glossary)
            return plural(len(terms), "glossary entry", "glossary entries"), terms
        case "bodies":
            bodies = {entry.body for one in inside for entry in one.bodies if not entry.unnamed}
            return plural(len(bodies), "body", "bodies"), rows
        case _:
            return None


def by_pillar(units: tuple[str, ...], meaning: Meaning, register: Register) -> list[DraftClaim]:
    """Say how many outcomes and activities each pillar has, when not one place is asked of."""
    levels = [unit for unit in units if unit in _LEVELS]
    places = code_places(meaning)
    letters = [one.parts[0] for one in places if one.kind is LocatorKind.PILLAR]
    if not levels or (places and (len(letters) < _SEVERAL or len(letters) < len(places))):
        return []
    inside = scoped(meaning, register)
    rows = []
    for pillar in register.pillars:
        if letters and pillar.letter not in letters:
            continue
        own = tuple(one for one in inside if one.pillar == pillar.letter)
        counts = listing(
            plural(upper_row(pillar, register, own, unit).value, _one_of(unit)) for unit in levels
        )
        text = f"**Pillar {pillar.letter}** {pillar.title.text}: {counts}"
        evidence = (pillar_evidence(pillar), *(wording_evidence(one) for one in own))
        rows.append(DraftClaim(text, evidence, 1))
    return rows


def _one_of(unit: str) -> str:
    return {"outcomes": "outcome", "activities": "activity"}[unit]
