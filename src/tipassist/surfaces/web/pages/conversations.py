"""The visitor's conversations: listed, renamed and deleted."""

from typing import Annotated

from fastapi import APIRouter, Depends, Form, HTTPException, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from tipassist.surfaces.site import Site
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.pages.visitors import owner_of, visitor_of
from tipassist.surfaces.web.parts import site_of

_LIST = "/conversations"


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter()
    routes.add_api_route(_LIST, listed, methods=["GET"], response_class=HTMLResponse)
    routes.add_api_route("/c/{conversation}/title", rename, methods=["POST"])
    routes.add_api_route("/c/{conversation}/delete", delete, methods=["POST"])
    return routes


def _owner(request: Request) -> str:
    visitor = visitor_of(request)
    if visitor is None:
        raise HTTPException(404)
    return owner_of(visitor)


def listed(request: Request, site: Annotated[Site, Depends(site_of)]) -> HTMLResponse:
    """List the visitor's conversations, the last used first."""
    visitor = visitor_of(request)
    talks = site.conversations.talks(owner_of(visitor)) if visitor else ()
    return page(request, "conversations.html", talks=talks)


def rename(
    conversation: str,
    site: Annotated[Site, Depends(site_of)],
    owner: Annotated[str, Depends(_owner)],
    title: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Give a conversation another title; a blank one changes nothing."""
    words = " ".join(title.split())
    if words and not site.conversations.rename(conversation, owner, words):
        raise HTTPException(404)
    return RedirectResponse(_LIST, 303)


def delete(
    conversation: str,
    site: Annotated[Site, Depends(site_of)],
    owner: Annotated[str, Depends(_owner)],
) -> RedirectResponse:
    """Delete a conversation for good."""
    if not site.conversations.forget(conversation, owner):
        raise HTTPException(404)
    return RedirectResponse(_LIST, 303)
