"""A language model whose replies are given, and writers over it."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from llama_index.core.llms import (
    LLM,
    CompletionResponse,
    CompletionResponseGen,
    CustomLLM,
    LLMMetadata,
)

from tipassist.answer.assembling import Assembler
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.evaluation.hostile import prompted_evidence, reply_of
from tipassist.index.lazy import Lazy
from tipassist.settings import Structured, WriterProvider, WriterSettings
from tipassist.writer.breaker import Breaker
from tipassist.writer.building import build_writer
from tipassist.writer.ladder.verdict import Verdict
from tipassist.writer.language_writer import LanguageWriter
from tipassist.writer.model import LanguageModel

Reply = Callable[[str], str]
"""Makes the reply to a prompt; what it raises is raised by the call."""


class ScriptedLLM(CustomLLM):
    """Replies as it is told, in pieces of a few letters.

    Attributes:
        reply: Makes the replies.
        seen: Takes the arguments of each call, but its messages.
    """

    reply: Any
    seen: Any = None

    @property
    def metadata(self) -> LLMMetadata:
        return LLMMetadata(model_name="scripted")

    def complete(self, prompt: str, formatted: bool = False, **kwargs: Any) -> CompletionResponse:
        assert formatted
        if self.seen is not None:
            self.seen(kwargs)
        return CompletionResponse(text=self.reply(prompt))

    def stream_complete(
        self, prompt: str, formatted: bool = False, **kwargs: Any
    ) -> CompletionResponseGen:
        text = self.complete(prompt, formatted=formatted, **kwargs).text
        sizes = range(0, len(text), 7)
        return (CompletionResponse(text=text[: at + 7], delta=text[at : at + 7]) for at in sizes)


@dataclass
class Clock:
    """A clock that goes on by a step with each look at it."""

    now: float = 0.0
    step: float = 0.0

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def scripted_model(
    reply: Reply,
    clock: Callable[[], float] = time.monotonic,
    structured: Structured = Structured.AUTO,
    provider: WriterProvider = WriterProvider.OPENAI,
    seen: Callable[[dict[str, Any]], None] | None = None,
) -> LanguageModel:
    """Make a model that replies as it is told."""
    llm: Lazy[LLM] = Lazy(lambda: ScriptedLLM(reply=reply, seen=seen))
    return LanguageModel(provider, "scripted", llm, Breaker(clock), structured)


@dataclass
class Writing:
    """A writer over the dependencies of an assistant, and the assistant with it.

    Attributes:
        writer: The writer.
        assistant: Answers with it.
        verdicts: What the ladder said, as it came.
    """

    writer: LanguageWriter
    assistant: Assistant
    verdicts: list[Verdict] = field(default_factory=list)


def copying(prompt: str) -> str:
    """Reply with the first sentence of each piece of evidence, word for word."""
    return reply_of([(one["text"], [one["id"]]) for one in prompted_evidence(prompt)])


def write_with(
    given: Dependencies,
    model: LanguageModel,
    settings: WriterSettings | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Writing:
    """Put a writer of a model over the dependencies of an assistant."""
    assembler = Assembler(given.register, given.corpus, given.stamp)
    semantics = given.router.opened.finder.semantics
    settings = settings or WriterSettings()
    writer = build_writer(settings, model, assembler, given.library, semantics, clock)
    found: list[Verdict] = []
    watched = replace(writer, watch=found.append)
    return Writing(watched, Assistant(replace(given, writer=watched)), found)
