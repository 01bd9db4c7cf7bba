"""Whether the plan's own list of terms explains something: "is SLOM in the glossary?"."""

import re

from tipassist.answer.compose.of_text.terms import definition_claim
from tipassist.answer.draft import Draft, DraftClaim, answered, asb_evidence, term_evidence
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.register.model import GlossaryTerm, Register
from tipassist.register.queries import find_term
from tipassist.types import AnswerStatus

_LIST = (
    r"(?:glossary(?: table| page| list)?|(?:list|page|table|section) (?:of|with|on) (?:the )?"
    r"(?:abbreviations|acronyms|terms|definitions)"
    r"(?: and (?:abbreviations|acronyms|terms|definitions))?"
    r"|(?:abbreviations?|acronyms?|definitions?)(?: (?:and|&) (?:abbreviations?|acronyms?"
    r"|definitions?))?(?: list| page| table| section)?)"
)
_WHOSE = r"(?:(?:the|its|our|your|their|that|this)(?: (?:same|very|whole))? )?"
_DEED = (
    r"(?:(?:explained|defined|listed|included|spelled out|spelt out|written out|expanded|covered"
    r"|found|there|given) )?"
)
_ASKED = re.compile(
    rf"\b(?:is|are|isn't|aren't|was)\b[^?.!;]*? {_DEED}(?:anywhere )?(?:in|on|among|by|under) "
    rf"{_WHOSE}(?:plan'?s )?{_LIST}\b"
    rf"|\b(?:does|do|did) {_WHOSE}(?:plan'?s )?"
    rf"{_LIST} (?:explain|define|list|include|have|contain|spell out|cover|mention)\b"
    rf"|\b(?:does|do|did)\b[^?.!;]*? (?:appear|stand|figure|feature|show up|turn up|have an entry)"
    rf" (?:in|on|among|under) {_WHOSE}(?:plan'?s )?{_LIST}\b"
)

_ANY = r"[^\"“”?!;:,]{2,60}?"
_TERM = (
    r"(?:(?:the |a )?(?:word|term|expression|phrase|abbreviation|acronym)s? )?"
    rf"[\"'“‘]?(?P<term>{_ANY})[\"'”’]?"
)
_THE_LIST = rf"{_WHOSE}(?:plan'?s )?{_LIST}"
_OPENS = (
    r"\W*(?:(?:so|and|but|ok|hi|please|pls|the|give me|show me|quote|i need|find me|find)\b,? ?)*"
)
_ENDS = r"(?:,? (?:please|pls|thanks|thank you|then|if any))*[\s?.!]*"
_DEFINED = tuple(
    re.compile(rf"{_OPENS}{one}{_ENDS}", re.IGNORECASE)
    for one in (
        rf"(?:definition|meaning|entry|explanation)s? (?:of|for) {_TERM},? "
        rf"(?:in|from|as per|according to|by) {_THE_LIST}",
        rf"what does {_THE_LIST} (?:say|have|tell us|state|give|print) "
        rf"(?:on|about|of|for|under|as) {_TERM}",
        rf"how (?:does|do) {_THE_LIST} (?:define|explain|spell out) {_TERM}",
        rf"how (?:is|are) {_TERM} (?:defined|explained) (?:in|by) {_THE_LIST}",
        rf"{_LIST} (?:entry|definition) (?:for|of|on) {_TERM}",
        rf"what (?:is|are|does) {_TERM}(?: mean)?,? (?:according to|as per) {_THE_LIST}",
    )
)
"""Requests for the entry of something, in whatever order."""


def asks_of_glossary(text: str) -> bool:
    """Whether a question asks if the list of terms has something."""
    return _ASKED.search(fold(text)) is not None


def compose_glossary_check(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether the list of terms has what is named; None when that is not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    names = tuple(dict.fromkeys((*meaning.named, *meaning.terms, *meaning.instrument_names)))
    asked = meaning.form is Form.YESNO and asks_of_glossary(meaning.text)
    if not asked or not names or not register.glossary:
        return None
    entries = {one: find_term(register, one) for one in names}
    found = {name: one for name, one in entries.items() if one in register.glossary}
    missing = [one for one in names if one not in found]
    if not missing:
        claims = [definition_claim(one) for one in found.values() if one is not None]
        first = DraftClaim(f"Yes. {claims[0].text}", claims[0].evidence)
        return answered([first, *claims[1:]])
    lead = "No." if not found else "Not all of them."
    evidence = tuple(term_evidence(one) for one in register.glossary)
    text = f"{lead} The plan's list of abbreviations and definitions has no entry for "
    claims = [DraftClaim(f"{text}{listing(missing)}.", evidence)]
    claims += [definition_claim(one) for one in found.values() if one is not None]
    claims += [claim for name in missing for claim in _elsewhere(name, entries[name], register)]
    return answered(claims)


def _elsewhere(name: str, entry: GlossaryTerm | None, register: Register) -> list[DraftClaim]:
    """Tell where else the plan spells a name out, or which activities name it as a body."""
    if entry is not None:
        return [definition_claim(entry)]
    rows = [one for one in register.activities if name in {role.body for role in one.bodies}]
    if not rows:
        return []
    verb = "names" if len(rows) == 1 else "name"
    text = f"{listing(one.code for one in rows)} {verb} it in the ASB column."
    return [DraftClaim(text, tuple(asb_evidence(one) for one in rows))]


def compose_entry(meaning: Meaning, register: Register) -> Draft | None:
    """Tell the entry of what its definition is asked of in the list, or that there is none.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None where it is not asked, or where a term is named that has an entry.
    """
    if meaning.terms or meaning.instrument_names or not register.glossary:
        return None
    asked = next((m for one in _DEFINED if (m := one.fullmatch(meaning.text.strip()))), None)
    term = re.sub(r"^(?:the|an?) ", "", asked["term"].strip(), flags=re.I) if asked else ""
    entry = find_term(register, term) if term else None
    if not term or (meaning.named and entry is None):
        return None
    if entry is not None:
        return answered([definition_claim(entry)]) if meaning.named else None
    text = f'The plan\'s list of abbreviations and definitions has no entry for "{term}".'
    evidence = tuple(term_evidence(one) for one in register.glossary)
    return Draft(AnswerStatus.NOT_IN_PLAN, (DraftClaim(text, evidence),))
