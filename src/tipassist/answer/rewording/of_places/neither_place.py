"""Rows that stand in neither of two places: "which sit in neither Pillar A nor Pillar B?".

They stand outside both; what is denied is where they stand, not what is done with them.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locators import Locator, LocatorKind

_IN = r"(?:in|under|within|inside|part of|belong(?:s|ing)? to)"
_NEITHER = re.compile(rf"\b(?P<in>{_IN} )?neither (?:of )?(?P<at>{_IN} )?(?:the )?$")
_PLACED = re.compile(rf"{_IN} (?:the )?")
_NOT_THERE = re.compile(
    r",? (?:that|which) (?:is|are|was|were)(?: not|n['’]t)(?: (?:listed|placed))?"
    r"(?: (?:in|under|within))?(?: the)? ?$"
)
"""Says that rows are not where the place is that is named next."""
_JOINS = re.compile(rf"(?:, ?|,? (?P<last>n?or|and) )(?:also )?(?:{_IN} )?(?:the )?")
_MAY_DENY = re.compile(r"\b(?:neither|not)\b|n['’]t\b")
_NOTHING_THERE = re.compile(
    r"(?:\s*[,;.]\s*(?:(?:but|and) )?|\s+[-–—]\s*(?:but )?|\s+but\s+)(?:please )?"
    r"(?:nothing|none|not anything)(?: (?:please|at all))? (?:from|out of|in|under|within) "
    r"(?P<where>(?:the )?[\w' &-]{1,60}?)(?:,? (?:please|pls|thanks|thank you))?"
    r"(?=\s*(?:[.?!;,:]|$))",
    re.IGNORECASE,
)
_ASKS_FOR_ROWS = re.compile(
    r"\b(?:which|what|where|list|show|give|name|rows|activities|everything|all|ours?)\b",
    re.IGNORECASE,
)
_CLAIMS = re.compile(
    r"\b(?:right|correct|true|yes|no)\s*[?.!]*\s*$"
    r"|^\W*(?:(?:so|and|but),? )*(?:is|are|do|does|has|have)\b",
    re.IGNORECASE,
)
_OF_BODIES = re.compile(r"\b(?:who|whom|bod(?:y|ies)|asbs?|roles?|parts?|anything|nothing)\b")
_ANY_ROLE = re.compile(
    r",? ?\b(?:whatever|no matter|regardless of|in|with)(?: what)? "
    r"(?:their|its|our|the|any|every)(?: of (?:their|its|our))? roles?(?: (?:is|are|may be))?\b"
)
"""Says that the role does not matter."""
_CLAUSE_END = re.compile(r"[.;:?!](?: |$)")


def with_neither_place(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return "rows that are in neither A nor B" as "rows that are outside A and B".

    Of bodies, and of what a body has, it is asked whether they are named there.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where neither of something is spoken of.
    """
    low = fold(text)
    if len(low) != len(text) or not _MAY_DENY.search(low):
        return text
    places = sorted((one for one in named_in() if one.kind == "place"), key=lambda one: one.start)
    for at, first in enumerate(places):
        denied = _NOT_THERE.search(low, 0, first.start)
        if denied is not None and _is_of_rows(low[: denied.start()]):
            left_out = _joined(low, places[at:]) or [first]
            names = " and ".join(_named(one, text) for one in left_out)
            return f"{text[: denied.start()]} outside {names}{text[left_out[-1].end :]}"
        before = _NEITHER.search(low, 0, first.start)
        if before is None or not _is_of_rows(low[: before.start()]):
            continue
        placed = before["in"] or before["at"] or _PLACED.match(low, first.start, first.end)
        together = _joined(low, places[at:])
        if placed and together:
            names = " and ".join(_named(one, text) for one in together)
            return f"{text[: before.start()]}outside {names}{text[together[-1].end :]}"
    return text


def with_nothing_there(text: str, finder: SlotFinder) -> str:
    """Return "all our rows, but nothing from pillar B please" as those outside of it.

    A claim keeps it: "SLOM leads five rows, but nothing in pillar B, right?" is to be checked.

    Args:
        text: The question, typos mended.
        finder: Finds the places it names.
    """
    nothing = _NOTHING_THERE.search(text)
    if nothing is None or _CLAIMS.search(text) or not _ASKS_FOR_ROWS.search(text):
        return text
    if not _is_of_rows(_ANY_ROLE.sub("", fold(text[: nothing.start()]))):
        return text
    said = f" outside {nothing['where']}"
    if not finder.find(said, None).outside:
        return text
    return f"{text[: nothing.start()]}{said}{text[nothing.end() :]}"


def _is_of_rows(before: str) -> bool:
    """Whether the clause before speaks of rows, not of bodies or of the roles that they have."""
    clause = _CLAUSE_END.split(before)[-1]
    return _OF_BODIES.search(clause) is None


def _joined(text: str, places: list[Mark]) -> list[Mark]:
    """Return the first of places with those up to the last that is joined: "A.1, A.2 nor A.3"."""
    for at, (one, further) in enumerate(pairwise(places), 2):
        joins = _JOINS.fullmatch(text, one.end, further.start)
        if joins is None or joins["last"]:
            return places[:at] if joins else []
    return []


def _named(place: Mark, text: str) -> str:
    """Return the name of a place without the word that says it lies there: "under prevention"."""
    if isinstance(place.value, Locator) and place.value.kind is LocatorKind.PILLAR:
        return f"Pillar {place.value}"
    name = text[place.start : place.end]
    placed = _PLACED.match(fold(name))
    return name[placed.end() :] if placed else name
