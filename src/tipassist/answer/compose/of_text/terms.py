"""Glossary terms in a sentence, and the footnotes that say where a text comes from."""

import re
from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim, footnote_evidence, term_evidence
from tipassist.locators import footnote
from tipassist.register.model import Footnote, GlossaryTerm, Register
from tipassist.types import Route

_IBID = re.compile(r"\W*(?:Ibid|Idem|Ib|Id)\b\.?", re.IGNORECASE)


def term_claim(term: GlossaryTerm) -> DraftClaim:
    """Say what a glossary entry says."""
    return DraftClaim(f"**{term.term}**: {term.definition.text}", (term_evidence(term),))


def definition_claim(term: GlossaryTerm) -> DraftClaim:
    """Say what a term is, or what an abbreviation stands for."""
    claim = term_claim(term)
    if " " in term.term or not term.term.isupper():
        return claim
    return DraftClaim(f"**{term.term}** stands for {term.definition.text}.", claim.evidence)


def source_claims(numbers: Iterable[int], register: Register) -> list[DraftClaim]:
    """Give the footnotes that say where a text comes from, each with what its "Ibid." means."""
    notes = [note for number in numbers if (note := register.footnote(number)) is not None]
    told = dict.fromkeys(one for note in notes for one in (note, *meant_by_ibid(note, register)))
    return [note_claim(note) for note in told]


def note_claim(note: Footnote) -> DraftClaim:
    """Give a footnote under what it is marked in."""
    text = f"**Footnote {note.number}** {note.wording.text}"
    return DraftClaim(text, (footnote_evidence(note),), 1)


def is_ibid(note: Footnote) -> bool:
    """Whether a footnote begins with "Ibid.", which stands for what the one before names."""
    return _IBID.match(note.wording.text) is not None


def meant_by_ibid(note: Footnote, register: Register) -> tuple[Footnote, ...]:
    """Return the footnotes before one up to the one that names what its "Ibid." stands for."""
    before = register.footnote(note.number - 1) if is_ibid(note) else None
    return () if before is None else (before, *meant_by_ibid(before, register))


def with_ibid_told(draft: Draft, register: Register) -> Draft:
    """Add what "Ibid." means to a passage that is a footnote, where it is not told already.

    Args:
        draft: The answer.
        register: The plan.
    """
    if draft.route is not Route.PASSAGES:
        return draft
    told = {one.locator for claim in draft.claims for one in claim.evidence}
    claims: list[DraftClaim] = []
    for claim in draft.claims:
        claims.append(claim)
        places = {one.locator for one in claim.evidence}
        notes = [one for one in register.footnotes if footnote(one.number) in places]
        quoted = [one for one in notes if one.wording.text in claim.text]
        before = [one for note in quoted for one in meant_by_ibid(note, register)]
        claims += [note_claim(one) for one in before if footnote(one.number) not in told]
    return replace(draft, claims=tuple(claims))


def with_sources(draft: Draft, register: Register) -> Draft:
    """Add the footnotes marked in the items and terms that a draft quotes."""
    told = {one.locator for claim in draft.claims for one in claim.evidence}
    marked = [
        *(one.footnotes for one in register.section_parts() if one.is_item and one.locator in told),
        *(one.footnotes for one in register.glossary if term_evidence(one).locator in told),
    ]
    numbers = dict.fromkeys(note for notes in marked for note in notes)
    return replace(draft, claims=(*draft.claims, *source_claims(numbers, register)))
