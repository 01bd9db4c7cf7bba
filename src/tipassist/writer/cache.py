"""Writings that are kept to be used again, by a digest of all that they depend on."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

from tipassist.writer.sources import RawSentence, Source


def cache_key(*parts: str, sources: Iterable[Source]) -> str:
    """Return the digest of a writing: of its parts and of every word of its sources.

    Args:
        parts: Version of the prompts, provider, model, and the question with its blanks normalised.
        sources: The sources.
    """
    given = [list(parts), [(one.id, one.said, one.vital) for one in sources]]
    return hashlib.sha256(json.dumps(given).encode()).hexdigest()


@dataclass(slots=True)
class WritingCache:
    """Keeps what models wrote, unchecked; safe to use from several threads.

    Sentences are checked again whenever they are used, so that a better ladder acts on old ones.

    Args:
        clock: Seconds, only differences count.
        size: So many are kept; the one unused longest goes first.
        expiry_seconds: After so long one is forgotten.
    """

    clock: Callable[[], float]
    size: int = 500
    expiry_seconds: float = 86_400.0
    _kept: OrderedDict[str, tuple[float, tuple[RawSentence, ...]]] = field(
        init=False, default_factory=OrderedDict, repr=False
    )
    _lock: Lock = field(init=False, default_factory=Lock, repr=False)

    def get(self, key: str) -> tuple[RawSentence, ...] | None:
        """Return what was written, None when nothing is kept."""
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            if self.clock() - found[0] > self.expiry_seconds:
                del self._kept[key]
                return None
            self._kept.move_to_end(key)
            return found[1]

    def put(self, key: str, sentences: tuple[RawSentence, ...]) -> None:
        """Keep what was written."""
        with self._lock:
            self._kept[key] = (self.clock(), sentences)
            self._kept.move_to_end(key)
            while len(self._kept) > self.size:
                self._kept.popitem(last=False)
