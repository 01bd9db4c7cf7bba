"""The HTTP API under `/api/v1`."""

from fastapi import APIRouter

from tipassist.surfaces.web.api import ask


def router() -> APIRouter:
    """Return all routes of the API."""
    routes = APIRouter(prefix="/api/v1")
    routes.include_router(ask.router())
    return routes
