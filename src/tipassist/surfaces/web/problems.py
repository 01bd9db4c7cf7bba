"""Problems: every error of the surface as RFC 9457 `application/problem+json`.

The words stand in `problems.toml`. A caller sees a fixed sentence and the id of the request, never
the text of an exception. Pages put an error page of their own in the place of a problem.
"""

import logging
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.routing import Match

from tipassist.errors import StorageError
from tipassist.surfaces.web.headers import request_id_of, safety_headers

MEDIA_TYPE = "application/problem+json"
PROGRAM_PATHS = ("/api/", "/v1/", "/mcp", "/livez", "/readyz", "/metrics")
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
_NO_OBJECT = "model_attributes_type"  # of pydantic: a body that is no JSON object
_LOG = logging.getLogger(__name__)


class ProblemKind(StrEnum):
    """The kinds of problem; each has its words in `problems.toml`."""

    INVALID = "invalid"
    MALFORMED = "malformed"
    KEY_NEEDED = "key_needed"
    KEY_UNKNOWN = "key_unknown"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    UNKNOWN_CODE = "unknown_code"
    UNKNOWN_BODY = "unknown_body"
    UNKNOWN_DOCUMENT = "unknown_document"
    UNKNOWN_CONVERSATION = "unknown_conversation"
    UNKNOWN_MODEL = "unknown_model"
    METHOD_NOT_ALLOWED = "method_not_allowed"
    NOT_ACCEPTABLE = "not_acceptable"
    TOO_LARGE = "too_large"
    UNSUPPORTED_TYPE = "unsupported_type"
    TOO_MANY = "too_many"
    BROKEN = "broken"
    UNAVAILABLE = "unavailable"


class FieldFault(BaseModel):
    """What is wrong with one field: where it stands and why it cannot be used."""

    field: str
    message: str


class Problem(BaseModel):
    """A problem as RFC 9457 has it (https://www.rfc-editor.org/rfc/rfc9457).

    Attributes:
        type: Stable name of the kind of problem.
        title: What kind of problem it is, in words.
        status: The HTTP status.
        detail: What to do about it.
        instance: The path asked for.
        request_id: Quote it in a report.
        errors: The fields at fault, when the request was not valid.
        suggestions: Names near the one asked for.
    """

    type: str = Field(examples=["urn:tipassist:problem:unknown_code"])
    title: str
    status: int
    detail: str
    instance: str
    request_id: str
    errors: tuple[FieldFault, ...] = ()
    suggestions: tuple[str, ...] = ()


