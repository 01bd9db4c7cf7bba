"""Glossary terms in a sentence, and the footnotes that say where a text comes from."""

from collections.abc import Iterable

from tipassist.answer.draft import DraftClaim, footnote_evidence, term_evidence
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
