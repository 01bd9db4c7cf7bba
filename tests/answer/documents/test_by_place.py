"""What a place is worth for a question, by the passages found in it."""

from collections.abc import Sequence
from dataclasses import replace

from tests.index.examples import passage
from tipassist.answer.documents.clauses.by_place import ByPlace, readings_of
from tipassist.answer.ranking.relevance import NOTHING, NoRelevance
from tipassist.index.encoders import Reading
from tipassist.index.hybrid import Hit, Standing
from tipassist.index.passages import Passage
from tipassist.types import Span

CLAUSE, SENTENCE, OTHER = (Span(10, 90),), (Span(40, 60),), (Span(95, 120),)


def test_a_sentence_counts_for_the_clause_that_it_stands_in() -> None:
    assert ByPlace({CLAUSE: 0.4, SENTENCE: 0.7, OTHER: 0.9}).within(CLAUSE) == 0.7


def test_a_place_without_passages_near_the_question_is_not_near() -> None:
    assert ByPlace({OTHER: 0.9}).within(CLAUSE) == 0


class Counting:
    """Finds that a text answers the more, the more words of the question it has."""

    def read(self, question: str, texts: Sequence[str]) -> tuple[Reading, ...]:
        counts = (sum(word in text for word in question.split()) for text in texts)
        return tuple(Reading(float(one), one / 10) for one in counts)


def hits(*passages: Passage) -> tuple[Hit, ...]:
    return tuple(Hit(one, 1.0, None, Standing(at, 0.5)) for at, one in enumerate(passages, 1))


FAR = passage("A.1.1", "The committee has a chair")
NEAR = replace(passage("A.1.2", "elects its chair", id="2"), spans=SENTENCE, lead_in="It")


def test_what_was_found_is_read_with_its_title_and_what_leads_it_in() -> None:
    read = readings_of("It A.1.2 elects", hits(FAR, NEAR), Counting())
    assert read is not None
    assert read.within(CLAUSE) == Reading(3, 0.3)


def test_what_was_not_read_has_nothing_to_do_with_the_question() -> None:
    read = readings_of("chair", hits(NEAR), Counting())
    assert read is not None
    assert read.within(OTHER) == NOTHING


def test_nothing_is_told_where_nothing_reads() -> None:
    assert readings_of("chair", hits(NEAR), NoRelevance()) is None


def test_the_best_of_what_was_read_is_worth_most() -> None:
    read = readings_of("It A.1.2 elects", hits(FAR, NEAR), Counting())
    assert read is not None
    assert read.best == Reading(3, 0.3)


def test_what_is_read_may_be_given_otherwise() -> None:
    lead = replace(passage("A.1.1", "The committee shall:"), spans=CLAUSE)
    told = readings_of(
        "chair", hits(lead), Counting(), text_of=lambda one: f"{one.text} elect a chair"
    )
    assert told is not None
    assert told.within(CLAUSE).worth == 1
