"""Brings events, commands and clicks to the app, again when it does not acknowledge in time.

https://docs.slack.dev/apis/events-api#retries
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from threading import Event
from typing import Literal
from urllib.parse import urlencode

import aiohttp
from slack_sdk.signature import SignatureVerifier

from tests.surfaces.slack.local_slack.checks import Json

Kind = Literal["event", "interactive", "command"]


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try. `status` is None when there was no acknowledgement in time, or no connection."""

    status: int | None
    seconds: float
    body: str = ""
    reason: str = ""
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return self.status is not None and 200 <= self.status < 300


@dataclass(slots=True)
class Delivery:
    """One payload and what became of it."""

    kind: Kind
    payload: Json
    attempts: list[Attempt] = field(default_factory=list)
    tried: Event = field(default_factory=Event)
    settled: Event = field(default_factory=Event)

    @property
    def event(self) -> Json:
        """The inner event, for an event."""
        found: Json = self.payload.get("event", {})
        return found

    @property
    def last(self) -> Attempt:
        return self.attempts[-1]

    @property
    def status(self) -> int | None:
        return self.last.status

    @property
    def seconds(self) -> float:
        """How long the last try's acknowledgement took."""
        return self.last.seconds

    @property
    def acknowledged(self) -> bool:
        return bool(self.attempts) and self.last.ok


@dataclass(slots=True)
class Schedule:
    """How patient Slack is; its real delays are 3 s, then at once, 1 and 5 minutes."""

    ack_seconds: float = 3.0
    retry_delays_seconds: tuple[float, ...] = (0.02, 0.1, 0.2)


Send = Callable[[Delivery, int, str, float], Awaitable[Attempt]]


async def deliver(delivery: Delivery, schedule: Schedule, send: Send) -> None:
    """Send once, and events up to three times more; interactions are never sent again."""
    delays = schedule.retry_delays_seconds if delivery.kind == "event" else ()
    reason = ""
    try:
        for number, delay in enumerate((0.0, *delays)):
            await asyncio.sleep(delay)
            attempt = await send(delivery, number, reason, schedule.ack_seconds)
            delivery.attempts.append(attempt)
            delivery.tried.set()
            if attempt.ok or attempt.headers.get("x-slack-no-retry") == "1":
                return
            reason = attempt.reason
    finally:
        delivery.tried.set()
        delivery.settled.set()


@dataclass(slots=True)
class HttpSender:
    """Posts signed requests to one address."""

    url: str
    signing_secret: str
    session: aiohttp.ClientSession

    async def send(self, delivery: Delivery, number: int, reason: str, seconds: float) -> Attempt:
        body, content_type = encoded(delivery)
        headers = self._signed(body) | {"Content-Type": content_type}
        if number:
            headers |= {"X-Slack-Retry-Num": str(number), "X-Slack-Retry-Reason": reason}
        started = time.perf_counter()
        patience = aiohttp.ClientTimeout(total=seconds)
        try:
            async with self.session.post(
                self.url, data=body, headers=headers, timeout=patience
            ) as answer:
                text = await answer.text()
                took = time.perf_counter() - started
                kept = {name.lower(): value for name, value in answer.headers.items()}
                why = "" if 200 <= answer.status < 300 else "http_error"
                return Attempt(answer.status, took, text, why, kept)
        except TimeoutError:
            return Attempt(None, time.perf_counter() - started, reason="http_timeout")
        except aiohttp.ClientError:
            return Attempt(None, time.perf_counter() - started, reason="connection_failed")

    def _signed(self, body: bytes) -> dict[str, str]:
        timestamp = str(int(time.time()))
        verifier = SignatureVerifier(self.signing_secret)
        signature = verifier.generate_signature(timestamp=timestamp, body=body)
        return {"X-Slack-Request-Timestamp": timestamp, "X-Slack-Signature": str(signature)}


def encoded(delivery: Delivery) -> tuple[bytes, str]:
    """The body and content type of a payload over HTTP."""
    form = "application/x-www-form-urlencoded"
    match delivery.kind:
        case "event":
            return json.dumps(delivery.payload).encode(), "application/json"
        case "interactive":
            return urlencode({"payload": json.dumps(delivery.payload)}).encode(), form
        case "command":
            return urlencode(delivery.payload).encode(), form
