"""The words of briefings, read from `words.toml` beside this file."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache(maxsize=1)
def _words() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def word(section: str, name: str, /, **filled: object) -> str:
    """Return a text, its braces filled in.

    Raises:
        KeyError: There is no such text, or a brace has nothing to fill it.
    """
    return str(_words()[section][name]).format(**filled)


def columns(*names: str) -> tuple[str, ...]:
    """Return the headings of columns."""
    return tuple(word("columns", name) for name in names)


def choices(name: str) -> tuple[str, ...]:
    """Return what can be chosen from a list."""
    return tuple(_words()["choices"][name])
