from typing import Any

import pytest

from tests.evaluation.examples import answer, gold, listing
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.grade import grade
from tipassist.evaluation.metrics import Graded, measure, paraphrase_consistency, retention
from tipassist.evaluation.support import SupportGrade
from tipassist.types import Answer

REFUSING = {"expected_status": ["not_in_plan"], "kind": "unanswerable"}


def graded(row: Gold, given: Answer, **support: Any) -> Graded:
    return Graded(row, given, grade(row, given), SupportGrade(**support))


def test_truthfulness_takes_wrong_from_right() -> None:
    rows = [
        graded(gold(id="a"), answer()),
        graded(gold(id="b"), answer()),
        graded(gold(id="c", expected_facts=["x"]), answer()),
        graded(gold(id="d"), answer(status="not_in_plan")),
    ]
    found = measure(rows)
    assert found.scores["truthfulness"] == 0.25
    assert found.value("wrong_answer_rate") == 0.25
    assert found.value("wrong_refusal_rate") == 0.25
    assert found.value("passed") == 0.5


def test_abstention_counts_refusals_as_positive() -> None:
    rows = [
        graded(gold(**REFUSING), answer(status="out_of_scope")),
        graded(gold(**REFUSING), answer()),
        graded(gold(), answer(status="not_in_plan")),
        graded(gold(expected_status=["answered", "not_in_plan"]), answer(status="not_in_plan")),
    ]
    found = measure(rows)
    assert found.value("abstention_precision") == 0.5
    assert found.value("abstention_recall") == 0.5
    assert found.scores["abstention_f1"] == 0.5


def test_a_clarifying_question_is_a_wrong_refusal_unless_expected() -> None:
    asked = graded(gold(), answer(status="clarify"))
    wanted = graded(gold(expected_status=["clarify"]), answer(status="clarify"))
    assert measure([asked, wanted]).value("wrong_refusal_rate") == 0.5


def test_lists_are_exact_or_not_with_f1_beside() -> None:
    rows = [
        graded(gold(expected_items=["A.1.1"]), listing("A.1.1")),
        graded(gold(expected_items=["A.1.1", "A.1.2"]), listing("A.1.1")),
        graded(gold(), listing("A.1.9")),
    ]
    found = measure(rows)
    assert found.value("exact_list_rate") == 0.5
    assert found.scores["list_f1"] == pytest.approx((1 + 2 / 3) / 2)


def test_v_strict_is_the_mean_share_of_facts() -> None:
    rows = [
        graded(gold(expected_facts=["one", "two"]), answer(text="one")),
        graded(gold(expected_facts=["one"]), answer(text="one")),
    ]
    assert measure(rows).scores["v_strict"] == 0.75


def test_retention_compares_later_turns_with_standalone_questions() -> None:
    later = gold(history=["before"], kind="followup", expected_facts=["x"])
    rows = [
        graded(gold(), answer()),
        graded(later, answer(text="x")),
        graded(later, answer()),
    ]
    assert retention(rows) == 0.5
    assert retention(rows[:1]) is None


def test_paraphrases_are_consistent_when_they_end_alike() -> None:
    pair = [gold(id="a"), gold(id="b")]
    other = [gold(id="c", group_id="g2"), gold(id="d", group_id="g2")]
    rows = [graded(one, answer()) for one in pair]
    rows += [graded(other[0], answer()), graded(other[1], answer(status="not_in_plan"))]
    found = paraphrase_consistency(rows)
    assert (found.hits, found.total) == (1, 2)


def test_citations_are_counted_over_all_answers() -> None:
    rows = [
        graded(gold(), answer(), claims_total=3, claims_supported=3, uses_total=4, uses_needed=3),
        graded(gold(), answer(), claims_total=1, values_total=4, unsupported=("A.1.1",)),
    ]
    found = measure(rows)
    assert found.value("citation_recall") == 0.75
    assert found.value("citation_precision") == 0.75
    assert found.value("unsupported_value_rate") == 0.25


def test_kinds_are_measured_apart() -> None:
    found = measure([graded(gold(), answer()), graded(gold(**REFUSING), answer())])
    assert found.kinds[Kind.BODY_LIST].value == 1.0
    assert found.value("kind.unanswerable") == 0.0
    assert found.value("kind.prose") is None


def test_an_unknown_metric_is_no_metric() -> None:
    with pytest.raises(KeyError):
        measure([]).value("charm")
