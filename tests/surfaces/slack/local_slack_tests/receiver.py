"""A tiny app that keeps what the local Slack sends it and answers as it is told to."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs

from slack_sdk.signature import SignatureVerifier

Got = dict[str, Any]
Reply = tuple[int, str]


@dataclass
class Receiver:
    """Answers every request by `reply`, which may take its time."""

    signing_secret: str
    reply: Callable[[Got], Reply] = field(default=lambda _got: (200, ""))
    got: list[Got] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    url: str = ""

    def __enter__(self) -> Self:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                status, text = receiver.take(body, dict(self.headers.items()))
                try:
                    self.send_response(status)
                    self.send_header("Content-Length", str(len(text.encode())))
                    self.end_headers()
                    self.wfile.write(text.encode())
                except ConnectionError:
                    self.close_connection = True

            def log_message(self, *_args: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}/slack/events"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, body: str, headers: dict[str, str]) -> Reply:
        if not SignatureVerifier(self.signing_secret).is_valid_request(body, headers):
            return 401, "bad signature"
        got = _decoded(body)
        self.got.append(got)
        self.headers.append({name.lower(): value for name, value in headers.items()})
        return self.reply(got)


def _decoded(body: str) -> Got:
    if body.startswith("{"):
        event: Got = json.loads(body)
        return event
    form = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
    payload: Got = json.loads(form["payload"]) if "payload" in form else dict(form)
    return payload
