"""The reader of clauses of the settings, opened when a question first needs it."""

from collections.abc import Sequence
from threading import Lock
from typing import TYPE_CHECKING

from tipassist.index.encoders import Reading
from tipassist.index.lazy import Lazy

if TYPE_CHECKING:
    from tipassist.index.reranker import CrossEncoder

_MOST_KEPT = 4000


class LazyRelevance:
    """What the packaged reader tells; what was read once is kept for a while."""

    def __init__(self) -> None:
        self._model = Lazy(_opened)
        self._kept: dict[tuple[str, str], Reading] = {}
        self._lock = Lock()

    def read(self, question: str, texts: Sequence[str]) -> tuple[Reading, ...]:
        """Return how well each text answers a question, in the order of the texts.

        Raises:
            ConfigError: The packaged model is missing or is another.
        """
        with self._lock:
            if len(self._kept) > _MOST_KEPT:
                self._kept.clear()
            told = {
                one: self._kept[question, one] for one in texts if (question, one) in self._kept
            }
        new = tuple(dict.fromkeys(one for one in texts if one not in told))
        if new:
            told |= zip(new, self._model.get().read(question, new), strict=True)
            with self._lock:
                self._kept |= {(question, one): told[one] for one in new}
        return tuple(told[one] for one in texts)


def _opened() -> "CrossEncoder":
    from tipassist.index.reranker import CrossEncoder

    return CrossEncoder.packaged()
