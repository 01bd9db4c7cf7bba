"""What is asked after a list of a document: which of its entries, and the same list elsewhere."""

from dataclasses import dataclass

from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.turns.following import Followed
from tipassist.answer.draft import Draft
from tipassist.answer.meaning import Meaning
from tipassist.answer.turns import Talk

_LEAST = 2
_MOST = 3


@dataclass(frozen=True, slots=True)
class OfList:
    """Answers what is asked after a list.

    Attributes:
        shelf: The documents.
        answerer: Answers from one of them.
    """

    shelf: Shelf
    answerer: DocumentAnswerer

    def answer(self, followed: Followed, key: Key, meaning: Meaning) -> tuple[Draft, Talk] | None:
        """Answer a question after a list; None when it asks for nothing of the kind.

        Args:
            followed: The question and the one before.
            key: The document spoken of.
            meaning: The question as understood.
        """
        before = followed.before
        if before is None:
            return None
        draft = self._picked(followed, key, meaning)
        question = before.printed
        if draft is None:
            draft, question = self._again(followed, key), followed.asked.printed
        if draft is None:
            return None
        return draft, Talk(key.document, key.edition, telling.first_place(draft), question)

    def _picked(self, followed: Followed, key: Key, meaning: Meaning) -> Draft | None:
        """Pick out of the list that was given: "which of these is about the buyers?"."""
        inside = self._entries(followed, key)
        if not followed.asked.asks("of_them") or len(inside) < _LEAST:
            return None
        places = self.shelf.places(key)
        under = {one: at for at in inside for one, _ in places.tree(at)}
        result = self.answerer.seeking.search(
            followed.asked, key, meaning, lambda one: one.index in under
        )
        if result.answering:
            return telling.passages(self.shelf, key, result.answering[:_MOST])
        near = [one for one in result.nearest if _may_answer(one)]
        if not near:
            return None
        draft = telling.passages(self.shelf, key, near[:1])
        return draft if len(near) == 1 else telling.near(self.shelf, key, draft)

    def _entries(self, followed: Followed, key: Key) -> tuple[int, ...]:
        """Return the entries of the list of which the place spoken of is one, or which it leads."""
        places, place = self.shelf.places(key), followed.told
        at = places.find(places.key(place)) if place is not None else None
        if at is None:
            return ()
        chain = (at, *places.above(at))
        return next((held for one in chain if len(held := places.inside(one)) >= _LEAST), ())

    def _again(self, followed: Followed, key: Key) -> Draft | None:
        """Give a list as the one before, of another subject: "now the same for protection"."""
        asked, before, lists = followed.asked, followed.before, self.answerer.lists
        if before is None or not (asked.asks("same_list") or asked.asks("opens")):
            return lists.titled(asked, key) if asked.asks("listed") else None
        if lists.on_subject(before, key) is None:
            return None
        return lists.on_subject(asked, key, anew=True)


def _may_answer(one: Found) -> bool:
    return one.may_answer if one.reading is not None else one.own > 0
