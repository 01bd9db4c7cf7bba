"""The router: the stations that a meaning passes until one of them answers it."""

import re
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.compose import endings
from tipassist.answer.compose.cited.cited_alone import compose_cited_alone
from tipassist.answer.compose.cited.missing_wording import NOTHING_KNOWN, Missing
from tipassist.answer.compose.cited.outcome_references import with_references_of_outcomes
from tipassist.answer.compose.cited.presumed_notes import checked_notes
from tipassist.answer.compose.counted.asked_counts import confirmed_count
from tipassist.answer.compose.counted.presumed_counts import wrong_counts
from tipassist.answer.compose.of_bodies.each_other import compose_each_other
from tipassist.answer.compose.of_bodies.presumed_roles import (
    not_alone,
    with_unknown_holder,
    wrong_roles,
)
from tipassist.answer.compose.of_bodies.unsaid_doers import with_unsaid_doer
from tipassist.answer.compose.of_sets.assertions import with_verdict
from tipassist.answer.compose.of_subjects.literal_words import compose_literal_words
from tipassist.answer.compose.of_subjects.named_in_cells import compose_in_words
from tipassist.answer.compose.of_subjects.named_in_words import compose_named_in_words
from tipassist.answer.compose.of_text.added_parts import compose_added_part
from tipassist.answer.compose.of_text.became import compose_became
from tipassist.answer.compose.of_text.inaction import compose_inaction
from tipassist.answer.compose.of_text.quoted import compose_quoted, says_so_or_not
from tipassist.answer.compose.of_text.section_titles import compose_section_titles
from tipassist.answer.compose.of_text.terms import with_ibid_told
from tipassist.answer.compose.of_text.unled import compose_unled
from tipassist.answer.compose.of_text.word_counts import compose_word_count
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.editions.composing import compose_changes
from tipassist.answer.editions.earlier import compose_earlier
from tipassist.answer.editions.reading import read_change_question
from tipassist.answer.language.mood import Mood, asked_mood
from tipassist.answer.language.statement_words import asks_if_wrong
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import ASKED_THERE, WHY, Meaning, Relation
from tipassist.answer.presuming.misplaced import with_place_corrected
from tipassist.answer.presuming.overstated import is_left_open, is_of_another, is_overstated
from tipassist.answer.presuming.premises import PremiseChecker
from tipassist.answer.presuming.presupposed import ReasonChecker
from tipassist.answer.presuming.row_named import told_of_row_named
from tipassist.answer.presuming.subject_checks import SubjectChecker
from tipassist.answer.rewording.of_bodies.sole_roles import are_alone_together
from tipassist.answer.routing.by_intent import compose_by_intent
from tipassist.answer.routing.by_place import compose_by_place
from tipassist.answer.routing.by_slots import compose_by_slots
from tipassist.answer.routing.direct import compose_direct
from tipassist.answer.routing.dropped_words import with_dropped_words
from tipassist.answer.routing.expressions import compose_expression
from tipassist.answer.routing.obstacles import compose_obstacle, missing_places
from tipassist.answer.statements.checker import StatementChecker
from tipassist.answer.undecided.open_questions import OpenAnswerer
from tipassist.answer.undecided.settling import Settler
from tipassist.answer.verdicts import verdict_of, without_verdicts
from tipassist.locators import SCOPE_KINDS
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.types import AnswerStatus

_IS_SOMEBODY = re.compile(r"\W*(?:is|are) there (?:any|some)(?:one|body)\b")
_COUNTS_ROWS = re.compile(r"Yes\. \d+ of the \d+ activities\b")
_LETS = re.compile(
    r"\b(?:lets?|allows?|permits?|forbids?|forbidden|prohibits?|bans?|(?:does|would|will) (?:the"
    r" (?:work )?plan|it|that) (?:mind|object|care|accept))\b"
)
"""What may be done or not, which no role in rows tells."""
_HAS_ROLE = re.compile(r"Yes\. \S+ has a role in ")
_NOTHING_SAID = (DraftClaim(""),)


def _are_alone_there(meaning: Meaning) -> bool:
    """Whether several bodies are said to be alone, together, in a pillar or an outcome."""
    above = any(one.kind in SCOPE_KINDS for one in meaning.places)
    return above and are_alone_together(meaning.text)


