"""How long warm answers take, kind by kind."""

import itertools
import os
import platform
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping

from tipassist.evaluation.gold import Gold, Kind
from tipassist.evaluation.intervals import Spread
from tipassist.evaluation.systems import Contender
from tipassist.index.progress import Progress, silent

SAMPLES = 200


def measure_latency(
    contender: Contender, rows: Iterable[Gold], samples: int = SAMPLES, progress: Progress = silent
) -> Mapping[Kind, Spread]:
    """Time at least `samples` answers of each kind, the last turn of a conversation only.

    Args:
        contender: Who is asked; it should be warm.
        rows: The questions, asked in turn until there are enough samples.
        samples: How many, two or more.
        progress: Told how many kinds are done.
    """
    by_kind: dict[Kind, list[Gold]] = defaultdict(list)
    for row in rows:
        by_kind[row.kind].append(row)
    found: dict[Kind, Spread] = {}
    for number, (kind, asked) in enumerate(by_kind.items(), 1):
        turns = itertools.islice(itertools.cycle(asked), max(samples, len(asked)))
        times = [_time_ms(contender, gold, f"timed-{at}") for at, gold in enumerate(turns)]
        found[kind] = Spread.of(times)
        progress("Timing answers", number, len(by_kind))
    return found


def _time_ms(contender: Contender, gold: Gold, conversation: str) -> float:
    ask = contender.system.ask
    for earlier in gold.history:
        ask(earlier, body=gold.body, conversation_id=conversation)
    start = time.perf_counter()
    ask(gold.question, body=gold.body, conversation_id=conversation)
    return (time.perf_counter() - start) * 1000


def machine() -> str:
    """Describe the machine and how busy it is."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}, load {load}"
    )
