"""A value made when it is first needed, once, whichever thread asks first."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class Lazy(Generic[Value]):
    """Holds a function until its value is asked for.

    Args:
        load: Makes the value; called at most once unless it raises.
    """

    def __init__(self, load: Callable[[], Value]) -> None:
        self._load = load
        self._lock = Lock()
        self._made: tuple[Value] | None = None

    def get(self) -> Value:
        """Return the value, making it on the first call."""
        if self._made is None:
            with self._lock:
                if self._made is None:
                    self._made = (self._load(),)
        return self._made[0]
