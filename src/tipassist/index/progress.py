"""How a long job says where it is."""

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the stage in words, the units done and the units in all."""


def silent(stage: str, done: int, total: int) -> None:
    """Say nothing."""
