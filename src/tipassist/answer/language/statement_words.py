"""The words by which a statement is taken apart and held against the sentences of the plan."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.thesaurus import Gram, gram_of
from tipassist.answer.language.words import fold

_TAIL = 120
_GROUPS = (
    "small",
    "light",
    "pointing",
    "auxiliaries",
    "being",
    "participles",
    "past",
    "future",
    "prepositions",
    "before_names",
    "negations",
    "exclusives",
    "direct",
    "universals",
    "weak",
    "strong",
    "breaks",
    "opening",
    "other_plans",
    "papers",
    "somebody",
)


@dataclass(frozen=True, slots=True)
class StatementWords:
    """Classes of words, and what stands around a statement.

    Attributes:
        groups: Sets of folded words by their name in `statements.toml`.
        same: Groups of word families that may stand for one another.
        opposites: Pairs of groups of words of which one denies the other.
        aliases: What a name of the plan, the first of each, is called besides.
        kinds: The word families of names of people and deeds, with those of their kinds.
        plans: How the plan itself is spoken of.
        months: Names of the months, January first.
        countries: Patterns of the names of countries.
        counts: Number words, "first" and "one" left out, by what they count.
        ordinals: Those of them that tell a place in an order.
        opens: What stands before a statement and only asks whether it is so.
        closes: What stands after it.
        denies: What stands before a statement and asks whether it is not so.
        plain: Statements in other words: patterns of folded text, and what is read for them.
    """

    groups: dict[str, frozenset[str]]
    same: tuple[tuple[Gram, ...], ...]
    opposites: tuple[tuple[frozenset[str], ...], ...]
    aliases: tuple[tuple[str, ...], ...]
    kinds: tuple[tuple[Gram, frozenset[Gram]], ...]
    plans: str
    months: tuple[str, ...]
    countries: str
    counts: dict[str, int]
    ordinals: frozenset[str]
    opens: re.Pattern[str]
    closes: re.Pattern[str]
    denies: re.Pattern[str]
    plain: tuple[tuple[re.Pattern[str], str], ...]

    def is_in(self, word: str, *names: str) -> bool:
        """Whether a folded word is of one of the named classes."""
        return any(word in self.groups[name] for name in names)


@lru_cache(maxsize=1)
def load_statement_words() -> StatementWords:
    """Read the packaged words."""
    packaged = files("tipassist.answer").joinpath("lexicon", "statements.toml")
    data = tomllib.loads(packaged.read_text("utf-8"))
    small = frozenset(data["small"].split())
    return StatementWords(
        {name: frozenset(data[name].split()) for name in _GROUPS},
        tuple(tuple(_telling(one, small) for one in group) for group in data["same"]),
        tuple(tuple(map(frozenset, pair)) for pair in data["opposites"]),
        tuple(map(tuple, data["aliases"])),
        tuple(_kinds(*group, small=small) for group in data["kinds"]),
        "|".join(data["plans"]),
        tuple(data["months"]),
        "|".join(data["countries"]),
        {word: at + 2 for name in ("cardinals", "ordinals") for at, word in enumerate(data[name])},
        frozenset(data["ordinals"]),
        re.compile(rf"\s*(?:{'|'.join(data['opens'])})(?![\w'-])[\s,:]*"),
        re.compile(rf"(?:[\s,.;:!?]|\s-)+(?:{'|'.join(data['closes'])})\s*[?.!]*\s*$"),
        re.compile(rf"\W*(?:{'|'.join(data['denies'])})(?![\w'-])"),
        tuple((re.compile(one["said"]), one["read"]) for one in data["plain"]),
    )


def in_plain_words(text: str) -> str:
    """Return a statement in the words in which plans tell such things.

    Args:
        text: A folded statement, without what puts it to the test.
    """
    for said, read in load_statement_words().plain:
        text = said.sub(read, text)
    return text


def puts_to_test(text: str) -> bool:
    """Whether what is stated is put to the test after it: "…, is that correct?"."""
    return _closing(fold(text)) is not None


def asks_if_wrong(text: str) -> bool:
    """Whether it is asked if something is not so, where yes and no would mislead."""
    return load_statement_words().denies.match(fold(text)) is not None


def _closing(text: str) -> re.Match[str] | None:
    """Return what asks, at the end of a folded text, whether what it states is so."""
    return load_statement_words().closes.search(text, max(0, len(text) - _TAIL))


def without_test(text: str) -> tuple[str, bool]:
    """Cut off what only asks whether something is so; tell whether it stood there.

    Args:
        text: A folded question.
    """
    start, end, found = tested_span(text)
    return text[start:end].strip(" ?.!,"), found


def tested_span(text: str) -> tuple[int, int, bool]:
    """Return where what is put to the test begins and ends, and whether words put it there.

    Args:
        text: A folded question.
    """
    words, found = load_statement_words(), False
    start, end = 0, len(text)
    while match := words.opens.match(text, start):
        found = found or len(match[0].split()) > 1
        start = match.end()
    while match := words.closes.search(text, max(start, end - _TAIL), end):
        found, end = True, match.start()
    return start, end, found


def _kinds(name: str, *others: str, small: frozenset[str]) -> tuple[Gram, frozenset[Gram]]:
    """Return the word families of a name, and those of each kind of what it names."""
    return _telling(name, small), frozenset(_telling(one, small) for one in others)


def _telling(phrase: str, small: frozenset[str]) -> Gram:
    """Return the word families of a phrase, its small words left out."""
    return gram_of(" ".join(word for word in phrase.split() if word not in small))
