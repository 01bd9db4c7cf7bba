"""The assistant: from a question to an answer in the public contract."""

import logging
from collections.abc import Generator
from dataclasses import replace

from tipassist.answer.assembling import Assembler, Heading, claim_of
from tipassist.answer.dependencies import Dependencies
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.drafting import Drafter
from tipassist.answer.guiding import Guide, Guided, Outcome, marked, read_as
from tipassist.answer.language.languages import ENGLISH, language_of
from tipassist.answer.meaning import Meaning
from tipassist.answer.talks.memory import LOCAL, ConversationStore
from tipassist.answer.turns import State, Turn
from tipassist.answer.writing import (
    Drafted,
    Finished,
    Rereading,
    Sentence,
    Step,
    Task,
    Writer,
    Written,
    is_open,
)
from tipassist.errors import StorageError
from tipassist.types import Answer, AnswerStatus

_LOG = logging.getLogger(__name__)
_MAX_QUESTION_CHARS = 4000
_SORRY = "Something went wrong while answering. Nothing was lost; please ask again."


class Assistant:
    """Answers questions over one corpus.

    Args:
        dependencies: What it works with.
    """

    def __init__(self, dependencies: Dependencies) -> None:
        self._with = dependencies
        self._assembler = Assembler(dependencies.register, dependencies.corpus, dependencies.stamp)
        self._drafter = Drafter(dependencies)

    def ask(
        self,
        question: str,
        *,
        body: str | None = None,
        conversation_id: str | None = None,
        owner: str = LOCAL,
    ) -> Answer:
        """Answer a question.

        Args:
            question: What the person typed; cut after 4,000 characters.
            body: The asker's own body, by any of its names; resolves "my body", "we", "us" until
                the asker is introduced otherwise ("I'm with SLOM").
            conversation_id: The conversation it belongs to; None starts a new one.
            owner: Whose conversation it is; nobody else's turns count.

        Returns:
            The answer; every ending is a status, nothing is raised for a bad question.
        """
        steps = self.steps(question, body=body, conversation_id=conversation_id, owner=owner)
        return next(one.answer for one in steps if isinstance(one, Finished))

    def steps(
        self,
        question: str,
        *,
        body: str | None = None,
        conversation_id: str | None = None,
        owner: str = LOCAL,
    ) -> Generator[Step, None, None]:
        """Answer a question step by step; the arguments are those of `ask`.

        Yields:
            When a guide is asked to read it: that it is.
            When a writer writes: the answer without it, and each sentence that stands as it comes.
            Always at last: the answer, by then kept in its conversation.
        """
        return self._steps(question, body, conversation_id, owner, self._with)

    def note(self, question: str, *, body: str | None, conversation_id: str) -> None:
        """Take up what was asked before in a conversation kept elsewhere; nothing is written."""
        alone = replace(self._with, writer=None, guide=None)
        for _ in self._steps(question, body, conversation_id, LOCAL, alone):
            pass

    def _steps(
        self,
        question: str,
        body: str | None,
        conversation_id: str | None,
        owner: str,
        parts: Dependencies,
    ) -> Generator[Step, None, None]:
        start = self._with.clock()
        conversation = conversation_id or self._with.new_id()
        state = self._load(conversation, owner) if conversation_id else State()
        found = self._outcome(question, body, state)
        guided: Guided | None = None
        if parts.guide is not None and parts.guide.doubts(found.meaning, found.draft):
            yield Rereading()
            guided, found = self._reread(parts.guide, found, question, body)
        asked = guided.asked if guided else ""
        draft, turn = found.draft, found.turn
        heading = Heading(self._with.new_id(), conversation, question, self._since(start))
        foreign = language_of(question) != ENGLISH
        answer = self._assembler.answer(marked(draft, asked, foreign=foreign), heading)
        task = Task(turn.meaning, draft, foreign) if turn else None
        receipt = None
        if parts.writer is not None and turn and task and is_open(task):
            try:
                yield Drafted(answer)
                written = yield from self._written(parts.writer, task)
            except GeneratorExit:
                self._save(conversation, owner, answer, turn)
                raise
            receipt = written.receipt if written else None
            heading = replace(heading, took_ms=self._since(start))
            draft = (written and written.draft) or draft
            answer = self._assembler.answer(marked(draft, asked, foreign=foreign), heading)
            turn = replace(turn, receipt=receipt)
        self._save(conversation, owner, answer, turn)
        yield Finished(answer, receipt, guided.receipt if guided else None)

    def keeping_in(self, conversations: ConversationStore) -> "Assistant":
        """Return an assistant that differs in where it keeps conversations."""
        return Assistant(replace(self._with, conversations=conversations))

    def explain(
        self,
        question: str,
        *,
        body: str | None = None,
        conversation_id: str | None = None,
        owner: str = LOCAL,
    ) -> Meaning:
        """Return what is understood by a question, in its conversation if it has one."""
        state = self._load(conversation_id, owner) if conversation_id else State()
        return self._drafter.understood(question, body, state)

    def _outcome(self, question: str, body: str | None, state: State) -> Outcome:
        try:
            return self._drafter.draft(question[:_MAX_QUESTION_CHARS], body, state)
        except Exception:
            _LOG.exception("answering failed")
            draft = Draft(AnswerStatus.ERROR, (DraftClaim(_SORRY),))
            return Outcome(Meaning(question, question), draft, None)

    def _reread(
        self, guide: Guide, found: Outcome, question: str, body: str | None
    ) -> tuple[Guided | None, Outcome]:
        """Let a guide find a question that the rules understand; what was found stands else."""
        tried: dict[str, Outcome] = {}

        def try_out(asked: str) -> Draft:
            tried[asked] = self._outcome(asked, body, State())
            return tried[asked].draft

        try:
            guided = guide.read(question[:_MAX_QUESTION_CHARS], try_out)
        except Exception:
            _LOG.exception("a question could not be read again; the answer without it is shown")
            return None, found
        return guided, read_as(tried[guided.asked], question) if guided.asked else found

    def _written(self, writer: Writer, task: Task) -> Generator[Sentence, None, Written | None]:
        """Yield the sentences of a writer; None when it is broken."""
        book, shown = self._assembler.book(), 0
        writing = writer.write(task)
        try:
            while True:
                claim = claim_of(next(writing), book)
                new, shown = tuple(book.citations[shown:]), len(book.citations)
                yield Sentence(claim, new)
        except StopIteration as end:
            written: Written = end.value
            return written
        except Exception:
            _LOG.exception("writing failed; the answer without a writer is shown")
            return None
        finally:
            writing.close()

    def _since(self, start: float) -> float:
        return round((self._with.clock() - start) * 1000, 3)

    def _load(self, conversation: str, owner: str) -> State:
        try:
            return self._with.conversations.load(conversation, owner)
        except StorageError:
            _LOG.exception("a conversation cannot be read; answering without it")
            return State()

    def _save(self, conversation: str, owner: str, answer: Answer, turn: Turn | None) -> None:
        try:
            self._with.conversations.save(conversation, owner, answer, turn)
        except StorageError:
            _LOG.exception("an answer cannot be kept in its conversation")
