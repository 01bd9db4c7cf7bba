"""Structured logs: one JSON document a line, on stderr, without question texts.

A traceback is told by its frames and the type of the exception; its message may repeat what
somebody asked, so it is only told where question texts are.
"""

import json
import logging
import sys
import traceback
from datetime import UTC, datetime

_QUIET = ("uvicorn.access", "httpx", "mcp")


class JsonFormatter(logging.Formatter):
    """Writes a record as one line of JSON.

    Args:
        messages: Whether messages of exceptions are told.
    """

    def __init__(self, *, messages: bool) -> None:
        super().__init__()
        self._messages = messages

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        told: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        told |= getattr(record, "told", {})
        if record.exc_info and record.exc_info[1] is not None:
            told |= self._exception(record.exc_info[1])
        return json.dumps(told, ensure_ascii=False, default=str)

    def _exception(self, error: BaseException) -> dict[str, object]:
        frames = traceback.extract_tb(error.__traceback__)
        told: dict[str, object] = {
            "exception": type(error).__qualname__,
            "frames": [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames],
        }
        if self._messages:
            told["message"] = str(error)
        return told


def log_as_json(*, messages: bool) -> None:
    """Send the records of this process to stderr as JSON, and nowhere else.

    Args:
        messages: Whether messages of exceptions are told.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(messages=messages))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    for name in _QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)
