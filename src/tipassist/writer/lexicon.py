"""The words that the support ladder goes by, read from a data file."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import family, word_list


@dataclass(frozen=True, slots=True)
class LadderWords:
    """Word lists of the ladder.

    Attributes:
        months: The months in order, January first, lower-cased.
        numbers: What each word for a number means; a share in per cent.
        negations: Words that deny.
        denials: Words that deny, by the language they are of; none where they cannot be told.
        openers: Words that a sentence may open with though its evidence has them not.
        frame: Families of the words that tell nothing that evidence would have to hold.
        plain: Words that tell little, beside the commonest of English.
        months_abroad: English names of months by those of other languages that are so written.
        markup: What no written sentence has, by name.
        addressed: What stands only where the evidence says so too, by name.
        to_models: How a place speaks that is meant for a language model, by name.
    """

    months: tuple[str, ...]
    numbers: dict[str, int]
    negations: frozenset[str]
    denials: dict[str, re.Pattern[str]]
    openers: frozenset[str]
    frame: frozenset[str]
    plain: tuple[str, ...]
    months_abroad: dict[str, str]
    markup: dict[str, re.Pattern[str]]
    addressed: dict[str, re.Pattern[str]]
    to_models: dict[str, re.Pattern[str]]


@lru_cache(maxsize=1)
def load_ladder_words() -> LadderWords:
    """Read the packaged words."""
    path = files("tipassist.writer").joinpath("lexicon.toml")
    found = tomllib.loads(path.read_text("utf-8"))
    framing = (*found["frame"], *found["numbers"], *found["months"], *word_list("stopwords"))
    return LadderWords(
        months=tuple(month.lower() for month in found["months"]),
        numbers=found["numbers"],
        negations=frozenset(found["negations"]),
        denials=_patterns(found["denials"]),
        openers=frozenset((*found["openers"], *found["negations"])),
        frame=frozenset(family(word) for word in framing),
        plain=tuple(found["plain"]),
        months_abroad=found["months_abroad"],
        markup=_patterns(found["markup"]),
        addressed=_patterns(found["addressed"]),
        to_models=_patterns(found["to_models"]),
    )


def _patterns(found: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {name: re.compile(text, re.IGNORECASE) for name, text in found.items()}
