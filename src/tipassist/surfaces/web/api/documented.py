"""What the API's description says beyond what the framework sees: problems, fields, examples."""

import re
from typing import Any

from fastapi import FastAPI
from pydantic.json_schema import models_json_schema

from tipassist.surfaces.site import Site
from tipassist.surfaces.web.api.examples import PROBLEM, fill
from tipassist.surfaces.web.problems import MEDIA_TYPE, Problem

_PLACE = "#/components/schemas/{model}"
_ATTRIBUTE = re.compile(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", re.M)
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
            "content": {
                MEDIA_TYPE: {"schema": {"$ref": _PLACE.format(model="Problem")}}
                | ({"example": PROBLEM} if status == 404 else {})
            },
        }
        for status in statuses
    }


def events(*names: str) -> dict[str, Any]:
    """Return the description of a stream of Server-Sent Events with these names."""
    told: dict[str, Any] = {"event": {"type": "string"}, "data": {"type": "string"}}
    if names:
        told["event"]["enum"] = list(names)
    return {"schema": {"type": "object", "properties": told}}


def add_description(app: FastAPI, site: Site) -> None:
    """Add what the framework does not see to the description that an application gives of itself.

    Args:
        app: The application; all routes are added.
        site: Whose plan the examples are taken from, and whether a key must be sent.
    """
    described = app.openapi

    def whole() -> dict[str, Any]:
        if app.openapi_schema is None:
            found = described()
            _, forms = models_json_schema([(Problem, "serialization")], ref_template=_PLACE)
            found["components"]["schemas"].update(forms["$defs"])
            for schema in found["components"]["schemas"].values():
                _describe_fields(schema)
            if not site.needs_keys:
                _make_keys_optional(found)
            app.openapi_schema = fill(found, site)
        return app.openapi_schema or {}

    app.openapi = whole  # type: ignore[method-assign]


def _make_keys_optional(description: dict[str, Any]) -> None:
    for path in description["paths"].values():
        for operation in path.values():
            if "security" in operation:
                operation["security"] = [{}, *operation["security"]]


def _describe_fields(schema: dict[str, Any]) -> None:
    """Move what a docstring says of attributes to the fields it is about."""
    words, _, told = schema.get("description", "").partition("\n\nAttributes:\n")
    if not told:
        return
    schema["description"] = words
    for name, meaning in _ATTRIBUTE.findall(told):
        if name in schema.get("properties", {}):
            schema["properties"][name].setdefault("description", " ".join(meaning.split()))
