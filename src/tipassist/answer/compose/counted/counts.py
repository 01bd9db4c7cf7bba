"""Counts of what the plan holds, with the whole list beside them."""

from tipassist.answer.compose.counted.rows import (
    activity_row,
    body_names,
    body_rows,
    entries_of,
    unit_of_relation,
)
from tipassist.answer.compose.counted.totals import footnotes_of
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    footnote_evidence,
    outcome_evidence,
    outcome_item,
    pillar_evidence,
    pillar_item,
    term_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural, shorten
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import code
from tipassist.register.model import Activity, Outcome, Register


def compose_count(meaning: Meaning, register: Register, units: tuple[str, ...]) -> Draft | None:
    """Answer how many there are of a unit, or list them."""
    unit = units[0]
    activities = scoped(meaning, register)
    where = where_words(meaning)
    evidence = tuple(wording_evidence(one) for one in activities)
    match unit:
        case "activities":
            return _count_activities(meaning, register, activities)
        case "outcomes" | "pillars":
            return _count_upper(meaning, register, unit)
        case "projects" | "indicators" | "examples":
            columns = [one for one in units if one in ("projects", "indicators", "examples")]
            drafts = [_count_entries(activities, one, where) for one in columns]
            return answered([claim for draft in drafts for claim in draft.claims])
        case "bodies" | "coordinators" | "supporters" | "relevants":
            return _count_bodies(meaning, activities, unit, where)
        case "footnotes":
            notes = tuple(map(footnote_evidence, footnotes_of(meaning, register)))
            text = f"The plan has {plural(len(notes), 'footnote')}{where}."
            return answered([DraftClaim(text, notes or evidence)])
        case "terms":
            return answered([glossary_claim(register)])
        case _:
            return None


def glossary_claim(register: Register, says: str = "") -> DraftClaim:
    """Say how many entries the plan's own list of terms has, and which.

    Args:
        register: The plan.
        says: What the sentence begins with, such as "Yes. ".
    """
    names = listing(one.term for one in register.glossary)
    text = f"{says}The plan's list of abbreviations and definitions has {len(register.glossary)} "
    return DraftClaim(
        f"{text}entries: {names}.", tuple(term_evidence(one) for one in register.glossary)
    )


def _count_activities(
    meaning: Meaning, register: Register, activities: tuple[Activity, ...]
) -> Draft:
    where = where_words(meaning)
    text = f"The plan has {plural(len(activities), 'coded activity', 'coded activities')}{where}"
    if "of_list" in meaning.cues:
        text = f"The list has {plural(len(activities), 'activity')}"
    places = code_places(meaning)
    uncoded = sum(len(one.uncoded) for one in activities)
    if not places:
        parts = [
            f"{sum(one.pillar == pillar.letter for one in activities)} in Pillar {pillar.letter}"
            for pillar in register.pillars
        ]
        text += f": {listing(parts)}"
    text += "."
    if uncoded:
        under = listing(one.code for one in activities if one.uncoded)
        verb = "stands" if uncoded == 1 else "stand"
        text += f" A further {plural(uncoded, 'type')} without a code {verb} under {under}."
    evidence = tuple(wording_evidence(one) for one in activities)
    claims = [DraftClaim(text, evidence)]
    if meaning.form is not Form.COUNT or places:
        claims += [activity_row(one, bodies_words(one)) for one in activities]
    return answered(claims, [activity_item(one) for one in activities])


def _count_upper(meaning: Meaning, register: Register, unit: str) -> Draft:
    letters = [place.parts[0] for place in code_places(meaning)] or [
        p.letter for p in register.pillars
    ]
    if unit == "pillars":
        pillars = [one for one in register.pillars if one.letter in letters]
        rows = [
            DraftClaim(f"**Pillar {one.letter}** {one.title.text}", (pillar_evidence(one),), 1)
            for one in pillars
        ]
        lead = DraftClaim(
            f"The plan has {plural(len(pillars), 'pillar')}.",
            tuple(pillar_evidence(one) for one in pillars),
        )
        return answered([lead, *rows], [pillar_item(register, one) for one in pillars])
    outcomes = [one for one in register.outcomes if _is_asked(one, meaning)]
    letters = list(dict.fromkeys(one.pillar for one in outcomes))
    text = f"The plan has {plural(len(outcomes), 'priority outcome')}{where_words(meaning)}"
    if "of_list" in meaning.cues:
        text = f"The list has {plural(len(outcomes), 'priority outcome')}"
    if len(letters) > 1:
        parts = [f"{sum(o.pillar == x for o in outcomes)} in Pillar {x}" for x in letters]
        text += f": {listing(parts)}"
    lead = DraftClaim(f"{text}.", tuple(outcome_evidence(one) for one in outcomes))
    rows = [
        DraftClaim(f"**{one.code}** {shorten(one.wording.text)}", (outcome_evidence(one),), 1)
        for one in outcomes
    ]
    return answered([lead, *rows], [outcome_item(register, one) for one in outcomes])


def _is_asked(outcome: Outcome, meaning: Meaning) -> bool:
    """Whether an outcome lies where is looked; for an activity, the one that it stands under."""
    place, places = code(outcome.code), code_places(meaning)
    if any(one.contains(place) for one in meaning.outside):
        return False
    return not places or any(one.contains(place) or place.contains(one) for one in places)


def _count_entries(activities: tuple[Activity, ...], unit: str, where: str) -> Draft:
    count = len(entries_of(activities, unit))
    pointers = sum(one.pointer for activity in activities for one in activity.projects)
    text = f"The plan lists {plural(count, unit[:-1])}{where}."
    if unit == "projects" and pointers:
        text = f"The plan's Activities / Projects column has {plural(count, 'entry')}{where}: "
        text += (
            f"{plural(count - pointers, 'project')} and {plural(pointers, 'pointer')} elsewhere."
        )
    letters = list(dict.fromkeys(one.pillar for one in activities))
    if len(letters) > 1:
        by_pillar = [[one for one in activities if one.pillar == letter] for letter in letters]
        parts = [
            f"{len(entries_of(inside, unit))} in Pillar {letter}"
            for letter, inside in zip(letters, by_pillar, strict=True)
        ]
        text += f" By pillar: {listing(parts)}."
    return answered([DraftClaim(text, tuple(wording_evidence(one) for one in activities))])


def _count_bodies(
    meaning: Meaning, activities: tuple[Activity, ...], unit: str, where: str
) -> Draft:
    if unit == "bodies":
        unit = unit_of_relation(meaning.relation)
    names = [n for n in body_names(activities, unit) if n not in meaning.excluded_bodies]
    what = {
        "coordinators": "coordinating",
        "supporters": "supporting",
        "relevants": "relevant",
    }.get(unit, "sectoral")
    rows = body_rows(names, activities, unit)
    rows.sort(key=lambda row: -row.value)
    lead = f"The plan names {plural(len(names), f'{what} body', f'{what} bodies')}{where}: "
    lead += f"{listing(row.name for row in rows)}." if names else "none."
    first = tuple(row.evidence[0] for row in rows if row.evidence)
    claims = [DraftClaim(lead, first or tuple(asb_evidence(one) for one in activities))]
    claims += [
        DraftClaim(
            f"**{row.name}**: {plural(row.value, 'activity')} ({', '.join(row.members)})",
            row.evidence,
            1,
        )
        for row in rows
    ]
    return answered(claims)
