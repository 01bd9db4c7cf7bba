"""Things that the plan only spells out: "what is mutual legal assistance?" for an abbreviation.

A list of abbreviations says what letters stand for, not what the thing is; taking the one for the
other would pass off a name as a definition.
"""

import re

from tipassist.answer.compose.of_text.defining import defining_claims
from tipassist.answer.draft import Draft, DraftClaim, term_evidence
from tipassist.answer.language.thesaurus import gram_of, load_thesaurus
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.register.model import GlossaryTerm, Register
from tipassist.types import AnswerStatus

_ASKS = re.compile(
    r"(?:^|[.,:;!?]\s+|\b(?:so|and|but|please|exactly)\s+)"
    r"(?:(?:what|whats)"
    r"(?:'s| is| are| exactly is| does| counts as| is meant by| do (?:they|you) mean by)?"
    r"|define|(?:the |a )?definition of|(?:the )?meaning of)"
    r"\s+(?:an? |the )?(?P<thing>[a-z][a-z -]+?)(?: mean(?:s|t)?)?"
    r"(?: (?:here|exactly|according to|in|under|for|by) ?(?:this |the )?(?:work )?"
    r"(?:plan|document)?)?\s*[?.!]*$"
)


def compose_spelt_out(meaning: Meaning, register: Register) -> Draft | None:
    """Say that the plan spells a thing out and does not say what it is; None when it does more."""
    match = _ASKS.search(fold(meaning.text))
    if match is None or meaning.named or meaning.places or meaning.instrument_names:
        return None
    said = gram_of(match["thing"])
    meant = {tuple(sorted(one)) for one in (said, *load_thesaurus().meant(said))}
    found = [
        one
        for one in register.glossary
        if _is_short(one) and tuple(sorted(gram_of(one.definition.text.rstrip(".")))) in meant
    ]
    if not found or defining_claims(found[0].definition.text, register):
        return None
    term, evidence = found[0], (term_evidence(found[0]),)
    return Draft(
        AnswerStatus.PARTIAL,
        (
            DraftClaim("The plan does not say what it is; it only spells out the name:", evidence),
            DraftClaim(f"**{term.term}** stands for {term.definition.text}.", evidence, 1),
        ),
    )


def _is_short(term: GlossaryTerm) -> bool:
    return " " not in term.term and term.term.isupper()
