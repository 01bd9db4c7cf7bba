"""The part of OpenAI's HTTP API that chat programs use: `/v1/models` and `/v1/chat/completions`.

https://platform.openai.com/docs/api-reference/chat describes the forms. The answer is the
assistant's, its citations are links and `url_citation` annotations; sentences that a language model
writes are streamed as they stand their checks.
"""

from fastapi import APIRouter

from tipassist.surfaces.web.openai_api import chat, models


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/v1", tags=["OpenAI-compatible"])
    routes.include_router(models.router())
    routes.include_router(chat.router())
    return routes
