"""The page for developers, made from the API's own description so that it follows it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from tipassist.surfaces.samples import samples_of
from tipassist.surfaces.web.openai_api.chat import site_url_of
from tipassist.surfaces.web.pages.templating import page
from tipassist.surfaces.web.parts import site_of


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation.

    Attributes:
        name: Its name.
        place: Where it is sent: path, query or body.
        kind: What it may be, in words.
        required: Whether it must be sent.
        words: What it means.
    """

    name: str
    place: str
    kind: str
    required: bool
    words: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One address and method.

    Attributes:
        id: Anchor on the page.
        method: Such as `GET`.
        path: Its address.
        summary: What it does, in few words.
        words: What it does.
        parameters: What can be sent.
        example: A body to send, as JSON, or "".
        endings: The statuses it may end in, and what each means.
    """

    id: str
    method: str
    path: str
    summary: str
    words: str
    parameters: tuple[Parameter, ...]
    example: str
    endings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Operations that belong together."""

    name: str
    operations: tuple[Operation, ...]


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter(include_in_schema=False)
    routes.add_api_route("/api/v1/docs", docs, methods=["GET"])
    routes.add_api_route("/api/v1/openapi.json", description, methods=["GET"])
    return routes


def description(request: Request) -> JSONResponse:
    """Send the description; it is put together apart from the event loop."""
    return JSONResponse(request.app.openapi())


def docs(request: Request) -> HTMLResponse:
    """Show the page."""
    site = site_of(request)
    return page(
        request,
        "developers.html",
        groups=groups_of(request.app.openapi()),
        samples=samples_of(site.register),
        address=site_url_of(request, site),
        needs_keys=site.needs_keys,
        per_minute=site.settings.asks_per_minute,
    )


def groups_of(description: dict[str, Any]) -> tuple[Group, ...]:
    """Read the operations of an OpenAPI description, by their tags in order of appearance."""
    found: dict[str, list[Operation]] = {}
    for path, methods in description["paths"].items():
        for method, told in methods.items():
            operation = _operation(description, path, method, told)
            found.setdefault(told["tags"][0], []).append(operation)
    return tuple(Group(_titled(tag), tuple(inside)) for tag, inside in found.items())


def _titled(tag: str) -> str:
    return tag[:1].upper() + tag[1:]


def _operation(
    description: dict[str, Any], path: str, method: str, told: dict[str, Any]
) -> Operation:
    sent = told.get("requestBody", {}).get("content", {}).get("application/json", {})
    body = _resolved(description, sent.get("schema", {}))
    return Operation(
        id=told["operationId"],
        method=method.upper(),
        path=path,
        summary=told["summary"],
        words=told["description"],
        parameters=(*_parameters(description, told), *_fields(description, body)),
        example=_example(sent, body),
        endings=tuple(
            (status, one["description"].replace("Successful Response", "What was asked for"))
            for status, one in told["responses"].items()
        ),
    )


def _parameters(description: dict[str, Any], told: dict[str, Any]) -> Iterator[Parameter]:
    for one in told.get("parameters", ()):
        schema = one["schema"]
        words = one.get("description") or schema.get("description", "")
        kind = _kind(description, schema)
        yield Parameter(one["name"], one["in"], kind, one.get("required", False), words)


def _fields(description: dict[str, Any], body: dict[str, Any]) -> Iterator[Parameter]:
    needed = body.get("required", ())
    for name, schema in body.get("properties", {}).items():
        words = schema.get("description", "")
        yield Parameter(name, "body", _kind(description, schema), name in needed, words)


def _resolved(description: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[1]
        return dict(description["components"]["schemas"][name])
    return schema


def _kind(description: dict[str, Any], schema: dict[str, Any]) -> str:
    schema = _resolved(description, schema)
    if "anyOf" in schema:
        kinds = (_kind(description, one) for one in schema["anyOf"] if one.get("type") != "null")
        return " or ".join(dict.fromkeys(kinds))
    if "enum" in schema:
        return "one of " + ", ".join(str(value) for value in schema["enum"])
    words = [str(schema.get("type", "object")).replace("array", "list")]
    if "maxLength" in schema:
        words.append(f"up to {schema['maxLength']:,} characters")
    if "minimum" in schema and "maximum" in schema:
        words.append(f"{schema['minimum']} to {schema['maximum']:,}")
    if "default" in schema and schema["default"] not in (None, ""):
        words.append(f"default {schema['default']}")
    return ", ".join(words)


def _example(sent: dict[str, Any], body: dict[str, Any]) -> str:
    given = [one["value"] for one in sent.get("examples", {}).values()]
    found = given[0] if given else body.get("example")
    return json.dumps(found, ensure_ascii=False, indent=2) if found else ""
