"""Items of the sections named by their headings: "explain the non-punishment idea like i'm new".

A principle of that name is what is asked about, before any row that has its words in it; where it
was taken from, its footnote tells.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.words import fold, word_list
from tipassist.answer.turns import Turn
from tipassist.register.model import Register, SectionPart

_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_LIKE_NEW = re.compile(
    r"\blike (?:i'?m|i am|i|we)\b|\bas if\b|\bidea of\b|\bhow (?:does|do)\b.* works?\b"
    r"|\bwhat(?:'s|s| is) (?:this|that|the)\b.* (?:thing|about)\b"
)
_AND = re.compile(r"\W*(?:and|what about|how about|ok|then|so)\b")
_ASKS = frozenset({"which", "where", "who", "does", "do", "did", "in", "is", "are"})
_SMALL = frozenset({"the", "of", "a", "an", "and", "in", "on", "for", "to"})
_SAID = 2


@dataclass(frozen=True, slots=True)
class HeadingWords:
    """What a question has beside the heading.

    Attributes:
        kinds: What such an item may be called.
        explains: Words that ask what it means.
        sources: Words that ask what it was taken from.
        around: Words that say nothing beside these.
        sections: What a whole section may be called.
        read_out: Words that ask for its text.
    """

    kinds: frozenset[str]
    explains: frozenset[str]
    sources: frozenset[str]
    around: frozenset[str]
    sections: frozenset[str]
    read_out: frozenset[str]


@lru_cache(maxsize=1)
def load_heading_words() -> HeadingWords:
    """Read the packaged words."""
    text = files("tipassist.answer").joinpath("lexicon", "headings.toml").read_text("utf-8")
    lists: dict[str, list[str]] = tomllib.loads(text)
    return HeadingWords(**{name: frozenset(words) for name, words in lists.items()})


def asks_for_text(topic: Iterable[str]) -> bool:
    """Whether words of a question, one at least, only ask for the text of what it points to."""
    words, said = load_heading_words(), [fold(one) for one in topic]
    return bool(said) and all(one in words.read_out for one in said)


def with_heading_named(question: str, register: Register, last: Turn | None = None) -> str | None:
    """Return a question for the meaning or the source of an item with the item's place in it.

    A whole section that is called by its title is asked for by its letter.

    Args:
        question: The question without its typos.
        register: The plan.
        last: The turn before it; after one for such an item, another's bare name asks the same.

    Returns:
        None when just one heading is not named, or anything else is asked of it.
    """
    text = fold(question)
    said = _TOKEN.findall(text)
    words = load_heading_words()
    whole = _section_named(said, register, words)
    if whole is not None:
        return f"What does Section {whole} say?"
    called = bool(words.kinds & set(said))
    named = [one for one, own in _headings(register) if _is_named(own, said, called=called)]
    if len(named) != 1:
        return None
    own = set(_tokens(named[0].heading or ""))
    left = [one for one in said if one not in own and one.removesuffix("'s") not in own]
    known = words.kinds | words.explains | words.sources | words.around
    if any(one not in known and one not in word_list("stopwords") for one in left):
        return None
    if words.sources & set(left) and not words.explains & set(left):
        return f"Which article is behind {named[0].locator}?"
    if words.explains & set(left) or _LIKE_NEW.search(text):
        return f"What does {named[0].locator} say?"
    told = {part.locator for part, _ in _headings(register)}
    again = last is not None and len(last.meaning.places) == 1 and last.meaning.places[0] in told
    bare = again and _AND.match(text) and not any(one in _ASKS for one in left)
    return f"What does {named[0].locator} say?" if bare else None


def _section_named(said: list[str], register: Register, words: HeadingWords) -> str | None:
    """Return the letter of the section that "the background section" calls by its title."""
    if not words.sections & set(said):
        return None
    known = words.kinds | words.around | words.sections | words.read_out
    known |= frozenset(word_list("stopwords"))
    for section in register.sections:
        own = set(_tokens(section.title.text))
        titled = own - _SMALL <= set(said) and bool(own - _SMALL)
        if titled and all(one in known or one in own for one in said):
            return section.letter
    return None


def _headings(register: Register) -> Iterator[tuple[SectionPart, frozenset[str]]]:
    for part in register.section_parts():
        words = _telling_words(part.heading or "") if part.is_item else frozenset()
        if len(words) >= _SAID:
            yield part, words


def _is_named(own: frozenset[str], said: list[str], *, called: bool) -> bool:
    """Whether words name a heading: by all its words, or by all but one with what it is."""
    bare = {*said, *(one.removesuffix("'s") for one in said)}
    lacking = own - bare
    return not lacking or (called and len(lacking) == 1 and len(own) > _SAID)


@lru_cache(maxsize=256)
def _telling_words(heading: str) -> frozenset[str]:
    return frozenset(_tokens(heading)) - _SMALL


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(fold(text))
