"""Rows called by a word of the asker's that is explained at once: "the crowded rows, those with …".

What is meant by the word is told, so that the plan need not know it, and the rows are asked for by
what is told. A word for a subject is no such word, unless it stands in quotes.
"""

import re

from tipassist.answer.language.words import fold

_UNITS = r"(?:rows?|activit(?:y|ies)|outcomes?|pillars?|lines?|bodies|projects?|ones)"
_JUDGED = (
    r"(?:crowded|busy|busier|busiest|packed|loaded|heavy|heaviest|full|fat|big|large|huge|rich"
    r"|fancy|popular|lonely|lonesome|solo|single-handed|orphan(?:ed)?|thin|light|small|tiny|short"
    r"|long|poor|poorest|weak|weakest|strong|empty|bare|naked|blank|incomplete|unfinished|patchy"
    r"|odd|strange|weird|unusual|special|peculiar|interesting|tricky|difficult|hard|easy|simple"
    r"|messy|complicated|complex|problematic|problem|critical|key|important|main|forgotten"
    r"|neglected|abandoned|ownerless|leaderless|headless|quiet|silent|lazy|bad|good|nice|best"
    r"|worst|shared|joint|mixed|social|friendly|dense|sparse|dead|open|loose)"
)
_WORD = rf"(?:[\"'“‘][a-z][a-z -]*[\"'”’]|(?:(?:really|very|so-called|most) )?{_JUDGED})"
_GLOSS = re.compile(
    rf"\b(?:the|our|all|any|some|those) {_WORD}(?:(?: and|,) {_WORD})? (?P<unit>{_UNITS})"
    r"(?:\s*[,:(]|\s[-–—])\s*(?:(?:so|i mean|i\.e\.|that is|meaning|namely|by (?:which|that) i mean"
    rf"|in other words),? )?(?:those|the ones|ones|{_UNITS}|the {_UNITS}) "
    r"(?P<told>(?:that|which|who|with|without|where|having|naming) [^?()]+?)\)?(?=[?.!\s]*$)"
)
_ASKS_MORE = re.compile(r"\b(?:who|how|why|when|whose|is|are|do|does|was|were)\b")
_THAT = re.compile(r"^(?:that|which|who) ", re.IGNORECASE)


def with_rows_as_told(text: str) -> str:
    """Return "the crowded rows - those with three bodies" as asked for the rows so told.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _GLOSS.search(low) if len(low) == len(text) else None
    if match is None or _ASKS_MORE.search(low[: match.start()]):
        return text
    unit, told = (text[slice(*match.span(name))] for name in ("unit", "told"))
    return f"Which {'activities' if unit == 'ones' else unit} {_THAT.sub('', told)}?"
