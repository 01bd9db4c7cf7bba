"""How near a place lies to a question, by the passages found in it."""

from tipassist.answer.documents.cosines import Cosines
from tipassist.types import Span

CLAUSE, SENTENCE, OTHER = (Span(10, 90),), (Span(40, 60),), (Span(95, 120),)


def test_a_sentence_counts_for_the_clause_that_it_stands_in() -> None:
    assert Cosines({CLAUSE: 0.4, SENTENCE: 0.7, OTHER: 0.9}).within(CLAUSE) == 0.7


def test_a_place_without_passages_near_the_question_is_not_near() -> None:
    assert Cosines({OTHER: 0.9}).within(CLAUSE) == 0
