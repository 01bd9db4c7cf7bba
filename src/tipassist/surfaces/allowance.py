"""How many questions a minute one asker may ask, for every surface that counts."""

import math
import time
from collections import deque
from collections.abc import Callable
from threading import Lock

_MINUTE_SECONDS = 60.0


class Allowance:
    """Counts questions in the memory of this process.

    Args:
        per_minute: At most so many in any minute, for one asker.
        clock: Seconds, only differences count.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._taken: dict[str, deque[float]] = {}
        self._cleared = clock()
        self._lock = Lock()

    def wait_seconds(self, owner: str) -> int:
        """Count one question; return 0, or after how many seconds the asker may ask again."""
        now = self._clock()
        with self._lock:
            self._clear(now)
            taken = self._taken.setdefault(owner, deque())
            while taken and taken[0] <= now - _MINUTE_SECONDS:
                taken.popleft()
            if len(taken) < self._per_minute:
                taken.append(now)
                return 0
            wait = taken[0] + _MINUTE_SECONDS - now
        return max(1, math.ceil(wait))

    def _clear(self, now: float) -> None:
        """Once a minute, forget those who asked nothing since the last one."""
        since = now - _MINUTE_SECONDS
        if self._cleared > since:
            return
        self._cleared = now
        self._taken = {owner: taken for owner, taken in self._taken.items() if taken[-1] > since}
