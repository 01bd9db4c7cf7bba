"""Questions of several documents that share a name: which of them answers best."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.choosing.whose import GIVEN
from tipassist.answer.documents.clauses.entries import DocumentEntry
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.parts import leans, parted, told_of
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.references import resolve
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.draft import Draft
from tipassist.answer.meaning import Meaning

_AS_GOOD = 0.35
_NOTHING = -5.0
_HELD = 10.0
_TOLD_FIRST = 1.0
_NOT_GIVEN = 0.5
_LEAST = 0.0
_WELL = 0.5

Told = tuple[Key, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a document answers a question.

    Attributes:
        key: The document.
        draft: What it answers.
        worth: How well it answers, bigger is better.
        answers: Whether it surely answers.
        may_answer: Whether it may well answer.
    """

    key: Key
    draft: Draft
    worth: float
    answers: bool = False
    may_answer: bool = False


@dataclass(frozen=True, slots=True)
class Among:
    """Picks out of documents that share a name what answers a question that names none of them.

    Attributes:
        shelf: The documents.
        answerer: Answers from one of them.
    """

    shelf: Shelf
    answerer: DocumentAnswerer

    def best(
        self, asked: DocumentQuestion, meaning: Meaning, keys: Sequence[Key]
    ) -> tuple[Standing, ...]:
        """Return what answers a question best; two where each tells a part of it, or as well.

        Args:
            asked: The question.
            meaning: The same as understood for the plan.
            keys: The documents, those that go first where others answer no better first.
        """
        parts = self._of_parts(asked, meaning, keys)
        if parts:
            return parts
        ranked = self.ranked(asked, meaning, keys)
        best = ranked[0]
        also = [
            one
            for one in ranked[1:]
            if best.answers and one.answers and one.worth >= best.worth - _AS_GOOD
        ]
        return (best, *also[:1])

    def ranked(
        self, asked: DocumentQuestion, meaning: Meaning, keys: Sequence[Key]
    ) -> list[Standing]:
        """Return how well each document answers, the best first."""
        found = [self._standing(asked, meaning, key) for key in keys]
        return sorted(found, key=lambda one: -one.worth)

    def beside(
        self, asked: DocumentQuestion, meaning: Meaning, keys: Sequence[Key], told: Told
    ) -> list[Standing]:
        """Return how well each document answers elsewhere than at a place that was told.

        Args:
            asked: The question, after the words of that place.
            meaning: The same as understood for the plan.
            keys: The documents.
            told: The document and the clauses of that place.
        """
        found = []
        for key in keys:
            left = told[1] if key == told[0] else frozenset()
            of_it = replace(asked, keys=(key,), choices=())
            wanted = partial(_is_other, told=left)
            result = self.answerer.seeking.search(of_it, key, meaning, wanted, among=True)
            if result.answering:
                draft = self.answerer.passages(key, result.answering)
                found.append(_standing_of(key, draft, result))
        return sorted(found, key=lambda one: -one.worth)

    def _of_parts(
        self, asked: DocumentQuestion, meaning: Meaning, keys: Sequence[Key]
    ) -> tuple[Standing, ...]:
        """Return what answers each of two things asked, where different documents do."""
        parts = parted(asked)
        if not parts or asked.references:
            return ()
        first, second = parts
        if leans(second, second.topic(self.answerer.stop_words)):
            second = replace(second, printed=f"{second.printed.rstrip(' ?')} {told_of(first)}")
        one, two = (
            self.ranked(part, replace(meaning, text=part.printed), keys)[0]
            for part in (first, second)
        )
        apart = one.answers and two.answers and one.key != two.key
        return (one, two) if apart else ()

    def _standing(self, asked: DocumentQuestion, meaning: Meaning, key: Key) -> Standing:
        of_it = replace(asked, keys=(key,), choices=())
        draft = self.answerer.answer(of_it, key, meaning)
        result = self.answerer.seeking.search(of_it, key, meaning)
        found = result.answering or result.nearest
        worth = found[0].worth if found else _NOTHING
        if asked.references:
            places = self.shelf.places(key)
            held = all(resolve(one, places) is not None for one in asked.references)
            return Standing(key, draft, worth + (_HELD if held else 0), answers=held)
        if draft.status not in GIVEN:
            return Standing(key, draft, worth - _NOT_GIVEN)
        if self.answerer.tells_first(of_it, key):
            return Standing(key, draft, worth + _TOLD_FIRST, answers=True)
        return _standing_of(key, draft, result)


def _is_other(one: DocumentEntry, told: frozenset[int]) -> bool:
    return one.index not in told


def _standing_of(key: Key, draft: Draft, result: SearchResult) -> Standing:
    """Return how well a document answers by what a search in it found."""
    best = next(iter(result.answering or result.nearest), None)
    if best is None:
        return Standing(key, draft, _NOTHING)
    if best.reading is None:
        return Standing(
            key, draft, best.worth, answers=result.sure, may_answer=bool(result.answering)
        )
    likely = bool(result.answering) and best.may_answer and best.worth >= _LEAST
    surely = likely and best.answers and best.worth >= _WELL
    return Standing(key, draft, best.worth, answers=surely, may_answer=likely)
