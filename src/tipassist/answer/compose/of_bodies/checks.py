"""Role checks: whether a named body has a role in a named activity, with a correction."""

import re
from dataclasses import replace

from tipassist.answer.compose.of_places.activities import asb_claim
from tipassist.answer.compose.of_places.entries import column_claims
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, asb_evidence
from tipassist.answer.language.phrasing import listing, role_verb
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import RESOLVED, Column, Form, Meaning, Relation
from tipassist.answer.verdicts import verdict_of, without_verdict
from tipassist.locator_reading import find
from tipassist.locators import Locator
from tipassist.register.model import Activity, BodyRole, Register
from tipassist.register.queries import find_place, holdings
from tipassist.types import Role

_OR = re.compile(r"\s*,?\s*or\s+(?:the\s+|rather\s+)?", re.IGNORECASE)
_OFFERS = re.compile(r"\bor\b", re.IGNORECASE)
_LEAD = r"(?:co-?ordinat\w*|lead(?:s|er|ing)?|head|boss|chief|in charge|run(?:s|ning)?)"
_HELP = r"(?:support\w*|help\w*|back\w*|assist\w*|sidekick|secondary)"
_LINK = r"(?: (?:body|asb|role|it|them|there|up))?,? or (?:just |only |merely |rather |is it )?"
_LINK += r"(?:the |a |an |as |in |does it |do we |one of the |one )*"
_OFFERS_ROLES = re.compile(rf"\b(?:{_LEAD}{_LINK}{_HELP}|{_HELP}{_LINK}{_LEAD})\b")
_EITHER = re.compile(r"\b(?:either|at all|anything|any)\b")
ANY_OF = re.compile(r"\b(?:any|some|ever|at all|one of|either|at least|anything|something|a few)\b")
"""Words of a question to which some rows of a list are enough."""

_ASKS_WHERE = re.compile(
    r"(?:(?:and|so|but|ok|then|also),? )*(?:(?:in|on|with|for) )?(?:where|which|what)\b"
)
_ROW = r"(?:one|row|activity(?: type)?|code|line|item|entry|programme)"
ONLY_ROW = re.compile(rf"\bthe (?:only|sole|single) {_ROW}\b(?! to\b)")
"""Words that make a row, not a body, the only one."""

_IT = re.compile(r"\b(?:it|that|this)\b")
_VERB = (
    r"(?:co-?ordinat(?:es?|ed|ing)|leads?|led|heads?|headed|runs?|supports?|supported|backs?|backed|"
    r"helps?|helped)"
)
_SOLE_ROW = re.compile(
    rf"(?:(?:and|so|but|ok|then),? )*(?:is |was |so is )?#(?: is| really| then| actually)* "
    rf"the (?:only|sole|single) {_ROW}(?: (?:that|which|where|in which|{_VERB}|by|of|with|for|to|"
    rf"name|name[sd]|list|list(?:s|ed)|has|have|the|is))* @(?: (?:{_VERB}|appears?|is|has|have|"
    rf"holds?|named|listed|in|on|an?|any|the lead|role|part|at all))*\W*(?:right|correct|true)?\W*"
)
_ROLE_ALONE = re.compile(
    r"(?:,? (?:is|are|am|do|does|act|acts|serve|serves|appear|appears|there|here|as|really))*"
    r" (?:only|just|merely|simply|purely|solely)(?: (?:ever|as|in|there to|here to|an?|the))*"
    rf" (?:{_VERB}|supporting|helping|backing|leading|supporters?|helpers?|leaders?)\b"
    r"(?! (?:by|only|alone)\b)"
)
"""What follows a body that is said to do no more than that: others may do so beside it."""
_PAIR = 2
_ENTRIES = (Column.PROJECTS, Column.INDICATORS, Column.EXAMPLES)


def takes_wrong_role(meaning: Meaning, register: Register) -> bool:
    """Whether a question gives bodies a role in activities of which none names them so."""
    places = [find_place(register, one) for one in meaning.places]
    activities = [one for one in places if isinstance(one, Activity)]
    if not meaning.named or not activities or len(activities) < len(places):
        return False
    if meaning.excluded_bodies or meaning.negated or meaning.joint:
        return False
    if meaning.only and len(activities) == 1 and meaning.relation.role is not None:
        return set(activities[0].named(meaning.relation.role)) != set(meaning.named)
    return not any(
        body in one.named(role)
        for one in activities
        for body in meaning.named
        for role in meaning.relation.roles
    )


