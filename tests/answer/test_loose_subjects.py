"""Subjects that a large part of all activities shares a word with: only the likeliest are told."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    "question",
    [
        "Are lie detectors to be used in court?",
        "Is there one big data bank for the whole region on trafficking in the table?",
    ],
)
def test_what_most_rows_share_with_a_question_lists_them_not(
    with_meaning: Assistant, question: str
) -> None:
    answer = with_meaning.ask(question)

    assert 0 < len(answer.items) <= 5


def test_a_word_of_many_rows_that_is_the_subject_lists_them_all(with_meaning: Assistant) -> None:
    assert len(with_meaning.ask("Which activities mention victims?").items) > 20
