"""Two bodies that are likened or told apart: "SLOM is not to be confused with ASLOM, right?".

Whether one is the other is asked of their names, never of their rows.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark

_PAIR = 2
CONFUSED = (
    r"(?:mixed(?: up)?|mix(?:ing)? up|confus(?:ed?|ing)|mistak(?:en|ing)|muddled(?: up)?"
    r"|conflated?)"
)
APART = (
    r"(?:(?:really|actually|quite|all|a|an|the|some|two) )*(?:different|distinct|separate|another"
    r"|other"
    r"|not the same)(?: (?:bod(?:y|ies)|asbs?|things?|meetings?|ones?|entit(?:y|ies)))?"
)
ALIKE = (
    r"(?:(?:really|actually|all|one and) )*the (?:very )?same(?: (?:bod(?:y|ies)|asb|thing|meeting"
    r"|one|entity))?"
)
ENDS = (
    r"(?:,? (?:right|correct|then|no|yes|too|either|at all|though|or not|are they|is it|aren't they"
    r"|isn't it|i (?:take it|guess|assume)))*[\s?.!]*$"
)
_OPENS = r"^\W*(?:(?:so|and|but|ok|okay|well|then)\b,? )*(?:is it (?:true|right|correct) that )?"
_NOT = r"(?:is not|are not|isn't|aren't|isnt|arent|is never|should not|shouldn't|must not|mustn't)"
_TOLD_APART = (
    re.compile(
        rf"{_OPENS}(?:the )?¤ (?:{_NOT} )(?:to )?(?:be )?{CONFUSED} (?:with|for) (?:the )?¤{ENDS}"
    ),
    re.compile(rf"{_OPENS}(?:the )?¤ and (?:the )?¤ {_NOT} (?:to )?(?:be )?{CONFUSED}{ENDS}"),
    re.compile(rf"{_OPENS}(?:is|are) (?:the )?¤ {APART} (?:from|than|to|as) (?:the )?¤{ENDS}"),
    re.compile(rf"{_OPENS}(?:the )?¤ (?:is|are) {APART} (?:from|than|to|as) (?:the )?¤{ENDS}"),
    re.compile(rf"{_OPENS}(?:the )?¤ {_NOT} (?:{ALIKE} as )(?:the )?¤{ENDS}"),
    re.compile(rf"{_OPENS}(?:are )?(?:the )?¤ and (?:the )?¤(?: are|,? are they)? {APART}{ENDS}"),
    re.compile(rf"{_OPENS}(?:the )?¤ and (?:the )?¤ {_NOT} {ALIKE}{ENDS}"),
)
_LIKENED = (
    re.compile(rf"{_OPENS}(?:is|are) (?:the )?¤ and (?:the )?¤ {ALIKE}{ENDS}"),
    re.compile(
        rf"{_OPENS}(?:the )?¤ and (?:the )?¤,? (?:are|is)(?: they| those| it| that)? {ALIKE}{ENDS}"
    ),
    re.compile(rf"{_OPENS}(?:the )?¤ (?:is|are) {ALIKE} as (?:the )?¤{ENDS}"),
)
_CUES = re.compile(rf"\bsame\b|\b{CONFUSED}\b|\b(?:different|distinct|separate|another|other)\b")


_SHARE = re.compile(
    r"^(?P<asked>\W*(?:(?:so|and|but|ok|okay|then),? )*(?:do|does) (?:[^?!;]*? )?)"
    r"share (?:an?|one) (?:common |single )?(?=(?:co-?ordinator|leader|lead (?:body|asb)|supporter"
    r"|(?:co-?ordinating|leading|supporting) (?:body|asb))\b)",
    re.IGNORECASE,
)


def with_shared_as_same(text: str) -> str:
    """Return "do these rows share a coordinator?" as asked for the same coordinator."""
    return _SHARE.sub(r"\g<asked>have the same ", text)


def with_bodies_likened(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a question that likens two bodies, or tells them apart, as asked of their names.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where two may be held together.
    """
    low = fold(text)
    if len(low) != len(text) or not _CUES.search(low):
        return text
    signs, spans = signed(low, named_in())
    bodies = [text[slice(*spans[at])] for at, sign in enumerate(signs) if sign == "¤"]
    if len(bodies) == len(set(map(fold, bodies))) == _PAIR:
        if any(one.match(signs) for one in _TOLD_APART):
            return asked_apart(*bodies)
        if any(one.match(signs) for one in _LIKENED):
            return f"Is {bodies[0]} the same as {bodies[1]}?"
    return text


def asked_apart(one: str, other: str) -> str:
    """Return the question whether two names are of two bodies."""
    return f"Are {one} and {other} two different bodies?"
