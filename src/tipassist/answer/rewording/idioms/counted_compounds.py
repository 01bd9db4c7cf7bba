"""How many of something a place has, said in one word: "a single-activity outcome"."""

import re

from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.words import fold

_NUMBER = rf"single|multi|\d{{1,2}}|{'|'.join(NUMBERS)}"
_UNIT = r"activity|project|indicator|example|footnote|supporter|co-?ordinator|body|outcome|row"
_COMPOUND = re.compile(
    rf"(?<![\w-])(?P<number>{_NUMBER})-(?P<unit>{_UNIT})"
    r" (?P<of>outcomes?|pillars?|activit(?:y|ies)|rows?|lines?)(?![\w-])"
)


def with_counts_apart(text: str) -> str:
    """Return a question for "two-activity outcomes" as one for outcomes with exactly two of them.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    return text if len(low) != len(text) else _swapped(text, low)


def _swapped(text: str, low: str) -> str:
    for found in reversed(list(_COMPOUND.finditer(low))):
        number, unit = found["number"], found["unit"]
        one = number in ("single", "one", "1")
        units = unit if one else f"{unit[:-1]}ies" if unit.endswith("y") else f"{unit}s"
        bound = "more than one" if number == "multi" else f"exactly {'one' if one else number}"
        units = unit if number == "multi" else units
        said = f"{found['of']} with {bound} {units}"
        text = f"{text[: found.start()]}{said}{text[found.end() :]}"
    return text
