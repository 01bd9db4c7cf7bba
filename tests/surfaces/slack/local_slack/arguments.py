"""Reads what a call to a method brings: JSON, a form, a multipart form or the address's query."""

import json
from typing import Any
from urllib.parse import parse_qs

from aiohttp import web

from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.refusal import Refused


async def read_request(request: web.Request) -> tuple[str, Json]:
    """The token and the arguments of a call.

    Raises:
        Refused: The body is not what its content type says.
    """
    arguments: Json = dict(request.query)
    if request.method == "POST":
        arguments |= await _body(request)
    header = request.headers.get("Authorization", "")
    token = header.removeprefix("Bearer ") if header.startswith("Bearer ") else ""
    given = arguments.pop("token", "")
    if not token and request.content_type != "application/json":
        token = str(given)
    return token, arguments


async def _body(request: web.Request) -> Json:
    if request.content_type.startswith("multipart/"):
        return dict((await request.post()).items())
    try:
        raw = (await request.read()).decode()
    except UnicodeDecodeError as err:
        raise Refused("invalid_charset") from err
    if request.content_type == "application/json":
        return _json_object(raw)
    if request.content_type not in (
        "application/x-www-form-urlencoded",
        "application/octet-stream",
    ):
        raise Refused("invalid_post_type")
    return {name: values[-1] for name, values in parse_qs(raw, keep_blank_values=True).items()}


def _json_object(raw: str) -> Json:
    try:
        found = json.loads(raw or "{}")
    except ValueError as err:
        raise Refused("invalid_json") from err
    if not isinstance(found, dict):
        raise Refused("json_not_object")
    return found


class Arguments:
    """The arguments of one call, read as the method wants them."""

    def __init__(self, given: Json) -> None:
        self.given = {name: value for name, value in given.items() if value is not None}

    def has(self, name: str) -> bool:
        return name in self.given

    def text(self, name: str, default: str = "") -> str:
        value = self.given.get(name, default)
        if isinstance(value, bool | list | dict):
            raise Refused("invalid_arguments", [f"[ERROR] must be a string [json-pointer:/{name}]"])
        return str(value)

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.given.get(name, default)
        return str(value).lower() in ("1", "true")

    def count(self, name: str, default: int) -> int:
        try:
            return int(self.given.get(name, default))
        except (TypeError, ValueError) as err:
            raise Refused("invalid_arguments", [f"[ERROR] `{name}` must be an integer"]) from err

    def structure(self, name: str, error: str) -> Any:
        """An array or object, given as such or as JSON; None when it is not given."""
        value = self.given.get(name)
        if isinstance(value, str):
            try:
                return json.loads(value)
            except ValueError as err:
                raise Refused(error) from err
        return value

    def array(self, name: str, error: str) -> list[Any]:
        value = self.structure(name, error)
        if value is None:
            return []
        if not isinstance(value, list):
            raise Refused(error)
        return value

    def mapping(self, name: str, error: str) -> Json:
        value = self.structure(name, error)
        if not isinstance(value, dict):
            raise Refused(error)
        return value
