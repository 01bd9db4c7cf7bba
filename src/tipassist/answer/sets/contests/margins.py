"""By how much one side is said to have more: "two more rows than ACMW", "twice as many as ACMW"."""

import re
from fractions import Fraction

from tipassist.answer.sets.contests.contests import Times
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

_FACTORS = {
    "twice": Fraction(2), "double": Fraction(2), "thrice": Fraction(3), "triple": Fraction(3),
    "half": Fraction(1, 2),
}  # fmt: skip
_TIMES = re.compile(
    r"(?:\b(?P<about>(?:nearly|almost|about|around|roughly|approximately|close to|some) ))?"
    r"(?:\b(?P<bound>(?:(?:at least|no fewer than|no less than|more than|over|less than|fewer than"
    r"|under|exactly|precisely|just) )*))?"
    rf"\b(?P<times>{'|'.join(_FACTORS)}|(?P<number>{_NUMBER})(?: times|-fold))"
    r"(?: (?=(?P<as>as (?:many|much|often|frequently)\b))| (?P<same>the (?:number|count|amount))\b)"
)
_SIGNS = (("at least|no (?:fewer|less)", ">="), ("more|over", ">"), ("less|fewer|under", "<"))
_SAME = "the same number"


def without_times(text: str) -> tuple[str, Times | None]:
    """Return "twice as many as" as "as many as", offsets kept, and how many times is said.

    Args:
        text: The question, folded.
    """
    found = _TIMES.search(text)
    if found is None:
        return text, None
    number = found["number"]
    share = _FACTORS[found["times"]] if number is None else Fraction(_value(number))
    bound = found["bound"] or ""
    sign = next((one for told, one in _SIGNS if re.search(told, bound)), "==")
    sign = "~" if found["about"] else sign
    said = _SAME if found["same"] else ""
    anew = said.rjust(found.end() - found.start())
    return f"{text[: found.start()]}{anew}{text[found.end() :]}", Times(share, sign)


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else _WORDS.index(number) + 1


def without_margin(text: str) -> tuple[str, Number | None]:
    """Return a question without by how much there is said to be more, offsets kept, and how much.

    Args:
        text: The question, folded.
    """
    found = _MARGIN.search(text)
    if found is None:
        return text, None
    said = found["number"] or found["gap"]
    value = _value(said)
    bound = found["bound"] or found["by"] or ""
    sign = ">=" if re.search(r"at least|no (?:fewer|less)", bound) else "=="
    blank = " " * (found.end() - found.start())
    return f"{text[: found.start()]}{blank}{text[found.end() :]}", Number(sign, value)
