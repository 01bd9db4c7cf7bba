"""What became of something: a body under its older name, the activities of an earlier plan.

A name that an entry of the glossary tells to be an older one ("formerly SLOM") is told by that
entry, together with the rows that still print it; what was dropped or moved, by the sentence that
says so.
"""

import re

from tipassist.answer.compose.of_text.quoted import quotation_claims
from tipassist.answer.compose.of_text.terms import definition_claim
from tipassist.answer.draft import Draft, DraftClaim, answered, asb_evidence, term_evidence
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import ACRONYM, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.quotations import quotations
from tipassist.register.model import GlossaryTerm, Register
from tipassist.types import AnswerStatus, Route

_OLDER = (
    r"(?:(?:formerly|previously|until recently|until \d{{4}})(?: (?:known as|called|named))?"
    r"|(?:known|called|named) (?:formerly|previously|earlier|before) (?:as )?"
    r"|(?:replac|succeed|supersed)(?:es|ed|ing|s)|(?:the )?successors? (?:of|to)"
    r"|new name (?:of|for)|renamed from),? (?:the )?{}(?![\w-])"
)
_ASKS = re.compile(
    r"\bwhat (?:did|has|have|does|is|was|were|are)\b.*\b(?:turn(?:ed|s)? (?:in)?to|becomes?|became"
    r"|chang\w+ (?:its name )?(?:in)?to|morph\w*|evolv\w+|renamed|called|known as|go by|name)\b"
    r"|\bwhat(?: has)? (?:became|become|happened) (?:of|to|with)\b"
    r"|\b(?:new|current|present|today'?s) name"
    r"|\bstill (?:exists?|around|there|alive|active|called|named)\b|\bexists? (?:any ?more|still)\b"
    r"|\b(?:replaced|replaces|succeeded|succeeds|superseded|took over from|successor)\b"
    r"|\b(?:renamed|rebranded|dissolved|abolished|old name|former name|gone)\b"
)
_BECAME = re.compile(
    r"\W*(?:(?:so|and|but|ok)\b,? ?)*what(?: has| have)? (?:became|become|happened) "
    r"(?:of|to|with)\b"
)
_BECAME_WORDS = re.compile(r"became|become|happen(?:ed)?|work|activit\w+|rows?|measures?")
_CHANGED = re.compile(
    r"\b(?:has|have|was|were|is|are) (?:been )?(?:\w+ )?(?:discontinued|dropped|moved|merged"
    r"|replaced|removed|withdrawn|transferred|taken out|left out|abandoned|absorbed|shifted"
    r"|split)\b"
    r"|\bno longer\b"
)
_OTHER = re.compile(r"\b(?:lead|led|co-?ordinat|support|projects?\b|pillar|role)")


def renamed_entry(name: str, register: Register) -> GlossaryTerm | None:
    """Return the entry of the glossary that gives a name as its older one."""
    older = re.compile(rf"{_OLDER.format(re.escape(name))}(?=\s*(?:[,;.)]|$))", re.IGNORECASE)
    found = (one for one in register.glossary if older.search(one.definition.text))
    return next((one for one in found if one.term != name), None)


def renamed_claims(name: str, entry: GlossaryTerm, register: Register) -> list[DraftClaim]:
    """Say that a name is the older one of an entry, and which rows print it."""
    lead = f"{name} is an older name of {entry.term}."
    claims = [DraftClaim(lead, (term_evidence(entry),)), definition_claim(entry)]
    rows = [one for one in register.activities if any(body.body == name for body in one.bodies)]
    if rows:
        verb = "names" if len(rows) == 1 else "name"
        text = f"{listing(one.code for one in rows)} still {verb} {name}."
        claims.append(DraftClaim(text, tuple(asb_evidence(one) for one in rows)))
    return claims


def compose_became(meaning: Meaning, register: Register) -> Draft | None:
    """Tell what became of a body under its older name, or of activities; None if not asked.

    Args:
        meaning: The question.
        register: The plan.
    """
    text = fold(meaning.text)
    if meaning.places or not _ASKS.search(text) or _OTHER.search(text):
        return None
    names = dict.fromkeys((*meaning.named, *ACRONYM.findall(meaning.text)))
    found = {name: entry for name in names if (entry := renamed_entry(name, register))}
    claims = [claim for name, one in found.items() for claim in renamed_claims(name, one, register)]
    return answered(claims) if claims else _changed(meaning, text, register)


def _changed(meaning: Meaning, text: str, register: Register) -> Draft | None:
    """Quote the sentences that say that what is asked about was dropped, moved or replaced."""
    words = [fold(one) for one in meaning.topic if not _BECAME_WORDS.fullmatch(fold(one))]
    if not _BECAME.match(text) or not words or meaning.named:
        return None
    told = tuple(
        one
        for one in quotations(register)
        if one.section
        and _CHANGED.search(fold(one.text))
        and all(re.search(rf"(?<![\w]){re.escape(word)}", fold(one.text)) for word in words)
    )
    if not told:
        return None
    return Draft(
        AnswerStatus.ANSWERED, tuple(quotation_claims(told, register)), route=Route.PASSAGES
    )
