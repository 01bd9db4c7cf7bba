"""Open questions: no slot decides, so words and meaning do: the table, the sections, or nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.compose import endings
from tipassist.answer.compose.of_bodies.body_topics import compose_body_topic
from tipassist.answer.compose.of_subjects.topic_verdicts import asks_of_people
from tipassist.answer.compose.of_subjects.topics import (
    absent,
    compose_topic,
    compose_who_topic,
    meant_rows,
)
from tipassist.answer.compose.of_text.prose import compose_prose
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.terms import Term
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import family, fold, word_list
from tipassist.answer.meaning import Form, Intent, Meaning, Relation
from tipassist.answer.ranking.entries import (
    PROSE_KINDS,
    Ranked,
    rank_activities,
    rank_entries,
)
from tipassist.answer.ranking.matching import Entry, Matcher
from tipassist.answer.ranking.placing import Placed
from tipassist.answer.undecided.also_in_sections import with_sections
from tipassist.answer.undecided.deciding import Ending, EndingModel
from tipassist.answer.undecided.deeds_told import told_of_deed
from tipassist.answer.undecided.ending_rules import sure_ending, tells_of_others
from tipassist.answer.undecided.finding import Finder
from tipassist.answer.undecided.findings import Findings, features_of
from tipassist.answer.undecided.giving import Given, giving_place, with_given
from tipassist.answer.undecided.headed import told_by_heading
from tipassist.answer.undecided.lacking import asks_of_office
from tipassist.answer.undecided.mentioned import with_mention
from tipassist.answer.undecided.off_subject import is_beside_it
from tipassist.answer.undecided.scoped_rows import with_rows_elsewhere
from tipassist.answer.undecided.unsettled import (
    asks_only_when,
    counts_unknown,
    is_hollow,
    lacks,
    lacks_a_deed_only,
    narrowed_by,
    of_the_wider,
    of_unknown,
    unsettled,
)
from tipassist.answer.understanding.double_questions import JOINS
from tipassist.answer.understanding.own_cases import introduces_as, person_told
from tipassist.locators import SCOPE_KINDS
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_STRONG = 0.62
_STRONG_OWN = 0.5
_SURELY_BESIDE = 0.8
_MOST = 0.75
_NEARLY_ALL = 0.9
_TOLD = 0.7
_PAIR = 2
_OTHER_PROGRAMME = re.compile(
    r"\basean (?P<which>(?:(?!of|on|for|in|and|to|has|have|member|work)[a-z-]+ ){1,3}?)(?:programme"
    r"|program|project|(?:master|strategic )?plan|network|initiative|blueprint|grid|scheme)s?\b"
)
_HELPS = re.compile(r"\b(?:help|assist|aid)(?:s|ing|ed|ance)?\b")

Chooser = Callable[[Meaning, Findings], tuple[Ending, ...]]
"""Ranks the endings of a question, best first."""


@dataclass(frozen=True, slots=True)
class OpenAnswerer:
    """Answers questions that name no slot.

    Attributes:
        finder: Finds what the plan has.
        choose: Ranks the endings of a question, best first.
    """

    finder: Finder
    choose: Chooser

    @property
    def register(self) -> Register:
        """The plan."""
        return self.finder.register

    @property
    def matcher(self) -> Matcher:
        """What finds entries by words."""
        return self.finder.matcher

    def answer(self, meaning: Meaning) -> Draft:
        """Answer from the table or the sections, or say that the plan has nothing."""
        found = self.finder.find(meaning)
        if (case := self._of_case(meaning, found)) is not None:
            return case
        if _is_of_another(meaning, found):
            return unsettled(meaning, found)
        given = giving_place(meaning, found)
        whole = given is not None and _of_whole_plan(meaning, given.place.entry)
        told = self._told_at(given, meaning, found) if given is not None and not whole else None
        if told is not None:
            return told
        if asks_of_office(meaning, self.register.text):
            return unsettled(meaning, found)
        beside = meaning.likely.get(Intent.OUT_OF_SCOPE, 0.0)
        all_own = all(term.known for term in found.asked)
        asked = read_asked(meaning)
        dates_own = bool(found.asked) and all_own and asked is not None and asked.kind.when
        outside = meaning.intent is Intent.OUT_OF_SCOPE and not (dates_own or whole)
        if outside and (not _is_strong(found) or (beside >= _SURELY_BESIDE and not all_own)):
            return endings.out_of_scope(self.register)
        if counts_unknown(meaning, found):
            return unsettled(meaning, found)
        first, *others = self._endings(meaning, found)
        ranked = (first, *sorted(others, key=lambda ending: ending is Ending.OUT_OF_SCOPE))
        drafts = (self.end(ending, meaning, found) for ending in ranked)
        return next(draft for draft in drafts if draft is not None)

    def _endings(self, meaning: Meaning, found: Findings) -> tuple[Ending, ...]:
        """Rank the endings: that first which is sure, the others as they are likely."""
        ranked = self.choose(meaning, found)
        first = sure_ending(meaning, found, ranked)
        return (first, *(one for one in ranked if one is not first)) if first else ranked

    def _told_at(self, given: Given, meaning: Meaning, found: Findings) -> Draft | None:
        """Answer from the one place that gives what is asked for."""
        entry = given.place.entry
        if entry.kind in PROSE_KINDS:
            placed = (Placed(given.place, 1.0), *_besides(given, meaning, found))
            told = self._in_prose(meaning, found, placed, lists=False)
            told = told and with_given(told, given, self.register)
            return told and replace(told, gives=True)
        if "level:activities" in meaning.cues and meaning.form in (Form.WHO, Form.LIST):
            return None  # Its row is asked for, not its words.
        claim = DraftClaim(entry.wording.text, (entry.evidence,))
        return Draft(AnswerStatus.ANSWERED, (claim,), route=Route.PASSAGES, gives=True)

    def _in_prose(
        self, meaning: Meaning, found: Findings, placed: tuple[Placed, ...], *, lists: bool = True
    ) -> Draft | None:
        """Answer from the sections; yes where they have what is only asked to be mentioned."""
        told = compose_prose(meaning, self.register, found.terms, placed, lists=lists)
        if told is None:
            return None

        def told_at(place: Ranked) -> Draft | None:
            at = (Placed(place, 1.0),)
            return compose_prose(meaning, self.register, found.terms, at, lists=False)

        return with_mention(meaning, found, told, told_at)

    def end(self, ending: Ending, meaning: Meaning, found: Findings) -> Draft | None:
        """Compose one ending; None when there is nothing to compose it from."""
        match ending:
            case Ending.TOPIC | Ending.WHO:
                return self._of_subject(ending, meaning, found)
            case Ending.PROSE if tells_of_others(meaning, found):
                return None
            case Ending.PROSE if narrowing := self._narrowed_there(meaning, found):
                return of_the_wider(narrowing, meaning, found)
            case Ending.PROSE:
                told = self._in_prose(meaning, found, found.placed)
                beside = told is not None and is_beside_it(meaning, found, told)
                return unsettled(meaning, found) if beside else told
            case Ending.UNSETTLED:
                return unsettled(meaning, found)
            case Ending.ABSENT if meaning.form is Form.YESNO and asks_of_people(meaning):
                return unsettled(meaning, found) if lacks(meaning, found) else None
            case Ending.ABSENT if lacks_a_deed_only(meaning, found):
                return self._in_rows(meaning, found)
            case Ending.ABSENT:
                lacking = lacks(meaning, found)
                near = meant_rows(lacking, found.table)
                return absent(meaning, self.register, lacking, near) if lacking else None
            case Ending.OUT_OF_SCOPE:
                return endings.out_of_scope(self.register)

    def _narrowed_there(self, meaning: Meaning, found: Findings) -> tuple[Term, ...]:
        """Return what narrows the one word that a subject has in the sections: "drug smuggling"."""
        plain = meaning.intent is Intent.TOPIC and len(meaning.topic) == _PAIR
        return narrowed_by(meaning, found, self.matcher) if plain else ()

    def _of_subject(self, ending: Ending, meaning: Meaning, found: Findings) -> Draft | None:
        """Answer from the rows on a subject which these are, or whose."""
        if is_hollow(found) or asks_only_when(meaning, found):
            return None
        narrowing = narrowed_by(meaning, found, self.matcher) or of_unknown(meaning, found)
        if narrowing:
            return absent(meaning, self.register, narrowing)
        if ending is Ending.TOPIC:
            return self._in_rows(meaning, found)
        if found.asked and not any(one.known for one in found.asked):
            return None  # Who leads what no row names cannot be told from what is near in meaning.
        if meaning.form is Form.YESNO:
            return self._in_rows(meaning, found)  # "No supporting body" would read as a no.
        rows = compose_who_topic(found.terms, told_of_deed(meaning, found), meaning.relation.role)
        return rows and told_by_heading(rows, meaning, found, self.register)

    def _in_rows(self, meaning: Meaning, found: Findings) -> Draft | None:
        """Answer from the rows; no yes where none tells in its own words what somebody does."""
        asked = self._unless_unknown(meaning, found)
        unknown = tuple(term for term in found.asked if not term.known)
        table = told_of_deed(meaning, found)
        if not any(one.exact for one in table):
            asked, table = replace(asked, form=Form.LIST), found.table
        rows = compose_topic(asked, self.register, found.terms, table, unknown)
        rows = with_rows_elsewhere(meaning, found, rows, self.register)
        rows = rows and told_by_heading(rows, meaning, found, self.register)
        return rows and with_sections(rows, meaning, found, self.register)

    def _unless_unknown(self, meaning: Meaning, found: Findings) -> Meaning:
        """Ask no yes or no where the plan has not all of what is asked: "child soldiers"."""
        if meaning.form is not Form.YESNO:
            return meaning
        told = {word for one in found.asked for said in one.asked for word in fold(said).split()}
        left = [one for one in meaning.topic if fold(one) not in told and not units_in(fold(one))]
        dropped = (term for word in left for term in self.matcher.terms((word,)))
        terms = (*found.asked, *dropped)
        unknown = any((one.doubtful or not one.known) and not one.passing for one in terms)
        return replace(meaning, form=Form.LIST) if unknown else meaning

    def _of_case(self, meaning: Meaning, found: Findings) -> Draft | None:
        """Say what is nearest to a case that is told, or that it lies outside.

        Returns:
            None where no case is told, or where what is told of somebody is a subject of the plan.
        """
        who = person_told(meaning)
        own = tuple(one for one in found.asked if family(who) not in one.exact)
        known = any(one.known and not (one.passing or one.doubtful) for one in own)
        if who and not known and (own != found.asked or meaning.intent is Intent.OUT_OF_SCOPE):
            return endings.out_of_scope(self.register)
        if not who or meaning.intent is not Intent.OUT_OF_SCOPE:
            return None
        return unsettled(meaning, replace(found, asked=own))

    def answer_introduced(self, meaning: Meaning) -> Draft | None:
        """Answer what there is for what somebody says to be; None where no row speaks of it."""
        words = introduces_as(meaning)
        many = f"{words[-1].removesuffix('s')}s" if words else ""
        known = many in word_list("persons") and all(one.known for one in self.matcher.terms(words))
        asked = replace(meaning, intent=Intent.TOPIC, form=Form.LIST, topic=words)
        return self.answer_for_topic(asked) if known else None

    def answer_for_topic(self, meaning: Meaning) -> Draft | None:
        """Answer which rows speak of a topic; None when none does."""
        return self.end(Ending.TOPIC, meaning, self.finder.find(meaning))

    def entries_on(self, meaning: Meaning) -> tuple[Entry, ...]:
        """Return the entries that speak of a topic in its own words, best first.

        An activity counts also when nearly all of the topic is spread over its cells.
        """
        found = self.finder.find(meaning)
        if not all(term.known for term in found.asked):
            return ()
        spread = (one.entries[0] for one in found.table if one.exact and one.words >= _NEARLY_ALL)
        whole = (one for one in found.ranked if one.exact and one.words >= _MOST)
        return tuple({id(one.entry): one.entry for one in (*whole, *spread)}.values())

    def answer_who(self, meaning: Meaning) -> Draft | None:
        """Answer which body handles a subject; None when no row speaks of it."""
        return self.end(Ending.WHO, meaning, self.finder.find(meaning))

    def answer_for_bodies(self, meaning: Meaning) -> Draft:
        """Answer what the named bodies do about a topic, in rows or, where none is, in prose."""
        meaning = _in_any_role(meaning)
        terms = self.matcher.terms(meaning.topic)
        ranked = rank_entries(terms, self.matcher, self.finder.near(meaning))
        scopes = tuple(one for one in meaning.places if one.kind in SCOPE_KINDS)
        table = rank_activities(ranked, terms, scopes, meaning.outside)
        draft = compose_body_topic(meaning, self.register, terms, table)
        if draft.items:
            return draft
        return self._told_of_bodies(meaning) or self._in_other_words(meaning, terms) or draft

    def _in_other_words(self, meaning: Meaning, terms: tuple[Term, ...]) -> Draft | None:
        """Tell who has what comes nearest, where the plan has not the words of a subject.

        That no row has words which are not the plan's tells nothing of the bodies.
        """
        own = any(term.known and term.telling and not term.passing for term in terms)
        if not own or all(term.known for term in terms):
            return None
        return self.answer_who(replace(meaning, form=Form.LIST))

    def _told_of_bodies(self, meaning: Meaning) -> Draft | None:
        """Answer from the sections when a place names a body and speaks of what is asked of it."""
        found = self.finder.find(meaning)
        if not found.placed or found.placed[0].found.words < _TOLD:
            return None
        text = found.placed[0].found.entry.wording.text
        if not any(body in text for body in meaning.named):
            return None
        return self.end(Ending.PROSE, meaning, found)


def _is_of_another(meaning: Meaning, found: Findings) -> bool:
    """Whether a programme of ASEAN is named that the plan has no word of: "ASEAN X programme"."""
    named = _OTHER_PROGRAMME.search(fold(meaning.text))
    words = named["which"].split() if named else ()
    return any(not found.says((family(one),)) for one in words)


def _of_whole_plan(meaning: Meaning, given: Entry) -> bool:
    """Whether a row would answer what is asked of the plan as a whole: "how is it paid for?"."""
    asked = read_asked(meaning)
    if asked is None or not asked.kind.stands or meaning.places or given.kind in PROSE_KINDS:
        return False
    general = asked.kind.beside | asked.words
    return all(word.lower().removesuffix("'s") in general for word in meaning.topic)


def _besides(given: Given, meaning: Meaning, found: Findings) -> Iterator[Placed]:
    """Yield the other places that may answer when a question asks for a second thing."""
    if JOINS.search(meaning.text):
        yield from (one for one in found.placed if one.found.entry is not given.place.entry)


def chooser_of(model: EndingModel) -> Chooser:
    """Return what ranks endings by the fitted chances."""
    return lambda meaning, found: model.ranked(features_of(meaning, found))


def _is_strong(found: Findings) -> bool:
    """Whether the plan speaks of what is asked beyond doubt; a year alone tells nothing.

    Every word that tells a subject must be the plan's own.
    """
    told = any(not term.words.isdigit() for term in found.terms)
    guessed = any(one.telling and (one.doubtful or not one.known) for one in found.asked)
    if not told or not found.ranked or guessed:
        return False
    own = all(one.telling and one.known for one in found.asked)
    return found.ranked[0].total >= (_STRONG_OWN if own else _STRONG)


def _in_any_role(meaning: Meaning) -> Meaning:
    """Take help with a subject for any role in it: "does ASLOM help consular officials?"."""
    text = fold(meaning.text)
    if meaning.relation is not Relation.SUPPORTS or not _HELPS.search(text) or "support" in text:
        return meaning
    topic = tuple(one for one in meaning.topic if not _HELPS.fullmatch(fold(one)))
    return replace(meaning, relation=Relation.ANY, topic=topic) if topic else meaning
