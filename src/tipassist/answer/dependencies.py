"""Dependencies: what an assistant works with, put together by whoever builds one."""

import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field

from tipassist.answer.documents.desk import DocumentDesk
from tipassist.answer.guiding import Guide
from tipassist.answer.routing.other_editions import OtherEditions
from tipassist.answer.routing.router import Router
from tipassist.answer.talks.memory import ConversationStore, MemoryConversations
from tipassist.answer.understanding.understand import Understander
from tipassist.answer.writing import Writer
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Corpus
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.types import CorpusStamp


@dataclass(frozen=True, slots=True)
class Dependencies:
    """What an assistant works with.

    Attributes:
        editions: The plan's editions, the current one among them.
        understander: Reads questions.
        router: Composes answers.
        stamp: Which corpus answers are made from.
        corpus: The documents that answers cite.
        library: The documents beside the plan, clause by clause.
        desk: Answers from them.
        others: Answers from the plan's other editions; None to answer from the current one only.
        conversations: Where conversations are kept.
        writer: Writes answers to open questions; None to show them as they are drafted.
        guide: Reads questions that the rules do not understand; None to leave them so.
        clock: Seconds, only differences count.
        new_id: Makes a unique id.
    """

    editions: Editions
    understander: Understander
    router: Router
    stamp: CorpusStamp
    corpus: Corpus
    library: Library
    desk: DocumentDesk
    others: OtherEditions | None = None
    conversations: ConversationStore = field(default_factory=MemoryConversations)
    writer: Writer | None = None
    guide: Guide | None = None
    clock: Callable[[], float] = time.perf_counter
    new_id: Callable[[], str] = lambda: uuid.uuid4().hex

    @property
    def register(self) -> Register:
        """The plan's current edition."""
        return self.editions.current