class ProblemError(Exception):
    """Ends a request with a problem.

    Args:
        kind: Which one.
        errors: The fields at fault.
        suggestions: Names near the one asked for.
        headers: Headers of the response.
    """

    def __init__(
        self,
        kind: ProblemKind,
        *,
        errors: Iterable[FieldFault] = (),
        suggestions: Iterable[str] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(kind.value)
        self.kind = kind
        self.errors = tuple(errors)
        self.suggestions = tuple(suggestions)
        self.headers = dict(headers or {})


@lru_cache(maxsize=1)
def problem_words() -> dict[str, dict[str, Any]]:
    """Return status, title and detail of every kind of problem."""
    text = files("tipassist.surfaces.web").joinpath("problems.toml").read_text("utf-8")
    return tomllib.loads(text)


def problem_of(request: Request, error: ProblemError) -> Problem:
    """Return what a caller is told."""
    words = problem_words()[error.kind.value]
    return Problem(
        type=f"urn:tipassist:problem:{error.kind.value}",
        instance=request.url.path,
        request_id=request_id_of(request.scope),
        errors=error.errors,
        suggestions=error.suggestions,
        **words,
    )


def problem_response(request: Request, error: ProblemError) -> Response:
    """Return the response to a program, or to a browser where there is a page for it."""
    problem = problem_of(request, error)
    page = getattr(request.app.state, "error_page", None)
    if page is not None and _wants_a_page(request):
        response: Response = page(request, problem)
        response.headers.update(error.headers)
        return response
    content = problem.model_dump(exclude_defaults=True)
    if request.url.path.startswith("/v1/"):
        content["error"] = _as_openai_has_it(problem, error.kind)
    return JSONResponse(content, problem.status, error.headers, MEDIA_TYPE)


def _wants_a_page(request: Request) -> bool:
    if request.url.path.startswith(PROGRAM_PATHS):
        return False
    return "text/html" in request.headers.get("accept", "")


def _as_openai_has_it(problem: Problem, kind: ProblemKind) -> dict[str, Any]:
    first = problem.errors[0] if problem.errors else None
    return {
        "message": first.message if first else problem.detail,
        "type": "server_error" if problem.status >= 500 else "invalid_request_error",
        "param": first.field if first else None,
        "code": kind.value,
    }


_KINDS = {
    400: ProblemKind.MALFORMED,
    401: ProblemKind.KEY_NEEDED,
    403: ProblemKind.FORBIDDEN,
    404: ProblemKind.NOT_FOUND,
    405: ProblemKind.METHOD_NOT_ALLOWED,
    406: ProblemKind.NOT_ACCEPTABLE,
    413: ProblemKind.TOO_LARGE,
    415: ProblemKind.UNSUPPORTED_TYPE,
    429: ProblemKind.TOO_MANY,
    503: ProblemKind.UNAVAILABLE,
}


def kind_of_status(status: int) -> ProblemKind:
    """Return the kind of problem that a bare HTTP status stands for."""
    return _KINDS.get(status, ProblemKind.MALFORMED if status < 500 else ProblemKind.BROKEN)


def add_problem_handlers(app: FastAPI) -> None:
    """Let every error of an application end as a problem."""

    @app.exception_handler(ProblemError)
    async def _problem(request: Request, error: ProblemError) -> Response:
        return problem_response(request, error)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        kind = kind_of_status(error.status_code)
        headers = dict(error.headers or {})
        if kind is ProblemKind.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(_allowed_methods(request))
        return problem_response(request, ProblemError(kind, headers=headers))

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> Response:
        return problem_response(request, _of_validation(request, error.errors()))

    @app.exception_handler(StorageError)
    async def _storage(request: Request, error: StorageError) -> Response:
        _LOG.error("the database failed", exc_info=error)
        return problem_response(request, ProblemError(ProblemKind.UNAVAILABLE))

    @app.exception_handler(Exception)
    async def _broken(request: Request, _: Exception) -> Response:
        response = problem_response(request, ProblemError(ProblemKind.BROKEN))
        response.headers.update(safety_headers(request.scope))
        return response


def _allowed_methods(request: Request) -> Iterator[str]:
    """Yield the methods that some route of the path answers; a route knows only its own."""
    routes = request.app.router.routes
    for method in _METHODS:
        scope = {**request.scope, "method": method}
        if any(route.matches(scope)[0] is Match.FULL for route in routes):
            yield method


def _of_validation(request: Request, faults: Sequence[Any]) -> ProblemError:
    if any(fault["type"] == "json_invalid" for fault in faults):
        return ProblemError(ProblemKind.MALFORMED)
    if any(fault["type"] == _NO_OBJECT for fault in faults) and not _is_json(request):
        return ProblemError(ProblemKind.UNSUPPORTED_TYPE)
    return ProblemError(ProblemKind.INVALID, errors=map(_field_fault, faults))


def _is_json(request: Request) -> bool:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _field_fault(fault: Mapping[str, Any]) -> FieldFault:
    """Name the field and the reason; what was sent is not repeated."""
    where = [str(part) for part in fault["loc"] if part not in ("body", "query", "path", "header")]
    return FieldFault(
        field=_harmless(".".join(where) or "body"), message=_harmless(str(fault["msg"]))
    )


def _harmless(text: str) -> str:
    return text.encode("utf-8", "replace").decode()
