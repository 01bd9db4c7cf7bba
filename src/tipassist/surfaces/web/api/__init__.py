"""The HTTP API under `/api/v1`."""

from fastapi import APIRouter

from tipassist.surfaces.web.api import (
    ask,
    bodies,
    codes,
    conversations,
    documents,
    feedback,
    papers,
    receipts,
    search,
    version,
)


def router() -> APIRouter:
    """Return all routes of the API."""
    routes = APIRouter(prefix="/api/v1")
    for part in (
        ask,
        feedback,
        codes,
        bodies,
        papers,
        search,
        documents,
        conversations,
        receipts,
        version,
    ):
        routes.include_router(part.router())
    return routes
