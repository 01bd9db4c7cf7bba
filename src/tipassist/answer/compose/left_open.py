"""What an answer leaves open, for "why?" and "how much?" asked of it."""

import re
from dataclasses import replace

from tipassist.answer.asked import Asked, load_asked_kinds
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.meaning import UNSAID, Form, Meaning
from tipassist.types import AnswerStatus

_REASON = "reason"
# What a body acts as is the reason that it is the one.
_CAPACITY = re.compile(r"\bin (?:its|their|his|her) (?:role|capacity|function|position) as\b")


def with_left_open(meaning: Meaning, draft: Draft) -> Draft:
    """Say that the plan gives no reason, or no amount, beside the answer that it is asked of.

    Args:
        meaning: The question, with a cue for the kind of thing that is asked for.
        draft: The answer that it is asked of.
    """
    kind = next((one for one in load_asked_kinds() if f"{UNSAID}{one.name}" in meaning.cues), None)
    if kind is None or draft.status is not AnswerStatus.ANSWERED or not draft.claims:
        return draft
    asked = Asked(kind, frozenset())
    if not kind.partly and any(asked.given_by(one.text) for one in draft.claims):
        return draft
    asks_reason = kind.name == _REASON and meaning.form is Form.WHO
    if asks_reason and any(_CAPACITY.search(one.text) for one in draft.claims):
        return draft
    evidence = next((one.evidence for one in draft.claims if one.evidence), ())
    if kind.partly:
        note = DraftClaim(f"The plan gives no {kind.told}.", evidence)
        return replace(draft, status=AnswerStatus.PARTIAL, claims=(note, *draft.claims))
    note = DraftClaim(f"The plan does not settle this: it gives no {kind.told}.")
    nearest = DraftClaim("The nearest it has:", evidence)
    claims = (note, nearest, *draft.claims)
    return Draft(AnswerStatus.NOT_IN_PLAN, claims, route=draft.route)
