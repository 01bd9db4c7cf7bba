"""A language model as the writer calls it: a prompt in, text out, within a deadline."""

from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tipassist.answer.writing import Ending
from tipassist.index.lazy import Lazy
from tipassist.settings import Structured, WriterProvider
from tipassist.writer.breaker import Breaker
from tipassist.writer.deadline import Deadline
from tipassist.writer.faults import WritingFailedError, lacks_schema, provider_errors
from tipassist.writer.providers import schema_arguments
from tipassist.writer.pump import Piece, Pump

if TYPE_CHECKING:
    from llama_index.core.llms import LLM, ChatResponse

_CHARS_PER_TOKEN = 4
_CUT = frozenset(("length", "max_tokens", "model_context_window_exceeded"))
_REFUSED = frozenset(("content_filter", "refusal"))


@dataclass(frozen=True, slots=True)
class Prompt:
    """What a model is told.

    Attributes:
        system: What it is to do.
        user: The question and the evidence, as data.
    """

    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Shape:
    """The JSON that is asked for.

    Attributes:
        name: A name for it.
        schema: Its JSON schema.
    """

    name: str
    schema: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one call; estimated from the texts where the server did not count.

    Attributes:
        tokens_in: Tokens of the prompt.
        tokens_out: Tokens written.
        counted: Whether the server counted.
    """

    tokens_in: int = 0
    tokens_out: int = 0
    counted: bool = False

    def plus(self, other: "Usage") -> "Usage":
        """Add up two calls."""
        return Usage(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.counted and other.counted,
        )


@dataclass(slots=True)
class LanguageModel:
    """One model of one server; safe to use from several threads.

    Args:
        provider: Kind of server.
        name: The model's name.
        llm: The llama-index model, built when it is first called.
        breaker: Leaves the server alone when it keeps failing.
        structured: Whether JSON is demanded by a schema.
        pump: Reads its streams.
    """

    provider: WriterProvider
    name: str
    llm: "Lazy[LLM]"
    breaker: Breaker
    structured: Structured = Structured.AUTO
    pump: Pump = field(default_factory=Pump)
    _mode: int = field(init=False, default=0, repr=False)

    def __post_init__(self) -> None:
        self._mode = 1 if self.structured is Structured.PLAIN else 0

    @property
    def takes_schema(self) -> bool:
        """Whether the server is asked to answer by a schema, as far as is known by now."""
        return self._mode == 0

    def stream(
        self, prompt: Prompt, shape: Shape, deadline: Deadline
    ) -> Generator[str, None, Usage]:
        """Yield the text of a reply as it comes and return what it took.

        Raises:
            WritingFailedError: The call failed, was cut, refused, or not ended by the deadline.
        """
        self.breaker.admit()
        try:
            usage = yield from self._tried(prompt, shape, deadline)
        except WritingFailedError as err:
            self.breaker.failed(err.ending)
            raise
        self.breaker.succeeded()
        return usage

    def reply(self, prompt: Prompt, shape: Shape, deadline: Deadline) -> tuple[str, Usage]:
        """Return a whole reply and what it took; raises as `stream` does."""
        stream = self.stream(prompt, shape, deadline)
        text = ""
        while True:
            try:
                text += next(stream)
            except StopIteration as end:
                return text, end.value

    def _tried(
        self, prompt: Prompt, shape: Shape, deadline: Deadline
    ) -> Generator[str, None, Usage]:
        pieces = self.pump.pieces(lambda: self._pieces(prompt, shape), deadline)
        last, written, counted = Piece(""), 0, Piece("")
        for piece in pieces:
            last = piece
            counted = piece if piece.tokens_in else counted
            written += len(piece.text)
            if piece.finish in _REFUSED:
                raise WritingFailedError(Ending.REFUSED, piece.finish)
            if piece.finish in _CUT:
                raise WritingFailedError(Ending.CUT, piece.finish)
            if piece.text:
                yield piece.text
        if last.must_finish and not last.finish:
            raise WritingFailedError(Ending.CUT, "the stream ended without an end")
        if counted.tokens_in:
            return Usage(counted.tokens_in, counted.tokens_out, counted=True)
        return Usage(estimated(prompt.system + prompt.user), written // _CHARS_PER_TOKEN)

    def _pieces(self, prompt: Prompt, shape: Shape) -> Iterator[Piece]:
        """Call the server; where it takes no schema or no count, again without."""
        modes = self._modes(shape)
        for mode in range(self._mode, len(modes)):
            try:
                yield from self._called(prompt, modes[mode])
            except provider_errors() as err:
                is_last = mode == len(modes) - 1 or self.structured is Structured.SCHEMA
                if is_last or not lacks_schema(err):
                    raise
                self._mode = mode + 1
            else:
                return

    def _modes(self, shape: Shape) -> tuple[dict[str, Any], ...]:
        schema = schema_arguments(self.provider, shape.name, shape.schema)
        if self.provider is WriterProvider.ANTHROPIC:
            return (schema, {})
        count = {"stream_options": {"include_usage": True}}
        return ({**schema, **count}, count, {})

    def _called(self, prompt: Prompt, arguments: dict[str, Any]) -> Iterator[Piece]:
        from llama_index.core.llms import ChatMessage, MessageRole

        messages = [
            ChatMessage(role=MessageRole.SYSTEM, content=prompt.system),
            ChatMessage(role=MessageRole.USER, content=prompt.user),
        ]
        finish, must_finish = "", False
        for response in self.llm.get().stream_chat(messages, **arguments):
            piece = _piece(response)
            finish, must_finish = piece.finish or finish, piece.must_finish or must_finish
            yield Piece(piece.text, piece.tokens_in, piece.tokens_out, finish, must_finish)


def estimated(text: str) -> int:
    """Return about how many tokens a text has."""
    return len(text) // _CHARS_PER_TOKEN + 1


def _piece(response: "ChatResponse") -> Piece:
    """Read one response of a stream, of whichever provider."""
    told = {**response.additional_kwargs, **response.message.additional_kwargs}
    usage = told.get("usage") or told
    choices = getattr(response.raw, "choices", None)
    finish = told.get("stop_reason") or (choices and choices[0].finish_reason) or ""
    refusal = choices and getattr(choices[0].delta, "refusal", None)
    return Piece(
        text=response.delta or "",
        tokens_in=usage.get("prompt_tokens") or usage.get("input_tokens") or 0,
        tokens_out=usage.get("completion_tokens") or usage.get("output_tokens") or 0,
        finish="refusal" if refusal else str(finish),
        must_finish=choices is not None or "stop_reason" in told,
    )
