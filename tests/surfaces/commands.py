"""The real command, run as a person or a script runs it: in this process, or in one of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any
from unittest.mock import patch

from tipassist.surfaces.cli import run

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
    """Run `tipassist` in this process, with streams and an environment of its own, piped.

    Args:
        *arguments: What stands after the global options.
        stdin: What it reads.
        state: `--state`; None for the default.
        **changes: Variables of its environment.
    """
    out, err = BytesIO(), BytesIO()
    streams = {"stdin": BytesIO(stdin), "stdout": out, "stderr": err}
    wrapped: dict[str, Any] = {
        name: TextIOWrapper(one, encoding="utf-8") for name, one in streams.items()
    }
    with (
        patch.dict(os.environ, environment(**changes), clear=True),
        patch.multiple(sys, **wrapped),
    ):
        code = run(_typed(arguments, state))
        for name in ("stdout", "stderr"):
            wrapped[name].flush()
    return Done(code, out.getvalue().decode(), err.getvalue().decode())


def process(
    *arguments: str | Path, stdin: bytes = b"", state: Path | None = None, **changes: str
) -> Done:
    """Run `tipassist` in a process of its own, piped; the arguments are those of `tipassist`."""
    done = subprocess.run(
        [*COMMAND, *_typed(arguments, state)],
        input=stdin,
        env=environment(**changes),
        check=False,
        capture_output=True,
        timeout=300,
    )
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def _typed(arguments: tuple[str | Path, ...], state: Path | None) -> list[str]:
    options = ["--state", str(state)] if state else []
    return [*options, *(str(one) for one in arguments)]
