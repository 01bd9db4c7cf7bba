"""Counts that the asker made, put to the test: "I counted fifteen rows in Pillar C, right?".

Who counted says nothing of the plan, and a number in words is one in figures.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.corpus.structure.ordinals import WORDS, word

_UNIT = (
    r"(?:(?:coded|priority|main|different|separate|listed) )?(?:activit(?:y|ies)(?: types?)?|rows?"
    r"|outcomes?|pillars?|projects?|indicators?|examples?|footnotes?|bodies|entries|lines)"
)
_WHO = r"(?:(?:i|we)(?:'ve| have)?|my (?:colleague|count)|[a-z]+ and i)"
_COUNTS = (
    r"(?:count(?:ed|s)?|tall(?:y|ied)|totted up|ma(?:k|d)e (?:it|that)|found|find|see|saw|g[eo]t"
    r"|(?:come|came|get|got|end|ended) (?:up )?(?:to|at|with)|arrived? at|reckon(?:ed)?)"
)
_OWN = re.compile(
    rf"^(?P<before>(?:(?:so|and|but|ok|well|now),? )*)(?:(?:when|if) {_WHO} count[^,]*, )?{_WHO} "
    rf"(?:(?:just|only|now|have) )*{_COUNTS} (?:(?:only|just|exactly|a total of|all of|some) )*"
    rf"(?P<count>(?:\d{{1,3}}|{WORDS}) {_UNIT})(?P<rest>[^?;:]*,? (?:right|correct) ?\?\W*)$"
)
_SMALL = 12
_IN_WORDS = re.compile(rf"\b(?P<number>{WORDS})(?= {_UNIT}\b)", re.IGNORECASE)
_THERE = re.compile(r"^(?: there)?(?=[ ,])")


def with_own_count_told(text: str) -> str:
    """Return a count that the asker made as what there is; numbers beyond twelve in figures.

    Args:
        text: A claim to be checked, "…, right?", typos mended.
    """
    low = fold(text)
    own = _OWN.match(low) if len(low) == len(text) else None
    if own is not None:
        rest = _THERE.sub("", text[own.end("count") :])
        text = f"{text[: own.end('before')]}there are {text[slice(*own.span('count'))]}{rest}"
    return _IN_WORDS.sub(_in_figures, text)


def _in_figures(said: re.Match[str]) -> str:
    number = word(fold(said["number"]))
    return str(number) if number > _SMALL else said["number"]
