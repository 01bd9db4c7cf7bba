"""References both ways: from an article, paragraph or plan to what rests on it in the plan."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from tipassist.answer.compose.places import place_evidence
from tipassist.answer.compose.rows import unit_word
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    footnote_evidence,
    outcome_item,
    pillar_item,
)
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.phrasing import (
    bodies_words,
    listing,
    place_name,
    plural,
    scope_words,
    shorten,
)
from tipassist.locators import CODE_KINDS, SCOPE_KINDS, Locator, LocatorKind, code
from tipassist.register.model import Activity, Footnote, Outcome, Pillar, Register
from tipassist.register.queries import (
    Citing,
    activities_of,
    all_locators,
    citing,
    find_place,
    matches_target,
)
from tipassist.types import AnswerStatus, Item

_ADD = "tipassist corpus add FILE"
_LEVELS = {
    "pillars": LocatorKind.PILLAR,
    "outcomes": LocatorKind.OUTCOME,
    "activities": LocatorKind.ACTIVITY,
}


@dataclass(frozen=True, slots=True)
class Missing:
    """What is known of the documents that the plan refers to.

    Attributes:
        ways: The command that adds a document which is not there, by its short name.
        held: The short names of those that are there.
    """

    ways: Mapping[str, str]
    held: frozenset[str] = frozenset()


NOTHING_KNOWN = Missing({})


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
    asked: list[tuple[str, tuple[Citing, ...]]] = [
        (str(one), citing(register, lambda target, one=one: matches_target(one, target)))  # type: ignore[misc]
        for one in meaning.instruments
    ]
    asked += [
        (name, citing(register, lambda target, name=name: is_of(name, target)))  # type: ignore[misc]
        for name in meaning.instrument_names
    ]
    barred, levels = _barred(meaning, register), _levels(meaning)
    for name, found in asked:
        if "level:footnotes" in meaning.cues and meaning.form is Form.COUNT and not levels:
            claims += _footnotes(name, found, register)
            continue
        kept = tuple(
            left
            for one in found
            if one.place not in barred
            and _wanted(one, meaning)
            and (left := _beside_excluded(one, meaning)) is not None
        )
        if kept and "under_outcome" in meaning.cues:
            told, inside = _under_outcomes(name, kept, register)
            claims += told
            items |= {item.locator: item for item in inside}
            continue
        if found and _is_elsewhere(found, meaning):
            claims += _elsewhere(name, found, meaning, register)
            continue
        claims += _trace(name, kept, meaning, register)
        for one in kept:
            item = _item(one.place, register)
            if item is not None:
                items[item.locator] = item
    draft = answered(claims, items.values())
    if missing is None or "quoting" not in meaning.cues:
        return draft
    return _without_wording(meaning, draft, missing)


def _is_elsewhere(found: tuple[Citing, ...], meaning: Meaning) -> bool:
    """Whether none of the places named, or anything in them, refers to what is asked."""
    scope = [place for place in meaning.places if place.kind in CODE_KINDS]
    return bool(scope) and not any(place.contains(one.place) for place in scope for one in found)


def _elsewhere(
    name: str, found: tuple[Citing, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    """Say that the places named do not refer to something, what they refer to, and what does."""
    no = "No. " if meaning.form is Form.YESNO else ""
    scope = tuple(place for place in meaning.places if place.kind in CODE_KINDS)
    own = citing(register, lambda _: True)
    inside = [one for one in own if one.place in scope]
    names = listing(place_name(place) for place in scope)
    rows = [reference_row(one, register) for one in inside]
    evidence = tuple(item for row in rows for item in row.evidence) or checked_evidence(register)
    lead = DraftClaim(f"{no}Nothing in {names} refers to {name}.", evidence)
    if rows:
        rows = [DraftClaim("What it refers to:", evidence), *rows]
    return [lead, *rows, *_trace(name, found, replace(meaning, places=()), register)]


def _without_wording(meaning: Meaning, draft: Draft, missing: Missing) -> Draft:
    """Say that the wording of an article is not in the corpus, and what the plan says of it."""
    lacking = [one for one in meaning.instruments if one.parts[0] not in missing.held]
    names = listing(map(str, lacking))
    if not names:
        return draft
    commands = dict.fromkeys(missing.ways.get(one.parts[0], _ADD) for one in lacking)
    text = f"The wording of {names} is not in the corpus. To have it quoted, add the document: "
    text += f"{listing(f'`{one}`' for one in commands)}. What the plan says of it:"
    evidence = tuple(one for claim in draft.claims for one in claim.evidence)
    note = DraftClaim(text, evidence)
    status = AnswerStatus.NOT_IN_PLAN if "verbatim" in meaning.cues else AnswerStatus.PARTIAL
    return replace(draft, status=status, claims=(note, *draft.claims))


def _footnotes(name: str, found: Iterable[Citing], register: Register) -> list[DraftClaim]:
    """Count the footnotes that refer to something."""
    via = {str(one.via) for place in found for one in place.references}
    notes = [note for note in register.footnotes if f"Footnote {note.number}" in via]
    notes += _loose_notes(name, via, register)
    if not notes:
        return [DraftClaim(f"No footnote refers to {name}.", checked_evidence(register))]
    notes.sort(key=lambda note: note.number)
    evidence = tuple(map(footnote_evidence, notes))
    verb = "refers" if len(notes) == 1 else "refer"
    lead = f"{plural(len(notes), 'footnote')} {verb} to {name}: "
    lead += f"{listing(str(note.number) for note in notes)}."
    rows = (
        DraftClaim(f"**Footnote {note.number}** {note.wording.text}", (one,), level=1)
        for note, one in zip(notes, evidence, strict=True)
    )
    return [DraftClaim(lead, evidence), *rows]


def _under_outcomes(
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


def _barred(meaning: Meaning, register: Register) -> frozenset[Locator]:
    """Return the places that refer to a whole instrument that is excluded."""
    names = [place for place in meaning.outside if len(place.parts) == 1]
    names = [place for place in names if place.kind is LocatorKind.EXTERNAL]

    def refers(target: Locator) -> bool:
        return any(matches_target(name, target) for name in names)

    return frozenset(one.place for one in citing(register, refers)) if names else frozenset()


def _beside_excluded(found: Citing, meaning: Meaning) -> Citing | None:
    left = tuple(
        one
        for one in found.references
        if not any(matches_target(place, one.target) for place in meaning.outside)
    )
    return Citing(found.place, left) if left else None


def _without(meaning: Meaning, register: Register) -> Draft:
    """List the places that refer to none of the instruments named."""

    def asked(target: Locator) -> bool:
        named = any(matches_target(one, target) for one in meaning.instruments)
        return named or any(is_of(name, target) for name in meaning.instrument_names)

    citing_places = {one.place for one in citing(register, asked)}
    levels = _levels(meaning) or [LocatorKind.ACTIVITY]
    scope = tuple(place for place in meaning.places if place.kind is not LocatorKind.ACTIVITY)
    left = [
        place
        for place in all_locators(register)
        if place.kind in levels
        and place not in citing_places
        and (not scope or any(one.contains(place) for one in scope))
    ]
    names = listing((*meaning.instrument_names, *(str(one) for one in meaning.instruments)), "or")
    rows = [reference_row(Citing(place, ()), register) for place in left]
    evidence = tuple(item for row in rows for item in row.evidence)
    verb = "refers" if len(left) == 1 else "refer"
    lead = f"{plural(len(left), 'place')} of that kind {verb} to no {names}: "
    lead += f"{listing(place_name(place) for place in left) or 'none'}."
    items = [item for place in left if (item := _item(place, register)) is not None]
    checked = checked_evidence(register)
    return answered([DraftClaim(lead, evidence or checked), *rows], items)


def _levels(meaning: Meaning) -> list[LocatorKind]:
    return [kind for unit, kind in _LEVELS.items() if f"level:{unit}" in meaning.cues]


def is_of(name: str, target: Locator) -> bool:
    """Whether a reference is to a document of this name."""
    wanted = name.casefold().split()
    printed = target.parts[0].casefold().split()
    return all(word in printed for word in wanted)


def _wanted(found: Citing, meaning: Meaning) -> bool:
    levels = _levels(meaning)
    if "under_outcome" in meaning.cues:
        levels = [LocatorKind.OUTCOME]
    scope = tuple(place for place in meaning.places if place.kind in SCOPE_KINDS)
    if scope and not any(place.contains(found.place) for place in scope):
        return False
    if any(place.kind in CODE_KINDS and place.contains(found.place) for place in meaning.outside):
        return False
    return not levels or found.place.kind in levels


def _item(place: Locator, register: Register) -> Item | None:
    match find_place(register, place):
        case Activity() as activity:
            return activity_item(activity)
        case Outcome() as outcome:
            return outcome_item(register, outcome)
        case Pillar() as pillar:
            return pillar_item(register, pillar)
        case _:
            return None


def _trace(
    name: str, found: tuple[Citing, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    levels = [unit for unit in _LEVELS if f"level:{unit}" in meaning.cues] or list(_LEVELS)
    if not found:
        what = listing((unit_word(one) for one in levels), "or")
        checked = checked_evidence(register)
        where = scope_words([one for one in meaning.places if one.kind in SCOPE_KINDS])
        no = "No. " if "yesno" in meaning.cues else ""
        text = f"{no}No {what} of the plan{where} refers to {name}; every footnote and reference "
        text += "was checked."
        return [DraftClaim(text, checked)]
    rows = [_with_bodies(reference_row(one, register), one, meaning, register) for one in found]
    evidence = tuple(item for row in rows for item in row.evidence)
    kinds = {one.place.kind.value for one in found}
    thing = (
        kinds.pop() if len(kinds) == 1 and kinds <= {"pillar", "outcome", "activity"} else "place"
    )
    verb = "refers" if len(found) == 1 else "refer"
    yes = "Yes. " if "yesno" in meaning.cues else ""
    lead = f"{yes}{plural(len(found), thing)} in the plan {verb} to {name}: "
    lead += f"{listing(place_name(one.place) for one in found)}."
    return [DraftClaim(lead, evidence), *rows, *_notes_beside(name, found, register)]


def reference_row(found: Citing, register: Register) -> DraftClaim:
    """Tell one place that refers to an instrument, to what in it, and by which footnotes."""
    place = find_place(register, found.place)
    words = place_evidence(place, register)
    via = list(dict.fromkeys(str(one.via) for one in found.references if one.via is not None))
    targets = listing(dict.fromkeys(str(one.target) for one in found.references))
    evidence: list[Evidence] = [words] if words else []
    for number in via:
        note = register.footnote(int(number.split()[-1]))
        if note is not None:
            evidence.append(footnote_evidence(note))
    for one in found.references:
        if one.via is None:
            label = f"{found.place} · Reference"
            evidence.append(Evidence(found.place, "reference", label, one.spans))
    how = f"{listing(via)}: {targets}" if via else targets
    if not targets:
        return DraftClaim(f"**{found.place}** {shorten(_title(place))}", tuple(evidence), level=1)
    return DraftClaim(
        f"**{found.place}** {shorten(_title(place))} ({how})", tuple(evidence), level=1
    )


def _with_bodies(
    row: DraftClaim, found: Citing, meaning: Meaning, register: Register
) -> DraftClaim:
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


def _notes_beside(name: str, found: tuple[Citing, ...], register: Register) -> list[DraftClaim]:
    shown = {str(one.via) for item in found for one in item.references}
    loose = _loose_notes(name, shown, register)
    return [
        DraftClaim(
            f"Footnote {note.number} ({note.wording.text}) refers to it; its mark is missing.",
            (footnote_evidence(note),),
        )
        for note in loose
    ]


def _loose_notes(name: str, shown: Container[str], register: Register) -> list[Footnote]:
    """Return the footnotes beside those shown that refer to it; their marks are missing."""
    return [
        note
        for note in register.footnotes
        if not note.marked_in
        and f"Footnote {note.number}" not in shown
        and any(str(one.target) == name or is_of(name, one.target) for one in note.references)
    ]
