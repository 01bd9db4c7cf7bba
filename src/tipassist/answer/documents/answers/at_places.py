"""Answers by the places of a document that a question names, or from what is in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from tipassist.answer.documents.answers.parted_search import PartedSearch
from tipassist.answer.documents.answers.pointing import pointed_to
from tipassist.answer.documents.answers.told_elsewhere import of_division
from tipassist.answer.documents.answers.verdict import (
    acting_on,
    denies,
    exceptions_to,
    naming,
    resting_on,
)
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.listing import whole_list
from tipassist.answer.documents.clauses.searching import topic_families
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.references import TITLED, Reference, labelled_alike
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.documents.tables.asking import TableAnswers
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Meaning
from tipassist.register.instruments import ClauseKind

_LITTLE = 3  # clauses of a step that is given whole
_TOLD_ELSEWHERE = 0.75


@dataclass(frozen=True, slots=True)
class PlaceAnswers:
    """Answers questions that name places of the documents of a shelf.

    Attributes:
        shelf: The documents.
        tables: Their tables.
        seeking: The search in them.
    """

    shelf: Shelf
    tables: TableAnswers
    seeking: PartedSearch

    def answer(
        self,
        asked: DocumentQuestion,
        key: Key,
        known: Sequence[tuple[Reference, int]],
        topic: tuple[str, ...],
        meaning: Meaning,
    ) -> Draft | None:
        """Answer by the places that are named; None where something is looked for in one."""
        places, first = self.shelf.places(key), known[0][1]
        if known[0][0].unit == TITLED and len(tuple(places.tree(first))) <= _LITTLE:
            topic = ()
        if topic and len(known) == 1 and (told := self.tables.at(asked, key, first)):
            return told
        if _is_wide(places.clause(first).kind):
            theme = load_document_words().rows["theme"]
            topic = tuple(one for one in topic if theme.fullmatch(fold(one)) is None)
        alone = len(known) == 1 and bool(topic)
        if alone and (about := self._about(asked, key, topic, first, meaning)):
            return about
        wide = _is_wide(places.clause(first).kind)
        stems = topic_families(topic) - load_document_words().parties
        if alone and wide and (named := of_division(places, first, stems)):
            return telling.quoted(self.shelf, key, named, alone=True)
        if topic and wide:
            return self._inside(asked, key, first, meaning)
        rows_alone = all(bool(places.clause(at).cells) for _, at in known)
        quoted = [at for _, at in known]
        if asked.asks("trace") and (resting := resting_on(places, quoted, asked.text)):
            return telling.quoted(self.shelf, key, resting)
        if pointed := pointed_to(places, quoted, asked.text):
            return telling.quoted(self.shelf, key, [*quoted, *pointed], alone=True)
        more = naming(places, quoted) if rows_alone and _asks_why(asked) else ()
        rows = [row for one, at in known for row in labelled_alike(one, at, places)]
        told = telling.quoted(self.shelf, key, [*quoted, *more], alone=rows_alone)
        return telling.with_rows(told, places, [at for at in rows if at not in quoted])

    def _inside(self, asked: DocumentQuestion, key: Key, at: int, meaning: Meaning) -> Draft | None:
        """Answer from the one clause in a division with all the words asked; None for others.

        Where all of them are asked for, the list that it is an item of is given whole.
        """
        places = self.shelf.places(key)
        inside = frozenset(one for one, _ in places.tree(at)) - {at}
        result = self.seeking.search(asked, key, meaning, lambda one: one.index in inside)
        best = result.answering[0] if result.answering else None
        if best is None or best.own < 1 or not best.may_answer:
            return None
        if asked.asks("whole_list") and (lead := whole_list(places, best.index)) is not None:
            return telling.quoted(self.shelf, key, [lead])
        return telling.passages(self.shelf, key, result.answering[:1])

    def _about(
        self,
        asked: DocumentQuestion,
        key: Key,
        topic: tuple[str, ...],
        at: int,
        meaning: Meaning,
    ) -> Draft | None:
        """Answer from where the document has what is asked of a place that says nothing of it.

        "May a reservation be made to Article 10" is settled by the article on reservations.
        """
        if not asked.asks("acts_on"):
            return None
        places = self.shelf.places(key)
        if asked.asks("exceptions") and (found := exceptions_to(places, at)):
            return telling.quoted(self.shelf, key, found)
        if naming := acting_on(places, at, asked.text):
            said = "No" if denies(places, naming[0], asked.text) else ""
            return telling.beginning(telling.quoted(self.shelf, key, naming), said)
        stems = topic_families(topic) - load_document_words().parties
        inside = [places.clause(one) for one, _ in places.tree(at)]
        own = {stem for one in inside for stem in families(f"{one.heading} {one.wording.text}")}
        if not stems or stems & own:
            return None
        result = self.seeking.search(asked, key, meaning)
        if not result.answering or result.answering[0].own < _TOLD_ELSEWHERE:
            return None
        return telling.passages(self.shelf, key, result.answering)


def _asks_why(asked: DocumentQuestion) -> bool:
    """Whether a reason for something is asked, or what is thought of it."""
    return asked.asks("why") or asked.asks("thought")


def _is_wide(kind: ClauseKind) -> bool:
    """Whether a place is a whole division, in which something may be looked for."""
    return kind in (ClauseKind.HEADING, ClauseKind.ANNEX)
