"""The layout rules of the work plan, read from `layout.toml`."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.types import Role


@dataclass(frozen=True, slots=True)
class Layout:
    """Labels and sentence starts that hold for every edition of the layout.

    Attributes:
        glossary: What the title of the glossary table starts with.
        header_rows: What the first cell of the two header rows starts with.
        columns: What the five column titles start with, in order.
        roles: Label word of each role in the ASB column.
        no_body: What an ASB cell holds, in capitals, when no body is named yet.
        uncoded_type_starts: What an activity type without a code starts with.
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
    """

    glossary: tuple[str, ...]
    header_rows: tuple[str, ...]
    columns: tuple[str, ...]
    roles: dict[Role, str]
    no_body: frozenset[str]
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
        header_rows=tuple(labels["header_rows"]),
        columns=tuple(labels["columns"]),
        roles={Role(name): word for name, word in labels["roles"].items()},
        no_body=frozenset(labels["no_body"]),
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
    )
