"""How sure a measured share is: Wilson intervals, and a paired bootstrap for differences."""

import math
import random
import statistics
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_Z = 1.959964  # two-sided 95 %
_SEED = 20231
_DRAWS = 2000


@dataclass(frozen=True, slots=True)
class Share:
    """A proportion and its 95 % interval, all 0 to 1.

    Attributes:
        hits: How many.
        total: Of how many; with none, `value` is None and the interval is 0 to 1.
    """

    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share, or None of nothing."""
        return self.hits / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson score interval at 95 %."""
        return wilson(self.hits, self.total)

    @property
    def document(self) -> dict[str, float | None]:
        """The share with its interval and counts, as JSON has it."""
        low, high = self.interval
        return {
            "value": None if self.value is None else round(self.value, 6),
            "low": round(low, 6),
            "high": round(high, 6),
            "hits": self.hits,
            "total": self.total,
        }


def shown(one: Share | None) -> str:
    """Return a share with its interval and counts: "93.1% (90.0%-95.3%), 301/323"."""
    if one is None or one.value is None:
        return "–"
    low, high = one.interval
    return f"{one.value:.1%} ({low:.1%}-{high:.1%}), {one.hits}/{one.total}"


def wilson(hits: int, total: int) -> tuple[float, float]:
    """Return the 95 % score interval of a proportion.

    https://www.jstor.org/stable/2276774

    Args:
        hits: Successes, 0 to `total`.
        total: Trials; 0 gives (0, 1).
    """
    if total == 0:
        return (0.0, 1.0)
    share = hits / total
    scale = 1 + _Z**2 / total
    centre = (share + _Z**2 / (2 * total)) / scale
    half = _Z / scale * math.sqrt(share * (1 - share) / total + _Z**2 / (4 * total**2))
    low = 0.0 if hits == 0 else max(0.0, centre - half)
    high = 1.0 if hits == total else min(1.0, centre + half)
    return (low, high)


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference of two means on the same questions, with its 95 % bootstrap interval."""

    value: float
    low: float
    high: float


def paired_difference(
    ours: Mapping[str, float],
    theirs: Mapping[str, float],
    groups: Mapping[str, str],
    draws: int = _DRAWS,
) -> Difference:
    """Bootstrap the difference of two systems' means over groups of questions.

    Whole groups are drawn, since paraphrases and turns of one conversation hang together.

    Args:
        ours: Score of each question.
        theirs: Score of the same questions by the other system.
        groups: Group of each question.
        draws: Number of resamples.

    Returns:
        ours - theirs; an interval without 0 is a difference at 95 %.
    """
    by_group: dict[str, list[float]] = defaultdict(list)
    for name in sorted(ours):
        by_group[groups[name]].append(ours[name] - theirs[name])
    sums = [(sum(found), len(found)) for _, found in sorted(by_group.items())]
    if not sums:
        return Difference(0.0, 0.0, 0.0)
    generator = random.Random(_SEED)
    means = sorted(_mean(generator.choices(sums, k=len(sums))) for _ in range(draws))
    return Difference(_mean(sums), means[int(draws * 0.025)], means[int(draws * 0.975) - 1])


def _mean(sums: Sequence[tuple[float, int]]) -> float:
    return sum(total for total, _ in sums) / sum(count for _, count in sums)


@dataclass(frozen=True, slots=True)
class Spread:
    """Times of many runs, in milliseconds."""

    samples: int
    p50_ms: float
    p95_ms: float
    p99_ms: float

    @classmethod
    def of(cls, times_ms: Sequence[float]) -> "Spread":
        """Return the spread of two or more times."""
        cuts = statistics.quantiles(times_ms, n=100, method="inclusive")
        return cls(len(times_ms), *(round(cuts[percent - 1], 3) for percent in (50, 95, 99)))
