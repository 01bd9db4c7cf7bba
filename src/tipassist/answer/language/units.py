"""Units: the things of the plan that can be counted, and the words for them."""

import re
from functools import lru_cache

from tipassist.answer.language.remembering import remembering
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


@remembering
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
    r"\b(?:(?:how many|numbers? of|totals? of|count of)\b"
    r"|count(?: (?:for|up|me|us|please))*(?::| the\b))"
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


_HELD = re.compile(
    r"(?:[\W\d]|\b(?:[a-z]|are|is|there|exist|do|does|can|be|found|counted|listed|we|i|you|it|they|find|count"
    r"|see|have|has|hold|holds|contain|contains|include|includes|got|in|inside|of|under|within|for"
    r"|across|on|at|the|this|that|all|altogether|together|total|overall|sum|please|pls|now|then|both"
    r"|and|or|plan|work|whole|document|not|outside|elsewhere|each|every|per|pillars?|outcomes?"
    r"|activit(?:y|ies)|rows?|lines?)\b)*"
)
_ADJECTIVES = r"(?:(?:the|coded|different|separate|distinct|individual|single|of|all|its|other) ?)*"
_PER_PLACE = re.compile(r"\b(?:each|every|per) (?:outcome|activity|row|line)\b")


def counts_nothing_else(text: str) -> bool:
    """Whether behind "how many" nothing stands but units side by side, and where they are.

    Args:
        text: The question, in lower case.
    """
    match, units = _COUNTED.search(text), counted_together(text)
    if match is None or _PER_PLACE.search(text):
        return False
    names = "|".join(pattern for name, pattern in UNITS if name in units)
    one = rf"(?:how many )?(?:{_ADJECTIVES}) ?(?:{names})(?![\w-])"
    joined = rf"(?:\s*(?:{_JOINED.pattern})\s*)+"
    counted = re.match(rf"\s*{one}(?:{joined}{one})+", match["things"])
    if counted is None:
        return False
    return _HELD.fullmatch(without_places(match["things"][counted.end() :])) is not None


def without_places(text: str) -> str:
    """Return a text without the codes it names, so that "pillar B" is no pillar to count."""
    for mention in reversed(find(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text
