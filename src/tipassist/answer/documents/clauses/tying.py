"""Whether what a clause tells is of what is asked at all, however it reads with a question."""

from collections.abc import Sequence

from tipassist.answer.documents.clauses.found import Found
from tipassist.answer.documents.clauses.preferring import has_term
from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold

_NEAR = 0.5
_FAR = 0.35
_LIKELY = 0.8
_TIED = 0.3
_TELLING = 2.0
_STRANGE = 1.5
_MOST = 0.4
_LITTLE = 0.4


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
    words, asks = load_document_words(), fold(text)
    if best.is_row:
        return False
    if is_of_another(best, terms, text):
        return True
    if words.verdict["closed"].search(asks) and _is_vague(best, terms):
        return True
    if not words.asked("measure", asks) or (best.own and best.surely_answers):
        return False
    telling = sum(term.weight for term in terms) >= _TELLING
    likely = best.reading is not None and best.reading.answers >= _LIKELY
    return telling and best.own < _TIED and best.cosine < (_FAR if likely else _NEAR)


def is_of_another(best: Found, terms: Sequence[Term], text: str) -> bool:
    """Whether things are asked to be counted, or a wage, and a clause tells of other ones alone.

    "How many calls did the line take?" is not told by what has no word of calls or lines, though
    the document knows both.

    Args:
        best: The clause.
        terms: What is asked about, as the document knows it.
        text: The question.
    """
    words, asks = load_document_words(), fold(text)
    if best.is_row:
        return False
    if words.asked("count", asks) and best.words == 0 and best.cosine < _NEAR:
        return all(term.known for term in terms)
    return words.asked("money_of", asks) and _lacks_subject(best, terms)


def _lacks_subject(best: Found, terms: Sequence[Term]) -> bool:
    """Whether a clause that lies far lacks what the document calls most of what is asked about."""
    held = frozenset(families(f"{best.whole} {best.around}"))
    lacking = sum(one.weight for one in terms if one.known and not has_term(held, one))
    far = best.cosine < _NEAR and not best.surely_answers
    return far and lacking >= _MOST * sum(one.weight for one in terms)


def _is_vague(best: Found, terms: Sequence[Term]) -> bool:
    """Whether a clause lies far, has little of what is asked, and the document lacks a part of it.

    "Would it shield one who held a knife?" is not told by what is held in a safe.
    """
    strange = any(not one.known and one.weight >= _STRANGE for one in terms)
    known = sum(one.known for one in terms) > 1
    far = best.own < _LITTLE and best.cosine < _FAR and not best.surely_answers
    return strange and known and far
