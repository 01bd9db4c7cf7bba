"""The accepted results: what was measured last, kept in the package so that any surface can say it.

`tipassist eval --accept` writes them; later runs are compared with them, the README's figures are
made from them, and `ask --reliability` reads them.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from tipassist.answer.meaning import Intent
from tipassist.errors import ConfigError
from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.intervals import Share
from tipassist.evaluation.results import Results, named_metrics

MEASURED_FILE = "measured.json"


class Counted(BaseModel):
    """A share as it is stored."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    hits: int
    total: int

    @property
    def share(self) -> Share:
        """The share with its interval."""
        return Share(self.hits, self.total)


class Measured(BaseModel):
    """What one accepted evaluation of a split found.

    Attributes:
        date: When.
        edition: Edition of the plan.
        questions: How many were asked.
        metrics: Every metric by name.
        shares: Those that are shares, counted.
        kinds: Questions wholly right by kind.
        intents: Questions wholly right by how the assistant understood them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    date: str
    edition: str
    questions: int
    metrics: Mapping[str, float]
    shares: Mapping[str, Counted]
    kinds: Mapping[Kind, Counted]
    intents: Mapping[Intent, Counted]


class AllMeasured(BaseModel):
    """The accepted results by split."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    splits: Mapping[str, Measured] = {}


def measured_of(results: Results, understood: Callable[[Gold], Intent]) -> Measured:
    """Make what is kept of results.

    Args:
        results: What an evaluation found.
        understood: Tells how the assistant understands a gold question.
    """
    metrics = results.ours.metrics
    asked: Counter[Intent] = Counter()
    passed: Counter[Intent] = Counter()
    for row in results.ours.rows:
        intent = understood(row.gold)
        asked[intent] += 1
        passed[intent] += row.grade.passed
    return Measured(
        date=results.config["time"][:10],
        edition=results.config.get("edition", ""),
        questions=len(results.ours.rows),
        metrics=named_metrics(metrics),
        shares={name: _counted(one) for name, one in metrics.shares.items()},
        kinds={kind: _counted(one) for kind, one in metrics.kinds.items()},
        intents={one: Counted(hits=passed[one], total=asked[one]) for one in Intent if asked[one]},
    )


def _counted(share: Share) -> Counted:
    return Counted(hits=share.hits, total=share.total)


def measured_path() -> Path:
    """Return the file of the accepted results."""
    return Path(str(files("tipassist.evaluation").joinpath(MEASURED_FILE)))


def load_measured(path: Path | None = None) -> Mapping[str, Measured]:
    """Return the accepted results by split; nothing where none were accepted yet.

    Args:
        path: Where they are; None for the package's own.

    Raises:
        ConfigError: The file cannot be read.
    """
    chosen = path or measured_path()
    if not chosen.is_file():
        return {}
    try:
        return AllMeasured.model_validate_json(chosen.read_text("utf-8")).splits
    except (OSError, ValidationError) as err:
        raise ConfigError(f"{chosen} cannot be read: run `tipassist eval --accept`.") from err


def accept(split: str, measured: Measured, path: Path | None = None) -> None:
    """Make results the ones that later runs on this split are compared with.

    Raises:
        ConfigError: The file cannot be read or written.
    """
    chosen = path or measured_path()
    splits = {**load_measured(chosen), split: measured}
    text = AllMeasured(splits=dict(sorted(splits.items()))).model_dump_json(indent=1)
    try:
        chosen.write_text(f"{text}\n", "utf-8")
    except OSError as err:
        raise ConfigError(f"{chosen} cannot be written ({err.strerror}); free it.") from err
