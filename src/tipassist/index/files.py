"""Files that another process may read, or a power cut may interrupt, at any moment."""

import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tipassist.switching import sync

USED = ".used"
_KEEP_IDLE_SECONDS = 24 * 3600


def sync_tree(folder: Path) -> None:
    """Make sure that a folder and everything in it has reached the disk."""
    for root, _, names in os.walk(folder):
        for name in names:
            sync(Path(root, name))
        sync(Path(root))


def mark_used(folder: Path) -> None:
    """Note that `folder` is in use; where that cannot be written nobody prunes either."""
    with suppress(OSError):
        (folder / USED).touch()


def is_idle(folder: Path, *, now: float) -> bool:
    """Whether nobody has used `folder` for a day; `now` is in seconds since the epoch."""
    try:
        return now - (folder / USED).stat().st_mtime > _KEEP_IDLE_SECONDS
    except OSError:
        return False


def remove(folder: Path) -> None:
    """Delete a folder; what cannot be deleted now is left for the next time."""
    shutil.rmtree(folder, ignore_errors=True)


def prune(folder: Path, kept: Path) -> None:
    """Remove what nobody has used for a day from a folder, all but one."""
    for other in folder.iterdir():
        if other != kept and is_idle(other, now=time.time()):
            remove(other)


@contextmanager
def building(made: Path) -> Iterator[Path]:
    """Give a folder to fill, which then takes the place of `made` at once and on the disk.

    What was begun beside it before, and was never finished, is removed.
    """
    folder = made.parent
    folder.mkdir(parents=True, exist_ok=True)
    for dead in (*folder.glob(".building-*"), made):
        remove(dead)
    begun = folder / f".building-{secrets.token_hex(4)}"
    begun.mkdir()
    yield begun
    sync_tree(begun)
    begun.replace(made)
    sync(folder)


def digest_of(paths: Iterable[Path], root: Path) -> str:
    """Return the SHA-256 of files and their names relative to `root`, whatever their order."""
    seen = hashlib.sha256()
    for path in sorted(paths):
        content = path.read_bytes()
        seen.update(f"{path.relative_to(root).as_posix()}\0{len(content)}\0".encode())
        seen.update(content)
    return seen.hexdigest()
