"""The words of `structure.toml`."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class StructureWords:
    """What divisions of documents are called.

    Attributes:
        outer: Divisions around articles: "Chapter".
        article: What an article is called.
        annex: What an annex is called.
        preamble: Titles of the preamble.
        contents: Titles of the table of contents.
        closing: What the words after the last article begin with.
    """

    outer: tuple[str, ...]
    article: tuple[str, ...]
    annex: tuple[str, ...]
    preamble: tuple[str, ...]
    contents: tuple[str, ...]
    closing: tuple[str, ...]


@lru_cache(maxsize=1)
def structure_words() -> StructureWords:
    """Read the packaged words."""
    text = files("tipassist.corpus.structure").joinpath("structure.toml").read_text("utf-8")
    raw = tomllib.loads(text)
    divisions = {name: tuple(words) for name, words in raw["divisions"].items()}
    return StructureWords(**divisions, closing=tuple(raw["starts"]["closing"]))
