"""Words for the table that the plan is printed as: "in the tables", "the prevention table", an E.g.

A table is no subject: what stands in the tables stands in the plan, and each has the title of its
pillar.
"""

import re
from collections.abc import Callable

from tipassist.answer.language.words import fold

_TABLE = r"(?:tables?|matrix|matrices|grids?)"
_OF_NAMES = r"(?:abbreviations?|acronyms?|definitions?|glossary|terms?)\b"
_ALL = re.compile(
    rf",? (?:in|across|throughout|within|from|anywhere in|all over|of) (?:all )?(?:the|these|those)"
    rf" (?:(?!{_OF_NAMES})\w+ )?{_TABLE}(?: of the (?:work )?plan)?"
    r"(?=\s*(?:[?.!,;]|$|(?:do|does|is|are|has|have|"
    r"that|which|where|who|and|or|show|appear|list|name)\b))"
)
_ALLOWED = re.compile(
    r"\b(?:must|may|should|ought|allowed|obliged|bound)\b|"
    r"\b(?:can|could) "
    r"(?:we|one|i|an?|the|every|each|states?|countr\w+|governments?)\b"
)
_TITLED = re.compile(rf"\b(?P<title>[a-z][a-z'-]*(?: [a-z][a-z'-]*){{0,4}}) (?P<table>{_TABLE})\b")
_EXAMPLE = re.compile(
    r"\b(?P<before>an?|the|no|any|without|its|their|with) ['\"]?e\.g\.?['\"]?(?=[\s?.!,;:]|$)"
)
_NEXT_SENTENCE = re.compile(r"\.['\"]?\s+[A-Z]")
"""The stop of "e.g." may also end a sentence, where one begins behind it."""
_EXAMPLE_AGAIN = re.compile(
    r"(?P<said>\bexamples?) ?\((?:(?:an?|the|no|any|without|so) )*['\"]?e\.g\.?['\"]?\.?\)"
)
_CELL = r"(?:projects?|indicators?|examples?)"
_SAMPLE = re.compile(rf"\b(?:illustrative|indicative|sample) (?={_CELL}\b)")
"""What only says that a cell of the table binds nobody."""
_ASKS_CELL = re.compile(rf"\b(?:which|what|any|list|name|show(?: me)?)(?: the)? {_CELL}\b")
_WHERE_FOUND = re.compile(
    r",? and (?:(?:under|beneath|below|in|at|to|with|against|beside) (?:which|what)"
    r" (?:coded )?(?:activit(?:y|ies)|rows?|codes?|programmes?|types?)|where) "
    r"(?:(?:is|are) (?:it|they|that|this|those|these) "
    r"(?:found|listed|printed|placed|put|given|named|shown|filed|mentioned)"
    r"|(?:does|do) (?:it|they|that|this|those|these)"
    r" (?:stand|sit|lie|belong|appear|come|fall|go))(?=\W*$)"
)
"""Asks beside a cell for the row that it stands in, which is told with it."""


def without_table_words(text: str, speaks_of_pillar: Callable[[str], bool]) -> str:
    """Return a question with the pillar of a table for the table, and without the tables.

    Nor is it asked in which row a cell stands, which is told with it, or said that it is a sample.

    Args:
        text: The question, typos mended.
        speaks_of_pillar: Whether words are of the title of a pillar.

    Returns:
        What must or may be done with the tables is asked of the text about them: as it is.
    """
    low = fold(text)
    if len(low) != len(text) or _ALLOWED.search(low):
        return text
    for match in reversed(list(_EXAMPLE_AGAIN.finditer(low))):
        text = text[: match.end("said")] + text[match.end() :]
    low = fold(text)
    for match in reversed(list(_EXAMPLE.finditer(low))):
        end = match.end("before")
        stop = "." if _NEXT_SENTENCE.match(text, match.end() - 1) else ""
        text = f"{text[:end]} example{stop}{text[match.end() :]}"
    text = _without_place_of_cell(text)
    low = fold(text)
    titled = next((one for one in _TITLED.finditer(low) if speaks_of_pillar(one["title"])), None)
    if titled is not None:
        start, end = titled.span("table")
        return f"{text[:start]}pillar{text[end:]}"
    named = _ALL.search(low)
    return text[: named.start()] + text[named.end() :] if named else text


def _without_place_of_cell(text: str) -> str:
    for match in reversed(list(_SAMPLE.finditer(fold(text)))):
        text = text[: match.start()] + text[match.end() :]
    low = fold(text)
    beside = _WHERE_FOUND.search(low) if _ASKS_CELL.search(low) else None
    return text[: beside.start()] + text[beside.end() :] if beside else text
