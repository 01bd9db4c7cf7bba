"""A body described before its name in brackets: "the schools people (SOM-ED) - which rows?".

The words only say who it is; they are no subject that its rows would have to speak of.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.sets.words.tokens import Mark

_OPENS = (
    r"(?:(?:so|and|but|ok|okay|hi|hello|now|then|next),? )*"
    r"(?:(?:for|about|regarding|concerning|as (?:for|regards|to)|on|with|what about|how about"
    r"|take) )?"
)
_DESCRIBED = re.compile(
    rf"^(?P<opens>\W*{_OPENS})(?P<what>(?:[a-z][\w'’/&-]*,? ){{1,8}})"
    r"\((?P<name>[^()]{2,20})\)(?=\s*(?:[,:;–—]|-\s))",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:which|what|who|whom|whose|where|when|how|do|does|did|is|are|has|have|list|show|give|name"
    r"|rows?|lead\w*|support\w*|co-?ordinat\w*|not|no|without|except|other|than)\b"
)


def without_description(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return "for the schools people (SOM-ED): which rows?" with the name alone.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where a name in brackets is described.
    """
    said = _DESCRIBED.match(text)
    if said is None or _ASKS.search(fold(said["what"])) or units_in(fold(said["what"])):
        return text
    marks = [one for one in named_in() if one.kind == "body"]
    inside = [one for one in marks if (one.start, one.end) == said.span("name")]
    if not inside or any(one.end <= said.end("what") for one in marks):
        return text
    return f"{said['opens']}{said['name']}{text[said.end() :]}"
