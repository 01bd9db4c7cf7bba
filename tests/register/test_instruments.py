"""Instruments: clauses by place, clauses under a clause, pages of a stored text."""

import pytest

from tipassist.locators import article
from tipassist.register.instruments import Clause, ClauseKind, Instrument, page_at
from tipassist.register.model import Wording


def _convention() -> Instrument:
    places = (article("MC", "6"), article("MC", "6", "2"), article("MC", "6", "2", "a"))
    clauses = tuple(
        Clause(place, ClauseKind.PARAGRAPH, Wording(str(place)), lead_in=at - 1 if at else None)
        for at, place in enumerate((*places, article("MC", "7")))
    )
    return Instrument("convention", "2030", "MC", "A made-up convention", "", clauses[:3])


def test_a_place_holds_the_clauses_inside_it() -> None:
    assert _convention().at(article("MC", "6", "2")) == (1, 2)
    assert _convention().at(article("MC", "8")) == ()


def test_only_the_next_level_is_directly_under_a_clause() -> None:
    assert tuple(_convention().under(0)) == (1,)


@pytest.mark.parametrize(("offset", "page"), [(0, 1), (4, 1), (5, 2), (9, 3)])
def test_pages_are_counted_by_their_breaks(offset: int, page: int) -> None:
    assert page_at("one \ftwo\fthree", offset) == page


def test_a_text_without_breaks_has_no_pages() -> None:
    assert page_at("one two", 3) is None
