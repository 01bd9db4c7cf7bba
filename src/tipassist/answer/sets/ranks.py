"""Which places of a ranking are asked for: "second most", "top three", "who comes after SOMTC"."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.set_aside import is_left_out
from tipassist.answer.sets.words.tokens import Mark

_AFTER = re.compile(r"(?:^|[,.;:!?]\s*)(?:(?:and|so|but)\s+)?(?:right\s+)?(?:after|behind)\s*$")


@dataclass(frozen=True, slots=True)
class Rank:
    """Places of a ranking.

    Attributes:
        place: 1 for the first; rows with the same count share a place.
        several: How many rows are asked for from the first on; 0 when `place` alone is.
        least: Whether the ranking begins with the fewest.
        after: A body; the place after its own is asked for.
    """

    place: int = 1
    several: int = 0
    least: bool = False
    after: str = ""


@dataclass(frozen=True, slots=True)
class RankWords:
    """Patterns for folded text, and the values of the numbers that they hold."""

    numbers: dict[str, int]
    single: re.Pattern[str]
    several: re.Pattern[str]
    next_one: re.Pattern[str]
    after: re.Pattern[str]
    after_best: re.Pattern[str]
    best: re.Pattern[str]
    least: re.Pattern[str]
    ranked: re.Pattern[str]


@lru_cache(maxsize=1)
def load_rank_words() -> RankWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "sets.toml").read_text("utf-8")
    data = tomllib.loads(text)
    told = {name: "|".join(words) for name, words in data["ranks"].items()}
    ordinals = data["ordinals"]
    numbers = {**data["number_words"], **ordinals}
    count = rf"(?P<number>\d+|{'|'.join(data['number_words'])})"
    place = rf"(?P<number>{'|'.join(ordinals)})"
    best = rf"(?:{told['most']}|{told['least']})"
    single = rf"\b{place}[- ]+(?:{best}|{told['places']})\b"
    stands = rf"\b(?:{told['stands']}) (?:in )?{place.replace('number', 'stands')}\b(?! pillar)"
    many = [count, count.replace("number", "these"), count.replace("number", "those")]
    several = (
        rf"\b(?:{told['top']}) {many[0]}\b",
        rf"(?<!least )(?<!most )(?<!than )\b{many[1]} (?:\w+[- ]){{0,4}}?{best}\b",
        rf"\b{best} {many[2]}\b",
    )
    return RankWords(
        numbers=numbers,
        single=re.compile(f"{single}|{stands}"),
        several=re.compile("|".join(several)),
        next_one=re.compile(rf"\b(?:{told['next']})\b"),
        after=re.compile(rf"\b(?:{told['after']})\s*(?:the )?$"),
        after_best=re.compile(rf"\b{best}\b.*\b(?:after|behind)\s*(?:the )?$"),
        best=re.compile(rf"\b{best}\b"),
        least=re.compile(rf"\b(?:{told['least']}|bottom)\b"),
        ranked=re.compile(rf"\b(?:{best}|{told['ranked']})\b"),
    )


def read_rank(text: str, marks: Iterable[Mark], words: RankWords) -> Rank | None:
    """Return the places asked for when they are others than the first, or None.

    Args:
        text: The question, folded.
        marks: The names found in it.
        words: What tells places of a ranking.
    """
    if not words.ranked.search(text):
        return None
    least = bool(words.least.search(text))
    for mark in marks:
        before = text[: mark.start]
        if is_left_out(text, mark.end):
            continue
        follows = words.after.search(before) or words.after_best.search(before)
        follows = follows or (_AFTER.search(before) and words.best.search(text, mark.end))
        if mark.kind == "body" and follows:
            return Rank(least=least, after=str(mark.value))
    single = words.single.search(text)
    if single:
        place = words.numbers[single["number"] or single["stands"]]
        return Rank(place, least=least) if place > 1 else None
    several = words.several.search(text)
    if several:
        printed = next(one for one in several.groups() if one)
        count = int(printed) if printed.isdigit() else words.numbers[printed]
        return Rank(several=count, least=least) if count > 1 else None
    return Rank(2, least=least) if words.next_one.search(text) else None
