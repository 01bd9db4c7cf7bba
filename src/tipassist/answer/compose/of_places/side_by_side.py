"""Side by side: which bodies or references several rows have in common, and in what they differ."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tipassist.answer.compose.cited.place_references import reference_claims
from tipassist.answer.compose.cited.reference_scope import is_of
from tipassist.answer.compose.of_places.activities import asb_claim
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    outcome_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import bodies_words, listing, plural, role_verb
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import IN_FULL, Column, Form, Intent, Meaning, Relation
from tipassist.answer.understanding.compared import (
    DIFFERENT,
    SWAPPED,
    compares_rows,
    field_compared,
)
from tipassist.locators import Locator
from tipassist.register.model import Activity, Outcome, Register
from tipassist.register.queries import find_place
from tipassist.types import Role

_ALIKE = re.compile(r"\b(?:same|identical|alike)\b")
_WHOLLY = re.compile(
    r"\b(?:identical|alike|same (?:[a-z]+ )?(?:articles|references|footnotes|places|passages|"
    r"sources|provisions|documents|instruments|ones))\b"
)
_IN_ROLES = re.compile(r"\broles?\b")
_PAIR = 2


def compose_side_by_side(meaning: Meaning, register: Register) -> Draft | None:
    """Say which bodies or references the named rows share, and in which of them they differ.

    Returns:
        None when no such comparison of several activities, or of several outcomes, is asked.
    """
    text = _asked(meaning)
    rows = [find_place(register, one) for one in meaning.places]
    plain = not (meaning.named or meaning.instruments or meaning.outside or meaning.excluded_bodies)
    if len(rows) < _PAIR or not plain or not compares_rows(text) or meaning.form is Form.COUNT:
        return None
    field = meaning.column if meaning.column is not Column.NONE else field_compared(text)
    field = Column.REFERENCES if meaning.intent is Intent.REFERENCE else field
    activities = [one for one in rows if isinstance(one, Activity)]
    outcomes = [one for one in rows if isinstance(one, Outcome)]
    if field is Column.REFERENCES and len(rows) in (len(activities), len(outcomes)):
        return _of_references(activities or outcomes, meaning, register)
    if field is Column.BODIES and len(activities) == len(rows):
        return _of_bodies(activities, meaning) if meaning.relation.role is None else None
    return None


@dataclass(frozen=True, slots=True)
class _Held:
    """The role of one body in each of several rows, None where it has none."""

    body: str
    roles: tuple[Role | None, ...]

    @property
    def everywhere(self) -> bool:
        return None not in self.roles

    @property
    def moves(self) -> bool:
        return self.everywhere and len(set(self.roles)) > 1


def _of_bodies(rows: Sequence[Activity], meaning: Meaning) -> Draft:
    names = dict.fromkeys(entry.body for row in rows for entry in row.bodies)
    held = [_Held(body, tuple(_role_in(row, body) for row in rows)) for body in names]
    shared = [one for one in held if one.everywhere]
    moved = [one for one in held if one.moves]
    sentences = [_shared_words(shared, rows)]
    only = _only_words(held, rows)
    if held and not only:
        roles = "different roles:" if moved else f"the same roles: {bodies_words(rows[0])}."
        sentences = [f"{_codes(rows)} name the same bodies in {roles}"]
    apart = [*_moved_words(moved, rows), *only]
    text = _asked(meaning)
    differs = bool(only) and (DIFFERENT.search(text) or SWAPPED.search(text))
    told = [*apart, *sentences] if differs else [*sentences, *apart]
    so = bool(shared)
    if SWAPPED.search(text):
        so = len(moved) > 1
    elif DIFFERENT.search(text):
        so = bool(apart)
    elif _ALIKE.search(text):
        so = not (apart if _IN_ROLES.search(text) else only)
    lead = f"{_yes(meaning, so=so)}{' '.join(told)}"
    evidence = tuple(asb_evidence(one) for one in rows)
    claims = [asb_claim(one, Relation.NONE) for one in rows]
    return answered([DraftClaim(lead, evidence), *claims], [activity_item(one) for one in rows])


def _role_in(row: Activity, body: str) -> Role | None:
    return next((entry.role for entry in row.bodies if entry.body == body), None)


def _shared_words(shared: Sequence[_Held], rows: Sequence[Activity]) -> str:
    if not shared:
        return f"{_codes(rows)} have no body in common."
    names = listing(one.body for one in shared)
    return f"{_codes(rows)} have {plural(len(shared), 'body')} in common: {names}."


def _moved_words(moved: Iterable[_Held], rows: Sequence[Activity]) -> list[str]:
    """Say of each body with several roles where it has which."""
    parts = []
    for one in moved:
        told = (
            f"{role_verb(role)} {row.code}"
            for role, row in zip(one.roles, rows, strict=True)
            if role is not None
        )
        parts.append(f"{one.body} {listing(told)}")
    return [f"{'; '.join(parts)}."] if parts else []


def _only_words(held: Iterable[_Held], rows: Sequence[Activity]) -> list[str]:
    """Say of the bodies that not all rows name where they stand."""
    places: dict[str, list[str]] = {}
    for one in held:
        if not one.everywhere:
            told = (row.code for role, row in zip(one.roles, rows, strict=True) if role is not None)
            places.setdefault(listing(told), []).append(one.body)
    return [
        f"{listing(bodies)} {'stands' if len(bodies) == 1 else 'stand'} only at {where}."
        for where, bodies in places.items()
    ]


def _of_references(
    rows: Sequence[Activity | Outcome], meaning: Meaning, register: Register
) -> Draft:
    targets = [_targets(row, meaning) for row in rows]
    every = [one for one in targets[0] if all(one in own for own in targets)]
    lead = f"{_codes(rows)} have no reference in common."
    if every:
        both = "both" if len(rows) == _PAIR else "all"
        lead = f"{_codes(rows)} {both} refer to {listing(map(str, every))}."
        lead = " ".join((lead, *_beyond(every, targets, rows)))
    else:
        lead = " ".join((lead, *_nested(targets, rows), *_some(targets, rows)))
    alike = all(set(own) == set(every) for own in targets)
    so = bool(every) and (alike or not _WHOLLY.search(_asked(meaning)))
    evidence = tuple(
        outcome_evidence(one) if isinstance(one, Outcome) else wording_evidence(one) for one in rows
    )
    claims = [
        claim for row in rows for claim in reference_claims(row.code, row.references, row, register)
    ]
    return answered([DraftClaim(f"{_yes(meaning, so=so)}{lead}", evidence), *claims])


def _targets(row: Activity | Outcome, meaning: Meaning) -> list[Locator]:
    """Return what a row refers to, of the instruments named if any are."""
    names = meaning.instrument_names
    found = dict.fromkeys(one.target for one in row.references)
    return [one for one in found if not names or any(is_of(name, one) for name in names)]


def _beyond(
    every: Sequence[Locator],
    targets: Sequence[Sequence[Locator]],
    rows: Sequence[Activity | Outcome],
) -> list[str]:
    """Say what a row refers to beyond what all of the rows refer to."""
    own = [[one for one in found if one not in every] for found in targets]
    return [
        f"Besides, {row.code} refers to {listing(map(str, more))}."
        for more, row in zip(own, rows, strict=True)
        if more
    ]


def _nested(targets: Sequence[Sequence[Locator]], rows: Sequence[Activity | Outcome]) -> list[str]:
    """Say which place, referred to by one row, is a part of what another refers to as a whole."""
    told = []
    for whole, outer in zip(targets, rows, strict=True):
        for part, inner in zip(targets, rows, strict=True):
            pairs = [(a, b) for a in whole for b in part if a != b and a.contains(b)]
            told += [f"{b} ({inner.code}) is a part of {a} ({outer.code})." for a, b in pairs]
    return told


def _some(targets: Sequence[Sequence[Locator]], rows: Sequence[Activity | Outcome]) -> list[str]:
    """Say what several of more than two rows refer to."""
    told = []
    for one in dict.fromkeys(target for own in targets for target in own):
        places = [row.code for own, row in zip(targets, rows, strict=True) if one in own]
        if len(places) >= _PAIR:
            told.append(f"{listing(places)} refer to {one}.")
    return told


def _codes(rows: Sequence[Activity | Outcome]) -> str:
    return listing(one.code for one in rows)


def _asked(meaning: Meaning) -> str:
    """Return the question, folded: as typed, or in the words that a follow-up was put into."""
    return fold(meaning.text if IN_FULL in meaning.cues else meaning.question)


def _yes(meaning: Meaning, *, so: bool) -> str:
    return ("Yes. " if so else "No. ") if meaning.form is Form.YESNO else ""
