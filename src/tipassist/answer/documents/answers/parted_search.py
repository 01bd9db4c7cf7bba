"""Open questions searched in one document, part by part, each with what stands beside it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tipassist.answer.asked import read_asked
from tipassist.answer.documents.answers.verdict import goes_on
from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.giving import gives
from tipassist.answer.documents.clauses.result import SearchResult
from tipassist.answer.documents.clauses.searches import Searches
from tipassist.answer.documents.clauses.searching import Wanted, any_clause
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.parts import after_case, leans, parted, told_of
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Meaning

_SAID = 0.3
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}\b")


@dataclass(frozen=True, slots=True)
class PartedSearch:
    """Searches the documents of a shelf for questions and for the parts of them.

    Attributes:
        shelf: The documents.
        searches: The search in each of them.
        stop_words: Words that never name a subject.
    """

    shelf: Shelf
    searches: Searches
    stop_words: frozenset[str]

    def search(
        self,
        asked: DocumentQuestion,
        key: Key,
        meaning: Meaning,
        wanted: Wanted = any_clause,
        *,
        among: bool = False,
        read_as: str = "",
    ) -> SearchResult:
        """Search one document for an open question; the arguments are those of its search."""
        result = self.only(asked, key, meaning, wanted, among=among, read_as=read_as)
        if not result.answering and not among and (told := self._after_case(asked, key, result)):
            return told
        parts = () if among else parted(asked)
        if not parts:
            return result
        first, second = parts
        one = self.only(first, key, replace(meaning, text=first.printed), wanted)
        leaning = leans(second, self.topic(second))
        if leaning:
            second = replace(second, printed=f"{second.printed.rstrip(' ?')} {told_of(first)}")
        of_second = replace(meaning, text=second.printed)
        other = self.only(second, key, of_second, wanted)
        if leaning and one.answering:
            beside = self.told_beside(second, key, of_second, one.answering[0].index)
            surely = beside is not None and beside.answering[0].answers
            if beside and (surely or not other.answering):
                return result.beside(one, beside, of_second=len(beside.answering))
        return result.beside(one, other)

    def _after_case(
        self, asked: DocumentQuestion, key: Key, result: SearchResult
    ) -> SearchResult | None:
        """Answer the question after a case: "A man fell ill. How soon must he report?".

        What answers must be near to the whole as well, or have some of the words of the question
        itself: that speaks of the case.
        """
        last = after_case(asked)
        if last is None:
            return None
        found = self.only(last, key, Meaning(last.printed, last.printed), any_clause)
        near = {one.index for one in (*result.nearest, *result.likely)}
        kept = tuple(one for one in found.answering if one.index in near)
        if not (kept and kept[0].may_answer):
            kept = tuple(one for one in found.answering[:1] if one.own >= _SAID and one.answers)
        return replace(found, answering=kept) if kept else None

    def told_beside(
        self, part: DocumentQuestion, key: Key, meaning: Meaning, at: int
    ) -> SearchResult | None:
        """Answer a part that leans on another by what stands beside the answer to that one.

        "And who pays?" after what something costs is told by the next paragraph, where it tells of
        who does.
        """
        places, kind = self.shelf.places(key), read_asked(meaning)
        lead = places.lead(at)
        if kind is None or kind.kind.shows is None or lead is None:
            return None
        beside = frozenset(places.under(lead)) - {at}
        result = self.only(part, key, meaning, lambda one: one.index in beside)
        told = tuple(one for one in result.nearest if gives(kind, one.whole))
        told = tuple(one for one in told if one.answers) or told[:1]
        if not told and (after := goes_on(places, at)) is not None:
            one = Found(
                after, 0, 0, 0, places.clause(after).wording.text, items=places.items(after)
            )
            told = (one,) if gives(kind, one.whole) else ()
        return replace(result, answering=told, sure=True) if told else None

    def only(
        self,
        asked: DocumentQuestion,
        key: Key,
        meaning: Meaning,
        wanted: Wanted,
        *,
        among: bool = False,
        read_as: str = "",
    ) -> SearchResult:
        """Search one document for a question as a whole; the arguments are those of `search`."""
        return self.searches.of(key).search(
            asked.printed, self.topic(asked), meaning, wanted, among=among, read_as=read_as
        )

    def topic(self, asked: DocumentQuestion) -> tuple[str, ...]:
        """Return the words that tell the subject of a question, without cues of exceptions."""
        topic = asked.topic(self.stop_words)
        cue = load_document_words().asks["exceptions"]
        return tuple(one for one in topic if cue.fullmatch(one.lower()) is None) or topic

    def knows(self, key: Key, stems: Iterable[str]) -> bool:
        """Whether a document has one of some word families."""
        entries = self.searches.of(key).entries
        return any(
            not {*one.entry.families, *one.entry.context}.isdisjoint(stems) for one in entries.all
        )

    def knows_names(self, key: Key, text: str) -> bool:
        """Whether a document has every name in a question: what it says is of no other country.

        A name of its title is known to it though nothing in it repeats that.
        """
        title = set(families(self.shelf.document(key).title))
        return all(
            title.issuperset(families(one)) or self.knows(key, families(one))
            for one in NAME.findall(text)
        )
