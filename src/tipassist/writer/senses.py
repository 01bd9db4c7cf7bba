"""Words that turn what a sentence says: how strongly, how often, when and which way it holds."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold


@dataclass(frozen=True, slots=True)
class Sense:
    """A sense that a sentence may give to what it says.

    Attributes:
        name: What it is.
        said: The words that give it.
        needs: The words of which evidence must have one, those of `said` among them.
    """

    name: str
    said: re.Pattern[str]
    needs: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Senses:
    """What turns a sentence.

    Attributes:
        senses: Each with its words, a side of opposites among them.
        opposites: Groups of words of which one may be put in another's place, by side.
        openers: The words of the senses that are no names where they open a sentence.
        preventing: Words after which stands what is worked against.
    """

    senses: tuple[Sense, ...]
    opposites: tuple[dict[str, re.Pattern[str]], ...]
    openers: frozenset[str]
    preventing: re.Pattern[str]


@lru_cache(maxsize=1)
def load_senses() -> Senses:
    """Read the packaged words."""
    path = files("tipassist.writer").joinpath("senses.toml")
    found = tomllib.loads(path.read_text("utf-8"))
    senses = found["senses"]
    opposites = tuple(
        {side: _pattern(words) for side, words in one.items()} for one in found["opposites"]
    )
    sides = [Sense(side, word, word) for group in opposites for side, word in group.items()]
    told = [Sense(one["name"], _pattern(one["said"]), _pattern(_needs(one))) for one in senses]
    return Senses(
        senses=(*told, *sides),
        opposites=opposites,
        openers=frozenset(word for one in senses for word in one["said"] if word.isalpha()),
        preventing=_pattern(found["preventing"]),
    )


def _needs(sense: dict[str, list[str]]) -> tuple[str, ...]:
    return (*sense["said"], *sense["needs"])


def senses_beyond(said: str, held: str) -> str:
    """Return the first sense of a text, with its words, that another text has not; "" for none."""
    plain, printed = fold(said), fold(held)
    for sense in load_senses().senses:
        if (match := sense.said.search(plain)) and not sense.needs.search(printed):
            return f"{sense.name}: {match[0]}"
    return ""


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Make a pattern of words: a star stands for any letters, a blank for any blanks."""
    told = (re.escape(one).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for one in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(told)})(?!\w)")
