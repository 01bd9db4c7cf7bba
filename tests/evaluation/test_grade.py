import pytest

from tests.evaluation.examples import SLOM_ANSWER, answer, citation, gold, listing
from tipassist.evaluation.grade import Verdict, abstained, grade, grade_list, is_reached
from tipassist.types import AnswerStatus


def test_a_right_answer_passes() -> None:
    row = gold(expected_items=["A.1.1"], expected_locators=[["A.1.1"]], expected_facts=["slom"])
    assert grade(row, SLOM_ANSWER).passed


def test_a_list_with_one_code_too_many_is_not_exact() -> None:
    found = grade_list(("A.1.1", "A.1.2"), listing("A.1.1", "A.1.2", "A.1.3"))
    assert found is not None
    assert not found.exact
    assert found.surplus == ("A.1.3",)
    assert found.f1 == pytest.approx(0.8)


def test_an_empty_list_is_right_where_none_is_expected() -> None:
    found = grade_list((), listing())
    assert found is not None
    assert found.exact
    assert found.f1 == 1.0


def test_the_count_is_that_of_the_items() -> None:
    found = grade_list(("A.1.1",), listing("A.1.1", total=2))
    assert found is not None
    assert found.exact
    assert not found.counted


@pytest.mark.parametrize(
    ("place", "cited", "reached"),
    [
        ("A.1", {"A.1.1"}, False),
        ("Section F", {"Section F.1.a"}, True),
        ("Section F.1", {"Section F.10"}, False),
        ("Section F.1.a", {"Section F.1"}, False),
        ("A.1.1", {"A.1.1"}, True),
    ],
)
def test_an_inner_item_counts_for_its_section(place: str, cited: set[str], reached: bool) -> None:
    assert is_reached(place, frozenset(cited)) is reached


def test_one_place_of_each_group_is_enough() -> None:
    row = gold(expected_locators=[["A.1", "Footnote 1"], ["A.2"]])
    found = grade(row, answer(citations=(citation("c1", "Footnote 1", "APA"),)))
    assert found.places_missing == (("A.2",),)


@pytest.mark.parametrize(
    ("fields", "text", "status", "verdict"),
    [
        ({}, "", "answered", Verdict.RIGHT),
        ({"expected_facts": ["seven"]}, "six", "answered", Verdict.WRONG),
        ({}, "", "not_in_plan", Verdict.MISSING),
        ({}, "", "clarify", Verdict.MISSING),
        ({"must_not": ["USD"]}, "usd 5", "answered", Verdict.WRONG),
        ({"must_not": ["USD"]}, "usd 5", "not_in_plan", Verdict.WRONG),
        ({"expected_status": ["unknown_code"]}, "", "answered", Verdict.WRONG),
    ],
)
def test_verdicts(fields: dict[str, object], text: str, status: str, verdict: Verdict) -> None:
    assert grade(gold(**fields), answer(text=text, status=status)).verdict is verdict


def test_partial_abstains_only_where_that_is_expected() -> None:
    settled, open_ended = gold(), gold(expected_status=["not_in_plan", "partial"])
    assert not abstained(settled, AnswerStatus.PARTIAL)
    assert abstained(open_ended, AnswerStatus.PARTIAL)
