"""The other end: "the least" after what has the most, all else as it was asked."""

import re
from dataclasses import replace

from tipassist.answer.followups.leaning import Leaning, Read, codes_in
from tipassist.answer.followups.rewriting import reread
from tipassist.answer.meaning import AS_WORDED, Form, Meaning
from tipassist.locator_reading import find

_RANKS = {Form.MOST: "most", Form.LEAST: "fewest"}
_EXTREMES = re.compile(r"\b(?:most|fewest|least)\b", re.IGNORECASE)


def of_other_end(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the least" after the first of a ranking as the question for its other end.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    base, rank = leaning.base, _RANKS.get(leaning.meaning.form)
    bare = leaning.whole("other_end") and not leaning.has_subject
    if not (bare and rank) or base.form not in _RANKS or base.form is leaning.meaning.form:
        return None
    if codes_in(base.places) and not find(base.text):
        return None
    again = _EXTREMES.sub(rank, base.text, count=1)
    anew = reread(again, leaning, read)
    return replace(anew, cues=anew.cues | {AS_WORDED}) if again != base.text else None
