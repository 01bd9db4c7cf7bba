"""A local web server that gives out one file, with the faults that real ones have."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass
class FileServer:
    """What the server gives out, and what it was asked.

    Attributes:
        content: The file.
        etag: By what it is known; "" when it is not.
        stop_after: Bytes after which the connection of an answer breaks; None to send all.
        ranges: Whether parts can be asked for.
        says_length: Whether it tells the length.
        status: An error that it answers instead.
        moved: Where it sends people instead, by path.
        asked: The headers of each request.
    """

    content: bytes
    etag: str = '"one"'
    stop_after: int | None = None
    ranges: bool = True
    says_length: bool = True
    status: int = 200
    moved: dict[str, str] = field(default_factory=dict)
    asked: list[dict[str, str]] = field(default_factory=list)
    url: str = ""

    @property
    def last(self) -> dict[str, str]:
        """The headers of the last request."""
        return self.asked[-1]


@contextmanager
def serving(server: FileServer) -> Iterator[FileServer]:
    """Serve on a free port of this machine."""
    listening = ThreadingHTTPServer(
        ("127.0.0.1", 0), type("_Bound", (_Handler,), {"given": server})
    )
    thread = Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    server.url = f"http://127.0.0.1:{listening.server_address[1]}/pact.txt"
    try:
        yield server
    finally:
        listening.shutdown()
        thread.join()
        listening.server_close()


class _Handler(BaseHTTPRequestHandler):
    given: FileServer

    def do_GET(self) -> None:
        self.given.asked.append({name.lower(): value for name, value in self.headers.items()})
        if target := self.given.moved.get(self.path):
            self._answer(302, b"", {"Location": target})
        elif self.given.status != 200:
            self._answer(self.given.status, b"<p>Sorry</p>", {})
        else:
            self._give(self._begin())

    def _begin(self) -> int:
        known = self.given.last.get("if-range") == self.given.etag and self.given.ranges
        asked = self.given.last.get("range", "")
        return int(asked.removeprefix("bytes=").rstrip("-")) if asked and known else 0

    def _give(self, begin: int) -> None:
        total = len(self.given.content)
        headers = {"ETag": self.given.etag} if self.given.etag else {}
        if begin >= total > 0:
            self._answer(416, b"", {"Content-Range": f"bytes */{total}"})
            return
        if begin:
            headers["Content-Range"] = f"bytes {begin}-{total - 1}/{total}"
        self._answer(206 if begin else 200, self.given.content[begin:], headers)

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if self.given.says_length:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: self.given.stop_after])

    def log_message(self, format: str, *args: object) -> None:
        pass
