"""Two editions of a document compared."""

import pytest

from tests.answer.documents.test_answers import ask, places
from tests.corpus.stored_texts import treaty
from tipassist.answer.assistant import Assistant
from tipassist.answer.documents.answers.comparing import differences
from tipassist.answer.documents.reading.places import Places
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    "question",
    [
        "What changed in HARP between 2004 and 2012?",
        "What are the differences between the editions of the Harbour Protocol?",
        "What is new in HARP (2012)?",
    ],
)
def test_the_words_of_both_editions_stand_beside_one_another(
    reading: Assistant, question: str
) -> None:
    answer = ask(reading, question)

    assert answer.status is AnswerStatus.ANSWERED
    assert "more than 500 tons" in answer.text
    assert "more than 300 tons" in answer.text
    assert "HARP Art. 8" in places(answer)
    assert {one.edition for one in answer.citations} == {"2004", "2012"}


def test_a_place_that_only_bears_another_number_does_not_differ() -> None:
    before = treaty("A pact\n\nArticle 1\n\nScope\n\nOf boats.\n\nArticle 2\n\nCosts\n\nNobody.\n")
    after = treaty(
        "A pact\n\nArticle 1\n\nTerms\n\nA boat floats.\n\n"
        "Article 2\n\nScope\n\nOf boats.\n\nArticle 3\n\nCosts\n\nEverybody.\n"
    )

    found = differences(Places(before), Places(after))

    assert found.added == (("art", "1"),)
    assert found.removed == ()
    assert found.reworded == ((("art", "2"), ("art", "3")),)


def test_a_document_of_one_edition_has_nothing_to_compare(reading: Assistant) -> None:
    assert "What differs" not in ask(reading, "What changed in ACTIP?").text
