"""What stands at an activity code: its wording, its bodies, its columns and what is above it."""

import re
from dataclasses import replace

from tipassist.answer.compose.cited.place_references import reference_claims, references_above
from tipassist.answer.compose.of_bodies.strangers import leans_on_a_row, names_nobody, stranger_in
from tipassist.answer.compose.of_places.columns import (
    ENTRY_COLUMNS,
    column_entries,
    columns_asked,
    entry_rows,
)
from tipassist.answer.compose.of_places.entries import column_claims, subject_words
from tipassist.answer.draft import (
    DraftClaim,
    asb_evidence,
    cell_evidence,
    outcome_evidence,
    pillar_evidence,
    wording_evidence,
)
from tipassist.answer.language.phrasing import as_many, bodies_words, listing
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import asked_noun, families, family, fold
from tipassist.answer.meaning import Column, Form, Meaning, Relation
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_ENTRY = r"(?:indicators?|projects?|examples?|footnotes?)"
_BOTH_ROLES = frozenset({"relation:coordinates", "relation:supports"})
_OWN_WORDS = re.compile(
    rf"(?<!indicator )(?<!project )(?<!example )\b(?:text|wording|description)\b"
    rf"(?! (?:of|for|in) (?:\w+ ){{0,2}}?{_ENTRY}\b)"
)
_BESIDE_IT = r"(?:(?:how|which|what|its|the) )?(?:it\b|is\b|(?:indicators?|examples?)\b)"
_SUCH_AS = re.compile(r"\b(?:e\.g\.|i\.e\.|such as|including)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?<![\w.])(?:more|less|fewer|at least|at most|\d+|two|three|four|five|six|several|many)"
    r" (?:than |\w+ ){0,2}?(?:co-?ordinat|support|relevant|lead|bod(?:y|ies)|asbs?)"
)
_ASKS_WHO_ELSE = re.compile(r"\b(?:who|whom|which|what|else|others?|besides)\b")
_DENIES = re.compile(r"\b(?:not|never|no|nobody|none)\b|n't\b")
_MORE = 2
_ROLE_CUES = frozenset(("relation:coordinates", "relation:supports"))
_ASKS_FOR = (Form.WHO, Form.COUNT, Form.WHEN, Form.WHY, Form.HOW)


def activity_claims(activity: Activity, meaning: Meaning, register: Register) -> list[DraftClaim]:
    """Say of an activity what is asked: a column, its bodies, what is above it, or all of it."""
    column = meaning.column
    if column in ENTRY_COLUMNS:
        who = meaning.relation.role is not None or meaning.form is Form.WHO
        who = who or bool({"coordinators", "supporters", "bodies"} & meaning.cues)
        who = who or meaning.cues >= _BOTH_ROLES
        told = [asb_claim(activity, meaning.relation)] if who else []
        columns = columns_asked(meaning)
        if _asks_what_it_is(activity, meaning) or _names_such(activity, meaning):
            told.insert(0, wording_claim(activity))
        yesno = meaning if len(columns) == 1 else None
        return [*told, *(c for one in columns for c in column_claims(activity, one, yesno))]
    if column is Column.REFERENCES:
        names = meaning.instrument_names
        own = reference_claims(activity.code, activity.references, activity, register, names)
        return [*own, *references_above(activity, register, names)]
    above = _stands_under(activity, meaning, register)
    if above:
        return above
    bodies_asked = column is Column.BODIES or meaning.relation.role is not None
    if bodies_asked and "what_too" not in meaning.cues and _says_no_more(activity, meaning):
        text = [wording_claim(activity)] if _OWN_WORDS.search(meaning.question.lower()) else []
        return [*text, *_roles_told(activity, meaning, register)]
    claims = [wording_claim(activity)]
    asks_roles = not meaning.cues.isdisjoint(_ROLE_CUES)
    if column is Column.TEXT and len(meaning.topic) < 2 and not asks_roles:
        return [*claims, *_cells_told(activity, meaning)]
    claims.append(asb_claim(activity, Relation.NONE))
    for one in ENTRY_COLUMNS:
        claims += column_claims(activity, one)
    for uncoded in activity.uncoded:
        evidence = cell_evidence(activity, "activity", "Type without a code", uncoded.wording)
        claims.append(
            DraftClaim(f"Printed under it without a code: {uncoded.wording.text}", (evidence,))
        )
    if activity.references:
        claims += reference_claims(activity.code, activity.references, activity, register)
    return claims


