from pathlib import Path

import pytest

from tipassist.errors import ConfigError
from tipassist.evaluation.metrics import measure
from tipassist.evaluation.thresholds import Bound, Gate, Thresholds, check, load_thresholds

FILE = Path(__file__).parents[2] / "evals" / "thresholds.toml"
OTHER_FAMILIES = ("writer.", "exam.", "extraction.", "p95_ms.")


def test_every_bound_names_a_metric_that_exists() -> None:
    metrics = measure([])
    names = [name for name in load_thresholds(FILE).metrics if not name.startswith(OTHER_FAMILIES)]
    assert [metrics.value(name) for name in names] == [None] * len(names)


@pytest.mark.parametrize(
    ("value", "bound", "holds"),
    [
        (0.9, Bound(at_least=0.9), True),
        (0.89, Bound(at_least=0.9), False),
        (0.1, Bound(at_most=0.0), False),
        (0.5, Bound(at_least=0.4, at_most=0.6), True),
        (None, Bound(at_least=1.0), True),
    ],
)
def test_gates(value: float | None, bound: Bound, holds: bool) -> None:
    assert Gate("x", value, bound).holds is holds


def test_a_bound_is_told_in_words() -> None:
    assert Gate("x", None, Bound(at_least=0.4, at_most=0.6)).wanted == "≥ 0.4 and ≤ 0.6"


def test_an_unknown_metric_is_a_fault() -> None:
    with pytest.raises(ConfigError, match="'charm'"):
        check(Thresholds(metrics={"charm": Bound(at_least=1)}), measure([]).value)


@pytest.mark.parametrize("text", ["", "metrics = 1", "not toml"])
def test_a_bad_file_is_a_fault_with_advice(tmp_path: Path, text: str) -> None:
    path = tmp_path / "thresholds.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match="mend it"):
        load_thresholds(path)
