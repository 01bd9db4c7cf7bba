"""The circuit breaker: a server that keeps failing is left alone for a while."""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock

from tipassist.answer.writing import Ending
from tipassist.writer.faults import WritingFailedError

_COUNTED = frozenset(
    (
        Ending.TIMEOUT,
        Ending.RATE_LIMITED,
        Ending.SERVER_ERROR,
        Ending.UNREACHABLE,
        Ending.UNAUTHORIZED,
        Ending.MODEL_NOT_FOUND,
    )
)


@dataclass(slots=True)
class Breaker:
    """Counts failures in a row; safe to use from several threads.

    Args:
        clock: Seconds, only differences count.
        limit: So many failures in a row open it.
        rest_seconds: So long no call is made; then one is tried.
    """

    clock: Callable[[], float]
    limit: int = 3
    rest_seconds: float = 60.0
    _failures: int = field(init=False, default=0, repr=False)
    _until: float = field(init=False, default=0.0, repr=False)
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def admit(self) -> None:
        """Let a call through.

        Raises:
            WritingFailedError: The server rests (`Ending.RESTING`).
        """
        with self._lock:
            if self._failures < self.limit:
                return
            if self.clock() < self._until:
                raise WritingFailedError(Ending.RESTING, "the server failed several times in a row")
            self._until = self.clock() + self.rest_seconds

    def succeeded(self) -> None:
        """Take up that a call gave a reply."""
        with self._lock:
            self._failures = 0

    def failed(self, ending: Ending) -> None:
        """Take up that a call failed; only what the server is at fault for counts."""
        with self._lock:
            if ending in _COUNTED:
                self._failures += 1
                self._until = self.clock() + self.rest_seconds
