"""`POST /ask`: the answer in the public contract, as JSON or as Server-Sent Events."""

from collections.abc import AsyncIterator, Iterator
from functools import partial
from typing import Annotated, assert_never

from fastapi import APIRouter, Body, Depends, Header, Request, Response
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel, Field

from tipassist.answer.writing import Drafted, Finished, Rereading, Sentence, Step
from tipassist.surfaces.answering import Answering, Surface, last_of
from tipassist.surfaces.answers.words import reading_line, searching_line, writing_line
from tipassist.surfaces.web.api.accepting import wants_events
from tipassist.surfaces.web.api.bodies import body_given
from tipassist.surfaces.web.api.documented import events, problems
from tipassist.surfaces.web.api.examples import ANSWER
from tipassist.surfaces.web.api.receipts import RECEIPT, RECEIPT_WORDS, receipt_header
from tipassist.surfaces.web.callers import Caller, asking_caller
from tipassist.surfaces.web.parts import SiteHere, answering_of
from tipassist.surfaces.web.problems import ProblemError, ProblemKind, problem_of
from tipassist.types import Answer, AnswerStatus, AskRequest, Citation, Claim, Route

_EVENTS = {"X-Accel-Buffering": "no", "Cache-Control": "no-store"}


class AskBody(AskRequest):
    """A question.

    Attributes:
        question: What is asked.
        body: The asker's own body, by any of its names; resolves "my body", "we" and "us".
        conversation_id: Continues a conversation; leave it out to start a new one.
    """

    question: str = Field(min_length=1, max_length=4000)
    body: str | None = Field(default=None, max_length=200)
    conversation_id: str | None = Field(default=None, pattern=r"^[A-Za-z0-9._:-]{1,100}$")


class StatusEvent(BaseModel):
    """What happens now, in words."""

    text: str


class ClaimEvent(BaseModel):
    """One claim of the answer.

    Attributes:
        text: A sentence or row.
        citations: Ids of the citations that support it.
        sources: Those of them that no claim of this route before it had.
        route: Which part of the assistant wrote it. While a language model writes, the claims
            of the answer without it are told first, of the route `passages`, then what is
            written, of the route `writer`; each route counts its citations by itself.
    """

    text: str
    citations: tuple[str, ...]
    sources: tuple[Citation, ...]
    route: Route


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["questions"])
    routes.add_api_route(
        "/ask",
        ask,
        methods=["POST"],
        response_model=Answer,
        summary="Ask a question",
        responses={
            200: {
                "content": {
                    "application/json": {"example": ANSWER},
                    "text/event-stream": events("status", "claim", "answer", "error"),
                },
                "description": "The answer; with `Accept: text/event-stream` the events `status`,"
                " `claim` (one for each claim), `answer` (the whole of it) or `error`. Where a"
                " language model writes, the claims without it come first; the `answer` stands.",
                "headers": {RECEIPT: {"schema": {"type": "string"}, "description": RECEIPT_WORDS}},
            },
            **problems(400, 401, 406, 413, 415, 422, 429, 503),
        },
    )
    return routes


_EXAMPLES = {
    "a body": {
        "summary": "What a body does",
        "value": {"question": "What is {a_body} coordinating?"},
    },
    "my body": {
        "summary": "With one's own body",
        "value": {"question": "What does my body support?", "body": "{a_body}"},
    },
}


async def ask(
    asked: Annotated[AskBody, Body(openapi_examples=_EXAMPLES)],
    request: Request,
    caller: Annotated[Caller, Depends(asking_caller)],
    site: SiteHere,
    answering: Annotated[Answering, Depends(answering_of)],
    accept: Annotated[str, Header(include_in_schema=False)] = "",
) -> Response:
    """Answer a question from the work plan; every claim names the places it rests on."""
    if asked.body is not None:
        await answering.apart(partial(body_given, asked.body, site))
    steps = _steps(asked, caller, answering)
    if wants_events(accept):
        return EventSourceResponse(_events(steps, request), headers=_EVENTS)
    ended = await last_of(steps)
    body = ended.answer.model_dump_json()
    return Response(body, headers=receipt_header(ended), media_type="application/json")


def _steps(asked: AskBody, caller: Caller, answering: Answering) -> AsyncIterator[Step]:
    return answering.steps(
        asked.question,
        owner=caller.owner,
        surface=Surface.API,
        body=asked.body,
        conversation_id=asked.conversation_id,
    )


async def _events(steps: AsyncIterator[Step], request: Request) -> AsyncIterator[bytes]:
    yield _event("status", StatusEvent(text=searching_line()))
    drafted = False
    async for step in steps:
        match step:
            case Rereading():
                yield _event("status", StatusEvent(text=reading_line()))
            case Drafted():
                drafted = True
                for event in _claims_of(step.answer):
                    yield event
                yield _event("status", StatusEvent(text=writing_line()))
            case Sentence():
                yield _claim(step.claim, step.citations, Route.WRITER)
            case Finished():
                for event in _end(step.answer, request, told=drafted):
                    yield event
            case _:
                assert_never(step)


def _end(answer: Answer, request: Request, *, told: bool) -> Iterator[bytes]:
    """Yield the whole answer, after its claims unless they are told."""
    if answer.status is AnswerStatus.ERROR:
        yield _event("error", problem_of(request, ProblemError(ProblemKind.BROKEN)))
        return
    if not told:
        yield from _claims_of(answer)
    yield _event("answer", answer)


def _claims_of(answer: Answer) -> Iterator[bytes]:
    known: set[str] = set()
    for claim in answer.claims:
        fresh = tuple(
            one for one in answer.citations if one.id in claim.citations and one.id not in known
        )
        known.update(claim.citations)
        yield _claim(claim, fresh, answer.route)


def _claim(claim: Claim, fresh: tuple[Citation, ...], route: Route) -> bytes:
    event = ClaimEvent(text=claim.text, citations=claim.citations, sources=fresh, route=route)
    return _event("claim", event)


def _event(name: str, content: BaseModel) -> bytes:
    return format_sse_event(event=name, data_str=content.model_dump_json())
