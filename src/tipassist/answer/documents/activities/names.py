"""What the bodies of a table are called: short and full names, wherever both stand together."""

import re
from collections.abc import Iterable, Mapping

_SHORT = r"[A-Z][A-Za-z&-]{0,11}"
_WORD = r"[A-Z][\w'’-]*"
_FULL = rf"{_WORD}(?:,? (?:{_WORD}|of|on|and|for|the|in|to|against|with)){{0,9}}? ?{_WORD}"
_SHORT_FIRST = re.compile(rf"(?<![\w-])(?P<short>{_SHORT}) \((?P<full>{_FULL})\)")
_FULL_FIRST = re.compile(
    rf"(?P<full>{_FULL})(?:'s|’s)? \((?:the )?[\"“]?(?P<short>{_SHORT})[\"”]?\)"
)
_LEAST_WORDS = 2


def names_of(bodies: Iterable[str], texts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return for each body of a table all that it is called, as printed first.

    A full name is known without its first word too, where no other body is called so.

    Args:
        bodies: As the table prints them.
        texts: The documents that may spell them out.
    """
    pairs = {
        (match["short"], match["full"].removeprefix("The "))
        for text in map(_plain, texts)
        for one in (_SHORT_FIRST, _FULL_FIRST)
        for match in one.finditer(text)
        if len(match["full"].split()) >= _LEAST_WORDS
    }
    called: dict[str, list[str]] = {}
    for body in bodies:
        full = [long for short, long in sorted(pairs) if short == body]
        short = [short for short, long in sorted(pairs) if long == body]
        called[body] = [body, *full, *short]
    parts = {
        body: [part for one in held if (part := _without_first(one))]
        for body, held in called.items()
    }
    every = [part for held in parts.values() for part in set(held)]
    return {
        body: tuple(dict.fromkeys((*held, *(one for one in parts[body] if every.count(one) == 1))))
        for body, held in called.items()
    }


def _plain(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def _without_first(name: str) -> str:
    """Return a name of three words or more without its first, or ""."""
    words = name.split()
    return " ".join(words[1:]) if len(words) > _LEAST_WORDS else ""
