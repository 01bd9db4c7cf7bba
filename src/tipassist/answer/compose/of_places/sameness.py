"""Whether activities have the same: one coordinator, one supporter, a project that both list."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from tipassist.answer.compose.of_places.activities import asb_claim
from tipassist.answer.compose.of_places.columns import column_entries, entry_rows
from tipassist.answer.compose.of_subjects.recurring import entry_key
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, asb_evidence
from tipassist.answer.language.phrasing import listing, plural, role_verb
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    IN_FULL,
    REREAD,
    RESOLVED,
    Column,
    Form,
    Meaning,
    Relation,
)
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_place
from tipassist.types import Role

_WHICH = re.compile(r"\b(?:which|what)\b")
_ANY_OF = re.compile(r"\b(?:any|some|two|several) of\b")
_SOME_SHARED = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)|in common|overlap\w*|any|some)\b"
    r"|\b(?:same|identical)(?: \w+)? (?:project|indicator|example|entry)\b"
    r"(?! (?:list|set|cell|box)s?\b)"
)
_DENIED = re.compile(
    r"\b(?:no|not (?:a single|one|even one|any(?:thing)?)|none|nothing|never|neither|without)\b"
    r"|\b(?:do|does|have|has|are|is)(?: not|n't)\b(?! (?:it|they|that|so|the (?:two|both)|both)\b)"
)
_ASKS_IF_NOT = re.compile(
    r"^\W*(?:(?:so|and|but|ok|then|well),? )*(?:do|does|have|has|are|is)(?:n't| not)\b"
)
_LIKENED = re.compile(r"\b(?:same|identical|alike|equal|match\w*)\b")
_TAG = re.compile(r",? (?:no|or not|(?:do|does|have|has|are|is)n't (?:it|they|that)|not so)\W*$")
_ENTRIES = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)
_PAIR = 2


def compose_sameness(meaning: Meaning, register: Register) -> Draft | None:
    """Say what two or more activities have in common, when their cells or bodies are compared.

    Returns:
        None when no sameness of named activities is asked.
    """
    places = [find_place(register, one) for one in meaning.places]
    rows = [one for one in places if isinstance(one, Activity)]
    plain = not (meaning.named or meaning.instruments or meaning.outside)
    if len(rows) < _PAIR or len(rows) < len(places) or not plain:
        return None
    if "form:same" not in meaning.cues or meaning.contest is not None:
        return None
    if meaning.column in _ENTRIES:
        return _of_entries(rows, meaning)
    role = meaning.relation.role
    return _of_role(rows, role, meaning) if role is not None else None


def _yes(meaning: Meaning, *, so: bool) -> str:
    so = so != _is_denied(meaning)
    put = meaning.text.rstrip().endswith("?") and not _WHICH.search(meaning.text.lower())
    return ("Yes. " if so else "No. ") if meaning.form is Form.YESNO or put else ""


def _is_denied(meaning: Meaning) -> bool:
    """Whether it is said that the activities have nothing the same; "don't they share …?" asks."""
    text = _TAG.sub("", fold(_said(meaning)))
    return _DENIED.search(text) is not None and _ASKS_IF_NOT.match(text) is None


def _asks_of_first(meaning: Meaning) -> bool:
    """Whether what the first row has is asked after in the other: "is it in B.7.2 as well?"."""
    asked = {RESOLVED, REREAD, IN_FULL} <= meaning.cues
    return asked and _LIKENED.search(fold(meaning.question)) is None


def _said(meaning: Meaning) -> str:
    """Return what is asked as it was said, also where it was asked of rows told before."""
    return meaning.question if RESOLVED in meaning.cues else meaning.text


def _codes(rows: Iterable[Activity]) -> str:
    return listing(one.code for one in rows)


def _of_role(rows: Sequence[Activity], role: Role, meaning: Meaning) -> Draft:
    named = [set(one.named(role)) for one in rows]
    shared = [body for body in rows[0].named(role) if all(body in one for one in named)]
    yes = _yes(meaning, so=bool(shared) and all(one == named[0] for one in named))
    lead = f"{yes}{_codes(rows)} have no {role.value} body in common."
    if shared:
        lead = f"{yes}{listing(shared)} {role_verb(role, len(shared))} {_codes(rows)}."
    evidence = tuple(asb_evidence(one) for one in rows)
    told = [asb_claim(one, Relation.NONE) for one in rows]
    return answered([DraftClaim(lead, evidence), *told], [activity_item(one) for one in rows])


def _of_entries(rows: Sequence[Activity], meaning: Meaning) -> Draft:
    column = meaning.column
    unit = column.value[:-1]
    keys = [{entry_key(one.text) for one in column_entries(row, column)} for row in rows]
    every = set.intersection(*keys)
    counts = Counter(key for row in keys for key in row)
    some = {key for key, count in counts.items() if count >= _PAIR}
    shared = every or some
    claims = _rows_with(rows, column, shared)
    several = f"{plural(len(some), unit)} {'stands' if len(some) == 1 else 'stand'} in several"
    whole = all(one == every for one in keys) or bool(_SOME_SHARED.search(fold(_said(meaning))))
    whole = whole or (_asks_of_first(meaning) and keys[0] == every)
    lead = f"{_yes(meaning, so=bool(every) and whole)}{_codes(rows)} have "
    lead += plural(len(every), unit) if every else f"no {unit}"
    lead += f" in common{':' if every else '.'}"
    if shared and not every:
        any_of = _ANY_OF.search(meaning.text.lower())
        told = f"{_yes(meaning, so=True)}{several} of {_codes(rows)}:"
        lead = told if any_of else f"{lead} {several}:"
    evidence = tuple(one for claim in claims for one in claim.evidence)
    evidence = evidence or tuple(asb_evidence(one) for one in rows)
    lengths = [(one.code, len(column_entries(one, column))) for one in rows]
    lists = listing(f"{code} lists {plural(count, unit)}" for code, count in lengths)
    tail = DraftClaim(f"In all, {lists}.", evidence)
    items = [activity_item(one) for one in rows]
    rest = () if whole or not every else tuple(_rows_with(rows, column, set(counts) - every))
    beside = [DraftClaim("Not in all of them:", rest[0].evidence), *rest] if rest else []
    return answered([DraftClaim(lead, evidence), *claims, *beside, tail], items)


def _rows_with(rows: Iterable[Activity], column: Column, keys: set[str]) -> list[DraftClaim]:
    """Quote the entries of rows that say what one of the keys says."""
    return [
        claim
        for row in rows
        for claim, entry in zip(entry_rows(row, column), column_entries(row, column), strict=False)
        if entry_key(entry.text) in keys
    ]
