"""Files that commands write."""

import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.errors import TipassistError

if TYPE_CHECKING:
    from tipassist.surfaces.cli.terminal import Terminal

STDOUT = Path("-")
Force = Annotated[bool, typer.Option("--force", help="Replace FILE if it exists.")]


def refuse_existing(output: Path, hint: str) -> None:
    """Refuse a file that is there; a command with `--force` does not ask.

    Raises:
        typer.BadParameter: It exists.
        TipassistError: No file can have that name.
    """
    try:
        exists = output != STDOUT and output.exists()
    except OSError as err:
        raise _unwritable(output, err) from err
    if exists:
        raise typer.BadParameter(f"{str(output)!r} exists; --force replaces it", param_hint=hint)


def write(output: Path, content: bytes, terminal: "Terminal") -> None:
    """Write a file, or stdout for `-`, and say so.

    Raises:
        TipassistError: The file cannot be written; what was there before is still there.
    """
    if output == STDOUT:
        terminal.raw(content)
        return
    _write_in_one_step(output, content)
    terminal.say(f"Wrote {output} ({len(content):,} bytes).")


def _write_in_one_step(output: Path, content: bytes) -> None:
    fresh = output.parent / f".{output.name}.{secrets.token_hex(4)}"
    try:
        fresh.write_bytes(content)
        fresh.replace(output)
    except OSError as err:
        with suppress(OSError):
            fresh.unlink()
        raise _unwritable(output, err) from err


def _unwritable(output: Path, err: OSError) -> TipassistError:
    return TipassistError(f"{str(output)!r} cannot be written ({err.strerror}); give another file.")
