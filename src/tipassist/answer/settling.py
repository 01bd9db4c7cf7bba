"""Settling: whether the plan gives the very thing that a question asks for, and where.

A draft about the right subject that lacks it becomes `not_in_plan` with the nearest there is.
"""

import calendar
import re
from dataclasses import dataclass, replace

from tipassist.answer.asked import Asked, read_asked
from tipassist.answer.compose.prose import wrong_dates
from tipassist.answer.compose.unset import compose_unset
from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.answer.matching import Entry, Matcher, covered
from tipassist.answer.meaning import Meaning
from tipassist.answer.sentences import Sentences, sentence_claim
from tipassist.answer.terms import Term
from tipassist.answer.words import asked_noun, families, noun_of, specificity
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.model import Wording
from tipassist.types import AnswerStatus, Route

_COVERED = 0.6
_NEAR_BEST = 0.85
_AMONG_DRAFT = 0.75
_MAX_NEAREST = 3
_TELLING = 0.6
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_ASIDE = re.compile(r"\((?:ref|see|cf)\b[^)]*\)?", re.IGNORECASE)
_MONTHS = frozenset(name.lower() for name in calendar.month_name[1:])
_OPEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})


@dataclass(frozen=True, slots=True)
class Settler:
    """Tests drafts for the kind of thing that was asked for.

    Args:
        sentences: The sentences of the plan.
    """

    sentences: Sentences

    def settle(self, meaning: Meaning, draft: Draft) -> Draft:
        """Return the draft, a better place that gives what is asked, or that the plan lacks it."""
        asked = read_asked(meaning)
        if asked is None and draft.status is AnswerStatus.ANSWERED:
            return self._without_noun(meaning, draft)
        if asked is None or draft.status not in (*_OPEN, AnswerStatus.NOT_IN_PLAN):
            return draft
        if draft.status not in _OPEN and not asked.kind.stands:
            return draft
        terms = self._terms(meaning, asked)
        codes = tuple(one for one in meaning.places if one.kind in CODE_KINDS)
        if asked.kind.premise and codes:
            return draft
        told_there = len(codes) < len(meaning.places) or draft.route is Route.PASSAGES
        if told_there and _gives(draft, asked, terms):
            return draft
        found = self._giving(asked, terms, codes) if terms or codes else None
        if found is None:
            keeps = asked.kind.premise or draft.status not in _OPEN
            return draft if keeps else self._lacking(meaning, asked, draft)
        told = " ".join(claim.text for claim in draft.claims)
        if found.wording.text in told:
            return draft
        beside = draft.claims if asked.kind.premise and draft.status in _OPEN else ()
        return _from_entry(meaning, found, beside)

    def _without_noun(self, meaning: Meaning, draft: Draft) -> Draft:
        """Turn an answer of rows into none when the very noun asked for is not in the plan."""
        noun = asked_noun(meaning.text) or noun_of(meaning.text)
        named = meaning.named or meaning.places or meaning.instruments or meaning.unknown_names
        if draft.route is not Route.REGISTER or named or noun not in meaning.topic:
            return draft
        if specificity(noun) < _TELLING or self._matcher.terms((noun,))[0].known:
            return draft
        return self._told_lacking(f'"{noun}" stands nowhere in it', draft)

    @property
    def _matcher(self) -> Matcher:
        return self.sentences.matcher

    def _terms(self, meaning: Meaning, asked: Asked) -> tuple[Term, ...]:
        names = (*meaning.actors, *meaning.instrument_names)
        named = [word for name in names for word in re.findall(r"[A-Za-z]+", name)]
        words = [
            word
            for word in (*named, *meaning.words)
            if word.lower() not in asked.words
            and word.lower() not in _MONTHS
            and not word.isdigit()
        ]
        if asked.kind.stands:
            terms = self._matcher.terms(word for word in words if word not in asked.kind.beside)
            return tuple(one for one in terms if one.telling) or self._standing(asked)
        return self._matcher.terms(words)

    def _standing(self, asked: Asked) -> tuple[Term, ...]:
        return tuple(
            one for words in asked.kind.stands for one in self._matcher.terms(words.split())
        )

    def _giving(
        self, asked: Asked, terms: tuple[Term, ...], codes: tuple[Locator, ...]
    ) -> Entry | None:
        """Return the sentence that speaks of the terms as well as any and gives what is asked."""
        scored = self.sentences.scored(terms, codes, prose=asked.kind.prose)
        best = max((score for score, _ in scored), default=0.0)
        least = _NEAR_BEST * best if codes else max(_COVERED, _NEAR_BEST * best)
        giving = [
            (score, one)
            for score, one in scored
            if score >= least and asked.given_by(_ASIDE.sub("", one.wording.text))
        ]
        return max(giving, key=lambda pair: pair[0])[1] if giving else None

    def _lacking(self, meaning: Meaning, asked: Asked, draft: Draft) -> Draft:
        """Say that the plan has no such thing, and the nearest that it has."""
        if any(place.kind is LocatorKind.ACTIVITY for place in meaning.places):
            return compose_unset(meaning, self.sentences.register, asked.kind.told)
        return self._told_lacking(f"it gives no {asked.kind.told}", draft, asked)

    def _told_lacking(self, what: str, draft: Draft, asked: Asked | None = None) -> Draft:
        nearest = tuple(one for one in draft.claims if one.evidence)
        rows = [one for one in nearest if one.level > 0] or list(nearest)
        kept = rows[:_MAX_NEAREST]
        if asked is not None and asked.kind.stands:
            standing = self.sentences.scored(self._standing(asked), prose=True)
            kept = [sentence_claim(max(standing, key=lambda pair: pair[0])[1])] if standing else []
        claims = [DraftClaim(f"The plan does not settle this: {what}.")]
        if kept:
            evidence: tuple[Evidence, ...] = tuple(e for one in kept for e in one.evidence)
            claims += [DraftClaim("The nearest it has:", evidence), *kept]
        if asked is None or not asked.kind.corrects or not kept:
            return Draft(AnswerStatus.NOT_IN_PLAN, tuple(claims), route=draft.route)
        first = replace(claims[0], evidence=kept[-1].evidence)
        return Draft(AnswerStatus.PARTIAL, (first, *claims[1:]), route=draft.route)


def _gives(draft: Draft, asked: Asked, terms: tuple[Term, ...]) -> bool:
    """Whether a sentence of a draft gives what is asked and is about as near as any of them."""
    told = [claim.text for claim in draft.claims if not claim.text.endswith(":")]
    texts = [one for text in told for one in _SENTENCE.split(text)]
    scored = [(covered(_loose(text), terms), text) for text in texts]
    best = max((score for score, _ in scored), default=0.0)
    return any(score >= _AMONG_DRAFT * best and asked.given_by(text) for score, text in scored)


def _loose(text: str) -> Entry:
    """Make an entry of a text that stands nowhere, to be matched only."""
    nowhere = Evidence(Locator(LocatorKind.SECTION, ("",)), "section", "", ())
    return Entry("", "section", Wording(text, ()), nowhere, None, families(text))


def _from_entry(meaning: Meaning, found: Entry, beside: tuple[DraftClaim, ...]) -> Draft:
    claims = (sentence_claim(found),)
    corrected = (*wrong_dates(meaning, claims), *claims)
    return Draft(AnswerStatus.ANSWERED, (*corrected, *beside), route=Route.PASSAGES)
