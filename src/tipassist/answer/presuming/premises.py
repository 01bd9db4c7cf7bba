"""Premises: what a question takes for granted ("since …, who …?"), held against the sections.

The sentence of the plan that speaks of the premise is told beside the answer, so that a wrong
premise never passes in silence.
"""

import re
from dataclasses import dataclass, replace

from tipassist.answer.compose.of_text.prose import wrong_dates
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import TOKEN, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.sentences import Sentences, sentence_claim
from tipassist.locators import LocatorKind
from tipassist.types import AnswerStatus

_COVERED = 0.75
_MAX_TOLD = 2
_RARE = 3.5
_PAUSE = re.compile(r",\s+|[.?!;]| - ")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_OPEN = frozenset({AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.NOT_IN_PLAN})


@dataclass(frozen=True, slots=True)
class PremiseChecker:
    """Tells what the plan says of the premise of a question.

    Args:
        sentences: The sentences of the plan.
        lexicons: How premises begin and end.
    """

    sentences: Sentences
    lexicons: Lexicons

    def check(self, meaning: Meaning, draft: Draft) -> Draft:
        """Put the sentences that speak of the premise before the draft, unless it has them."""
        premise = self.premise_of(fold(meaning.text))
        coded = any(place.kind is not LocatorKind.PILLAR for place in meaning.places)
        told_of_bodies = bool(meaning.named) and draft.status is not AnswerStatus.NOT_IN_PLAN
        if not premise or coded or told_of_bodies or draft.status not in _OPEN:
            return draft
        terms = self._terms(meaning, premise)
        if not terms:
            return draft
        told = " ".join(claim.text for claim in draft.claims)
        found = [one for one in self._speaking(terms, premise) if one.text not in told]
        if not found:
            return draft
        status = AnswerStatus.PARTIAL
        if draft.status is AnswerStatus.ANSWERED:
            status = draft.status
        lead = DraftClaim("What the plan says of the premise:", found[0].evidence)
        note = wrong_dates(meaning, tuple(found)) or (lead,)
        return replace(draft, status=status, claims=(*note, *found, *_cited(draft)))

    def premise_of(self, text: str) -> str:
        """Return what a folded question takes for granted, or ""."""
        cues = self.lexicons.cues.patterns["premise"]
        begin = cues["begins"].search(text)
        if begin is None or text[: begin.start()].rstrip()[-1:] not in ("", ".", "!", "?", ":"):
            return ""
        rest = text[begin.end() :]
        ends = [
            match.start()
            for match in _PAUSE.finditer(rest)
            if match.group(0)[0] != "," or cues["resumes"].match(rest, match.end())
        ]
        return rest[: ends[0]].strip() if ends else ""

    def _terms(self, meaning: Meaning, premise: str) -> tuple[Term, ...]:
        words = {match.group(0) for match in TOKEN.finditer(premise)}
        kept = [word for word in meaning.words if word.lower() in words and not word.isdigit()]
        terms = self.sentences.matcher.terms(kept)
        known = tuple(one for one in terms if one.known and self._in_sections(one))
        rare = any(one.weight >= _RARE for one in known)
        return known if rare and len(known) * 2 >= len(terms) else ()

    def _in_sections(self, term: Term) -> bool:
        return any(score for score, _ in self.sentences.scored((term,), prose=True))

    def _speaking(self, terms: tuple[Term, ...], premise: str) -> list[DraftClaim]:
        scored = self.sentences.scored(terms, prose=True)
        if _YEAR.search(premise):
            scored = [pair for pair in scored if _YEAR.search(pair[1].wording.text)]
        best = max((score for score, _ in scored), default=0.0)
        if best < _COVERED:
            return []
        near = [one for score, one in scored if score >= 0.85 * best]
        return [sentence_claim(one) for one in near] if len(near) <= _MAX_TOLD else []


def _cited(draft: Draft) -> tuple[DraftClaim, ...]:
    """Return the claims of a draft; those without evidence borrow that of the draft."""
    evidence = tuple(one for claim in draft.claims for one in claim.evidence)[:1]
    return tuple(one if one.evidence else replace(one, evidence=evidence) for one in draft.claims)
