"""The local Slack's HTTP side: the Web API, response_urls and the page that allows an app."""

import json
import time
from dataclasses import dataclass
from email.utils import formatdate

from aiohttp import web

from tests.surfaces.slack.local_slack.answering import Answered, Answering, Asked
from tests.surfaces.slack.local_slack.arguments import Arguments, read_request
from tests.surfaces.slack.local_slack.checks import Json
from tests.surfaces.slack.local_slack.faults import Fault, Faults
from tests.surfaces.slack.local_slack.hooks import answer_hook
from tests.surfaces.slack.local_slack.oauth import authorize
from tests.surfaces.slack.local_slack.records import Call
from tests.surfaces.slack.local_slack.refusal import Refused
from tests.surfaces.slack.local_slack.world import World


@dataclass(slots=True)
class Routes:
    world: World
    answering: Answering
    faults: Faults

    def add_to(self, app: web.Application) -> None:
        app.router.add_route("*", "/api/{method}", self.api)
        app.router.add_post("/hook/{hook}", self.hook)
        app.router.add_get("/oauth/v2/authorize", self.authorize)

    async def api(self, request: web.Request) -> web.Response:
        """One call of the Web API."""
        started, method = time.perf_counter(), request.match_info["method"]
        try:
            token, arguments = await read_request(request)
        except Refused as refused:
            return web.json_response(refused.answer(), headers=self._date())
        asked = Asked(method, token, arguments, request.headers.get("Authorization", ""))
        fault = self.faults.next_for(method, arguments)
        answered = await self._answered(asked, fault)
        lost = fault is not None and (fault.drop or fault.lose_answer)
        self._record(asked, answered, started, lost)
        if lost:
            return _cut(request)
        headers = self._date() | answered.headers
        return web.json_response(answered.answer, status=answered.status, headers=headers)

    def _date(self) -> dict[str, str]:
        """When Slack answers, by its own clock."""
        return {"Date": formatdate(self.world.clock.now(), usegmt=True)}

    async def _answered(self, asked: Asked, fault: Fault | None) -> Answered:
        if fault is None:
            return self.answering.answer(asked)
        await fault.wait()
        if fault.drop or fault.answers:
            after = {"Retry-After": str(fault.retry_after)} if fault.retry_after else {}
            return Answered(fault.answer(), fault.status, after)
        return self.answering.answer(asked)

    def _record(self, asked: Asked, answered: Answered, started: float, lost: bool) -> None:
        call = Call(
            method=asked.method,
            arguments=asked.arguments,
            token=asked.token,
            answer=answered.answer,
            status=answered.status,
            at=self.world.clock.now(),
            seconds=time.perf_counter() - started,
            answered=not lost,
        )
        with self.world.records.lock:
            self.world.records.calls.append(call)

    async def hook(self, request: web.Request) -> web.Response:
        """One answer to a response_url."""
        started = time.perf_counter()
        given = _posted(await request.read())
        if given is None:
            return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
        asked = Asked("response_url", "", given)
        fault = self.faults.next_for("response_url", given | self._place_of(request))
        answered = await self._hook_answered(asked, request.match_info["hook"], fault)
        lost = fault is not None and (fault.drop or fault.lose_answer)
        self._record(asked, answered, started, lost)
        if lost:
            return _cut(request)
        if answered.answer["ok"]:
            return web.Response(text="ok")
        return web.json_response(answered.answer, status=answered.status, headers=answered.headers)

    def _place_of(self, request: web.Request) -> Json:
        """Where the answer would be shown, which faults are aimed by."""
        hook = self.world.records.hooks.get(request.match_info["hook"])
        return {"channel": hook.channel} if hook else {}

    async def _hook_answered(self, asked: Asked, hook: str, fault: Fault | None) -> Answered:
        if fault is not None:
            await fault.wait()
            if fault.drop or fault.answers:
                after = {"Retry-After": str(fault.retry_after)} if fault.retry_after else {}
                return Answered(fault.answer(), fault.status, after)
        try:
            with self.world.records.lock:
                answer_hook(self.world, hook, Arguments(asked.arguments))
        except Refused as refused:
            gone = refused.error in ("invalid_url", "expired_url", "used_url")
            return Answered(refused.answer(), 404 if gone else 400)
        return Answered({"ok": True})

    async def authorize(self, request: web.Request) -> web.Response:
        """The page on which a person allows the app; answered as if they did at once."""
        try:
            with self.world.records.lock:
                place = authorize(self.world, self.answering.installing, dict(request.query))
        except Refused as refused:
            return web.Response(text=f"Something went wrong: {refused.error}", status=400)
        return web.Response(status=302, headers={"Location": place})


def _posted(raw: bytes) -> Json | None:
    try:
        given = json.loads(raw)
    except ValueError:
        return None
    return given if isinstance(given, dict) else None


def _cut(request: web.Request) -> web.Response:
    """Drop the connection: the caller never learns what became of the call."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
