"""What a role entails, asked after its rows: "what does that oblige us to do?"."""

import re

from tipassist.answer.turns import State
from tipassist.answer.words import fold
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
