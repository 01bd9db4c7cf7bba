import pytest

from tipassist.evaluation.intervals import Share, Spread, paired_difference, wilson


@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(0, 0, 0.0, 1.0), (5, 10, 0.2366, 0.7634), (10, 10, 0.7225, 1.0), (0, 10, 0.0, 0.2775)],
)
def test_wilson_intervals(hits: int, total: int, low: float, high: float) -> None:
    assert wilson(hits, total) == pytest.approx((low, high), abs=1e-4)


def test_a_share_of_nothing_has_no_value() -> None:
    assert Share(0, 0).value is None
    assert Share(1, 4).value == 0.25


def test_equal_systems_do_not_differ() -> None:
    scores = {"a": 1.0, "b": 0.0}
    found = paired_difference(scores, scores, {"a": "g", "b": "h"})
    assert (found.value, found.low, found.high) == (0.0, 0.0, 0.0)


def test_whole_groups_are_drawn() -> None:
    ours = {"a": 1.0, "b": 1.0, "c": 0.0}
    theirs = dict.fromkeys(ours, 0.0)
    found = paired_difference(ours, theirs, {"a": "g", "b": "g", "c": "h"}, draws=400)
    assert found.value == pytest.approx(2 / 3)
    assert (found.low, found.high) == (0.0, 1.0)


def test_a_bootstrap_gives_the_same_interval_each_time() -> None:
    ours = {str(at): float(at % 3 == 0) for at in range(30)}
    theirs = {str(at): float(at % 5 == 0) for at in range(30)}
    groups = {name: name for name in ours}
    assert paired_difference(ours, theirs, groups) == paired_difference(ours, theirs, groups)


def test_no_questions_do_not_differ() -> None:
    assert paired_difference({}, {}, {}).value == 0.0


def test_a_spread_tells_its_percentiles() -> None:
    found = Spread.of([float(at) for at in range(101)])
    assert (found.samples, found.p50_ms, found.p95_ms, found.p99_ms) == (101, 50.0, 95.0, 99.0)
