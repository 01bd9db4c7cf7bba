"""Endings other than a plain answer: clarify, unknown code, not in the plan, out of scope."""

import re
from dataclasses import replace

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    Evidence,
    answered,
    asb_evidence,
    checked_evidence,
    outcome_evidence,
    part_evidence,
    pillar_evidence,
    section_evidence,
)
from tipassist.answer.language.phrasing import listing, place_name, plural
from tipassist.answer.meaning import Ambiguity, Meaning
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register, Section
from tipassist.register.queries import nearest_locators
from tipassist.types import AnswerStatus

_FEW_ROWS = 3
_THANKS = re.compile(r"\b(?:thanks?|thank you|thx|ty|cheers|merci)\b")


def ask_which_body(register: Register) -> Draft:
    """Ask which body is the asker's own."""
    text = "Which ASEAN Sectoral Body is yours? The plan names "
    text += f"{listing(register.bodies)}."
    suggestions = tuple(f"What is {body} coordinating?" for body in register.bodies[:3])
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),), suggestions=suggestions)


def ask_which_meant(ambiguous: tuple[Ambiguity, ...], meaning: Meaning) -> Draft:
    """Offer the bodies that ambiguous words may name."""
    first = ambiguous[0]
    text = (
        f'"{first.words.strip()}" may mean {listing(first.choices, "or")}. Which one do you mean?'
    )
    suggestions = tuple(
        meaning.text.lower().replace(first.words.strip(), choice) for choice in first.choices
    )
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),), suggestions=suggestions)


def unknown_places(missing: tuple[Locator, ...], register: Register) -> Draft:
    """Say that a code names nothing and which existing ones are near."""
    claims, suggestions = [], []
    for locator in missing:
        near = nearest_locators(register, locator)
        hint = f" Existing ones near it: {listing(near)}." if near else ""
        evidence: tuple[Evidence, ...] = ()
        if locator.kind is LocatorKind.PILLAR:
            evidence = checked_evidence(register)
            letters = listing(one.letter for one in register.pillars)
            hint = f" It has {_number(len(register.pillars))} pillars: {letters}."
        holder = register.section(locator.parts[0]) if locator.kind is LocatorKind.SECTION else None
        if holder is not None and holder.items:
            evidence = (section_evidence(holder),)
            counted = _number(len(holder.items))
            hint = f" Section {holder.letter} has {counted} {_noun_of(holder)}.{hint}"
        claims.append(DraftClaim(f"The plan has no {place_name(locator)}.{hint}", evidence))
        suggestions += [f"What does {one} say?" for one in near[:3]]
    return Draft(AnswerStatus.UNKNOWN_CODE, tuple(claims), suggestions=tuple(suggestions))


def with_unknown(draft: Draft, missing: tuple[Locator, ...], register: Register) -> Draft:
    """Say before an answer which of the codes asked about name nothing."""
    told = unknown_places(missing, register)
    if draft.status is not AnswerStatus.ANSWERED:
        return draft
    evidence = tuple(one for claim in draft.claims for one in claim.evidence)
    notes = tuple(DraftClaim(one.text, evidence) for one in told.claims)
    return replace(
        draft,
        status=AnswerStatus.PARTIAL,
        claims=(*notes, *draft.claims),
        suggestions=told.suggestions,
    )


def with_misread(draft: Draft, meaning: Meaning) -> Draft:
    """Say before an answer which abbreviations are none of the plan's and how they were read."""
    misread = [one for one in meaning.bodies if one.misread]
    if not misread or draft.status not in (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL):
        return draft
    evidence = tuple(one for claim in draft.claims for one in claim.evidence)[:1]
    notes = tuple(
        DraftClaim(
            f"{one.misread} stands nowhere in the plan; the nearest body is {one.body}:", evidence
        )
        for one in misread
    )
    return replace(draft, claims=(*notes, *draft.claims))


def without_condition(draft: Draft, words: tuple[str, ...]) -> Draft:
    """Say that the plan tells no rows apart by some words, and what it has without them."""
    told = listing((f'"{word}"' for word in words), "or")
    rows = [one for one in draft.claims if one.level > 0][:_FEW_ROWS]
    evidence = tuple(one for claim in draft.claims[:1] for one in claim.evidence)
    claims = [
        DraftClaim(f"The plan does not tell which of them are {told}."),
        DraftClaim(f"Without regard to that: {draft.claims[0].text}", evidence),
        *rows,
    ]
    return Draft(AnswerStatus.NOT_IN_PLAN, tuple(claims), route=draft.route)


def without_doer(draft: Draft, name: str) -> Draft:
    """Say that the table names nobody by some name, and what it has without them."""
    evidence = tuple(one for claim in draft.claims[:1] for one in claim.evidence)
    claims = (
        DraftClaim(f'No row of the plan names a body called "{name}".'),
        DraftClaim(f"Without regard to that: {draft.claims[0].text}", evidence),
        *[one for one in draft.claims if one.level > 0][:_FEW_ROWS],
    )
    return Draft(AnswerStatus.NOT_IN_PLAN, claims, route=draft.route)


