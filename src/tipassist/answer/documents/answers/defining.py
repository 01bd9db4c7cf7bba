"""What a document says that a term means."""

import re
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.documents.clauses import listing as lists
from tipassist.answer.documents.clauses import telling
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.draft import Draft

_QUOTED = re.compile(r"(?<!\w)[\"“‘'](?P<term>[A-Za-z][^\"”’'?]{2,40})[\"”’'](?!\w)")
_LONGEST = 4


def defined(
    shelf: Shelf,
    key: Key,
    asked: DocumentQuestion,
    topic_of: Callable[[DocumentQuestion], tuple[str, ...]],
    *,
    sure: bool = False,
) -> Draft | None:
    """Give the definition of a term, or, unless it must be `sure`, say that there is none.

    Args:
        shelf: The documents.
        key: The document.
        asked: The question.
        topic_of: Tells the words of a question that tell its subject.
        sure: Whether nothing is said where the term is not defined.
    """
    if not asked.asks("define"):
        return None
    places = shelf.places(key)
    quoted = _QUOTED.search(asked.printed)
    if quoted and (found := lists.definitions_of(places, quoted["term"].split())):
        return telling.quoted(shelf, key, found, alone=True)
    topic = topic_of(_first_of(asked))
    if not topic or len(topic) > _LONGEST:
        return None
    found = lists.definitions_of(places, topic)
    found = found or lists.glossed(places, topic)
    if found:
        return telling.quoted(shelf, key, found, alone=True)
    if not sure and lists.definitions(places).indexes and "defin" in asked.text:
        return telling.silent(shelf, key, topic, ())
    return None


def _first_of(asked: DocumentQuestion) -> DocumentQuestion:
    """Return the first of two questions, where that asks what something means."""
    text, printed = (one.partition("?")[0] for one in (asked.text, asked.printed))
    first = replace(asked, text=text, printed=printed)
    return first if first.asks("define") else asked
