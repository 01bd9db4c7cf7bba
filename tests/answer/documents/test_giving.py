"""Clauses that give the kind of thing asked for."""

from dataclasses import replace

import pytest

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.giving import giving, years_told
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.meaning import Meaning

OPENS = Found(0, 1.0, 1.0, 0.7, "The ferry house opens to travellers.")
MAY = Found(1, 0.9, 0.9, 0.7, "The ferry house opens on 3 May 1999 to travellers.")
DAYS = Found(2, 0.9, 0.9, 0.7, "The ferry house opens within forty-five days.")
SEATS = Found(3, 0.9, 0.9, 0.6, "The ferry house has eleven seats.")
ROW = Found(4, 1.0, 1.0, 0.7, "Ferry house 1998 40", is_row=True)
NEXT_ROW = Found(5, 0.95, 0.95, 0.7, "Ferry house 1999 44", is_row=True)


def kept(question: str, *found: Found) -> tuple[Found, ...]:
    told = giving(found, found, Meaning(question, question), question)
    return tuple(told)


def test_when_asks_for_a_time() -> None:
    assert kept("When does the ferry house open?", OPENS, DAYS) == (DAYS,)


@pytest.mark.parametrize(
    "question",
    [
        "May travellers come in when the ferry house is full?",
        "And when is no ferry house open?",
        "When may the ferry house stay shut?",
    ],
)
def test_when_inside_a_question_is_a_condition(question: str) -> None:
    assert kept(question, OPENS) == (OPENS,)


def test_a_date_is_more_than_a_time() -> None:
    assert kept("On what date did the ferry house open?", DAYS, MAY) == (MAY,)


def test_no_clause_gives_a_date_where_none_has_one() -> None:
    assert kept("On what date did the ferry house open?", DAYS) == ()


def test_a_number_and_a_time_are_both_kept() -> None:
    question = "How many seats has the ferry house, and when does it open?"
    assert set(kept(question, SEATS, DAYS)) == {SEATS, DAYS}


def test_a_number_of_women_is_not_that_of_all() -> None:
    women = Found(6, 0.8, 0.8, 0.6, "Of the guests of the ferry house 12 were female.")

    assert kept("How many of the guests were women?", SEATS) == ()
    assert kept("How many of the guests were women?", SEATS, women) == (women,)


def test_a_span_of_years_has_each_of_them() -> None:
    assert years_told(replace(OPENS, text="Vedra (2035-2037), Sull (2037-2039)")) == {
        str(year) for year in range(2035, 2040)
    }


def test_no_row_tells_why() -> None:
    told = Found(7, 0.9, 0.9, 0.6, "Guests of the ferry house fell in 1998 because of floods.")

    assert kept("Why did the guests of the ferry house fall in 1998?", ROW, told) == (told,)


def test_rows_of_other_years_are_left_out() -> None:
    assert kept("What did the ferry house have in 1999?", ROW, NEXT_ROW) == (NEXT_ROW,)


def test_days_count_no_travellers() -> None:
    held = Found(8, 0.9, 0.9, 0.6, "A traveller of the ferry house may stay for ninety days.")

    assert kept("How many travellers came to the ferry house?", held) == ()
    assert kept("How many days may a traveller stay?", held) == (held,)


def test_a_hundred_days_are_a_time() -> None:
    held = Found(8, 0.9, 0.9, 0.6, "A traveller may stay for one hundred days.")

    assert kept("How many days may a traveller stay?", held) == (held,)


@pytest.mark.parametrize(
    "question",
    [
        "What is the phone number of the ferry house?",
        "Which number do I call to reach the ferry house?",
        "Does the ferry house have an email address?",
    ],
)
def test_only_what_one_is_reached_at_gives_it(question: str) -> None:
    assert kept(question, ROW, SEATS) == ()


def test_a_number_to_ring_gives_a_phone_number() -> None:
    line = Found(9, 0.9, 0.9, 0.6, "The line of the ferry house, 555-0142, is free.")

    assert kept("What is the phone number of the ferry house?", SEATS, line) == (line,)


def test_who_pays_is_told_under_a_title_of_money_first() -> None:
    fares = Found(10, 1.0, 1.0, 0.6, "A guest pays for half of the boat.", around="Guests")
    banks = Found(11, 0.9, 0.9, 0.4, "The bank lends half of the money.", around="B. Money")

    assert kept("Who pays for the ferry house?", fares, banks) == (banks,)


def test_a_share_may_be_told_in_words() -> None:
    share = Found(6, 0.8, 0.8, 0.7, "At least forty per cent of the fares go to the ferry house.")
    pays = Found(7, 0.9, 0.9, 0.7, "The ferry house pays up to 6,000 crowns within three years.")
    asks = "When a boat is sold, what share goes to the ferry house?"
    assert kept(asks, pays, share)[0] == share


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("when a boat is sold, what share goes to the house?", False),
        ("when consent is refused, may the boat leave?", False),
        ("when did it open, and where?", True),
        ("when is it shut, and who shuts it?", True),
        ("when does it open?", True),
    ],
)
def test_when_before_what_is_asked_is_a_condition(question: str, asks: bool) -> None:
    assert load_document_words().asked("time", question) is asks
