"""`POST /ask`: the answer in the public contract, as JSON or as Server-Sent Events."""

from collections.abc import AsyncIterator
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Header, Request, Response
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel, Field

from tipassist.surfaces.answering import Answering, Surface
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.api.accepting import wants_events
from tipassist.surfaces.web.api.bodies import near_bodies
from tipassist.surfaces.web.api.documented import events, example, problems
from tipassist.surfaces.web.callers import Caller, asking_caller
from tipassist.surfaces.web.parts import SiteHere, answering_of
from tipassist.surfaces.web.problems import FieldFault, ProblemError, ProblemKind, problem_of
from tipassist.types import Answer, AnswerStatus, AskRequest, Citation

_EVENTS = {"X-Accel-Buffering": "no", "Cache-Control": "no-store"}
_SEARCHING = "Searching the plan"


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
        sources: Those of them that no claim before it had.
    """

    text: str
    citations: tuple[str, ...]
    sources: tuple[Citation, ...]


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
                    "application/json": {"example": example("answer")},
                    "text/event-stream": events("status", "claim", "answer", "error"),
                },
                "description": "The answer; with `Accept: text/event-stream` the events `status`,"
                " `claim` (one for each claim), `answer` (the whole of it) or `error`.",
            },
            **problems(400, 401, 406, 413, 415, 422, 429, 503),
        },
    )
    return routes


_EXAMPLES = {
    "a body": {
        "summary": "What a body does",
        "value": {"question": "What is SOMSWD coordinating?"},
    },
    "my body": {
        "summary": "With one's own body",
        "value": {"question": "What does my body support?", "body": "SLOM"},
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
        await answering.apart(partial(_check_body, asked.body, site))
    if wants_events(accept):
        events = _events(asked, caller, answering, request)
        return EventSourceResponse(events, headers=_EVENTS)
    answer = await _answer(asked, caller, answering)
    return Response(answer.model_dump_json(), media_type="application/json")


def _check_body(body: str, site: Site) -> None:
    if site.body_named(body) is None:
        fault = FieldFault(field="body", message="The plan knows no body of this name.")
        raise ProblemError(ProblemKind.INVALID, errors=[fault], suggestions=near_bodies(site, body))


async def _answer(asked: AskBody, caller: Caller, answering: Answering) -> Answer:
    return await answering.ask(
        asked.question,
        owner=caller.owner,
        surface=Surface.API,
        body=asked.body,
        conversation_id=asked.conversation_id,
    )


async def _events(
    asked: AskBody, caller: Caller, answering: Answering, request: Request
) -> AsyncIterator[bytes]:
    yield _event("status", StatusEvent(text=_SEARCHING))
    answer = await _answer(asked, caller, answering)
    if answer.status is AnswerStatus.ERROR:
        yield _event("error", problem_of(request, ProblemError(ProblemKind.BROKEN)))
        return
    known: set[str] = set()
    for claim in answer.claims:
        fresh = tuple(
            one for one in answer.citations if one.id in claim.citations and one.id not in known
        )
        known.update(claim.citations)
        yield _event("claim", ClaimEvent(text=claim.text, citations=claim.citations, sources=fresh))
    yield _event("answer", answer)


def _event(name: str, content: BaseModel) -> bytes:
    return format_sse_event(event=name, data_str=content.model_dump_json())
