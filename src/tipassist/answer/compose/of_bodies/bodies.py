"""What bodies coordinate, support or are relevant for: complete lists over the register."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from tipassist.answer.compose.counted.rows import AS_ROLE, activity_row, unit_of_relation
from tipassist.answer.compose.of_bodies.body_references import compose_body_references
from tipassist.answer.compose.of_bodies.checks import ANY_OF, ONLY_ROW
from tipassist.answer.compose.of_bodies.partners import compose_partners, compose_together
from tipassist.answer.compose.of_places.activities import asb_claim
from tipassist.answer.compose.of_places.columns import ENTRY_COLUMNS, compose_column
from tipassist.answer.compose.of_places.row_wording import partners_note
from tipassist.answer.compose.of_places.scope import code_places, scoped, where_words
from tipassist.answer.compose.of_sets.sets import compose_set
from tipassist.answer.compose.of_subjects.mentions import mentions
from tipassist.answer.compose.of_text.quoted import quotation_claims
from tipassist.answer.compose.of_text.terms import definition_claim
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    asb_evidence,
    checked_evidence,
    outcome_evidence,
    outcome_item,
    term_evidence,
)
from tipassist.answer.language.phrasing import (
    listing,
    plural,
    role_verb,
    shorten,
)
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, OFFERS_ROLES, Column, Form, Meaning, Relation
from tipassist.answer.ranking.quotations import quotations
from tipassist.answer.rewording.of_bodies.sole_roles import claims_sole
from tipassist.answer.sets.query import NONE, SOME, Counts, Holds, SetQuery
from tipassist.answer.verdicts import without_verdicts
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register, SectionPart
from tipassist.register.queries import Holding, find_term, holdings
from tipassist.types import Role

_OR_ELSE = re.compile(r"\b(?:or|and|if not|otherwise),? (?:where|what|which)(?: \w+)? else\b")
_PLACE = r"(?:(?:pillar|outcome) )?[a-z](?:\.\d+)?"
_ROWS = r"(?:rows|activities|ones|items|lines)"
_OF_WHOLE_PLACE = re.compile(
    rf"^\W*(?:(?:and|so|but|then|ok)\b[, ]*)*(?:(?:is|are) (?:the |all )?(?:{_ROWS} (?:of|in|under)"
    rf" )?(?:the )?{_PLACE}(?:'s)?(?: {_ROWS})? (?:all )?(?:led|co-?ordinated|run|headed|handled"
    r"|supported|backed) by\b"
    r"|(?:(?:do|does) \S+ (?:lead|co-?ordinate|run|head|handle|look after|take care of)"
    r"|(?:is|are) \S+ (?:in charge of|responsible for|leading|co-?ordinating|running|heading)"
    r") (?:the )?"
    rf"(?:{_ROWS} (?:of|in|under) )?(?:the )?{_PLACE}(?:'s)?(?: {_ROWS})?\W*$)"
)
_WHOLE = re.compile(r"\b(?:(?<!at )(?<!after )all|whole|entire(?:ly)?|every|everything|each)\b")
_EITHER = re.compile(r"\b(?:or|any of|either|one of)\b")
_SIDE_BY_SIDE = re.compile(
    r"[\s,/&+;()]*(?:(?:and|or|nor|as well as|plus|both|either|together with|with|also|the|then)"
    r"[\s,/&+;()]*)*"
)
_IS_A = re.compile(
    r"\W*(?:(?:so|and|but) )*(?:is|are|isn't|aren't) [\w-]+,? (?:really )?(?:the|an?) "
)
_VAGUE = re.compile(r"\b(?:a lot|lots|loads|plenty|heaps|too (?:many|much)|hardly|barely)\b")
_EACH_SOLE = re.compile(r"\b(?:sole|the only)\b")
_PAIR = 2
_FEW = 5
_BLANK_UNITS = ("supporters", "projects", "indicators", "examples", "footnotes")


def compose_bodies(meaning: Meaning, register: Register) -> Draft:
    """Answer what the named bodies do, over the whole register."""
    bodies = meaning.named
    if meaning.column in ENTRY_COLUMNS and bodies:
        return compose_column(meaning, register)
    references = compose_body_references(meaning, register)
    if references is not None:
        return references
    if "partners" in meaning.cues and len(bodies) == 1:
        return compose_partners(meaning, register)
    paired = any(one.relation is not Relation.NONE for one in meaning.bodies)
    if len(bodies) >= 2 and (meaning.joint or paired):
        told = compose_together(meaning, register)
        return without_verdicts(told) if _EACH_SOLE.search(fold(meaning.text)) else told
    if not bodies and meaning.excluded_bodies and not meaning.negated:
        return compose_set(meaning, register, _others(meaning))
    if bodies and meaning.lacking and _blank_unit(meaning):
        return compose_set(meaning, register, _blank_rows(meaning))
    if not bodies or meaning.negated or (meaning.lacking and meaning.form is not Form.YESNO):
        return compose_set(meaning, register, _complement(meaning))
    if meaning.excluded_bodies:
        return compose_set(meaning, register, _beside(meaning))
    return _lists(meaning, register)


def _lists(meaning: Meaning, register: Register) -> Draft:
    claims: list[DraftClaim] = []
    found: dict[str, Activity] = {}
    any_found = False
    held: dict[str, bool] = {}
    for body in meaning.named:
        part, activities = _one_body(meaning, register, body)
        if not activities and body not in register.bodies and len(meaning.relation.roles) > 1:
            named_in = {str(one.locator) for one in mentions(body, register)}
            activities = [one for one in register.activities if one.code in named_in]
        claims += part
        found |= {one.code: one for one in activities}
        held[body] = bool(activities)
        any_found = any_found or bool(activities)
    offers = OFFERS_ROLES in meaning.cues
    shared = meaning.joint and ONLY_ROW.search(fold(meaning.question)) is not None
    shared = shared or _also_otherwise(meaning, register)
    vague = _VAGUE.search(fold(meaning.text)) is not None or _says_what_it_is(meaning)
    open_ = meaning.lacking or offers or shared or vague or claims_sole(meaning.text)
    asks = meaning.form is Form.YESNO and not open_ and _are_listed(meaning)
    if asks and claims:
        some = _only_some(meaning, found, register)
        verdict = "Not all of them" if some else _verdict(meaning, held)
        claims[0] = replace(claims[0], text=f"{verdict}. {claims[0].text}")
        others = [one for one in scoped(meaning, register) if one.code not in found]
        if some and len(others) <= _FEW:
            claims += [asb_claim(one, Relation.NONE) for one in others]
    if meaning.column is Column.OUTCOMES:
        return _as_outcomes(meaning, register, found)
    if not any_found and _OR_ELSE.search(fold(meaning.question)):
        rows, found = _other_rows(meaning, register)
        claims += rows
    if (
        meaning.form is not Form.YESNO
        and meaning.relation is Relation.NONE
        and "activities" not in meaning.cues
    ):
        claims = [*_names(meaning.named, register), *claims]
    ordered = [one for one in register.activities if one.code in found]
    return answered(claims, [activity_item(one) for one in ordered])


def _says_what_it_is(meaning: Meaning) -> bool:
    """Whether a body is said to be something, "is X the ministers' meeting?", in no role or place.

    Its rows tell nothing of that.
    """
    bare = meaning.relation.role is None and not (meaning.places or meaning.outside)
    return bare and _IS_A.match(fold(meaning.text)) is not None


def _are_listed(meaning: Meaning) -> bool:
    """Whether several bodies are named side by side, not one as doing something to another."""
    bodies, text = meaning.bodies, meaning.text
    placed = all(fold(text[one.start : one.end]) == fold(one.words) for one in bodies)
    between = (text[one.end : two.start] for one, two in pairwise(bodies))
    return not placed or all(_SIDE_BY_SIDE.fullmatch(fold(gap)) for gap in between)


def _also_otherwise(meaning: Meaning, register: Register) -> bool:
    """Whether "does ACWC only support?" is asked of a body that has another role as well."""
    role, bodies = meaning.relation.role, meaning.named
    if not meaning.only or role is None or len(bodies) != 1:
        return False
    held = holdings(register, bodies[0], tuple(Role), code_places(meaning), meaning.outside)
    roles = {one for held_there in held for one in held_there.roles}
    return role in roles and len(roles) > 1


def _only_some(meaning: Meaning, found: dict[str, Activity], register: Register) -> bool:
    """Whether "does SLOM lead these?", "… A.2.1 and A.2.3?" or "… A.2?" is so of some only."""
    text = fold(meaning.text)
    rows = all(one.kind is LocatorKind.ACTIVITY for one in meaning.places)
    several = OF_LIST in meaning.cues or (len(meaning.places) >= _PAIR and not _EITHER.search(text))
    listed = rows and several and not ANY_OF.search(fold(meaning.question))
    whole = _OF_WHOLE_PLACE.search(text) or (meaning.places and _WHOLE.search(text))
    part = 0 < len(found) < len(scoped(meaning, register))
    return bool(listed or whole) and part and len(meaning.named) == 1


def _verdict(meaning: Meaning, held: dict[str, bool]) -> str:
    """Say whether bodies have the rows asked for: all of them, or one where one is enough."""
    found = [has for has in held.values() if has]
    if not found:
        return "No"
    if len(found) == len(held) or _EITHER.search(fold(meaning.text)):
        return "Yes"
    return "Not both" if len(held) == _PAIR else "Not all of them"


def _other_rows(
    meaning: Meaning, register: Register
) -> tuple[list[DraftClaim], dict[str, Activity]]:
    """Tell the rows in which the bodies have another role, or which lie elsewhere."""
    held = [(body, one) for body in meaning.named for one in holdings(register, body)]
    rows = [
        activity_row(one.activity, partners_note(one.activity, body, one.roles))
        for body, one in held
    ]
    return rows, {one.activity.code: one.activity for _, one in held}


def _names(bodies: Iterable[str], register: Register) -> list[DraftClaim]:
    """Say what the bodies are, for who asks of them without saying what."""
    terms = (find_term(register, body) for body in bodies)
    return [definition_claim(term) for term in terms if term is not None]


def _as_outcomes(meaning: Meaning, register: Register, found: dict[str, Activity]) -> Draft:
    codes = list(dict.fromkeys(one.outcome for one in found.values()))
    outcomes = [one for one in register.outcomes if one.code in codes]
    names = listing(meaning.named)
    lead = f"{names} {_any_verb(meaning)} activities in {len(outcomes)} of the "
    lead += f"{plural(len(register.outcomes), 'outcome')}{where_words(meaning)}."
    claims = [
        DraftClaim(
            lead, tuple(outcome_evidence(one) for one in outcomes) or checked_evidence(register)
        )
    ]
    for outcome in outcomes:
        inside = [one for one in found.values() if one.outcome == outcome.code]
        text = f"**{outcome.code}** {shorten(outcome.wording.text)} "
        text += f"({listing(one.code for one in inside)})"
        evidence = (outcome_evidence(outcome), *(asb_evidence(one) for one in inside))
        claims.append(DraftClaim(text, evidence, level=1))
    return answered(claims, [outcome_item(register, one) for one in outcomes])


def _any_verb(meaning: Meaning) -> str:
    many = len(meaning.named)
    roles = meaning.relation.roles
    if len(roles) == 1:
        return role_verb(roles[0], many)
    return "has a role in" if many == 1 else "have a role in"


def _one_body(
    meaning: Meaning, register: Register, body: str
) -> tuple[list[DraftClaim], list[Activity]]:
    roles = meaning.relation.roles
    within = code_places(meaning)
    held = holdings(register, body, roles, within, meaning.outside)
    if not held:
        return _nothing(meaning, register, body), []
    checked = len(scoped(meaning, register))
    activities = [one.activity for one in held]
    told = _role_summary(roles, held, checked, where_words(meaning))
    if OFFERS_ROLES in meaning.cues and len(roles) > 1:
        told = _offered_roles(held, checked, where_words(meaning))
    lead = f"{body} {told}."
    claims = [DraftClaim(lead, tuple(asb_evidence(one) for one in activities))]
    for one in held:
        own = () if len(roles) == 1 else one.roles
        claims.append(activity_row(one.activity, partners_note(one.activity, body, own)))
    return claims, activities


def _role_summary(
    roles: tuple[Role, ...], held: Iterable[Holding], checked: int, where: str
) -> str:
    found = list(held)
    total = f"{len(found)} of the {plural(checked, 'activity')}{where}"
    if len(roles) == 1:
        return f"{role_verb(roles[0])} {total}"
    parts = []
    for role in roles:
        count = sum(role in one.roles for one in found)
        if count:
            parts.append(f"{role_verb(role)} {count}")
    if not any(Role.COORDINATING in one.roles for one in found):
        parts.append(f"{role_verb(Role.COORDINATING)} none")
    return f"has a role in {total}: it {listing(parts)}"


def _offered_roles(held: Iterable[Holding], checked: int, where: str) -> str:
    """Say which of the two roles a body has: "coordinates none of … and supports 2"."""
    found = list(held)
    total = f"of the {plural(checked, 'activity')}{where}"
    parts: list[str] = []
    for role in (Role.COORDINATING, Role.SUPPORTING):
        count = sum(role in one.roles for one in found)
        parts.append(f"{role_verb(role)} {count or 'none'}{'' if parts else f' {total}'}")
    return listing(parts)


def _nothing(meaning: Meaning, register: Register, body: str) -> list[DraftClaim]:
    checked = len(scoped(meaning, register))
    roles = meaning.relation.roles
    where = where_words(meaning)
    role = AS_ROLE[meaning.relation]
    lead = f"None of the {plural(checked, 'activity')}{where} names {body} {role}."
    other = holdings(register, body, tuple(Role), code_places(meaning), meaning.outside)
    everywhere = holdings(register, body)
    nearest = other or holdings(register, body, roles) or everywhere
    if not nearest:
        named_in = mentions(body, register)
        if named_in:
            places = listing(dict.fromkeys(str(one.locator) for one in named_in))
            words = f"The text of the plan names {body}: {places}."
            told = [DraftClaim(lead, named_in), DraftClaim(words, named_in)]
            if len(roles) > 1:
                told.reverse()
            return [*told, *_sentences_with(body, register)]
        term = find_term(register, body)
        evidence = (term_evidence(term),) if term else checked_evidence(register)
        return [DraftClaim(lead, evidence)]
    evidence = tuple(asb_evidence(one.activity) for one in nearest)
    return [
        DraftClaim(lead, evidence),
        DraftClaim(_elsewhere(nearest, _place_words(meaning, in_scope=bool(other))), evidence),
    ]


def _sentences_with(body: str, register: Register) -> list[DraftClaim]:
    """Quote what the sections say of a body."""
    parts = (one for one in quotations(register) if isinstance(one.holder, SectionPart))
    return quotation_claims((one for one in parts if body in one.text), register)


def _place_words(meaning: Meaning, *, in_scope: bool) -> str:
    if not where_words(meaning):
        return "It"
    return "There it" if in_scope else "Elsewhere in the plan it"


def _elsewhere(nearest: tuple[Holding, ...], where: str) -> str:
    parts = []
    for role in Role:
        codes = [one.activity.code for one in nearest if role in one.roles]
        if codes:
            parts.append(f"{role_verb(role)} {listing(codes)}")
    return f"{where} {listing(parts)}."


def _complement(meaning: Meaning) -> SetQuery:
    """Ask for the rows that do not name the bodies in the role."""
    target = "outcomes" if meaning.column is Column.OUTCOMES else "activities"
    bodies = meaning.named or meaning.excluded_bodies
    return SetQuery(target, (Holds(bodies, meaning.relation.roles, negated=True),))


def _blank_unit(meaning: Meaning) -> str:
    """Return the column whose blanks are asked, or ""."""
    if {"relation:supports", "relation:coordinates"} <= meaning.cues:
        return "supporters"
    return next((unit for unit in _BLANK_UNITS if unit in meaning.cues), "")


def _blank_rows(meaning: Meaning) -> SetQuery:
    """Ask for the activities of the bodies that have nothing in a column."""
    unit = _blank_unit(meaning)
    supports = unit == "supporters" and meaning.relation is Relation.SUPPORTS
    relation = Relation.COORDINATES if supports else meaning.relation
    return SetQuery("activities", (Holds(meaning.named, relation.roles), Counts(unit, NONE)))


def _others(meaning: Meaning) -> SetQuery:
    """Ask for the activities that name others than the bodies left out."""
    unit = unit_of_relation(meaning.relation)
    return SetQuery("activities", (Counts(unit, SOME, meaning.excluded_bodies),))


def _beside(meaning: Meaning) -> SetQuery:
    """Ask for the activities of the bodies that do not name those left out."""
    left_out = Holds(meaning.excluded_bodies, tuple(Role), negated=True)
    return SetQuery("activities", (Holds(meaning.named, meaning.relation.roles), left_out))
