"""Why a file is refused, worded for people in `refusals.toml`."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from pathlib import Path

from tipassist.errors import IngestError


@lru_cache(maxsize=1)
def reasons() -> dict[str, str]:
    """Return the wording of each reason; braces mark what is filled in."""
    raw = files("tipassist.corpus.reading").joinpath("refusals.toml").read_text("utf-8")
    return dict(tomllib.loads(raw)["reasons"])


def refusal(path: Path, reason: str, *, line: int | None = None, **filled: object) -> IngestError:
    """Return the error that refuses a file.

    Args:
        path: The file.
        reason: A key of the wordings.
        line: Line number from 1, or None when the whole file is meant.
        filled: What stands for the braces of the wording.
    """
    return IngestError(path, line, reasons()[reason].format(**filled))
