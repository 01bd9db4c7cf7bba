"""Footnotes told by their place in the plan: "what does the first footnote refer to?"."""

import re

from tipassist.answer.language.counted_ones import ORDINALS
from tipassist.answer.language.words import fold
from tipassist.register.model import Register

_COUNTED = re.compile(
    rf"\b(?:the |its |plan's )*(?P<which>{'|'.join(ORDINALS)}|final|\d{{1,3}}(?:st|nd|rd|th)) "
    r"foot-? ?notes?\b(?!s| (?:of|in|under|for|on|to) (?:outcome |activity |pillar )*[a-z]\b)"
)


def with_footnotes_numbered(text: str, register: Register) -> str:
    """Return a question with "the first footnote" as "footnote 1"; of a row it is none of these.

    Args:
        text: The question, typos mended.
        register: The plan.
    """
    counted = _COUNTED.search(fold(text))
    numbers = sorted(one.number for one in register.footnotes)
    if counted is None or not numbers:
        return text
    which = counted["which"]
    at = ORDINALS.get(which, -1 if which == "final" else int(re.sub(r"\D", "", which) or 0))
    number = numbers[-1] if at < 0 else at
    return f"{text[: counted.start()]}footnote {number}{text[counted.end() :]}"
