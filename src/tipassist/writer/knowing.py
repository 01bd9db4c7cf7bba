"""What the corpus says of names: what abbreviations stand for, and which words are no names."""

import re
from collections.abc import Iterable

from tipassist.answer.language.thesaurus import load_thesaurus
from tipassist.corpus.library import Library
from tipassist.register.model import Register
from tipassist.writer.ladder.reading import Known

_SMALL_WORD = re.compile(r"(?<![\w-])[a-z][a-z'’-]+")


def learn_names(register: Register, library: Library) -> Known:
    """Collect the names of a corpus.

    Args:
        register: The plan, whose glossary tells what abbreviations stand for.
        library: The documents beside it, each of which has a short name and a title.
    """
    terms = (*register.expansions, *register.glossary)
    expansions = {one.term: one.definition.text for one in terms if one.definition.text}
    expansions |= {one.name: one.title for one in library.documents if one.title != one.name}
    return Known(expansions, frozenset((*_small_words(register.text), *_everyday())))


def _small_words(text: str) -> Iterable[str]:
    return _SMALL_WORD.findall(text)


def _everyday() -> Iterable[str]:
    return (gram[0] for gram in load_thesaurus().lines if len(gram) == 1)
