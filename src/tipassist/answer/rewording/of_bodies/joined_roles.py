"""Two roles with one bare object: "the pillars in which X leads or supports an activity".

Of pillars and outcomes it is asked where a body has one of the roles; that it has it in a row says
nothing more.
"""

import re

from tipassist.answer.language.words import fold

_GROUP = r"\b(?:pillars?|outcomes?)\b(?: (?:in|under|within) which| where| (?:does|do|has|have))\b"
_ROLE = r"(?:co-?ordinat(?:es?|ing)|leads?|heads?|runs?|supports?|helps?|backs?)"
_BARE = re.compile(
    rf"{_GROUP}[^.?!;:,]{{1,40}}? {_ROLE} (?:or|and/or) (?:else )?{_ROLE}"
    r"(?P<object> (?:an?|any|some|at least one|one or more) (?:activit(?:y|ies)|rows?|lines?))"
    r"(?P<in>(?: (?:in|under|within))?)(?=\W*$)"
)


def without_bare_object(text: str) -> str:
    """Return a question for groups of rows without the object that its two roles share.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    found = _BARE.search(low) if len(low) == len(text) else None
    return text[: found.start("object")] + text[found.start("in") :] if found else text
