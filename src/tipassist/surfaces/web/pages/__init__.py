"""The pages: asking, conversations, sources, downloads and feedback."""

from fastapi import APIRouter, Depends, FastAPI


def router() -> APIRouter:
    """Return the routes of the pages; a post from another site is refused."""
    from tipassist.surfaces.web.pages import (
        asking,
        body_choice,
        conversations,
        downloads,
        feedback,
        sources,
    )
    from tipassist.surfaces.web.pages.visitors import refuse_foreign_posts

    routes = APIRouter(include_in_schema=False, dependencies=[Depends(refuse_foreign_posts)])
    for part in (asking, body_choice, conversations, downloads, feedback, sources):
        routes.include_router(part.router())
    return routes


def add_error_pages(app: FastAPI) -> None:
    """Let a browser see a page where a program sees a problem."""
    from tipassist.surfaces.web.pages.errors import error_page

    app.state.error_page = error_page
