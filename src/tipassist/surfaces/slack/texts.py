"""The words of the bot, read from `texts.toml` beside this file."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("texts.toml").read_text("utf-8"))


def say(section: str, name: str, /, **filled: object) -> str:
    """Return a text, its braces filled in.

    Raises:
        KeyError: There is no such text, or a brace has nothing to fill it.
    """
    return str(_texts()[section][name]).format(**filled)


def lines(section: str, name: str, /, **filled: object) -> tuple[str, ...]:
    """Return a text of several lines; raises as `say` does."""
    return tuple(str(line).format(**filled) for line in _texts()[section][name])
