"""How far a long job is: bars on a terminal, a line for each stage elsewhere.

Also what is shown only while it is made.
"""

from typing import TYPE_CHECKING, Protocol, TextIO

from tipassist.surfaces.rows import styled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.live import Live
    from rich.progress import Progress, TaskID

    from tipassist.surfaces.rows import Row


class Shown(Protocol):
    """What shows progress, from its first call until it is closed."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that `done` of `total` units of a stage are done."""

    def close(self) -> None:
        """Stop showing; a later call starts again."""


class Bars:
    """Shows each stage as a bar.

    Args:
        stream: A terminal.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._bars: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Show that `done` of `total` units of a stage are done."""
        bars = self._bars or self._started()
        if stage not in self._tasks:
            self._tasks[stage] = bars.add_task(stage, total=total)
        bars.update(self._tasks[stage], completed=done, total=total)

    def close(self) -> None:
        """Leave the bars on the screen as they are."""
        if self._bars is not None:
            self._bars.stop()
        self._bars = None
        self._tasks = {}

    def _started(self) -> "Progress":
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeElapsedColumn,
        )

        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        console = Console(file=self._stream)
        self._bars = Progress(*columns, TimeElapsedColumn(), console=console)
        self._bars.start()
        return self._bars


class Passing:
    """Shows rows for a while, each time in the place of those before.

    Args:
        stream: A terminal.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._live: Live | None = None

    def show(self, rows: "Iterable[Row]") -> None:
        """Show rows."""
        self._live = self._live or self._started()
        self._live.update(styled(rows), refresh=True)

    def close(self) -> None:
        """Take the rows away."""
        if self._live is not None:
            self._live.stop()
        self._live = None

    def _started(self) -> "Live":
        from rich.console import Console
        from rich.live import Live

        console = Console(file=self._stream, highlight=False)
        live = Live(console=console, transient=True, auto_refresh=False)
        live.start()
        return live


class StageLines:
    """Tells each stage once, in a line.

    Args:
        stream: Where the lines go.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._stage = ""

    def __call__(self, stage: str, done: int, total: int) -> None:  # noqa: ARG002
        """Tell a stage that was not told before."""
        if stage != self._stage:
            self._stage = stage
            self._stream.write(f"{stage} …\n")
            self._stream.flush()

    def close(self) -> None:
        """Forget the stage."""
        self._stage = ""
