"""Asks every question of the gold set's dev split over the API and in Slack, and compares.

Needs the index. Run it by `make parity`, or `python -m tools.slack_parity [--every N]`. Exit code
1: Slack showed something otherwise.
"""

import argparse
import asyncio
import tempfile
import time
from pathlib import Path

from tests.surfaces.slack.parity.asking import compare, dev_questions

from tipassist.answer.talks.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings

_GOLD = Path(__file__).parent.parent / "evals" / "gold.jsonl"


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.slack_parity", description=__doc__)
    parser.add_argument("--every", type=int, default=1, help="ask one question in so many")
    questions = dev_questions(_GOLD)[:: parser.parse_args().every]
    parts = build_dependencies(Settings(), conversations=MemoryConversations())
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(compare(parts, Path(folder), questions))
    for one in found:
        print(f"{one.id}: {one.question!r}: {one.what}")
    asked = len(questions) + sum(len(gold.history) for gold in questions)
    differ = len({one.id for one in found})
    seconds = time.perf_counter() - start
    print(
        f"{len(questions)} questions, {asked} with those before them, asked both ways in"
        f" {seconds:.0f} s: {differ} shown otherwise in Slack."
    )
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
