"""Questions about the plan as a whole: what it is called and for, its principles, its parts.

Their words are everybody's ("why do we have this plan?") and seldom those of the text, while plans
of this kind name the section that answers by its title.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from tipassist.answer.compose import endings
from tipassist.answer.compose.counted.counts import glossary_claim
from tipassist.answer.compose.counted.rows import activity_row
from tipassist.answer.compose.of_places.items import list_claims
from tipassist.answer.draft import (
    Draft,
    DraftClaim,
    activity_item,
    answered,
    outcome_evidence,
    part_claim,
    part_evidence,
    pillar_evidence,
)
from tipassist.answer.language.phrasing import bodies_words
from tipassist.answer.language.plan_questions import PlanQuestion, load_plan_questions
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.splitting import split_sentences
from tipassist.answer.rewording.asker.for_the_asker import tells_trade
from tipassist.register.model import Register, Section
from tipassist.types import AnswerStatus, Route

_LIST = "list"
_TITLE = "title"
_GLOSSARY = "glossary"
_MAKERS = "makers"
_SENTENCES = "sentences"
_INTRODUCTION = "introduction"
_ITEM = "item"
_ANYWHERE = "anywhere"
_MADE_BY = re.compile(
    r"\b(?:developed|prepared|drafted|formulated|elaborated|drawn up|produced|written) by\b"
)
_PERIOD = re.compile(r"\b(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d\b")
_WORD = re.compile(r"[a-z]+")
_ITSELF = re.compile(r"\bthis (?:work )?plan\b")


def compose_plan_question(meaning: Meaning, register: Register) -> Draft | None:
    """Answer a question about the whole plan from the section of that title, else None."""
    if meaning.named or meaning.places or meaning.outside or meaning.instruments:
        return None
    asked, typed = fold(meaning.text), fold(meaning.question)
    for question in load_plan_questions():
        introduces = question.gives == _INTRODUCTION and question.asks.search(typed)
        if not ((introduces and not tells_trade(typed)) or question.asks.search(asked)):
            continue
        if question.gives in _WHOLE:
            return _WHOLE[question.gives](question, meaning, register)
        section = _titled(register, question.titles)
        if section is not None and question.gives == _SENTENCES:
            return _saying(section, question.says, register)
        if section is not None:
            lists = question.gives == _LIST
            only = question.narrows.search(asked) if question.narrows else None
            about = frozenset(families(only[0])) if only else frozenset()
            return _from_section(section, meaning, register, about, lists=lists)
    return None


def _headed(question: PlanQuestion, register: Register) -> Draft | None:
    """Return the items of the sections whose heading has a word of the titles."""
    claims = [
        part_claim(part, register)
        for part in register.section_parts()
        if question.titles & set(_WORD.findall(fold(part.heading or "")))
    ]
    return Draft(AnswerStatus.ANSWERED, tuple(claims), route=Route.PASSAGES) if claims else None


def _anywhere(says: re.Pattern[str], register: Register) -> Draft | None:
    """Return what says something: sentences of sections and goals, then outcomes and activities."""
    claims = [
        DraftClaim(one.text, (replace(part_evidence(register, part), spans=one.spans),))
        for part in register.section_parts()
        for one in split_sentences(part.wording, register)
        if says.search(fold(one.text))
    ]
    claims += [
        DraftClaim(one.text, (replace(pillar_evidence(pillar), spans=one.spans),))
        for pillar in register.pillars
        for one in split_sentences(pillar.goal, register)
        if says.search(fold(one.text))
    ]
    claims += [
        DraftClaim(f"**{one.code}** {one.wording.text}", (outcome_evidence(one),), 1)
        for one in register.outcomes
        if says.search(fold(one.wording.text))
    ]
    rows = [one for one in register.activities if says.search(fold(one.wording.text))]
    claims += [activity_row(one, bodies_words(one)) for one in rows]
    return answered(claims, [activity_item(one) for one in rows]) if claims else None


def _made_by(register: Register) -> Draft | None:
    """Return the sentence that tells by whom the plan of this period, or "this plan", was made."""
    period = _PERIOD.search(register.title.text)
    for part in register.section_parts():
        for sentence in split_sentences(part.wording, register):
            made = _MADE_BY.search(fold(sentence.text))
            before = sentence.text[: made.start()] if made else ""
            own = bool(period and period.group(0) in before) or _ITSELF.search(fold(before))
            if made and own:
                evidence = replace(part_evidence(register, part), spans=sentence.spans)
                claim = DraftClaim(sentence.text, (evidence,))
                return Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES)
    return None


def _glossary(meaning: Meaning, register: Register) -> Draft | None:
    if not register.glossary:
        return None
    says = "Yes. " if meaning.form is Form.YESNO else ""
    return answered([glossary_claim(register, says)])


_WHOLE: Mapping[str, Callable[[PlanQuestion, Meaning, Register], Draft | None]] = MappingProxyType(
    {
        _TITLE: lambda _, __, register: endings.called(register),
        _GLOSSARY: lambda _, meaning, register: _glossary(meaning, register),
        _MAKERS: lambda _, __, register: _made_by(register),
        _INTRODUCTION: lambda _, __, register: endings.about(register),
        _ITEM: lambda question, _, register: _headed(question, register),
        _ANYWHERE: lambda question, _, register: _anywhere(question.says, register),
    }
)


def _titled(register: Register, titles: frozenset[str]) -> Section | None:
    found = [one for one in register.sections if titles & set(_WORD.findall(fold(one.title.text)))]
    return found[0] if len(found) == 1 and found[0].parts else None


def _saying(section: Section, says: re.Pattern[str], register: Register) -> Draft | None:
    """Return the sentences of a section that say something."""
    claims = tuple(
        DraftClaim(one.text, (replace(part_evidence(register, part), spans=one.spans),))
        for part in section.parts
        for one in split_sentences(part.wording, register)
        if says.search(fold(one.text))
    )
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES) if claims else None


def _from_section(
    section: Section, meaning: Meaning, register: Register, about: frozenset[str], *, lists: bool
) -> Draft | None:
    """Return the opening of a section, or its first list; of it only what is `about` something."""
    leads = (at for at in range(len(section.parts)) if section.items_under(at))
    lead = next(leads, None)
    if lists and lead is None:
        return None
    first = section.parts[0]
    claims = [] if lists else [part_claim(first, register)]
    if lead is not None and (lists or lead <= 1):
        items = section.items_under(lead)
        of_it = tuple(one for one in items if about & set(families(one.wording.text)))
        rows = list_claims(section, of_it or items, meaning, register)
        claims += [part_claim(section.parts[lead], register)] if lists or lead else []
        claims += rows
        if lists and meaning.form is Form.COUNT:
            evidence = tuple(one for row in rows for one in row.evidence)
            claims.insert(0, DraftClaim(f"The list has {len(rows)} items.", evidence))
    return Draft(AnswerStatus.ANSWERED, tuple(claims), route=Route.PASSAGES)
