"""Changing a corpus folder: all of a change or nothing of it.

Files are written under names that no manifest uses yet, whatever else must succeed is done, and
only then the manifest is replaced, in one step. Until that step, nobody sees a difference; whoever
is killed before it leaves at most a file that no manifest names.
"""

import os
import secrets
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

from tipassist.corpus.manifest import MANIFEST, Manifest, parse_manifest
from tipassist.errors import ConfigError
from tipassist.switching import switch, sync


def read_bytes(folder: Path) -> bytes:
    """Return the manifest of a corpus folder as it is stored.

    Raises:
        ConfigError: It cannot be read.
    """
    try:
        return (folder / MANIFEST).read_bytes()
    except OSError as err:
        raise ConfigError(
            f"{folder / MANIFEST} cannot be read ({err.strerror}); give the corpus folder with"
            " --corpus"
        ) from err


def change_folder(
    folder: Path,
    before: bytes,
    after: str,
    files: Mapping[str, bytes],
    meanwhile: Callable[[], object] = lambda: None,
) -> None:
    """Change a corpus folder; on any failure it is left as it was.

    Args:
        folder: The corpus folder.
        before: Its manifest when the change was begun.
        after: Its manifest from now on.
        files: What is new in it, by file name.
        meanwhile: What must succeed too, such as building the index.

    Raises:
        ConfigError: The folder cannot be written, somebody else changed it meanwhile, or the new
            manifest would be none.
    """
    path = folder / MANIFEST
    old, new = parse_manifest(before, path), parse_manifest(after.encode(), path)
    try:
        with ExitStack() as undo:
            for name, content in files.items():
                if _written(folder / name, content):
                    undo.callback((folder / name).unlink, missing_ok=True)
            meanwhile()
            if path.read_bytes() != before:
                raise ConfigError(f"{path} was changed by somebody else meanwhile: try again.")
            switch(path, after)
            undo.pop_all()
        _remove(folder, _files(old) - _files(new))
    except OSError as err:
        raise ConfigError(
            f"The corpus folder {folder} cannot be written ({err.strerror}): give another with"
            " --corpus, or mend its permissions."
        ) from err


def _written(path: Path, content: bytes) -> bool:
    """Write a file unless it is there; return whether it was written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with fresh.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    sync(path.parent)
    return True


def _files(manifest: Manifest) -> set[str]:
    named = ((one.file, one.text) for one in manifest.documents)
    return {name for names in named for name in names if name}


def _remove(folder: Path, names: Iterable[str]) -> None:
    """Delete files; one that cannot be deleted stays, and no manifest names it."""
    for name in names:
        with suppress(OSError):
            (folder / name).unlink(missing_ok=True)
