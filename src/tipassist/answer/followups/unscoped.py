"""A question without the places that it names."""

import re

from tipassist.locator_reading import find

_LED_IN = re.compile(r"(?:^|\s+)(?:in|under|within|of|for)\s*$", re.IGNORECASE)


def without_scopes(text: str) -> str:
    """Return a question without the places it names, nor the words that put them there."""
    for mention in reversed(find(text)):
        head = _LED_IN.sub("", text[: mention.start])
        text = head + text[mention.end :]
    return text