def _cells_told(activity: Activity, meaning: Meaning) -> list[DraftClaim]:
    """Tell the examples of an activity, and what else in it holds a word that its wording lacks.

    "What is the compendium of B.2.1 about?" is told by the indicator that names it.
    """
    subject = {family(one) for one in subject_words(meaning)}
    away = bool(subject) and not subject <= set(families(activity.wording.text))
    told = []
    for column in ENTRY_COLUMNS:
        label = column.value[:-1].capitalize()
        entries, rows = column_entries(activity, column), entry_rows(activity, column)
        for one, row in zip(entries, rows, strict=False):
            if column is Column.EXAMPLES or (away and subject <= set(families(one.text))):
                told.append(DraftClaim(f"{label}: {one.text}", row.evidence, 1))
    return told


def _says_no_more(activity: Activity, meaning: Meaning) -> bool:
    """Whether a question has no words but those that an activity is itself told by."""
    own = set(families(activity.wording.text))
    return len([word for word in meaning.topic if not own & set(families(word))]) < _MORE


def _asks_what_it_is(activity: Activity, meaning: Meaning) -> bool:
    """Whether its wording is asked for beside a column: "what is A.6.1 and its indicator"."""
    name = re.escape(activity.code.lower())
    ways = rf"\bwhat(?:'s|s| is)? (?:activity )?{name}(?! (?:ha|l))|\b{name} is(?: all)? about\b"
    ways += rf"|\bwhat (?:does|do) (?:activity )?{name} says?\b"
    ways += rf"|\bactivity(?: type)?(?: itself)?(?:,|,? and|,? plus| with) {_BESIDE_IT}"
    text = meaning.text.lower()
    return bool(re.search(ways, text) or _OWN_WORDS.search(meaning.question.lower()))


def _names_such(activity: Activity, meaning: Meaning) -> bool:
    """Whether its wording names things of the kind asked for: "which mechanisms (e.g. …)"."""
    noun = asked_noun(meaning.text)
    if not noun or units_in(noun) or not _SUCH_AS.search(activity.wording.text):
        return False
    return family(noun) in families(activity.wording.text)


def _roles_told(activity: Activity, meaning: Meaning, register: Register) -> list[DraftClaim]:
    """Say the role asked; of two asked, each, so that a blank one is told too."""
    both = {"relation:coordinates", "relation:supports"} <= meaning.cues
    blank = not all(activity.named(one) for one in (Role.COORDINATING, Role.SUPPORTING))
    if meaning.relation is not Relation.ANY or not both or not blank:
        told = asb_claim(activity, meaning.relation)
        stranger = _said_instead(activity, meaning, register)
        if stranger is not None:
            return [stranger, asb_claim(activity, Relation.NONE)]
        return [replace(told, text=f"{_whether_named(activity, meaning, register)}{told.text}")]
    return [asb_claim(activity, one) for one in (Relation.COORDINATES, Relation.SUPPORTS)]


def _whether_named(activity: Activity, meaning: Meaning, register: Register) -> str:
    """Return yes or no where it is asked if a row names a body in a role, or names none.

    Who is no body of the plan is never said to have it.
    """
    role = meaning.relation.role
    told = meaning.form not in _ASKS_FOR and puts_to_test(meaning.text)
    asks = told or meaning.form is Form.YESNO
    open_ = meaning.bodies or meaning.only or _ASKS_WHO_ELSE.search(fold(meaning.question))
    if role is None or not asks or open_:
        return ""
    if _COUNTED.search(meaning.text.lower()) or _says_of_others(activity, meaning):
        return ""
    words = (one for one in meaning.topic if not (names_nobody(one) or units_in(one)))
    more = set(families(" ".join(words))) - set(families(activity.wording.text))
    stranger = stranger_in(meaning, activity, register)
    if more or stranger or meaning.joint or leans_on_a_row(meaning.text):
        return ""
    lacks = meaning.lacking or meaning.negated
    return "Yes. " if bool(activity.named(role)) is not lacks else "No. "


