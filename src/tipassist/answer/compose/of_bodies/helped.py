"""Who helps a body in one activity: "is anybody supporting SOMTC on A.3.1?"."""

from dataclasses import replace

from tipassist.answer.compose.of_bodies.checks import correct_role
from tipassist.answer.compose.of_places.activities import asb_claim
from tipassist.answer.draft import Draft, DraftClaim, activity_item, answered, asb_evidence
from tipassist.answer.language.phrasing import listing
from tipassist.answer.meaning import Form, Meaning, Relation
from tipassist.answer.sets.query import NONE, BodyTest, Condition, Counts, Holds, SetQuery
from tipassist.locators import LocatorKind
from tipassist.register.model import Activity, Register
from tipassist.types import Role

_SUPPORTING = (Role.SUPPORTING,)


def compose_helped(meaning: Meaning, register: Register) -> Draft | None:
    """Tell who supports the activities in which a body is asked to be helped, or None."""
    places = [one for one in meaning.places if one.kind is LocatorKind.ACTIVITY]
    body = _helped(meaning.query) if meaning.query else ""
    all_rows = places and len(places) == len(meaning.places)
    if not body or not all_rows or meaning.named != (body,) or meaning.excluded_bodies:
        return None
    found = [register.activity(str(one)) for one in places]
    rows = [one for one in found if one is not None]
    if len(rows) < len(places):
        return None
    return _told(body, rows[0], meaning) if len(rows) == 1 else _told_of_each(body, rows, meaning)


def _told_of_each(body: str, rows: list[Activity], meaning: Meaning) -> Draft:
    """Tell in which of several activities that a body coordinates others support it."""
    led = [one for one in rows if body in one.named(Role.COORDINATING)]
    helped = [one for one in led if set(one.named(Role.SUPPORTING)) - {body}]
    asked = meaning.form is Form.YESNO or _denies(meaning.query)
    yes = "Yes. " if bool(helped) != _denies(meaning.query) else "No. "
    claims = []
    for row in helped:
        others = [one for one in row.named(Role.SUPPORTING) if one != body]
        verb = "supports" if len(others) == 1 else "support"
        text = f"{listing(others)} {verb} {row.code}, which {body} coordinates."
        claims.append(DraftClaim(text, (asb_evidence(row),)))
    if not helped:
        told = f"No other body supports {body} in {listing((one.code for one in rows), 'or')}."
        claims.append(DraftClaim(told, tuple(asb_evidence(one) for one in rows)))
    first = replace(claims[0], text=f"{yes if asked else ''}{claims[0].text}")
    each = [asb_claim(one, Relation.NONE) for one in rows]
    return answered([first, *claims[1:], *each], [activity_item(one) for one in helped or rows])


def _told(body: str, activity: Activity, meaning: Meaning) -> Draft:
    others = [one for one in activity.named(Role.SUPPORTING) if one != body]
    yes = bool(others) != _denies(meaning.query)
    asked = meaning.form is Form.YESNO or _denies(meaning.query)
    lead = ("Yes. " if yes else "No. ") if asked else ""
    if body not in activity.named(Role.COORDINATING):
        claims = [correct_role(body, activity, Role.COORDINATING)]
    elif others:
        verb = "supports" if len(others) == 1 else "support"
        text = f"{lead}{listing(others)} {verb} {activity.code}, which {body} coordinates."
        claims = [DraftClaim(text, (asb_evidence(activity),))]
    else:
        text = f"{lead}The plan names no supporting body for {activity.code}"
        claims = [DraftClaim(f"{text}; {body} coordinates it.", (asb_evidence(activity),))]
    return answered([*claims, asb_claim(activity, Relation.NONE)], [activity_item(activity)])


def _helped(query: SetQuery) -> str:
    """Return the body that is asked to be helped by whomever, or ""."""
    if query.target == "bodies":
        return _held_by([one for test in query.tests for one in _asked_of(test)])
    counted = [one for one in query.conditions if isinstance(one, Counts)]
    told = [one for one in query.conditions if isinstance(one, Holds)]
    asked = len(counted) == 1 and counted[0].unit == "supporters"
    return _held_by(list(told)) if asked and len(query.conditions) == len(told) + 1 else ""


def _asked_of(test: BodyTest) -> tuple[Condition, ...]:
    return test.inner if test.roles == _SUPPORTING else ()


def _held_by(conditions: list[Condition]) -> str:
    """Return the one body that coordinates, when nothing else is said of the rows."""
    if len(conditions) != 1 or not isinstance(conditions[0], Holds):
        return ""
    one = conditions[0]
    plain = len(one.bodies) == 1 and one.roles == (Role.COORDINATING,) and not one.negated
    return one.bodies[0] if plain else ""


def _denies(query: SetQuery | None) -> bool:
    """Whether nobody is said to help."""
    if query is None or query.claimed == NONE:
        return query is not None
    return any(isinstance(one, Counts) and one.number == NONE for one in query.conditions)
