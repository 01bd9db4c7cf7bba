"""Restricted members: "would a doctor in a hospital who treats victims count as one?".

A passage names doctors and says nothing of those there: what it says is told, without a verdict.
"""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.passages.members import of_member
from tipassist.answer.followups.passages.nearby import ReadTerms
from tipassist.answer.meaning import NAMED_THERE, NOT_NAMED_THERE, SPOKEN_OF_THERE, Meaning

_RESTRICTED = re.compile(
    r"(?P<head>(?:[\w'/-]+,? ){2,8}?[\w'/-]+)"
    r",? (?:who|whom|whose|that|which|where|in|at|on|from|with|within|inside|near|working|employed"
    r"|based|serving|hired|paid|trained|assigned|posted|involved|meeting|dealing|treating"
    r"|helping)\b[^?.!;:]*?,?"
    r"(?P<asks> (?:also |really |still |then |even )*"
    r"(?:(?:counts?|qualif(?:y|ies)|falls?|comes?|goes?|belongs?|(?:is|are|be|was) (?:also )?"
    r"(?:included|covered|counted|listed|named|mentioned|meant)|(?:is|are|be) (?:one|part|among)"
    r"|included|covered|one of|part of|among)\b.*))"
)


def of_restricted(leaning: Leaning, read: Read, terms: ReadTerms) -> Meaning | None:
    """Read whether a passage names what is asked about without the clause that restricts it.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
        terms: Reads topic words as terms of the plan.

    Returns:
        The passage to be told; None where nothing is restricted, where the passage names it just
        so, or where it does not even name the wider thing.
    """
    said = _RESTRICTED.fullmatch(leaning.bare)
    whole = of_member(leaning, read, terms) if said is not None else None
    if said is None or (whole is not None and not _tells(NOT_NAMED_THERE, whole)):
        return None
    wider, asked = f"{said['head']}{said['asks']}", leaning.meaning.question
    pointing = replace(leaning.pointing, rest=wider)
    bare = replace(leaning, pointing=pointing, meaning=replace(leaning.meaning, question=wider))
    found = of_member(bare, read, terms)
    if found is None or _tells(NOT_NAMED_THERE, found) or _tells(SPOKEN_OF_THERE, found):
        return None
    return replace(found, question=asked, cues=found.cues - {NAMED_THERE})


def _tells(cue: str, meaning: Meaning) -> bool:
    return any(one.startswith(cue) for one in meaning.cues)
