"""Units: the things of the plan that can be counted, and the words for them."""

import re
from functools import lru_cache

from tipassist.locator_reading import find

UNITS: tuple[tuple[str, str], ...] = (
    (
        "coordinators",
        r"coordinating (?:bod(?:y|ies)|asbs?)|coordinators?|lead(?:ing)? bod(?:y|ies)|in charge",
    ),
    ("supporters", r"supporting (?:bod(?:y|ies)|asbs?)|supporters?"),
    ("relevants", r"relevant (?:bod(?:y|ies)|asbs?)"),
    ("outcomes", r"(?:priority )?outcomes?"),
    ("pillars", r"pillars?"),
    ("projects", r"projects?|initiatives?"),
    ("indicators", r"indicators?"),
    ("examples", r"examples?"),
    ("footnotes", r"footnotes?"),
    ("references", r"(?<!terms of )references?|cross-?references?"),
    (
        "terms",
        r"(?:glossary )?(?:(?<!in )(?<!prison )(?<!jail )terms(?! of reference)|entries"
        r"|abbreviations|definitions)",
    ),
    ("sections", r"sections"),
    ("activities", r"activit(?:y|ies)|activity types?|programme types?|codes|rows?|types?"),
    ("bodies", r"bod(?:y|ies)|asbs?|sectoral bod(?:y|ies)|who|meetings|organisations"),
)


@lru_cache(maxsize=100)
def standing_alone(pattern: str) -> re.Pattern[str]:
    """Return what finds the words of a pattern as words of their own."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


def units_in(text: str) -> tuple[str, ...]:
    """Return the units of the register that a text names, in reading order."""
    found: list[tuple[int, str]] = []
    taken: list[tuple[int, int]] = []
    for name, pattern in UNITS:
        for match in standing_alone(pattern).finditer(text):
            if not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                found.append((match.start(), name))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


_COUNTED = re.compile(
    r"\b(?:(?:how many|numbers? of|count of)\b|count(?: (?:for|up|me|us|please))*(?::| the\b))"
    r"(?P<things>[^?.!;]*)"
)
_JOINED = re.compile(r",|&|\+|\band\b|\bplus\b|\bas well as\b")
_FEW_WORDS = 3


def counted_together(text: str) -> tuple[str, ...]:
    """Return the units that stand side by side after "how many", in reading order.

    The last of them may be followed by more words ("… and activities does the plan have"), the
    others may only be preceded by a few.
    """
    match = _COUNTED.search(text)
    if match is None:
        return ()
    parts = [part.strip() for part in _JOINED.split(match["things"]) if part.strip()]
    found: list[str] = []
    for part in parts:
        units = units_in(without_places(part))
        if not units or part.startswith("who"):
            break
        found.append(units[0])
        if len(part.removeprefix("how many ").split()) > _FEW_WORDS:
            break
    return tuple(dict.fromkeys(found))


def without_places(text: str) -> str:
    """Return a text without the codes it names, so that "pillar B" is no pillar to count."""
    for mention in reversed(find(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text
