"""The command line. `main` is the only place that turns a fault into a message and a code."""

import logging
import secrets
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tipassist.errors import TipassistError

if TYPE_CHECKING:
    from typer import Typer

    from tipassist.surfaces.cli.terminal import Terminal

_LOG = logging.getLogger(__name__)
_BROKE = "Something broke, and nothing was lost. Details are in {log} under the id {mark}."


def main() -> NoReturn:
    """Run the command line of this process and end it."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str], build: "Callable[[Terminal], Typer] | None" = None) -> int:
    """Run one command.

    Args:
        arguments: What stands after `tipassist`.
        build: Builds the commands; None for all of them.

    Returns:
        The exit code; nothing is raised.
    """
    from tipassist.surfaces.cli.app import build_app
    from tipassist.surfaces.cli.exits import ExitCode, code_of_fault
    from tipassist.surfaces.cli.logs import stop_logging
    from tipassist.surfaces.cli.terminal import ReaderGoneError, Terminal, leave_quietly

    terminal = Terminal.standard()
    try:
        (build or build_app)(terminal)(list(arguments), prog_name="tipassist")
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else ExitCode.OK
    except TipassistError as fault:
        terminal.complain(str(fault))
        return code_of_fault(fault)
    except ReaderGoneError:
        leave_quietly()
        return ExitCode.OK
    except Exception:
        mark = secrets.token_hex(4)
        terminal.complain(_BROKE.format(log=_logged(mark), mark=mark))
        return ExitCode.FAILED
    finally:
        stop_logging()
    return ExitCode.OK


def _logged(mark: str) -> Path:
    """Log the exception being handled under an id and return where."""
    from tipassist.settings import default_state_dir
    from tipassist.surfaces.cli.logs import current_log, log_to

    if current_log() is None:
        log_to(default_state_dir())
    _LOG.exception("the command line broke [%s]", mark)
    return current_log() or default_state_dir()
