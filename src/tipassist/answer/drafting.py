"""The drafter: from a question in its conversation to the draft of its answer."""

import re
from dataclasses import replace
from functools import partial
from itertools import chain

from tipassist.answer.compose import earlier
from tipassist.answer.compose.endings import empty_question
from tipassist.answer.compose.of_places.lying import asks_lying, compose_lying
from tipassist.answer.compose.of_subjects.coming_in import compose_coming_in
from tipassist.answer.compose.of_text.terms import with_sources
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.draft import Draft
from tipassist.answer.editions.reading import read_change_question
from tipassist.answer.followups.asked_again.other_number import asks_other_number
from tipassist.answer.followups.held_against.doubted import states_number
from tipassist.answer.followups.held_against.rankings_held import with_ranking_held
from tipassist.answer.followups.held_against.row_checked import asks_of_check
from tipassist.answer.followups.held_against.told_otherwise import with_claimed_doer
from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.followups.of_lists.readings import alone, chooses, holds, nearest_first
from tipassist.answer.followups.plain_turns import in_plain_turns
from tipassist.answer.guiding import Outcome
from tipassist.answer.language.asking_part import load_asking_words
from tipassist.answer.language.counted_ones import with_parts_as_pillars
from tipassist.answer.language.plan_questions import asks_of_plan
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.language.turning import load_turning_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import (
    ALIKE_IN_WHAT,
    BESIDE,
    BEYOND,
    CHORE,
    DROPS_WHAT,
    HARM,
    IN_WHOSE_STEAD,
    NO_OTHER,
    NO_ROWS_TOLD,
    NONE_BESIDE,
    NONE_SHARED,
    NOT_SO_MANY,
    ORDERS,
    WHICH_ONE,
    WHOLE_OF_WHAT,
    Intent,
    Meaning,
)
from tipassist.answer.named import NamedThings
from tipassist.answer.presuming.rows_presumed import RowsPresumed, told_of_row
from tipassist.answer.rewording.asker.reported import has_claim
from tipassist.answer.rewording.idioms.turned_phrases import with_turned_phrases
from tipassist.answer.rewording.plainly import said_plainly
from tipassist.answer.rewording.wrapped.addenda import without_slips
from tipassist.answer.rewording.wrapped.asides import without_asides
from tipassist.answer.suggestions import suggest
from tipassist.answer.talks.both_sides import both_sides
from tipassist.answer.talks.claimed_points import points_of_claim
from tipassist.answer.talks.compound import in_turn, meaning_and_rows, questions_in
from tipassist.answer.talks.conversation import DANGLING, NONE_LEFT, RESOLVED, Resolver
from tipassist.answer.talks.doubted_numbers import load_number_words, verdict, verdict_on_list
from tipassist.answer.talks.headings_named import asks_for_text, with_heading_named
from tipassist.answer.talks.letters_and_more import letters_and_more
from tipassist.answer.talks.partly import in_part
from tipassist.answer.talks.retelling import (
    ALL,
    DOUBTS,
    ONE,
    SURE,
    asks_shape_there,
    asks_who_else,
    load_retelling_words,
    retold,
    whole_place,
)
from tipassist.answer.talks.told_first import (
    asked_there,
    holds_roles,
    is_bare,
    leans,
    says_nothing_new,
    says_so,
    told_first,
)
from tipassist.answer.turns import State, Turn, turn_of
from tipassist.answer.verdicts import in_words
from tipassist.locators import LocatorKind
from tipassist.types import AnswerStatus, Route

_ORIGIN = re.compile(r"\b(?:from|sources?|references?|citations?|according)\b")
_COUNTING = (
    Intent.BODY_ACTIVITIES,
    Intent.AGGREGATE,
    Intent.CODE_LOOKUP,
    Intent.CODE_BODIES,
    Intent.REFERENCE,
)

_LISTING = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE, Intent.REFERENCE)
_ASKED_BACK = {
    ALIKE_IN_WHAT: earlier.ask_alike_in_what,
    WHOLE_OF_WHAT: earlier.ask_whole_of_what,
    NO_OTHER: earlier.ask_which_other,
    WHICH_ONE: earlier.ask_which_one,
    NO_ROWS_TOLD: earlier.ask_which_rows,
    DROPS_WHAT: earlier.ask_what_to_drop,
    NOT_SO_MANY: earlier.ask_what_so_many_are,
}


