"""Quoted: what stands near the passage quoted last, told as the answer to a question about it."""

import re
from collections.abc import Iterable, Iterator

from tipassist.answer.compose.of_text.terms import definition_claim, source_claims
from tipassist.answer.draft import Draft, DraftClaim, part_claim
from tipassist.answer.meaning import (
    MORE_THERE,
    NAMED_BESIDE,
    NAMED_THERE,
    NOT_NAMED_THERE,
    SPOKEN_OF_THERE,
    Form,
    Meaning,
)
from tipassist.answer.ranking.quotations import Quotation, quotations, spells_out
from tipassist.register.model import Footnote, GlossaryTerm, Pillar, Register, SectionPart
from tipassist.types import AnswerStatus, Route

_LEADS = {
    SPOKEN_OF_THERE: 'The passage just quoted speaks of "{}":',
    NAMED_BESIDE: 'The passage just quoted does not name "{}"; what stands near it does:',
}


def compose_quoted(meaning: Meaning, register: Register) -> Draft | None:
    """Answer with the sentences found near what was quoted last; None when none were."""
    if not meaning.quoted:
        return None
    found = _told(meaning, register)
    if not found:
        return None
    claims = quotation_claims(found, register)
    evidence = tuple(one for claim in claims for one in claim.evidence)
    unnamed = _behind(NOT_NAMED_THERE, meaning)
    if unnamed:
        lead = DraftClaim(f'The passage just quoted does not name "{unnamed}":', evidence)
        return Draft(AnswerStatus.PARTIAL, (lead, *claims), route=Route.PASSAGES)
    for cue, wording in _LEADS.items():
        if words := _behind(cue, meaning):
            told = (DraftClaim(wording.format(words), evidence), *claims)
            return Draft(AnswerStatus.ANSWERED, told, route=Route.PASSAGES)
    said = {NAMED_THERE: "Yes. ", MORE_THERE: "No. "}
    says = next((told for cue, told in said.items() if cue in meaning.cues), "")
    claims[0] = DraftClaim(f"{says}{claims[0].text}", claims[0].evidence, claims[0].level)
    return Draft(AnswerStatus.ANSWERED, tuple(claims), route=Route.PASSAGES)


def _told(meaning: Meaning, register: Register) -> list[Quotation]:
    """Return the sentences found, with what spells out one of them when several are asked for."""
    found: list[Quotation] = []
    before: Quotation | None = None
    for one in quotations(register):
        after_told = bool(found) and before is found[-1] and before.holder is one.holder
        goes_on = after_told and meaning.form is Form.LIST and spells_out(one.text)
        if one.is_of(meaning.quoted) or goes_on:
            found.append(one)
        before = one
    return found


def _behind(cue: str, meaning: Meaning) -> str:
    """Return the words that a cue carries, or ""."""
    return next((one.removeprefix(cue) for one in meaning.cues if one.startswith(cue)), "")


def quotation_claims(told: Iterable[Quotation], register: Register) -> list[DraftClaim]:
    """Say sentences as they stand; what introduces several of them is said once."""
    claims = (claim for one in told for claim in _claims(one, register))
    return list({one.text: one for one in claims}.values())


def _claims(said: Quotation, register: Register) -> Iterator[DraftClaim]:
    """Say a sentence: an entry of the glossary as a whole, an item after what introduces it."""
    match said.holder:
        case GlossaryTerm() as term:
            yield definition_claim(term)
            yield from source_claims(term.footnotes, register)
        case Footnote() as note:
            yield DraftClaim(f"**Footnote {note.number}** {said.text}", (said.evidence,))
        case Pillar() as pillar:
            yield DraftClaim(f"**Pillar {pillar.letter}** {said.text}", (said.evidence,))
        case SectionPart() as part if part.is_item:
            yield from _item(said, part, register)
        case _:
            yield DraftClaim(said.text, (said.evidence,))


def _item(said: Quotation, part: SectionPart, register: Register) -> Iterator[DraftClaim]:
    section = register.section(said.section)
    lead = section.introduction_of(part) if section else None
    if lead is not None:
        yield part_claim(lead, register)
    text = f"**{part.locator}** {said.text}"
    yield DraftClaim(text, (said.evidence,), 1 if lead is not None else 0)


def says_so_or_not(draft: Draft) -> bool:
    """Whether a draft begins with yes or no."""
    return (
        bool(draft.claims)
        and re.match(r"(?:yes|no|not)\b", draft.claims[0].text.lower()) is not None
    )
