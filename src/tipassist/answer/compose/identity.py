"""Who a body is said to be: "SLOM, those are the law officials, aren't they?"."""

import re

from tipassist.answer.compose.terms import definition_claim
from tipassist.answer.draft import Draft, DraftClaim, answered
from tipassist.answer.meaning import Meaning
from tipassist.answer.words import fold
from tipassist.register.model import Register
from tipassist.register.queries import find_term

_SAYS = (
    r"\W*(?:(?:so|and|wait|ok|okay|hm+|no) ?[,.]? ?)*"
    r"(?:@,?(?: (?:those|these|that|they|it|this))?(?:'s|'re| is| are| means?| stands? for| ="
    r"| would be)(?: just| really| actually| also)? (?:the |our |an? )?@"
    r"|(?:is|are|isn'?t|aren'?t) (?:the )?@,? (?:really |actually |just )?(?:the |our |an? )?@"
    r"|(?:does|do) (?:the )?@ (?:mean|stand for) (?:the )?@)"
)
_TAG = (
    r"(?:[,;]? ?-? ?(?:right|correct|true|yes|no|yes or no|(?:is|are|do|does)n'?t (?:it|they|that)"
    r"|am i right|is that (?:right|so|true)))?\s*[?.!]*"
)
_SAID = re.compile(rf"{_SAYS}{_TAG}")
_ONE = re.compile(rf"\W*(?:(?:so|and|wait|ok) )*(?:is|are|isn'?t|aren'?t) @{_TAG}")
_PAIR = 2


def compose_identity(meaning: Meaning, register: Register) -> Draft | None:
    """Say whether two names of a question are one body, where it asks nothing else.

    Returns:
        None when something else is asked, or the glossary does not tell of both.
    """
    bodies = meaning.bodies
    if not 0 < len(bodies) <= _PAIR or any(one.misread or one.own for one in bodies):
        return None
    said = fold(meaning.text)
    for one in sorted(bodies, key=lambda named: -named.start):
        said = f"{said[: one.start]}@{said[one.end :]}"
    twice = len(bodies) == _PAIR or " the " in fold(bodies[0].words)
    if not twice or (_SAID if len(bodies) == _PAIR else _ONE).fullmatch(said) is None:
        return None
    names = tuple(dict.fromkeys(one.body for one in bodies))
    told = [found for name in names if (found := find_term(register, name)) is not None]
    if len(told) < len(names):
        return None
    claims = [definition_claim(one) for one in told]
    verdict = "Yes. " if len(names) == 1 else "No. "
    first = claims[0]
    return answered(
        [DraftClaim(f"{verdict}{first.text}", first.evidence, first.level), *claims[1:]]
    )
