"""The words for documents and places in them, read from `lexicon/documents.toml`."""

import re
import tomllib
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import families, family
from tipassist.corpus.manifest import DocumentKind
from tipassist.corpus.structure.ordinals import WORDS


@dataclass(frozen=True, slots=True)
class DocumentWords:
    """How people speak of documents.

    Attributes:
        nouns: What documents of a kind are called, the longest first.
        meant: Nouns that mean any document of a kind.
        common: Nouns that mean a document of a kind after words of its title.
        weak: Nouns that may mean other things too.
        initials: Nouns that are the first letters of words of a title.
        authors: Those of the nouns that mean who wrote it, each with what they wrote.
        dated: What follows the years of an edition.
        older: Pattern that asks for an edition before the current one.
        plan: Pattern that names the plan.
        another: Names of it that another document may have as well.
        bare: What may be short for the name of any plan.
        source: Pattern of words before a document that what is asked is to be found in.
        about: Pattern of words before a document that others speak of.
        aside: Pattern of words before a name that is not meant.
        set_aside: Pattern of words after it.
        units: What a locator has in place of a word for a place.
        inner: Words for what lies inside another place.
        whole: Pattern of each place that has no number.
        asks: Pattern of each thing that can be asked.
        listings: Pattern of each list that the structure gives.
        states: Pattern of each state of an activity that can be asked for.
        rows: Patterns of what is asked of the rows of a table of activities.
        kinds_of_state: Pattern of a State that is named by what it does in law.
        people: Pattern of each group of people by sex or age.
        parties: Word families of words for those who are bound by a document.
        form_words: Words that name no subject.
        small: Words that are no part of a name of two words.
        articles: Those of them between whose neighbours there is none.
        capitals: Those of them that do, with a capital inside a question.
        same: Groups of words that documents and people use for one another.
        towards: Everyday phrases, each with what documents call it.
        implied: By a word: what in a text says it without it.
        counted: Pattern of what follows a number that counts or measures.
        steps: Pattern of a step with its number, which titles may begin with.
        labels: Pattern of numbers that name a place and count nothing.
        given: By the kind of thing asked for, what in a document gives it too.
        titled: By the kind of thing asked for, what titles of places that tell it have.
        soft: Kinds of things that need not be given in so many words.
        unsettled: Patterns of what is asked and not settled by a text that touches on it.
        verdict: Patterns of what settles a closed question.
        parts: Patterns of questions that ask two things.
        periods: Patterns of what is asked of the period spoken of, and of what tells it.
        pointing: Patterns of what points from a clause to another place, and of what asks for it.
        acts: Groups of words that ask for the same act.
        chance: Weights of what tells whether a document answers a question that names none.
        chance_read: The same where the question and what was found have been read together.
        said: How answers are worded.
    """

    nouns: dict[DocumentKind, tuple[str, ...]]
    meant: dict[DocumentKind, frozenset[str]]
    common: dict[DocumentKind, tuple[str, ...]]
    weak: frozenset[str]
    initials: frozenset[str]
    authors: dict[str, tuple[str, ...]]
    dated: tuple[str, ...]
    older: re.Pattern[str]
    plan: re.Pattern[str]
    another: tuple[str, ...]
    bare: frozenset[str]
    source: re.Pattern[str]
    about: re.Pattern[str]
    aside: re.Pattern[str]
    set_aside: re.Pattern[str]
    units: dict[str, tuple[str, ...]]
    inner: tuple[str, ...]
    whole: dict[str, re.Pattern[str]]
    asks: dict[str, re.Pattern[str]]
    listings: dict[str, re.Pattern[str]]
    states: dict[str, re.Pattern[str]]
    rows: dict[str, re.Pattern[str]]
    kinds_of_state: re.Pattern[str]
    people: dict[str, re.Pattern[str]]
    parties: frozenset[str]
    form_words: frozenset[str]
    small: frozenset[str]
    articles: frozenset[str]
    capitals: frozenset[str]
    same: tuple[tuple[str, ...], ...]
    towards: tuple[tuple[str, tuple[str, ...]], ...]
    implied: dict[str, re.Pattern[str]]
    counted: re.Pattern[str]
    steps: re.Pattern[str]
    labels: re.Pattern[str]
    given: dict[str, re.Pattern[str]]
    titled: dict[str, re.Pattern[str]]
    soft: frozenset[str]
    unsettled: dict[str, re.Pattern[str]]
    verdict: dict[str, re.Pattern[str]]
    parts: dict[str, re.Pattern[str]]
    periods: dict[str, re.Pattern[str]]
    pointing: dict[str, re.Pattern[str]]
    acts: tuple[tuple[str, ...], ...]
    chance: dict[str, float]
    chance_read: dict[str, float]
    said: dict[str, str]

    def tell(self, what: str, /, **filled: object) -> str:
        """Return a sentence of `[said]`, its blanks filled."""
        text = self.said[what].format(**filled)
        return text[:1].upper() + text[1:]

    def asked(self, what: str, text: str) -> bool:
        """Whether a folded text asks a thing of `[asks]`."""
        return self.asks[what].search(text) is not None

    def people_in(self, text: str) -> frozenset[str]:
        """Return the groups of people, by sex or age, that a folded text names."""
        return frozenset(group for group, cue in self.people.items() if cue.search(text))


