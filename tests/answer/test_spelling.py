"""Typos are mended by missing letters, by the words beside them and by what is far commoner."""

import pytest

from tipassist.answer.language.spelling import Speller

KNOWN = frozenset(
    [
        "change",
        "charge",
        "migrant",
        "migrate",
        "health",
        "heal",
        "second",
        "send",
        "outcome",
        "outcomes",
        "officials",
        "departure",
        "single",
        "since",
        "batch",
    ]
)
PAIRS = frozenset((("climate", "change"), ("migrant", "workers")))


@pytest.mark.parametrize(
    ("typed", "beside", "mended"),
    [
        ("chage", ("climate", "covered"), "change"),
        ("migrat", ("the", "workers"), "migrant"),
        ("healh", ("the", "side"), "health"),
        ("seond", ("the", "one"), "second"),
        ("outcoms", ("what", ""), "outcomes"),
        ("oficals", ("law", ""), "officials"),
        ("pre-depature", ("", "training"), "pre-departure"),
        ("sinle", ("every", "row"), "single"),
        ("migrat's", ("the", "workers"), "migrant's"),
        ("apponits", ("who", "them"), "appoints"),
    ],
)
def test_a_typo_is_mended(typed: str, beside: tuple[str, str], mended: str) -> None:
    assert Speller(KNOWN, PAIRS).mend(typed, *beside) == mended


@pytest.mark.parametrize(
    "typed",
    [
        "Batam",
        "ransomeware",
        "cacj",
        "stock-takings",
        "Chage",
        "deceptive",
        "surrogacy",
        "commence",
    ],
)
def test_what_may_be_a_name_stays(typed: str) -> None:
    assert Speller(KNOWN, PAIRS).mend(typed) == typed


@pytest.mark.parametrize("word", ["needless", "batchwise", "changeward"])
def test_an_ending_that_is_a_word_too_is_no_second_word(word: str) -> None:
    known = KNOWN | {"need", "less", "wise", "ward"}
    assert " " not in Speller(known).mend(word)


def test_a_stem_with_its_ending_misspelt_is_one_word() -> None:
    known = KNOWN | {"involv", "ment", "involvement", "health", "officials"}
    assert Speller(known).mend("involvment") == "involvement"
    assert Speller(known).mend("healthofficials") == "health officials"
