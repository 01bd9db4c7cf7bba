"""Follow-up questions that really have answers, made from what was just said."""

from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.draft import Draft
from tipassist.answer.meaning import Intent, Meaning, Relation
from tipassist.locators import section
from tipassist.register.model import Activity, Register
from tipassist.register.queries import holdings
from tipassist.types import Role

_COUNT = 3


def suggest(draft: Draft, meaning: Meaning, register: Register) -> Draft:
    """Add up to three follow-up questions to a draft that has none."""
    if draft.suggestions:
        return replace(draft, suggestions=draft.suggestions[:_COUNT])
    asked = meaning.text.casefold().strip(" ?")
    found = [
        one
        for one in dict.fromkeys(_candidates(draft, meaning, register))
        if one.casefold().strip(" ?") != asked
    ]
    return replace(draft, suggestions=tuple(found[:_COUNT]))


def _candidates(draft: Draft, meaning: Meaning, register: Register) -> Iterator[str]:
    for body in meaning.named[:2]:
        yield from _about_body(body, meaning, register)
    codes = [item.locator for item in draft.items if item.locator.count(".") == 2]
    if len(codes) == 1:
        activity = register.activity(codes[0])
        if activity is not None:
            yield from _about_activity(activity, meaning)
    elif codes:
        yield f"What does {codes[0]} say?"
        yield f"Which projects are listed under {codes[0]}?"
    upper = [item.locator for item in draft.items if item.locator.count(".") < 2]
    for locator in upper[:2]:
        kind = "outcome" if "." in locator else "pillar"
        yield f"Which activities are in {kind} {locator}?"
    for place in _sections_cited(draft):
        yield f"What does {place} say?"
    if register.bodies:
        yield f"What is {register.bodies[0]} coordinating?"
    if register.pillars:
        yield f"What is the goal of pillar {register.pillars[0].letter}?"
    if register.activities:
        yield f"What does {register.activities[0].code} say?"


def _sections_cited(draft: Draft) -> tuple[str, ...]:
    """Return the sections a draft quotes in part, whole items before whole sections."""
    cited = [
        one.locator for claim in draft.claims for one in claim.evidence if one.kind == "section"
    ]
    items = [str(place.parent) for place in cited if place.parent and place.parent.parent]
    whole = [str(section(place.parts[0])) for place in cited]
    return tuple(dict.fromkeys((*items, *whole)))[:2]


def _about_body(body: str, meaning: Meaning, register: Register) -> Iterator[str]:
    questions = {
        Role.COORDINATING: (Relation.COORDINATES, f"What does {body} coordinate?"),
        Role.SUPPORTING: (Relation.SUPPORTS, f"What does {body} support?"),
        Role.RELEVANT: (Relation.RELEVANT, f"What is {body} relevant for?"),
    }
    held = {role for one in holdings(register, body) for role in one.roles}
    for role, (relation, question) in questions.items():
        if relation is not meaning.relation and role in held:
            yield question
    if Role.COORDINATING in held:
        yield f"Which indicators does {body} gather data for?"


def _about_activity(activity: Activity, meaning: Meaning) -> Iterator[str]:
    if meaning.intent is not Intent.CODE_BODIES:
        yield f"Who coordinates {activity.code}?"
    if activity.projects:
        yield f"Which projects are listed under {activity.code}?"
    if activity.indicators:
        yield f"What are the indicators of {activity.code}?"
    yield f"Which activities are in outcome {activity.outcome}?"
