"""What is told beside the answer of the document asked: by others, or by the table spoken of."""

from dataclasses import dataclass, replace

from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.choosing.companions import Companions
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.joining import Joining
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion, QuestionReader
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.turns.continuing import Reply
from tipassist.answer.documents.turns.wording import joined_questions
from tipassist.answer.draft import Draft
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import Talk
from tipassist.types import AnswerStatus


@dataclass(frozen=True, slots=True)
class Others:
    """Answers from documents that tell of the one asked, or from the table that was spoken of.

    Attributes:
        shelf: The documents.
        reader: Reads questions about them.
        answerer: Answers from one of them.
        companions: Answers from those that tell of one of them.
        joining: Joins answers of documents.
    """

    shelf: Shelf
    reader: QuestionReader
    answerer: DocumentAnswerer
    companions: Companions
    joining: Joining

    def answer(self, asked: DocumentQuestion, draft: Draft, meaning: Meaning) -> Reply | None:
        """Answer from a document that tells of the one asked; None where none has to.

        Args:
            asked: The question.
            draft: What the document asked gives.
            meaning: The question as understood.
        """
        told = self._told_by_another(asked, draft, meaning)
        return told or self._measured(asked, draft, meaning)

    def _told_by_another(
        self, asked: DocumentQuestion, draft: Draft, meaning: Meaning
    ) -> Reply | None:
        """Tell what a document that tells of the one asked says, where that one has nothing."""
        if draft.status is not AnswerStatus.NOT_IN_PLAN or asked.references:
            return None
        told = self.companions.told(asked, asked.keys[0], meaning)
        if told is None:
            return None
        return self._reply(*told, meaning)

    def _measured(self, asked: DocumentQuestion, draft: Draft, meaning: Meaning) -> Reply | None:
        """Give what a document sets beside what another one found of it, or this from its table."""
        key = asked.keys[0]
        if tabled := self.companions.tabled(asked, key, meaning):
            return self._reply(*tabled, meaning)
        measured = self.companions.measured(asked, key, draft, meaning)
        if measured is None:
            return None
        found, other = measured
        set_by = telling.surely(self.shelf, key, draft)
        both = self.joining.side_by_side((key, other), (set_by, found), None)
        return self._reply(replace(both, route=found.route), key, meaning)

    def _reply(self, draft: Draft, key: Key, meaning: Meaning) -> Reply:
        place = telling.first_place(draft)
        return Reply(draft, Talk(key.document, key.edition, place, self.reader.as_typed(meaning)))

    def in_table_again(self, asked: DocumentQuestion, talk: Talk, meaning: Meaning) -> Reply | None:
        """Answer what compares the rows of the table spoken of."""
        key = Key(talk.document, talk.edition)
        named = asked.keys or asked.choices or asked.codes or asked.plan or asked.references
        if named or talk.place is None or key not in self.shelf.names.current:
            return None
        places = self.shelf.places(key)
        at = places.find(places.key(talk.place))
        rows = [] if at is None else [one for one in places.same(at) if places.clause(one).cells]
        if not rows:
            return None
        if asked.asks("why") and (told := self.answerer.tables.reason(key, rows[0], talk.question)):
            return Reply(told, Talk(*key, talk.place, self.reader.as_typed(meaning)))
        whole = self.reader.read(joined_questions(talk.question, asked.printed))
        topic = self.answerer.seeking.topic(asked)
        draft = self.answerer.tables.again(asked, replace(whole, keys=(key,)), rows[0], topic)
        typed = self.reader.as_typed(meaning)
        return Reply(draft, Talk(*key, talk.place, typed)) if draft is not None else None
