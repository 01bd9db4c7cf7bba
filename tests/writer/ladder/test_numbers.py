"""Numbers and dates of texts."""

import pytest

from tipassist.writer.ladder.numbers import Date, dates_in, numbers_in, without_dates


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("four pillars, 25 outcomes and sixty-three types", {"4", "25", "63"}),
        ("the third year, twice, a dozen", {"3", "2", "12"}),
        ("1,234 and 1.5 and 007", {"1234", "1.5", "7"}),
        ("๒๐๒๘ ២០២៦ ၂၀၂၃ ໒໐໒໔", {"2028", "2026", "2023", "2024"}),
        ("one pillar", {"1"}),
        ("one of them, no one, one another, the last one, secondly, comes first, one must", set()),
        ("a tenth of the weight; often, someone, twofold", {"10"}),
        ("2023 – 2028", {"2023", "2028", "2023-2028"}),
    ],
)
def test_numbers_are_read_in_figures_and_in_words(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("on 24 November 2022", {Date(24, 11, 2022)}),
        ("on November 24, 2022", {Date(24, 11, 2022)}),
        ("on the 3rd of May", {Date(3, 5, 0)}),
        ("in June 2025 and July", {Date(0, 6, 2025), Date(0, 7, 0)}),
        ("in 2025", set()),
    ],
)
def test_dates_are_read_in_either_order(text: str, dates: set[Date]) -> None:
    assert dates_in(text) == dates


def test_a_date_stands_in_one_that_says_more() -> None:
    whole = Date(24, 11, 2022)
    assert Date(0, 11, 2022).stands_in(whole)
    assert not Date(25, 11, 2022).stands_in(whole)
    assert not whole.stands_in(Date(0, 11, 2022))


def test_blanking_dates_leaves_other_numbers_where_they_are() -> None:
    text = "5 bodies on 24 November 2022"
    assert without_dates(text).split() == ["5", "bodies", "on"]
    assert len(without_dates(text)) == len(text)
