"""A local server that speaks OpenAI's or Anthropic's API as far as a writer calls it.

What it does is set by the name of the model that is asked for.
"""

import asyncio
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from .scripted import copying

Body = dict[str, Any]


@dataclass
class LocalServer:
    """A server on this machine.

    Attributes:
        url: Its address, to which the paths of the API are added.
        bodies: The bodies of the requests, as they came.
        keys: The keys they came with.
        closing: Set when it ends, for replies that never do.
    """

    url: str = ""
    bodies: list[Body] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    closing: asyncio.Event = field(default_factory=asyncio.Event)

    async def models(self, _: web.Request) -> web.Response:
        return web.json_response({"object": "list", "data": [{"id": "good"}, {"id": "plain"}]})

    async def chat(self, request: web.Request) -> web.StreamResponse:
        body = await self._taken(request, request.headers.get("Authorization", ""))
        refusal = _refusal(body)
        if refusal is not None:
            return refusal
        text = _text(body, body["messages"][-1]["content"])
        return await _streamed(request, self.closing, body["model"], _openai_events(body, text))

    async def messages(self, request: web.Request) -> web.StreamResponse:
        body = await self._taken(request, request.headers.get("x-api-key", ""))
        refusal = _refusal(body)
        if refusal is not None:
            return refusal
        content = body["messages"][-1]["content"]
        asked = content if isinstance(content, str) else content[-1]["text"]
        return await _streamed(
            request, self.closing, body["model"], _anthropic_events(body, _text(body, asked))
        )

    async def _taken(self, request: web.Request, key: str) -> Body:
        body: Body = await request.json()
        self.bodies.append(body)
        self.keys.append(key)
        return body


_REFUSALS = {
    "unauthorized": (401, "Incorrect API key provided"),
    "missing": (404, "The model `missing` does not exist"),
    "limited": (429, "Rate limit reached"),
    "broken": (500, "Internal server error"),
    "overloaded": (529, "Overloaded"),
    "gateway": (504, "Gateway timeout"),
    "full": (400, "This model's maximum context length is 4096 tokens"),
    "odd": (400, "I do not like it"),
}


def _refusal(body: Body) -> web.Response | None:
    model = body["model"]
    if model in _REFUSALS:
        status, message = _REFUSALS[model]
        return _error(status, message)
    if model == "plain" and "response_format" in body:
        return _error(400, "response_format of type json_schema is not supported")
    if model == "bare" and "response_format" in body:
        return _error(422, "response_format: extra fields not permitted")
    if model == "bare" and "stream_options" in body:
        return _error(422, "stream_options: extra fields not permitted")
    return None


def _error(status: int, message: str) -> web.Response:
    told = {"type": "error", "error": {"type": "some_error", "message": message}}
    return web.json_response(told, status=status)


def _text(body: Body, prompt: str) -> str:
    if body["model"] == "prose":
        return "It is as the plan says."
    return copying(prompt)


def _openai_events(body: Body, text: str) -> Iterator[str]:
    def chunk(delta: Body, finish: str | None = None, usage: Body | None = None) -> str:
        choices = [] if usage else [{"index": 0, "delta": delta, "finish_reason": finish}]
        head = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": body["model"]}
        return f"data: {json.dumps({**head, 'choices': choices, 'usage': usage})}\n\n"

    yield chunk({"role": "assistant", "content": ""})
    for at in range(0, len(text), 20):
        yield chunk({"content": text[at : at + 20]})
    match body["model"]:
        case "refusing":
            yield chunk({"refusal": "I cannot help with that."})
            yield chunk({}, "stop")
        case "filtered":
            yield chunk({}, "content_filter")
        case "long":
            yield chunk({}, "length")
        case "endless":
            return
        case _:
            yield chunk({}, "stop")
    if body.get("stream_options", {}).get("include_usage"):
        yield chunk({}, usage={"prompt_tokens": 321, "completion_tokens": 45, "total_tokens": 366})
    yield "data: [DONE]\n\n"


def _anthropic_events(body: Body, text: str) -> Iterator[str]:
    def event(kind: str, **told: Any) -> str:
        return f"event: {kind}\ndata: {json.dumps({'type': kind, **told})}\n\n"

    usage = {"input_tokens": 321, "output_tokens": 1}
    message = {"id": "m", "type": "message", "role": "assistant", "model": body["model"]}
    message |= {"content": [], "stop_reason": None, "stop_sequence": None, "usage": usage}
    yield event("message_start", message=message)
    yield event("content_block_start", index=0, content_block={"type": "text", "text": ""})
    for at in range(0, len(text), 20):
        delta = {"type": "text_delta", "text": text[at : at + 20]}
        yield event("content_block_delta", index=0, delta=delta)
    yield event("content_block_stop", index=0)
    reason = {"long": "max_tokens", "refusing": "refusal"}.get(body["model"], "end_turn")
    stop = {"stop_reason": reason, "stop_sequence": None}
    yield event("message_delta", delta=stop, usage={"output_tokens": 45})
    yield event("message_stop")


async def _streamed(
    request: web.Request, closing: asyncio.Event, model: str, events: Iterator[str]
) -> web.StreamResponse:
    response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
    await response.prepare(request)
    if model == "hanging":
        await closing.wait()
    for number, event in enumerate(events):
        if model == "cut" and number == 4:
            assert request.transport is not None
            request.transport.abort()
            return response
        if model == "slow":
            await (closing.wait() if number == 4 else asyncio.sleep(0))
        if model == "garbled" and number == 2:
            event = re.sub("data: .*", "data: {not json", event)
        await response.write(event.encode())
    await response.write_eof()
    return response


@contextmanager
def serving() -> Iterator[LocalServer]:
    """Serve in a thread of its own until the block ends."""
    server, loop, ready = LocalServer(), asyncio.new_event_loop(), threading.Event()

    async def serve() -> None:
        app = web.Application()
        app.router.add_get("/v1/models", server.models)
        app.router.add_post("/v1/chat/completions", server.chat)
        app.router.add_post("/v1/messages", server.messages)
        runner = web.AppRunner(app, shutdown_timeout=0)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        server.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        ready.set()
        await server.closing.wait()
        await runner.cleanup()

    thread = threading.Thread(target=loop.run_until_complete, args=(serve(),), daemon=True)
    thread.start()
    assert ready.wait(20)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(server.closing.set)
        thread.join(20)
        loop.close()
