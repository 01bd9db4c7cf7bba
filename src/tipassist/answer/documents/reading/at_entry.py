"""What is asked of a single entry spoken of: why a row stands so, to whom advice is given."""

import re

from tipassist.answer.documents.reading.places import Places
from tipassist.answer.documents.reading.question import DocumentQuestion
from tipassist.answer.documents.reading.references import KINDS
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.words import fold
from tipassist.register.instruments import ClauseKind

_LABELLED = re.compile(r"(?:^|[.;*_(] ?)[A-Z][a-z]+(?: [a-z]+){0,2}: \S")


def notes_on(places: Places, index: int) -> tuple[int, ...]:
    """Return the footnotes on a row of a table."""
    if not places.clause(index).cells:
        return ()
    kinds = ((at, places.clause(at).kind) for at, _ in places.tree(index))
    return tuple(at for at, kind in kinds if kind is ClauseKind.FOOTNOTE)


def asks_why(asked: DocumentQuestion, topic: tuple[str, ...], places: Places, index: int) -> bool:
    """Whether nothing but the reason why a row stands as it does is asked for."""
    return asked.asks("why") and not topic and bool(places.clause(index).cells)


def tells_whom(asked: DocumentQuestion, topic: tuple[str, ...], places: Places, index: int) -> bool:
    """Whether nothing but who must act, or by when, is asked of a remark that has such labels.

    "Addressed to: the guilds. By: June 2033." tells to whom a recommendation is directed.
    """
    clause, words = places.clause(index), load_document_words()
    if clause.kind not in KINDS.values() or not _LABELLED.search(clause.wording.text):
        return False
    beyond = [one for one in topic if words.asks["addressed"].fullmatch(fold(one)) is None]
    return not beyond and (asked.asks("addressed") or asked.asks("time"))
