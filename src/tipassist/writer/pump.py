"""Pumping a stream in a thread of its own, so that a server that hangs is left behind in time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import BoundedSemaphore, Event, Thread

from tipassist.answer.writing import Ending
from tipassist.writer.deadline import Deadline
from tipassist.writer.faults import WritingFailedError, fault_of, provider_errors

_MOST_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a reply.

    Attributes:
        text: What is new in it; may be "".
        tokens_in: Tokens of the prompt, when the server counted them by now; else 0.
        tokens_out: Tokens written, when the server counted them by now; else 0.
        finish: Why the reply ends with it, in the server's words; "" when it goes on.
        must_finish: Whether a reply of this server says why it ends.
    """

    text: str
    tokens_in: int = 0
    tokens_out: int = 0
    finish: str = ""
    must_finish: bool = False


class Pump:
    """Reads streams in threads, at most so many at once.

    Args:
        most_at_once: Streams that are read at once, those left behind included.
    """

    def __init__(self, most_at_once: int = _MOST_AT_ONCE) -> None:
        self._places = BoundedSemaphore(most_at_once)

    def pieces(self, call: Callable[[], Iterator[Piece]], deadline: Deadline) -> Iterator[Piece]:
        """Yield the pieces of a stream as they come.

        Raises:
            WritingFailedError: The call failed, or the deadline passed; its thread ends by itself.
        """
        if not self._places.acquire(blocking=False):
            raise WritingFailedError(Ending.RESTING, "too many calls wait for the server")
        waiting: SimpleQueue[Piece | WritingFailedError | None] = SimpleQueue()
        left = Event()
        reading = Thread(target=self._read, args=(call, waiting, left), daemon=True)
        reading.start()
        try:
            while (found := _next(waiting, deadline)) is not None:
                yield found
        finally:
            left.set()

    def _read(
        self,
        call: Callable[[], Iterator[Piece]],
        waiting: "SimpleQueue[Piece | WritingFailedError | None]",
        left: Event,
    ) -> None:
        try:
            for piece in call():
                if left.is_set():
                    return
                waiting.put(piece)
            waiting.put(None)
        except provider_errors() as err:
            waiting.put(fault_of(err))
        finally:
            self._places.release()


def _next(
    waiting: "SimpleQueue[Piece | WritingFailedError | None]", deadline: Deadline
) -> Piece | None:
    try:
        found = waiting.get(timeout=deadline.left_seconds or 0.001)
    except Empty:
        raise WritingFailedError(Ending.TIMEOUT, "the server did not answer in time") from None
    if isinstance(found, WritingFailedError):
        raise found
    return found