def _is_duty_of_rows(meaning: Meaning, told: Draft) -> bool:
    """Whether it is asked if a body must or may do something, and rows tell that it has a role."""
    loose = meaning.relation in (Relation.NONE, Relation.ANY)
    has = loose and _HAS_ROLE.match(told.claims[0].text) is not None
    lets = _LETS.search(fold(meaning.text)) is not None
    return has and (lets or asked_mood(meaning.text) is Mood.DUTY)


def _of_bodies(meaning: Meaning, told: Draft) -> bool:
    """Whether it is asked if there is a body of some kind, and rows were counted."""
    asked = _IS_SOMEBODY.match(fold(meaning.text)) is not None
    return asked and _COUNTS_ROWS.match(told.claims[0].text) is not None


@dataclass(frozen=True, slots=True)
class Router:
    """Hands a meaning to its composer.

    Attributes:
        register: The plan.
        opened: Answers the questions that no slot decides.
        settler: Tests whether the plan gives the thing asked for.
        premises: Tells what the plan says of what a question takes for granted.
        reasons: Corrects what a question for a reason takes for granted.
        statements: Tells whether what a question states is so.
        subjects: Tells whether an activity speaks of what it is taken to speak of.
        editions: The plan's editions, for questions about what differs between them.
        missing: Which documents are not there, and how they are added.
    """

    register: Register
    opened: OpenAnswerer
    settler: Settler
    premises: PremiseChecker
    reasons: ReasonChecker
    statements: StatementChecker
    subjects: SubjectChecker
    editions: Editions
    missing: Missing = NOTHING_KNOWN

    def draft(self, meaning: Meaning) -> Draft:
        """Compose the draft of a meaning, after what corrects where its rows lie."""
        draft = with_ibid_told(self._drafted(meaning), self.register)
        return with_place_corrected(meaning, draft, self.register)

    def _drafted(self, meaning: Meaning) -> Draft:
        quoted = compose_quoted(meaning, self.register)
        if quoted is not None:
            settled = says_so_or_not(quoted) or ASKED_THERE in meaning.cues
            return quoted if settled else self.statements.check(meaning, quoted)
        told = self._of_sets(meaning)
        if told is not None:
            return told
        compared = self._held_against(meaning)
        if compared is not None:
            return compared
        obstacle = compose_obstacle(meaning, self.register)
        if obstacle is not None:
            return self._counted(meaning, obstacle)
        in_words = compose_in_words(meaning, self.register, self.opened.matcher)
        in_words = in_words or compose_named_in_words(meaning, self.register)
        return in_words or self._verified(meaning)

    def _of_sets(self, meaning: Meaning) -> Draft | None:
        """Answer an expression over sets of rows, where all that it names is in the plan."""
        if meaning.unknown_names or meaning.ambiguous or missing_places(meaning, self.register):
            return None
        told = compose_each_other(meaning, self.register) or compose_unled(meaning, self.register)
        told = told or compose_became(meaning, self.register)
        told = told or compose_added_part(meaning, self.register)
        told = told or compose_inaction(meaning, self.register)
        told = told or compose_cited_alone(meaning, self.register)
        told = told or compose_word_count(meaning, self.register)
        told = told or compose_literal_words(meaning, self.register)
        told = told or compose_section_titles(
            meaning, self.register, lambda: self._verified(meaning)
        )
        return told or compose_expression(meaning, self.register, self.opened)

    def _verified(self, meaning: Meaning) -> Draft:
        """Compose the answer, and hold what the question takes to be so against the plan."""
        direct = compose_direct(meaning, self.register)
        composed = direct or self._checked(meaning)
        tested = composed if direct else self.statements.check(meaning, composed)
        tested = tested if tested is not composed else self._of_subject(meaning, composed)
        if tested is composed:
            tested = self._corrected(meaning, self.reasons.check(meaning, composed))
        if tested is not composed and is_left_open(meaning, tested):
            tested = composed
        if is_of_another(meaning, tested):
            return self._plainly(meaning)
        if missing_places(meaning, self.register):
            return without_verdicts(tested)
        told = with_verdict(meaning, self.register, tested)
        open_ = asks_if_wrong(meaning.text) or _are_alone_there(meaning)
        loose = told is tested and is_overstated(meaning, told)
        open_ = open_ or (loose and not self._nowhere_else(meaning, told))
        open_ = open_ or _of_bodies(meaning, told) or _is_duty_of_rows(meaning, told)
        return without_verdicts(told) if open_ else told

    def _of_subject(self, meaning: Meaning, composed: Draft) -> Draft:
        """Tell whether a row speaks of what it is taken to speak of, or which is the one on it."""
        spoken = self.subjects.check(meaning, composed)
        if spoken is not composed and verdict_of(spoken.claims[0].text) != "Yes":
            return spoken
        named = told_of_row_named(meaning, composed, self.register)
        return named if named is not composed else spoken

    def _nowhere_else(self, meaning: Meaning, told: Draft) -> bool:
        """Whether no rows outside a place that is named speak of a subject: "only in Pillar C"."""
        if meaning.named or not meaning.only or not told.items:
            return False
        every = self.opened.answer_for_topic(replace(meaning, places=(), only=False))
        inside = {one.locator for one in told.items}
        rows = every.items if every is not None else ()
        return bool(rows) and {one.locator for one in rows} <= inside

    def _plainly(self, meaning: Meaning) -> Draft:
        """Tell what the plan has on the subject, without yes or no."""
        plain = replace(meaning, query=None, lacking=False, bodies=(), asserted=None)
        told = without_verdicts(self.opened.answer(plain))
        if told.status is AnswerStatus.ANSWERED and not verdict_of(told.claims[0].text):
            return told
        return endings.not_in_plan("nothing in it answers that question", ())

    def _held_against(self, meaning: Meaning) -> Draft | None:
        """Answer what differs between editions, or between this plan and the one before it."""
        earlier = compose_earlier(meaning, self.editions)
        if earlier is not None:
            return earlier
        asked = read_change_question(meaning, self.editions)
        return None if asked is None else compose_changes(asked, meaning, self.editions)

    def _counted(self, meaning: Meaning, obstacle: Draft) -> Draft:
        """Correct a number that leads to a place that is not there: "five pillars: the fifth?"."""
        cited = all(one.evidence for one in obstacle.claims)
        if obstacle.status is not AnswerStatus.UNKNOWN_CODE or not cited:
            return obstacle
        wrong = wrong_counts(meaning, self.register, replace(obstacle, claims=_NOTHING_SAID))
        if not wrong:
            return obstacle
        claims = (*wrong, *obstacle.claims)
        corrected = replace(obstacle, status=AnswerStatus.ANSWERED, claims=claims)
        return self.premises.check(meaning, corrected)

    def _corrected(self, meaning: Meaning, draft: Draft) -> Draft:
        """Put what corrects a number, a role or a footnote that is stated before the draft.

        Why something is so that is not so has no other answer.
        """
        draft = with_unknown_holder(meaning, confirmed_count(meaning, draft))
        wrong = (
            *wrong_roles(meaning, self.register, draft),
            *not_alone(meaning, self.register, draft),
            *wrong_counts(meaning, self.register, draft),
            *checked_notes(meaning, self.register, draft),
        )
        if wrong and draft.status is AnswerStatus.NOT_IN_PLAN:
            return replace(draft, status=AnswerStatus.ANSWERED, claims=wrong)
        first = draft.claims[0]
        if wrong and first.text.startswith("No. ") and not first.text.endswith(":"):
            return replace(draft, claims=(first, *wrong, *draft.claims[1:]))
        return replace(draft, claims=(*wrong, *draft.claims)) if wrong else draft

    def _checked(self, meaning: Meaning) -> Draft:
        """Compose what has to be held against the words of the question."""
        composed = with_dropped_words(meaning, self._composed(meaning), self.opened)
        asked = read_asked(meaning)
        surely = WHY in meaning.cues or (asked is not None and asked.kind.surely)
        if (meaning.query is None and meaning.contest is None) or surely:
            composed = self.premises.check(meaning, self.settler.settle(meaning, composed))
        composed = endings.with_misread(with_unsaid_doer(meaning, composed), meaning)
        missing = missing_places(meaning, self.register)
        return endings.with_unknown(composed, missing, self.register) if missing else composed

    def _composed(self, meaning: Meaning) -> Draft:
        given = (meaning, self.register, self.opened, self.missing)
        draft = compose_by_slots(*given) or compose_by_place(*given)
        draft = draft or compose_by_intent(meaning, self.register, self.opened)
        draft = with_references_of_outcomes(meaning, draft, self.register)
        return draft if draft.claims else self.opened.answer(meaning)
