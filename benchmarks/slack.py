"""Prints a Markdown table of how quickly the Slack bot is: `python -m benchmarks.slack`.

The bot is a process of its own, as `tipassist serve` starts it; Slack is the strict local one of
the tests, in this process. A third process asks the bot's API prose questions back to back, so that
questions are embedded all the while. What the local Slack needs to take a message is not counted: a
post is there when the call arrives.
"""

import argparse
import contextlib
import itertools
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
from tests.surfaces.slack.local_slack import App, LocalSlack, Person
from tests.surfaces.slack.local_slack.records import Call, Channel

from benchmarks.measure import Spread, machine
from benchmarks.questions import PROSE, REGISTER
from benchmarks.serving import serving

_SECRET = "a signing secret"
_TOKEN = "xoxb-benchmark"
_ACK_TARGET_MS = 200
_POST_TARGET_MS = 300
_WARM_UP = 20
_LOADERS = 4
_LONGEST_SECONDS = 60.0
_SHOWS = ("chat.postMessage", "chat.startStream")


@dataclass(frozen=True)
class Room:
    """Where questions are asked: a channel, somebody in it, and how the bot is called there."""

    slack: LocalSlack
    person: Person
    channel: Channel
    call: str

    def times(self, question: str) -> tuple[float, float]:
        """Mention the bot once.

        Returns:
            Seconds until the last of the message's events was acknowledged, and until the first
            message of the answer arrived.
        """
        before, start = len(self.slack.calls), self.slack.world.clock.now()
        said = self.person.says(self.channel, f"{self.call} {question}")
        self.slack.wait_for(lambda: self._post(before, said.ts), _LONGEST_SECONDS)
        post = self._post(before, said.ts)
        assert post is not None
        return max(one.seconds for one in said.deliveries), post.at - post.seconds - start

    def _post(self, before: int, thread: str) -> Call | None:
        for call in self.slack.calls[before:]:
            if call.method in _SHOWS and call.arguments.get("thread_ts") == thread:
                return call
        return None


def main() -> None:
    """Measure and print."""
    options = _options()
    if options.load:
        _ask_back_to_back(options.load)
    print(f"Machine: {machine()}\n")
    print("| what | measured | target |\n| --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder, LocalSlack(App(signing_secret=_SECRET)) as slack:
        settings = {
            "TIPASSIST_SLACK__BOT_TOKEN": _TOKEN,
            "TIPASSIST_SLACK__SIGNING_SECRET": _SECRET,
            "TIPASSIST_SLACK__API_URL": slack.api_url,
            "TIPASSIST_DATABASE__URL": f"sqlite:///{folder}/slack.db",
        }
        with serving(options.state or Path(folder), settings) as url:
            _print_rows(_room(slack, url), url, options.samples)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.slack", description=__doc__)
    parser.add_argument("--samples", type=int, default=300, help="questions of each row")
    parser.add_argument("--state", type=Path, help="a state folder with an index; else one is made")
    parser.add_argument("--load", help=argparse.SUPPRESS)
    return parser.parse_args()


def _room(slack: LocalSlack, url: str) -> Room:
    team = slack.add_workspace("T1", "Secretariat", _TOKEN)
    person = team.add_user("ana")
    slack.deliver_to(f"{url}/slack/events")
    return Room(slack, person, team.add_channel("general"), team.bot.mention)


def _print_rows(room: Room, url: str, samples: int) -> None:
    _ask(room, _WARM_UP)
    quiet = _ask(room, samples)
    with _loaded(url):
        _ask(room, _WARM_UP)
        busy = _ask(room, samples)
    for when, found in (("alone", quiet), ("while questions are embedded", busy)):
        acks, posts = (Spread.of(times) for times in zip(*found, strict=True))
        _row(f"event to acknowledgement, {when}", acks, f"p99 ≤ {_ACK_TARGET_MS} ms")
        target = f"p95 ≤ {_POST_TARGET_MS} ms" if when == "alone" else ""
        _row(f"event to post of a register answer, {when}", posts, target)


def _ask(room: Room, count: int) -> list[tuple[float, float]]:
    return [room.times(question) for question in itertools.islice(_register(), count)]


def _register() -> Iterator[str]:
    return itertools.cycle(REGISTER)


def _row(what: str, spread: Spread, target: str) -> None:
    measured = f"p50 {spread.p50_ms:.0f}, p95 {spread.p95_ms:.0f}, p99 {spread.p99_ms:.0f} ms"
    print(f"| {what} | {measured} | {target} |", flush=True)


@contextlib.contextmanager
def _loaded(url: str) -> Iterator[None]:
    command = [sys.executable, "-m", "benchmarks.slack", "--load", url]
    loaders = [subprocess.Popen(command) for _ in range(_LOADERS)]
    try:
        time.sleep(2)
        yield
    finally:
        for one in loaders:
            one.terminate()
            one.wait(20)


def _ask_back_to_back(url: str) -> None:
    """Ask prose questions until the process is ended."""
    with httpx.Client(base_url=url, timeout=120) as client:
        for question in itertools.cycle(PROSE):
            client.post("/api/v1/ask", json={"question": question}).raise_for_status()


if __name__ == "__main__":
    main()
