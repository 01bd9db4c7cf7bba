"""The packaged cross-encoder tells what answers from what merely shares words."""

import pytest

from tipassist.index.reranker import CrossEncoder

QUESTION = "how long may a permit last"
ANSWER = "A permit is valid for two years and may be renewed once."
WORDS_ALONE = "Permits are printed on green paper, which is made a long way from here."
APART = "The committee elects its own chair."


@pytest.fixture(scope="module")
def encoder() -> CrossEncoder:
    return CrossEncoder.packaged()


def test_what_answers_stands_above_what_shares_words(encoder: CrossEncoder) -> None:
    answer, words, apart = encoder.read(QUESTION, (ANSWER, WORDS_ALONE, APART))
    assert answer.worth > words.worth > apart.worth


def test_what_answers_is_told_from_what_speaks_of_the_same(encoder: CrossEncoder) -> None:
    answer, words, apart = encoder.read(QUESTION, (ANSWER, WORDS_ALONE, APART))
    assert answer.answers > 0.5 > max(words.answers, apart.answers)


def test_readings_keep_the_order_of_the_texts_and_do_not_depend_on_others(
    encoder: CrossEncoder,
) -> None:
    texts = (ANSWER, APART, WORDS_ALONE * 3, *(f"{APART} {at}" for at in range(9)))
    together = encoder.read(QUESTION, texts)
    alone = (encoder.read(QUESTION, (one,))[0] for one in texts)
    assert together == tuple(alone)


def test_no_texts_have_no_readings(encoder: CrossEncoder) -> None:
    assert encoder.read(QUESTION, ()) == ()


def test_what_is_longer_than_the_model_reads_is_cut(encoder: CrossEncoder) -> None:
    (told,) = encoder.read("why " * 5000, ("because " * 5000,))
    assert -20 < told.worth < 20
