"""Obstacles: what stands in the way of an answer, and what is said or asked back instead.

What has nothing to do with the plan, help in the crime, a code that the plan has not, a
word of several meanings, "my body" of nobody known, an unknown name.
"""

import re

from tipassist.answer.compose import endings
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import ASKS_OWN, BESIDE, CHORE, HARM, Form, Intent, Meaning
from tipassist.answer.undecided.lacking import (
    asks_of_office,
    lacking_body,
    lacking_state,
    lacking_subject,
)
from tipassist.locators import INSTRUMENT_KINDS, Locator
from tipassist.register.model import Register
from tipassist.register.queries import find_place

_FEW_WORDS = 3
_ACTS = (
    r",? (?:(?:is|are|was|still|also|not|now|really|actually|the|one|body|that) ){0,4}?"
    r"(?:co-?ordinat|co-?lead|lead|led|support|responsib|r[au]n|head|in charge|handl|steer)"
)


def compose_obstacle(meaning: Meaning, register: Register) -> Draft | None:
    """Say what keeps a question from being answered at all; None when nothing does."""
    beside_plan = BESIDE in meaning.cues and not asks_of_office(meaning, register.text)
    if beside_plan or meaning.cues & {CHORE, HARM}:
        return endings.out_of_scope(register)
    missing = missing_places(meaning, register)
    left = [
        place
        for place in (*meaning.places, *meaning.outside)
        if place not in missing and not any(place.contains(one) for one in missing)
    ]
    if missing and not left:
        return endings.unknown_places(missing, register)
    if meaning.ambiguous and not meaning.named and not meaning.places:
        return endings.ask_which_meant(meaning.ambiguous, meaning)
    asks_own = ASKS_OWN in meaning.cues or meaning.intent is Intent.BODY_ACTIVITIES
    whether = meaning.form is Form.YESNO and meaning.places and not meaning.topic
    if meaning.needs_own_body and (asks_own or whether):
        return endings.ask_which_body(register)
    name = next(iter(meaning.unknown_names), "")
    of_name = name.split() if " " in name else ()
    beside = [word for word in meaning.topic if word not in of_name]
    few = len(beside) < _FEW_WORDS or _acts(name, meaning)
    if name and not meaning.named and not meaning.places and few:
        return endings.unknown_name(name, register)
    if name and any(_joined(name, one.words, meaning) for one in meaning.bodies):
        return endings.unknown_name(name, register)
    state = lacking_state(meaning, register.text)
    if state:
        return endings.not_in_plan(f"no {state} is named in it", ())
    subject = lacking_subject(meaning, register.text)
    if subject:
        return endings.not_in_plan(f"{subject} stands nowhere in it", ())
    body = lacking_body(meaning, register.text)
    return endings.unknown_name(f"The {body}", register) if body else None


def _joined(name: str, body: str, meaning: Meaning) -> bool:
    """Whether a name and a body stand together for what both do: "share with", "X and Y"."""
    one, other = re.escape(fold(name)), re.escape(body)
    between = r",? (?:\w+ ){0,2}?(?:and|with|&|plus|as well as) (?:the )?"
    pattern = rf"(?<!\w)(?:{one}{between}{other}|{other}{between}{one})(?!\w)"
    return re.search(pattern, fold(meaning.text)) is not None


def _acts(name: str, meaning: Meaning) -> bool:
    """Whether a name is said to have a role: "SOMRI still coordinates …"."""
    acts = rf"(?<!\w){re.escape(fold(name))}{_ACTS}"
    return meaning.relation.role is not None and re.search(acts, fold(meaning.text)) is not None


def missing_places(meaning: Meaning, register: Register) -> tuple[Locator, ...]:
    """Return the places of the plan that a question names and the register has not."""
    asked = (*meaning.places, *meaning.outside)
    return tuple(
        place
        for place in asked
        if place.kind not in INSTRUMENT_KINDS and find_place(register, place) is None
    )
