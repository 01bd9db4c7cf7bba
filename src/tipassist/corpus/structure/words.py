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
        finding: What a finding is called.
        recommendation: What a recommendation is called.
        finding_letters: Letters before the number of a finding.
        recommendation_letters: Letters before the number of a recommendation.
        table: What the caption of a table begins with.
        captions: What the captions of figures and boxes begin with.
        kinds: What the titles of documents hold, by the kind of document.
        why: Why a text is taken for a kind of document.
        numbers: What a column with the numbers of activities is called.
        columns: What the titles of an earlier plan's columns hold, one tuple for each column.
    """

    outer: tuple[str, ...]
    article: tuple[str, ...]
    annex: tuple[str, ...]
    preamble: tuple[str, ...]
    contents: tuple[str, ...]
    closing: tuple[str, ...]
    finding: tuple[str, ...]
    recommendation: tuple[str, ...]
    finding_letters: tuple[str, ...]
    recommendation_letters: tuple[str, ...]
    table: tuple[str, ...]
    captions: tuple[str, ...]
    kinds: dict[str, tuple[str, ...]]
    why: dict[str, str]
    numbers: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]


def is_closing(text: str) -> bool:
    """Whether a text begins as the words do with which a document is signed."""
    small = text.casefold()
    return any(small.startswith(start.casefold()) for start in structure_words().closing)


@lru_cache(maxsize=1)
def structure_words() -> StructureWords:
    """Read the packaged words."""
    text = files("tipassist.corpus.structure").joinpath("structure.toml").read_text("utf-8")
    raw = tomllib.loads(text)
    named = {**raw["divisions"], **raw["starts"], **raw["remarks"]}
    named |= {"table": raw["captions"]["table"], "captions": raw["captions"]["other"]}
    columns = tuple(tuple(words) for words in raw["columns"].values())
    return StructureWords(
        **{name: tuple(words) for name, words in named.items()},
        kinds={kind: tuple(words) for kind, words in raw["kinds"].items()},
        why=raw["why"],
        numbers=tuple(raw["numbers"]["words"]),
        columns=columns,
    )
