"""`tipassist ingest`: the index, built now."""

import time
from typing import Annotated

import typer

from tipassist.surfaces.cli.progress import Shown
from tipassist.surfaces.cli.session import session_of

_WAITING = "Waiting for another build"


def ingest(
    context: typer.Context,
    force: Annotated[
        bool, typer.Option("--force", help="Build even when the index is up to date.")
    ] = False,
) -> None:
    """Build the index of the corpus, unless it is up to date."""
    from tipassist import bootstrap

    session = session_of(context)
    settings = session.settings()
    watched = _Watched(session.terminal.progress())
    start = time.perf_counter()
    try:
        index = bootstrap.ingest(settings, force=force, progress=watched)
    finally:
        watched.close()
    seconds = time.perf_counter() - start
    count = f"{len(index.passages)} passages"
    if watched.built:
        session.terminal.say(f"Indexed {count} in {seconds:.1f} s, in {settings.state_dir}.")
    else:
        session.terminal.say(f"The index is up to date ({count}); --force builds it again.")


class _Watched:
    """Shows progress and remembers whether anything was built."""

    def __init__(self, shown: Shown) -> None:
        self._shown = shown
        self.built = False

    def __call__(self, stage: str, done: int, total: int) -> None:
        self.built = self.built or stage != _WAITING
        self._shown(stage, done, total)

    def close(self) -> None:
        self._shown.close()
