"""From steps made in threads to steps taken by the event loop.

The first step takes the processor and shares the few threads of answering; those after it wait for
a language model, and do so in threads of their own, so that no other question waits behind them.
"""

import asyncio
import contextvars
from collections.abc import AsyncIterator, Generator
from concurrent.futures import Executor
from contextlib import closing
from threading import Event

from tipassist.answer.writing import Finished, Step

Steps = Generator[Step, None, None]


async def stepped(steps: Steps, computing: Executor, waiting: Executor) -> AsyncIterator[Step]:
    """Yield the steps of an answer as they come.

    Whoever leaves before the last step leaves the rest undone: the writing ends at its next step.

    Args:
        steps: A generator, as `Assistant.steps` gives it.
        computing: Makes the first step.
        waiting: Makes the others.
    """
    loop, context = asyncio.get_running_loop(), contextvars.copy_context()
    first = await loop.run_in_executor(computing, lambda: context.run(next, steps))
    if isinstance(first, Finished):
        yield first
        return
    found: asyncio.Queue[Step] = asyncio.Queue()
    left = Event()

    def pull() -> None:
        with closing(steps):
            for step in steps:
                if left.is_set():
                    return
                loop.call_soon_threadsafe(found.put_nowait, step)

    pulling = loop.run_in_executor(waiting, lambda: context.run(pull))
    try:
        yield first
        while True:
            step = await _next_of(found, pulling)
            yield step
            if isinstance(step, Finished):
                return
    finally:
        left.set()


async def _next_of(found: "asyncio.Queue[Step]", pulling: "asyncio.Future[None]") -> Step:
    """Return the next step; raises what the thread raised when none comes any more."""
    waiting = asyncio.ensure_future(found.get())
    try:
        await asyncio.wait((waiting, pulling), return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done() and found.empty():
            pulling.result()
        return await waiting
    finally:
        waiting.cancel()
