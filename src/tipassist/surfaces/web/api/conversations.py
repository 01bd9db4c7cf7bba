"""`/conversations`: what a caller asked before; read, named and forgotten."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from fastapi import Query as QueryParameter
from pydantic import BaseModel, ConfigDict, Field

from tipassist.storage.conversations import TITLE_CHARS, Talk
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.parts import SiteHere
from tipassist.surfaces.web.problems import ProblemError, ProblemKind
from tipassist.types import Answer


class ConversationSummary(BaseModel):
    """A conversation.

    Attributes:
        id: Its id.
        title: The title given to it, else its first question.
        updated: When it was last used.
        turns: How many questions it holds.
    """

    id: str
    title: str
    updated: datetime
    turns: int


class Conversations(BaseModel):
    """A caller's conversations, the last used first."""

    conversations: tuple[ConversationSummary, ...]


class Conversation(ConversationSummary):
    """A conversation with all its answers, in order."""

    answers: tuple[Answer, ...]


class NewTitle(BaseModel):
    """The title that a conversation gets.

    Attributes:
        title: What a list shows.
    """

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"title": "What {a_body} does"}}
    )

    title: str = Field(min_length=1, max_length=TITLE_CHARS, pattern=r"^[^\x00]*\S[^\x00]*$")


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["conversations"])
    one = "/conversations/{conversation_id}"
    reading, changing = problems(401, 404, 422, 503), problems(400, 401, 404, 413, 415, 422, 503)
    routes.add_api_route(
        "/conversations",
        list_conversations,
        methods=["GET"],
        response_model=Conversations,
        summary="List your conversations",
        responses=problems(401, 422, 503),
    )
    routes.add_api_route(
        one,
        read,
        methods=["GET"],
        response_model=Conversation,
        summary="Read a conversation",
        responses=reading,
    )
    routes.add_api_route(
        one,
        rename,
        methods=["PATCH"],
        response_model=ConversationSummary,
        summary="Name a conversation",
        responses=changing,
    )
    routes.add_api_route(
        one,
        forget,
        methods=["DELETE"],
        status_code=204,
        summary="Delete a conversation",
        responses=reading,
    )
    return routes


_ID = Annotated[str, Path(pattern=r"^[A-Za-z0-9._:-]{1,100}$")]
_Caller = Annotated[Caller, Depends(caller_of)]


def list_conversations(
    caller: _Caller,
    site: SiteHere,
    limit: Annotated[
        int, QueryParameter(ge=1, le=500, description="at most so many, the last used first")
    ] = 100,
) -> Conversations:
    """Return the conversations of the key; on this machine alone, also those without a key.

    Elsewhere many people may share an address, so without a key a conversation is only found by
    its id, which nobody can guess.
    """
    if not (site.local or caller.has_key):
        raise ProblemError(ProblemKind.KEY_NEEDED)
    talks = site.conversations.talks(caller.owner, limit=limit)
    return Conversations(conversations=tuple(_summary(talk) for talk in talks))


def read(conversation_id: _ID, caller: _Caller, site: SiteHere) -> Conversation:
    """Return a conversation and its answers."""
    talk = _talk(site, caller, conversation_id)
    answers = site.conversations.answers(conversation_id, caller.owner)
    return Conversation(**_summary(talk).model_dump(), answers=answers)


def rename(
    conversation_id: _ID, title: NewTitle, caller: _Caller, site: SiteHere
) -> ConversationSummary:
    """Give a conversation a title."""
    site.conversations.rename(conversation_id, caller.owner, title.title.strip())
    return _summary(_talk(site, caller, conversation_id))


def forget(conversation_id: _ID, caller: _Caller, site: SiteHere) -> None:
    """Delete a conversation with all its answers."""
    if not site.conversations.forget(conversation_id, caller.owner):
        raise ProblemError(ProblemKind.UNKNOWN_CONVERSATION)


def _talk(site: Site, caller: Caller, conversation_id: str) -> Talk:
    found = site.conversations.talks(caller.owner, only=conversation_id)
    if not found:
        raise ProblemError(ProblemKind.UNKNOWN_CONVERSATION)
    return found[0]


def _summary(talk: Talk) -> ConversationSummary:
    return ConversationSummary(id=talk.id, title=talk.title, updated=talk.updated, turns=talk.turns)