def any_of(words: list[str] | tuple[str, ...]) -> str:
    """Return a pattern of any of some patterns, as whole words, the longest first."""
    longest = sorted(words, key=len, reverse=True)
    return rf"(?<![\w-])(?:{'|'.join(longest)})(?![\w-])"


@lru_cache(maxsize=1)
def load_document_words() -> DocumentWords:
    """Read the packaged words."""
    raw = files("tipassist.answer").joinpath("lexicon", "documents.toml").read_text("utf-8")
    held = tomllib.loads(raw)
    older = rf"{any_of(held['older']['words'])}\s+{any_of(held['older']['of'])}"
    return DocumentWords(
        nouns={
            DocumentKind(kind): tuple(sorted(nouns, key=len, reverse=True))
            for kind, nouns in held["nouns"].items()
        },
        meant={DocumentKind(kind): frozenset(nouns) for kind, nouns in held["meant"].items()},
        common={DocumentKind(kind): tuple(nouns) for kind, nouns in held["common"].items()},
        weak=frozenset(held["weak"]["words"]),
        initials=frozenset(held["weak"]["initials"]),
        authors={word: tuple(wrote) for word, wrote in held["authors"].items()},
        dated=tuple(held["dated"]["words"]),
        older=re.compile(older),
        plan=re.compile(any_of(held["plan"]["words"])),
        another=tuple(held["another"]["words"]),
        bare=frozenset(held["another"]["bare"]),
        source=re.compile(rf"{any_of(held['before']['source'])}\s*(?:the\s+)?$"),
        about=re.compile(rf"{any_of(held['before']['about'])}\s*(?:the\s+)?$"),
        aside=re.compile(rf"{any_of(held['before']['aside'])}\s*(?:the\s+)?$"),
        set_aside=re.compile(rf"(?: [a-z]+){{0,2}} {any_of(held['before']['set_aside'])}"),
        units={word: tuple(forms) for word, forms in held["units"].items()},
        inner=tuple(held["inner"]["words"]),
        whole={place: re.compile(any_of(names)) for place, names in held["whole"].items()},
        asks={what: re.compile(_loose(cues)) for what, cues in held["asks"].items()},
        listings={what: re.compile(any_of(cues)) for what, cues in held["listings"].items()},
        states={state: re.compile(any_of(cues)) for state, cues in held["states"].items()},
        rows={what: re.compile(cue) for what, cue in held["rows"].items()},
        kinds_of_state=re.compile(rf"{any_of(held['kinds_of_state']['words'])} (?:state|country)"),
        people={group: re.compile(cue) for group, cue in held["people"].items()},
        parties=frozenset(map(family, held["parties"]["words"])),
        form_words=frozenset(held["form_words"]["words"]),
        small=frozenset(held["form_words"]["small"]),
        articles=frozenset(held["form_words"]["articles"]),
        capitals=frozenset(held["form_words"]["capitals"]),
        same=tuple(map(tuple, held["same"]["groups"])),
        towards=tuple((said, tuple(meant)) for said, meant in held["towards"].items()),
        implied={word: re.compile(pattern) for word, pattern in held["implied"].items()},
        counted=re.compile(held["names"]["counted"]),
        steps=re.compile(
            rf"{any_of(held['names']['steps']).replace('(?:', '(?P<step>', 1)}\s+"
            rf"(?:no\.?\s*|number\s+)?(?P<number>\d{{1,2}}|{WORDS})(?![\w-]|\.\d)"
        ),
        labels=re.compile(held["names"]["labels"]),
        given={kind: re.compile(pattern) for kind, pattern in held["given"].items()},
        titled={kind: re.compile(pattern) for kind, pattern in held["titled"].items()},
        soft=frozenset(held["soft"]["kinds"]),
        unsettled={what: re.compile(cue) for what, cue in held["unsettled"].items()},
        verdict={what: re.compile(cue) for what, cue in held["verdict"].items()},
        parts={what: re.compile(cue) for what, cue in held["parts"].items()},
        periods={what: re.compile(cue) for what, cue in held["periods"].items()},
        pointing={what: re.compile(cue) for what, cue in held["pointing"].items()},
        acts=tuple(map(tuple, held["acts"]["groups"])),
        chance=held["chance"],
        chance_read=held["chance_read"],
        said=held["said"],
    )


def _loose(cues: list[str]) -> str:
    return "|".join(rf"(?<![\w-])(?:{cue})(?!\w)" if cue[0] != "^" else cue for cue in cues)


def alike(held: Set[str]) -> frozenset[str]:
    """Return the word families that mean the same as some that a text has."""
    groups = load_document_words().same
    said = [group for group in groups if any(set(families(word)) <= held for word in group)]
    return frozenset(stem for group in said for word in group for stem in families(word))


def meant_by(held: Set[str]) -> frozenset[str]:
    """Return the word families of what documents call the everyday words that a text has."""
    towards = load_document_words().towards
    said = (meant for word, meant in towards if set(families(word)) <= held)
    return frozenset(stem for meant in said for one in meant for stem in families(one))
