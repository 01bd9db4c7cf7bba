"""This plan held against the one before it, of which the corpus has no text."""

from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim, checked_evidence, part_evidence
from tipassist.answer.editions.words import load_change_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.splitting import split_sentences
from tipassist.answer.rewording.of_places.earlier_plan import EarlierPlan, earlier_plan_of
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.types import AnswerStatus


def compose_earlier(meaning: Meaning, editions: Editions) -> Draft | None:
    """Say that this plan cannot be held against the earlier one, and what is said of that here.

    Args:
        meaning: The question.
        editions: The plan's editions; where there are several, these are compared.

    Returns:
        None when the question does not compare the two.
    """
    register = editions.current
    plan = earlier_plan_of(register)
    coded = meaning.instruments or meaning.places or meaning.outside
    if editions.pair is not None or coded or not _compares(meaning, plan):
        return None
    texts = load_change_words().texts
    told = tuple(_told(plan, register))
    evidence = tuple(one for claim in told for one in claim.evidence)
    first = texts["earlier"].format(name=plan.name)
    claims: tuple[DraftClaim, ...] = (
        DraftClaim(first, evidence[:1] or checked_evidence(register)),
    )
    if told:
        claims = (*claims, DraftClaim(texts["earlier_said"], evidence), *told)
    return Draft(AnswerStatus.NOT_IN_PLAN, claims)


def _compares(meaning: Meaning, plan: EarlierPlan) -> bool:
    words = load_change_words()
    said, asked = fold(meaning.question).lower(), fold(meaning.text).lower()
    if not plan.is_named(said) and not plan.is_named(asked):
        return False
    if any(cue.search(said) for cue in words.tells_earlier):
        return False
    return any(cue.search(said) for cue in words.compares)


def _told(plan: EarlierPlan, register: Register) -> list[DraftClaim]:
    """Return the sentences of the sections that name the earlier plan."""
    own = register.edition.lower()
    return [
        DraftClaim(one.text, (replace(part_evidence(register, part), spans=one.spans),), 1)
        for part in register.section_parts()
        for one in split_sentences(part.wording, register)
        if plan.is_named(one.text) and own not in one.text.lower()
    ]
