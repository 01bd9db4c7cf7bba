"""The gate: the least, or the most, that each metric may be."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from tipassist.errors import ConfigError


class Bound(BaseModel):
    """The least or the most that a metric may be."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    at_least: float | None = None
    at_most: float | None = None


class Thresholds(BaseModel):
    """The bounds of `thresholds.toml`, by metric name; `kind.prose` is the pass rate of a kind."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    metrics: dict[str, Bound] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class Gate:
    """How one metric stands to its bound; without a value it was not measured and holds."""

    metric: str
    value: float | None
    bound: Bound

    @property
    def holds(self) -> bool:
        """Whether the metric is within its bound."""
        if self.value is None:
            return True
        low, high = self.bound.at_least, self.bound.at_most
        return (low is None or self.value >= low) and (high is None or self.value <= high)

    @property
    def wanted(self) -> str:
        """The bound in words."""
        low, high = self.bound.at_least, self.bound.at_most
        parts = [f"≥ {low:g}"] if low is not None else []
        return " and ".join((*parts, *([f"≤ {high:g}"] if high is not None else [])))


def load_thresholds(path: Path) -> Thresholds:
    """Read the bounds.

    Raises:
        ConfigError: The file is missing or is not as expected.
    """
    try:
        return Thresholds.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as err:
        raise ConfigError(f"{path} cannot be read ({err.strerror}); put it back.") from err
    except (tomllib.TOMLDecodeError, ValidationError) as err:
        raise ConfigError(f"{path} holds no thresholds ({err}); mend it.") from err


def check(thresholds: Thresholds, value: Callable[[str], float | None]) -> tuple[Gate, ...]:
    """Compare every bounded metric.

    Args:
        thresholds: The bounds.
        value: Returns a metric by name; raises KeyError or ValueError for a name it does not know.

    Raises:
        ConfigError: A bound names a metric that does not exist.
    """
    gates = []
    for name, bound in thresholds.metrics.items():
        try:
            gates.append(Gate(name, value(name), bound))
        except (KeyError, ValueError) as err:
            raise ConfigError(f"There is no metric {name!r}; mend the thresholds.") from err
    return tuple(gates)
