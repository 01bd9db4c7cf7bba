"""The table a plan is printed as: no subject, unless what may be done with it is asked."""

import pytest

from tipassist.answer.rewording.idioms.table_words import without_table_words


def _speaks(title: str) -> bool:
    return title.endswith("enforcement")


@pytest.mark.parametrize(
    ("question", "read"),
    [
        (
            "Where is money laundering mentioned in the tables?",
            "Where is money laundering mentioned?",
        ),
        ("who leads in the law enforcement table", "who leads in the law enforcement pillar"),
        ("Which rows have no 'E.g.'?", "Which rows have no example?"),
        ('Which have no example (no "E.g.") at all?', "Which have no example at all?"),
        (
            "What illustrative project mentions courts, and beneath which rows is it found?",
            "What project mentions courts?",
        ),
        (
            "Which indicators name shelters and where do they stand?",
            "Which indicators name shelters?",
        ),
        ("Which row names courts, and where is it?", "Which row names courts, and where is it?"),
        ("Which project has a sample survey?", "Which project has a sample survey?"),
    ],
)
def test_a_table_is_no_subject(question: str, read: str) -> None:
    assert without_table_words(question, _speaks) == read


@pytest.mark.parametrize(
    "question",
    [
        "Must we run precisely what is printed in the tables, or may we do something else?",
        "Can a country leave out what stands in the tables?",
        "Is it on the table?",
    ],
)
def test_what_may_be_done_with_the_tables_is_asked_as_it_stands(question: str) -> None:
    assert without_table_words(question, _speaks) == question
