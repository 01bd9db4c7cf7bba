"""The plan before: "what came before it?" while the plan itself is spoken of, and back to it."""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OPEN, Intent, Meaning
from tipassist.answer.turns import State

_PLAN = re.compile(r"\b(?:work )?plan\b")
_PRESENT = re.compile(
    r"\b(?:the|this) (?:present|current|new|existing|latest|newer|present-day|actual) one\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:(?:and|so|but|ok|okay|then|now)\b,? ?)+", re.IGNORECASE)
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
    return _named_plan(leaning.state)


def _named_plan(state: State) -> bool:
    """Whether one of the last questions names the plan, or one before it."""
    return any(_PLAN.search(fold(one.meaning.question)) for one in state.turns[-_BACK:])


def with_present_plan(typed: str, state: State) -> str | None:
    """Return "and when was the present one endorsed?", after an earlier plan, as asked of this one.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    last = state.last
    if last is None or last.items or last.meaning.intent not in OPEN or not _named_plan(state):
        return None
    said = _PRESENT.sub("this plan", typed)
    return _GOES_ON.sub("", said) if said != typed else None
