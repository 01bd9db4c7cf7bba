"""`POST /v1/chat/completions`: the answer to the last question of a chat."""

import time
from collections.abc import AsyncIterator
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Request, Response
from fastapi.sse import EventSourceResponse, format_sse_event

from tipassist.answer.writing import Finished, Receipt, Sentence, Step
from tipassist.surfaces.answering import Answering, Surface, last_of
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.api.documented import events, problems
from tipassist.surfaces.web.callers import Caller, asking_caller
from tipassist.surfaces.web.openai_api.forms import (
    ChatRequest,
    Choice,
    Chunk,
    ChunkChoice,
    Completion,
    Delta,
    Outcome,
    Reply,
    Usage,
)
from tipassist.surfaces.web.openai_api.linked import Growing, linked
from tipassist.surfaces.web.openai_api.models import check_model
from tipassist.surfaces.web.parts import SiteHere, answering_of
from tipassist.surfaces.web.problems import FieldFault, ProblemError, ProblemKind

PATH = "/v1/chat/completions"
_EVENTS = {"X-Accel-Buffering": "no", "Cache-Control": "no-store"}


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter()
    routes.add_api_route(
        "/chat/completions",
        complete,
        methods=["POST"],
        response_model=Completion,
        summary="Complete a chat",
        responses={
            200: {
                "description": "The completion; with `stream` as Server-Sent Events.",
                "content": {"text/event-stream": events()},
            },
            **problems(400, 401, 404, 413, 415, 422, 429, 503),
        },
    )
    return routes


async def complete(
    chat: ChatRequest,
    request: Request,
    _: Annotated[Caller, Depends(asking_caller)],
    site: SiteHere,
    answering: Annotated[Answering, Depends(answering_of)],
) -> Response:
    """Answer the last question of a chat; the questions before it are what it follows up."""
    check_model(chat.model)
    if not chat.questions:
        fault = FieldFault(field="messages", message="There is no message of the user.")
        raise ProblemError(ProblemKind.INVALID, errors=[fault])
    site_url = site_url_of(request, site)
    if chat.stream:
        return EventSourceResponse(_events(chat, answering, site_url), headers=_EVENTS)
    completion = _completion(await last_of(_steps(chat, answering)), site_url)
    return Response(completion.model_dump_json(), media_type="application/json")


def site_url_of(request: Request, site: Site) -> str:
    """Return where people reach the pages, without a slash at its end."""
    return (site.settings.public_url or str(request.base_url)).rstrip("/")


def _steps(chat: ChatRequest, answering: Answering) -> AsyncIterator[Step]:
    *earlier, question = chat.questions
    return answering.steps_after(tuple(earlier), question, body=chat.body, surface=Surface.OPENAI)


def _completion(ended: Finished, site_url: str) -> Completion:
    answer, text = ended.answer, linked(ended, site_url)
    reply = Reply(content=text.content, annotations=text.annotations)
    return Completion(
        id=f"chatcmpl-{answer.id}",
        created=int(time.time()),
        choices=(Choice(message=reply),),
        usage=_usage(ended.receipt),
        tipassist=Outcome(
            answer_id=answer.id,
            status=answer.status,
            complete=answer.complete,
            suggestions=answer.suggestions,
        ),
    )


async def _events(chat: ChatRequest, answering: Answering, site_url: str) -> AsyncIterator[bytes]:
    """Yield a chunk for the role at once, one for each sentence that stands, and those of the rest.

    The rest is told line by line, with the annotations of the whole, and the end.
    """
    made = _Chunks(f"chatcmpl-{time.time_ns():x}", int(time.time()))
    yield made.event(Delta(role="assistant", content=""))
    growing = Growing(site_url)
    async for step in _steps(chat, answering):
        match step:
            case Sentence():
                yield made.event(Delta(content=growing.sentence(step)))
            case Finished():
                text = growing.rest(step)
                for line in text.content.splitlines(keepends=True):
                    yield made.event(Delta(content=line))
                yield made.event(Delta(annotations=text.annotations), "stop")
                if chat.stream_options and chat.stream_options.include_usage:
                    yield made.usage(_usage(step.receipt))
    yield format_sse_event(data_str="[DONE]")


def _usage(receipt: Receipt | None) -> Usage:
    """Return the tokens of a writing; without one there are none."""
    if receipt is None:
        return Usage()
    tokens = (receipt.tokens_in, receipt.tokens_out)
    return Usage(prompt_tokens=tokens[0], completion_tokens=tokens[1], total_tokens=sum(tokens))


class _Chunks:
    """The chunks of one completion.

    Args:
        completion_id: Its id.
        created: When it began, in seconds since 1970.
    """

    def __init__(self, completion_id: str, created: int) -> None:
        self._id = completion_id
        self._created = created

    def event(self, delta: Delta, finish_reason: Literal["stop"] | None = None) -> bytes:
        choice = ChunkChoice(delta=delta, finish_reason=finish_reason)
        chunk = Chunk(id=self._id, created=self._created, choices=(choice,))
        return format_sse_event(data_str=chunk.model_dump_json())

    def usage(self, used: Usage) -> bytes:
        last = Chunk(id=self._id, created=self._created, choices=(), usage=used)
        return format_sse_event(data_str=last.model_dump_json())
