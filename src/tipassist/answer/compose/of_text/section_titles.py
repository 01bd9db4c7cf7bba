"""Sections asked for by what they are on: their titles tell, then the headings of their items."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    answered,
    part_claim,
    part_evidence,
    section_evidence,
)
from tipassist.answer.language.phrasing import as_typed, listing, plural
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.meaning import Meaning
from tipassist.answer.verdicts import without_verdicts
from tipassist.register.model import Register, Section, SectionPart
from tipassist.types import AnswerStatus

_HAS = (
    r"(?:is there|are there|(?:does|has|do) (?:the|this|your|our) (?:work ?)?(?:plan|document|text)"
    r"(?: (?:have|contain|include|feature|got|also|even))*)"
)
_SECTION = r"(?:sections?|chapters?|(?<!project )parts?)"
_ON = (
    r"(?:on|about|for|regarding|concerning|covering|dealing with|(?:devoted|dedicated) to"
    r"|(?:that|which) (?:is (?:on|about)|deals? with|covers?)|titled|called|headed|entitled)"
)
_ASKS = re.compile(
    rf"\W*(?:(?:so|and|but|ok|well),? )*{_HAS} (?:an?|any|some|its own|a separate)"
    rf"(?: (?:own|separate|specific|special|dedicated|whole|entire))*(?: {_SECTION}"
    rf"(?: (?:in|of) (?:the|this) (?:work )?plan)? {_ON} (?P<behind>[^?.!;,:]{{2,80}}?)"
    rf"| (?P<before>[a-z][a-z -]{{2,40}}?) {_SECTION})"
    r"(?: (?:in|of) (?:the|this) (?:work )?(?:plan|document)| anywhere| at all| there| in it)*\W*"
)
_FEW = 3


def compose_section_titles(
    meaning: Meaning, register: Register, elsewhere: Callable[[], Draft]
) -> Draft | None:
    """Say whether a section is on a subject by its title; None where that is not asked.

    Args:
        meaning: The question.
        register: The plan.
        elsewhere: Tells where else the plan speaks of it, for where no title does.
    """
    match = _ASKS.fullmatch(fold(meaning.text))
    if match is None or meaning.named or meaning.places or meaning.instruments:
        return None
    said = (match["behind"] or match["before"]).strip("\"'“”‘’ ")
    words = [one for one in said.split() if one not in word_list("stopwords")]
    stems = {stem for one in words for stem in families(one)}
    if not stems or not register.sections:
        return None
    typed = as_typed(said, meaning.question)
    titled = [one for one in register.sections if stems <= set(families(one.title.text))]
    if titled:
        return _titled(titled, register)
    headed = [p for p in register.section_parts() if p.heading and p.is_item and _is_on(p, stems)]
    if headed:
        names = listing(f'{one.locator} is headed "{one.heading}"' for one in headed)
        text = f'{names}; no section as a whole has "{typed}" in its title:'
        evidence = tuple(part_evidence(register, one) for one in headed)
        told = [part_claim(one, register, 1) for one in headed]
        return answered([DraftClaim(text, evidence), *told])
    titles = listing(f"{one.letter} {one.title.text}" for one in register.sections)
    many = plural(len(register.sections), "section")
    text = f'No. None of the {many} of the plan has "{typed}" in its title: {titles}.'
    lead = DraftClaim(text, tuple(map(section_evidence, register.sections)))
    rest = without_verdicts(elsewhere())
    if rest.status is not AnswerStatus.ANSWERED:
        return replace(answered([lead]), status=AnswerStatus.NOT_IN_PLAN)
    return replace(rest, claims=(lead, *rest.claims))


def _is_on(part: SectionPart, stems: set[str]) -> bool:
    return stems <= set(families(part.heading or ""))


def _titled(sections: Sequence[Section], register: Register) -> Draft:
    names = listing(f'Section {one.letter} is titled "{one.title.text}"' for one in sections)
    lead = DraftClaim(f"Yes. {names}:", tuple(map(section_evidence, sections)))
    parts = [part for one in sections for part in one.parts if not part.is_item][:_FEW]
    return answered([lead, *(part_claim(part, register, 1) for part in parts)])
