"""Open questions: no slot decides, so the words do: the table, the sections, or nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from tipassist.answer.compose import endings
from tipassist.answer.compose.prose import compose_prose
from tipassist.answer.compose.topics import compose_topic, compose_who_topic, find_activities
from tipassist.answer.draft import Draft, DraftClaim, Evidence
from tipassist.answer.matching import Matcher, Term
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.phrasing import listing, shorten
from tipassist.index.hybrid import Hit
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

Search = Callable[[str], tuple[Hit, ...]]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where an answer begins; fitted on the dev split of the gold set.

    Attributes:
        enough: Least share of the asked weight that a place must cover, 0 to 1.
        prose_margin: How much better a section must match than the table when who is asked.
        in_scope_similarity: Least cosine similarity of a question that belongs to the subject.
        near_similarity: Least cosine similarity of a passage shown as nearest.
    """

    enough: float = 0.55
    prose_margin: float = 0.1
    in_scope_similarity: float = 0.33
    near_similarity: float = 0.4


@dataclass(frozen=True, slots=True)
class OpenAnswerer:
    """Answers questions that name no slot.

    Attributes:
        register: The plan.
        matcher: Finds entries by words.
        search: Finds passages by meaning; loads the index when it is first called.
        thresholds: Where an answer begins.
    """

    register: Register
    matcher: Matcher
    search: Search
    thresholds: Thresholds = Thresholds()

    def answer(self, meaning: Meaning) -> Draft:
        """Answer from the table or the sections, or say that the plan has nothing."""
        terms = self.matcher.terms(meaning.topic)
        if not terms:
            return endings.about(self.register) if meaning.intent is Intent.ABOUT else self._abstain(meaning, terms)
        prose, table = self._strengths(meaning, terms)
        enough = self.thresholds.enough
        if max(prose, table) < enough:
            return self._abstain(meaning, terms)
        if self._prefers_table(meaning, prose, table):
            compose = compose_who_topic if meaning.intent is Intent.WHO_TOPIC else compose_topic
            return compose(meaning, self.register, self.matcher)
        draft = compose_prose(meaning, self.register, self.matcher, enough)
        return draft or self._abstain(meaning, terms)

    def _strengths(self, meaning: Meaning, terms: tuple[Term, ...]) -> tuple[float, float]:
        matches = self.matcher.match(terms)
        prose = max(
            (one.score for one in matches if one.entry.kind in ("section", "pillar", "glossary")), default=0.0
        )
        found = find_activities(terms, self.matcher, (), ())
        return prose, max((one.score for one in found), default=0.0)

    def _prefers_table(self, meaning: Meaning, prose: float, table: float) -> bool:
        if table < self.thresholds.enough:
            return False
        if meaning.intent is Intent.PROSE or meaning.form in (Form.WHEN, Form.WHY):
            return table > prose + self.thresholds.prose_margin
        return table >= prose - self.thresholds.prose_margin

    def _abstain(self, meaning: Meaning, terms: tuple[Term, ...]) -> Draft:
        hits = self.search(meaning.text)
        best = max((hit.vector.score for hit in hits if hit.vector), default=0.0)
        known = any(term.known for term in terms)
        if best < self.thresholds.in_scope_similarity and not known:
            return endings.out_of_scope(self.register)
        words = [term.words for term in terms if not term.known] or [term.words for term in terms]
        looked = listing((f'"{word}"' for word in words), "or") or "that question"
        nearest = tuple(
            _nearest(hit)
            for hit in hits[:3]
            if hit.vector and hit.vector.score >= self.thresholds.near_similarity
        )
        return endings.not_in_plan(looked, nearest)


def _nearest(hit: Hit) -> DraftClaim:
    passage = hit.passage
    place = str(passage.locator)
    evidence = Evidence(passage.locator, passage.kind.value, f"{place} · {passage.breadcrumb}", passage.spans)
    return DraftClaim(f"**{place}** {shorten(passage.text)}", (evidence,), level=1)


