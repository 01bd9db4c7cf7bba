"""Generations of the index on disk: built beside each other, one of them current.

    index/build.lock                   held by the one process that builds
    index/current                      id of the current generation, replaced in one step
    index/generations/<id>/meta.json   what it is built from; its passage count comes last
                          /passages.json, keywords/, chroma/, embedded.npz

A process killed at any moment leaves the pointer to the previous generation, or to a whole new one.
"""

import json
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from filelock import FileLock, Timeout

from tipassist.errors import ConfigError, IndexMissingError
from tipassist.index import files
from tipassist.index.chroma import VectorPlace
from tipassist.index.progress import Progress
from tipassist.index.stamp import IndexStamp
from tipassist.index.vectors import drop_vectors
from tipassist.switching import switch, sync

_META = "meta.json"


@dataclass(frozen=True, slots=True)
class Generation:
    """One index on disk.

    Attributes:
        folder: Where it lies; its name is its id.
        stamp: What it was built from.
        previous: Id of the generation that was current before it, or "".
        passages_total: How many passages it holds; 0 until it is whole.
    """

    folder: Path
    stamp: IndexStamp
    previous: str
    passages_total: int = 0

    @property
    def passages_file(self) -> Path:
        """The passages."""
        return self.folder / "passages.json"

    @property
    def keywords_folder(self) -> Path:
        """The keyword index."""
        return self.folder / "keywords"

    @property
    def kept_file(self) -> Path:
        """The vectors once more, for the build after it."""
        return self.folder / "embedded.npz"

    @property
    def vectors(self) -> VectorPlace:
        """The vectors."""
        name = f"tipassist-{self.folder.name}"
        return VectorPlace(self.folder / "chroma", name, self.stamp.chroma_url)


class Generations:
    """The generations of one state folder.

    Args:
        folder: The folder of the index.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._all = folder / "generations"
        self._pointer = folder / "current"

    def current(self) -> Generation:
        """Return the generation that answers.

        Raises:
            IndexMissingError: When there is none or it cannot be read.
        """
        try:
            return _read(self._all / self._pointer.read_text(encoding="utf-8"))
        except FileNotFoundError as err:
            raise IndexMissingError("There is no index yet: run `tipassist ingest`.") from err
        except (OSError, ValueError, KeyError, TypeError) as err:
            raise IndexMissingError(
                f"The index in {str(self._folder)!r} cannot be read: run `tipassist ingest`."
            ) from err

    @contextmanager
    def building(self, progress: Progress) -> Iterator[None]:
        """Hold the build lock, waiting for another builder to finish.

        Raises:
            ConfigError: When the folder cannot be written.
        """
        try:
            self._all.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self._folder / "build.lock")
            try:
                lock.acquire(timeout=0)
            except Timeout:
                progress("Waiting for another build", 0, 1)
                lock.acquire()
        except OSError as err:
            raise ConfigError(
                f"The folder {str(self._folder)!r} cannot be written: set TIPASSIST_STATE_DIR to"
                " one that can."
            ) from err
        try:
            yield
        finally:
            lock.release()

    def begin(self, stamp: IndexStamp) -> Generation:
        """Make the folder of a new generation; call it inside `building`."""
        previous = ""
        with suppress(IndexMissingError):
            previous = self.current().folder.name
        folder = self._all / f"{stamp.digest[:12]}-{secrets.token_hex(4)}"
        folder.mkdir()
        generation = Generation(folder, stamp, previous)
        _write(generation)
        return generation

    def finish(self, generation: Generation, passages_total: int) -> None:
        """Make a written generation the current one."""
        whole = replace(generation, passages_total=passages_total)
        files.mark_used(whole.folder)
        _write(whole)
        files.sync_tree(whole.folder)
        sync(self._all)
        switch(self._pointer, whole.folder.name)

    def clean(self) -> None:
        """Delete what dead builds left, and generations before the previous one idle for a day.

        Call it inside `building`: nobody else builds then.
        """
        for leftover in self._folder.glob(f".{self._pointer.name}.*"):
            leftover.unlink(missing_ok=True)
        kept = set[str]()
        with suppress(IndexMissingError):
            current = self.current()
            kept = {current.folder.name, current.previous}
        for folder in self._all.iterdir():
            if folder.name not in kept and _is_done_with(folder):
                _remove(folder)


def _read(folder: Path) -> Generation:
    meta = json.loads((folder / _META).read_text(encoding="utf-8"))
    return Generation(
        folder, IndexStamp(**meta["stamp"]), meta["previous"], int(meta["passages_total"])
    )


def _write(generation: Generation) -> None:
    meta = {
        "stamp": asdict(generation.stamp),
        "previous": generation.previous,
        "passages_total": generation.passages_total,
    }
    switch(generation.folder / _META, json.dumps(meta, indent=1))


def _is_done_with(folder: Path) -> bool:
    """Whether a generation that is not kept was never finished, or is used by nobody."""
    try:
        whole = _read(folder).passages_total > 0
    except (OSError, ValueError, KeyError, TypeError):
        whole = False
    return not whole or files.is_idle(folder, now=time.time())


def _remove(folder: Path) -> None:
    with suppress(OSError, ValueError, KeyError, TypeError, ConfigError):
        drop_vectors(_read(folder).vectors)
    files.remove(folder)
