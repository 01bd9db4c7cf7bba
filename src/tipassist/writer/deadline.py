"""The moment by which a writing ends."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment, and the clock that tells how far it is.

    Attributes:
        at: The moment, in seconds of the clock.
        clock: Seconds, only differences count.
    """

    at: float
    clock: Callable[[], float]

    @property
    def left_seconds(self) -> float:
        """Seconds until the moment; 0 when it has passed."""
        return max(0.0, self.at - self.clock())
