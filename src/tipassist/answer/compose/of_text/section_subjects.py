"""What a section says of a subject: "what does Section F say about funding?", and whether it does.

Only its sentences and items that speak of the subject are told, never the whole section.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    part_claim,
    part_evidence,
)
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.ranking.splitting import split_sentences
from tipassist.locators import LocatorKind
from tipassist.register.model import Register, SectionPart
from tipassist.types import AnswerStatus, Route

_SPEAKS = r"(?:say|tell|state|mention|have|contain|provide|write|read|speak|talk|put|lay down|rule)"
_SAYS_OF = re.compile(
    rf"\b(?:{_SPEAKS}s?|said|told|stated|written|there|anything|something|what)\b[^?.!;]*?"
    r" (?:about|on|regarding|concerning|re|of|as to|with regard to) (?!(?:it|them|that|this)\b)\w"
)
_MENTIONS = re.compile(
    r"\b(?:do|does|is|are)\b[^?.!;]*?"
    r"\b(?:mention(?:s|ed)?|speaks? of|talks? (?:about|of)|refers? to|contains?|covers?|names?)\b"
)

_NESTED = 3
"""Parts of the locator of an item that stands under another: "Section F.3.e"."""


def compose_section_subject(meaning: Meaning, register: Register, matcher: Matcher) -> Draft | None:
    """Answer what one section or item of it says of a subject, or whether it speaks of it.

    Args:
        meaning: The question.
        register: The plan.
        matcher: Reads the subjects asked of.

    Returns:
        None when the whole of it is asked for, or no subject is known to the plan.
    """
    plain = meaning.intent is Intent.CODE_LOOKUP and len(meaning.places) == 1
    if not plain or meaning.places[0].kind is not LocatorKind.SECTION or meaning.bodies:
        return None
    text = fold(meaning.text)
    checks = meaning.form is Form.YESNO and _MENTIONS.search(text) is not None
    if not checks and not _SAYS_OF.search(text):
        return None
    told = [one for one in matcher.terms(meaning.topic) if not one.passing]
    if not told:
        return None
    found = list(_speaking(meaning, register, told))
    if not found and not checks:
        return None
    if checks:
        found.insert(0, _verdict(meaning, register, told, found))
    return Draft(AnswerStatus.ANSWERED, tuple(found), route=Route.PASSAGES)


def _speaking(meaning: Meaning, register: Register, terms: list[Term]) -> Iterator[DraftClaim]:
    """Yield the sentences and items of a place that speak of all the subjects."""
    asked = meaning.places[0]
    led: SectionPart | None = None
    for part in register.section_parts():
        if not asked.contains(part.locator) or not _speaks(part.wording.text, terms):
            continue
        if part.is_item:
            lead = _lead_of(part, register)
            if lead is not None and lead is not led:
                yield part_claim(lead, register)
            led = lead or led
            yield part_claim(part, register, level=1)
            continue
        for one in split_sentences(part.wording, register):
            if _speaks(one.text, terms):
                yield DraftClaim(
                    one.text, (replace(part_evidence(register, part), spans=one.spans),)
                )


def _lead_of(part: SectionPart, register: Register) -> SectionPart | None:
    """Return the part that an item under another cannot be read without, or None."""
    section = register.section(part.locator.parts[0])
    if section is None or part.lead_in is None or len(part.locator.parts) < _NESTED:
        return None
    return section.parts[part.lead_in]


def _speaks(text: str, terms: list[Term]) -> bool:
    said = frozenset(families(text))
    return all(_has(term, said) for term in terms)


def _names(text: str, terms: list[Term]) -> bool:
    """Whether a text has subjects in their own words."""
    return frozenset(families(text)).issuperset(one for term in terms for one in term.exact)


def _has(term: Term, said: frozenset[str]) -> bool:
    return said.issuperset(term.exact) or any(said.issuperset(one) for one in term.related)


def _verdict(
    meaning: Meaning, register: Register, terms: list[Term], found: list[DraftClaim]
) -> DraftClaim:
    """Say whether a place speaks of subjects, by what speaks of them or by all of it.

    A plain yes is not said where it has them in other words alone: "resources" are not all money.
    """
    place = meaning.places[0]
    what = " and ".join(f'"{one.words}"' for one in terms)
    if found:
        evidence = tuple(one for claim in found for one in claim.evidence)
        if not any(_names(claim.text, terms) for claim in found):
            return DraftClaim(f"{place} may speak of it in other words than {what}:", evidence)
        return DraftClaim(f"Yes. {place} speaks of {what}.", evidence)
    parts = [one for one in register.section_parts() if place.contains(one.locator)]
    evidence = tuple(part_evidence(register, one) for one in parts)
    return DraftClaim(f"No. {place} does not speak of {what}.", evidence)
