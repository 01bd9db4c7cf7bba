"""Reading what a model writes, while it comes: sentences out of JSON that may be ill-formed.

Fences, words around the JSON, trailing commas, one object a line and a cut end are read over. What
is not an object with a text is no sentence.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from tipassist.writer.sources import RawSentence

_MAX_CHARS = 200_000
_MAX_DEPTH = 12
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_ID = re.compile(r"e?\d{1,3}")
_TEXT_KEYS = ("text", "sentence")
_ID_KEYS = ("evidence", "citations", "sources", "ids")


class SentenceReader:
    """Reads sentences from the pieces of one reply.

    Attributes:
        found: How many objects with a text were read.
    """

    def __init__(self) -> None:
        self.found = 0
        self._text = ""
        self._at = 0
        self._open: list[int] = []
        self._in_string = False
        self._escaped = False
        self._objects = 0

    @property
    def text(self) -> str:
        """Everything fed so far."""
        return self._text

    @property
    def is_whole(self) -> bool:
        """Whether at least one object came and none is left open."""
        return self._objects > 0 and not self._open

    @property
    def is_too_long(self) -> bool:
        """Whether more came than a reply can be."""
        return len(self._text) > _MAX_CHARS or len(self._open) > _MAX_DEPTH

    def feed(self, piece: str) -> Iterator[RawSentence]:
        """Yield the sentences that a piece completes."""
        self._text += piece
        while self._at < len(self._text) and not self.is_too_long:
            char = self._text[self._at]
            self._at += 1
            if self._closes(char):
                yield from self._read(self._open.pop(), self._at)

    def _closes(self, char: str) -> bool:
        """Take one character up; whether it closes an object."""
        if self._escaped:
            self._escaped = False
        elif self._in_string:
            self._escaped = char == "\\"
            self._in_string = char != '"'
        elif char == "{":
            self._open.append(self._at - 1)
        elif char == '"':
            self._in_string = bool(self._open)
        return char == "}" and bool(self._open) and not self._in_string

    def _read(self, start: int, end: int) -> Iterator[RawSentence]:
        found = _object(self._text[start:end])
        if found is None:
            return
        self._objects += 1
        text = next((found[key] for key in _TEXT_KEYS if isinstance(found.get(key), str)), None)
        if text is None:
            return
        self.found += 1
        yield RawSentence(text.strip(), _ids(found))


def _object(text: str) -> dict[str, Any] | None:
    try:
        found = json.loads(_TRAILING_COMMA.sub(r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _ids(found: dict[str, Any]) -> tuple[str, ...]:
    given = next((found[key] for key in _ID_KEYS if key in found), None)
    if isinstance(given, str | int):
        given = re.split(r"[,;\s]+", str(given))
    if not isinstance(given, list):
        return ()
    return tuple(dict.fromkeys(_id(one) for one in given))


def _id(given: object) -> str:
    """Return an id as sources have it; what is no id stays, so that the schema rung drops it."""
    text = str(given).strip().strip("[]").lower()
    if _ID.fullmatch(text):
        return text if text.startswith("e") else f"e{text}"
    return text
