"""The layout rules of the work plan, read from `layout.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.types import Role

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Layout:
    """Labels and sentence starts that hold for every edition of the layout.

    Attributes:
        glossary: What the title of the glossary table starts with.
        notes: Titles of a list of footnotes.
        header_rows: What the first cell of the two header rows starts with.
        columns: What the five column titles start with, in order.
        column_words: What a title of each column holds when it is worded otherwise, surest first.
        columns_needed: How many columns so worded make a row one of column titles.
        column_title_chars: The most characters of such a title.
        roles: Label words of each role in the ASB column.
        unnamed_bodies: Pattern of what stands for bodies that are not named.
        nothing: What a cell holds, in capitals, that says that it holds nothing yet.
        type_starts: What an activity type starts with, wherever it stands.
        uncoded_type_starts: What one without a code starts with behind the examples of another.
        pointer_starts: What an entry that only points elsewhere starts with.
        note_starts: What a note after an entry starts with.
        verbs: Base forms of verbs that begin an entry.
        also_nouns: Verbs among them that are nouns too.
        gerunds: The gerunds of the verbs.
        nouns: Nouns that begin an entry when a preposition follows.
        phrases: Other phrases that begin an entry.
        noun_gerunds: Gerunds that may be part of a name.
        not_gerunds: Words in -ing that do not begin an entry.
        function: Words that cannot end a sentence.
        no_adjectives: Nouns, small, that have the ending of an adjective.
        closing_nouns: Nouns that end the name of a project.
        numbers: Numbers written as words, small.
        everyday: Words, small, whose capital begins an entry even if the document has none without.
    """

    glossary: tuple[str, ...]
    notes: tuple[str, ...]
    header_rows: tuple[str, ...]
    columns: tuple[str, ...]
    column_words: tuple[tuple[re.Pattern[str], ...], ...]
    columns_needed: int
    column_title_chars: int
    roles: dict[Role, tuple[str, ...]]
    unnamed_bodies: str
    nothing: frozenset[str]
    type_starts: tuple[str, ...]
    uncoded_type_starts: tuple[str, ...]
    pointer_starts: tuple[str, ...]
    note_starts: tuple[str, ...]
    verbs: frozenset[str]
    also_nouns: frozenset[str]
    gerunds: frozenset[str]
    nouns: frozenset[str]
    phrases: tuple[str, ...]
    noun_gerunds: frozenset[str]
    not_gerunds: frozenset[str]
    function: frozenset[str]
    no_adjectives: frozenset[str]
    closing_nouns: frozenset[str]
    numbers: frozenset[str]
    everyday: frozenset[str]

    def says_nothing(self, text: str) -> bool:
        """Whether a cell or an entry only says that there is nothing: "N/A", "TBC", a dash."""
        return " ".join(_WORD.findall(text)).upper() in self.nothing

    def role_of(self, label: str) -> Role:
        """Return the role that a label word names.

        Raises:
            KeyError: No role has this label.
        """
        return {word.casefold(): role for role, words in self.roles.items() for word in words}[
            " ".join(label.split()).casefold()
        ]


def _gerund(verb: str) -> tuple[str, ...]:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return (f"{stem}ing", f"{stem}{stem[-1]}ing")


@lru_cache(maxsize=1)
def load_layout() -> Layout:
    """Read the packaged layout rules."""
    raw = tomllib.loads(files("tipassist.corpus").joinpath("layout.toml").read_text("utf-8"))
    labels, starts, words = raw["labels"], raw["starts"], raw["words"]
    verbs = frozenset(starts["verbs"])
    return Layout(
        glossary=tuple(labels["glossary"]),
        notes=tuple(labels["notes"]),
        header_rows=tuple(labels["header_rows"]),
        columns=tuple(labels["columns"]),
        column_words=tuple(
            tuple(re.compile(words, re.IGNORECASE) for words in column)
            for column in labels["column_words"]
        ),
        columns_needed=labels["columns_needed"],
        column_title_chars=labels["column_title_chars"],
        roles={Role(name): tuple(words) for name, words in labels["roles"].items()},
        unnamed_bodies=labels["unnamed_bodies"],
        nothing=frozenset(labels["nothing"]),
        type_starts=tuple(labels["type_starts"]),
        uncoded_type_starts=tuple(labels["uncoded_type_starts"]),
        pointer_starts=tuple(labels["pointer_starts"]),
        note_starts=tuple(labels["note_starts"]),
        verbs=verbs,
        also_nouns=frozenset(starts["also_nouns"]),
        gerunds=frozenset(form for verb in verbs for form in _gerund(verb)),
        nouns=frozenset(starts["nouns"]),
        phrases=tuple(starts["phrases"]),
        noun_gerunds=frozenset(starts["noun_gerunds"]),
        not_gerunds=frozenset(starts["not_gerunds"]),
        function=frozenset(words["function"]),
        no_adjectives=frozenset(words["no_adjectives"]),
        closing_nouns=frozenset(starts["closing_nouns"]),
        numbers=frozenset(words["numbers"]),
        everyday=frozenset(words["everyday"]),
    )
