"""What is worked on in this process: so that it can be stopped, and waited for at the end."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

Place = tuple[str, str, str]
"""A workspace, a channel in it and a thread in that."""

Task = asyncio.Task[object]


class Running:
    """The tasks that answer, by thread and by request."""

    def __init__(self) -> None:
        self._tasks: dict[Task, tuple[Place, str]] = {}
        self._stopped: set[Task] = set()

    @contextmanager
    def here(self, place: Place, key: str) -> Iterator[None]:
        """Let the present task be found under a place and a request while it runs."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks[task] = (place, key)
        try:
            yield
        finally:
            self._tasks.pop(task, None)

    def stop(self, place: Place) -> int:
        """Cancel what is worked on in a thread; return how much that was."""
        found = [task for task, (at, _) in self._tasks.items() if at == place]
        self._stopped.update(found)
        for task in found:
            task.cancel()
        return len(found)

    async def end(self, key: str, *, before: str = "") -> None:
        """Cancel what works on a request or on edits of it, and wait until it has ended.

        Args:
            key: The request.
            before: An edit that is worked on all the same, as are those after it; "" for none.
        """
        found = [
            task
            for task, (_, at) in self._tasks.items()
            if f"{at}/".startswith(f"{key}/") and (not before or at < before)
        ]
        for task in found:
            task.cancel()
        if found:
            await asyncio.wait(found)

    @property
    def busy(self) -> bool:
        """Whether anything is worked on."""
        return bool(self._tasks)

    def was_stopped(self) -> bool:
        """Whether the present task was cancelled by a person, and not by the end of the process."""
        task = asyncio.current_task()
        if task not in self._stopped:
            return False
        self._stopped.discard(task)
        return True

    async def finished(self, seconds: float) -> None:
        """Wait until everything is done, but no longer than some seconds."""
        if self._tasks:
            await asyncio.wait(list(self._tasks), timeout=seconds)
