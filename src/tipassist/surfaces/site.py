"""What the surfaces that people reach over a network work with, made once when it starts."""

from collections.abc import Callable
from dataclasses import dataclass

from tipassist.answer.assistant import Assistant
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Corpus
from tipassist.index.filters import Filters
from tipassist.index.hybrid import Hit
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.settings import WebSettings
from tipassist.storage.conversations import SqlConversations
from tipassist.storage.feedback import FeedbackBook
from tipassist.storage.keys import KeyRing
from tipassist.types import CorpusStamp

Search = Callable[[str, int, Filters], tuple[Hit, ...]]
"""Finds passages: a query, how many candidates, and conditions on them; best first."""


@dataclass(frozen=True, slots=True)
class Site:
    """The parts of the web surface.

    Attributes:
        assistant: Answers questions; safe to use from several threads.
        body_named: Returns the one body that a text names, or None.
        search: Finds passages by words and meaning.
        warm: Loads what the first question would load.
        editions: The plan's editions, the current one among them.
        corpus: The documents.
        library: The documents beside the plan, clause by clause.
        stamp: Which corpus answers are made from.
        conversations: Kept conversations.
        feedback: Kept feedback.
        keys: API keys.
        settings: Settings of the web surface.
        needs_keys: Whether programs must send an API key.
        local: Whether only this machine reaches the surface.
    """

    assistant: Assistant
    body_named: Callable[[str], str | None]
    search: Search
    warm: Callable[[], None]
    editions: Editions
    corpus: Corpus
    library: Library
    stamp: CorpusStamp
    conversations: SqlConversations
    feedback: FeedbackBook
    keys: KeyRing
    settings: WebSettings
    needs_keys: bool = False
    local: bool = True

    @property
    def register(self) -> Register:
        """The plan's current edition."""
        return self.editions.current
