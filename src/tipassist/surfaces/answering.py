"""Answering for every surface with an event loop: in threads, counted and logged.

The event loop never computes an answer: embedding a question takes the processor for milliseconds.
Two threads share it better than many, and questions wait in the order they came: the interpreter
runs one thread at a time, so that each more that computes is one more the event loop waits behind,
again at every step of a request, while Slack waits to hear that an event arrived.
"""

import asyncio
import contextvars
import logging
import sys
import time
import uuid
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from enum import StrEnum
from typing import TypeVar

from tipassist.answer.talks.memory import MemoryConversations
from tipassist.answer.turns import MAX_TURNS
from tipassist.answer.writing import Finished, Receipt, Step
from tipassist.surfaces.metrics import Metrics
from tipassist.surfaces.site import Site
from tipassist.surfaces.stepping import Steps, stepped
from tipassist.types import Answer

THREADS = 2
WRITING_THREADS = 16
SWITCH_SECONDS = 0.0005
_LOG = logging.getLogger(__name__)
Found = TypeVar("Found")


class Surface(StrEnum):
    """Where a question was asked."""

    API = "api"
    OPENAI = "openai"
    MCP = "mcp"
    WEB = "web"
    SLACK = "slack"


def share_processor() -> None:
    """Let the event loop have its turn at once while threads compute answers.

    The interpreter's own turns of 5 ms, one for each busy thread, add up to the time in which Slack
    wants to hear that an event arrived.
    """
    sys.setswitchinterval(SWITCH_SECONDS)


class Answering:
    """Asks the assistant off the event loop.

    Args:
        site: The parts of the surface.
        metrics: What counts answers.
    """

    def __init__(self, site: Site, metrics: Metrics) -> None:
        self._site = site
        self._metrics = metrics
        self._unstored = site.assistant.keeping_in(MemoryConversations(THREADS + WRITING_THREADS))
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="answering")
        self._waiting = ThreadPoolExecutor(WRITING_THREADS, thread_name_prefix="writing")

    async def ask(
        self,
        question: str,
        *,
        owner: str,
        surface: Surface,
        body: str | None = None,
        conversation_id: str | None = None,
    ) -> Finished:
        """Answer a question; the arguments are those of `Assistant.ask` and where it was asked."""
        steps = self.steps(
            question, owner=owner, surface=surface, body=body, conversation_id=conversation_id
        )
        return await last_of(steps)

    def steps(
        self,
        question: str,
        *,
        owner: str,
        surface: Surface,
        body: str | None = None,
        conversation_id: str | None = None,
    ) -> AsyncIterator[Step]:
        """Answer a question step by step; the arguments are those of `ask`."""
        steps = self._site.assistant.steps(
            question, body=body, conversation_id=conversation_id, owner=owner
        )
        return self._counted(steps, surface)

    def steps_after(
        self, earlier: tuple[str, ...], question: str, *, body: str | None, surface: Surface
    ) -> AsyncIterator[Step]:
        """Answer a question of a conversation that the caller keeps; nothing of it is stored.

        Args:
            earlier: What was asked before, in order; only the last few count.
            question: What is asked now.
            body: The asker's own body.
            surface: Where it was asked.
        """

        def steps() -> Steps:
            conversation = uuid.uuid4().hex
            for before in earlier[-MAX_TURNS:]:
                self._unstored.note(before, body=body, conversation_id=conversation)
            yield from self._unstored.steps(question, body=body, conversation_id=conversation)

        return self._counted(steps(), surface)

    async def apart(self, work: Callable[[], Found]) -> Found:
        """Do work that takes the processor in one of the threads, and return its result."""
        context = contextvars.copy_context()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, lambda: context.run(work))

    async def _counted(self, steps: Steps, surface: Surface) -> AsyncIterator[Step]:
        start = time.perf_counter()
        async for step in stepped(steps, self._threads, self._waiting):
            if isinstance(step, Finished):
                seconds = time.perf_counter() - start
                self._metrics.answered(surface.value, step.answer, seconds)
                for receipt in (step.reading, step.receipt):
                    if receipt is not None:
                        self._metrics.written(receipt)
                self._log(step.answer, step.receipt, surface, seconds)
            yield step

    def close(self) -> None:
        """Let the threads finish what they do, and end them."""
        self._threads.shutdown()
        self._waiting.shutdown()

    def _log(
        self, answer: Answer, receipt: Receipt | None, surface: Surface, seconds: float
    ) -> None:
        told: dict[str, object] = {
            "answer_id": answer.id,
            "surface": surface.value,
            "status": answer.status.value,
            "kind": answer.route.value,
            "took_ms": round(seconds * 1000, 1),
        }
        if receipt is not None:
            told |= {"writing": receipt.ending.value, "tokens": receipt.tokens_out}
        if self._site.settings.log_questions:
            told["question"] = answer.question
        _LOG.info("answered", extra={"told": told})


async def last_of(steps: AsyncIterator[Step]) -> Finished:
    """Take all steps and return the last."""
    last: Step | None = None
    async for step in steps:
        last = step
    assert isinstance(last, Finished)
    return last