def compose_role_check(meaning: Meaning, register: Register) -> Draft:
    """Say which role the named bodies have in the named activities, correcting the question."""
    if makes_row_only(meaning):
        sole = _sole_row(meaning, register)
        if sole is not None:
            return sole
        meaning = replace(meaning, only=False, form=Form.LIST)
    if _offers_roles(meaning):
        draft = _checked(replace(meaning, relation=Relation.NONE), register)
        bare = (replace(one, text=without_verdict(one.text)) for one in draft.claims)
        return replace(draft, claims=tuple(bare))
    return _checked(meaning, register)


def _offers_roles(meaning: Meaning) -> bool:
    """Whether it is asked which of two roles a body has: "is it lead or helper"."""
    text = fold(meaning.text)
    return _OFFERS_ROLES.search(text) is not None and not _EITHER.search(text)


def _checked(meaning: Meaning, register: Register) -> Draft:
    told: list[list[DraftClaim]] = []
    items = []
    where = len(meaning.places) > 1 and _ASKS_WHERE.match(fold(meaning.question)) is not None
    for locator in meaning.places:
        place = find_place(register, locator)
        if not isinstance(place, Activity):
            continue
        items.append(activity_item(place))
        asked = () if _asks_which(meaning) else (*meaning.named, *meaning.excluded_bodies)
        asked = _named_with(locator, meaning) or asked
        checks = [_check(body, place, meaning) for body in asked]
        claims = sorted(checks, key=_is_so)
        claims.append(asb_claim(place, Relation.NONE))
        if meaning.column in _ENTRIES:
            claims += column_claims(place, meaning.column)
        told.append(claims)
    if meaning.unknown_names:
        told = [[_without_yes(one) for one in claims] for claims in told]
    mixed = _are_mixed(told)
    if mixed and where:
        kept = [at for at, claims in enumerate(told) if claims[0].text.startswith("Yes.")]
        told, items = [told[at] for at in kept], [items[at] for at in kept]
    if mixed and (where or not _OFFERS.search(meaning.text)):
        return answered(_some_of(told, meaning, where=where), items)
    if meaning.only:
        told.sort(key=lambda claims: _is_so(claims[0]))
    found = [claim for claims in told for claim in claims]
    return answered(found if _OFFERS.search(meaning.text) else _with_one_verdict(found), items)


def makes_row_only(meaning: Meaning) -> bool:
    """Whether "only" is said of a row, not of a body: "is A.1.1 the only row SLOM leads?"."""
    asked = meaning.question if RESOLVED in meaning.cues else meaning.text
    return meaning.only and ONLY_ROW.search(fold(asked)) is not None


