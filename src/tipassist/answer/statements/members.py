"""Members: whether a definition lists what a question names, or more than that."""

import re

from tipassist.answer.language.words import families, word_list
from tipassist.answer.statements.enumerated import Standing, standing, things
from tipassist.register.model import GlossaryTerm

_LISTS = re.compile(r"\b(?:includ\w+|such as|e\.g\.|for example|for instance|namely)\b", re.I)
_OPEN = re.compile(r"\bnot (?:\w+ )?(?:limited|restricted|confined) to\b", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the|any|some) ")
_PARTED = re.compile(r",|;|/|&|\band\b|\bor\b")


def lists_all(what: str, term: GlossaryTerm) -> bool:
    """Whether a definition lists all that words name, or what these are kinds of.

    Args:
        what: One thing, or several with "and" or commas between them.
        term: The entry of the glossary.
    """
    return standing(what, term.definition.text) is Standing.LISTED


def lists_more(what: str, term: GlossaryTerm) -> bool:
    """Whether a definition lists more than what words name; False where its own words do that."""
    named, listed = _named(what), _listed(term)
    head = _LISTS.split(term.definition.text, maxsplit=1)[0]
    own = set(_stems(head)) - set(families(term.term))
    said = {stem for one in named for stem in one}
    return bool(named) and not own & said and len(listed) > len(named)


def listed_or_not(what: str, term: GlossaryTerm) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what of things named a definition lists, and what it has no word of.

    Args:
        what: One thing, or several with "and" or commas between them.
        term: The entry of the glossary.

    Returns:
        Nothing where one of them is not listed but shares a word with the entry.
    """
    own, head = set(families(term.definition.text)), set(families(term.term))
    found: dict[bool, list[str]] = {True: [], False: []}
    for one in things(what) if lists_things(term) else ():
        stands = standing(one, term.definition.text)
        said = set(_stems(one)) - head
        if stands is not Standing.LISTED and (
            stands is not Standing.ABSENT or own & said or not said
        ):
            return (), ()
        found[stands is Standing.LISTED].append(_ARTICLE.sub("", one))
    return tuple(found[True]), tuple(found[False])


def is_open(term: GlossaryTerm) -> bool:
    """Whether a definition says that more may belong to what it lists."""
    return _OPEN.search(term.definition.text) is not None


def lists_things(term: GlossaryTerm) -> bool:
    """Whether a definition lists things that count as the term."""
    return bool(_listed(term))


def _named(what: str) -> list[tuple[str, ...]]:
    return [stems for one in _PARTED.split(what) if (stems := _stems(one))]


def _listed(term: GlossaryTerm) -> list[tuple[str, ...]]:
    lists = _LISTS.split(term.definition.text, maxsplit=1)[1:]
    return [own for one in lists for part in _PARTED.split(one) if (own := families(part))]


def _stems(text: str) -> tuple[str, ...]:
    stop = frozenset(word_list("stopwords"))
    return tuple(stem for word in text.split() if word not in stop for stem in families(word))
