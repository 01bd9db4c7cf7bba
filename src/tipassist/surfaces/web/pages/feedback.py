"""What a visitor says of an answer: whether it helped, and if not, why."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse

from tipassist.storage.feedback import COMMENT_CHARS
from tipassist.storage.ratings import Rating, Reason
from tipassist.surfaces.answers.words import reasons
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.pages.templating import fragment, page, wants_part
from tipassist.surfaces.web.pages.visitors import owner_of, visitor_of
from tipassist.surfaces.web.parts import site_of


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter()
    routes.add_api_route("/feedback", give, methods=["POST"], response_class=HTMLResponse)
    return routes


def give(
    request: Request,
    site: Annotated[Site, Depends(site_of)],
    answer_id: Annotated[str, Form()],
    conversation_id: Annotated[str, Form()],
    rating: Annotated[Rating, Form()],
    reason: Annotated[Reason | None, Form()] = None,
    comment: Annotated[str, Form()] = "",
    sent: Annotated[bool, Form()] = False,
) -> HTMLResponse:
    """Keep a rating; one that says no is asked why before it is kept."""
    visitor = visitor_of(request)
    owner = owner_of(visitor) if visitor else ""
    answers = site.conversations.answers(conversation_id, owner) if visitor else ()
    if answer_id not in (one.id for one in answers):
        raise HTTPException(404)
    asks_why = rating is Rating.DOWN and not sent
    if not asks_why:
        site.feedback.add(answer_id, owner, rating, reason, comment)
    context: dict[str, Any] = {
        "answer_id": answer_id,
        "conversation_id": conversation_id,
        "reasons": reasons(),
        "asks_why": asks_why,
        "comment_chars": COMMENT_CHARS,
    }
    if wants_part(request):
        return HTMLResponse(fragment("feedback_part.html", **context))
    return page(request, "feedback.html", **context)
