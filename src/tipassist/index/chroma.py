"""The way to Chroma: where the vectors of a generation are kept, and its faults in our words."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tipassist.errors import ConfigError, IndexMissingError

_PORTS = {"http": 8000, "https": 443}


@dataclass(frozen=True, slots=True)
class VectorPlace:
    """Where the vectors of one generation are kept.

    Attributes:
        folder: The embedded database.
        collection: What the names of its collections begin with.
        url: Address of a Chroma server, which is used instead of `folder`; or None.
    """

    folder: Path
    collection: str
    url: str | None = None


@contextmanager
def connected(place: VectorPlace) -> Iterator[Any]:
    """Connect for a while; closing writes out what an embedded database still holds back."""
    client = connect(place)
    try:
        yield client
    finally:
        client.close()


@contextmanager
def wrapped_faults() -> Iterator[None]:
    """Raise faults of Chroma as our own.

    Raises:
        IndexMissingError: A collection is gone or cannot be read.
        ConfigError: The Chroma server does not answer.
    """
    from chromadb.errors import ChromaError
    from httpx import HTTPError

    try:
        yield
    except ChromaError as err:
        raise IndexMissingError("The vectors cannot be read: run `tipassist ingest`.") from err
    except HTTPError as err:
        raise ConfigError(
            "The Chroma server of TIPASSIST_INDEX__CHROMA_URL does not answer: start it and retry."
        ) from err


def connect(place: VectorPlace) -> Any:
    """Open a Chroma client; whoever opens it closes it.

    Raises:
        ConfigError: The address is none of a Chroma server, or the server does not answer.
    """
    import chromadb
    from chromadb.config import Settings

    options: dict[str, Any] = {"_env_file": None, "anonymized_telemetry": False}
    settings = Settings(**options)
    if place.url is None:
        return chromadb.PersistentClient(place.folder, settings)
    url = urlsplit(place.url)
    if url.scheme not in _PORTS or not url.hostname:
        raise ConfigError(
            f"{place.url!r} is no address of a Chroma server: set TIPASSIST_INDEX__CHROMA_URL to"
            " one such as http://127.0.0.1:8000, or leave it empty."
        )
    try:
        return chromadb.HttpClient(
            url.hostname,
            url.port or _PORTS[url.scheme],
            ssl=url.scheme == "https",
            settings=settings,
        )
    except ValueError as err:
        raise ConfigError(
            f"The Chroma server {place.url!r} does not answer: start it, or leave"
            " TIPASSIST_INDEX__CHROMA_URL empty."
        ) from err
