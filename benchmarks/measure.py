"""Measurements: each returns plain numbers with their unit in its name."""

import itertools
import os
import platform
import resource
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tipassist.types import Answer

_EXPECTED_EXITS = (0, 3)  # answered; not in the plan
_UNITS_PER_MB = 2**20 if sys.platform == "darwin" else 2**10  # of ru_maxrss


@dataclass(frozen=True, slots=True)
class Spread:
    """Times of many runs, in milliseconds."""

    p50_ms: float
    p95_ms: float
    p99_ms: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Spread":
        """Return the spread of two or more times."""
        cuts = statistics.quantiles(seconds, n=100, method="inclusive")
        return cls(*(cuts[percent - 1] * 1000 for percent in (50, 95, 99)))


def machine() -> str:
    """Describe the machine and how busy it is."""
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return (
        f"{_processor()}, {os.cpu_count()} cores, {_memory_gb():.0f} GB, {platform.system()}"
        f" {platform.release()}, Python {platform.python_version()}, load {load}"
    )


def command_seconds(arguments: Sequence[str], state_dir: Path) -> float:
    """Run one `tipassist` command in a new process and return how long it took.

    Raises:
        subprocess.CalledProcessError: When the command fails; "not in the plan" is no failure.
    """
    command = [sys.executable, "-m", "tipassist", "--state", str(state_dir), *arguments]
    start = time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True)
    seconds = time.perf_counter() - start
    if done.returncode not in _EXPECTED_EXITS:
        raise subprocess.CalledProcessError(done.returncode, command, done.stdout, done.stderr)
    return seconds


def warm_seconds(
    ask: Callable[[str], Answer], questions: Sequence[str], samples: int
) -> tuple[list[float], Counter[str]]:
    """Ask questions over and over in this process.

    Returns:
        The time of each of `samples` answers, and how often each "route status" came.
    """
    endings: Counter[str] = Counter()
    seconds = []
    for question in itertools.islice(itertools.cycle(questions), samples):
        start = time.perf_counter()
        answer = ask(question)
        seconds.append(time.perf_counter() - start)
        endings[f"{answer.route} {answer.status}"] += 1
    return seconds, endings


def resident_mb() -> float:
    """Return the resident memory of this process in MB; its peak where now is not told."""
    status = Path("/proc/self/statm")
    if status.is_file():
        return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _UNITS_PER_MB


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text().splitlines() if facts.is_file() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or platform.machine())


def _memory_gb() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
