"""The plan by the name that its title gives it: "when was Northport 2.0 endorsed?".

A title may print a name in quotes: "Regional Plan 2030-2035 ('Northport Work Plan 2.0')". Who says
it means this plan, and not the earlier one named alike; what is asked of the name itself stays.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.register.model import Register

_QUOTED = re.compile(r"['\"‘“](?P<name>[^'\"‘’“”]{4,80})['\"’”]")
_OF_NAME = re.compile(
    r"\b(?:call(?:ed|s)?|names?|named|title[ds]?|nickname\w*|stands? for|means?|meaning)\b"
)
_NUMBER = re.compile(r"v?\d+(?:\.\d+)*")
_FEW = 2


class OwnTitle:
    """Reads the names that the title of a register prints in quotes as the plan itself.

    Args:
        register: The plan.
    """

    def __init__(self, register: Register) -> None:
        names = [found["name"] for found in _QUOTED.finditer(register.title.text)]
        ways = "|".join(_way_of(name) for name in names)
        self._said = (
            re.compile(rf"(?<![\w'\"-])(?:(?:the|our|this) )?(?:new )?(?:{ways})(?![\w.]*\w)")
            if ways
            else None
        )

    def put(self, text: str) -> str:
        """Return a question with "this plan" where it says a name of the plan's title."""
        low = fold(text)
        if self._said is None or len(low) != len(text) or _OF_NAME.search(low):
            return text
        found = self._said.search(low)
        if found is None or len((low[: found.start()] + low[found.end() :]).split()) < _FEW:
            return text
        return f"{text[: found.start()]}this plan{text[found.end() :]}"


def _way_of(name: str) -> str:
    """Return a pattern of a name; between its first word and its number any may be left out."""
    first, *inner = fold(name).split()
    if not inner or not _NUMBER.fullmatch(inner[-1]):
        return r"\s+".join(map(re.escape, (first, *inner)))
    between = "".join(rf"(?:{re.escape(word)}\s+)?" for word in inner[:-1])
    return rf"{re.escape(first)}\s+{between}{re.escape(inner[-1])}"
