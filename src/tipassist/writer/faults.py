"""What can go wrong with a language model, by its kind, whoever's client told it."""

import sys

import httpx

from tipassist.answer.writing import Ending
from tipassist.errors import WriterError

_OVERFLOW = (
    "context length",
    "context_length",
    "context window",
    "context size",
    "maximum context",
    "too many tokens",
    "prompt is too long",
    "exceeds the available context",
)
_NO_SCHEMA = (
    "stream_options",
    "response_format",
    "json_schema",
    "output_config",
    "output_format",
    "structured",
)
_BY_STATUS = {
    401: Ending.UNAUTHORIZED,
    403: Ending.UNAUTHORIZED,
    404: Ending.MODEL_NOT_FOUND,
    408: Ending.TIMEOUT,
    413: Ending.CONTEXT_OVERFLOW,
    429: Ending.RATE_LIMITED,
    504: Ending.TIMEOUT,
}
_RETRYABLE = frozenset(
    (Ending.TIMEOUT, Ending.RATE_LIMITED, Ending.SERVER_ERROR, Ending.UNREACHABLE, Ending.CUT)
)


class WritingFailedError(WriterError):
    """A call of a language model that gave nothing.

    Args:
        ending: What happened, by its kind.
        reason: What the client said; for logs and `doctor`, never for an answer.
    """

    def __init__(self, ending: Ending, reason: str = "") -> None:
        super().__init__(reason or ending.value, retryable=ending in _RETRYABLE)
        self.ending = ending


def provider_errors() -> tuple[type[Exception], ...]:
    """Return what the clients raise, of those that are imported by now.

    Besides their own faults, what reading a reply that is no reply raises.
    """
    found: list[type[Exception]] = [
        WriterError,
        httpx.HTTPError,
        OSError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        RuntimeError,
    ]
    for module, name in (("openai", "OpenAIError"), ("anthropic", "AnthropicError")):
        if module in sys.modules:
            found.append(getattr(sys.modules[module], name))
    return tuple(found)


def fault_of(err: Exception) -> WritingFailedError:
    """Return a client's exception as a fault of its kind."""
    if isinstance(err, WritingFailedError):
        return err
    return WritingFailedError(_ending_of(err), f"{type(err).__name__}: {str(err)[:300]}")


def lacks_schema(err: Exception) -> bool:
    """Whether a server refused only to answer by a schema."""
    text = str(err).casefold()
    refused = _status(err) in (400, 404, 415, 422, 500, 501)
    return refused and any(word in text for word in _NO_SCHEMA)


def _ending_of(err: Exception) -> Ending:
    text = str(err).casefold()
    status = _status(err)
    if status in (400, 413, 422, 500) and any(word in text for word in _OVERFLOW):
        return Ending.CONTEXT_OVERFLOW
    if status is not None and status in _BY_STATUS:
        return _BY_STATUS[status]
    if status is not None:
        return Ending.SERVER_ERROR if status >= 500 else Ending.UNSUPPORTED
    if isinstance(err, WriterError):
        return Ending.UNSUPPORTED
    name = type(err).__name__.casefold()
    if "timeout" in name or isinstance(err, TimeoutError):
        return Ending.TIMEOUT
    if isinstance(err, httpx.RemoteProtocolError | httpx.ReadError):
        return Ending.CUT
    if "connection" in name or "connect" in name or isinstance(err, OSError):
        return Ending.UNREACHABLE
    return Ending.MALFORMED


def _status(err: Exception) -> int | None:
    status = getattr(err, "status_code", None)
    return status if isinstance(status, int) else None
