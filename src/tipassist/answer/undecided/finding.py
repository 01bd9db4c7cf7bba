"""Finding what the plan has for an open question: its rows and its places, by words and meaning."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tipassist.answer.asked import read_asked
from tipassist.answer.language.units import units_in
from tipassist.answer.meaning import OF_SUBJECTS, Meaning
from tipassist.answer.ranking.entries import PROSE_KINDS, place_of, rank_activities, rank_entries
from tipassist.answer.ranking.matching import Matcher, Place
from tipassist.answer.ranking.placing import Placer
from tipassist.answer.ranking.query_adapter import QueryAdapter
from tipassist.answer.ranking.row_ranking import RowModel
from tipassist.answer.ranking.semantics import Semantics
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.own_dates import rows_of_year
from tipassist.index.filters import plan_only
from tipassist.locators import SCOPE_KINDS, LocatorKind
from tipassist.register.model import Register

if TYPE_CHECKING:
    from tipassist.index.hybrid import Hit

_EXPECTED = 300


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds what the plan has for a question.

    Attributes:
        register: The plan.
        matcher: Finds entries by words.
        semantics: Finds passages by meaning.
        place: Ranks the places of the sections that may answer, best first.
        adapter: Turns the vector of a question towards the sentences that answer it.
        rows: Tells for each activity near a question how likely it is meant.
        candidate_k: How many passages count as near a question.
    """

    register: Register
    matcher: Matcher
    semantics: Semantics
    place: Placer
    adapter: QueryAdapter
    rows: RowModel
    candidate_k: int = 500

    def find(self, meaning: Meaning) -> Findings:
        """Find what the plan has for a question."""
        asked = self.matcher.terms(_subject(meaning), meaning.text)
        terms = tuple(term for term in asked if term.known) or asked
        near, expected = self.near(meaning), self._expected(meaning)
        ranked = rank_entries(terms, self.matcher, near, meaning.text, expected)
        prose = tuple(one for one in ranked if one.entry.kind in PROSE_KINDS)
        within = tuple(place for place in meaning.places if place.kind in SCOPE_KINDS)
        table = self.rows.shared(rank_activities(ranked, terms, within, meaning.outside))
        return Findings(
            asked=asked,
            terms=terms,
            ranked=ranked,
            prose=prose,
            table=rows_of_year(table, meaning.text),
            placed=self.place(meaning, prose, self.register),
            vocabulary=self.matcher.vocabulary,
        )

    def near(self, meaning: Meaning) -> "tuple[Hit, ...]":
        """Return the plan's passages near a question, whatever else is in the corpus."""
        plan = plan_only(self.register)
        return self.semantics.search(meaning.text, candidate_k=self.candidate_k, filters=plan)

    def _expected(self, meaning: Meaning) -> dict[Place, float]:
        """Return how near the plan's places lie to what is expected of an answer."""
        return {
            **self._nearness(meaning, self.adapter, in_rows=False),
            **self._nearness(meaning, self.rows.adapter, in_rows=True),
        }

    def _nearness(
        self, meaning: Meaning, adapter: QueryAdapter, *, in_rows: bool
    ) -> dict[Place, float]:
        """Return how near the places in the rows, or all others, lie to an adapted question."""
        asked = adapter.adapted(self.semantics.embed(meaning.text))
        near = self.semantics.near(asked, candidate_k=_EXPECTED, filters=plan_only(self.register))
        length = float(np.linalg.norm(asked))
        best: dict[Place, float] = {}
        for passage, cosine in near:
            if (passage.locator.kind is LocatorKind.ACTIVITY) is in_rows:
                best.setdefault(place_of(passage), cosine * length)
        return best


def _subject(meaning: Meaning) -> tuple[str, ...]:
    """Return the topic without words for columns and dates, unless nothing else is left."""
    asked = read_asked(meaning)
    kind = asked.words if asked is not None and asked.kind.when else frozenset()
    topic = tuple(word for word in meaning.topic if word.lower() not in kind) or meaning.topic
    if meaning.intent not in OF_SUBJECTS:
        return topic
    left = tuple(word for word in topic if not units_in(word.lower()))
    return left or topic
