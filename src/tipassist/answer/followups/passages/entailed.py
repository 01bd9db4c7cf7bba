"""A role that was told: "what does that oblige us to do?", "different hats in each?"."""

import re

from tipassist.answer.followups.leaning import codes_in
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.words import fold
from tipassist.answer.turns import State
from tipassist.locators import LocatorKind
from tipassist.types import Role

_ENTAILS = re.compile(
    r"\W*(?:(?:and|ok|okay|now|so|then|but)[, ]+)*what (?:exactly )?(?:does|do|would|will) "
    r"(?:that|this|it|(?:that|this|the) role) (?:really |actually |then |all )?"
    r"(?:(?:oblige|commit|bind|require|expect|ask|demand|make|force|leave|mean|entail|involve)s?)"
    r"(?: (?:of|for|from|that))?(?: (?:us|we|me|i|it|them))?(?: (?:have|need|are supposed))?"
    r"(?: (?:to|in)(?: do(?:ing)?)?| do(?:ing)?)?(?: in practice)?\W*"
)
_OWN = re.compile(r"\b(?:us|we|me|i)\b")
_BODIES = {Role.COORDINATING: "coordinating", Role.SUPPORTING: "supporting"}
_ASKED = re.compile(
    r"(?:(?:and|so|but|ok|okay|then)\b,? ?)*"
    r"(?:(?:do|does|are|is|have|has|with|in|wearing|wear|wears|always|playing|play|plays|we|they|it"
    r"|our|their|its|the|an?|got|hold|holds|there|for us) )*"
    r"(?:same|different|separate|another|two|distinct|which|what)(?: (?:different|same))?"
    r" (?:hats?|roles?|parts?|capacit(?:y|ies)|functions?|positions?)"
    r"(?: (?:do we|do they|does it|are we|are they|have|wear|play|hold|in|on|for|at|under))*"
    r" (?:each|both|all|either|every|them|those|the two|the (?:three|four))(?: (?:one|row|activity"
    r"|of them|of those|of these|rows|activities|cases?))?(?: then| or not)?[ ?.!]*"
)
_FEW, _MOST = 2, 12


def with_role_entailed(typed: str, state: State) -> str | None:
    """Return what is asked of a role as a question for its duties, or None.

    Args:
        typed: The question without its typos.
        state: The turns before it; the last one told rows of a body in one role.
    """
    last, text = state.last, fold(typed)
    if last is None or not (_ENTAILS.fullmatch(text) and _OWN.search(text)):
        return None
    role = last.meaning.relation.role
    said = _BODIES.get(role) if role is not None and last.meaning.named else None
    return f"What must a {said} body do?" if said else None


def with_roles_in_each(typed: str, state: State) -> str | None:
    """Return a question for the role of the body spoken of in each of the rows told last.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or _ASKED.fullmatch(" ".join(fold(typed).split())) is None:
        return None
    rows = [one for one in codes_in(last.items) if one.kind is LocatorKind.ACTIVITY]
    if len(last.meaning.named) != 1 or not _FEW <= len(rows) <= _MOST:
        return None
    return f"What is the role of {last.meaning.named[0]} in {listing(map(str, rows))}?"
