"""Numbers in addresses."""

import re

_POSITIVE = re.compile(r"[1-9][0-9]{0,5}")


def positive(text: str, most: int) -> int:
    """Return the number from 1 to `most` that a text names; 1 when it names none."""
    return min(int(text), most) if _POSITIVE.fullmatch(text) else 1
