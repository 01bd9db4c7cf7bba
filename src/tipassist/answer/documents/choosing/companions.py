"""Documents that tell of another one: the review of a plan, the plan that carries out a treaty."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.documents.answers.answering import DocumentAnswerer
from tipassist.answer.documents.answers.parted_search import NAME
from tipassist.answer.documents.choosing.whose import GIVEN
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.clauses.entries import DocumentEntry
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.searching import any_clause
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Meaning

_YEARS = re.compile(r",? \(?(?:19|20)\d\d(?: ?[–-] ?(?:19|20)?\d\d)?\)?$")
_ABOUT = re.compile(r" (?:against|on|for|to|concerning) ")
_HEAD = 3
_LEAST_SAID = 0.25
_NEARLY_ALL = 0.85
_MOSTLY_SAID = 0.6
_VERY_CLOSE = 0.6


@dataclass(frozen=True, slots=True)
class Companions:
    """Answers of one document what another that tells of it says.

    Attributes:
        shelf: The documents.
        answerer: Answers from one of them.
    """

    shelf: Shelf
    answerer: DocumentAnswerer

    def told(
        self,
        asked: DocumentQuestion,
        key: Key,
        meaning: Meaning,
        *,
        read_as: str = "",
        least: float = 0.0,
    ) -> tuple[Draft, Key] | None:
        """Return what is told of a document that has nothing of a question, and by which one.

        Args:
            asked: The question.
            key: The document asked.
            meaning: The question as understood.
            read_as: What clauses are read with, where that is more than the question.
            least: The worth of the clause of the document asked that comes nearest.
        """
        found: list[tuple[float, Draft, Key]] = []
        for other in self._telling_of(key):
            if not self.answerer.seeking.knows_names(other, asked.printed):
                continue
            if (tabled := self.answerer.tables.answer(asked, other)) is not None:
                return self._led(tabled, key, other, whole=True), other
            of_it = replace(asked, keys=(other,))
            wanted = _with_reason if asked.asks("why") else any_clause
            result = self.answerer.seeking.search(of_it, other, meaning, wanted, read_as=read_as)
            if (named := self._naming(asked, key, result)) is not None:
                draft = telling.near(self.shelf, other, self.answerer.passages(other, (named,)))
                return draft, other
            if _surely(result, least):
                draft = self.answerer.passages(other, result.answering)
                found.append((result.answering[0].worth, draft, other))
        if not found:
            return None
        _, draft, other = max(found, key=lambda one: one[0])
        return self._led(draft, key, other), other

    def tabled(
        self, asked: DocumentQuestion, key: Key, meaning: Meaning
    ) -> tuple[Draft, Key] | None:
        """Return what a table of a document that tells of another says, where that says but little.

        "How much of it was spent by the end?" is asked of a plan and told by the table of its
        review.
        """
        if asked.references or self.answerer.tells_first(asked, key):
            return None
        result = self.answerer.seeking.search(asked, key, meaning)
        if result.sure or any(one.own >= _MOSTLY_SAID for one in result.answering[:1]):
            return None
        for other in self._telling_of(key):
            tabled = self.answerer.tables.answer(asked, other)
            if tabled is not None and not tabled.complete:
                return self._led(tabled, key, other, whole=True), other
        return None

    def measured(
        self, asked: DocumentQuestion, key: Key, draft: Draft, meaning: Meaning
    ) -> tuple[Draft, Key] | None:
        """Return what another document tells of how far one was kept to, and which does.

        "Did they reach the share that the plan set?" is settled by the share that was reached.
        """
        if not asked.asks("held_to") or draft.status not in GIVEN:
            return None
        found = []
        for other in self._telling_of(key):
            result = self.answerer.seeking.search(
                replace(asked, keys=(other,)), other, meaning, among=True
            )
            best = next(iter(result.answering), None)
            if best is None or best.is_row or best.own < _MOSTLY_SAID:
                continue
            if best.reading is None or best.answers or best.cosine >= _VERY_CLOSE:
                found.append((best.worth, self.answerer.passages(other, result.answering), other))
        best_told = max(found, key=lambda one: one[0], default=None)
        return best_told[1:] if best_told is not None else None

    def _naming(self, asked: DocumentQuestion, key: Key, result: SearchResult) -> Found | None:
        """Return the clause nearest to a question that has a name which the one asked has not."""
        every = NAME.findall(asked.printed)
        names = [one for one in every if not self.answerer.seeking.knows(key, families(one))]
        near = (one for one in result.nearest if one.may_answer)
        return next((one for one in near if names and all(n in one.whole for n in names)), None)

    def _led(self, draft: Draft, key: Key, other: Key, *, whole: bool = False) -> Draft:
        lead = load_document_words().tell(
            "told_by", document=self.shelf.called(key), other=self.shelf.called(other)
        )
        first = DraftClaim(lead, draft.claims[0].evidence)
        whole = whole or draft.complete or draft.claims[0].level > 0
        rest = draft.claims if whole else draft.claims[1:]
        return replace(draft, claims=(first, *rest))

    def _telling_of(self, key: Key) -> Iterator[Key]:
        """Yield the other documents that name one by its title, or by its short name.

        In a title of theirs the head of that will do: "Review of the Long Bay Plan of Action".
        """
        one = self.shelf.document(key)
        title, name = _YEARS.sub("", fold(one.title)), fold(one.name)
        short = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
        head = _ABOUT.split(title, maxsplit=1)[0]
        for other in self.shelf.names.current:
            held = " ".join(fold(self.shelf.library.text_of(*other)).split())
            called = len(head.split()) >= _HEAD and head in fold(self.shelf.document(other).title)
            if other != key and (title in held or short.search(held) or called):
                yield other


def gives_reason(result: SearchResult) -> bool:
    """Whether one of the clauses found gives a reason."""
    cue = load_document_words().given["reason"]
    return any(cue.search(one.whole) for one in result.answering[:1])


def _with_reason(one: DocumentEntry) -> bool:
    return load_document_words().given["reason"].search(one.entry.wording.text) is not None


def _surely(result: SearchResult, least: float) -> bool:
    """Whether the best clause answers, and better than one of the worth given."""
    if not result.answering:
        return False
    best = result.answering[0]
    if best.reading is None:
        return result.sure or (result.whole and best.own >= _NEARLY_ALL)
    said = best.words >= _LEAST_SAID and not best.is_row
    return best.answers and said and best.worth > least
