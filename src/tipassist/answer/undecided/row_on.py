"""A row on something: "is there a row on data?", which what the sections say does not answer."""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.undecided.findings import Findings

_HALF = 0.5
_NEARLY_ALL = 0.9
_ROW_ON = re.compile(
    r"\W*(?:(?:so|and|but|ok|also) )*(?:(?:is|are|was|were)(?:n'?t)? there )?(?:also )?"
    r"(?:(?:an?|any|some) (?:other )?)?(?:rows?|lines?|activit(?:y|ies)|entr(?:y|ies)|codes?)"
    r"(?: (?:in|of) the (?:table|plan|matrix))? (?:on|about|for|regarding|concerning|covering)\b"
)


def is_row_on(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked if there is a row on something, and one surely is: "any row on data?".

    The row may say it in other words.

    Args:
        meaning: The question.
        found: What was found for it.
    """
    asked = meaning.form is Form.YESNO and _ROW_ON.match(fold(meaning.text)) is not None
    if not (asked and found.table and found.asked):
        return False
    known = all(one.known and not one.doubtful for one in found.asked if one.telling)
    whole = any(one.exact and one.words >= _NEARLY_ALL for one in found.table)
    return known and (whole or max(one.share for one in found.table) >= _HALF)
