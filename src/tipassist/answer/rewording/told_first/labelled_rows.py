"""Rows given a name of the asker's own before it is told what they are.

"The crowded ones: activities with two supporting bodies" asks for what stands behind the colon, and
"who said it's all SOMTC?" before a question only denies that it is.
"""

import re
from collections.abc import Set as AbstractSet

from tipassist.answer.language.words import families, fold

_ROWS = r"(?:activities|rows|lines|items|entries|codes)"
_LABELLED = re.compile(
    rf"\b(?:the|those|all the|what i call the) (?P<word>[a-z-]+) (?:ones|{_ROWS})\s*"
    r"(?::|[,;] ?(?:i\.e\.|that is|meaning|namely|i mean),?|\s[-–—])\s+(?:the |those |all )*"
    rf"(?={_ROWS} (?:with|without|that|which|where|in which|having|led|co-?ordinated|supported"
    r"|on)\b)"
)
_SAYS_SOMETHING = frozenset(
    ("joint", "shared", "lone", "solo", "led", "supported", "own", "other", "empty", "blank",
     "remaining", "same", "coordinated", "backed", "unsupported", "common", "single")
)  # fmt: skip
_WHO_SAID = re.compile(
    r"\bwho (?:says?|said|claims?|claimed)(?: that)? (?:it's|it is|they're|they are|that's) all "
    r"(?P<whose>[\w' -]{2,60}?)\?(?=\s+\S)"
)


def without_label(text: str, vocabulary: AbstractSet[str]) -> str:
    """Return a question without the asker's own name for rows that are described behind it.

    Args:
        text: The question, typos mended.
        vocabulary: The words of the plan; a name made of them may bound the rows.
    """
    low = fold(text)
    found = _LABELLED.search(low) if len(low) == len(text) else None
    if found is None or found["word"] in _SAYS_SOMETHING:
        return text
    told = {*families(found["word"]), found["word"]}
    if told & {*vocabulary, *(one for word in vocabulary for one in families(word))}:
        return text
    return text[: found.start()] + text[found.end() :]


def with_doubt_denied(text: str) -> str:
    """Return "who said it's all SOMTC? Which do others lead?" as "it is not all SOMTC. …".

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    found = _WHO_SAID.search(low) if len(low) == len(text) else None
    if found is None:
        return text
    whose = text[slice(*found.span("whose"))]
    return f"{text[: found.start()]}it is not all {whose}.{text[found.end() :]}"
