"""By how much one side is said to have more: "two more rows than ACMW", "more than ACMW by one"."""

import re

from tipassist.answer.sets.query import Number

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_BOUND = r"(?:(?:(?:at least|no fewer than|no less than|exactly|only|just|precisely) )*)"
_MARGIN = re.compile(
    rf"\b(?P<bound>{_BOUND})(?P<number>{_NUMBER}) "
    r"(?=(?:more|fewer|less)\b(?! of\b))"
    rf"|,? by (?P<by>{_BOUND})(?P<gap>{_NUMBER})"
    r"(?: (?:rows?|activit(?:y|ies)|roles?|ones?|lines?|projects?|outcomes?))?"
    r"(?=\s*(?:$|[,.;?!]))"
)


def without_margin(text: str) -> tuple[str, Number | None]:
    """Return a question without by how much there is said to be more, offsets kept, and how much.

    Args:
        text: The question, folded.
    """
    found = _MARGIN.search(text)
    if found is None:
        return text, None
    said = found["number"] or found["gap"]
    value = int(said) if said.isdecimal() else _WORDS.index(said) + 1
    bound = found["bound"] or found["by"] or ""
    sign = ">=" if re.search(r"at least|no (?:fewer|less)", bound) else "=="
    blank = " " * (found.end() - found.start())
    return f"{text[: found.start()]}{blank}{text[found.end() :]}", Number(sign, value)
