"""What the sections tell beside the subject: of another thing, or nothing of what decides."""

import re

from tipassist.answer.draft import Draft
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, family, fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.splitting import SENTENCE_END
from tipassist.answer.undecided.findings import Findings

_RARE = 0.85
_PLAN = "plan"
_DONE_TO_PLAN = re.compile(
    r"\b(?:who (?:has |have |had )?(?P<deed>[a-z]+ed) (?:the|this|our) (?:work )?plan"
    r"|when (?:was|is) (?:the|this|our) (?:work )?plan (?P<done>[a-z]+ed))"
    r"(?= ?(?:$|[?.,;]| and ))"
)
_NEEDS = re.compile(r"\b(?:needs?|requires?|depends? on)\b (?P<needed>(?!to\b).+)")


def is_beside_it(meaning: Meaning, found: Findings, told: Draft) -> bool:
    """Whether what the sections tell does not answer, be it near in words."""
    return _tells_of_another(meaning, told) or _lacks_what_is_needed(meaning, found, told)


def _tells_of_another(meaning: Meaning, told: Draft) -> bool:
    """Whether it is asked who does something with the plan, and only of another thing it is told.

    That a convention was signed does not tell who signed the plan.
    """
    match = _DONE_TO_PLAN.search(fold(meaning.text))
    if match is None:
        return False
    deed = family(match["deed"] or match["done"])
    texts = (one for claim in told.claims for one in SENTENCE_END.split(claim.text))
    there = [stems for one in texts if deed in (stems := families(one))]
    return bool(there) and not any(_PLAN in stems for stems in there)


def _lacks_what_is_needed(meaning: Meaning, found: Findings, told: Draft) -> bool:
    """Whether it is asked if something is needed that no sentence told has: "a king's approval"."""
    needs = _NEEDS.search(fold(meaning.text)) if meaning.form is Form.YESNO else None
    needed = set(families(needs["needed"])) if needs else set()
    stems = {one for claim in told.claims for one in families(claim.text)}
    asked = (one for one in found.asked if _decides(one) and needed.issuperset(one.exact))
    return any(not _is_in(one, stems) for one in asked)


def _decides(term: Term) -> bool:
    return term.telling and not term.passing and term.specificity >= _RARE


def _is_in(term: Term, stems: set[str]) -> bool:
    if not term.known or term.doubtful:
        return False
    return any(stems.issuperset(gram) for gram in (term.exact, *term.related))
