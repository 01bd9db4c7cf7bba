"""The plan's own list of terms, whole or what begins with a letter."""

import re

from tipassist.answer.compose.of_text.terms import definition_claim
from tipassist.answer.draft import Draft, DraftClaim, answered, term_evidence
from tipassist.answer.language.phrasing import plural
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import Register

_ENTRIES = (
    r"(?:abbreviations?|acronyms?|(?:defined |glossary )?terms|definitions"
    r"|glossary(?: (?:entries|terms|items|list|table))?)"
)
_ASKED = re.compile(
    r"\W*(?:(?:so|and|but|ok|hi|hello|please|pls),? )*(?:(?:can|could) (?:you|i|we) (?:please )?)?"
    r"(?:(?:list|show|give|print|display|name|read(?: out)?|spell out|see|get|have|which(?: are)?"
    r"|what(?: are|'s| is)|how many|tell)(?: me| us| out)? )?(?:(?:all|every|the|whole|full|entire"
    r"|complete|of|plan's|its|this plan's|list) )*"
    rf"{_ENTRIES}(?: (?:and|&) {_ENTRIES})?"
    r"(?: (?:are there|are|there are|used|printed|explained|listed|defined))*"
    r"(?: (?:in|of|from|at the end of) (?:the |this |its )?(?:work )?(?:plan|glossary|document"
    r"|list))*"
    r"(?: (?:that |which )?(?:start|begin)(?:s|ning|ting|ing)? (?:with|in|by|on)"
    r" (?:an? |the )?(?:letter |pillar )?['\"“‘]?(?P<letter>[a-z])['\"”’]?)?"
    r"(?:,? (?:please|pls|thanks|and what (?:they|each) (?:mean|stands? for)"
    r"|with (?:their )?(?:meanings?|definitions?)))*\W*"
)


def compose_glossary_list(meaning: Meaning, register: Register) -> Draft | None:
    """List the entries of the list of terms; None when they are not asked for.

    Args:
        meaning: The question.
        register: The plan.
    """
    asked = _ASKED.fullmatch(fold(meaning.question))
    if asked is None or not register.glossary:
        return None
    letter = asked["letter"]
    if meaning.form is Form.COUNT and not letter:
        return None
    kept = [one for one in register.glossary if not letter or fold(one.term).startswith(letter)]
    begin = f" that begin{'s' if len(kept) == 1 else ''} with “{letter.upper()}”" if letter else ""
    evidence = tuple(map(term_evidence, kept or register.glossary))
    count = plural(len(kept), "entry", "entries")
    text = f"The plan's list of abbreviations and definitions has {count}{begin}."
    return answered([DraftClaim(text, evidence), *map(definition_claim, kept)])
