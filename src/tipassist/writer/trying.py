"""Trying a language model out, as `tipassist doctor` does: one small writing, with its time."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from tipassist.answer.draft import Evidence
from tipassist.answer.language.languages import ENGLISH
from tipassist.answer.writing import Ending
from tipassist.locators import section
from tipassist.types import Span
from tipassist.writer.deadline import Deadline
from tipassist.writer.faults import WritingFailedError
from tipassist.writer.model import LanguageModel
from tipassist.writer.parsing import SentenceReader
from tipassist.writer.prompting import load_prompts, prompt_for
from tipassist.writer.sources import Source

_QUESTION = "What colour is the door?"
_TEXT = "The door of the small house is green."


@dataclass(frozen=True, slots=True)
class Trial:
    """How a model did.

    Attributes:
        fault: Why it gave nothing; None when it replied.
        reason: What the server said of the fault; "" without one.
        sentences: How many sentences its reply had in the form that was asked for.
        by_schema: Whether it was made to reply by a JSON schema.
        took_ms: Time of the call, in milliseconds.
    """

    fault: Ending | None
    reason: str
    sentences: int
    by_schema: bool
    took_ms: float


def try_model(
    model: LanguageModel, budget_seconds: float, clock: Callable[[], float] = time.monotonic
) -> Trial:
    """Let a model write one sentence of one made-up piece of evidence; nothing is raised."""
    evidence = Evidence(section("A"), "section", "A house", (Span(0, len(_TEXT)),))
    prompt = prompt_for(_QUESTION, (Source("e1", (evidence,), _TEXT, vital=True),), ENGLISH)
    begun = clock()
    reply, fault, reason = "", None, ""
    try:
        reply, _ = model.reply(
            prompt, load_prompts().shape, Deadline(begun + budget_seconds, clock)
        )
    except WritingFailedError as err:
        fault, reason = err.ending, str(err)
    found = list(SentenceReader().feed(reply))
    took_ms = round((clock() - begun) * 1000, 3)
    return Trial(fault, reason, len(found), model.takes_schema, took_ms)
