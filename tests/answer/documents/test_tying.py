"""What a clause tells of a thing, and what it tells of another."""

import pytest

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.tying import has_nothing, is_of_another, is_untied
from tipassist.answer.language.terms import Term
from tipassist.index.encoders import Reading

PANEL = (
    Term("warden", ("warden",), (), weight=2.0, known=True),
    Term("paid", ("pay",), (), weight=1.0, known=True),
)

STRANGE = Term("insurance", ("insur",), (), weight=2.0, known=False)


def _found(own: float, cosine: float, answers: float, *, row: bool = False) -> Found:
    reading = Reading(worth=1.0, answers=answers)
    return Found(0, own, own, cosine, "A fee of nine.", is_row=row, reading=reading)


@pytest.mark.parametrize(
    ("question", "own", "cosine", "untied"),
    [
        ("How much is a warden paid per day?", 0.2, 0.4, True),
        ("What is the highest fine for blasting?", 0.0, 0.4, True),
        ("What is the longest time that a mason may live there?", 0.1, 0.3, True),
        ("How much is a warden paid per day?", 0.6, 0.4, False),
        ("How much is a warden paid per day?", 0.2, 0.7, False),
        ("Who pays a warden?", 0.2, 0.4, False),
    ],
)
def test_an_amount_must_be_told_of_what_is_asked(
    question: str, own: float, cosine: float, untied: bool
) -> None:
    assert is_untied(_found(own, cosine, 0.7), PANEL, question) is untied


def test_a_row_is_read_by_its_cells() -> None:
    assert not is_untied(_found(0.2, 0.4, 0.9, row=True), PANEL, "How much is a warden paid?")


def test_little_is_asked_for_by_a_word_that_tells_little() -> None:
    assert not is_untied(_found(0.0, 0.4, 0.9), PANEL[1:], "How long do they serve?")


@pytest.mark.parametrize(
    ("own", "cosine", "answers", "nothing"),
    [
        (0.0, 0.4, 0.7, True),
        (0.0, 0.4, 0.9, False),
        (0.0, 0.6, 0.7, False),
        (0.2, 0.4, 0.7, False),
    ],
)
def test_what_has_no_word_asked_must_answer_beyond_doubt(
    own: float, cosine: float, answers: float, nothing: bool
) -> None:
    assert has_nothing(_found(own, cosine, answers), (STRANGE,)) is nothing


def test_what_is_said_in_other_words_may_answer() -> None:
    assert not has_nothing(_found(0.0, 0.4, 0.7), PANEL)


def test_what_surely_answers_with_a_word_asked_is_of_it() -> None:
    assert not is_untied(_found(0.2, 0.4, 0.95), PANEL, "How much is a warden paid?")
    assert not is_untied(_found(0.0, 0.4, 0.95), PANEL, "How much is a warden paid?")
    assert is_untied(_found(0.0, 0.3, 0.95), PANEL, "How much is a warden paid?")


@pytest.mark.parametrize(
    ("question", "own", "cosine", "of_another"),
    [
        ("How many wardens were paid?", 0.0, 0.4, True),
        ("What number of wardens was paid?", 0.0, 0.4, True),
        ("How many wardens were paid?", 0.3, 0.4, False),
        ("How many wardens were paid?", 0.0, 0.7, False),
        ("Which wardens were paid?", 0.0, 0.4, False),
        ("What monthly wage shall the wardens be paid?", 0.3, 0.4, True),
        ("Which fee is a warden paid?", 0.3, 0.4, True),
        ("What wage shall the wardens be paid?", 0.3, 0.6, False),
    ],
)
def test_what_counts_other_things_tells_nothing_of_those_asked(
    question: str, own: float, cosine: float, of_another: bool
) -> None:
    assert is_of_another(_found(own, cosine, 0.8), PANEL, question) is of_another


def test_other_things_may_be_counted_in_words_that_a_document_has_not() -> None:
    assert not is_of_another(_found(0.0, 0.4, 0.8), (STRANGE,), "How many insurances are there?")


@pytest.mark.parametrize(
    ("question", "own", "answers", "untied"),
    [
        ("Would it insure a warden who is paid?", 0.3, 0.8, True),
        ("Would it insure a warden who is paid?", 0.3, 0.95, False),
        ("Would it insure a warden who is paid?", 0.5, 0.8, False),
        ("Who insures a warden who is paid?", 0.3, 0.8, False),
    ],
)
def test_yes_or_no_is_not_told_by_a_word_or_two(
    question: str, own: float, answers: float, untied: bool
) -> None:
    assert is_untied(_found(own, 0.3, answers), (*PANEL, STRANGE), question) is untied
