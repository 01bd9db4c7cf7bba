"""Receipts: what the writing of an answer took, beside the answer in the public contract."""

import json
from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel

from tipassist.answer.writing import Finished, Receipt
from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.parts import SiteHere
from tipassist.surfaces.web.problems import ProblemError, ProblemKind

RECEIPT = "Writing-Receipt"
RECEIPT_WORDS = (
    "Where a language model was asked to write: what that took, as one line of JSON; see `Receipt`."
)
_ID = Path(pattern=r"^[A-Za-z0-9._:-]{1,100}$")


class AnswerReceipt(BaseModel):
    """What the writing of a kept answer took; null when no language model was asked."""

    answer_id: str
    receipt: Receipt | None


def receipt_header(ended: Finished) -> dict[str, str]:
    """Return the header that carries a receipt; none without one."""
    if ended.receipt is None:
        return {}
    return {RECEIPT: json.dumps(asdict(ended.receipt))}


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter(tags=["conversations"])
    routes.add_api_route(
        "/conversations/{conversation_id}/answers/{answer_id}/receipt",
        receipt,
        methods=["GET"],
        response_model=AnswerReceipt,
        summary="Read what the writing of an answer took",
        responses=problems(401, 404, 422, 503),
    )
    return routes


def receipt(
    conversation_id: Annotated[str, _ID],
    answer_id: Annotated[str, _ID],
    caller: Annotated[Caller, Depends(caller_of)],
    site: SiteHere,
) -> AnswerReceipt:
    """Return the receipt of an answer that is kept in its conversation."""
    for answer, found in site.conversations.receipted(conversation_id, caller.owner):
        if answer.id == answer_id:
            return AnswerReceipt(answer_id=answer_id, receipt=found)
    raise ProblemError(ProblemKind.UNKNOWN_CONVERSATION)
