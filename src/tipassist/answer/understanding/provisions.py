"""Questions that count what the plan cites: the article cited most, how many paragraphs."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.sets.query import Number
from tipassist.answer.sets.words.tokens import SetWords, counted_bound, load_set_words
from tipassist.locators import CODE_KINDS

_GROUPS = {"outcome": "outcomes", "pillar": "pillars"}
_NAMED_AFTER = r"(?!\s*(?:no\.?\s*)?(?:\d|\(|[ivx]+\b|[a-z]\b(?<!\ba)))"
_MANY_BEFORE = re.compile(r"(?:how many|number of)(?: \w+){0,2} $")
_MANY_AFTER = re.compile(r"\bhow many (?:are (?:they|there|these|those)|is (?:that|it)|of them)\b")
_GROUP_ASKED = re.compile(r"\b(?:which|what|the) (?:\w+ ){0,2}?(?P<group>outcome|pillar)s?\b")
_TIMES = re.compile(
    r"\s*(?:different |separate )?(?:times?|places?|foot-?notes?|spots?)\b"
    r"(?P<open> or (?:more|fewer|less)\b)?"
)
_MANY_BEFORE = re.compile(r"(?:how many|number of)(?: \w+){0,2} $")
_MANY_AFTER = re.compile(r"\bhow many (?:are (?:they|there|these|those)|is (?:that|it)|of them)\b")
_ASKED = re.compile(r"\b(?:which|what)(?: [\w'-]+){0,3}\s*$")
_ONCE = (
    (re.compile(r"\b(?:only|just|exactly|no more than|not more than|but) once\b"), ("==", 1)),
    (re.compile(r"\b(?:more than|over) once\b"), (">", 1)),
    (re.compile(r"\b(?:only|just|exactly) twice\b"), ("==", 2)),
)
_PAIR = 2


class Sought(StrEnum):
    """What is asked of the places that are cited."""

    RANK = "rank"
    COUNT = "count"
    BOUND = "bound"
    GROUPS = "groups"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Provisions:
    """A question that counts what the plan cites.

    Attributes:
        unit: "articles", "paragraphs", "provisions" or "instruments".
        sought: What is asked of them.
        least: Whether the least cited are asked for.
        number: In how many places, for `Sought.BOUND`.
        group: "outcomes" or "pillars" when those that cite most are asked for.
    """

    unit: str
    sought: Sought
    least: bool = False
    number: Number | None = None
    group: str = ""


@dataclass(frozen=True, slots=True)
class ProvisionWords:
    """Patterns for folded text."""

    units: re.Pattern[str]
    cites: re.Pattern[str]
    most: re.Pattern[str]
    least: re.Pattern[str]
    against: re.Pattern[str]


@lru_cache(maxsize=1)
def load_provision_words() -> ProvisionWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "provisions.toml").read_text("utf-8")
    data = tomllib.loads(text)
    units = "|".join(f"(?P<{name}>{'|'.join(words)})" for name, words in data["units"].items())

    def words_of(words: list[str]) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])")

    return ProvisionWords(
        units=re.compile(rf"(?<![\w-])(?:{units})(?![\w-]){_NAMED_AFTER}"),
        cites=words_of(data["cites"]["words"]),
        most=words_of(data["ranked"]["most"]),
        least=words_of(data["ranked"]["least"]),
        against=words_of(data["ranked"]["against"]),
    )


def read_provisions(meaning: Meaning) -> Provisions | None:
    """Return what a question counts of the places that the plan cites, or None."""
    text, words = fold(meaning.text), load_provision_words()
    scope = any(one.kind in CODE_KINDS for one in meaning.places)
    if meaning.bodies or not (scope or words.cites.search(text)):
        return None
    if len(meaning.instruments) >= _PAIR and words.against.search(text):
        fewer = bool(re.search(r"\b(?:less|fewer|least)\b", text))
        return Provisions("provisions", Sought.AGAINST, fewer)
    unit = words.units.search(text)
    if unit is None or not unit.lastgroup or meaning.instruments:
        return None
    least = words.least.search(text)
    ranked = least or words.most.search(text)
    group = _GROUP_ASKED.search(text)
    if ranked and group and group.start() < ranked.start() < unit.start():
        found = _GROUPS[group["group"]]
        return Provisions(unit.lastgroup, Sought.GROUPS, bool(least), group=found)
    if ranked:
        return Provisions(unit.lastgroup, Sought.RANK, bool(least))
    before = f"{text[: unit.start()].rstrip()} "
    if _MANY_BEFORE.search(before) or _MANY_AFTER.search(text, unit.end()):
        return Provisions(unit.lastgroup, Sought.COUNT)
    asked = _ASKED.search(text[: unit.start()])
    number = _bound(text, unit.end(), load_set_words()) if asked else None
    return Provisions(unit.lastgroup, Sought.BOUND, number=number) if number else None


def _bound(text: str, start: int, words: SetWords) -> Number | None:
    """Return how often they are said to be cited: "only once", "in more than three places"."""
    for pattern, (sign, value) in _ONCE:
        if pattern.search(text, start):
            return Number(sign, value)
    for match in words.numbers.finditer(text, start):
        times = None if match["several"] else _TIMES.match(text, match.end())
        if times is not None:
            return counted_bound(f"{match.group(0)}{times['open'] or ''}", words)
    return None
