"""The plan before: "what came before it?" while the plan itself is spoken of."""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OPEN, Intent, Meaning

_PLAN = re.compile(r"\b(?:work )?plan\b")
_BACK = 3
_OF_PLAN = (*OPEN, Intent.ABOUT, Intent.AGGREGATE)


def of_plan_before(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what came before it?" after a question about the plan as such.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if leaning.whole("plan_before") is None or not _speaks_of_plan(leaning):
        return None
    return reread("What was the previous plan?", leaning, read)


def _speaks_of_plan(leaning: Leaning) -> bool:
    """Whether the last turns were about the plan, and the last of them about nothing else."""
    base, last = leaning.base, leaning.last
    named = base.named or base.places or base.terms or base.actors
    other = named or base.instruments or base.instrument_names or last.items
    if other or base.intent not in _OF_PLAN:
        return False
    return any(_PLAN.search(fold(one.meaning.question)) for one in leaning.state.turns[-_BACK:])
