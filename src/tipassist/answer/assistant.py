"""The assistant: from a question to an answer in the public contract."""

import logging
import time
import uuid
from collections.abc import Callable, Generator
from dataclasses import dataclass, field, replace
from functools import partial

from tipassist.answer.assembling import Assembler, Heading, claim_of
from tipassist.answer.compose import earlier
from tipassist.answer.compose.endings import empty_question
from tipassist.answer.conversation import DANGLING, NONE_LEFT, RESOLVED, Resolver
from tipassist.answer.documents.desk import DocumentDesk, Reply
from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.editions.elsewhere import OtherEditions
from tipassist.answer.editions.reading import read_change_question
from tipassist.answer.followups.pointing import load_pointing_words
from tipassist.answer.guiding import Guide, Guided, Outcome, marked, read_as
from tipassist.answer.languages import ENGLISH, language_of
from tipassist.answer.meaning import Meaning
from tipassist.answer.memory import LOCAL, ConversationStore, MemoryConversations
from tipassist.answer.named import NamedThings
from tipassist.answer.retelling import load_retelling_words, retold, whole_place
from tipassist.answer.routing.router import Router
from tipassist.answer.suggestions import suggest
from tipassist.answer.turns import State, Turn, turn_of
from tipassist.answer.understand import Understander
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
from tipassist.corpus.library import Library
from tipassist.corpus.manifest import Corpus
from tipassist.errors import StorageError
from tipassist.register.editions import Editions
from tipassist.register.model import Register
from tipassist.types import Answer, AnswerStatus, CorpusStamp

_LOG = logging.getLogger(__name__)
_MAX_QUESTION_CHARS = 4000
_SORRY = "Something went wrong while answering. Nothing was lost; please ask again."


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


class Assistant:
    """Answers questions over one corpus.

    Args:
        dependencies: What it works with.
    """

    def __init__(self, dependencies: Dependencies) -> None:
        self._with = dependencies
        self._named = NamedThings(dependencies.register)
        self._assembler = Assembler(dependencies.register, dependencies.corpus, dependencies.stamp)
        reader = dependencies.understander
        self._resolver = Resolver(
            dependencies.register,
            load_pointing_words(),
            reader.interpret,
            reader.body_named,
            partial(read_change_question, editions=dependencies.editions),
        )

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
        return self._resolved(question, state.speaks_for or self._own(body), state)

    def _outcome(self, question: str, body: str | None, state: State) -> Outcome:
        try:
            return self._drafted(question[:_MAX_QUESTION_CHARS], body, state)
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

    def _drafted(self, question: str, body: str | None, state: State) -> Outcome:
        if not any(char.isalnum() for char in question):
            return Outcome(Meaning(question, question), empty_question(self._with.register), None)
        retelling = load_retelling_words().asked(load_pointing_words().read(question).rest)
        if retelling:
            return self._retold(question, body, retelling, state)
        own = state.speaks_for or self._own(body)
        elsewhere = self._with.others.answer(question, own) if self._with.others else None
        if elsewhere is not None:
            return Outcome(Meaning(question, question), elsewhere, None)
        meaning = self._read(question, own)
        reply = self._with.desk.answer(meaning, state.last, self._asked_of_plan)
        if reply is None:
            meaning = self._resolver.resolve(meaning, state, own)
            reply = Reply(self._with.desk.beside(meaning, self._composed(meaning)))
        draft = self._named.cited(reply.draft)
        turn = turn_of(meaning, draft, self._with.register)
        kept = replace(turn, talk=reply.talk) if turn else None
        return Outcome(meaning, suggest(draft, meaning, self._with.register), kept)

    def _retold(self, question: str, body: str | None, asked: str, state: State) -> Outcome:
        """Answer what is asked of the last answer itself."""
        last = state.last
        if last is None:
            unmeant = Meaning(question, question, cues=frozenset({DANGLING}))
            return Outcome(unmeant, self._composed(unmeant), None)
        whole = whole_place(last, asked)
        if whole is not None:
            return Outcome(whole, self._named.cited(self._composed(whole)), None)
        found = self._drafted(last.meaning.question, body, State(state.turns[:-1]))
        before = found.meaning.text if RESOLVED in found.meaning.cues else last.meaning.question
        again = retold(found.draft, asked, before)
        return replace(found, draft=again, turn=None)

    def _read(self, question: str, own_body: str | None) -> Meaning:
        """Understand a question; the current edition's name in it says nothing."""
        meaning = self._with.understander.interpret(question, own_body)
        others = self._with.others
        bare = others.without_current(question) if others else question
        if bare == question or read_change_question(meaning, self._with.editions) is not None:
            return meaning
        return self._with.understander.interpret(bare, own_body)

    def _asked_of_plan(self, question: str) -> Draft:
        """Answer a question from the plan alone, whatever was said before."""
        return self._composed(self._resolved(question, None, State()))

    def _resolved(self, question: str, own_body: str | None, state: State) -> Meaning:
        return self._resolver.resolve(self._read(question, own_body), state, own_body)

    def _composed(self, meaning: Meaning) -> Draft:
        register = self._with.register
        if DANGLING in meaning.cues:
            return earlier.ask_what_is_meant(register)
        if NONE_LEFT in meaning.cues:
            return earlier.none_of_the_list(meaning, register)
        draft = self._with.router.draft(meaning)
        return earlier.within_list(draft, meaning.among) if meaning.among else draft

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

    def _own(self, body: str | None) -> str | None:
        return self._with.understander.body_named(body) if body else None
