"""Downloads of an answer."""

from enum import StrEnum
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request, Response

from tipassist.register.model import Register
from tipassist.surfaces.papers import forms
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.pages.made_documents import to_csv, to_docx, to_markdown
from tipassist.surfaces.web.pages.visitors import owner_of, visitor_of
from tipassist.surfaces.web.parts import site_of
from tipassist.types import Answer


class Form(StrEnum):
    """In what form an answer can be taken along; also the ending of the file's name."""

    MARKDOWN = "md"
    WORD = "docx"
    CSV = "csv"


_TYPES = {
    Form.MARKDOWN: forms.Form.MARKDOWN.media_type,
    Form.WORD: forms.Form.DOCX.media_type,
    Form.CSV: "text/csv; charset=utf-8",
}


def router() -> APIRouter:
    """Return the route."""
    routes = APIRouter()
    routes.add_api_route("/c/{conversation}/answers/{answer}.{form}", download, methods=["GET"])
    return routes


def download(
    request: Request,
    conversation: str,
    answer: str,
    form: Form,
    site: Annotated[Site, Depends(site_of)],
) -> Response:
    """Send an answer of the visitor as a file."""
    visitor = visitor_of(request)
    kept = site.conversations.answers(conversation, owner_of(visitor)) if visitor else ()
    found = next((one for one in kept if one.id == answer), None)
    if found is None or (form is Form.CSV and not found.items):
        raise HTTPException(404)
    return Response(
        _content(found, form, site.register),
        media_type=_TYPES[form],
        headers={"Content-Disposition": f'attachment; filename="tip-answer.{form.value}"'},
    )


def _content(answer: Answer, form: Form, register: Register) -> str | bytes:
    plan = f"{register.title.text}, edition {answer.corpus.edition}"
    match form:
        case Form.MARKDOWN:
            return to_markdown(answer, plan)
        case Form.WORD:
            return to_docx(answer, plan)
        case Form.CSV:
            return to_csv(answer)
