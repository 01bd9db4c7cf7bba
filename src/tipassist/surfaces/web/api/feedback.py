"""`POST /feedback`: what a caller says of an answer."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from pydantic import BaseModel, ConfigDict, Field

from tipassist.storage.feedback import COMMENT_CHARS
from tipassist.storage.ratings import Rating, Reason
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.parts import SiteHere, metrics_of


class FeedbackBody(BaseModel):
    """What is said of an answer.

    Attributes:
        answer_id: The `id` of the answer.
        rating: Whether it helped.
        reason: Why it did not.
        comment: Anything else, in words.
    """

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "example": {
                "answer_id": "9f2c7d41c6c84f6f8a4f6f1f5b1f0c11",
                "rating": "down",
                "reason": "incomplete",
                "comment": "B.1.1 is missing.",
            }
        },
    )

    answer_id: str = Field(pattern=r"^[A-Za-z0-9-]{1,64}$")
    rating: Rating
    reason: Reason | None = None
    comment: str = Field(default="", max_length=COMMENT_CHARS, pattern=r"^[^\x00]*$")


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["questions"])
    routes.add_api_route(
        "/feedback",
        give,
        methods=["POST"],
        status_code=204,
        summary="Say whether an answer helped",
        responses=problems(400, 401, 413, 415, 422, 503),
    )
    return routes


def give(
    given: FeedbackBody,
    caller: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
    request: Request,
) -> None:
    """Keep what is said of an answer."""
    site.feedback.add(given.answer_id, caller.owner, given.rating, given.reason, given.comment)
    metrics_of(request).rated(given.rating.value)
