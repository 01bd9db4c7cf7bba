"""The real command, run as a person or a script runs it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

COMMAND = (sys.executable, "-m", "tipassist")


@dataclass(frozen=True)
class Done:
    """A command that has ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document of its stdout."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The JSON documents of its stdout, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]


def environment(**changes: str) -> dict[str, str]:
    """Return this process's environment without settings, and with changes."""
    left_out = ("TIPASSIST_", "NO_COLOR", "COLUMNS", "LINES")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(left_out)}
    return kept | {"HF_HUB_OFFLINE": "1"} | changes


def tipassist(
    *arguments: str | Path, stdin: bytes = b"", state: Path | None = None, **changes: str
) -> Done:
    """Run `tipassist` in a process of its own, piped.

    Args:
        *arguments: What stands after the global options.
        stdin: What it reads.
        state: `--state`; None for the default.
        **changes: Variables of its environment.
    """
    options = ["--state", str(state)] if state else []
    done = subprocess.run(
        [*COMMAND, *options, *(str(one) for one in arguments)],
        input=stdin,
        env=environment(**changes),
        check=False,
        capture_output=True,
        timeout=300,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())
