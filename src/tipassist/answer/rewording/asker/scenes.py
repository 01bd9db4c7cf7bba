"""Scenes: where the asker is, or what happened there, told before or beside what is asked.

"I clerk for a judge in Manila. She asks …" asks nothing of Manila, nor does "helping abroad, e.g.
in Dubai": a plan that has no such name is not silent on what is asked.
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.asker.nations import (
    with_government,
    without_nationality,
    without_own_nationality,
)

_NAME = r"[A-Z][\w'’-]*[a-z](?:[ -](?:(?:de|of|the|el|al) )?[A-Z][\w'’-]*)*"
_PLACED = re.compile(
    rf",? (?:(?:back|over|up|down|out) )?(?:in|at|near|outside|around|from|off) "
    rf"(?P<name>{_NAME}(?:, {_NAME})?)(?=\s*[.,;:!?)]|\s+(?:[a-z]|[-–—]|$)|$)"
)
_FOR_EXAMPLE = re.compile(
    r",? \(?(?:e\.g\.|eg|for example|for instance|such as|say|like),?"
    rf" (?:in|at|from) (?P<name>{_NAME})\)?(?=\s*[.,;:!?]|\s+(?:[a-z]|[-–—])|\s*$)"
)
_SENTENCE = re.compile(r"[^.?!]*(?:[.?!]+(?=\s|$)|$|\.(?=\S))")
_ASKS = re.compile(
    r"\?|^\W*(?:who|whom|whose|which|what|when|where|why|how|is|are|was|were|do|does|did|can|could"
    r"|list|show|give|tell|name|find|count|explain)\b"
    r"|\b(?:ask|wonder|want|need|like)(?:s|ed|ing)?(?: to know)?,?"
    r" (?:(?:from|in|on|by|at|to|for|since) )?(?:who|whom|whose|which|what|when|where|why|how|if"
    r"|whether)\b"
)
_OF_THERE = re.compile(
    r"\b(?:we|i|us|there|here|that (?:country|place|city|state)"
    r"|(?:my|our) (?:own )?(?:country|government|state|city|ministry|courts?|laws?))\b"
)
"""What asks of the place that was told after all: "does the plan apply to us?"."""
_BE = r"(?:was|were|is|are|do|does|did|has|have|had|can|could|will|would|should|must)"
_TOLD_WHETHER = re.compile(
    r"^(?:[^.?!]*[\s,])?(?:(?:my|our|the|an?|one|some|his|her) (?:[\w-]+ ){1,4}?|he |she |they |"
    r"some(?:one|body) )(?:(?:just|once|now|then|also|has|have|had|was|were|is|keeps?) )*"
    r"(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|want(?:s|ed) to know)(?: me| us)?,? (?:whether|if) "
    rf"(?P<who>(?:(?!{_BE}\b)[^.?!,;]){{2,80}}?) (?P<be>{_BE}) (?P<rest>[^.?!;]{{2,120}})[.;] +"
    rf"(?:(?:so|well|and),? )?{_BE}(?:n't)? (?:it|they|that|this|there|he|she|these|those)\?\s*$",
    re.IGNORECASE,
)
"""What somebody asked, and the asker asks after them: "my boss asked if X was in it. Was it?"."""


_ASKS_IF = re.compile(
    r"^\W*(?:(?:so|and|but|hi|hello),? )*(?:(?:my|our|the|an?|one|some|his|her) )?"
    r"(?:(?!(?-i:[A-Z]{3,}))(?!(?:we|i|you|which|what|who|row|body)\b)[\w-]+ ){1,4}?"
    r"(?:(?:just|now|keeps?|is|was|has) )*(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|wants? to know"
    r"|needs? to know)(?: (?:me|us))?,? (?:whether|if) (?P<claim>"
    rf"(?P<who>(?:the )?(?:(?!{_BE}\b)[\w'-]+ ){{1,6}}?)(?P<be>is|are|has|have|can) "
    r"(?P<rest>[^.?!;]{2,120}?))\s*[.?!]*\s*$",
    re.IGNORECASE,
)
"""What somebody asks, with nothing of the asker's behind it: "my boss asks if SLOM is in it."."""
_MEETS = re.compile(
    r"^[^.?!]*\b(?:i am|i'm|we are|we're|i|we|i'll|we'll) (?:\w+ ){0,2}?(?:meet|see|visit|brief"
    r"|host|call|join|write to|talk to|speak (?:to|with))(?:ing)?\b[^.?!]*?"
    r"(?P<with>,? (?:together|along|jointly) with)\b[^.?!]*[.!]\s+"
    r"(?=[^.]*\brows of (?:the two|both)\b)",
    re.IGNORECASE,
)
"""Whom the asker meets together: rows of the two are those of each."""