class Drafter:
    """Drafts the answers of an assistant; a fault in it is raised.

    Args:
        dependencies: What the assistant works with.
    """

    def __init__(self, dependencies: Dependencies) -> None:
        self._with = dependencies
        self._named = NamedThings(dependencies.register)
        reader = dependencies.understander
        self._rows = RowsPresumed(reader, dependencies.router.opened)
        self._resolver = Resolver(
            dependencies.register,
            load_pointing_words(),
            reader.interpret,
            reader.body_named,
            partial(read_change_question, editions=dependencies.editions),
            reader.plain,
            dependencies.router.opened.matcher.terms,
            reader.following,
        )

    def draft(self, question: str, body: str | None, state: State) -> Outcome:
        """Compose what a question leads to, or each of the questions that it is made of.

        Args:
            question: As typed.
            body: The asker's own body, by any of its names, or None.
            state: What was said before.
        """
        question = self._plainly(question, state)
        found = self._drafted(question, body, state)
        faults = self._with.understander.asks_for_faults(question)
        return replace(found, draft=in_words(found.draft)) if faults else found

    def _drafted(self, question: str, body: str | None, state: State) -> Outcome:
        """Compose the same, with a bare yes or no where a claim is checked."""
        plain = self._with.understander.plain(question)
        headed = with_heading_named(question, self._with.register, state.last)
        headed = headed or with_heading_named(plain, self._with.register, state.last)
        if headed is not None:
            return self.draft(headed, body, state)
        row = self._rows.named_in(question)
        if row is not None:
            outcome = self.draft(row[0], body, state)
            return replace(outcome, draft=told_of_row(outcome.draft, row[1]))
        if state.turns and load_turning_words().turns_away(question, self._is_name):
            body, state = state.speaks_for or body, State()
        named = self._with.understander.body_named
        claimed = with_claimed_doer(question, state, named)
        claimed = claimed or with_claimed_doer(plain, state, named)
        if claimed is not None:
            return self.draft(claimed, body, state)
        leaning = self._told_first(question, body, state)
        if leaning is not None:
            return leaning
        found = self._draft(question, body, state)
        beside = self._beside_another(found, question, plain, body, state)
        if beside is not None:
            return beside
        if found.turn is None or found.draft.route is not Route.REGISTER:
            return found
        whole = with_turned_phrases(without_asides(without_slips(question)))
        whole = with_parts_as_pillars(whole, len(self._with.register.pillars))
        parts = questions_in(whole, load_asking_words())
        return self._in_turn(found, parts, body, state) if len(parts) > 1 else found

    def _beside_another(
        self, found: Outcome, question: str, plain: str, body: str | None, state: State
    ) -> Outcome | None:
        """Answer several points, a meaning with rows or letters, or what is told only in part."""
        own, said = self._own(body), without_slips(plain)
        points = points_of_claim(said, own) or both_sides(said, own)
        parts = points or meaning_and_rows(without_slips(question))
        if found.turn is not None and parts:
            return self._in_turn(found, parts, body, state, in_full=True)
        if found.turn is not None or found.draft.status is AnswerStatus.OUT_OF_SCOPE:
            asked = partial(self._asked_after, body=body, state=state)
            told = in_part(found, question, load_asking_words(), self._interpreted, asked)
            if told is not None:
                return told
        named = letters_and_more(plain) if found.turn is not None else ()
        return self._in_turn(found, named, body, state, in_full=True) if named else None

    def _asked_after(
        self, question: str, before: Outcome | None, *, body: str | None, state: State
    ) -> Outcome:
        """Answer a question after another one of the same text."""
        turn = before.turn if before else None
        return self._draft(question, body, State((*state.turns, turn)) if turn else state)

    def _interpreted(self, words: str) -> Meaning:
        return self._with.understander.interpret(words, None)

    def _is_name(self, words: str) -> bool:
        named = self._interpreted(words)
        return bool(named.named or named.places)

    def _told_first(self, question: str, body: str | None, state: State) -> Outcome | None:
        """Answer what leans on a sentence that only tells of rows of the plan; else None."""
        parts = told_first(question, load_asking_words(), load_pointing_words())
        if parts is None or self._with.understander.names_before(question):
            return None
        if state.turns and says_nothing_new(parts.told):
            return self.draft(parts.asked, body, state)
        told = self._draft(parts.told, body, state)
        if told.turn is None or not says_so(told):
            return None
        there = asked_there(parts, told.meaning)
        if there:
            return self._draft(there, body, state)
        bare = is_bare(self._with.understander.interpret(parts.asked, None))
        if not bare or not holds_roles(told.meaning, self._with.register):
            return None
        asked = self.draft(parts.asked, body, State((*state.turns, told.turn)))
        return asked if leans(asked, told.meaning) else None

    def _in_turn(
        self,
        whole: Outcome,
        questions: tuple[str, ...],
        body: str | None,
        state: State,
        *,
        in_full: bool = False,
    ) -> Outcome:
        """Return the answers to several questions, each asked after the one before it.

        The answer to the whole stands where it says all of them. An open question is not parted:
        what it asks for is looked for in the passages together. What is said in full leans on
        nothing before it.
        """
        found: list[Outcome] = []
        for one in questions:
            outcome = self._draft(one, body, state)
            if outcome.turn is None:
                return whole
            state = state if in_full else State((*state.turns, outcome.turn))
            found.append(outcome)
        together = in_turn(whole, found, in_full=in_full)
        if together is None:
            return whole
        draft = suggest(together, found[-1].meaning, self._with.register)
        return Outcome(whole.meaning, draft, found[-1].turn)

    def _draft(self, question: str, body: str | None, state: State) -> Outcome:
        """Compose what one question leads to; the arguments are those of `draft`."""
        if not any(char.isalnum() for char in question):
            return Outcome(Meaning(question, question), empty_question(self._with.register), None)
        held = self._held_against(question, body, state)
        if held is not None:
            return held
        rest = load_pointing_words().read(question).rest
        retelling = load_retelling_words().asked(rest)
        unsaid = state.last is None and (asks_of_plan(question) or has_claim(question))
        of_rows = asks_shape_there(retelling, rest, state.last) or asks_of_check(rest, state)
        if unsaid or of_rows or asks_who_else(retelling, rest, state.last):
            retelling = ""
        if retelling == ALL and asks_other_number(question, state.last):
            retelling = ""
        if retelling in DOUBTS and self._guesses(question, state):
            retelling = ""
        tests = state.last and retelling in DOUBTS and states_number(rest, load_pointing_words())
        own = state.speaks_for or self._own(body)
        if retelling and not tests and not self._is_stated(question, retelling, own, state):
            return self._retold(question, body, retelling, state)
        elsewhere = self._with.others.answer(question, own) if self._with.others else None
        if elsewhere is not None:
            return Outcome(Meaning(question, question), elsewhere, None)
        meaning = self._read(question, own)
        reply = self._with.desk.answer(meaning, state.last, self._asked_of_plan)
        if reply is None:
            meaning = self._meant(meaning, state, own)
            reply = self._with.desk.beside(meaning, self.compose(meaning), state.last)
        if reply.draft.status is AnswerStatus.OUT_OF_SCOPE and self._leans(
            meaning, question, state
        ):
            return Outcome(meaning, earlier.ask_what_is_asked(), None)
        draft = self._named.cited(reply.draft)
        turn = turn_of(meaning, draft, self._with.register)
        kept = replace(turn, talk=reply.talk) if turn else None
        return Outcome(meaning, suggest(draft, meaning, self._with.register), kept)

    def _leans(self, meaning: Meaning, question: str, state: State) -> bool:
        """Whether what is understood of nothing speaks of things of the plan told before."""
        if not state.turns or meaning.cues & {CHORE, HARM, ORDERS}:
            return False
        words = load_pointing_words()
        pointing = words.read(self._with.understander.plain(question))
        if pointing.points and asks_for_text(meaning.topic):
            return True
        leaning = Leaning(meaning, pointing, state, self._with.register, words)
        return BESIDE not in meaning.cues and leaning.speaks_of_told

    def understood(self, question: str, body: str | None, state: State) -> Meaning:
        """Return what is understood by a question, the arguments being those of `draft`."""
        own = state.speaks_for or self._own(body)
        return self._resolved(self._plainly(question, state), own, state)

    def _plainly(self, question: str, state: State) -> str:
        register = self._with.register
        plain = self._in_plan_words(question, state)
        kept = said_plainly(question, register, of_document=True)
        return kept if kept != plain and self._with.desk.is_meant(kept, state.last) else plain

    def _in_plan_words(self, question: str, state: State) -> str:
        register = self._with.register
        if state.last is None:
            return said_plainly(question, register)
        listed = any(one.kind is LocatorKind.PILLAR for one in state.last.items)
        letters = () if listed else [one.letter for one in register.pillars]
        return said_plainly(in_plain_turns(question, letters), register)

    def compose(self, meaning: Meaning) -> Draft:
        """Compose the draft of a question that is understood."""
        register = self._with.register
        if DANGLING in meaning.cues:
            return earlier.ask_what_is_meant(register)
        asks = next((ask for cue, ask in _ASKED_BACK.items() if cue in meaning.cues), None)
        if asks is not None:
            return asks()
        if IN_WHOSE_STEAD in meaning.cues:
            return earlier.ask_in_whose_stead(meaning)
        if BEYOND in meaning.cues:
            return earlier.beyond_the_list(meaning, register)
        if NONE_LEFT in meaning.cues:
            return earlier.none_of_the_list(meaning, register)
        if NONE_BESIDE in meaning.cues:
            return earlier.none_beside(meaning, register)
        if NONE_SHARED in meaning.cues:
            return earlier.none_shared(meaning, register)
        if asks_lying(meaning):
            return compose_lying(meaning, register)
        found = compose_coming_in(meaning, register) or self._with.router.draft(meaning)
        return earlier.in_talk(meaning, found, register)

    def _retold(self, question: str, body: str | None, asked: str, state: State) -> Outcome:
        """Answer what is asked of the last answer itself."""
        last = state.last
        if last is None:
            unmeant = Meaning(question, question, cues=frozenset({DANGLING}))
            return Outcome(unmeant, self.compose(unmeant), None)
        whole = whole_place(last, asked)
        if whole is not None:
            return Outcome(whole, self._named.cited(self.compose(whole)), None)
        found = self.draft(last.meaning.question, body, State(state.turns[:-1]))
        single = asked == ALL and found.draft.complete and len(found.draft.items) == 1
        asked = ONE if single and found.meaning.intent in _LISTING else asked
        again = retold(found.draft, asked, _asked_in_full(found, last))
        if asked == SURE and _ORIGIN.search(fold(question)):
            again = with_sources(again, self._with.register)
        return replace(found, draft=again, turn=None)

    def _held_against(self, question: str, body: str | None, state: State) -> Outcome | None:
        """Tell a count again of which another number is said; None where none is."""
        reader, last = self._with.understander, state.last
        words = load_number_words()
        said = words.said(question) or words.said(reader.plain(question))
        if said is None or last is None or last.talk is not None:
            return None
        meaning = reader.interpret(question, None)
        if meaning.named or meaning.places or meaning.outside:
            return None
        found = self.draft(last.meaning.question, body, State(state.turns[:-1]))
        of_rows = found.meaning.query is not None and RESOLVED not in found.meaning.cues
        counts = of_rows or found.meaning.intent in _COUNTING
        told = verdict(found.draft, said) if counts else verdict_on_list(found.draft, said)
        if told is None and not said.units:
            told = retold(found.draft, SURE, _asked_in_full(found, last))
        return replace(found, draft=told, turn=None) if told else None

    def _guesses(self, question: str, state: State) -> bool:
        """Whether another one is guessed than the one that came first in a ranking."""
        reader, words = self._with.understander, load_pointing_words()
        typed, register = reader.plain(question), self._with.register
        return with_ranking_held(typed, state, register, words, reader.body_named) is not None

    def _is_stated(self, question: str, retelling: str, own: str | None, state: State) -> bool:
        """Whether what is doubted is said in the question itself: "A.2.5 has nobody. True?"."""
        if retelling not in DOUBTS or not load_retelling_words().says_more(fold(question)):
            return False
        said = self._with.understander.interpret(question, own)
        names = bool(said.places or said.bodies or said.terms)
        return said.is_asserted or (state.last is None and names)

    def _read(self, question: str, own_body: str | None) -> Meaning:
        """Understand a question; the current edition's name in it says nothing."""
        meaning = self._with.understander.interpret(question, own_body)
        others = self._with.others
        bare = others.without_current(question) if others else question
        if bare == question or read_change_question(meaning, self._with.editions) is not None:
            return meaning
        return self._with.understander.interpret(bare, own_body)

    def _asked_of_plan(self, question: str) -> Draft:
        """Answer a question from the plan alone, whatever was said before."""
        return self.compose(self._resolved(question, None, State()))

    def _resolved(self, question: str, own_body: str | None, state: State) -> Meaning:
        return self._meant(self._read(question, own_body), state, own_body)

    def _meant(self, asked: Meaning, state: State, own_body: str | None) -> Meaning:
        """Return the reading of a question that lies nearest, of those that hold if any does."""
        nearest = self._resolver.resolve(asked, state, own_body)
        words = load_pointing_words()
        if not chooses(nearest, words):
            return nearest
        states = chain(nearest_first(state), alone(state, asked.question, words))
        readings = (self._resolver.resolve(asked, one, own_body) for one in states)
        return next((one for one in readings if holds(self.compose(one))), nearest)

    def _own(self, body: str | None) -> str | None:
        return self._with.understander.body_named(body) if body else None


def _asked_in_full(found: Outcome, last: Turn) -> str:
    """Return the question that an answer told again answers, in words."""
    return found.meaning.text if RESOLVED in found.meaning.cues else last.meaning.question
