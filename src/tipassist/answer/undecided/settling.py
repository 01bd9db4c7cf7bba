"""Settling: whether the plan gives the very thing that a question asks for, and where.

A draft about the right subject that lacks it becomes `not_in_plan` with the nearest there is.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.asked import (
    Asked,
    asks_length_of_another,
    read_asked,
    without_references,
)
from tipassist.answer.compose.of_places.items import item_claims
from tipassist.answer.compose.of_places.unset import compose_unset
from tipassist.answer.compose.of_text.prose import corrects_dates, not_there, wrong_dates
from tipassist.answer.draft import Draft, DraftClaim, Evidence, part_claim
from tipassist.answer.language.counting import counted_head, counted_in
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.matching import Entry, Matcher, covered
from tipassist.answer.ranking.sentences import Sentences, sentence_claim
from tipassist.answer.undecided.lacking import lacking_name, lacking_noun, lacking_place, uncounted
from tipassist.answer.undecided.own_dates import gives_own, loose_entry
from tipassist.answer.understanding.double_questions import question_parts
from tipassist.locators import CODE_KINDS, Locator, LocatorKind
from tipassist.types import AnswerStatus, Route

_COVERED = 0.6
_UNCOMMON = 0.6
_NEAR_BEST = 0.85
_AMONG_DRAFT = 0.75
_COUNTED_OF = 0.5
_MAX_NEAREST = 3
_FEW = 2
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_DENIES = re.compile(r"\b(?:not?|none|nothing)\b", re.IGNORECASE)
_DENIED = re.compile(r"\b(?:not?|none|nobody|without|lacks?|lacking|missing)\b|n't\b")
_OF_PLAN = re.compile(r"\b(?:it|plan)\b(?! (?:for|against|of) )")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
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
        if draft.gives:
            return draft
        if draft.status is AnswerStatus.NOT_IN_PLAN and asks_length_of_another(meaning):
            return draft
        elsewhere = lacking_place(meaning, self.sentences.register.text, draft)
        if elsewhere:
            return not_there(elsewhere, draft.claims)
        absent = draft.status is AnswerStatus.NOT_IN_PLAN and read_asked(meaning) is None
        counted = self._counted(meaning) if absent else None
        return counted or self._settled(meaning, draft)

    def _counted(self, meaning: Meaning) -> Draft | None:
        """Return the entry that gives a number of what is counted, and has what is said of it."""
        head = counted_head(fold(meaning.text)) if meaning.form is Form.COUNT else ()
        terms = self._matcher.terms(meaning.words, meaning.text) if head else ()
        if len(terms) < _FEW or not all(one.known for one in terms):
            return None
        scored = sorted(self.sentences.scored(terms), key=lambda pair: -pair[0])
        found = [(score, one) for score, one in scored if counted_in(one.wording.text, head)]
        if not found or found[0][0] < _COUNTED_OF:
            return None
        best = found[0][1]
        place, there = best.evidence.locator, set(families(best.wording.text))
        beside = (e for s, e in scored if s and e.evidence.locator == place)
        there.update(stem for one in beside for stem in families(one.wording.text))
        said = all(there.issuperset(one.exact) for one in terms)
        return _from_entry(meaning, best, ()) if said else None

    def _settled(self, meaning: Meaning, draft: Draft) -> Draft:
        asked = read_asked(meaning)
        if asked is None or not asked.kind.premise:
            lacking = self._lacking_words(meaning, asked, draft)
            if lacking:
                return self._told_lacking(lacking, draft)
        if asked is None or draft.status not in (*_OPEN, AnswerStatus.NOT_IN_PLAN):
            return draft
        terms = self._terms(meaning, asked)
        codes = tuple(one for one in meaning.places if one.kind in CODE_KINDS)
        if draft.status not in _OPEN and not asked.kind.stands:
            same = asked.kind.same and bool(terms)
            dated = (codes and asked.kind.when) or same
            found = self._giving(asked, terms, codes) if dated else None
            there = found is not None and (found.activity is not None or not same)
            return _from_entry(meaning, found, ()) if found and there and _dates(found) else draft
        if asked.kind.premise and codes:
            return draft
        if asked.kind.partly and draft.route is Route.REGISTER:
            return _without(asked, draft, meaning)
        sections = draft.route is Route.PASSAGES
        told_there = sections or (len(codes) < len(meaning.places) and not asked.kind.prose)
        alone, whole = _asked_alone(meaning, asked, terms), _asked_of_plan(meaning, asked, terms)
        if told_there and _gives(draft, asked, terms, alone=alone, whole=whole):
            return draft
        own = _own_terms(meaning, asked, terms)
        found = self._giving(asked, own or terms, codes) if terms or codes else None
        if found is None:
            keeps = asked.kind.premise or draft.status not in _OPEN
            return draft if keeps else self._lacking(meaning, asked, draft)
        told = " ".join(claim.text for claim in draft.claims)
        if draft.status in _OPEN and found.wording.text in told:
            return draft
        kept = asked.kind.premise or (own and sections)
        beside = draft.claims if kept and draft.status in _OPEN else ()
        beside = beside or tuple(self._other_parts(meaning, asked, terms, found))
        beside = (*self._under(found), *beside)
        return self._after_lead(found, _from_entry(meaning, found, beside))

    def _lacking_words(self, meaning: Meaning, asked: Asked | None, draft: Draft) -> str:
        """Say which words that decide the question the plan has not, or ""."""
        if draft.status is not AnswerStatus.ANSWERED:
            return ""
        slots = any(place.kind is not LocatorKind.PILLAR for place in meaning.places)
        if not (slots or meaning.named or meaning.instruments):
            noun = lacking_noun(meaning, self._matcher, draft)
            asks = asked is not None and noun in asked.kind.beside
            word = "" if asks else noun
            word = word or lacking_name(meaning, self.sentences.register.text, draft)
            if word:
                return f'"{word}" stands nowhere in it'
        counted = uncounted(meaning, self._matcher, draft) if asked is None else ""
        return f"it gives no number of {counted}" if counted else ""

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
            terms = self._matcher.terms(
                word for word in words if word.lower().removesuffix("'s") not in asked.kind.beside
            )
            telling = tuple(one for one in terms if one.telling)
            return telling or _subjects(terms) or self._standing(asked)
        terms = self._matcher.terms(words, meaning.text)
        return tuple(one for one in terms if not asked.words.issuperset(fold(one.words).split()))

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
        if asked.kind.same:
            said = asked.said.split("-")[-1].strip()
            same = [pair for pair in scored if pair[0] and said in fold(pair[1].wording.text)]
            scored, least = (same, 0.0) if same else (scored, least)
        given = [pair for pair in scored if gives_own(asked, pair[1].wording.text, terms)]
        giving = [pair for pair in given if pair[0] >= least]
        rows = bool(codes) and all(one.kind is LocatorKind.ACTIVITY for one in codes)
        if rows and len(given) == 1 and not asked.kind.when:
            return given[0][1]

        def worth(pair: tuple[float, Entry]) -> tuple[float, bool]:
            return pair[0], asked.given_firmly(pair[1].wording.text)

        chosen = max(giving, key=worth)[1] if giving else None
        return self._whole(chosen) if chosen is not None and asked.kind.whole else chosen

    def _whole(self, sentence: Entry) -> Entry:
        """Return the paragraph or item that a sentence stands in."""
        said, place = sentence.wording.text, sentence.evidence.locator
        there = (one for one in self._matcher.entries if one.evidence.locator == place)
        return next((one for one in there if said in one.wording.text), sentence)

    def _after_lead(self, found: Entry, draft: Draft) -> Draft:
        """Say first what leads up to an item that ends no sentence: who "will: settle …"."""
        register = self.sentences.register
        part = next((one for one in register.section_parts() if one.wording is found.wording), None)
        section = register.section(part.locator.parts[0]) if part and part.is_item else None
        if part is None or section is None or part.lead_in is None or part.heading:
            return draft
        lead = section.parts[part.lead_in]
        if not lead.is_item or not lead.wording.text.rstrip().endswith(":"):
            return draft
        return replace(draft, claims=(part_claim(lead, register), *draft.claims))

    def _under(self, found: Entry) -> Iterator[DraftClaim]:
        """Yield the items that stand under a whole item: "settle disputes by …"."""
        register = self.sentences.register
        for section in register.sections:
            for at, part in enumerate(section.parts):
                if part.wording is found.wording:
                    yield from item_claims(section, section.items_under(at), register)

    def _other_parts(
        self, meaning: Meaning, asked: Asked, terms: tuple[Term, ...], found: Entry
    ) -> Iterator[DraftClaim]:
        """Yield what the place found says of the other parts of a double question."""
        for part in question_parts(meaning, terms):
            if asked.said in part.said or not part.terms:
                continue
            there = [
                pair
                for pair in self.sentences.scored(part.terms)
                if pair[1].evidence.locator == found.evidence.locator
            ]
            best = max(there, key=lambda pair: pair[0], default=(0.0, found))
            if best[0] >= _COVERED and best[1].wording.text not in found.wording.text:
                yield sentence_claim(best[1])

    def _lacking(self, meaning: Meaning, asked: Asked, draft: Draft) -> Draft:
        """Say that the plan has no such thing, and the nearest that it has."""
        if any(place.kind is LocatorKind.ACTIVITY for place in meaning.places):
            return compose_unset(meaning, self.sentences.register, asked.kind.told)
        return self._told_lacking(f"it gives no {asked.kind.told}", draft, asked)

    def _told_lacking(self, what: str, draft: Draft, asked: Asked | None = None) -> Draft:
        nearest = [one for one in draft.claims if one.evidence and not corrects_dates(one)]
        misread = draft.route is Route.REGISTER and not draft.items
        misread = misread and asked is not None and (asked.kind.surely or not asked.kind.prose)
        nearest = [] if misread else nearest
        rows = [one for one in nearest if one.level > 0] or _of_one_place(nearest)
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


def _of_one_place(claims: list[DraftClaim]) -> list[DraftClaim]:
    """Return the claims that rest on the same place as the first of them."""
    return [one for one in claims if one.evidence[0].locator == claims[0].evidence[0].locator]


def _dates(found: Entry) -> bool:
    """Whether a cell holds a year outside its references."""
    return bool(_YEAR.search(without_references(found.wording.text)))


def _without(asked: Asked, draft: Draft, meaning: Meaning) -> Draft:
    """Leave a draft as it is, and say what it lacks unless it denies what the question says."""
    first = draft.claims[0]
    denies = _DENIES.search(first.text) and not _DENIED.search(fold(meaning.text))
    if draft.status is not AnswerStatus.ANSWERED or denies:
        return draft
    note = DraftClaim(f"The plan gives no {asked.kind.told}.", first.evidence)
    return replace(draft, status=AnswerStatus.PARTIAL, claims=(*draft.claims, note))


def _asked_alone(meaning: Meaning, asked: Asked, terms: tuple[Term, ...]) -> bool:
    """Whether a part of a question asks for it that names nothing: "…, and by which dates?"."""
    parts = question_parts(meaning, terms)
    return any(asked.said in one.said and not one.terms for one in parts)


def _asked_of_plan(meaning: Meaning, asked: Asked, terms: tuple[Term, ...]) -> bool:
    """Whether a part of a question asks for it of the plan alone: "how long does it run, and …"."""
    said = (one.said for one in question_parts(meaning, terms) if not one.terms)
    return bool(asked.kind.stands) and any(
        asked.said in one and _OF_PLAN.search(one) for one in said
    )


def _subjects(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms that may be a subject of their own: "how long may the risk note be?"."""
    return tuple(one for one in terms if one.known and one.specificity > _UNCOMMON)


