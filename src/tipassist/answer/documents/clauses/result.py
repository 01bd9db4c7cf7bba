"""What a search in one document found: the clauses that answer it, and those that only lie near."""

from dataclasses import dataclass, replace

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.language.terms import Term

_LEAST_COVERED = 0.3
_NEARLY_CLOSE = 0.45
_MOSTLY_SAID = 0.7
_FAIRLY_CLOSE = 0.3
_SURE = 0.85


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search in one document found.

    Attributes:
        answering: The clauses that answer, best first; none when it says nothing of it.
        nearest: The clauses nearest to the question, best first.
        terms: What was asked about, as the document knows it.
        sure: Whether the best clause answers beyond doubt, in the words asked.
        whole: Whether the document has every word of the topic.
        half: Whether only one of two things asked is answered.
        likely: The clauses that would answer if the best one does.
        missing: How many words of the topic the document does not have, common ones alone.
    """

    answering: tuple[Found, ...]
    nearest: tuple[Found, ...]
    terms: tuple[Term, ...]
    sure: bool
    whole: bool = True
    half: bool = False
    likely: tuple[Found, ...] = ()
    missing: int = 0

    @property
    def is_close(self) -> bool:
        """Whether the best clause has something of what is asked, and lies near it by meaning."""
        best = self.nearest[0] if self.nearest else None
        near = best is not None and best.words >= _LEAST_COVERED and best.cosine >= _NEARLY_CLOSE
        said = best is not None and best.own >= _MOSTLY_SAID and best.cosine >= _FAIRLY_CLOSE
        return near or said

    @property
    def may_answer(self) -> bool:
        """Whether the best clause may well answer, as one reads it with the question."""
        return bool(self.nearest) and self.nearest[0].may_answer

    @property
    def is_likely(self) -> bool:
        """Whether the best clause may well answer, most of what is asked being known here."""
        known = sum(len(one.exact) for one in self.terms if one.known)
        return self.may_answer and (self.nearest[0].answers or self.missing < known)

    @property
    def knows_all(self) -> bool:
        """Whether the document has every word asked about, and something near."""
        return bool(self.nearest) and self.whole and all(one.known for one in self.terms)

    def beside(
        self, first: "SearchResult", second: "SearchResult", *, of_second: int = 1
    ) -> "SearchResult":
        """Return what answers a question that asks two things, with what answers each of them.

        Args:
            first: What answers the first of them.
            second: What answers the second.
            of_second: How many clauses of the second.
        """
        if not first.answering or not second.answering:
            told = first if first.answering else second
            sure = bool(told.answering) and told.answering[0].own >= _SURE
            return self if self.answering or not sure else replace(told, half=True)
        every = [*self.answering, first.answering[0], *second.answering[:of_second]]
        kept: dict[int, Found] = {}
        for one in every:
            kept.setdefault(one.index, one)
        sure = self.sure or (first.sure and second.sure)
        whole = self.whole or (first.whole and second.whole)
        near, terms = self.nearest or first.nearest, self.terms or first.terms
        answering = tuple(kept.values())
        return replace(self, answering=answering, nearest=near, terms=terms, sure=sure, whole=whole)
