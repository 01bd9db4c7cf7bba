"""Instruments named by their places alone, by their written-out titles, or beside other words."""

import re

import pytest

from tipassist import locator_reading, locators
from tipassist.answer.asked import read_asked
from tipassist.answer.assistant import Assistant
from tipassist.answer.naming.instruments_named import ways_to_name
from tipassist.answer.understanding.understand import Understander


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("12(c) of the convention", "ACTIP Art. 12(c)"),
        ("based on 14(14)", "ACTIP Art. 14(14)"),
        ("3(2)(a) of CRC", "CRC Art. 3(2)(a)"),
    ],
)
def test_a_number_with_brackets_is_an_article(text: str, place: str) -> None:
    assert [str(one.locator) for one in locator_reading.find(text)] == [place]


@pytest.mark.parametrize("text", ["a table of 12 (c)", "Section F.1(a)", "page 12)", "$20(m)x"])
def test_other_brackets_are_none(text: str) -> None:
    found = [one.locator.kind for one in locator_reading.find(text)]
    assert locators.LocatorKind.ARTICLE not in found


def test_a_written_out_title_names_the_instrument_beside_words_for_references(
    understander: Understander,
) -> None:
    asked = understander.understand("Which footnotes refer to the Bohol TIP Work Plan 2017-2020?")
    assert asked.instrument_names == ("BWP",)
    told = understander.understand("When did the Bohol TIP Work Plan end?")
    assert told.instrument_names == ()


@pytest.mark.parametrize(
    ("name", "said", "named"),
    [
        ("ACWC WP 2026-2030", "acwc", False),
        ("ACWC WP 2026-2030", "acwc's work plan", True),
        ("ACWC WP 2026-2030", "acwc wp 2026-2030", True),
        ("SOM-ED 2030 TIP WP", "som-ed", False),
        ("AMCoS WP 2027-2031", "amcos", False),
        ("Myanmar 2022 TIP WP", "myanmar", True),
        ("Myanmar 2022 TIP WP", "myanmar's plan", True),
    ],
)
def test_the_name_of_a_body_alone_is_not_its_plan(name: str, said: str, named: bool) -> None:
    assert any(re.fullmatch(way, said) for way in ways_to_name(name)) is named


def test_what_is_only_told_asks_for_nothing(understander: Understander) -> None:
    text = "I need all activities of SLOM. Last year two of them were forgotten."
    assert read_asked(understander.understand(text)) is None
    assert read_asked(understander.understand("What was done last year?")) is not None


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("Which rows refer to priority action (PA) 3.4.3 of AICHR's FYWP?", "3.4.3"),
        ("Which rows cite priority area 2.5.4 of AICHR's five-year programme?", "2.5.4"),
        ("Which rows cite AICHR FYWP 2021-2025, priority action 4.3.4?", "4.3.4"),
        ("Which rows cite PA 3.4.3 of AICHR's five-year work plan (2021-2025)?", "3.4.3"),
        ("Which rows cite priority action 9.9.9 of the FYWP?", "9.9.9"),
        ("Which rows cite the FYWP on priority 3 areas?", ""),
        ("Which rows are a priority of AICHR's FYWP?", ""),
    ],
)
def test_a_label_of_initials_may_be_written_out(
    understander: Understander, question: str, places: str
) -> None:
    found = understander.understand(question).instruments
    assert [str(one) for one in found] == [f"AICHR FYWP 2021-2025 PA {places}"] * bool(places)


def test_a_place_that_nothing_cites_is_named_before_its_document(
    understander: Understander,
) -> None:
    asked = understander.understand("Which rows refer to activity 9.9 of Myanmar's plan?")
    assert [str(one) for one in asked.instruments] == ["Myanmar 2022 TIP WP activity 9.9"]


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("myanmar 2022 wp act. 3.6 -> which rows?", "C.2.1 C.2.2"),
        ("which rows go back to item 3.10 of Myanmar's plan", "B.6.1 B.6.2"),
        ("Myanmar TIP WP no. 1.12 - where is it cited?", "D.4.2"),
        ("myanmar wp #3.9 which rows", "C.2.2"),
        ("AICHR FYWP 2021-2025 item 2.5.4: which activities", "A.3.3"),
    ],
)
def test_places_of_other_plans_are_named_by_any_label(
    assistant: Assistant, question: str, rows: str
) -> None:
    assert " ".join(one.locator for one in assistant.ask(question).items) == rows
