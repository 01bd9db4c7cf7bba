"""Asking: the first page, and the answers to a question."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from tipassist.surfaces.web.pages.templating import page


def router() -> APIRouter:
    """Return the routes of asking."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/")
    def home(request: Request) -> HTMLResponse:
        return page(request, "ask.html")

    return routes
