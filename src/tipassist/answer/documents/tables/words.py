"""The words of questions that reckon with figures, read from `lexicon/figures.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.documents.reading.words import any_of
from tipassist.answer.language.words import family


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How people ask for figures.

    Attributes:
        extremes: Pattern of what asks for the highest ("most") and for the lowest ("least").
        sums: Pattern of what asks for a sum.
        none: Pattern of what asks for rows that have nothing.
        all: Pattern of what asks for all rows.
        differences: Pattern of what asks for a difference.
        either: Pattern of what asks which of two has more.
        beside: Pattern of what joins a figure asked to another one asked with it.
        moves: Pattern of what asks for figures that "rose" and for those that "fell".
        every: Pattern of what asks whether all rows did so.
        compares: Patterns that hold what was reached against what was planned.
        measures: Groups of word families that are used for one another.
        said: How answers begin.
    """

    extremes: dict[str, re.Pattern[str]]
    sums: re.Pattern[str]
    none: re.Pattern[str]
    all: re.Pattern[str]
    differences: re.Pattern[str]
    either: re.Pattern[str]
    beside: re.Pattern[str]
    moves: dict[str, re.Pattern[str]]
    every: re.Pattern[str]
    compares: dict[str, re.Pattern[str]]
    measures: dict[str, frozenset[str]]
    said: dict[str, str]

    def widened(self, stems: frozenset[str]) -> frozenset[str]:
        """Return word families with all that are used for one of them."""
        groups = (group for group in self.measures.values() if group & stems)
        return stems.union(*groups)


@lru_cache(maxsize=1)
def load_figure_words() -> FigureWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "figures.toml")
    held = tomllib.loads(packaged.read_text("utf-8"))
    return FigureWords(
        extremes={name: re.compile(any_of(cues)) for name, cues in held["extremes"].items()},
        sums=re.compile(any_of(held["sums"]["words"])),
        none=re.compile(any_of(held["sums"]["none"])),
        all=re.compile(any_of(held["sums"]["all"])),
        differences=re.compile(any_of(held["differences"]["words"])),
        either=re.compile(any_of(held["differences"]["either"])),
        beside=re.compile(held["sums"]["beside"]),
        moves={name: re.compile(any_of(held["moves"][name])) for name in ("rose", "fell")},
        every=re.compile(any_of(held["moves"]["every"])),
        compares={name: re.compile(any_of(cues)) for name, cues in held["compares"].items()},
        measures={name: frozenset(map(family, words)) for name, words in held["measures"].items()},
        said=held["said"],
    )
