"""Regulated: whether something may be done is told by the clause that is surely meant.

"May the speaker be from a bank?" is answered by "Speakers are to be independent of any bank",
though no word of it says yes or no.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.ranking.entries import PROSE_KINDS
from tipassist.answer.undecided.findings import Findings

_MAY = re.compile(
    r"\W*(?:(?:and|so|but|ok|then|also)\W+)*(?:may|can|could|might|must|should"
    r"|(?:do|does) (?:\S+ ){1,6}?(?:have|need|ought) to\b"
    r"|(?:is|are) (?:\S+ ){1,6}?(?:allowed|permitted|free|obliged|required|entitled|forbidden) to\b"
    r"|is it (?:allowed|permitted|possible|forbidden|ok|okay|all right|alright)\b)"
)
_ALLOWED = re.compile(
    r"[.!;,?] (?:is (?:that|it|this) |would (?:that|it|this) be |are we )?"
    r"(?:allowed|permitted|possible|forbidden|prohibited|ok|okay|acceptable|in order)\W*$"
)
_RULES = re.compile(
    r"\b(?:may|must|shall|cannot|no|not|never|only|without|forbidden|prohibited|allowed|permitted"
    r"|required|obliged|independent|(?:is|are) to)\b"
)
_SURELY_MEANT = 0.9
_HALF = 0.5


def is_regulated(meaning: Meaning, found: Findings) -> bool:
    """Whether it is asked if something may be, and the one clause surely meant lays down a rule.

    It has half of what is asked, and the plan has all that tells it.

    Args:
        meaning: The question.
        found: What was found for it.
    """
    text = fold(meaning.text)
    asks = (meaning.form is Form.YESNO and _MAY.match(text)) or _ALLOWED.search(text)
    if not asks or not found.placed or meaning.places:
        return False
    best = found.placed[0]
    known = all(one.known and not one.doubtful for one in found.asked if one.telling)
    sure = best.share >= _SURELY_MEANT and best.found.words >= _HALF and known
    entry = best.found.entry
    return sure and entry.kind in PROSE_KINDS and bool(_RULES.search(fold(entry.wording.text)))
