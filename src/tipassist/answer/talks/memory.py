"""Where conversations are kept: what every store does, and the store of one process."""

from collections import OrderedDict
from threading import Lock
from typing import Protocol

from tipassist.answer.turns import MAX_TURNS, State, Turn
from tipassist.types import Answer

LOCAL = "local"


class ConversationStore(Protocol):
    """Keeps the turns of conversations apart by owner."""

    def load(self, conversation_id: str, owner: str) -> State:
        """Return what was said so far; nothing for an unknown, expired or another's conversation.

        Raises:
            StorageError: The conversations cannot be read.
        """

    def save(self, conversation_id: str, owner: str, answer: Answer, turn: Turn | None) -> None:
        """Add an answer, and what it leaves to refer to, at the end of a conversation.

        Raises:
            StorageError: The answer cannot be kept.
        """


class MemoryConversations:
    """Keeps conversations as long as the process runs; safe to use from several threads.

    Args:
        limit: How many conversations are kept; the one unused longest goes first.
    """

    def __init__(self, limit: int = 1000) -> None:
        self._limit = limit
        self._states: OrderedDict[tuple[str, str], State] = OrderedDict()
        self._lock = Lock()

    def load(self, conversation_id: str, owner: str) -> State:
        """Return what was said so far."""
        with self._lock:
            return self._states.get((owner, conversation_id), State())

    def save(self, conversation_id: str, owner: str, answer: Answer, turn: Turn | None) -> None:
        """Add what an answer leaves to refer to; the answer itself is not kept."""
        del answer
        if turn is None:
            return
        with self._lock:
            before = self._states.pop((owner, conversation_id), State())
            self._states[owner, conversation_id] = State((*before.turns, turn)[-MAX_TURNS:])
            while len(self._states) > self._limit:
                self._states.popitem(last=False)
