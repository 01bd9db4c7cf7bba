"""What can go wrong between the app and Slack: queued faults and Slack's rate limits."""

import asyncio
import random
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.world import Clock

POSTS_PER_SECOND = 1.0
POST_BURST = 4
_LOOKING_SECONDS = 0.02


@dataclass(slots=True)
class Fault:
    """What happens to the next calls of a method.

    Args:
        method: Its name, `response_url`, or `*` for any.
        status: The HTTP status to answer with instead of doing anything.
        error: Slack's word in the answer; `ratelimited` or `internal_error` when not given.
        retry_after: Seconds in the `Retry-After` header.
        drop: Cut the connection before anything is done.
        lose_answer: Do it, then cut the connection.
        slow_seconds: Wait before doing it.
        until: Wait for it before doing it.
        times: How often; None for ever.
        chance: How likely each call is hit, 0 to 1.
        only: Hits only calls whose arguments it likes.
    """

    method: str
    status: int = 200
    error: str | None = None
    retry_after: int | None = None
    drop: bool = False
    lose_answer: bool = False
    slow_seconds: float = 0.0
    until: threading.Event | None = None
    times: int | None = 1
    chance: float = 1.0
    only: Callable[[Json], bool] | None = None

    async def wait(self) -> None:
        """Let time pass before the call is carried out."""
        await asyncio.sleep(self.slow_seconds)
        while self.until is not None and not self.until.is_set():
            await asyncio.sleep(_LOOKING_SECONDS)

    @property
    def answers(self) -> bool:
        """Whether the fault's own answer takes the place of the method's."""
        return self.status != 200 or self.error is not None

    def answer(self) -> Json:
        usual = "ratelimited" if self.status == 429 else "internal_error"
        return {"ok": False, "error": self.error or usual}


@dataclass(slots=True)
class Faults:
    """The faults that are waiting, first come first served by method."""

    waiting: list[Fault] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(0))

    def next_for(self, method: str, arguments: Json) -> Fault | None:
        for fault in self.waiting:
            if fault.method not in (method, "*") or (fault.only and not fault.only(arguments)):
                continue
            if self.dice.random() >= fault.chance:
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times <= 0:
                    self.waiting.remove(fault)
            return fault
        return None


@dataclass(slots=True)
class Rates:
    """Counts calls; `seconds_to_wait` is 0 for one that may go through."""

    clock: Clock
    enforced: bool = False
    _seen: dict[tuple[str, str], deque[float]] = field(default_factory=dict)

    def seconds_to_wait(self, method: str, team_id: str, per_minute: int, channel: str) -> int:
        if not self.enforced:
            return 0
        wait = self._count((team_id, method), per_minute, 60.0)
        if method == "chat.postMessage" and not wait:
            seconds = POST_BURST / POSTS_PER_SECOND
            wait = self._count((team_id, f"{method} {channel}"), POST_BURST, seconds)
        return wait

    def _count(self, key: tuple[str, str], most: int, seconds: float) -> int:
        now = self.clock.now()
        seen = self._seen.setdefault(key, deque())
        while seen and now - seen[0] >= seconds:
            seen.popleft()
        if len(seen) >= most:
            return max(1, round(seconds - (now - seen[0])))
        seen.append(now)
        return 0
