"""Open questions: no slot decides, so words and meaning do: the table, the sections, or nothing."""

import re
from dataclasses import dataclass, replace

from tipassist.answer.compose import endings
from tipassist.answer.compose.prose import compose_prose
from tipassist.answer.compose.topics import (
    absent,
    compose_body_topic,
    compose_topic,
    compose_who_topic,
)
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.matching import Matcher
from tipassist.answer.meaning import Form, Intent, Meaning
from tipassist.answer.phrasing import listing, shorten
from tipassist.answer.ranking import (
    PROSE_KINDS,
    ActivityRank,
    Ranked,
    rank_activities,
    rank_entries,
)
from tipassist.answer.semantics import Semantics
from tipassist.answer.terms import Term
from tipassist.answer.units import units_in
from tipassist.answer.words import asked_noun, specificity
from tipassist.locators import SCOPE_KINDS
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_TELLING = 0.85
_COVERED = 0.95
_SURE = 0.8
_UNCOMMON = 0.6
_MOSTLY = 0.55
_VERBAL = re.compile(r"(?:ed|ing|ly|ise|ize|ood)$")


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Where an answer begins; fitted on the dev split of the gold set.

    Attributes:
        enough: Least total of a place that answers, 0 to 1.
        enough_prose: The same for a question that surely asks about the sections.
        words: Least share of the asked weight that a place's words cover, 0 to 1.
        touched: Total from which the plan touches a question that it does not settle.
        in_scope: Cosine similarity from which a question belongs to the subject.
        near: Least cosine similarity of a passage shown as nearest.
        strong: Total from which a place answers whatever the classifier says.
        clear: Total from which a place answers what is only probably left open.
        near_body: Cosine similarity from which an activity is near what "who" is asked about.
        prior: How much the kind of question counts against the match.
    """

    enough: float = 0.42
    enough_prose: float = 0.28
    words: float = 0.52
    touched: float = 0.5
    in_scope: float = 0.33
    near: float = 0.35
    near_body: float = 0.37
    strong: float = 0.62
    clear: float = 0.4
    prior: float = 0.35


@dataclass(frozen=True, slots=True)
class OpenAnswerer:
    """Answers questions that name no slot.

    Attributes:
        register: The plan.
        matcher: Finds entries by words.
        semantics: Finds passages by meaning.
        candidate_k: How many passages count as near a question.
        thresholds: Where an answer begins.
    """

    register: Register
    matcher: Matcher
    semantics: Semantics
    candidate_k: int = 500
    thresholds: Thresholds = Thresholds()

    def answer(self, meaning: Meaning) -> Draft:
        """Answer from the table or the sections, or say that the plan has nothing."""
        asked = self.matcher.terms(_subject(meaning), meaning.text)
        terms = self._sought(meaning, asked)
        if terms is None:
            return absent(meaning, self.register, asked)
        ranked = rank_entries(meaning.text, terms, self.matcher, self.semantics, self.candidate_k)
        within = tuple(place for place in meaning.places if place.kind in SCOPE_KINDS)
        prose = tuple(one for one in ranked if one.entry.kind in PROSE_KINDS)
        table = rank_activities(ranked, terms, within, meaning.outside)
        unsettled = self._unsettled(meaning, terms, ranked)
        if unsettled is not None:
            return unsettled
        if self._is_beyond(meaning, ranked, table):
            return self._nearest_body(meaning, table) or self.abstain(meaning, terms, ranked)
        if self._prefers_table(meaning, prose, table):
            draft = (
                compose_who_topic(table)
                if meaning.intent is Intent.WHO_TOPIC
                else compose_topic(meaning, self.register, terms, table)
            )
        else:
            draft = compose_prose(meaning, self.register, terms, prose)
        if draft is None:
            return self.abstain(meaning, terms, ranked)
        return self._missing_part(draft, asked, meaning) if draft.route is Route.PASSAGES else draft

    def answer_for_bodies(self, meaning: Meaning) -> Draft:
        """Answer what the named bodies do about a topic."""
        terms = self.matcher.terms(meaning.topic)
        ranked = rank_entries(meaning.text, terms, self.matcher, self.semantics, self.candidate_k)
        table = rank_activities(ranked, terms, (), meaning.outside)
        return compose_body_topic(meaning, self.register, terms, table)

    def _nearest_body(self, meaning: Meaning, table: tuple[ActivityRank, ...]) -> Draft | None:
        """Name the body whose activity is nearest in meaning, when who is asked in other words."""
        near = sorted(table, key=lambda one: -max(entry.cosine for entry in one.entries))[:2]
        best = max((entry.cosine for one in near for entry in one.entries), default=0.0)
        if meaning.intent is not Intent.WHO_TOPIC or best < self.thresholds.near_body:
            return None
        draft = compose_who_topic(tuple(near))
        if draft is None:
            return None
        evidence = tuple(one for claim in draft.claims for one in claim.evidence)
        note = DraftClaim("The plan does not use these words. Nearest to them:", evidence)
        return replace(draft, status=AnswerStatus.PARTIAL, claims=(note, *draft.claims))

    def _sought(self, meaning: Meaning, terms: tuple[Term, ...]) -> tuple[Term, ...] | None:
        """Return the terms to look for, or None when the very thing asked is not in the plan.

        Words that the plan does not have are left out of prose questions, and of topics whose most
        telling word the plan does have.
        """
        known = tuple(term for term in terms if term.known)
        if not known or len(known) == len(terms):
            return terms
        if meaning.intent is Intent.PROSE and meaning.likely.get(Intent.PROSE, 0) >= _SURE:
            return known
        if meaning.intent is Intent.TOPIC:
            return None if self._is_absent(terms, known) else known
        return terms

    def _is_absent(self, terms: tuple[Term, ...], known: tuple[Term, ...]) -> bool:
        """Whether the most telling word, or most of what is asked, is not in the plan."""
        unknown = [term for term in terms if not term.known and not _VERBAL.search(term.words)]
        most = max((term.specificity for term in unknown), default=0.0)
        share = sum(term.weight for term in unknown) / sum(term.weight for term in terms)
        telling = most > max(term.specificity for term in known) or share >= _MOSTLY
        return most >= _UNCOMMON and telling

    def _is_beyond(
        self, meaning: Meaning, ranked: tuple[Ranked, ...], table: tuple[ActivityRank, ...]
    ) -> bool:
        limits = self.thresholds
        best = ranked[0] if ranked else None
        if best is not None and meaning.likely.get(Intent.PROSE, 0) >= _SURE:
            return best.total < limits.enough_prose
        if best is None or (meaning.intent is Intent.OUT_OF_SCOPE and best.total < limits.strong):
            return True
        words = max(best.words, table[0].words if table else 0.0)
        return best.total < limits.enough and words < limits.words

    def _unsettled(
        self, meaning: Meaning, terms: tuple[Term, ...], ranked: tuple[Ranked, ...]
    ) -> Draft | None:
        """Say what the plan does say about something that it does not settle."""
        if meaning.intent is not Intent.UNSETTLED or not ranked:
            return None
        covered = ranked[0].words >= _COVERED and len(terms) > 1
        if covered and all(term.known for term in terms):
            return None
        doubtful = "unsettled" not in meaning.cues and ranked[0].total >= self.thresholds.clear
        if doubtful and meaning.likely.get(Intent.UNSETTLED, 1.0) < _SURE:
            return None
        draft = self.abstain(meaning, terms, ranked)
        touched = bool(meaning.likely) and (
            ranked[0].total >= self.thresholds.touched and ranked[0].entry.kind in PROSE_KINDS
        )
        if draft.status is AnswerStatus.NOT_IN_PLAN and touched and len(draft.claims) > 1:
            prose = tuple(one for one in ranked if one.entry.kind in PROSE_KINDS)
            told = draft.claims[2:]
            if prose and prose[0] is ranked[0]:
                spoken = compose_prose(meaning, self.register, terms, prose)
                told = spoken.claims if spoken else told
            lead = "The plan does not settle this. What it does say:"
            claims = (DraftClaim(lead, tuple(e for one in told for e in one.evidence)), *told)
            return replace(draft, status=AnswerStatus.PARTIAL, claims=claims)
        return draft

    def _missing_part(self, draft: Draft, terms: tuple[Term, ...], meaning: Meaning) -> Draft:
        """Turn an answer that leaves out a telling word of the question into a partial one."""
        missing = [
            term.words
            for term in terms
            if not term.known
            and specificity(term.words) >= _TELLING
            and not _VERBAL.search(term.words)
        ]
        named = [word for word in missing if _is_name(word, meaning)]
        sure = meaning.likely.get(Intent.PROSE, 0) >= _SURE
        missing = named or ([] if sure else missing)
        asked = asked_noun(meaning.text)
        if asked and not self.matcher.terms((asked,))[0].known:
            missing = [*missing, asked]
        if not missing or draft.status is not AnswerStatus.ANSWERED:
            return draft
        evidence = tuple(one for claim in draft.claims for one in claim.evidence)
        what = listing((f'"{word}"' for word in missing), "or")
        note = DraftClaim(f"The plan does not mention {what}. What it does say:", evidence)
        status: AnswerStatus = AnswerStatus.PARTIAL
        if meaning.form is Form.YESNO:
            status = draft.status
        if named and meaning.form in (Form.WHEN, Form.WHO, Form.COUNT):
            status = AnswerStatus.NOT_IN_PLAN
        return replace(draft, status=status, claims=(note, *draft.claims))

    def _prefers_table(
        self, meaning: Meaning, prose: tuple[Ranked, ...], table: tuple[ActivityRank, ...]
    ) -> bool:
        if not table or not prose:
            return bool(table)
        if meaning.intent is Intent.WHO_TOPIC and self._is_duty(prose[0]):
            return False
        likely = meaning.likely
        for_table = likely.get(Intent.TOPIC, 0) + likely.get(Intent.WHO_TOPIC, 0)
        for_table += likely.get(Intent.BODY_ACTIVITIES, 0)
        for_prose = likely.get(Intent.PROSE, 0) + likely.get(Intent.DEFINITION, 0)
        for_prose += 0.3 if meaning.form in (Form.WHEN, Form.WHY) else 0.0
        if meaning.intent in (Intent.WHO_TOPIC, Intent.BODY_ACTIVITIES):
            for_table += 0.2
        prior = self.thresholds.prior
        return table[0].total + prior * for_table >= prose[0].total + prior * for_prose

    def _is_duty(self, found: Ranked) -> bool:
        """Whether a place fully names the task of somebody: an item headed by an actor."""
        headed = any(
            part.wording is found.entry.wording and part.heading and not part.footnotes
            for part in self.register.section_parts()
        )
        return headed and found.words >= _COVERED

    def abstain(
        self, meaning: Meaning, terms: tuple[Term, ...] = (), ranked: tuple[Ranked, ...] = ()
    ) -> Draft:
        """Say that the plan does not settle it, or that it has nothing to do with the plan."""
        best = max((one.cosine for one in ranked), default=0.0)
        outside = meaning.intent is Intent.OUT_OF_SCOPE
        subject = meaning.intent in (Intent.TOPIC, Intent.WHO_TOPIC)
        if subject and terms and not any(term.known for term in terms):
            return absent(meaning, self.register, terms)
        known = any(term.known and term.weight > 2 for term in terms)
        if outside or (best < self.thresholds.in_scope and not known):
            return endings.out_of_scope(self.register)
        if meaning.form is Form.YESNO and terms and not any(term.known for term in terms):
            return absent(meaning, self.register, terms)
        words = [term.words for term in terms if not term.known] or [term.words for term in terms]
        looked = listing((f'"{word}"' for word in words), "or") or "that question"
        near = [one for one in ranked[:3] if one.cosine >= self.thresholds.near or one.words > 0.5]
        return endings.not_in_plan(looked, tuple(_nearest(one) for one in near))


def _subject(meaning: Meaning) -> tuple[str, ...]:
    """Return the topic without the words for columns, unless nothing else is left."""
    if meaning.intent not in (Intent.TOPIC, Intent.WHO_TOPIC):
        return meaning.topic
    left = tuple(word for word in meaning.topic if not units_in(word.lower()))
    return left or meaning.topic


def _is_name(word: str, meaning: Meaning) -> bool:
    """Whether a word is written as a name inside the question."""
    return bool(re.search(rf"(?<!^)(?<![.?!] ){re.escape(word.capitalize())}", meaning.question))


def _nearest(found: Ranked) -> DraftClaim:
    text = f"**{found.entry.evidence.locator}** {shorten(found.entry.wording.text)}"
    return DraftClaim(text, (found.entry.evidence,), level=1)
