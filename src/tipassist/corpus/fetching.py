"""Downloading a document from its official address, going on where an earlier attempt ended.

A part is continued only when the server says that it still has the same file: by a byte range
(https://www.rfc-editor.org/rfc/rfc9110#section-14) on the condition of its entity tag or date.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from tipassist.errors import ConfigError, FetchError

if TYPE_CHECKING:
    from httpx import Client, Response

Progress = Callable[[str, int, int], None]

_STAGE = "Downloading"
_MAX_REDIRECTS = 5
_TIMEOUT_SECONDS = 30.0
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_OK, _PARTIAL, _NOT_SATISFIABLE = 200, 206, 416
_AGENT = "tipassist (documents of a corpus)"


@dataclass(frozen=True, slots=True)
class Part:
    """What there is of a download.

    Attributes:
        folder: Where it is kept.
        url: The address.
    """

    folder: Path
    url: str

    @property
    def file(self) -> Path:
        """The bytes that there are; it is named as the address says what kind of file it is."""
        suffix = PurePosixPath(urlsplit(self.url).path).suffix.lower()
        name = hashlib.sha256(self.url.encode()).hexdigest()[:16]
        return self.folder / f"{name}{suffix if _SUFFIX.fullmatch(suffix) else ''}"

    @property
    def state(self) -> Path:
        """By what the server knows the file that they are of."""
        return self.file.with_name(f"{self.file.name}.version")

    @property
    def size(self) -> int:
        """How many bytes there are."""
        return self.file.stat().st_size if self.file.is_file() else 0

    @property
    def version(self) -> str:
        """The entity tag or the date of the file they are of; "" when it has none that is sure."""
        try:
            return str(json.loads(self.state.read_text("utf-8"))["version"])
        except (OSError, ValueError, KeyError, TypeError):
            return ""

    def begin(self, version: str) -> None:
        """Forget what there is and begin anew."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(b"")
        self.state.write_text(json.dumps({"url": self.url, "version": version}), "utf-8")

    def remove(self) -> None:
        """Delete it."""
        self.file.unlink(missing_ok=True)
        self.state.unlink(missing_ok=True)


def fetch(url: str, folder: Path, *, max_bytes: int, progress: Progress) -> Part:
    """Download a file, going on where an earlier attempt ended.

    Args:
        url: Its address: https, or http on this machine.
        folder: Where downloads are kept until they are whole and used.
        max_bytes: A larger file is refused.
        progress: Told how many of how many bytes there are; 0 of 0 when nobody knows.

    Returns:
        The whole file; whoever has used it removes it.

    Raises:
        ConfigError: The address is not one that is downloaded from, or the folder is not writable.
        FetchError: It cannot be downloaded now; what there is of it is kept.
    """
    part = Part(folder, url)
    try:
        with _client() as client, _answered(client, part) as answer:
            _receive(answer, part, max_bytes, progress)
    except OSError as err:
        raise ConfigError(
            f"The folder {folder} cannot be written ({err.strerror}): give another with --state."
        ) from err
    return part


def _client() -> "Client":
    from httpx import Client

    headers = {"User-Agent": _AGENT, "Accept-Encoding": "identity"}
    return Client(headers=headers, timeout=_TIMEOUT_SECONDS, follow_redirects=False)


@contextmanager
def _answered(client: "Client", part: Part) -> "Iterator[Response]":
    """Ask for the rest of a file, following redirects to addresses that are allowed."""
    from httpx import HTTPError, InvalidURL

    headers = _rest(part)
    url, local = _checked(part.url, local=None)
    try:
        for _ in range(_MAX_REDIRECTS + 1):
            with client.stream("GET", url, headers=headers) as answer:
                if answer.status_code not in _REDIRECTS:
                    yield answer
                    return
                target = answer.url.join(answer.headers.get("location", ""))
            url, _ = _checked(str(target), local=local)
    except (HTTPError, InvalidURL) as err:
        raise FetchError(_unreachable(part, err)) from err
    raise FetchError(
        f"{part.url} leads from address to address without end: open it in a browser, and write the"
        " address of the file itself into the manifest."
    )


