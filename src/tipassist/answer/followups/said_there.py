"""Said there: "do they have to report to someone?", said by a sentence that was quoted last."""

import re
from collections.abc import Iterable

from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.quotations import quotations_near
from tipassist.answer.sentence_fit import share_of
from tipassist.answer.terms import Term
from tipassist.types import Span

_ALL = 0.95
_DENIED = re.compile(r"\b(?:not|no|never|without|unless|except)\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:not|no|never|nobody|only|just|all|every|each|always|alone|first|before|after|without|"
    r"once|twice|more|less|than|us|me|you|them|themselves|itself|or|n't|if|unless)\b|n't\b"
)


def says_so(leaning: Leaning, own: Iterable[Term], found: tuple[Span, ...]) -> bool:
    """Whether a sentence quoted last says all that "they" are asked to do, with no bound to it.

    Args:
        leaning: The question.
        own: What it asks, as terms of the plan.
        found: Where the sentences stand that answer it best.
    """
    asked = leaning.words.asks["their_duty"].fullmatch(leaning.rest.strip(" ?.!"))
    if asked is None or _BOUND.search(asked["does"]):
        return False
    terms = tuple(own)
    if not terms or not all(one.known and not one.doubtful for one in terms):
        return False
    verb = asked["does"].split()[0]
    acts = any(verb in one.words.lower().split() for one in terms)
    told = (one for one, far in quotations_near(leaning.last.quoted, leaning.register) if far == 0)
    said = [one for one in told if one.is_of(found)]
    return bool(said) and all(
        share_of(one.text, terms) >= _ALL
        and not _DENIED.search(one.text)
        and (not acts or _does(verb, one.text))
        for one in said
    )


def _does(verb: str, text: str) -> bool:
    """Whether a text has a form of a verb, not only a noun made from it: "endorsement"."""
    stem = re.escape(verb.removesuffix("e"))
    return re.search(rf"\b{stem}(?:e|s|es|ed|ing)?\b", text, re.IGNORECASE) is not None
