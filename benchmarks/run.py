"""Prints a Markdown table of how long building and answering take, and the memory it needs.

The index is built in a new state folder, by the command a person would run; cold answers are new
processes; warm answers and memory are measured in this process, which has built nothing.
"""

import argparse
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Spread, command_seconds, machine, resident_mb, warm_seconds
from benchmarks.questions import PROSE, REGISTER
from tipassist.bootstrap import build_assistant
from tipassist.settings import Settings

_WARM_UP = 20
_KINDS = {"register": REGISTER, "prose": PROSE}
_COLD_TARGET_SECONDS = {"register": 1.0, "prose": 2.5}
_WARM_TARGET_MS = {"register": 5, "prose": 25}
_BUILD_TARGET_SECONDS = 25
_MEMORY_TARGET_MB = 450


def main() -> None:
    """Measure and print."""
    options = _options()
    print(f"Machine: {machine()}\n")
    print("| what | measured | target |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for what, measured, target in _rows(Path(folder), options.cold, options.warm):
            print(f"| {what} | {measured} | {target} |", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--cold", type=int, default=5, help="processes started per kind")
    parser.add_argument("--warm", type=int, default=400, help="questions asked per kind")
    return parser.parse_args()


def _rows(state_dir: Path, cold: int, warm: int) -> Iterator[tuple[str, str, str]]:
    seconds = command_seconds(["ingest"], state_dir)
    yield "build the index", f"{seconds:.1f} s", f"≤ {_BUILD_TARGET_SECONDS} s"
    for kind, questions in _KINDS.items():
        times = [
            command_seconds(["ask", questions[at % len(questions)], "--json"], state_dir)
            for at in range(cold)
        ]
        measured = f"median {statistics.median(times):.2f} s, worst {max(times):.2f} s"
        target = f"≤ {_COLD_TARGET_SECONDS[kind]} s"
        yield f"cold {kind} answer, {cold} processes", measured, target
    yield from _warm_rows(state_dir, warm)


def _warm_rows(state_dir: Path, samples: int) -> Iterator[tuple[str, str, str]]:
    assistant = build_assistant(Settings(state_dir=state_dir))
    for kind, questions in _KINDS.items():
        warm_seconds(assistant.ask, questions, _WARM_UP)
        times, endings = warm_seconds(assistant.ask, questions, samples)
        spread = Spread.of(times)
        ended = ", ".join(f"{ending} {count}" for ending, count in endings.most_common())
        yield (
            f"warm {kind} answer, {samples} samples ({ended})",
            f"p50 {spread.p50_ms:.1f}, p95 {spread.p95_ms:.1f}, p99 {spread.p99_ms:.1f} ms",
            f"p95 ≤ {_WARM_TARGET_MS[kind]} ms",
        )
    yield "resident memory, warm", f"{resident_mb():.0f} MB", f"≤ {_MEMORY_TARGET_MB} MB"
