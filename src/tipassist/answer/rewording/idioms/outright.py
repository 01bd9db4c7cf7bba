"""What has more than all others: "an outcome with more activities than the rest" has the most.

Whether there is such a one is a question of its own: where several tie for the most, there is none.
"""

import re

from tipassist.answer.language.units import UNITS
from tipassist.answer.language.words import fold

_BY_FAR = r"(?:(?:clearly|far|much|many|decidedly|noticeably|distinctly|markedly|significantly) )*"
_OTHERS = (
    r"(?:(?:all|any|every|each)(?: of)? )?(?:the )?(?:rest|others?)"
    r"(?: (?:ones?|pillars?|outcomes?|activit(?:y|ies)|bod(?:y|ies)|asbs?|rows?))?"
)
_UNIT = "|".join(f"(?:{pattern})" for _, pattern in UNITS)
_MORE = re.compile(
    rf"\b{_BY_FAR}(?P<more>more|fewer|less) (?P<unit>{_UNIT}) than {_OTHERS}(?![\w'-])"
)
_MOST = {"more": "most", "fewer": "fewest", "less": "fewest"}


def with_the_most(text: str) -> str:
    """Say "more activities than the rest" as the most of them; offsets outside it stay.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _MORE.search(low) if len(low) == len(text) else None
    if match is None:
        return text
    most = f"{_MOST[match['more']]} {match['unit']}".ljust(len(match[0]))
    return text[: match.start()] + most + text[match.end() :]
