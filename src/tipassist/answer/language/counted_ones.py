"""Ones that are told by their number: "It has five pillars, right? What is the fifth one?".

What was counted before names them: the fifth pillar.
"""

import re

from tipassist.answer.language.words import fold

ORDINALS = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "fifth": 5, "5th": 5, "sixth": 6, "6th": 6, "seventh": 7, "7th": 7, "eighth": 8, "8th": 8,
    "ninth": 9, "9th": 9, "tenth": 10, "10th": 10, "last": -1,
}  # fmt: skip
NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10,
}  # fmt: skip
_COUNTED = re.compile(
    rf"\b(?:\d{{1,2}}|{'|'.join(NUMBERS)}|several|some)\s+"
    r"(?P<noun>(?:(?:[a-z]+ly\s+)?[a-z-]+\s+)?(?!(?:does|has|was|its)\b)[a-z]{3,}s)\b(?!')"
)
_PARTS = re.compile(
    rf"\b(?:the|its|these|all|of|each of) (?P<number>{'|'.join(NUMBERS)}) (?:(?:main|big|broad) )?"
    r"(?:parts|strands|blocks|areas|chapters|themes)(?: of (?:the|this|our) (?:work )?plan)?"
    r"(?=\s*(?:$|[,.;?!]|(?:and|is|are|has|have|do|does|contain|hold|which|what|in)\b))"
)
_A_PART = re.compile(
    r"(?P<before>\b(?:(?:which|what|each|every|per|that|biggest|largest|smallest)|"
    rf"(?:{'|'.join(NUMBERS)})(?: (?:main|big|broad))?) )"
    r"(?P<noun>(?:part|strand|block|area|chapter|theme)s?)\b(?! of (?!the|this|our))",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"\b(?P<which>{'|'.join(ORDINALS)})(?:\s+one\b)?(?=\s*(?:[?.!;]|$)|"
    r"\s+(?:about|called|says?|covers?|cover|deals?)\b)"
)
_CLAUSE = re.compile(r"[?.!;,]\s")


def with_ones_named(text: str) -> str:
    """Return a question whose ones that are told by number are named by what was counted.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    for one in _ONE.finditer(low):
        counted = list(_COUNTED.finditer(low, 0, one.start()))
        if counted and _CLAUSE.search(low, counted[-1].end(), one.start()):
            return f"{text[: one.end('which')]} {_single(counted[-1]['noun'])}{text[one.end() :]}"
    return text


def with_parts_as_pillars(text: str, pillars: int) -> str:
    """Return a question whose "four parts" are the pillars, if the plan has so many.

    Args:
        text: The question, typos mended.
        pillars: How many the plan has.
    """
    low = fold(text)
    counted = _PARTS.search(low) if len(low) == len(text) else None
    if counted is None or "pillar" in low or NUMBERS.get(counted["number"], 0) != pillars:
        return text

    def said(match: re.Match[str]) -> str:
        return f"{match['before']}pillar{'s' if match['noun'].endswith('s') else ''}"

    return _A_PART.sub(said, text)


def _single(noun: str) -> str:
    return f"{noun[:-3]}y" if noun.endswith("ies") else noun[:-1]
