"""Quotations: the sentences of the running text, and how near each stands to what was quoted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.draft import (
    Evidence,
    footnote_evidence,
    part_evidence,
    pillar_evidence,
    term_evidence,
)
from tipassist.answer.ranking.splitting import Sentence, split_sentences
from tipassist.register.model import Footnote, GlossaryTerm, Pillar, Register, SectionPart, Wording
from tipassist.types import Span

_GOES_ON = re.compile(
    r"(?:These|This|They|Those|Such)\b(?: \w+){0,2}? "
    r"(?:include|includes|comprise|comprises|consist|consists|range|ranges|cover|covers)\b"
)
_SAME_PLACE = 1
_SAME_SECTION = 2
_FAR = 99
Holder = SectionPart | GlossaryTerm | Pillar | Footnote


@dataclass(frozen=True, slots=True)
class Quotation:
    """One sentence of the sections, the glossary, the goals of the pillars or the footnotes.

    Attributes:
        text: The sentence as printed.
        evidence: Where it stands.
        holder: The paragraph, item, entry or footnote that it is a sentence of.
        section: The letter of its section, or "".
        at: Position of its holder in the section.
        lead_in: Position of what introduces its holder, or None.
    """

    text: str
    evidence: Evidence
    holder: Holder
    section: str = ""
    at: int = 0
    lead_in: int | None = None

    @property
    def notes(self) -> tuple[int, ...]:
        """The numbers of the footnotes marked in its holder."""
        return () if isinstance(self.holder, Footnote) else self.holder.footnotes

    def is_of(self, spans: tuple[Span, ...]) -> bool:
        """Whether some of it stands in one of these stretches of the plan."""
        return any(
            own.start < one.end and one.start < own.end
            for own in self.evidence.spans
            for one in spans
        )


def quotations(register: Register) -> Iterator[Quotation]:
    """Yield every sentence of the sections, the glossary, the goals and the footnotes."""
    for section in register.sections:
        for at, part in enumerate(section.parts):
            for text, evidence in _said(part.wording, part_evidence(register, part), register):
                yield Quotation(text, evidence, part, section.letter, at, part.lead_in)
    for term in register.glossary:
        for text, evidence in _said(term.definition, term_evidence(term), register):
            yield Quotation(text, evidence, term)
    for pillar in register.pillars:
        place = pillar_evidence(pillar, goal=True)
        for text, evidence in _said(pillar.goal, place, register):
            yield Quotation(text, evidence, pillar)
    for note in register.footnotes:
        for text, evidence in _said(note.wording, footnote_evidence(note), register):
            yield Quotation(text, evidence, note)


def spells_out(text: str) -> bool:
    """Whether a sentence only spells out the one before it: "These include …"."""
    return _GOES_ON.match(text) is not None


def quotations_near(
    quoted: tuple[Span, ...], register: Register
) -> tuple[tuple[Quotation, int], ...]:
    """Return the sentences that stand near what was quoted, and how far from it.

    Args:
        quoted: The stretches of the plan that were quoted.
        register: The plan.

    Returns:
        Sentences in reading order with 0 for what was quoted itself, 1 for the same paragraph,
        item, entry, its footnotes and the items that it introduces, and 2 and more for the rest of
        its section.
    """
    every = tuple(quotations(register))
    told = tuple(one for one in every if one.is_of(quoted))
    ranked = ((one, min((_far(one, other) for other in told), default=_FAR)) for one in every)
    return tuple((one, far) for one, far in ranked if far < _FAR)


def _far(one: Quotation, told: Quotation) -> int:
    if one == told:
        return 0
    if one.holder is told.holder:
        return _SAME_PLACE
    if isinstance(one.holder, Footnote):
        return _SAME_PLACE if one.holder.number in told.notes else _FAR
    if not one.section or one.section != told.section:
        return _FAR
    joined = one.lead_in is not None and one.lead_in in (told.at, told.lead_in)
    if joined or told.lead_in == one.at:
        return _SAME_PLACE
    return _SAME_SECTION + abs(one.at - told.at) - 1


def _said(wording: Wording, place: Evidence, register: Register) -> Iterator[tuple[str, Evidence]]:
    for one in split_sentences(wording, register):
        yield one.text, _cited(place, one)


def _cited(place: Evidence, one: Sentence) -> Evidence:
    return Evidence(place.locator, place.kind, place.label, one.spans)
