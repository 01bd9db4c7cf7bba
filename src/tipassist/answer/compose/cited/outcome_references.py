"""What the outcomes of a list refer to, asked beside them: "what is cited at those outcomes?"."""

import re
from dataclasses import replace

from tipassist.answer.compose.cited.place_references import reference_claims
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Meaning
from tipassist.locators import LocatorKind, code
from tipassist.register.model import Outcome, Register
from tipassist.register.queries import find_place
from tipassist.types import AnswerStatus

_ASKS = re.compile(
    r"\b(?:what|which|list|give|show|name|the|whose|all)(?: [a-z]+){0,3}? "
    r"(?:provisions?|articles?|references?|footnotes?|paragraphs?|sources?|legal bas[ei]s)\b"
    r"(?: (?!of\b)[a-z]+){0,4}? (?:at|in|for|under|by|behind|on|with|of|do|does|have)"
    r" (?:the|these|those|their|our|whose) (?:[a-z]+ )?outcomes?\b"
)


def with_references_of_outcomes(meaning: Meaning, draft: Draft, register: Register) -> Draft:
    """Tell what each outcome of a list refers to, where that is what is asked of them.

    Args:
        meaning: The question.
        draft: The answer to it.
        register: The plan.
    """
    places = [code(one.locator) for one in draft.items]
    listed = bool(places) and all(one.kind is LocatorKind.OUTCOME for one in places)
    asks = draft.status is AnswerStatus.ANSWERED and listed and not meaning.instruments
    if not asks or not _ASKS.search(fold(meaning.text)):
        return draft
    outcomes = (find_place(register, one) for one in places)
    told = tuple(
        claim
        for one in outcomes
        if isinstance(one, Outcome)
        for claim in reference_claims(one.code, one.references, one, register)
    )
    said = {claim.text for claim in draft.claims}
    return replace(draft, claims=(*draft.claims, *(one for one in told if one.text not in said)))
