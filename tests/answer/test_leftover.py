"""Leftovers: what the nearest text leaves unsaid of a question."""

from tipassist.answer.language.lexicons import Synonyms
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.entries import rank_entries
from tipassist.answer.ranking.matching import Matcher
from tipassist.answer.undecided.findings import Findings
from tipassist.answer.undecided.leftover import leftover_features, telling_words
from tipassist.register.model import Register


def features(register: Register, text: str) -> dict[str, float]:
    """The features of a question for which the sections are searched by words."""
    matcher = Matcher(register, Synonyms())
    terms = matcher.terms(word for _, word in telling_words(Meaning(text, text)))
    prose = rank_entries(terms, matcher, ())
    vocabulary = frozenset(families(register.text))
    found = Findings(terms, terms, prose, prose, (), vocabulary=vocabulary)
    return leftover_features(Meaning(text, text), found)


def test_a_question_in_the_words_of_a_sentence_leaves_little(register: Register) -> None:
    told = features(register, "who commissioned a review of the Bohol TIP Work Plan?")
    other = features(register, "who sabotaged a review of the Bohol TIP Work Plan?")
    assert told["first_said"] == 1
    assert other["first_said"] == 0
    assert other["sections_left_share"] > told["sections_left_share"]


def test_every_question_has_the_same_numbers_from_nought_to_one(register: Register) -> None:
    nothing = Findings((), (), (), (), ())
    empty = leftover_features(Meaning("?", "?"), nothing)
    full = features(register, "which vendor hosts the seafarers' database in Jakarta?")
    assert list(empty) == list(full)
    assert all(0 <= value <= 1 for value in (*empty.values(), *full.values()))
