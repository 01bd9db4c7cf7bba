"""The desk: which questions go to the documents beside the plan, and which answers they join."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tipassist.answer.compose.cited.references import compose_references
from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.answers.comparing import compare, editions_compared, prevailing
from tipassist.answer.documents.choosing.among import Among, Standing
from tipassist.answer.documents.choosing.elsewhere import Elsewhere
from tipassist.answer.documents.choosing.whose import GIVEN, AskPlan, Whose
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.searching import topic_families
from tipassist.answer.documents.joining import Joining
from tipassist.answer.documents.others import Others
from tipassist.answer.documents.reading.question import DocumentQuestion, QuestionReader
from tipassist.answer.documents.reading.references import NAME, resolve
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.turns.continuing import Continuing, Reply
from tipassist.answer.documents.turns.following import Followed, follow
from tipassist.answer.documents.turns.staying import Staying
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.meaning import ORDERS, Intent, Meaning
from tipassist.answer.turns import Talk, Turn
from tipassist.types import AnswerStatus

_CLOSE = 0.5
_WITH_PLAN = re.compile(rf"(?:{NAME} ?(?:,|and|or|versus)? ?)+")
_MOST_HAVING = 3
_TWO = 2


@dataclass(frozen=True, slots=True)
class DocumentDesk:
    """Answers what is asked of the documents beside the plan.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        answerer: Answers from one of them.
        whose: Tells questions of documents from those of the plan.
        others: Answers from those that tell of one of them.
        continuing: Answers parts of questions from the place spoken of.
        joining: Joins answers of documents and of the plan.
        elsewhere: Answers what names no document.
        among: Picks out of documents that share a name the one that answers.
        staying: Answers what is asked after one of those was spoken of.
    """

    shelf: Shelf
    reader: QuestionReader
    answerer: DocumentAnswerer
    whose: Whose
    others: Others
    continuing: Continuing
    joining: Joining
    elsewhere: Elsewhere
    among: Among
    staying: Staying

    def is_meant(self, question: str, last: Turn | None) -> bool:
        """Whether a question of places is one of documents: it names one, or one was spoken of.

        Args:
            question: As typed.
            last: The turn just before it, or None.
        """
        if not self.shelf:
            return False
        asked = self.reader.read(question, question)
        if asked.plan or asked.weak or asked.generic:
            return False
        spoken = last is not None and last.talk is not None
        return bool(asked.references) and bool(asked.keys or asked.kin or spoken)

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
        if told := self._compared(asked, meaning, talk, ask_plan):
            return told
        followed = follow(asked, talk, self.reader, self.answerer.stop_words) if talk else None
        if followed is not None:
            reply = self._followed(followed, meaning, ask_plan)
            return self._unless_told(reply, followed, meaning, talk) if talk else reply
        if self._is_of_kin(asked, meaning):
            return self._of_kin(asked, meaning, ask_plan)
        if talk is not None and asked.keys and (stayed := self.staying.answer(meaning, talk)):
            return stayed
        if asked.choices and self.whose.is_unclear(asked, meaning, ask_plan):
            return Reply(telling.ask_which(self.shelf, asked.choices, meaning.text))
        if not asked.keys and not (last and not talk and asked.asks("opens")):
            asked = replace(asked, keys=self.whose.by_place(asked, meaning))
        editions = editions_compared(asked, self.shelf)
        if editions is not None:
            draft = compare(self.shelf, *editions)
            return Reply(draft, self._talk(asked, meaning, draft))
        return self._of_named(asked, meaning, ask_plan)

    def _of_named(
        self, asked: DocumentQuestion, meaning: Meaning, ask_plan: AskPlan
    ) -> Reply | None:
        """Answer from the documents named; None where the plan is asked all the same."""
        if not asked.keys or self.whose.is_for_plan(asked, meaning):
            return None
        unsure = asked.otherwise and not self.elsewhere.is_surely_in(asked, meaning)
        if unsure and ask_plan(meaning.text).status in GIVEN:
            return None
        return self._reply(asked, meaning, ask_plan)

    def _compared(
        self, asked: DocumentQuestion, meaning: Meaning, talk: Talk | None, ask_plan: AskPlan
    ) -> Reply | None:
        """Answer what compares the rows of the table spoken of, or two documents."""
        if settled := prevailing(asked, self.shelf):
            return Reply(settled, self._talk(asked, meaning, settled))
        again = self.others.in_table_again(asked, talk, meaning) if talk is not None else None
        return again or self._of_two(asked, meaning, talk, ask_plan)

    def _is_of_kin(self, asked: DocumentQuestion, meaning: Meaning) -> bool:
        """Whether what is asked is asked of a name that several titles have, and of none of them.

        A place of the plan that none of them has is asked of the plan.
        """
        if not asked.kin or asked.keys or asked.codes or ORDERS in meaning.cues:
            return False
        held = [key for key in self.whose.having(asked) if key in asked.kin]
        return bool(held) or not (asked.references and meaning.places)

    def _unless_told(
        self, reply: Reply | None, followed: Followed, meaning: Meaning, talk: Talk
    ) -> Reply | None:
        """Return an answer unless it tells again what was told, and a sister answers."""
        if reply is None or reply.talk is None:
            return reply
        told = {one.locator for claim in reply.draft.claims for one in claim.evidence}
        at = talk.place
        again = at is not None and all(one == at or at.contains(one) for one in told)
        again = again and not (followed.asked.references or reply.draft.complete)
        return (self.staying.answer(meaning, talk, beyond=True) if again else None) or reply

    def _of_kin(self, asked: DocumentQuestion, meaning: Meaning, ask_plan: AskPlan) -> Reply | None:
        """Answer what is asked of a name that several titles have from the best of those."""
        pool = tuple(one for one in asked.choices if one in asked.kin) or asked.kin
        told = self._best(asked, meaning, self.among.best(asked, meaning, pool), ask_plan)
        silent = told is not None and told.draft.status is AnswerStatus.NOT_IN_PLAN
        tabled = self.elsewhere.in_tables(asked, meaning) if silent else None
        return Reply(tabled.draft, tabled.talk) if tabled is not None else told

    def _of_two(
        self, asked: DocumentQuestion, meaning: Meaning, talk: Talk | None, ask_plan: AskPlan
    ) -> Reply | None:
        """Answer which of two documents is so: those named, or those of the question before."""
        if not asked.asks("of_two") or asked.plan or asked.references or asked.codes:
            return None
        before = self.reader.read(talk.question) if talk is not None else asked
        keys = asked.keys or before.keys
        if len(keys) < _TWO:
            return None
        if not asked.keys and load_document_words().parts["compares"].search(asked.text):
            return self._reply(before, replace(meaning, text=before.printed), ask_plan)
        stems = topic_families(asked.topic(self.answerer.stop_words))
        having = tuple(one for one in keys if self.answerer.seeking.knows(one, stems)) or keys
        found = self.among.best(replace(asked, keys=having), meaning, having)
        return self._best(asked, meaning, found, ask_plan)

    def _best(
        self,
        asked: DocumentQuestion,
        meaning: Meaning,
        found: Sequence[Standing],
        ask_plan: AskPlan,
    ) -> Reply | None:
        """Give what answers best out of several documents."""
        keys = tuple(one.key for one in found)
        asked = replace(asked, keys=keys, choices=(), weak=False, generic=False)
        if asked.plan or len(found) == 1:
            return self._reply(replace(asked, keys=keys[:1]), meaning, ask_plan)
        claims = tuple(dict.fromkeys(claim for one in found for claim in one.draft.claims))
        draft = replace(found[0].draft, claims=claims, complete=False)
        return Reply(draft, self._talk(asked, meaning, found[0].draft))

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
        talk = last.talk if last is not None else None
        if draft.status is AnswerStatus.UNKNOWN_CODE:
            settled = self.elsewhere.labelled(meaning)
        else:
            settled = self.elsewhere.settle(meaning, draft, of_plan=of_plan, talk=talk)
        if settled is not None and not self.staying.goes_away(settled.talk, talk):
            again = talk is not None and settled.talk.place == talk.place
            further = self.staying.answer(meaning, talk, beyond=True) if talk and again else None
            return further or Reply(settled.draft, settled.talk)
        given = draft.status in GIVEN
        if talk is not None and (stayed := self._stayed(meaning, draft, talk)):
            return stayed
        if settled is not None:
            return Reply(settled.draft, settled.talk)
        if not given:
            return Reply(draft)
        claims = self.joining.texts_of(meaning) or self._of_number(meaning)
        return Reply(replace(draft, claims=(*draft.claims, *claims)) if claims else draft)

    def _stayed(self, meaning: Meaning, draft: Draft, talk: Talk) -> Reply | None:
        """Answer from the document spoken of or its sisters, or say that they do not tell."""
        typed = self.reader.spelt(replace(meaning, text=meaning.question))
        if found := self.staying.answer(typed, talk, plan=draft):
            return found
        near = None if draft.status in GIVEN else self.continuing.at_place(meaning, talk)
        return near or self.staying.silent(typed, draft, talk)

    def _of_number(self, meaning: Meaning) -> list[DraftClaim]:
        """Return the text of the places that a number alone may mean as well.

        "Article 15" is taken for that of the instrument that the plan refers to most; where that
        is not here, those of the documents that are stand beside the answer.
        """
        asked = self.reader.read(meaning.text, meaning.question)
        if not meaning.instruments or not asked.references or asked.asks("trace"):
            return []
        if asked.plan or self.whose.is_named(meaning):
            return []
        if any(self.shelf.named(one.parts[0]) for one in meaning.instruments):
            return []
        return self.joining.texts_at(asked.references, self.whose.having(asked)[:_MOST_HAVING])

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
                plan = ask_plan(self._of_plan(asked))
            return Reply(self.joining.side_by_side(asked.keys, drafts, plan), talk)
        if told := self.others.answer(asked, drafts[0], meaning):
            return told
        if drafts[0].status is AnswerStatus.UNKNOWN_CODE and self.joining.cited(
            asked.keys[0], meaning
        ):
            places = self.joining.cited(asked.keys[0], meaning)
            talk = self._talk(asked, meaning, drafts[0])
            return Reply(self.joining.unknown_but_cited(drafts[0], places, meaning), talk)
        return self._of_it(asked, drafts, meaning)

    def _of_plan(self, asked: DocumentQuestion) -> str:
        """Return what the plan is asked beside documents: the subject, or the same of it alone."""
        topic = asked.topic(self.answerer.stop_words)
        return telling.plan_question(topic) if topic else _WITH_PLAN.sub("the plan ", asked.text)

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
        if followed.whole is not None and (told := self.continuing.of_both(followed, meaning)):
            return told
        if followed.index is None:
            if followed.again:
                meaning = replace(meaning, text=followed.asked.printed, question="")
            reply = self._reply(followed.asked, meaning, ask_plan)
            given = reply is not None and reply.draft.status in GIVEN
            return reply if given or not followed.tentative else None
        key = followed.asked.keys[0]
        draft = telling.quoted(self.shelf, key, (followed.index,))
        place = self.shelf.places(key).clause(followed.index).locator
        talk = Talk(key.document, key.edition, place, self.reader.as_typed(meaning))
        return Reply(self.joining.resting(draft, (place,), meaning), talk)

    def _talk(self, asked: DocumentQuestion, meaning: Meaning, draft: Draft) -> Talk:
        key = asked.keys[0]
        places = self.shelf.places(key)
        found = (resolve(one, places) for one in asked.references)
        index = next((at for at in found if at is not None), None)
        place = places.clause(index).locator if index is not None else telling.first_place(draft)
        return Talk(key.document, key.edition, place, self.reader.as_typed(meaning))
