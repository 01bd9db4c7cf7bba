"""Glossary terms in a sentence."""

from tipassist.answer.draft import DraftClaim, term_evidence
from tipassist.register.model import GlossaryTerm


def term_claim(term: GlossaryTerm) -> DraftClaim:
    """Say what a glossary entry says."""
    return DraftClaim(f"**{term.term}**: {term.definition.text}", (term_evidence(term),))


def definition_claim(term: GlossaryTerm) -> DraftClaim:
    """Say what a term is, or what an abbreviation stands for."""
    claim = term_claim(term)
    if " " in term.term or not term.term.isupper():
        return claim
    return DraftClaim(f"**{term.term}** stands for {term.definition.text}.", claim.evidence)
