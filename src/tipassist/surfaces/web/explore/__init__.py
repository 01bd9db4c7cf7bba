"""The explorer: the plan as a tree, pages about places and bodies, documents, search, the tour."""

from fastapi import APIRouter


def router() -> APIRouter:
    """Return the routes of the explorer."""
    from tipassist.surfaces.web.explore.routes import (
        bodies,
        briefings,
        changes,
        documents,
        overviews,
        places,
        searching,
        tour,
    )

    routes = APIRouter()
    for part in (places, overviews, changes, bodies, briefings, documents, searching, tour):
        routes.include_router(part.router())
    return routes
