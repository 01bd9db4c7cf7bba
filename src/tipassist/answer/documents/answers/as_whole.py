"""What is asked of a document as a whole: when, where and by whom it was adopted, how long it runs.

Such questions have no subject but the document: their words are those that speak of any of them.
"""

import re
from collections.abc import Iterator

from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import TOKEN, fold
from tipassist.register.instruments import ClauseKind

_ASKED = {
    "done_on": re.compile(r"\b(?:when|date|day|month|year|how old)\b"),
    "done_in": re.compile(r"\b(?:where|place|town|city|port|country)\b"),
    "done_by": re.compile(r"\b(?:who|whom)\b"),
}
_LASTS = re.compile(r"\bhow long\b|\bhow many (?:years|months|weeks)\b|\buntil when\b")
_LAST = frozenset(("last", "lasts", "run", "runs", "duration", "valid"))
_DURATION = "duration"
_ASKS = ("time", "numbers", "date", "yes_or_no")
_LEAST = 3
_LINES = 4


def adopted(asked: DocumentQuestion, places: Places) -> tuple[int, ...]:
    """Return the line at the head of a document that tells how it came to be, where that is asked.

    "Done at Port Vane on 3 May 1999" tells when and where, and not by whom.
    """
    if not asked.asks("made"):
        return ()
    given = load_document_words().given
    wanted = [given[what] for what, cue in _ASKED.items() if cue.search(asked.text)]
    held = {at: places.clause(at).wording.text for at in _head(places)}
    told = [at for at, text in held.items() if any(one.search(text) for one in wanted)]
    verbs = {match[0].lower() for match in given["done"].finditer(asked.text)}
    said = [at for at in told if verbs & {one.lower() for one in given["done"].findall(held[at])}]
    named = [at for at in told if given["done"].search(held[at])]
    dated = [at for at in told if places.clause(at).kind is ClauseKind.PARAGRAPH]
    return tuple((said or named or dated)[:1])


def _head(places: Places) -> Iterator[int]:
    """Yield the first lines of a document, before its first title."""
    for at, clause in enumerate(places.instrument.clauses[: _LINES + 1]):
        if at and clause.kind not in (ClauseKind.PARAGRAPH, ClauseKind.PREAMBLE):
            return
        if clause.wording.text:
            yield at


def lasts(asked: DocumentQuestion, topic: tuple[str, ...]) -> bool:
    """Whether it is asked how long a document as a whole lasts, and nothing else is."""
    words = {fold(one) for one in topic}
    return bool(words) and words <= _LAST and _LASTS.search(asked.text) is not None


def common_words(asked: DocumentQuestion, stop_words: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a question that has no subject, where it asks for a fact all the same.

    "How long does it run?" and "how often do States report?" ask for what a clause may tell.
    """
    if not any(asked.asks(what) for what in _ASKS):
        return ()
    words = load_document_words()
    rest = fold(asked.printed)
    for what in ("time", "numbers", "yes_or_no"):
        rest = words.asks[what].sub(" ", rest)
    kept = (one for one in TOKEN.findall(rest) if len(one) >= _LEAST and not one.isdigit())
    said = tuple(dict.fromkeys(one for one in kept if one not in stop_words))
    return (*said, _DURATION) if said and _LASTS.search(asked.text) else said
