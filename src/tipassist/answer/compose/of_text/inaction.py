"""What the sections provide if a body does not act: "what happens if it doesn't react?"."""

import re

from tipassist.answer.compose.of_text.quoted import quotation_claims
from tipassist.answer.draft import Draft
from tipassist.answer.language.words import families, fold
from tipassist.answer.meaning import Meaning
from tipassist.answer.ranking.quotations import quotations
from tipassist.register.model import Register
from tipassist.types import AnswerStatus, Route

_WHAT_IF = re.compile(
    r"\W*(?:(?:so|and|but|ok|then)\b,? ?)*(?:(?:what )?(?:if|in case)|what (?:happens|will happen"
    r"|would happen|follows|comes|is (?:done|foreseen)) (?:if|when|in case|should)) "
    r"(?P<case>[^?!;]+)"
)
_IDLE = re.compile(
    r"(?:n['’]?t|\b(?:not|never|cannot|fails? to|refuses? to|declines? to|neglects? to))\b"
    r"(?: (?:just|simply|even|ever|bother to|manage to|yet))*"
    r" (?:re-?act|respond|reply|replies|act|answer|decide|move|object|approve|endorse|agree"
    r"|do (?:anything|something|so|it)|take (?:action|any action|a decision|a position)"
    r"|say (?:anything|so)|get back|come back|sign off|give (?:an answer|its approval|approval))"
    r"(?:ed|s)?\b"
    r"|\b(?:stays?|remains?|keeps?|is|goes) (?:silent|quiet|idle|inactive|passive|mum)\b"
    r"|\b(?:ignores?|sits? on|does nothing|says nothing|takes no (?:action|decision))\b"
)
_CONDITION = re.compile(
    r"\b(?:if|where|when|should|in case|unless)\b(?P<case>[^,;]*\b(?:not|no|fails?|unable|cannot"
    r"|without|silent)\b[^,;]*)[,;]"
)


def compose_inaction(meaning: Meaning, register: Register) -> Draft | None:
    """Quote what is provided if the body named does not act; None where nothing is.

    Args:
        meaning: The question.
        register: The plan.
    """
    if len(meaning.named) != 1 or meaning.places:
        return None
    asked = _WHAT_IF.match(fold(meaning.text))
    if asked is None or not _IDLE.search(asked["case"]):
        return None
    name = re.compile(rf"(?<![\w-]){re.escape(fold(meaning.named[0]))}(?![\w-])")
    found = []
    for one in quotations(register):
        said = _CONDITION.search(fold(one.text)) if one.section else None
        if said is not None and name.search(said["case"]):
            found.append(one)
    if not found:
        return None
    words = set(families(" ".join(meaning.topic)))
    nearest = [one for one in found if words & set(families(one.text))] or found
    claims = tuple(quotation_claims(nearest, register))
    return Draft(AnswerStatus.ANSWERED, claims, route=Route.PASSAGES)
