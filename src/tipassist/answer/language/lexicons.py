"""The lexicons of the answer layer, read from data files: cues, aliases, synonyms, stop words."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import word_list


@dataclass(frozen=True, slots=True)
class Cues:
    """Cue patterns by group: `patterns["relation"]["supports"]`."""

    patterns: dict[str, dict[str, re.Pattern[str]]]

    def fired(self, group: str, text: str) -> tuple[str, ...]:
        """Return the names of the cues of a group that occur in a text, in the file's order."""
        return tuple(name for name, cue in self.patterns[group].items() if cue.search(text))

    def spans(self, group: str, name: str, text: str) -> tuple[tuple[int, int], ...]:
        """Return where a cue occurs in a text."""
        return tuple(match.span() for match in self.patterns[group][name].finditer(text))


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words for words.

    Attributes:
        same: Groups of phrases that people use for one another.
        towards: Everyday phrases, each with the formal ones that it stands for.
    """

    same: tuple[tuple[str, ...], ...] = ()
    towards: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicons:
    """All word lists of the answer layer.

    Attributes:
        cues: What words tell what is asked.
        aliases: Everyday names of each body.
        group_nouns: Words that turn a field into the people of that field.
        institution: Finds, in a folded question, the `name` of an institution asked what it does.
        synonyms: Phrases that people use for others.
        stop_words: Words that never name a topic.
        generic_words: Words of the plan's own form (activity, pillar, body), no topic either.
        shorthand: What the shorthand of chats stands for.
        particles: Finds the words of chats that say nothing.
        idle: Finds nouns said for anything at all; `asked` is the question word before them.
    """

    cues: Cues
    aliases: dict[str, tuple[str, ...]]
    group_nouns: frozenset[str]
    institution: re.Pattern[str]
    synonyms: Synonyms
    stop_words: frozenset[str]
    generic_words: frozenset[str]
    shorthand: dict[str, str]
    particles: re.Pattern[str]
    idle: re.Pattern[str]


def _read(name: str) -> str:
    return files("tipassist.answer").joinpath("lexicon", name).read_text("utf-8")


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(longest_first)})(?![\w-])", re.IGNORECASE)


def _institution(nouns: list[str], deeds: list[str], not_names: list[str]) -> re.Pattern[str]:
    noun, others = "|".join(nouns), "|".join(not_names)
    of, before = rf"(?:{noun}) of (?:the )?[a-z]+(?: [a-z]+)?", rf"[a-z]+(?: [a-z]+)? (?:{noun})"
    name = rf"(?!(?:{others})\b)(?:{of}|{before})"
    asked = r"\b(?:what|which \w+) (?:does|do|is|are|will) (?:the )?"
    return re.compile(rf"{asked}(?P<name>{name}) (?:{'|'.join(deeds)})\b")


def _idle(nouns: list[str], some: list[str], asked: list[str], after: list[str]) -> re.Pattern[str]:
    noun, ahead = "|".join(nouns), "|".join(after)
    ends = r"\s*(?:$|[?.,;:!])"
    offered = (
        rf"(?P<asked>{'|'.join(asked)}) (?:\w+ )?(?:{noun})(?= (?:do|does|did|is|are|can|could)\b)"
    )
    found = rf"(?:{'|'.join(some)}) (?:{noun})(?={ends}| (?:{ahead})\b)"
    return re.compile(rf"(?<![\w-])(?:{offered}|{found})", re.IGNORECASE)


@lru_cache(maxsize=1)
def load_lexicons() -> Lexicons:
    """Read the packaged lexicons."""
    cues = {
        group: {name: _pattern(words) for name, words in names.items()}
        for group, names in tomllib.loads(_read("cues.toml")).items()
    }
    bodies = tomllib.loads(_read("bodies.toml"))
    phrases = tomllib.loads(_read("synonyms.toml"))
    chat = tomllib.loads(_read("shorthand.toml"))
    return Lexicons(
        cues=Cues(cues),
        aliases={body: tuple(names) for body, names in bodies["aliases"].items()},
        group_nouns=frozenset(bodies["group_nouns"]["words"]),
        institution=_institution(**bodies["institutions"]),
        synonyms=Synonyms(
            same=tuple(tuple(group) for group in phrases["groups"]),
            towards=tuple((phrase, tuple(meant)) for phrase, meant in phrases["towards"].items()),
        ),
        stop_words=frozenset(word_list("stopwords")),
        generic_words=frozenset(word_list("generic")),
        shorthand=chat["words"],
        particles=_pattern(chat["particles"]["words"]),
        idle=_idle(**chat["idle"]),
    )