_RAISES = re.compile(
    r"^\W*(?:(?:so|and|but|hi|hello),? )*(?:my|our|the|an?|one|some|his|her) "
    r"(?:(?!(?-i:[A-Z]{3,}))(?!(?:which|what|who|that|row|body|plan|footnote)s?\b)[\w-]+ ){1,8}?"
    r"(?:will|may|might|could|would|wants? to|plans? to|(?:is|are) (?:going|likely|sure|about) to)"
    r" (?:surely |certainly |probably |also )?"
    r"(?:(?:be )?ask(?:ed|ing)?(?: (?:us|me|them|him|her))? (?:on|about|for|of)|raise|bring up"
    r"|(?:speak|talk) (?:on|about|of)) (?P<what>[^.?!;]{1,80})[.;!] "
    r"(?:(?:so|and|well),? )?(?:(?:is|are) there|(?:do|have) we(?: have)?|have we got"
    r"|what (?:do we|does it|does the plan) have|what(?:'s| is) there)?(?: ?(?:any|some)thing"
    r"| ?an? (?:activity|row|line|project)| ?(?:any )?(?:activities|rows|lines|projects))?"
    r"(?: (?:on|about|for|of) (?:it|that|this|them|us))?(?: (?:for us|there|in (?:it|there|the plan"
    r"|the table|here)))*\s*\?\s*$",
    re.IGNORECASE,
)
"""What somebody will bring up, and nothing asked but whether something is there for it."""


def with_subject_raised(text: str) -> str:
    """Return "our delegation will ask on X. Anything for us?" as whether there is anything on X.

    Args:
        text: The question, typos mended.
    """
    raised = _RAISES.match(text)
    return text if raised is None else f"Is there anything in the plan on {raised['what']}?"


def with_each_of_two(text: str) -> str:
    """Return "I meet X together with Y. All rows of the two?" as of both, whether together or not.

    Args:
        text: The question, typos mended.
    """
    met = _MEETS.match(text)
    return text if met is None else f"{text[: met.start('with')]} and{text[met.end('with') :]}"


def with_question_passed_on(text: str) -> str:
    """Return what somebody else was told to ask, where the asker only asks it again: "Were they?".

    Args:
        text: The question, typos mended.
    """
    passed = _TOLD_WHETHER.match(text) or _ASKS_IF.match(text)
    if passed is None:
        return text
    return f"{passed['be'].capitalize()} {passed['who'].strip()} {passed['rest']}?"


def without_scene(text: str, printed: str) -> str:
    """Return a question without the names of places that only tell where the asker's story is.

    Args:
        text: The question, typos mended.
        printed: The text of the plan; a name that it has stays.
    """
    if text.isupper() or text.istitle():
        return text

    def unless_printed(match: re.Match[str]) -> str:
        words = re.findall(r"[\w'’-]+", match["name"])
        return match[0] if any(re.search(rf"\b{one}\b", printed) for one in words) else ""

    text = with_government(_FOR_EXAMPLE.sub(unless_printed, text), printed)
    text = without_own_nationality(text, printed)
    said = [one[0] for one in _SENTENCE.finditer(text) if one[0]]
    asks = [_ASKS.search(fold(one).strip()) is not None for one in said]
    asking = " ".join(one for one, asked in zip(said, asks, strict=True) if asked)
    if all(asks) or not asking or _OF_THERE.search(fold(asking)):
        return text
    return "".join(
        one if asked else without_nationality(_PLACED.sub(unless_printed, one), printed)
        for one, asked in zip(said, asks, strict=True)
    )
