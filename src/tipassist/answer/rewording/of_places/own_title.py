"""The plan by the name that its title gives it: "when was Northport 2.0 endorsed?".

A title may print a name in quotes: "Regional Plan 2030-2035 ('Northport Work Plan 2.0')". Who says
it means this plan, and not the earlier one named alike; what is asked of the name itself stays. So
does who says its years: "the 2030-2035 plan".
"""

import re

from tipassist.answer.language.words import fold
from tipassist.register.model import Register

_QUOTED = re.compile(r"['\"‘“](?P<name>[^'\"‘’“”]{4,80})['\"’”]")
_OF_NAME = re.compile(
    r"\b(?:call(?:ed|s)?|names?|named|title[ds]?|nickname\w*|stands? for|means?|meaning)\b"
)
_YEARS = re.compile(r"\b(?P<first>(?:19|20)\d\d)\s?[-–/]\s?(?P<last>(?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"v?\d+(?:\.\d+)*")
_FEW = 2


class OwnTitle:
    """Reads the names that the title of a register prints in quotes as the plan itself.

    Args:
        register: The plan.
    """

    def __init__(self, register: Register) -> None:
        names = [found["name"] for found in _QUOTED.finditer(register.title.text)]
        years = _YEARS.search(register.title.text)
        self._dated = _dated(years["first"], years["last"]) if years else None
        ways = "|".join(_way_of(name) for name in names)
        self._said = (
            re.compile(rf"(?<![\w'\"-])(?:(?:the|our|this) )?(?:new )?(?:{ways})(?![\w.]*\w)")
            if ways
            else None
        )

    def put(self, text: str) -> str:
        """Return a question with "this plan" where it says a name of the plan's title."""
        text = self._without_years(text)
        low = fold(text)
        if self._said is None or len(low) != len(text) or _OF_NAME.search(low):
            return text
        found = self._said.search(low)
        if found is None or len((low[: found.start()] + low[found.end() :]).split()) < _FEW:
            return text
        return f"{text[: found.start()]}this plan{text[found.end() :]}"

    def _without_years(self, text: str) -> str:
        """Return a question that names no other year with "this plan" for the plan by its years."""
        found = self._dated.search(text) if self._dated else None
        if found is None or _YEAR.search(text[: found.start()] + text[found.end() :]):
            return text
        return f"{text[: found.start()]}this plan{text[found.end() :]}"


def _dated(first: str, last: str) -> re.Pattern[str]:
    """Return a pattern of a plan told by its first and its last year."""
    years = rf"{first}\s?[-–/]\s?(?:{last}|{last[2:]})"
    leads, plan = r"(?:\b(?:the|our|this) )?(?:\b(?:new|current) )?", r"(?:work[- ]?)?plan\b"
    return re.compile(
        rf"{leads}\b(?:{years} {plan}|{plan} (?:for |of )?\(?{years}\)?)", re.IGNORECASE
    )


def _way_of(name: str) -> str:
    """Return a pattern of a name; between its first word and its number any may be left out."""
    first, *inner = fold(name).split()
    if not inner or not _NUMBER.fullmatch(inner[-1]):
        return r"\s+".join(map(re.escape, (first, *inner)))
    between = "".join(rf"(?:{re.escape(word)}\s+)?" for word in inner[:-1])
    return rf"{re.escape(first)}\s+{between}{re.escape(inner[-1])}"