def _own_terms(meaning: Meaning, asked: Asked, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms of the part of a double question that asks for it; none of any other."""
    parts = question_parts(meaning, terms)
    return next((one.terms for one in parts if asked.said in one.said), ())


def _gives(
    draft: Draft,
    asked: Asked,
    terms: tuple[Term, ...],
    *,
    alone: bool = False,
    whole: bool = False,
) -> bool:
    """Whether a sentence of a draft gives what is asked and is about as near as any of them.

    What is asked `alone` is asked of all that the draft tells of the rest of the question; what is
    asked of the `whole` plan a sentence gives that speaks of the plan.
    """
    told = [claim.text for claim in draft.claims if not claim.text.endswith(":")]
    texts = [one for text in told for one in _SENTENCE.split(text)]
    scored = [(covered(loose_entry(text), terms), text) for text in texts]
    best = max((score for score, _ in scored), default=0.0)
    least = max(_AMONG_DRAFT * best, _COUNTED_OF if asked.kind.counts else 0.0)
    return any(
        (score >= least or (alone and score > 0) or (whole and _OF_PLAN.search(fold(text))))
        and gives_own(asked, text, terms)
        for score, text in scored
    )


def _from_entry(meaning: Meaning, found: Entry, beside: tuple[DraftClaim, ...]) -> Draft:
    claims = (sentence_claim(found),)
    corrected = (*wrong_dates(meaning, claims), *claims)
    return Draft(AnswerStatus.ANSWERED, (*corrected, *beside), route=Route.PASSAGES)
