"""Questions after an answer from a document, which stay with it and those that share its name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.choosing.among import Among, Standing
from tipassist.answer.documents.choosing.whose import GIVEN, Whose
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.preferring import has_term
from tipassist.answer.documents.clauses.searching import topic_families
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion, QuestionReader
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import alike, load_document_words
from tipassist.answer.documents.turns.continuing import Reply
from tipassist.answer.documents.turns.of_those import held_at
from tipassist.answer.documents.turns.wording import joined_questions
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import TOKEN, families, family
from tipassist.answer.meaning import ORDERS, RESOLVED, Intent, Meaning
from tipassist.answer.turns import Talk
from tipassist.types import AnswerStatus, Route

_THAT = re.compile(r"\b(?:that|this|these|those|such) ([a-z-]{4,})")
_WHICH_OF = re.compile(
    r"^(?:and |so |but )?(?:which|what) (?:ones?|of (?:them|these|those)|states?|countr(?:y|ies)"
    r"|part(?:y|ies)|members?|governments?)\b"
)
_PROPER = re.compile(r"(?<=[a-z,;] )(?<!\bthe )[A-Z][a-z]+(?! \d)")
_SPOKEN_OF = 0.5
_TOLD = 1.0
_LEANING = 2.0
_READ_ON = 300  # characters of the place spoken of that a question is read after
_OF_TIME = frozenset(("mid", "end", "start", "beginning", "early", "late", "date", "now", "half"))
_BEYOND_DOUBT = 0.9
_FULL = 5  # words of a question that stands by itself


@dataclass(frozen=True, slots=True)
class Staying:
    """Answers what is asked after a document of a name that the plan has not was spoken of.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        answerer: Searches them.
        among: Picks the document that answers best.
        whose: Tells how near the plan comes.
    """

    shelf: Shelf
    reader: QuestionReader
    answerer: DocumentAnswerer
    among: Among
    whose: Whose

    def answer(
        self, meaning: Meaning, talk: Talk, *, plan: Draft | None = None, beyond: bool = False
    ) -> Reply | None:
        """Answer from the document spoken of, or a sister of it, where one likely answers.

        Args:
            meaning: The question.
            talk: What was said about a document just before.
            plan: What the plan gives, where it was asked.
            beyond: Whether the place spoken of would be told again, unless another surely answers.
        """
        asked = self.reader.read(meaning.text, meaning.question)
        keys = self._keys(asked, meaning, talk)
        which = beyond and _WHICH_OF.search(asked.text) is not None
        if not keys or (beyond and self._is_told_there(asked, talk, which=which)):
            return None
        if not beyond and (of_that := self._of_that(asked, meaning, talk)):
            return of_that
        found = self._ranked(asked, meaning, keys, talk, beyond=beyond)
        found = [one for one in found if not which or _names_some(one.draft)]
        if not found:
            return None
        best = found[0]
        spoken = next((one for one in found if one.key.document == talk.document), best)
        as_sure = spoken.answers or not best.answers
        if not beyond and as_sure and spoken.worth >= best.worth - _SPOKEN_OF:
            best = spoken
        away = plan is not None and plan.status is AnswerStatus.OUT_OF_SCOPE
        if not (best.answers or (best.may_answer and not away)):
            return None
        if beyond and (telling.first_place(best.draft) == talk.place or not best.answers):
            return None
        draft = best.draft
        if not best.answers and draft.status is AnswerStatus.ANSWERED:
            draft = telling.near(self.shelf, best.key, draft)
        reply = Reply(draft, self._talk(best.key, draft, meaning, talk))
        return self._after_said(reply, asked, talk) if self._is_part(asked) else reply

    def _is_part(self, asked: DocumentQuestion) -> bool:
        """Whether a question has no subject of its own but in a word for a time or an amount."""
        subject = [one for one in asked.topic(self.answerer.stop_words) if one not in _OF_TIME]
        return not subject

    def _after_said(self, reply: Reply, asked: DocumentQuestion, talk: Talk) -> Reply:
        """Keep what was asked before with a part of it, for what is asked after that."""
        assert reply.talk is not None
        question = joined_questions(talk.question, asked.printed)
        return replace(reply, talk=replace(reply.talk, question=question))

    def goes_away(self, found: Talk, talk: Talk | None) -> bool:
        """Whether an answer leaves the document spoken of and its sisters."""
        if talk is None:
            return False
        sisters = self.shelf.sisters.of(Key(talk.document, talk.edition))
        return bool(sisters) and found.document not in {one.document for one in sisters}

    def _is_told_there(self, asked: DocumentQuestion, talk: Talk, *, which: bool = False) -> bool:
        """Whether the place spoken of has a word of what is asked now, and names some if it must.

        "Which States have one?" is not told by "every State shall have one".
        """
        places = self.shelf.places(Key(talk.document, talk.edition))
        at = places.find(places.key(talk.place)) if talk.place is not None else None
        inside = () if at is None else tuple(places.clause(one) for one, _ in places.tree(at))
        cells = (f"{head} {cell.text}" for one in inside for head, cell in one.cells)
        texts = [f"{one.heading} {one.wording.text}" for one in inside]
        if which and not _named_in(" ".join(texts)):
            return False
        held = set(families(" ".join((*cells, *texts))))
        topic = asked.topic(self.answerer.stop_words)
        entries = self.answerer.searches.of(Key(talk.document, talk.edition)).entries
        terms = entries.terms(topic, asked.printed)
        named = any(has_term(held | alike(held), one) for one in terms)
        return named or not held.isdisjoint(topic_families(topic))

    def _of_that(self, asked: DocumentQuestion, meaning: Meaning, talk: Talk) -> Reply | None:
        """Tell what stands beside the place spoken of and answers of "that period" that it names.

        Another place may have a period too; it is not the one spoken of.
        """
        key = Key(talk.document, talk.edition)
        places = self.shelf.places(key)
        at = places.find(places.key(talk.place)) if talk.place is not None else None
        said = {stem for noun in _THAT.findall(asked.text) for stem in families(noun)}
        if at is None or asked.keys or places.clause(at).cells or not said & held_at(places, at):
            return None
        beside = places.beside(at) - {at}
        found = self.answerer.seeking.search(asked, key, meaning, lambda one: one.index in beside)
        best = next(iter(found.answering), None)
        if best is None or not best.surely_answers:
            return None
        draft = self.answerer.passages(key, (best,), asked)
        return Reply(draft, self._talk(key, draft, meaning, talk))

    def silent(self, meaning: Meaning, draft: Draft, talk: Talk) -> Reply | None:
        """Say that the document spoken of does not answer, where the plan does not surely.

        Args:
            meaning: The question.
            draft: What the plan gives.
            talk: What was said about a document just before.
        """
        asked = self.reader.read(meaning.text, meaning.question)
        keys = self._keys(asked, meaning, talk)
        away = draft.status is AnswerStatus.OUT_OF_SCOPE
        if not keys or (away and not self._speaks_of(asked, keys)):
            return None
        told = self.whose.of_plan(meaning).reading
        sure = told is not None and told.answers >= _BEYOND_DOUBT
        full = len(TOKEN.findall(asked.text)) >= _FULL and not self._leans(asked)
        if draft.status in GIVEN and full and (draft.route is Route.REGISTER or sure):
            return None
        if asked.keys:
            return None
        of_it = replace(asked, keys=keys[:1])
        near = self.answerer.seeking.search(of_it, keys[0], meaning).nearest
        topic = asked.topic(self.answerer.stop_words)
        told_none = telling.silent(self.shelf, keys[0], topic, near)
        return Reply(told_none, self._talk(keys[0], told_none, meaning, talk))

    def _speaks_of(self, asked: DocumentQuestion, keys: tuple[Key, ...]) -> bool:
        """Whether a question goes on with what was said, or has a word of one of the documents."""
        stems = topic_families(asked.topic(self.answerer.stop_words))
        known = any(self.answerer.seeking.knows(key, stems) for key in keys)
        return known or asked.asks("opens") or self._leans(asked)

    def _keys(self, asked: DocumentQuestion, meaning: Meaning, talk: Talk) -> tuple[Key, ...]:
        """Return the documents that may answer; none where something else is named.

        That are the one spoken of and its sisters, or the sister that is named in what leans on
        the question before: "does the plan of action promise more?".
        """
        named = RESOLVED not in meaning.cues and (meaning.bodies or meaning.places)
        plan = asked.plan or asked.codes or named
        other = meaning.instrument_names or asked.asks("of_plan") or asked.asks("activities")
        small = meaning.intent is Intent.SMALLTALK or ORDERS in meaning.cues
        if plan or other or small or asked.references or not asked.text:
            return ()
        sisters = self.shelf.sisters.of(Key(talk.document, talk.edition))
        if not asked.keys:
            subject = asked.topic(self.answerer.stop_words) or asked.asks("opens")
            return sisters if not asked.kin and (subject or self._leans(asked)) else ()
        sister = len(asked.keys) == 1 and asked.keys[0] in sisters[1:]
        return asked.keys if sister and self._leans(asked) else ()

    def _leans(self, asked: DocumentQuestion) -> bool:
        """Whether a question points back, or compares with what was said."""
        cues = load_document_words().parts
        return any(cues[one].search(asked.text) is not None for one in ("pronoun", "compares"))

    def _ranked(
        self,
        asked: DocumentQuestion,
        meaning: Meaning,
        keys: tuple[Key, ...],
        talk: Talk,
        *,
        beyond: bool,
    ) -> list[Standing]:
        """Return how well each document answers, asked by itself or after what was said."""
        after = [one for one in self._after(asked, meaning, keys, talk, beyond=beyond) if one]
        best = max(after, key=lambda one: one[0].worth, default=[])
        if beyond:
            return best
        alone = self.among.ranked(asked, meaning, keys)
        if asked.keys:
            return best if best and best[0].worth > alone[0].worth + _SPOKEN_OF else []
        less = _LEANING if self._leans(asked) else 0.0
        alone = [self._unless_told(one, talk, less) for one in alone]
        alone.sort(key=lambda one: -one.worth)
        return best if best and best[0].worth > alone[0].worth else alone

    def _after(
        self,
        asked: DocumentQuestion,
        meaning: Meaning,
        keys: tuple[Key, ...],
        talk: Talk,
        *,
        beyond: bool,
    ) -> Iterator[list[Standing]]:
        """Yield how well each document answers what is asked after each thing that was said."""
        key = Key(talk.document, talk.edition)
        for before, at in self._said(talk, with_place=beyond or bool(asked.keys)):
            said = joined_questions(before, asked.printed)
            whole = replace(self.reader.read(said), choices=(), plan=False, references=())
            of_whole = replace(meaning, text=said)
            if at:
                yield self.among.beside(whole, of_whole, keys, (key, at))
            else:
                told = self.among.ranked(whole, of_whole, keys)
                found = (self._unless_told(one, talk) for one in told)
                yield sorted(found, key=lambda one: -one.worth)

    def _unless_told(self, one: Standing, talk: Talk, less: float = 0.0) -> Standing:
        """Let the place that was told stand back: more is asked now than it says."""
        told = telling.first_place(one.draft) == talk.place
        return replace(one, worth=one.worth - less - (_TOLD if told else 0.0))

    def _said(self, talk: Talk, *, with_place: bool) -> Iterator[tuple[str, frozenset[int]]]:
        """Yield what was said before, and the clauses that said it: the question, and the place.

        A question that only named a place says nothing; of the place the first words count.
        """
        before = self.reader.read(talk.question)
        bare = before.references and not before.topic(self.answerer.stop_words)
        if not bare:
            yield talk.question, frozenset()
        if not (bare or with_place):
            return
        places = self.shelf.places(Key(talk.document, talk.edition))
        at = places.find(places.key(talk.place)) if talk.place is not None else None
        if at is not None and places.clause(at).wording.text:
            told = frozenset(one for one, _ in places.tree(at))
            yield f"{places.sentence(at)} {places.items(at)}"[:_READ_ON].strip(), told

    def _talk(self, key: Key, draft: Draft, meaning: Meaning, talk: Talk) -> Talk:
        place = telling.first_place(draft) or talk.place
        return Talk(key.document, key.edition, place, self.reader.as_typed(meaning))


def _names_some(draft: Draft) -> bool:
    """Whether what an answer quotes names somebody, by no word for all who are bound."""
    return any(_named_in(one.text) for one in draft.claims[1:])


def _named_in(text: str) -> list[str]:
    parties = load_document_words().parties
    return [one for one in _PROPER.findall(text) if family(one) not in parties]
