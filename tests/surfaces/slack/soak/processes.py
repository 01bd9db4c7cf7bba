"""Two processes of the bot over one database; one may be killed, and is started again."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.surfaces.slack.local_slack import LocalSlack

ROOT = Path(__file__).parents[4]
LEASE_SECONDS = 3.0
STREAM_AFTER_SECONDS = (20.0, 0.0)
"""The second process streams every answer."""


@dataclass
class Process:
    """A process of the bot."""

    command: list[str]
    log: Path
    child: subprocess.Popen[str] | None = None
    address: str = ""

    def start(self) -> None:
        """Start it, and wait until it serves."""
        with self.log.open("a") as log:
            self.child = subprocess.Popen(
                self.command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                cwd=ROOT,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
            )
        assert self.child.stdout is not None
        self.address = self.child.stdout.readline().strip()
        if not self.address:
            raise RuntimeError(f"the bot does not start; see {self.log}")

    def kill(self) -> None:
        """End it as a power cut would."""
        assert self.child is not None
        self.child.kill()
        self._close()

    def stop(self) -> None:
        """Let it finish what it does."""
        assert self.child is not None
        assert self.child.stdin is not None
        self.child.stdin.close()
        self.child.wait(60)
        self._close()

    def _close(self) -> None:
        assert self.child is not None
        self.child.wait(60)
        for pipe in (self.child.stdin, self.child.stdout):
            if pipe is not None:
                pipe.close()


@dataclass
class Fleet:
    """Two processes behind one address, which Slack's requests come to in turn."""

    slack: LocalSlack
    processes: tuple[Process, Process]
    kills: int = 0
    _killing: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_killing(self) -> bool:
        """Whether a process is about to be killed."""
        return self._killing.locked()

    def deliver_to_both(self) -> None:
        """Let Slack's requests go to each process in turn."""
        self.slack.deliver_to(*(f"{one.address}/slack/events" for one in self.processes))

    @contextmanager
    def killing(self, victim: int) -> Iterator[None]:
        """Let only one process get requests; at the end kill it and start it anew."""
        with self._killing:
            dying, living = self.processes[victim], self.processes[1 - victim]
            self.slack.deliver_to(f"{dying.address}/slack/events")
            yield
            self.slack.deliver_to(f"{living.address}/slack/events")
            dying.kill()
            self.kills += 1
            dying.start()
            self.deliver_to_both()


@contextmanager
def running_fleet(slack: LocalSlack, folder: Path) -> Iterator[Fleet]:
    """Start two processes over a database in a folder."""
    module = "tests.surfaces.slack.soak.process"
    first, second = (
        Process(
            [
                *(sys.executable, "-m", module, str(folder), slack.api_url),
                *(str(patience), str(LEASE_SECONDS)),
            ],
            folder / f"process-{number}.log",
        )
        for number, patience in enumerate(STREAM_AFTER_SECONDS)
    )
    fleet = Fleet(slack, (first, second))
    for one in fleet.processes:
        one.start()
    fleet.deliver_to_both()
    try:
        yield fleet
    finally:
        for one in fleet.processes:
            one.stop()
