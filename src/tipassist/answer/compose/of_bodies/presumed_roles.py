"""Roles that a question takes for granted: "since ACMW leads A.2.1, who helps them?".

What is asked is another role, so that the wrong one would pass in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.compose.of_bodies.checks import alone_at_all, correct_role
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import BodyMention, Form, Meaning
from tipassist.locator_reading import Mention, find
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.register.queries import find_place
from tipassist.types import AnswerStatus, Role

_OF = r"(?:\s+(?:of|for|on|in|under|behind))?(?:\s+(?:the\s+)?(?:activity|activities|row|type))?\s*"
_LEADS = r"(?:leads?|leading|coordinates?|coordinating|heads?|heading|runs?|running)"
_HELPS = r"(?:supports?|supporting|assists?|assisting|helps?|helping)"
_BODY = r"(?:asb|body|bodies|asbs|role)"
_BEGINS = r"\s*(?:,?\s*(?:who|which|that)\s+)?(?:(?:is|are|being|as)\s+)?(?:the\s+|an?\s+)?"
_BODY_FIRST = {
    Role.COORDINATING: re.compile(
        rf"{_BEGINS}(?:{_LEADS}(?:\s+{_BODY})?|coordinators?|lead(?:\s+{_BODY})?){_OF}"
    ),
    Role.SUPPORTING: re.compile(rf"{_BEGINS}(?:{_HELPS}(?:\s+{_BODY})?|supporters?){_OF}"),
}
_CODE_FIRST = {
    Role.COORDINATING: re.compile(
        r"\s*,?\s*(?:which\s+)?(?:is|being)?\s*(?:led|coordinated|headed|run)\s+by\s+(?:the\s+)?"
    ),
    Role.SUPPORTING: re.compile(
        r"\s*,?\s*(?:which\s+)?(?:is|being)?\s*(?:supported|assisted)\s+by\s+(?:the\s+)?"
    ),
}
_OTHER = re.compile(r"(?:\bor|\bnor|\bnot|\bnever|\bnon|n't|\bif|\bwhether|\bbesides|\bthan)\s*$")
_ALONE = re.compile(
    r"\b(?:alone|all by (?:it|them)sel(?:f|ves)|by itself|on (?:its|their) own|solo|"
    r"single-?handed(?:ly)?|(?:nobody|no-? ?one|no other (?:body|asb)) else|"
    r"without (?:any(?:one|body) else|partners?))\b"
)
_GOT = re.compile(
    r"\b(?:got|gets?|given|handed|assigned|has|have|had|holds?|held|owns?|took|takes?|responsible)\b"
)
_NO_REASON = "The plan gives no reason"
_TELLS = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL)
_OWN = re.compile(r"\bwe\b")
_ASKS = re.compile(r"(?:\b(?:does|do|did|is|are|was|were|can|should|why|whom?|which|what)\b)\s*$")


def wrong_roles(meaning: Meaning, register: Register, draft: Draft) -> tuple[DraftClaim, ...]:
    """Return corrections of the roles that a question states and the plan does not give.

    Args:
        meaning: The question.
        register: The plan.
        draft: What is answered; a correction that it holds is not made again.
    """
    told = " ".join(claim.text for claim in draft.claims)
    found = []
    for body, role, place in _stated(meaning):
        activity = find_place(register, place.locator)
        if not isinstance(activity, Activity) or body.body in activity.named(role):
            continue
        claim = correct_role(body.body, activity, role)
        if f"not {body.body}" not in told and claim.text not in told:
            found.append(claim)
    return tuple(found)


def not_alone(meaning: Meaning, register: Register, draft: Draft) -> tuple[DraftClaim, ...]:
    """Return that a body is not alone in the row of which it is asked why it is.

    Args:
        meaning: The question.
        register: The plan.
        draft: What is answered; it cites the one row that is meant, which is not named by its code.
    """
    asks = meaning.form is Form.WHY and _ALONE.search(fold(meaning.text)) is not None
    if not asks or len(meaning.named) != 1 or find(meaning.text):
        return ()
    cited = dict.fromkeys(one.locator for claim in draft.claims for one in claim.evidence)
    (body,) = meaning.named
    places = (find_place(register, one) for one in cited)
    rows = [one for one in places if isinstance(one, Activity) and _names(one, body)]
    if len(rows) != 1 or all(one.body == body for one in rows[0].bodies):
        return ()
    held = [role for role in Role if body in rows[0].named(role)]
    return (alone_at_all(body, rows[0], held),)


def with_unknown_holder(meaning: Meaning, draft: Draft) -> Draft:
    """Say before what a row tells that an abbreviation asked about there is none of the plan's.

    Why one that the plan does not know has a row has no other answer.

    Args:
        meaning: The question.
        draft: What is answered.
    """
    codes = [one for one in meaning.places if one.kind is LocatorKind.ACTIVITY]
    told = " ".join(claim.text for claim in draft.claims)
    names = [one for one in meaning.unknown_names if one.isupper() and one not in told]
    if not names or not codes or draft.status not in _TELLS or not draft.claims:
        return draft
    evidence = draft.claims[0].evidence
    verb = "stands" if len(names) == 1 else "stand"
    note = DraftClaim(f"{listing(names)} {verb} nowhere in the plan. What it says:", evidence)
    holds = meaning.relation.role is not None or _GOT.search(fold(meaning.text))
    if meaning.form is not Form.WHY or not holds:
        return replace(draft, claims=(note, *draft.claims))
    rest = tuple(one for one in draft.claims if not one.text.startswith(_NO_REASON))
    return replace(draft, status=AnswerStatus.ANSWERED, claims=(note, *rest))


def _names(activity: Activity, body: str) -> bool:
    return any(one.body == body for one in activity.bodies)


def _stated(meaning: Meaning) -> Iterator[tuple[BodyMention, Role, Mention]]:
    """Yield which body a question says to have which role where.

    What the asker says of the own body is read from the question as typed: it may only lead up to
    what is asked, and then it is not understood as part of that.
    """
    for body in meaning.bodies:
        text = meaning.question if body.own else meaning.text
        low = fold(text)
        own = [match.span() for match in _OWN.finditer(low)]
        for start, end in own if body.own else [(body.start, body.end)]:
            for place in () if body.excluded else find(text):
                role = _role_between(low, start, end, place)
                if role is not None:
                    yield body, role, place


def _role_between(text: str, start: int, end: int, place: Mention) -> Role | None:
    """Return the role that a statement gives a body at a place, or None."""
    before = end <= place.start
    ahead = text[:start]
    if _OTHER.search(ahead) or (before and _ASKS.search(ahead)):
        return None
    ways = _BODY_FIRST if before else _CODE_FIRST
    between = text[end : place.start] if before else text[place.end : start]
    return next((role for role, way in ways.items() if way.fullmatch(between)), None)
