"""What the API's description says of problems."""

from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from tipassist.surfaces.web.problems import MEDIA_TYPE, Problem

_PLACE = "#/components/schemas/{model}"
_WORDS = {
    400: "The request cannot be read",
    401: "A key is needed, or is not valid",
    404: "There is no such thing",
    406: "No answer of this type",
    413: "The body is too large",
    415: "The body is not JSON",
    422: "The request is not valid",
    429: "Too many requests",
    500: "Something went wrong",
    503: "Not ready",
}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return the description of the problems a route may end in."""
    return {
        status: {
            "description": _WORDS[status],
            "content": {MEDIA_TYPE: {"schema": {"$ref": _PLACE.format(model="Problem")}}},
        }
        for status in statuses
    }


def describe_problems(app: FastAPI) -> None:
    """Add the form of a problem to the description that an application gives of itself."""
    described = app.openapi

    def with_problems() -> dict[str, Any]:
        found = described()
        _, forms = models_json_schema([(Problem, "serialization")], ref_template=_PLACE)
        found.setdefault("components", {}).setdefault("schemas", {}).update(forms["$defs"])
        return found

    app.openapi = with_problems  # type: ignore[method-assign]
