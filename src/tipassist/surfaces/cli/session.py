"""What the global options say, for the commands."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tipassist.errors import ConfigError, TipassistError
from tipassist.surfaces.cli.logs import log_to
from tipassist.surfaces.cli.terminal import Terminal

if TYPE_CHECKING:
    from tipassist.settings import Settings

PREFIX = "TIPASSIST_"
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line.

    Attributes:
        terminal: Where it writes.
        corpus: `--corpus`, or None.
        state: `--state`, or None.
    """

    terminal: Terminal
    corpus: Path | None = None
    state: Path | None = None

    def settings(self) -> "Settings":
        """Read the settings; the global options outrank the environment.

        Raises:
            ConfigError: A variable of the environment cannot be used.
        """
        from pydantic import ValidationError

        from tipassist.settings import Settings

        try:
            found = Settings()
        except ValidationError as err:
            first = err.errors()[0]
            name = PREFIX + "__".join(str(part) for part in first["loc"]).upper()
            raise ConfigError(f"{name}: {first['msg']}; correct or unset it.") from err
        given = {"corpus_dir": self.corpus, "state_dir": self.state}
        settings = found.model_copy(update={k: v for k, v in given.items() if v is not None})
        log_to(settings.state_dir)
        return settings

    @contextmanager
    def faults_as_json(self, wanted: bool) -> Iterator[None]:
        """Write a fault as the one JSON document of the command, when `wanted`; raise it anyway."""
        try:
            yield
        except TipassistError as err:
            if wanted:
                self.terminal.document({"error": str(err)})
            raise


def session_of(context: typer.Context) -> Session:
    """Return the session of a command."""
    found = context.find_object(Session)
    assert found is not None
    return found


def cleaned(text: str) -> str:
    """Return an argument as typed, with bytes that are no UTF-8 replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
