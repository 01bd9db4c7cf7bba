"""What is said of a headed item, such as a principle: its number, or what it refers to."""

import re
from collections.abc import Iterator

from tipassist.answer.draft import Draft, DraftClaim, footnote_evidence, part_claim, part_evidence
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.statement_words import puts_to_test
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Footnote, Register, SectionPart
from tipassist.types import AnswerStatus, Route

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SOURCE = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:articles?|paragraphs?|provisions?)"
    r"(?= (?:is|are|stands?|lies?|backs?|supports?|does|do)\b)"
)
_ITEM = 2


def compose_heading_check(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether a headed item stands where, or refers to what, a question takes it to.

    Args:
        meaning: The question.
        register: The plan.

    Returns:
        None when no item is named by its heading, or nothing is put to the test.
    """
    source = not meaning.instruments and bool(_SOURCE.search(fold(meaning.text)))
    if not (source or meaning.form is Form.YESNO or puts_to_test(meaning.text)):
        return None
    said = f" {_plain(meaning.text)} "
    named = [one for one in _headed(register) if f" {_plain(one.heading or '')} " in said]
    denied = meaning.negated or meaning.lacking
    if len(named) != 1 or meaning.bodies or meaning.outside or denied:
        return None
    if (meaning.instruments or source) and not meaning.places:
        return _referred(named[0], meaning, register)
    if len(meaning.places) == 1 and not (meaning.instruments or meaning.instrument_names):
        return _placed(named[0], meaning.places[0], register)
    return None


def _headed(register: Register) -> Iterator[SectionPart]:
    items = (one for section in register.sections for one in section.items)
    return (one for one in items if one.heading)


def _plain(text: str) -> str:
    """Return the words of a text, folded, without articles before them."""
    return _NOT_WORD.sub(" ", fold(text)).strip().removeprefix("the ")


def _placed(named: SectionPart, place: Locator, register: Register) -> Draft | None:
    """Say whether an item is the one that is told by its number."""
    if place.kind is not LocatorKind.SECTION or len(place.parts) != _ITEM:
        return None
    so = named.locator == place
    said = "Yes" if so else "No"
    lead = f"{said}. {named.heading} is {named.locator}{'' if so else f', not {place}'}:"
    other = [one for one in register.section_parts() if one.locator == place and not so]
    evidence = tuple(part_evidence(register, one) for one in (named, *other))
    told = (part_claim(one, register) for one in (*other, named))
    claims = (DraftClaim(lead, evidence), *told)
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)


def _referred(named: SectionPart, meaning: Meaning, register: Register) -> Draft | None:
    """Say whether an item refers, in its footnotes too, to the provisions that are named."""
    notes = [one for one in register.footnotes if one.number in named.footnotes]
    targets = tuple(dict.fromkeys(_targets(named, notes)))
    if not targets:
        return None
    missing = [one for one in meaning.instruments if not any(_is_of(one, t) for t in targets)]
    told = tuple(
        DraftClaim(f"**Footnote {o.number}** {o.wording.text}", (footnote_evidence(o),))
        for o in notes
    )
    said = ("No. " if missing else "Yes. ") if meaning.instruments else ""
    lead = f"{said}The plan refers for {named.heading} to {listing(map(str, targets))}"
    lead += f", not to {listing(map(str, missing))}:" if missing else ":"
    evidence = (part_evidence(register, named), *(footnote_evidence(one) for one in notes))
    claims = (DraftClaim(lead, evidence), part_claim(named, register), *told)
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)


def _targets(named: SectionPart, notes: list[Footnote]) -> Iterator[Locator]:
    for references in (named.references, *(one.references for one in notes)):
        yield from (one.target for one in references)


def _is_of(asked: Locator, target: Locator) -> bool:
    """Whether a provision is the one asked, or one of its paragraphs."""
    same = asked.kind is target.kind and len(asked.parts) <= len(target.parts)
    return same and target.parts[: len(asked.parts)] == asked.parts
