"""Covered too: "and forced marriage?" after "does the plan cover forced labour?"."""

import re

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.members import thing_named
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import OF_SUBJECTS, Form, Meaning
from tipassist.answer.words import fold

_ASKS = re.compile(
    r"(?:does|do|did|is there anything in) (?:the|this|our|your) (?:\w+ )?"
    r"(?:plan|document|text|paper) (?:(?:also|even|ever|actually|really) )?"
    r"(?:cover|mention|address|include|tackle|discuss|speak of|talk (?:about|of)|deal with"
    r"|look at|say (?:anything|something) (?:about|on))(?= )"
)


def of_covered_too(leaning: Leaning, read: Read) -> Meaning | None:
    """Ask of one more thing what was asked of another: whether the plan speaks of it at all.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    if not leaning.state.turns or leaning.base.form is not Form.YESNO:
        return None
    asks = _ASKS.match(fold(leaning.base.text))
    if asks is None or leaning.base.intent not in OF_SUBJECTS or leaning.base.places:
        return None
    what = thing_named(leaning)
    return reread(f"{asks[0].capitalize()} {what}?", leaning, read) if what else None
