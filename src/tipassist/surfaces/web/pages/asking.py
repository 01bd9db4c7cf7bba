"""Asking: the first page, a question's answer, and a conversation at its own address.

The same form gives a stream of parts to htmx and a page of its own to a browser without scripts.
"""

import re
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from fastapi.sse import EventSourceResponse

from tipassist.answer.writing import Receipt, Step
from tipassist.surfaces.allowance import Allowance
from tipassist.surfaces.answering import Answering, Surface, last_of
from tipassist.surfaces.answers.views import answer_view
from tipassist.surfaces.answers.words import examples
from tipassist.surfaces.samples import samples_of
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.callers import address_of, allowance_of, spend
from tipassist.surfaces.web.pages.body_choice import body_names
from tipassist.surfaces.web.pages.streaming import StreamedAnswer
from tipassist.surfaces.web.pages.templating import page, wants_part
from tipassist.surfaces.web.pages.visitors import (
    new_visitor,
    own_body,
    owner_of,
    remember_visitor,
    visitor_of,
)
from tipassist.surfaces.web.parts import answering_of, site_of
from tipassist.types import Answer

_Kept = tuple[Answer, Receipt | None]
_CONVERSATION = re.compile(r"[A-Za-z0-9_-]{1,64}")
_MAX_WAITING_CHARS = 4000
_TITLE_CHARS = 120
_EVENTS = {"X-Accel-Buffering": "no", "Cache-Control": "no-store"}


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a visitor.

    Attributes:
        text: As typed.
        visitor: Who asks.
        body: The visitor's own body.
        conversation: The conversation it belongs to; a new one gets a new id.
    """

    text: str
    visitor: str
    body: str | None
    conversation: str


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter()
    routes.add_api_route("/", home, methods=["GET"], response_class=HTMLResponse)
    routes.add_api_route("/ask", home, methods=["GET"], response_class=HTMLResponse)
    routes.add_api_route("/ask", ask, methods=["POST"], response_class=HTMLResponse)
    routes.add_api_route("/c/{conversation}", talk, methods=["GET"], response_class=HTMLResponse)
    return routes


def home(request: Request, question: str = "") -> HTMLResponse:
    """Show the page where one begins, with a question waiting in its box if the address has one."""
    return _page(request, _new_conversation(), (), waiting=question[:_MAX_WAITING_CHARS])


def talk(
    request: Request, conversation: str, site: Annotated[Site, Depends(site_of)]
) -> HTMLResponse:
    """Show a conversation of the visitor."""
    visitor = visitor_of(request)
    answers = site.conversations.receipted(conversation, owner_of(visitor)) if visitor else ()
    if not answers:
        raise HTTPException(404)
    return _page(request, conversation, answers)


def _page(
    request: Request, conversation: str, answers: tuple[_Kept, ...], waiting: str = ""
) -> HTMLResponse:
    register = site_of(request).register
    samples = samples_of(register)
    return page(
        request,
        "ask.html",
        conversation=conversation,
        waiting=waiting,
        title=_title(request, conversation, answers),
        answers=tuple(answer_view(answer, receipt) for answer, receipt in answers),
        examples=examples(own_body(request), samples),
        code=samples.code,
        bodies=body_names(register),
    )


def _title(request: Request, conversation: str, answers: tuple[_Kept, ...]) -> str:
    visitor = visitor_of(request)
    if not answers:
        return ""
    talks = site_of(request).conversations.talks(owner_of(visitor)) if visitor else ()
    named = (one.title for one in talks if one.id == conversation)
    return next(named, answers[0][0].question[:_TITLE_CHARS])


async def ask(
    request: Request,
    answering: Annotated[Answering, Depends(answering_of)],
    allowance: Annotated[Allowance, Depends(allowance_of)],
    question: Annotated[str, Form()] = "",
    conversation_id: Annotated[str, Form()] = "",
) -> Response:
    """Answer a question: in parts as they come, or as a page."""
    known = visitor_of(request)
    spend(allowance, owner_of(known) if known else f"address:{address_of(request)}")
    asked = Question(
        text=question,
        visitor=known or new_visitor(),
        body=own_body(request),
        conversation=_conversation(conversation_id),
    )
    response = await _response(request, answering, asked)
    remember_visitor(request, response, asked.visitor)
    return response


def _conversation(given: str) -> str:
    return given if _CONVERSATION.fullmatch(given) else _new_conversation()


def _new_conversation() -> str:
    return uuid.uuid4().hex


async def _response(request: Request, answering: Answering, asked: Question) -> Response:
    if wants_part(request):
        return EventSourceResponse(_events(answering, asked), headers=_EVENTS)
    ended = await last_of(_steps(answering, asked))
    site = site_of(request)
    owner = owner_of(asked.visitor)
    kept = await answering.apart(lambda: site.conversations.answers(asked.conversation, owner))
    if ended.answer.id in (one.id for one in kept):
        return RedirectResponse(f"/c/{asked.conversation}#a-{ended.answer.id}", 303)
    shown = ((ended.answer, ended.receipt),)
    return await answering.apart(lambda: _page(request, asked.conversation, shown))


def _steps(answering: Answering, asked: Question) -> AsyncIterator[Step]:
    return answering.steps(
        asked.text,
        owner=owner_of(asked.visitor),
        surface=Surface.WEB,
        body=asked.body,
        conversation_id=asked.conversation,
    )


async def _events(answering: Answering, asked: Question) -> AsyncIterator[bytes]:
    streamed = StreamedAnswer(uuid.uuid4().hex[:12])
    for event in streamed.events_before(asked.text):
        yield event
    async for step in _steps(answering, asked):
        for event in streamed.events_of(step):
            yield event
