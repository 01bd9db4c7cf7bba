"""Rows called by the title of their pillar: "which prevention outcome" is one of pillar A."""

import re
from collections.abc import Callable, Sequence

from tipassist.answer.language.words import fold
from tipassist.locators import Locator

_TITLED = re.compile(
    r"(?:(?:\b(?:which|what|how many|the|each|every|all|any|no|most|our|their|its|those|these)"
    r"(?: (?:only|sole|single))?|[\w-]+'s?) |^\W*(?:(?:list|show|give|name|find)(?: me| us)? )?"
    r"(?!(?:list|show|give|name|find|which|what|how|the|each|every|all|any|no|most|our|their|its|those|these|me|us)\b"
    r"|[\w-]+'))"
    r"(?P<title>(?P<words>(?!of\b)[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,3}?) )"
    r"(?P<unit>(?:priority )?outcomes?|activit(?:y|ies)|rows?)\b"
    r"(?P<placed> (?:in|of|under|within) (?:the )?(?:pillar )?(?P<letter>[a-z])(?![\w'.-]))?"
)
"""Rows with a title before them, and the pillar that may be named behind."""


def with_titled_rows(text: str, titled: Callable[[str], Sequence[Locator]]) -> str:
    """Return a text in which the pillar of rows stands after them, where its title stands before.

    Args:
        text: The question, typos mended.
        titled: Gives the pillars by whose whole titles rows are called.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    for one in _TITLED.finditer(low):
        pillars = titled(f"{one['words']} rows")
        other = one["placed"] and (one["letter"].upper(),) != tuple(map(str, pillars))
        if len(pillars) == 1 and not other:
            start = one.start("title")
            unit = text[slice(*one.span("unit"))]
            return f"{text[:start]}{unit} in pillar {pillars[0]}{text[one.end() :]}"
    return text
