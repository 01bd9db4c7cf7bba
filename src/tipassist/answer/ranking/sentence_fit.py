"""How well each sentence of a place fits a question: by words, by meaning, by what is asked for.

A paragraph may speak of everything that is asked while one sentence of it alone answers.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from tipassist.answer.asked import Asked
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import Ranked, together

DATE = re.compile(
    r"\b(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)|(?:19|20)\d\d|annual(?:ly)?|each year|every year|years?|months?"
    r"|before the|monthly)\b"
)
_NUMERAL = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first"
    r"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b",
    re.IGNORECASE,
)
_ACTOR = re.compile(
    r"\b(?:by|of|for|to|through|with) (?:the |each |all |relevant )?[A-Z]{2,}|^(?:The )?[A-Z]{2,}"
)
_ACCORDING = re.compile(
    r"\b(?:according to|going by|judging by|as per|in the words of)\b[^,?!;]*(?=[,?!;]|$)",
    re.IGNORECASE,
)
_RELATED = 0.7


def total_of(text: str, found: Ranked, terms: tuple[Term, ...]) -> float:
    """Return how well a sentence of a place fits by words and meaning together, 0 to 1."""
    asked = sum(term.weight for term in terms) or 1.0
    near = (cosine for piece, cosine in found.pieces if piece in text)
    return together(_covered(_stems(text), terms) / asked, max(near, default=0.0))


def share_of(text: str, terms: tuple[Term, ...]) -> float:
    """Return the share of terms that a text has, by their weight, 0 to 1."""
    return _covered(_stems(text), terms) / (sum(term.weight for term in terms) or 1.0)


def beside_source(terms: tuple[Term, ...], meaning: Meaning) -> tuple[Term, ...]:
    """Leave out what only tells whose account is asked for: "according to the review, who …".

    Returns:
        All terms when nothing else is asked.
    """
    source = set(families(" ".join(_ACCORDING.findall(meaning.text))))
    return tuple(one for one in terms if not source.issuperset(one.exact)) or terms


def gives(text: str, meaning: Meaning, asked: Asked | None) -> bool:
    """Whether a sentence gives a thing of the kind that is asked for; False when none is."""
    if asked is not None and asked.kind.shows is not None:
        return asked.given_by(text)
    match meaning.form:
        case Form.WHEN:
            return bool(DATE.search(text))
        case Form.WHO:
            return bool(_ACTOR.search(text))
        case Form.COUNT:
            return bool(_NUMERAL.search(text))
        case _:
            return False


@lru_cache(maxsize=2048)
def _stems(text: str) -> frozenset[str]:
    return frozenset(families(text))


def _covered(stems: frozenset[str], terms: Iterable[Term]) -> float:
    score = 0.0
    for term in terms:
        if stems.issuperset(term.exact):
            score += term.weight
        elif any(stems.issuperset(gram) for gram in term.related):
            score += _RELATED * term.weight
    return score
