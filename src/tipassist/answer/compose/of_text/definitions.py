"""Terms: what the glossary, the text or a principle says they are."""

import re
from dataclasses import replace

from tipassist.answer.compose.of_places.sections import section_item
from tipassist.answer.compose.of_subjects.mentions import mentions
from tipassist.answer.compose.of_text.became import renamed_claims, renamed_entry
from tipassist.answer.compose.of_text.defining import defining_claims, using_claims
from tipassist.answer.compose.of_text.terms import definition_claim, source_claims
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
    asb_evidence,
)
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import ACRONYM, families
from tipassist.answer.meaning import Meaning
from tipassist.register.model import GlossaryTerm, Register, SectionPart
from tipassist.register.queries import find_term
from tipassist.types import AnswerStatus, Route

_FEW = 3
_DEFINES = re.compile(r"\b(?:defin\w+|mean(?:s|ing|ings)?|explanations?|explain)\b", re.IGNORECASE)
_JOINT = r"\s*(?:,|&|\+|\b(?:and|or|plus|as well as)\b)\s*(?:also\s+)?"
_TERM = r"(?:(?:of|for)\s+)?(?:(?:the|an?)\s+)?(?:(?:term|word|phrase)s?\s+)?['\"‘“]?"


def compose_definitions(meaning: Meaning, register: Register) -> Draft:
    """Answer what the named terms mean."""
    claims: list[DraftClaim] = []
    known = False
    for name in dict.fromkeys((*meaning.terms, *meaning.named, *meaning.instrument_names)):
        found = headed_part(name, register) or find_term(register, name)
        if isinstance(found, SectionPart):
            claims += section_item(found, register)
            known = True
        elif isinstance(found, GlossaryTerm):
            claims.append(definition_claim(found))
            claims += source_claims(found.footnotes, register)
            known = True
        elif entry := renamed_entry(name, register):
            claims += renamed_claims(name, entry, register)
            known = True
        else:
            claims.append(_undefined(name, register))
    beside = _asked_beside(meaning) if known else ""
    if beside:
        told = compose_undefined(replace(meaning, topic=tuple(beside.split())), register)
        claims += told.claims
    status = AnswerStatus.ANSWERED if known else AnswerStatus.NOT_IN_PLAN
    if known and any("does not define" in claim.text for claim in claims):
        status = AnswerStatus.PARTIAL
    draft = answered(claims)
    return Draft(status, draft.claims)


def _asked_beside(meaning: Meaning) -> str:
    """Return the words, no entry's name, that are to be defined too: "SLOM and forced labour"."""
    words = r"[\s-]+".join(map(re.escape, meaning.topic))
    if not 0 < len(meaning.topic) <= _FEW or _DEFINES.search(meaning.text) is None:
        return ""
    joined = rf"{_JOINT}{_TERM}(?P<after>{words})(?!\s*\w+ (?:is|are|do|does)\b)"
    found = re.search(rf"{joined}|(?P<before>{words})['\"’”]?{_JOINT}", meaning.text, re.IGNORECASE)
    return (found["after"] or found["before"]) if found is not None else ""


def undefined_names(meaning: Meaning, register: Register) -> tuple[str, ...]:
    """Return the abbreviations whose meaning is asked and that the plan uses but never explains."""
    if meaning.named or meaning.terms or meaning.places or meaning.instruments:
        return ()
    asks = "form:define" in meaning.cues
    return tuple(
        name
        for name in dict.fromkeys(ACRONYM.findall(meaning.question))
        if (asks or _what_is(name).search(meaning.question))
        and find_term(register, name) is None
        and name not in (*register.bodies, *meaning.instrument_names)
        and mentions(name, register)
    )


def _what_is(name: str) -> re.Pattern[str]:
    cited = r"(?! (?:cited|quoted|footnoted|mentioned|referenced|invoked|used) for\b)"
    return re.compile(
        rf"\bwhat(?:'?s| is| are| does)? (?:an? |the )?{name}\b{cited}", re.IGNORECASE
    )


def compose_undefined(meaning: Meaning, register: Register, names: tuple[str, ...] = ()) -> Draft:
    """Say in which sentence the plan tells what words are, that it only uses them, or has them not.

    Args:
        meaning: The question.
        register: The plan.
        names: Abbreviations that the plan uses; empty to look for the topic.
    """
    if len(names) == 1 and (entry := renamed_entry(names[0], register)):
        return answered(renamed_claims(names[0], entry, register))
    if names:
        claims = tuple(_undefined(name, register) for name in names)
        return Draft(AnswerStatus.NOT_IN_PLAN, claims)
    phrase = " ".join(meaning.topic)
    entries = (*register.glossary, *register.expansions)
    same = [one for one in entries if _same_words(one.term, phrase)]
    if same:
        draft = answered([definition_claim(one) for one in same])
        return Draft(AnswerStatus.ANSWERED, draft.claims)
    told = defining_claims(phrase, register)
    if told:
        return Draft(AnswerStatus.ANSWERED, told, route=Route.PASSAGES)
    printed = re.search(rf"(?<!\w){re.escape(phrase)}(?=s?(?!\w))", register.text, re.IGNORECASE)
    spelled = (printed[0],) if printed else ()
    for name in (*spelled, phrase.upper(), phrase.title(), phrase):
        places = mentions(name, register)
        if places:
            claims = (_undefined(name, register), *using_claims(name, register))
            return Draft(AnswerStatus.NOT_IN_PLAN, claims)
    text = (
        f'The plan does not define "{phrase}": it is not among its abbreviations and definitions.'
    )
    return Draft(AnswerStatus.NOT_IN_PLAN, (DraftClaim(text),), complete=True)


def _same_words(term: str, phrase: str) -> bool:
    """Whether two phrases have the same words, in whatever order: "building capacity"."""
    return sorted(families(term)) == sorted(families(phrase))


def headed_part(name: str, register: Register) -> SectionPart | None:
    """Return the section item that has this name as its heading."""
    wanted = name.casefold()
    return next(
        (
            part
            for part in register.section_parts()
            if part.heading is not None and part.heading.casefold() == wanted
        ),
        None,
    )


def _undefined(name: str, register: Register) -> DraftClaim:
    holders = [
        one for one in register.activities if any(entry.body == name for entry in one.bodies)
    ]
    if holders:
        text = (
            f"The plan does not define {name}. It names {name} in the Coordinating ASB column of "
        )
        text += f"{listing(one.code for one in holders)}."
        return DraftClaim(text, tuple(asb_evidence(one) for one in holders))
    places = mentions(name, register)
    text = f"The plan uses {name} but does not define it"
    text += (
        f"; it stands in {listing(dict.fromkeys(str(one.locator) for one in places))}."
        if places
        else "."
    )
    return DraftClaim(text, places[:6])
