"""Duties: all that the sections say of those whom a question names, when nothing else is asked."""

import re

from tipassist.answer.compose.of_places.items import item_claims
from tipassist.answer.draft import Draft, part_claim
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Register, Section, SectionPart
from tipassist.types import AnswerStatus, Route

_EXPLAINS = re.compile(r"(?:please |pls |can you |could you )*(?:explain|describe|clarify)\b")
_WHAT_IS = re.compile(
    r"(?:so |and |now |but )*"
    r"(?:(?:what|who) (?:exactly |actually )?(?:is|are)|tell me (?:more )?about"
    r"|what does (?:the|this|our) (?:work )?plan (?:say|tell(?: us)?) (?:on|about|of)) "
    r"(?!there\b)[^,.;:]+"
)
_RESPONSIBLE = re.compile(r"\bresponsible for (?P<task>[a-z][^.:;]*)")
_ROWS = frozenset(("activities", "outcomes", "pillars", "projects", "indicators"))
_FORMS = frozenset({Form.WHAT, Form.LIST})


def compose_duties(meaning: Meaning, register: Register) -> Draft | None:
    """Answer what those who hold a role have to do; None when more or something else is asked."""
    found = _headed(meaning, register)
    if found is None or meaning.topic or meaning.form not in _FORMS or meaning.likely:
        return None
    part, section = found
    below = section.items_under(section.parts.index(part))
    if not below:
        return None
    claims = (part_claim(part, register), *item_claims(section, below, register))
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)


def compose_tasked(meaning: Meaning, register: Register) -> Draft | None:
    """Answer who does a task by the item whose own words make somebody responsible for it.

    "The working group will be responsible for monitoring …" answers who is responsible for
    monitoring, whichever rows of the table speak of it too.
    """
    other = meaning.named or meaning.places or meaning.outside or meaning.instruments
    if other or meaning.form is not Form.WHO or not meaning.topic or _ROWS & meaning.cues:
        return None
    asked = set(families(" ".join(meaning.topic)))
    for section in register.sections:
        for at, part in enumerate(section.parts):
            task = _RESPONSIBLE.search(fold(part.wording.text)) if part.heading else None
            told = families(task["task"]) if task else ()
            if told and told[0] in asked and asked <= set(told):
                below = item_claims(section, section.items_under(at), register)
                claims = (part_claim(part, register), *below)
                return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)
    return None


def compose_headed_item(meaning: Meaning, register: Register) -> Draft | None:
    """Answer what a name means, or what it is, by the item that it heads.

    "What does non-punishment mean?" asks for it, and so does "what is the trust fund?".
    """
    found = _headed(meaning, register)
    text = fold(meaning.text)
    asks = meaning.form is Form.DEFINE or _EXPLAINS.match(text) is not None
    rows = _ROWS & meaning.cues or meaning.relation.role is not None
    asks = asks or (not rows and _WHAT_IS.fullmatch(text.rstrip(" ?.!")) is not None)
    others = [one for one in meaning.topic if not _EXPLAINS.match(one.lower())]
    if found is None or not asks or others:
        return None
    part, section = found
    if section.items_under(section.parts.index(part)):
        return None
    lead = section.parts[part.lead_in] if part.lead_in is not None else None
    before = (part_claim(lead, register),) if lead else ()
    claims = (*before, *item_claims(section, (part,), register, len(before)))
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)


def _headed(meaning: Meaning, register: Register) -> tuple[SectionPart, Section] | None:
    """Return the item headed by the only name of a question, and its section."""
    other = meaning.named or meaning.places or meaning.instruments or meaning.terms
    if len(meaning.actors) != 1 or other:
        return None
    part = next((one for one in register.section_parts() if one.heading == meaning.actors[0]), None)
    section = register.section(part.locator.parts[0]) if part else None
    return (part, section) if part is not None and section is not None else None
