"""Prose: the sentences and list items of the sections that answer, verbatim and in place."""

import re
from dataclasses import dataclass

from tipassist.answer.draft import Draft, DraftClaim, Evidence, part_evidence
from tipassist.answer.matching import Match, Matcher, Term
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.words import families
from tipassist.register.model import Register, Section, SectionPart
from tipassist.types import AnswerStatus, Route, Span

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"(])")
_DATE = re.compile(
    r"\b(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)|(?:19|20)\d\d|annual(?:ly)?|each year|every year|years?|months?|before the|monthly)\b"
)
_LISTED = 0.6
_MAX_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a section part and its source span."""

    part: SectionPart
    text: str
    spans: tuple[Span, ...]
    score: float = 0.0


def compose_prose(meaning: Meaning, register: Register, matcher: Matcher, enough: float) -> Draft | None:
    """Answer from the sections, or return None when no sentence covers what was asked.

    Args:
        meaning: What is asked.
        register: The plan.
        matcher: Finds entries by words.
        enough: The least share of the asked weight that a place must cover, 0 to 1.
    """
    terms = matcher.terms(meaning.topic)
    hits = [one for one in matcher.match(terms) if one.entry.kind in ("section", "pillar", "glossary")]
    if not hits or hits[0].score < enough:
        return None
    best = hits[0].score
    near = [one for one in hits if one.score >= 0.85 * best][:4]
    claims: list[DraftClaim] = []
    for hit in near:
        claims += _claims_of(hit, terms, meaning, register)
    unique = {(claim.text, claim.level): claim for claim in claims}
    return Draft(AnswerStatus.ANSWERED, tuple(unique.values()), route=Route.PASSAGES)


def _claims_of(
    hit: Match, terms: tuple[Term, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    located = _part_of(hit, register)
    if located is None:
        return [DraftClaim(hit.entry.wording.text, (hit.entry.evidence,))]
    section, index = located
    part = section.parts[index]
    below = section.items_under(index)
    if below:
        return [_claim(part, register), *(_claim(one, register, 1) for one in below)]
    if part.is_item:
        lead = section.parts[part.lead_in] if part.lead_in is not None else None
        head = [_claim(lead, register)] if lead is not None and lead.wording.text.endswith(":") else []
        return [*head, _claim(part, register, 1)]
    return _sentences(part, terms, meaning, register)


def _part_of(hit: Match, register: Register) -> tuple[Section, int] | None:
    for section in register.sections:
        for index, part in enumerate(section.parts):
            if part.wording is hit.entry.wording:
                return section, index
    return None


def _claim(part: SectionPart, register: Register, level: int = 0) -> DraftClaim:
    name = f"**{part.locator}** " if part.is_item else ""
    return DraftClaim(f"{name}{part.wording.text}", (part_evidence(register, part),), level)


def _sentences(
    part: SectionPart, terms: tuple[Term, ...], meaning: Meaning, register: Register
) -> list[DraftClaim]:
    scored = [_scored(one, terms, meaning) for one in split_sentences(part, register)]
    best = max(one.score for one in scored)
    kept = [one for one in scored if one.score >= _LISTED * best and one.score > 0][:_MAX_SENTENCES]
    evidence = part_evidence(register, part)
    return [
        DraftClaim(one.text, (Evidence(evidence.locator, evidence.kind, evidence.label, one.spans),))
        for one in kept
    ]


def _scored(sentence: Sentence, terms: tuple[Term, ...], meaning: Meaning) -> Sentence:
    stems = set(families(sentence.text))
    score = 0.0
    for term in terms:
        if set(term.exact) <= stems:
            score += term.weight
        elif any(set(gram) <= stems for gram in term.related):
            score += 0.7 * term.weight
    if meaning.form is Form.WHEN and _DATE.search(sentence.text):
        score = score * 1.5 + 0.5
    return Sentence(sentence.part, sentence.text, sentence.spans, score)


def split_sentences(part: SectionPart, register: Register) -> list[Sentence]:
    """Split a part into sentences with source spans; a part in several pieces stays whole."""
    if len(part.wording.spans) != 1:
        return [Sentence(part, part.wording.text, part.wording.spans)]
    span = part.wording.spans[0]
    printed = span.of(register.text)
    bounds = [0, *(m.end() for m in _SENTENCE.finditer(printed)), len(printed)]
    texts = _SENTENCE.split(part.wording.text)
    found = []
    for start, end in zip(bounds, bounds[1:], strict=False):
        piece = printed[start:end]
        inner = Span(span.start + start, span.start + start + len(piece.rstrip()))
        found.append((piece, inner))
    if len(found) != len(texts):
        return [Sentence(part, part.wording.text, part.wording.spans)]
    return [Sentence(part, text, (inner,)) for text, (_, inner) in zip(texts, found, strict=True)]
