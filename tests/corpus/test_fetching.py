"""Downloads go on where they ended, keep within bounds, and say plainly what went wrong."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.downloads import FileServer, serving
from tipassist.corpus.fetching import Part, fetch
from tipassist.errors import ConfigError, FetchError

CONTENT = bytes(range(256)) * 2000


@pytest.fixture
def server() -> Iterator[FileServer]:
    with serving(FileServer(CONTENT)) as one:
        yield one


def fetched(server: FileServer, folder: Path, max_bytes: int = 10**6) -> Part:
    return fetch(server.url, folder, max_bytes=max_bytes, progress=lambda *_: None)


def test_a_file_is_downloaded_whole(server: FileServer, tmp_path: Path) -> None:
    seen: list[tuple[str, int, int]] = []
    part = fetch(
        server.url,
        tmp_path / "new",
        max_bytes=10**6,
        progress=lambda stage, done, total: seen.append((stage, done, total)),
    )
    assert part.file.read_bytes() == CONTENT
    assert part.file.suffix == ".txt"
    assert seen[-1] == ("Downloading", len(CONTENT), len(CONTENT))
    part.remove()
    assert list((tmp_path / "new").iterdir()) == []


def test_a_broken_download_goes_on_where_it_ended(server: FileServer, tmp_path: Path) -> None:
    server.stop_after = 300_000
    with pytest.raises(FetchError, match=r"300,000 bytes of it are here.*it goes on"):
        fetched(server, tmp_path)
    server.stop_after = None
    part = fetched(server, tmp_path)
    assert server.last["range"] == "bytes=300000-"
    assert server.last["if-range"] == server.etag
    assert part.file.read_bytes() == CONTENT


def test_a_whole_download_that_was_not_used_is_not_downloaded_again(
    server: FileServer, tmp_path: Path
) -> None:
    fetched(server, tmp_path)
    assert fetched(server, tmp_path).file.read_bytes() == CONTENT
    assert server.last["range"] == f"bytes={len(CONTENT)}-"


@pytest.mark.parametrize("ranges", [True, False])
def test_another_file_at_the_address_is_downloaded_from_its_beginning(
    server: FileServer, tmp_path: Path, ranges: bool
) -> None:
    server.stop_after = 300_000
    with pytest.raises(FetchError):
        fetched(server, tmp_path)
    server.stop_after, server.ranges = None, ranges
    server.content, server.etag = b"another file", '"two"'
    assert fetched(server, tmp_path).file.read_bytes() == b"another file"


@pytest.mark.parametrize("etag", ["", 'W/"weak"'])
def test_what_the_server_does_not_surely_know_is_not_continued(
    server: FileServer, tmp_path: Path, etag: str
) -> None:
    server.etag, server.stop_after = etag, 300_000
    with pytest.raises(FetchError):
        fetched(server, tmp_path)
    server.stop_after = None
    assert fetched(server, tmp_path).file.read_bytes() == CONTENT
    assert "range" not in server.last


@pytest.mark.parametrize("says_length", [True, False])
def test_a_file_that_is_too_large_is_refused(
    server: FileServer, tmp_path: Path, says_length: bool
) -> None:
    server.says_length = says_length
    with pytest.raises(FetchError, match=r"larger than .*TIPASSIST_READING__MAX_FILE_MB"):
        fetched(server, tmp_path, max_bytes=400_000)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("status", [404, 500, 401])
def test_an_error_of_the_server_is_told(server: FileServer, tmp_path: Path, status: int) -> None:
    server.status = status
    with pytest.raises(FetchError, match=rf"answers {status} \(.*get the file by hand"):
        fetched(server, tmp_path)


def test_a_redirect_is_followed(server: FileServer, tmp_path: Path) -> None:
    server.moved = {"/pact.txt": "/elsewhere"}
    assert fetched(server, tmp_path).file.read_bytes() == CONTENT


def test_redirects_without_end_are_told(server: FileServer, tmp_path: Path) -> None:
    server.moved = {"/pact.txt": "/b", "/b": "/pact.txt"}
    with pytest.raises(FetchError, match="from address to address"):
        fetched(server, tmp_path)
    assert len(server.asked) == 6


def test_a_redirect_to_an_open_connection_is_refused(server: FileServer, tmp_path: Path) -> None:
    server.moved = {"/pact.txt": "http://example.org/pact.txt"}
    with pytest.raises(ConfigError, match=r"'http://example\.org/pact\.txt' is not downloaded"):
        fetched(server, tmp_path)


@pytest.mark.parametrize("url", ["http://example.org/a", "ftp://example.org/a", "https://", "x"])
def test_only_https_is_asked(tmp_path: Path, url: str) -> None:
    with pytest.raises(ConfigError, match="begins with https://"):
        fetch(url, tmp_path, max_bytes=1, progress=lambda *_: None)


def test_without_a_connection_the_message_says_what_to_do(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}/a.pdf"
    with pytest.raises(FetchError, match=r"cannot be downloaded.*online.*corpus add FILE"):
        fetch(url, tmp_path, max_bytes=1, progress=lambda *_: None)


def test_a_folder_that_cannot_be_written_is_told(server: FileServer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigError, match="give another with --state"):
        fetched(server, tmp_path / "file" / "downloads")