def _sole_row(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether a row is the only one in which a body has a role: "the only row SLOM leads".

    None when its words ask more of the row than that. In a talk, where a place may have been
    spoken of before, rows that are told beside it get no "No".
    """
    activity = find_place(register, meaning.places[0]) if len(meaning.places) == 1 else None
    single = len(meaning.bodies) == 1 and not meaning.bodies[0].excluded
    if not isinstance(activity, Activity) or not single:
        return None
    body, told = meaning.bodies[0], RESOLVED in meaning.cues
    text = fold(meaning.question if told else meaning.text)
    spoken = [(one.start, one.end) for one in find(text)]
    spoken = spoken or [one.span() for one in _IT.finditer(text)][:1]
    at = text.find(fold(body.words), spoken[0][1]) if len(spoken) == 1 else -1
    if at < 0:
        return None
    start, end = spoken[0]
    asked = f"{text[:start]}#{text[end:at]}@{text[at + len(fold(body.words)) :]}"
    if _SOLE_ROW.fullmatch(asked.strip()) is None:
        return None
    role = _asked_role(body.body, meaning)
    held = [one.activity for one in holdings(register, body.body, meaning.relation.roles)]
    others = [one for one in held if one.code != activity.code]
    verb = role_verb(role) if role is not None else "has a role in"
    evidence = tuple(asb_evidence(one) for one in (activity, *others))
    if activity not in held:
        right = correct_role(body.body, activity, role or Role.COORDINATING)
        return answered([replace(right, text=f"No. {right.text}")], [activity_item(activity)])
    if others:
        no = "" if told else "No. "
        text = f"{no}{body.body} {verb} {listing(one.code for one in others)} too."
    else:
        text = f"Yes. {body.body} {verb} {activity.code} and no other activity."
    own = asb_claim(activity, Relation.NONE)
    return answered([DraftClaim(text, evidence), own], [activity_item(activity)])


def _are_mixed(told: list[list[DraftClaim]]) -> bool:
    """Whether what is asked of each of several rows, of one body, is so of some and not of others.

    Several bodies that are asked about have a verdict each.
    """
    verdicts = [[*filter(None, (verdict_of(one.text) for one in claims))] for claims in told]
    single = len(told) > 1 and all(len(one) == 1 for one in verdicts)
    return single and len({one[0] for one in verdicts}) > 1


def _some_of(told: list[list[DraftClaim]], meaning: Meaning, *, where: bool) -> list[DraftClaim]:
    """Tell the rows that are as asked, then the others; yes only where some rows are enough."""
    ordered = sorted(told, key=lambda claims: claims[0].text.startswith("No."))
    so = [claims[0] for claims in ordered if claims[0].text.startswith("Yes.")]
    total = len(meaning.places)
    lead = f"{len(so)} of the {total} {'is' if len(so) == 1 else 'are'} so."
    if len(meaning.named) == 1:
        role = _asked_role(meaning.named[0], meaning)
        verb = role_verb(role) if role is not None else "has a role in"
        lead = f"{meaning.named[0]} {verb} {len(so)} of the {total}."
    if not where:
        enough = ANY_OF.search(fold(meaning.question)) is not None
        lead = f"{'Yes' if enough else 'Not all of them'}. {lead}"
    evidence = tuple(one for claim in so for one in claim.evidence)
    bare = [replace(one, text=without_verdict(one.text)) for rows in ordered for one in rows]
    return [DraftClaim(lead, evidence), *bare]


def _without_yes(claim: DraftClaim) -> DraftClaim:
    """Affirm nothing of bodies where somebody is named besides who is none of the plan."""
    return replace(claim, text=claim.text.removeprefix("Yes. "))


def _with_one_verdict(claims: list[DraftClaim]) -> list[DraftClaim]:
    """Say yes or no once and first: no, with what is not so, where any part is not so."""
    ordered = sorted(claims, key=_is_so)
    return [
        replace(one, text=without_verdict(one.text)) if at else one
        for at, one in enumerate(ordered)
    ]


def _is_so(claim: DraftClaim) -> bool:
    """Whether a check does not begin with "No."; what is not so is told first."""
    return not claim.text.startswith("No.")


def _named_with(place: Locator, meaning: Meaning) -> tuple[str, ...]:
    """Return the body said with a place where each has its own: "X leads A.1.2 and Y A.1.4"."""
    bodies = [(one.start, one.body) for one in meaning.bodies]
    places = [
        (one.start, one.locator) for one in find(meaning.text) if one.locator in meaning.places
    ]
    order = sorted([*bodies, *places], key=lambda one: one[0])
    turns = [isinstance(one, str) for _, one in order]
    if len(bodies) < _PAIR or len(bodies) != len(places) or turns != turns[:2] * len(bodies):
        return ()
    pairs = zip(order[::2], order[1::2], strict=True)
    return tuple(
        str(body)
        for pair in pairs
        for body in (pair[0][1], pair[1][1])
        if isinstance(body, str) and place in (pair[0][1], pair[1][1])
    )


def _asks_which(meaning: Meaning) -> bool:
    """Whether one of two bodies is asked for: "is it TELMIN or AICHR that leads A.7.3?"."""
    if len(meaning.bodies) != _PAIR:
        return False
    first, second = meaning.bodies
    return bool(_OR.fullmatch(meaning.text, first.end, second.start))


def _is_put_as_question(meaning: Meaning) -> bool:
    """Whether a role is only put to question: "A.2.4 - DGICM coordinating?"."""
    asked = meaning.text.rstrip().endswith("?") and meaning.form is Form.WHAT
    roles = {_asked_role(one.body, meaning) for one in meaning.bodies}
    return asked and "what_too" not in meaning.cues and None not in roles


def _asked_role(body: str, meaning: Meaning) -> Role | None:
    """Return the role that a question gives a body: its own one, or that of all."""
    own = (one.relation.role for one in meaning.bodies if one.body == body)
    return next((one for one in own if one), meaning.relation.role)


def _check(body: str, activity: Activity, meaning: Meaning) -> DraftClaim:
    held = [role for role in Role if body in activity.named(role)]
    asked = _asked_role(body, meaning)
    true = asked in held if asked else bool(held)
    alone = meaning.only and asked is not None and true and not _in_one_role(body, meaning)
    if alone and set(activity.named(asked or Role.COORDINATING)) - set(meaning.named):
        return DraftClaim(f"No. {_not_alone(body, activity, asked)}", (asb_evidence(activity),))
    yes = ""
    if meaning.form is Form.YESNO or _is_put_as_question(meaning):
        yes = "Yes. " if true else "No. "
    evidence = (asb_evidence(activity),)
    offers = _OFFERS.search(meaning.text) is not None
    if true and meaning.only and asked is None and not offers:
        left_out = {one.body for one in activity.bodies} - set(meaning.named)
        if left_out or len(meaning.named) == 1:
            return alone_at_all(body, activity, held, beside=meaning.named)
    if true:
        verbs = [role_verb(role) for role in ([asked] if asked else held)]
        no_more = len(held) == 1 and asked is not None and _in_one_role(body, meaning, activity)
        end = ", and has no other role there." if no_more else "."
        return DraftClaim(f"{yes}{body} {listing(verbs)} {activity.code}{end}", evidence)
    if unnamed := _unnamed_in(activity, asked):
        return DraftClaim(_counted_in(body, activity, unnamed), evidence)
    return DraftClaim(f"{yes}{_correction(body, activity, asked, held)}", evidence)


def _in_one_role(body: str, meaning: Meaning, row: Activity | None = None) -> bool:
    """Whether a body is said to have one role alone: "for B.7.2 we only support".

    Args:
        body: The body.
        meaning: What is said.
        row: The row that must be named before it: "we only support B.7.2" may mean no other row.
    """
    text = fold(meaning.text)
    named = (one.end for one in meaning.bodies if one.body == body)
    before = fold(row.code) if row else ""
    return any(_ROLE_ALONE.match(text, end) and before in text[:end] for end in named)


def _unnamed_in(activity: Activity, role: Role | None) -> list[BodyRole]:
    """Return what stands in a row for bodies that it does not name, in one role or in any."""
    return [one for one in activity.bodies if one.unnamed and role in (None, one.role)]


def _counted_in(body: str, activity: Activity, unnamed: list[BodyRole]) -> str:
    """Say that a row does not name a body but may mean it: "All ASBs" support it."""
    told = listing(f"{one.body!r} as {one.role.value}" for one in unnamed)
    return f"{activity.code} does not name {body}, but it names {told}."


def correct_role(body: str, activity: Activity, role: Role) -> DraftClaim:
    """Say which bodies have a role in an activity in which a body has it not."""
    held = [one for one in Role if body in activity.named(one)]
    return DraftClaim(_correction(body, activity, role, held), (asb_evidence(activity),))


def alone_at_all(
    body: str, activity: Activity, held: list[Role], beside: tuple[str, ...] = ()
) -> DraftClaim:
    """Say whether a row names only a body, or those beside it: "is B.1.2 ours alone?"."""
    named = {body, *beside}
    others = dict.fromkeys(one.body for one in activity.bodies if one.body not in named)
    verbs = listing(map(role_verb, held))
    what = f"{body} {verbs} {activity.code}"
    if others:
        text = f"No. {what}, but the plan also names {listing(others)} there."
    else:
        text = f"Yes. {what}, and the plan names no other body there."
    return DraftClaim(text, (asb_evidence(activity),))


def _not_alone(body: str, activity: Activity, asked: Role | None) -> str:
    role = asked or Role.COORDINATING
    names = activity.named(role)
    return f"{body} {role_verb(role)} {activity.code} not alone: the plan names {listing(names)}."


def _correction(body: str, activity: Activity, asked: Role | None, held: list[Role]) -> str:
    role = asked or Role.COORDINATING
    names = activity.named(role)
    what = (
        f"as {role.value} {activity.code}"
        if role is not Role.RELEVANT
        else f"as relevant for {activity.code}"
    )
    if names:
        text = f"The plan names {listing(names)}, not {body}, {what}"
    else:
        text = f"The plan names no {role.value} body for {activity.code}"
    if held:
        return f"{text}; {body} {listing(role_verb(one) for one in held)} it."
    if _unnamed_in(activity, None):
        return f"{text}; {body} is not named there."
    return f"{text}; {body} has no role there."
