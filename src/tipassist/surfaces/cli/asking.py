"""What `ask` and `chat` share: an assistant built when it is first needed, and its faults."""

import dataclasses
import logging
import uuid
from functools import cached_property
from typing import TYPE_CHECKING, Any

from tipassist.errors import TipassistError
from tipassist.surfaces.cli.logs import log_file
from tipassist.surfaces.cli.session import Session
from tipassist.surfaces.rows import Style
from tipassist.types import Answer, AnswerStatus, CorpusStamp, Route

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tipassist.answer.assistant import Assistant
    from tipassist.answer.dependencies import Dependencies
    from tipassist.answer.writing import Finished, Step
    from tipassist.settings import Settings

_LOG = logging.getLogger(__name__)


class Asking:
    """Questions of one run of the command line.

    Args:
        session: The run.
        body: The asker's own body; None for the one of the settings.
    """

    def __init__(self, session: Session, body: str | None = None) -> None:
        self.session = session
        self._body = body
        self._faults: list[TipassistError] = []
        self._progress = session.terminal.progress()

    @cached_property
    def settings(self) -> "Settings":
        """The settings of the run."""
        return self.session.settings()

    @cached_property
    def assistant(self) -> "Assistant":
        """The assistant over the corpus of the run.

        Raises:
            TipassistError: The settings or the corpus cannot be used.
        """
        from tipassist.answer.assistant import Assistant

        return Assistant(self._parts)

    @cached_property
    def _parts(self) -> "Dependencies":
        from tipassist.bootstrap import IndexReports, build_dependencies

        reports = IndexReports(
            progress=self._progress, notice=self.session.terminal.say, fault=self._faults.append
        )
        return build_dependencies(self.settings, reports=reports)

    def ask(
        self,
        question: str,
        *,
        body: str | None = None,
        conversation_id: str | None = None,
        watched: bool = False,
    ) -> "tuple[Finished, TipassistError | None]":
        """Answer a question.

        Args:
            question: What was typed.
            body: The asker's own body; None for the one of this run.
            conversation_id: The conversation it belongs to; None starts a new one.
            watched: Whether a person sees the answer while a language model writes it.

        Returns:
            The answer with its receipt, and the fault that kept the index from answering, if any.

        Raises:
            TipassistError: The settings or the corpus cannot be used.
        """
        self._faults.clear()
        own = body or self._body or self.settings.body
        steps = self.assistant.steps(question, body=own, conversation_id=conversation_id)
        try:
            ended = self._last_of(steps, watched=watched)
        finally:
            self._progress.close()
        if ended.answer.status is not AnswerStatus.ERROR:
            return ended, None
        if not self._faults:
            self._tell_where_it_is_logged(ended.answer)
        return ended, self._faults[-1] if self._faults else None

    def _last_of(self, steps: "Iterable[Step]", *, watched: bool) -> "Finished":
        """Take all steps and return the last; those before it are shown on a terminal."""
        from tipassist.answer.writing import Finished
        from tipassist.surfaces.cli.watching import Watched

        ended: Finished | None = None
        with self.session.terminal.watching(wanted=watched) as show:
            shown = Watched(show)
            for step in steps:
                if isinstance(step, Finished):
                    ended = step
                else:
                    self._progress.close()
                    shown.take(step)
        assert ended is not None
        return ended

    def _tell_where_it_is_logged(self, answer: Answer) -> None:
        _LOG.error("the answer with the id %s ended in an error", answer.id)
        log = log_file(self.settings.state_dir)
        self.session.terminal.say(f"Details are in {log} under the id {answer.id}.", Style.WARNING)

    def body_named(self, words: str) -> str | None:
        """Return the one body that words name, or None."""
        return self._parts.understander.body_named(words)

    def unknown_body(self, words: str) -> str:
        """Say that the plan knows no body of a name, and how bodies are named."""
        known = min(self._parts.understander.bodies, default="")
        such = f", such as {known}" if known else ""
        return f"The plan knows no body {words!r}; give it as printed{such}."

    def warn_of_unknown_body(self) -> None:
        """Say so when the asker's own body is none that the plan knows."""
        body = self._body or self.settings.body
        if body and self.body_named(body) is None:
            self.session.terminal.say(self.unknown_body(body), Style.WARNING)

    def reliability(self, question: str) -> str:
        """Say how often questions understood like this one were answered wholly right."""
        from tipassist.evaluation.measured import load_measured
        from tipassist.surfaces.reliability import reliability_words

        own = self._body or self.settings.body
        intent = self.assistant.explain(question, body=own).intent
        return reliability_words(intent, load_measured())

    def explained(self, question: str) -> dict[str, Any]:
        """Return what the assistant understands by a question, as JSON has it.

        With a language model it is also answered, for the receipt of its writing: None when the
        model was not asked.
        """
        own = self._body or self.settings.body
        meaning = self.assistant.explain(question, body=own)
        found = dataclasses.asdict(meaning, dict_factory=_json)
        if self._parts.writer is not None:
            ended, _ = self.ask(question)
            for name, receipt in (("reading", ended.reading), ("writing", ended.receipt)):
                found[name] = dataclasses.asdict(receipt) if receipt else None
        return found


def _json(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    return {
        name: sorted(value) if isinstance(value, frozenset) else value for name, value in fields
    }


def error_answer(question: str, text: str, conversation_id: str | None = None) -> Answer:
    """Make the answer to a question that never reached the assistant."""
    return Answer(
        id=uuid.uuid4().hex,
        conversation_id=conversation_id or uuid.uuid4().hex,
        question=question,
        status=AnswerStatus.ERROR,
        route=Route.REGISTER,
        text=text,
        corpus=CorpusStamp(edition="", digest=""),
    )
