"""The forms of a chat completion: https://platform.openai.com/docs/api-reference/chat."""

from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    model_serializer,
)

from tipassist.types import AnswerStatus

MAX_QUESTION_CHARS = 4000


class TextPart(BaseModel):
    """A part of a message that is text."""

    model_config = ConfigDict(extra="ignore")

    type: Literal["text"]
    text: str


class OtherPart(BaseModel):
    """A part of a message that is no text and is not read."""

    model_config = ConfigDict(extra="ignore")

    type: Literal["image_url", "input_audio", "file", "refusal"]


_Part = Annotated[TextPart | OtherPart, Field(discriminator="type")]


class Message(BaseModel):
    """A message of a chat."""

    model_config = ConfigDict(extra="ignore")

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: str | list[_Part] | None = None

    @property
    def text(self) -> str:
        """Its text, whatever else it holds."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content if isinstance(part, TextPart))
        return self.content or ""


class StreamOptions(BaseModel):
    """How a stream ends."""

    model_config = ConfigDict(extra="ignore")

    include_usage: bool = Field(default=False, strict=True)


class ChatRequest(BaseModel):
    """A chat to complete; what steers a language model (temperature and so on) is ignored.

    Attributes:
        model: `tipassist`.
        messages: The chat; the last message of the user is the question, those before it are what
            it follows up.
        stream: Whether to answer in Server-Sent Events.
        stream_options: How the stream ends.
        body: The asker's own body; not of OpenAI's, given as an extra field.
    """

    model_config = ConfigDict(
        extra="ignore",
        json_schema_extra={
            "example": {
                "model": "tipassist",
                "messages": [{"role": "user", "content": "What is {a_body} coordinating?"}],
            }
        },
    )

    model: str = Field(max_length=100)
    messages: list[Message] = Field(min_length=1, max_length=500)
    stream: bool | None = Field(default=False, strict=True)
    stream_options: StreamOptions | None = None
    body: str | None = Field(default=None, max_length=200)

    @property
    def questions(self) -> tuple[str, ...]:
        """What the user asked, in order; the last one is to be answered."""
        texts = (message.text.strip() for message in self.messages if message.role == "user")
        return tuple(text[:MAX_QUESTION_CHARS] for text in texts if text)


class UrlCitation(BaseModel):
    """A source of a stretch of the content, `content[start_index:end_index]`."""

    start_index: int
    end_index: int
    title: str
    url: str


class Annotation(BaseModel):
    """An annotation of the content."""

    type: Literal["url_citation"] = "url_citation"
    url_citation: UrlCitation


class Reply(BaseModel):
    """The assistant's message."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    annotations: tuple[Annotation, ...] = ()


class Choice(BaseModel):
    """The one completion that there is."""

    index: Literal[0] = 0
    message: Reply
    logprobs: None = None
    finish_reason: Literal["stop"] = "stop"


class Usage(BaseModel):
    """The tokens of the language model that wrote the answer; none where none did."""

    prompt_tokens: int = 0
    completion_tokens: int = 0
    total_tokens: int = 0


class Outcome(BaseModel):
    """How the question ended, which OpenAI's form has no place for.

    Attributes:
        answer_id: Id of the answer, for `/api/v1/feedback`.
        status: Its status.
        complete: Whether its list was made from the whole plan.
        suggestions: Questions that follow up.
    """

    answer_id: str
    status: AnswerStatus
    complete: bool
    suggestions: tuple[str, ...]


class Completion(BaseModel):
    """A chat completion."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: Literal["tipassist"] = "tipassist"
    choices: tuple[Choice]
    usage: Usage = Usage()
    tipassist: Outcome


class Delta(BaseModel):
    """What a chunk adds to the message."""

    role: Literal["assistant"] | None = None
    content: str | None = None
    annotations: tuple[Annotation, ...] | None = None

    @model_serializer(mode="wrap")
    def _without_what_is_not_added(self, dump: SerializerFunctionWrapHandler) -> dict[str, Any]:
        return {name: value for name, value in dump(self).items() if value is not None}


class ChunkChoice(BaseModel):
    """A piece of the one completion."""

    index: Literal[0] = 0
    delta: Delta
    finish_reason: Literal["stop"] | None = None


class Chunk(BaseModel):
    """An event of a stream."""

    id: str
    object: Literal["chat.completion.chunk"] = "chat.completion.chunk"
    created: int
    model: Literal["tipassist"] = "tipassist"
    choices: tuple[ChunkChoice, ...]
    usage: Usage | None = None
