"""Not reading one wording twice: the same words are looked at many times within one answer."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

_LAST = 16
"""About as many wordings as one question takes; more would only keep what others have asked."""

_Asked = ParamSpec("_Asked")
_Found = TypeVar("_Found")


def remembering(read: Callable[_Asked, _Found]) -> Callable[_Asked, _Found]:
    """Return a reader that keeps its last sixteen results.

    Args:
        read: A function of hashable values alone, whose result nobody changes.
    """
    return cast(Callable[_Asked, _Found], lru_cache(maxsize=_LAST)(read))
