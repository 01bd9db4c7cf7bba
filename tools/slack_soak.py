"""Asks the Slack bot many things while much goes wrong, and prints what became of each.

Two processes of the bot share a database; Slack is the strict local one of the tests. Run it by
`make soak`, or `python -m tools.slack_soak [--seed N] [--events N]`. Exit code 1: something was
lost or came twice.
"""

import argparse
import tempfile
import time
from pathlib import Path

from tests.answer.conftest import CORPUS, NoSemantics
from tests.surfaces.slack.soak.judging import table
from tests.surfaces.slack.soak.run import soak

from tipassist.answer.talks.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings

_SEED = 5
_EVENTS = 500


def main() -> None:
    """Soak and print."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(corpus_dir=CORPUS, state_dir=Path(folder))
        parts = build_dependencies(settings, NoSemantics(), conversations=MemoryConversations())
        start = time.perf_counter()
        verdict = soak(parts, options.seed, options.events)
        seconds = time.perf_counter() - start
    print(f"Seed {options.seed}, {len(verdict.endings)} events, {seconds:.0f} s\n")
    print(table(verdict))
    print(f"\n{verdict.told}")
    raise SystemExit(0 if verdict.is_clean else 1)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.slack_soak", description=__doc__)
    parser.add_argument("--seed", type=int, default=_SEED, help="draws the events and the faults")
    parser.add_argument("--events", type=int, default=_EVENTS, help="how many events")
    return parser.parse_args()


if __name__ == "__main__":
    main()
