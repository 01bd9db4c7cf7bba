"""Glossary terms in a sentence, and the footnotes that say where a text comes from."""

from collections.abc import Iterable
from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim, footnote_evidence, term_evidence
from tipassist.register.model import GlossaryTerm, Register


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
    """Give the footnotes that say where a text comes from."""
    notes = (register.footnote(number) for number in numbers)
    return [
        DraftClaim(f"**Footnote {note.number}** {note.wording.text}", (footnote_evidence(note),), 1)
        for note in notes
        if note is not None
    ]


def with_sources(draft: Draft, register: Register) -> Draft:
    """Add the footnotes marked in the items and terms that a draft quotes."""
    told = {one.locator for claim in draft.claims for one in claim.evidence}
    marked = [
        *(one.footnotes for one in register.section_parts() if one.is_item and one.locator in told),
        *(one.footnotes for one in register.glossary if term_evidence(one).locator in told),
    ]
    numbers = dict.fromkeys(note for notes in marked for note in notes)
    return replace(draft, claims=(*draft.claims, *source_claims(numbers, register)))
