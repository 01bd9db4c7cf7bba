"""Duties: all that the sections say of those whom a question names, when nothing else is asked."""

from tipassist.answer.compose.items import item_claims, part_claim
from tipassist.answer.draft import Draft
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_FORMS = frozenset({Form.WHAT, Form.LIST})


def compose_duties(meaning: Meaning, register: Register) -> Draft | None:
    """Answer what those who hold a role have to do; None when more or something else is asked."""
    if len(meaning.actors) != 1 or meaning.topic or meaning.form not in _FORMS:
        return None
    if meaning.named or meaning.places or meaning.instruments or meaning.terms or meaning.likely:
        return None
    part = next((one for one in register.section_parts() if one.heading == meaning.actors[0]), None)
    section = register.section(part.locator.parts[0]) if part else None
    if part is None or section is None or not section.items_under(section.parts.index(part)):
        return None
    below = section.items_under(section.parts.index(part))
    claims = (part_claim(part, register), *item_claims(section, below, register))
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)
