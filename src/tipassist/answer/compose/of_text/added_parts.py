"""Annexes and appendices asked for that the plan has not: "what's in Annex 2?"."""

import re

from tipassist.answer.compose.endings import not_in_plan
from tipassist.answer.draft import Draft, DraftClaim, footnote_evidence
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.locators import footnote
from tipassist.register.model import Register

_NOUNS = {
    "annex": r"annex(?:es|ures?)?",
    "appendix": r"append(?:ix|ixes|ices)",
    "addendum": r"addend(?:um|a)",
    "attachment": r"attachments?",
    "enclosure": r"enclosures?",
}
_NUMBER = r"(?:(?:no\.? ?|number |#)?(?:\d{1,2}|[ivx]{1,4}|[a-h]))"
_PART = (
    r"(?:(?:the|this|its|our|any|an?|all|first|second|third|last) )*"
    rf"(?P<noun>{'|'.join(_NOUNS.values())})"
    rf"(?: (?P<number>{_NUMBER}(?:(?:,| and|,? or) {_NUMBER})*))?"
    r"(?: (?:of|to|in|from|at the end of) (?:this|the|our) (?:\w+ )?(?:plan|document|wp))?"
)
_HAS = (
    r"(?:(?:does|do|has) (?:the|this|our|your) (?:\w+ )?(?:plan|document)"
    r"(?: (?:also|even|really|have|come with|contain|include|got))*|(?:is|are) there(?: also)?)"
)
_ASKS = re.compile(
    r"\W*(?:(?:so|and|but|ok|please|now|hi|hello|could you|can you|would you),? )*(?:"
    r"(?:what(?:'s|s| is| are| stands?| was)? (?:(?:written|printed|listed|contained|there) )?"
    rf"(?:in|on|under|inside)|what (?:does|do|can|will)|what about|how about|tell me about) {_PART}"
    r"(?: (?:say|show|contain|cover|list|hold|have|look like|deal with|consist of|about|on|in it"
    r"|i find there))*"
    r"|(?:(?:show|read|give|open|send|quote|print|summari[sz]e|see|explain)(?: (?:me|us|out))*"
    rf" )?{_PART.replace('?P<noun>', '?P<alone>').replace('?P<number>', '?P<of>')}"
    rf"|{_HAS} {_PART.replace('?P<noun>', '?P<had>').replace('?P<number>', '?P<which>')}"
    r"|how many (?P<many>annex(?:es|ures)|appendi(?:xes|ces)|attachments|addenda)"
    r"(?: (?:are there|does (?:it|the plan|this plan|the work plan) have|are in (?:it|the plan)))?"
    r")(?: (?:please|thanks|exactly|at all|there|in it|attached))*\W*"
)
_KEPT = 3


def compose_added_part(meaning: Meaning, register: Register) -> Draft | None:
    """Say that the plan has no such annex, and which footnotes speak of that of another text.

    Returns:
        None where none is asked for by itself, or a heading of the plan names one.
    """
    asked = _ASKS.fullmatch(fold(meaning.text))
    if asked is None or meaning.places or meaning.named or meaning.instrument_names:
        return None
    said = next(one for one in asked.group("noun", "alone", "had", "many") if one)
    noun, spelt = next((name, form) for name, form in _NOUNS.items() if re.fullmatch(form, said))
    word = re.compile(rf"\b(?:{spelt})\b", re.IGNORECASE)
    parts = (one.heading for one in register.section_parts() if one.heading)
    if any(word.search(one) for one in (*(one.title.text for one in register.sections), *parts)):
        return None
    number = next((one for one in asked.group("number", "of", "which") if one), "")
    name = f"{noun.capitalize()} {_printed(number)}" if number else f"{noun} of its own"
    notes = [one for one in register.footnotes if word.search(one.wording.text)][:_KEPT]
    told = tuple(
        DraftClaim(f"**{footnote(one.number)}** {one.wording.text}", (footnote_evidence(one),), 1)
        for one in notes
    )
    return not_in_plan(f"it has no {name}", told)


def _printed(number: str) -> str:
    """Print numbers and letters as they stand: "I and II" for "i and ii"."""
    return re.sub(r"\b(?!and\b|or\b|no\b|number\b)[a-z]+\b", lambda one: one[0].upper(), number)
