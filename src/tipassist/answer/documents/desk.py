"""The desk: which questions go to the documents beside the plan, and which answers they join."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tipassist.answer.compose.cited.references import compose_references
from tipassist.answer.documents import telling
from tipassist.answer.documents.answering import DocumentAnswerer
from tipassist.answer.documents.comparing import compare, editions_compared
from tipassist.answer.documents.elsewhere import Elsewhere
from tipassist.answer.documents.following import Followed, follow, joined_questions
from tipassist.answer.documents.giving import years_in
from tipassist.answer.documents.joining import Joining
from tipassist.answer.documents.listing import asked_words
from tipassist.answer.documents.naming import Key
from tipassist.answer.documents.question import DocumentQuestion, QuestionReader
from tipassist.answer.documents.references import resolve
from tipassist.answer.documents.searching import SearchResult, topic_families
from tipassist.answer.documents.shelf import Shelf
from tipassist.answer.documents.whose import GIVEN, AskPlan, Whose
from tipassist.answer.documents.words import alike
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Intent, Meaning
from tipassist.answer.turns import Talk, Turn
from tipassist.types import AnswerStatus

_CLOSE = 0.5


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer from documents, and what it leaves to refer to."""

    draft: Draft
    talk: Talk | None = None


@dataclass(frozen=True, slots=True)
class DocumentDesk:
    """Answers what is asked of the documents beside the plan.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        answerer: Answers from one of them.
        whose: Tells questions of documents from those of the plan.
        joining: Joins answers of documents and of the plan.
        elsewhere: Answers what names no document.
    """

    shelf: Shelf
    reader: QuestionReader
    answerer: DocumentAnswerer
    whose: Whose
    joining: Joining
    elsewhere: Elsewhere

    def answer(self, meaning: Meaning, last: Turn | None, ask_plan: AskPlan) -> Reply | None:
        """Answer a question about documents; None when it is one for the plan.

        Args:
            meaning: The question by itself.
            last: The turn just before it, or None.
            ask_plan: Answers from the plan.
        """
        talk = last.talk if last else None
        if not self.shelf:
            return None
        meaning = self.reader.spelt(meaning)
        asked = self.reader.read(meaning.text, meaning.question)
        followed = follow(asked, talk, self.reader, self.answerer.stop_words) if talk else None
        if followed is not None:
            return self._followed(followed, meaning, ask_plan)
        if asked.choices and self.whose.is_unclear(asked, meaning, ask_plan):
            return Reply(telling.ask_which(self.shelf, asked.choices, meaning.text))
        if not asked.keys and not (last and not talk and asked.asks("opens")):
            asked = replace(asked, keys=self.whose.by_place(asked, meaning))
        editions = editions_compared(asked, self.shelf)
        if editions is not None:
            draft = compare(self.shelf, *editions)
            return Reply(draft, self._talk(asked, meaning, draft))
        if not asked.keys or self.whose.is_for_plan(asked, meaning):
            return None
        unsure = asked.otherwise and not self.elsewhere.is_surely_in(asked, meaning)
        if unsure and ask_plan(meaning.text).status in GIVEN:
            return None
        return self._reply(asked, meaning, ask_plan)

    def beside(self, meaning: Meaning, draft: Draft, last: Turn | None = None) -> Reply:
        """Return the plan's answer with the text of the places it refers to.

        Where the plan has nothing and a document clearly has, that is the answer; so it is where a
        clause of a document has all that is asked, and no place of the plan has.

        Args:
            meaning: The question.
            draft: The plan's answer.
            last: The turn just before it, or None.
        """
        if not self.shelf:
            return Reply(draft)
        meaning = self.reader.spelt(meaning)
        of_plan = last is not None and last.talk is None
        if draft.status is AnswerStatus.UNKNOWN_CODE:
            settled = self.elsewhere.labelled(meaning)
        else:
            talk = last.talk if last is not None else None
            spoken = Key(talk.document, talk.edition) if talk is not None else None
            settled = self.elsewhere.settle(meaning, draft, of_plan=of_plan, spoken=spoken)
        if settled is not None:
            return Reply(settled.draft, settled.talk)
        if draft.status not in GIVEN:
            talk = last.talk if last is not None else None
            return (self._at_place(meaning, talk) if talk else None) or Reply(draft)
        claims = self.joining.texts_of(meaning)
        return Reply(replace(draft, claims=(*draft.claims, *claims)) if claims else draft)

    def _reply(self, asked: DocumentQuestion, meaning: Meaning, ask_plan: AskPlan) -> Reply | None:
        drafts = [self.answerer.answer(asked, key, meaning) for key in asked.keys]
        if asked.weak and self.elsewhere.likely_has(asked, meaning):
            return self._of_it(asked, drafts, meaning)
        if asked.weak and self.elsewhere.is_nearer(asked, drafts[0], meaning, ask_plan):
            return None
        if self._is_of_plan(asked, drafts, meaning, ask_plan):
            return None
        closer = self.elsewhere.closer(asked, drafts[0], meaning)
        if closer is not None:
            return Reply(closer.draft, closer.talk)
        plan = self.whose.told_by_plan(asked, drafts, meaning, ask_plan)
        if plan is not None and drafts[0].status not in GIVEN:
            return None
        if len(drafts) > 1 or asked.plan or plan is not None:
            talk = self._talk(asked, meaning, drafts[0])
            if plan is None and asked.plan:
                plan = ask_plan(telling.plan_question(asked.topic(self.answerer.stop_words)))
            return Reply(self.joining.side_by_side(asked.keys, drafts, plan), talk)
        if drafts[0].status is AnswerStatus.UNKNOWN_CODE and self.joining.cited(
            asked.keys[0], meaning
        ):
            places = self.joining.cited(asked.keys[0], meaning)
            talk = self._talk(asked, meaning, drafts[0])
            return Reply(self.joining.unknown_but_cited(drafts[0], places, meaning), talk)
        return self._of_it(asked, drafts, meaning)

    def _of_it(self, asked: DocumentQuestion, drafts: Sequence[Draft], meaning: Meaning) -> Reply:
        """Give what the document named says."""
        draft = self.joining.corrected(asked, drafts[0])
        told = self.joining.with_what_rests(asked, draft, meaning)
        return Reply(told, self._talk(asked, meaning, drafts[0]))

    def _is_of_plan(
        self,
        asked: DocumentQuestion,
        drafts: Sequence[Draft],
        meaning: Meaning,
        ask_plan: AskPlan,
    ) -> bool:
        """Whether "the convention" has nothing of it, and the plan, which means another, does."""
        silent = (
            (asked.generic or asked.weak) and len(drafts) == 1 and drafts[0].status not in GIVEN
        )
        of_it = silent and not asked.references and not self.whose.is_spoken_of(asked.keys[0])
        return of_it and ask_plan(meaning.text).status in GIVEN

    def _followed(self, followed: Followed, meaning: Meaning, ask_plan: AskPlan) -> Reply | None:
        if followed.traces is not None:
            bare = Meaning(meaning.question, meaning.text, Intent.REFERENCE)
            asked = replace(bare, instruments=(followed.traces,))
            return self.beside(asked, compose_references(asked, self.joining.register))
        if followed.of_plan:
            key = followed.asked.keys[0] if followed.asked.keys else None
            topic = followed.asked.topic(self.answerer.stop_words)
            if not topic and key is not None and followed.place is not None:
                topic = self.shelf.places(key).subject(followed.place)
            return Reply(ask_plan(telling.plan_question(topic))) if topic else None
        if followed.instead is not None:
            put = replace(meaning, text=followed.instead.printed, question="")
            reply = self._reply(followed.instead, put, ask_plan)
            if reply is not None and reply.draft.status in GIVEN:
                return reply
        if followed.whole is not None and (told := self._of_both(followed, meaning)):
            return told
        if followed.index is None:
            reply = self._reply(followed.asked, meaning, ask_plan)
            given = reply is not None and reply.draft.status in GIVEN
            return reply if given or not followed.tentative else None
        key = followed.asked.keys[0]
        draft = telling.quoted(self.shelf, key, (followed.index,))
        place = self.shelf.places(key).clause(followed.index).locator
        talk = Talk(key.document, key.edition, place, self.reader.as_typed(meaning))
        return Reply(self.joining.resting(draft, (place,), meaning), talk)

    def _of_both(self, followed: Followed, meaning: Meaning) -> Reply | None:
        """Answer a part of a question, with the question before it, from the document spoken of."""
        whole = followed.whole
        if whole is None or meaning.bodies or meaning.terms or meaning.places:
            return None
        key = followed.asked.keys[0]
        if excepted := self._excepted(followed, key, meaning):
            return excepted
        rows = [one for one in whole.references if one.unit == "labelled"]
        if rows and followed.place is not None:
            places = self.shelf.places(key)
            told = [at for one in rows if (at := resolve(one, places)) is not None]
            talk = Talk(key.document, key.edition, followed.place, whole.printed)
            return Reply(telling.quoted(self.shelf, key, told, alone=True), talk)
        own = topic_families(followed.asked.topic(self.answerer.stop_words))
        result = self.answerer.search(
            whole,
            key,
            meaning,
            lambda one: self._tells(key, one.index, own),
            among=not years_in(whole.printed),
            read_as=whole.printed,
        )
        if not result.answering and (again := self._row_again(followed, key, own, meaning)):
            return again
        if beside := self._beside_it(followed, key, result, meaning):
            return beside
        if not result.answering:
            return None
        if again := self._told_again(followed, key, result, meaning):
            return again
        draft = telling.passages(self.shelf, key, result.answering)
        place = self.shelf.places(key).clause(result.answering[0].index).locator
        question = joined_questions(whole.printed, "")
        return Reply(draft, Talk(key.document, key.edition, place, question))

    def _excepted(self, followed: Followed, key: Key, meaning: Meaning) -> Reply | None:
        """Tell what makes an exception to the place spoken of, where that is all that is asked."""
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        topic = topic_families(followed.asked.topic(self.answerer.stop_words))
        own = {stem for one in asked_words("exceptions") for stem in families(one)}
        if at is None or not followed.asked.asks("exceptions") or topic - own:
            return None
        found = self.answerer.exceptions(key, at)
        if not found:
            return None
        talk = Talk(key.document, key.edition, followed.place, self.reader.as_typed(meaning))
        return Reply(telling.quoted(self.shelf, key, found), talk)

    def _row_again(
        self, followed: Followed, key: Key, own: frozenset[str], meaning: Meaning
    ) -> Reply | None:
        """Tell the row spoken of again where "it" is asked in words that the document has not."""
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        if at is None or not places.clause(at).cells or self.answerer.knows(key, own):
            return None
        talk = Talk(key.document, key.edition, followed.place, self.reader.as_typed(meaning))
        return Reply(telling.quoted(self.shelf, key, (at,)), talk)

    def _beside_it(
        self, followed: Followed, key: Key, result: SearchResult, meaning: Meaning
    ) -> Reply | None:
        """Tell what stands beside the place spoken of and answers as well as any other place.

        "Can it be prolonged?" is asked of the period spoken of, and not of any other.
        """
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        if at is None:
            return None
        beside = places.beside(at)
        if result.answering and result.answering[0].index in beside:
            return None
        near = self.answerer.search(followed.asked, key, meaning, lambda one: one.index in beside)
        best = next(iter(near.answering), None)
        other = next(iter(self.answerer.search(followed.asked, key, meaning).nearest), best)
        if best is None or other is None or other.own > best.own:
            return None
        draft = self.answerer.passages(key, near.answering)
        place = places.clause(best.index).locator
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _told_again(
        self, followed: Followed, key: Key, result: SearchResult, meaning: Meaning
    ) -> Reply | None:
        """Tell the place spoken of again where "it" is asked and no other surely answers.

        "So what does it want them to do?" may be answered there, in other words.
        """
        places = self.shelf.places(key)
        at = places.find(places.key(followed.place)) if followed.place is not None else None
        if at is None or followed.whole is None or result.answering[0].index == at:
            return None
        whole = followed.whole
        nearest = self.answerer.search(whole, key, meaning, read_as=whole.printed).nearest
        surely = result.answering[0].answers or not nearest[0].answers
        if surely or nearest[0].index != at:
            return None
        draft = telling.near(self.shelf, key, telling.quoted(self.shelf, key, (at,)))
        return Reply(draft, Talk(key.document, key.edition, followed.place, followed.whole.printed))

    def _at_place(self, meaning: Meaning, talk: Talk) -> Reply | None:
        """Tell what may answer beside the place spoken of, where nothing else does.

        "Does the doctor have to tell the name?" asks of the doctor that was spoken of.
        """
        key = Key(talk.document, talk.edition)
        asked = self.reader.read(meaning.text, meaning.question)
        if talk.place is None or asked.keys or asked.plan or meaning.bodies or meaning.places:
            return None
        places = self.shelf.places(key)
        at = places.find(places.key(talk.place))
        if at is None or not asked.asks("definite"):
            return None
        holder = next(iter(places.above(at)), at)
        beside = frozenset((at, *(one for one, _ in places.tree(holder))))
        result = self.answerer.search(asked, key, meaning, lambda one: one.index in beside)
        best = next(iter(result.nearest), None)
        if best is None or not (best.may_answer and best.cosine >= _CLOSE):
            return None
        draft = telling.near(self.shelf, key, telling.quoted(self.shelf, key, (best.index,)))
        place = places.clause(best.index).locator
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def _tells(self, key: Key, index: int, own: frozenset[str]) -> bool:
        """Whether a clause has most of the words of the part asked, or they have none."""
        clause = self.shelf.places(key).clause(index)
        cells = " ".join(f"{column} {cell.text}" for column, cell in clause.cells)
        held = set(families(f"{clause.wording.text} {cells} {clause.heading}"))
        return 2 * len(own & (held | alike(held) | self._meant_by(held))) >= len(own)

    def _meant_by(self, held: set[str]) -> set[str]:
        """Return the word families of everyday words for what a text says in formal ones."""
        everyday = self.answerer.synonyms.towards
        said = [word for word, formal in everyday if any(_has_any(held, (one,)) for one in formal)]
        return {stem for word in said for stem in families(word)}

    def _talk(self, asked: DocumentQuestion, meaning: Meaning, draft: Draft) -> Talk:
        key = asked.keys[0]
        places = self.shelf.places(key)
        found = (resolve(one, places) for one in asked.references)
        index = next((at for at in found if at is not None), None)
        place = places.clause(index).locator if index is not None else telling.first_place(draft)
        return Talk(key.document, key.edition, place, self.reader.as_typed(meaning))


def _has_any(held: set[str], group: Sequence[str]) -> bool:
    return any(set(families(word)) <= held for word in group)
