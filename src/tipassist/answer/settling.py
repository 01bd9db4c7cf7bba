"""Settling: whether the plan gives the very thing that a question asks for, and where.

A draft about the right subject that lacks it becomes `not_in_plan` with the nearest there is.
"""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from tipassist.answer.asked import Asked, read_asked
from tipassist.answer.compose.places import compose_unset
from tipassist.answer.compose.prose import split_sentences, wrong_dates
from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.answer.matching import Entry, Matcher, Term, covered
from tipassist.answer.meaning import Meaning
from tipassist.answer.words import families
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.register.model import Register, SectionPart, Wording
from tipassist.register.queries import is_within
from tipassist.types import AnswerStatus, Route

_COVERED = 0.6
_NEAR_BEST = 0.85
_AMONG_DRAFT = 0.75
_MAX_NEAREST = 3
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_ASIDE = re.compile(r"\((?:ref|see|cf)\b[^)]*\)?", re.IGNORECASE)
_MONTHS = frozenset(name.lower() for name in calendar.month_name[1:])
_OPEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL})


@dataclass(slots=True)
class Settler:
    """Tests drafts for the kind of thing that was asked for.

    Args:
        register: The plan.
        matcher: Knows which words of the plan are meant.
    """

    register: Register
    matcher: Matcher
    _sentences: tuple[Entry, ...] = field(init=False, default=(), repr=False)

    def settle(self, meaning: Meaning, draft: Draft) -> Draft:
        """Return the draft, a better place that gives what is asked, or that the plan lacks it."""
        asked = read_asked(meaning)
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
            terms = self.matcher.terms(word for word in words if word not in asked.kind.beside)
            return tuple(one for one in terms if one.telling) or self._standing(asked)
        return self.matcher.terms(words)

    def _standing(self, asked: Asked) -> tuple[Term, ...]:
        return tuple(
            one for words in asked.kind.stands for one in self.matcher.terms(words.split())
        )

    def _giving(
        self, asked: Asked, terms: tuple[Term, ...], codes: tuple[Locator, ...]
    ) -> Entry | None:
        """Return the sentence that speaks of the terms as well as any and gives what is asked."""
        scored = [(covered(one, terms), one) for one in self._all() if _inside(one, codes)]
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
            return compose_unset(meaning, self.register, asked.kind.told)
        nearest = tuple(one for one in draft.claims if one.evidence)
        rows = [one for one in nearest if one.level > 0] or list(nearest)
        stands = max(self._all(), key=lambda one: covered(one, self._standing(asked)))
        kept = [_claim(stands)] if asked.kind.stands else rows[:_MAX_NEAREST]
        claims = [DraftClaim(f"The plan does not settle this: it gives no {asked.kind.told}.")]
        if kept:
            evidence: tuple[Evidence, ...] = tuple(e for one in kept for e in one.evidence)
            claims += [DraftClaim("The nearest it has:", evidence), *kept]
        return Draft(AnswerStatus.NOT_IN_PLAN, tuple(claims), route=draft.route)

    def _all(self) -> tuple[Entry, ...]:
        if not self._sentences:
            parts = {id(part.wording): part for part in self.register.section_parts()}
            self._sentences = tuple(
                sentence
                for entry in self.matcher.entries
                for sentence in _split(entry, parts.get(id(entry.wording)), self.register)
            )
        return self._sentences


def _inside(entry: Entry, codes: tuple[Locator, ...]) -> bool:
    return not codes or (entry.activity is not None and is_within(entry.activity, codes))


def _gives(draft: Draft, asked: Asked, terms: tuple[Term, ...]) -> bool:
    """Whether a sentence of a draft gives what is asked and is about as near as any of them."""
    texts = [one for claim in draft.claims for one in _SENTENCE.split(claim.text)]
    texts = [text for text in texts if not text.endswith(":")]
    scored = [(covered(_loose(text), terms), text) for text in texts]
    best = max((score for score, _ in scored), default=0.0)
    return any(score >= _AMONG_DRAFT * best and asked.given_by(text) for score, text in scored)


def _loose(text: str) -> Entry:
    """Make an entry of a text that stands nowhere, to be matched only."""
    nowhere = Evidence(Locator(LocatorKind.SECTION, ("",)), "section", "", ())
    return Entry("", "section", Wording(text, ()), nowhere, None, families(text))


def _split(entry: Entry, part: SectionPart | None, register: Register) -> Iterable[Entry]:
    if part is None:
        yield entry
        return
    for one in split_sentences(part, register):
        yield replace(
            entry,
            wording=Wording(one.text, one.spans),
            evidence=replace(entry.evidence, spans=one.spans),
            families=families(one.text),
        )


def _from_entry(meaning: Meaning, found: Entry, beside: tuple[DraftClaim, ...]) -> Draft:
    claims = (_claim(found),)
    corrected = (*wrong_dates(meaning, claims), *claims)
    return Draft(AnswerStatus.ANSWERED, (*corrected, *beside), route=Route.PASSAGES)


def _claim(found: Entry) -> DraftClaim:
    return DraftClaim(found.wording.text, (found.evidence,))