def _says_of_others(activity: Activity, meaning: Meaning) -> bool:
    """Whether something is asked of the bodies of a row that no row tells: what they like."""
    own = set(families(activity.wording.text))
    return any(not own & set(families(one)) for one in subject_words(meaning))


def _said_instead(activity: Activity, meaning: Meaning, register: Register) -> DraftClaim | None:
    """Say who has a role where it is asked if somebody has it who is no body of the plan."""
    role = meaning.relation.role
    asks = meaning.form is Form.YESNO or (
        meaning.form not in _ASKS_FOR and puts_to_test(meaning.text)
    )
    plain = asks and not (meaning.bodies or meaning.only or meaning.lacking or meaning.negated)
    names = activity.named(role) if role else ()
    if role is None or not (plain and names) or _DENIES.search(meaning.text.lower()):
        return None
    stranger = stranger_in(meaning, activity, register)
    if stranger is None or not stranger.is_other:
        return None
    text = f"No. The plan names {listing(names)}, not {stranger.said}, "
    text += f"as {role.value}{' for' if role is Role.RELEVANT else ''} {activity.code}."
    return DraftClaim(text, (asb_evidence(activity),))


def _stands_under(activity: Activity, meaning: Meaning, register: Register) -> list[DraftClaim]:
    """Say the outcome and the pillar of an activity, when it is asked what it belongs to."""
    asked = {"level:outcomes", "level:pillars"} & meaning.cues
    others = {"activities", "bodies", "coordinators", "supporters"} & meaning.cues
    if not asked or others or meaning.relation.role is not None or meaning.form is Form.WHO:
        return []
    outcome, pillar = register.outcome(activity.outcome), register.pillar(activity.pillar)
    claims = []
    if outcome is not None:
        text = f"{activity.code} stands under **Outcome {outcome.code}**: {outcome.wording.text}"
        claims.append(DraftClaim(text, (wording_evidence(activity), outcome_evidence(outcome))))
    if pillar is not None and "level:pillars" in meaning.cues:
        text = f"{activity.code} stands in **Pillar {pillar.letter}** ({pillar.title.text})."
        claims.append(DraftClaim(text, (wording_evidence(activity), pillar_evidence(pillar))))
    return claims


def wording_claim(activity: Activity) -> DraftClaim:
    """Say the wording of an activity type with its code."""
    return DraftClaim(f"**{activity.code}** {activity.wording.text}", (wording_evidence(activity),))


def asb_claim(activity: Activity, relation: Relation) -> DraftClaim:
    """Say which bodies an activity names, for one role or for all."""
    evidence = (asb_evidence(activity),)
    role = relation.role
    if role is None:
        if not activity.bodies:
            return DraftClaim(
                f"The plan names no body for {activity.code}: {_without_bodies(activity)}.",
                evidence,
            )
        return DraftClaim(f"{activity.code}: {bodies_words(activity)}.", evidence)
    names = activity.named(role)
    if names:
        verb = {
            Role.COORDINATING: "coordinates" if as_many(names) == 1 else "coordinate",
            Role.SUPPORTING: "supports" if as_many(names) == 1 else "support",
            Role.RELEVANT: "is named as relevant for"
            if as_many(names) == 1
            else "are named as relevant for",
        }[role]
        others = [
            f"{one.value}: {listing(activity.named(one))}"
            for one in Role
            if one is not role and activity.named(one)
        ]
        tail = f" ({'; '.join(others)})" if others else ""
        return DraftClaim(f"{listing(names)} {verb} {activity.code}{tail}.", evidence)
    rest = bodies_words(activity) if activity.bodies else _without_bodies(activity)
    rest = rest.removesuffix("; no coordinating body is named")
    return DraftClaim(f"The plan names no {role.value} body for {activity.code}: {rest}.", evidence)


def _without_bodies(activity: Activity) -> str:
    """Say how the cell of an activity that names no body is printed."""
    cell = "its Coordinating ASB cell"
    return f"{cell} holds words that name none" if activity.asb_cell else f"{cell} is blank"
