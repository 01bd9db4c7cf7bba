"""Said there: "do they have to report to someone?", said by a sentence that was quoted last."""

import re
from collections.abc import Iterable

from tipassist.answer.followups.leaning import Leaning
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import fold
from tipassist.answer.ranking.quotations import Quotation, quotations_near
from tipassist.answer.ranking.sentence_fit import share_of
from tipassist.register.model import Register, SectionPart
from tipassist.types import Span

_ALL = 0.95
_DENIED = re.compile(r"\b(?:not|no|never|without|unless|except)\b", re.IGNORECASE)
_BOUND = re.compile(
    r"\b(?:not|no|never|nobody|only|just|all|every|each|always|alone|first|before|after|without|"
    r"once|twice|more|less|than|us|me|you|them|themselves|itself|or|n't|if|unless)\b|n't\b"
)
_MADE = re.compile(r"\b(?:submit|prepar|provid|mak|send|writ|deliver)\w*\b", re.IGNORECASE)


def says_so(leaning: Leaning, own: Iterable[Term], found: tuple[Span, ...]) -> bool:
    """Whether a sentence quoted last says all that "they" are asked to do, with no bound to it.

    Args:
        leaning: The question.
        own: What it asks, as terms of the plan.
        found: Where the sentences stand that answer it best.
    """
    asked = leaning.whole("their_duty")
    if asked is None or _BOUND.search(asked["does"]):
        return False
    terms = tuple(own)
    if not terms or not all(one.known and not one.doubtful for one in terms):
        return False
    if len(leaning.base.actors) != 1:
        return False
    (doer,) = leaning.base.actors
    verb = asked["does"].split()[0]
    acts = any(verb in one.words.lower().split() for one in terms)
    told = (one for one, far in quotations_near(leaning.last.quoted, leaning.register) if far == 0)
    said = [one for one in told if one.is_of(found)]
    return bool(said) and all(
        share_of(one.text, terms) >= _ALL
        and _is_of(doer, one, leaning.register)
        and not _DENIED.search(one.text)
        and (not acts or _does(verb, one.text))
        for one in said
    )


def _is_of(doer: str, said: Quotation, register: Register) -> bool:
    """Whether a sentence, or what introduces it, begins with the one who does what it says."""
    section = register.section(said.section)
    part = said.holder
    lead = section.introduction_of(part) if section and isinstance(part, SectionPart) else None
    heading = part.heading if isinstance(part, SectionPart) and part.heading else ""
    texts = (said.text, *((lead.wording.text, lead.heading or "") if lead else (heading,)))
    return any(_begins(one, doer) for one in texts)


def _begins(text: str, doer: str) -> bool:
    """Whether the first names of a text, up to what is said of them, are a doer's."""
    told, named = (fold(one).removeprefix("the ") for one in (text, doer))
    return told.startswith(named)


def _does(verb: str, text: str) -> bool:
    """Whether a text has a form of a verb, not only a noun made from it: "Meeting", "reports".

    A noun of the same letters counts where it is handed in or made: "submitting reports".
    """
    stem = re.escape(verb.removesuffix("e"))
    forms = re.finditer(rf"\b{stem}(?P<end>e|s|es|ed|ing)?\b", text)
    begins = re.match(rf"{stem}(?:e|ing)?\b", text, re.IGNORECASE)
    made = _MADE.search(text) is not None
    return begins is not None or any(made or one["end"] not in ("s", None) for one in forms)
