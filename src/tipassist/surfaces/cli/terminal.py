"""The terminal: results on stdout, everything else on stderr, styles only where they are seen."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, TextIO

from tipassist.surfaces.cli.progress import Bars, Passing, Shown, StageLines
from tipassist.surfaces.rows import Piece, Row, Style, plain, row, styled


class ReaderGoneError(Exception):
    """Whoever read stdout has left, as `head` does."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where a command writes.

    Attributes:
        out: Results, and nothing else.
        err: Messages, logs and progress.
    """

    out: TextIO
    err: TextIO

    @classmethod
    def standard(cls) -> "Terminal":
        """Return the process's own streams; what they cannot encode is replaced."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        return cls(sys.stdout, sys.stderr)

    def show(self, rows: Iterable[Row]) -> None:
        """Write rows to stdout: styled and wrapped on a terminal, plain in a pipe."""
        self._show(self.out, rows)

    def say(self, text: str, style: Style = Style.PLAIN) -> None:
        """Write a message to stderr."""
        self._show(self.err, (row(text, style),))

    def complain(self, text: str) -> None:
        """Write a fault to stderr; a reader who has left is not told."""
        with suppress(ReaderGoneError):
            self._show(self.err, (Row((Piece("Error: ", Style.BAD), Piece(text))),))

    def document(self, value: Any) -> None:
        """Write one JSON document to stdout."""
        self.json_line(json.dumps(value, ensure_ascii=False, indent=2))

    def json_line(self, text: str) -> None:
        """Write a JSON text and a line break to stdout, in UTF-8 whatever the locale."""
        self.raw(f"{text}\n".encode("utf-8", "replace"))

    def raw(self, content: bytes) -> None:
        """Write bytes to stdout."""
        with _noticing_a_closed_pipe():
            self.out.flush()
            self.out.buffer.write(content)
            self.out.buffer.flush()

    def progress(self) -> Shown:
        """Return what shows progress on stderr once it is told of any."""
        return Bars(self.err) if _is_screen(self.err) else StageLines(self.err)

    @contextmanager
    def watching(self, *, wanted: bool) -> Iterator[Callable[[Iterable[Row]], None]]:
        """Give what shows rows on a terminal, each time in the place of those before.

        Nothing of them stays at the end, and nothing is shown in a pipe or without styles.
        """
        if not wanted or not _is_screen(self.out) or os.environ.get("NO_COLOR"):
            yield lambda _: None
            return
        shown = Passing(self.out)
        try:
            yield shown.show
        finally:
            shown.close()

    def _show(self, stream: TextIO, rows: Iterable[Row]) -> None:
        with _noticing_a_closed_pipe():
            if not _is_screen(stream):
                stream.write(plain(rows))
            elif os.environ.get("NO_COLOR"):
                stream.write(plain(rows, shutil.get_terminal_size().columns))
            else:
                from rich.console import Console

                Console(file=stream, highlight=False).print(styled(rows))
            stream.flush()


def leave_quietly() -> None:
    """Let the process end after its reader has left, without a complaint at the last flush."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with suppress(OSError, ValueError):
        os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _is_screen(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def _noticing_a_closed_pipe() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError as err:
        raise ReaderGoneError from err
