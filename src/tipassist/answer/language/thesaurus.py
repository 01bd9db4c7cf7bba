"""The thesaurus: what everyday words may mean in the words of official documents.

It holds ordinary English of the field and nothing of any plan; it goes one way only, from what
people say to what documents print.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import family

POINT = re.compile(r"(?<=\d)\.(?=\d)")
"""What stands inside a number: "2.0" is two words, as texts have them."""

Gram = tuple[str, ...]
"""Word families of a word or phrase, in order."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """From what is said to what may be meant.

    Attributes:
        lines: For each phrase that is said, by its word families, the phrases that may be meant.
    """

    lines: dict[Gram, tuple[str, ...]] = field(default_factory=dict)

    def meant(self, said: Gram) -> tuple[Gram, ...]:
        """Return what a word or phrase may mean, most specific first; empty when it is unknown."""
        return tuple(gram_of(phrase) for phrase in self.lines.get(said, ()))


@lru_cache(maxsize=1)
def everyday_families() -> frozenset[str]:
    """Return the word families of ordinary English that the thesaurus has on either side."""
    lines = load_thesaurus().lines
    said = (word for gram in lines for word in gram)
    meant = (word for phrases in lines.values() for one in phrases for word in gram_of(one))
    return frozenset((*said, *meant))


def gram_of(phrase: str) -> Gram:
    """Return the word families of a phrase; the parts of a hyphenated word stand apart."""
    return tuple(family(word) for word in POINT.sub(" ", phrase).replace("-", " ").split())


@lru_cache(maxsize=1)
def load_thesaurus() -> Thesaurus:
    """Read the packaged thesaurus."""
    lines = {}
    for line in _lines():
        said, _, meant = line.partition(": ")
        lines[gram_of(said)] = tuple(meant.split(", "))
    return Thesaurus(lines)


def _lines() -> list[str]:
    path = files("tipassist.answer").joinpath("lexicon", "everyday.txt")
    return [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
