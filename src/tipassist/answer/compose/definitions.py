"""Terms: what the glossary, the text or a principle says they are."""

from tipassist.answer.compose.mentions import mentions
from tipassist.answer.compose.places import section_item
from tipassist.answer.compose.terms import definition_claim
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
    asb_evidence,
    footnote_evidence,
)
from tipassist.answer.meaning import Meaning
from tipassist.answer.phrasing import listing
from tipassist.register.model import GlossaryTerm, Register, SectionPart
from tipassist.register.queries import find_term
from tipassist.types import AnswerStatus


def compose_definitions(meaning: Meaning, register: Register) -> Draft:
    """Answer what the named terms mean."""
    claims: list[DraftClaim] = []
    known = False
    for name in dict.fromkeys((*meaning.terms, *meaning.named, *meaning.instrument_names)):
        found = headed_part(name, register) or find_term(register, name)
        if isinstance(found, SectionPart):
            claims += section_item(found, register)
            known = True
        elif isinstance(found, GlossaryTerm):
            claims.append(definition_claim(found))
            claims += _sources(found, register)
            known = True
        else:
            claims.append(_undefined(name, register))
    status = AnswerStatus.ANSWERED if known else AnswerStatus.NOT_IN_PLAN
    if known and any("does not define" in claim.text for claim in claims):
        status = AnswerStatus.PARTIAL
    draft = answered(claims)
    return Draft(status, draft.claims)


def compose_undefined(meaning: Meaning, register: Register) -> Draft:
    """Say that the plan uses words without defining them, or does not have them at all."""
    phrase = " ".join(meaning.topic)
    for name in (phrase.upper(), phrase.title(), phrase):
        places = mentions(name, register)
        if places:
            return Draft(AnswerStatus.NOT_IN_PLAN, (_undefined(name, register),))
    text = (
        f'The plan does not define "{phrase}": it is not among its abbreviations and definitions.'
    )
    return Draft(AnswerStatus.NOT_IN_PLAN, (DraftClaim(text),), complete=True)


def headed_part(name: str, register: Register) -> SectionPart | None:
    """Return the section item that has this name as its heading."""
    wanted = name.casefold()
    return next(
        (
            part
            for part in register.section_parts()
            if part.heading is not None and part.heading.casefold() == wanted
        ),
        None,
    )


def _sources(term: GlossaryTerm, register: Register) -> list[DraftClaim]:
    """Give the footnotes that say where a definition comes from."""
    notes = (register.footnote(number) for number in term.footnotes)
    return [
        DraftClaim(f"**Footnote {note.number}** {note.wording.text}", (footnote_evidence(note),), 1)
        for note in notes
        if note is not None
    ]


def _undefined(name: str, register: Register) -> DraftClaim:
    holders = [
        one for one in register.activities if any(entry.body == name for entry in one.bodies)
    ]
    if holders:
        text = (
            f"The plan does not define {name}. It names {name} in the Coordinating ASB column of "
        )
        text += f"{listing(one.code for one in holders)}."
        return DraftClaim(text, tuple(asb_evidence(one) for one in holders))
    places = mentions(name, register)
    text = f"The plan uses {name} but does not define it"
    text += (
        f"; it stands in {listing(dict.fromkeys(str(one.locator) for one in places))}."
        if places
        else "."
    )
    return DraftClaim(text, places[:6])
