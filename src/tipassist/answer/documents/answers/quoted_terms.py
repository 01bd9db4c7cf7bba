"""Terms in quotation marks, of which a question asks what they take in: "the term 'crew'"."""

import re

from tipassist.answer.documents.clauses.listing import definitions_of
from tipassist.answer.documents.reading.naming import Key
from tipassist.answer.documents.reading.shelf import Shelf

_TERM = re.compile(
    r"(?:\b(?:the|a) (?:term|word|expression|notion|concept)s?"
    r"|^(?:when|what|who|which \w+) (?:is|are|counts? as)(?: [\w-]+){0,4}?)"
    r" [\"“‘'](?P<term>[^\"”’']{3,40})[\"”’']",
    re.IGNORECASE,
)


def term_in_quotes(shelf: Shelf, question: str) -> tuple[Key, int] | None:
    """Return the one document that defines the term a question quotes, and the clause.

    "Does the term 'crew' take in cooks?" is settled there, or nowhere.
    """
    match = _TERM.search(question)
    if match is None:
        return None
    held = [
        (key, found[0])
        for key in shelf.names.current
        if (found := definitions_of(shelf.places(key), match["term"].split()))
    ]
    return held[0] if len(held) == 1 else None
