"""Whether what a clause tells is of what is asked at all, however it reads with a question."""

from collections.abc import Sequence

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import fold

_NEAR = 0.5
_FAR = 0.35
_LIKELY = 0.8
_TIED = 0.3
_TELLING = 2.0
_STRANGE = 1.5


def has_nothing(best: Found, terms: Sequence[Term]) -> bool:
    """Whether a clause has no word of what is asked and lies far, and may but answer as it reads.

    "Does it provide health insurance?" may seem answered by who pays for care, in a document that
    nowhere speaks of insurance.

    Args:
        best: The clause.
        terms: What is asked about, as the document knows it.
    """
    strange = any(not one.known and one.weight >= _STRANGE for one in terms)
    far = strange and best.words == 0 and best.cosine < _NEAR
    return far and best.reading is not None and best.reading.answers < _LIKELY


def is_untied(best: Found, terms: Sequence[Term], text: str) -> bool:
    """Whether an amount or a length is asked of something and a clause tells that of another.

    "What is an expert paid per day?" is not told by the fee that a worker paid.

    Args:
        best: The clause.
        terms: What is asked about, as the document knows it.
        text: The question.
    """
    if best.is_row or not load_document_words().asked("measure", fold(text)):
        return False
    if best.own and best.surely_answers:
        return False
    telling = sum(term.weight for term in terms) >= _TELLING
    likely = best.reading is not None and best.reading.answers >= _LIKELY
    return telling and best.own < _TIED and best.cosine < (_FAR if likely else _NEAR)