def _rest(part: Part) -> dict[str, str]:
    """Return the headers that ask for what is missing, if the file is still the same."""
    if not (part.size and part.version):
        return {}
    return {"Range": f"bytes={part.size}-", "If-Range": part.version}


def _checked(url: str, *, local: bool | None) -> tuple[str, bool]:
    """Return an address that may be asked, and whether it is on this machine.

    Args:
        url: The address.
        local: Whether the address that led here is on this machine; None for the first.
    """
    from httpx import URL, InvalidURL

    try:
        parsed = URL(url)
    except InvalidURL:
        raise ConfigError(f"{url!r} is no address: give one that begins with https://.") from None
    here = _is_loopback(parsed.host)
    secure = parsed.scheme == "https" or (parsed.scheme == "http" and here)
    if not (secure and parsed.host) or (here and local is False):
        raise ConfigError(
            f"{url!r} is not downloaded from: give an address that begins with https://, or get the"
            " file by hand and add it."
        )
    return url, here


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _receive(answer: "Response", part: Part, max_bytes: int, progress: Progress) -> None:
    """Write what a server sends to the part."""
    if answer.status_code == _NOT_SATISFIABLE and _total(answer) == part.size:
        return
    if answer.status_code == _NOT_SATISFIABLE or not _fits(answer, part):
        part.remove()
        raise FetchError(f"{part.url} has another file now: run the command again to begin anew.")
    if answer.status_code not in (_OK, _PARTIAL):
        part.remove()
        raise FetchError(
            f"{part.url} answers {answer.status_code} ({answer.reason_phrase}): check the address,"
            " or get the file by hand and run `tipassist corpus add FILE`."
        )
    if answer.status_code == _OK:
        part.begin(_version(answer))
    total = _total(answer)
    _check_size(part, max(total, part.size), max_bytes)
    with part.file.open("ab") as file:
        for chunk in answer.iter_raw():
            file.write(chunk)
            _check_size(part, file.tell(), max_bytes)
            progress(_STAGE, file.tell(), max(total, file.tell()))
    if total and part.size != total:
        raise FetchError(
            f"{part.url} sent {part.size:,} of {total:,} bytes: run the command again to go on."
        )


def _fits(answer: "Response", part: Part) -> bool:
    """Whether an answer that is a part of the file begins where ours ends."""
    found = _RANGE.fullmatch(answer.headers.get("content-range", ""))
    return answer.status_code != _PARTIAL or (found is not None and int(found[1]) == part.size)


def _total(answer: "Response") -> int:
    """Return the size of the whole file, 0 when it is not told."""
    found = _RANGE.fullmatch(answer.headers.get("content-range", ""))
    if found and found[2] != "*":
        return int(found[2])
    if answer.status_code == _NOT_SATISFIABLE:
        last = answer.headers.get("content-range", "").rpartition("/")[2]
        return int(last) if last.isdecimal() else 0
    length = answer.headers.get("content-length", "")
    return int(length) if length.isdecimal() and answer.status_code == _OK else 0


def _version(answer: "Response") -> str:
    """Return by what the file is known: a strong entity tag, else its date, else ""."""
    tag = str(answer.headers.get("etag", ""))
    if tag and not tag.startswith("W/"):
        return tag
    return str(answer.headers.get("last-modified", ""))


def _check_size(part: Part, size: int, max_bytes: int) -> None:
    if size > max_bytes:
        part.remove()
        raise FetchError(
            f"{part.url} is larger than the {max_bytes // 1_000_000} MB that are read: set"
            " TIPASSIST_READING__MAX_FILE_MB if it is meant."
        )


def _unreachable(part: Part, err: Exception) -> str:
    had = f" {part.size:,} bytes of it are here." if part.size else ""
    return (
        f"{part.url} cannot be downloaded ({type(err).__name__}).{had} Run the command again when"
        " this machine is online, and it goes on; or get the file by hand and run `tipassist corpus"
        " add FILE`."
    )