def without_denial(draft: Draft, word: str) -> Draft:
    """Say that what is denied of the rows was not understood, and what holds without it."""
    evidence = tuple(one for claim in draft.claims[:1] for one in claim.evidence)
    claims = (
        DraftClaim(f'I could not make out which rows "{word}" leaves out.'),
        DraftClaim(f"Without regard to that: {draft.claims[0].text}", evidence),
        *draft.claims[1:],
    )
    return replace(draft, status=AnswerStatus.PARTIAL, claims=claims)


def _noun_of(section: Section) -> str:
    """Return what the items of a section are: its title says it in one word in the plural."""
    title = section.title.text.lower()
    return title if title.isalpha() and title.endswith("s") else "items"


def _number(count: int) -> str:
    words = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    return words[count] if count < len(words) else str(count)


def unknown_name(name: str, register: Register) -> Draft:
    """Say that a name stands nowhere in the plan."""
    named = f'"{name}"' if name.islower() else name
    text = f"{named} stands nowhere in the plan: in no Coordinating ASB cell, not in the glossary "
    text += f"and not in the text. The bodies that the plan names are {listing(register.bodies)}."
    return Draft(AnswerStatus.NOT_IN_PLAN, (DraftClaim(text),), complete=True)


def not_in_plan(why: str, nearest: tuple[DraftClaim, ...]) -> Draft:
    """Say that the plan does not settle something, and what it does say nearest to it."""
    claims = [DraftClaim(f"The plan does not say this: {why}.")]
    if nearest:
        claims.append(
            DraftClaim("The nearest it has:", tuple(e for one in nearest for e in one.evidence))
        )
        claims += list(nearest)
    return Draft(AnswerStatus.NOT_IN_PLAN, tuple(claims))


def out_of_scope(register: Register) -> Draft:
    """Say that a question has nothing to do with the corpus."""
    text = "This is outside what I can answer: I only know the "
    text += f"{register.title.text.split(' (')[0]} and what it refers to."
    return Draft(AnswerStatus.OUT_OF_SCOPE, (DraftClaim(text),))


def smalltalk(register: Register, said: str = "") -> Draft:
    """Answer a greeting, or thanks.

    Args:
        register: The plan.
        said: What was said, folded.
    """
    word = "You are welcome" if _THANKS.search(said) else "Hello"
    text = f"{word}. Ask me about the {plural(len(register.activities), 'activity')} of the work "
    text += "plan: by a body, a code, a topic or a term."
    return Draft(AnswerStatus.OUT_OF_SCOPE, (DraftClaim(text),))


def empty_question(register: Register) -> Draft:
    """Say what may be asked when nothing was."""
    text = "Ask a question, such as “What is my body coordinating?”, or give a code such as "
    text += f"{_example_code(register)}."
    return Draft(AnswerStatus.CLARIFY, (DraftClaim(text),))


def _example_code(register: Register) -> str:
    return register.activities[0].code if register.activities else "A.1.1"


def about(register: Register) -> Draft:
    """Say what the plan is and how it is built, from the register itself."""
    pillars = register.pillars
    title = register.title.text
    lead = f"This is the {title}." if title else "This is the work plan."
    outcomes = plural(len(register.outcomes), "priority outcome")
    activities = plural(len(register.activities), "coded activity", "coded activities")
    count = f"It has {plural(len(pillars), 'pillar')}, {outcomes} and {activities}; a code such as "
    example = _example_code(register)
    count += f"{example} reads pillar, outcome, activity."
    sections = [one for one in register.sections if one.parts]
    pillar_evidences = tuple(pillar_evidence(one) for one in pillars)
    claims = [
        DraftClaim(lead, _edition_named(register) or pillar_evidences[:1]),
        DraftClaim(count, tuple(outcome_evidence(one) for one in register.outcomes[:4])),
    ]
    claims += [
        DraftClaim(f"**Pillar {one.letter}** {one.title.text}", (evidence,), 1)
        for one, evidence in zip(pillars, pillar_evidences, strict=True)
    ]
    if sections:
        names = listing(f"{one.letter} {one.title.text}" for one in sections)
        evidence = tuple(section_evidence(one) for one in sections)
        claims.append(DraftClaim(f"Its text sections are {names}.", evidence))
    holders = tuple(asb_evidence(one) for one in register.activities[:3])
    bodies = (
        f"It names {plural(len(register.bodies), 'body', 'bodies')}: {listing(register.bodies)}."
    )
    claims.append(DraftClaim(bodies, holders))
    return answered(claims)


def called(register: Register) -> Draft:
    """Say what the plan is called, in its printed title."""
    title = register.title.text
    if not title:
        return about(register)
    evidence = _edition_named(register) or checked_evidence(register)[:1]
    return answered([DraftClaim(f"The plan is called: {title}.", evidence)])


def _edition_named(register: Register) -> tuple[Evidence, ...]:
    """Cite the first paragraph that names the plan with its years."""
    parts = register.section_parts()
    named = (part_evidence(register, one) for one in parts if register.edition in one.wording.text)
    return tuple(named)[:1]
