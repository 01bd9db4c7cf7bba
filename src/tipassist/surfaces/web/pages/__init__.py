"""The pages: asking, conversations, sources, downloads and feedback."""

from fastapi import APIRouter


def router() -> APIRouter:
    """Return the routes of the pages."""
    from tipassist.surfaces.web.pages import asking

    return asking.router()
