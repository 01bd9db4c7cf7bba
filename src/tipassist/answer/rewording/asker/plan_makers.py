"""A body that is said to have made the plan: "this plan was written by ACWC, right?".

Who made it is told by the plan's text, which may name the bodies only by what they are; no rows of
the body tell it.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.naming.slots import SlotFinder

_MADE = re.compile(
    r"^\W*(?:(?:so|and|but|ok|then|well),? )*(?:(?:was|is|has) )?(?P<plan>(?:this|the|our)"
    r"(?: (?:whole|entire|new|current|present|20\d\d ?[-–] ?20\d\d))* (?:work ?)?plan)"
    r"(?: (?:was|is|has))?(?: been)? (?P<deed>developed|written|drafted|drawn up|prepared|made"
    r"|produced|created|endorsed|adopted|approved|put together) by (?:the )?"
)
_ENDS = re.compile(
    r"(?:,? (?:right|correct|true|yes|no|i (?:think|believe|assume|guess|take it|suppose)"
    r"|if (?:i|we) (?:remember|recall)(?: (?:well|right|rightly|correctly))?"
    r"|(?:was|is|has)n't it))*[\s?.!]*$"
)


def with_makers_asked(text: str, finder: SlotFinder) -> str:
    """Return who made the plan as asked for, where one body is said to have.

    Args:
        text: The question, typos mended.
        finder: Finds the bodies it names.
    """
    low = fold(text)
    made = _MADE.match(low) if len(low) == len(text) else None
    bodies = finder.find(text, None).bodies if made is not None else ()
    if made is None or len(bodies) != 1 or bodies[0].start != made.end():
        return text
    if _ENDS.fullmatch(low, bodies[0].end) is None:
        return text
    return f"Who {made['deed']} {text[slice(*made.span('plan'))]}?"
